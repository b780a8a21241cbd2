"""Ordinary Indonesian words that every dictionary has, and that lists of frequent words lack or have too far down.

They are words of kitchen and market, field and workshop, flood and sickbed: releases have them, subtitles and
encyclopedias hardly ever. What is more frequent needs no place here; what is easily written for another word has none.
"""

RARE_ROOTS = """
    abrasi ambrol angsur antre anyam asbes ayun babat bacem bakau bandang bandeng batako becek belai beliung bendesa
    bendung besuk bilas bimbing bisul bobol bobor bopong bordir borok borong botok boyong braille bronjong bujuk cacah
    cakup canang cangkul carut cebok cecer cedok cekat cekcok celup cengkam cicil ciduk cincang ciut cungkil dandang
    dedak dekap desak didih dobrak dongkel doyong dulang eceng elus embung entok gabah gadai gadung gagap galat galib
    gampong ganyong gaplek gayung gayut gedek gedor gelincir gembung gemuruh genang gencet genderang gerabah gerendel
    gersang gerus gigil gilas giling gilir gores gudeg gulir gunduk gurami gusur guyub guyur hampar hempas ijon jaja
    jajak jalin jangkit jebol jemur jenguk jeriken jerit jilat jinjing jompo jubel kafan katarak kayuh kekang kelambu
    kelindan kempis kendang kenduri kentong kentung keramba kernet kerok kerut khitan kibas kilir kisruh kompos koyak
    kruk kuali kucek kucur kudis kukur kukus kulak kuncen kungkung kupas kurap kusir kuyup lahar lalap lambai lampir
    landai langsir lansir lantar lantik lanting lebam lembap lemper lindas lindu liput loak lodeh lokakarya longgok
    lontar lumat luncur lunglai mandor mantri mantu marut mendong mondok mufakat mujair mukim nakhoda ngarai nipah odol
    onggok opor pahat pamong pancang papah parut pasung patin patok payau pekik peleset pengap pepes peras pesangon
    petis pikat pikul pikun pilah pincang pindai pondong pugar pulung pungut rajut ralat rambah rangkai rangkul ransum
    rantang rawon rayu rebon rehab remah remas rembes rembuk rempeyek rendam renggang rengkah renta rewang ricuh rimbun
    rindang rintis riuh rombak ronda rongsok rujuk rumbia rundung rusuh salur sambang sampan sampo sandang sangrai
    sanjung sapih saring sasar sayat sebar seduh sekam sekap selawat selidik semai sempadan senggol sengkarut serak
    serap serempet serpih serut setor setrika sigap siklon siram sirene siuman songsong sortir sowan sulam suluh sumbat
    sumpek sungkem susur susut suweg tabur takar takziah talang talas tambal tambat tanak tandon tandur tandus tebang
    tebar tebas tebus teken telantar tengik tengkulak terasi terjang termos terpal timang timba timbang timbun timpa
    tinjau tiris tiwul tugal tular tumbuk tumis tumpuk tuntun turap ulek undak ungsi untai urai urap usap usung wajan
    """.split()
