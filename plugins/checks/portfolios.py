"""What ministers are in charge of, in the words of Indonesian and English: by these a ministry is known from a name."""

FIELDS = frozenset(
    # Indonesian
    "agama agraria anak aparatur bappenas bumn birokrasi daerah dalam dasar daya desa digital ekonomi ekraf energi"
    " haji hak ham hukum hutan hidup imipas imigrasi industri informatika inovasi investasi kebudayaan kehutanan"
    " kelautan keluarga kependudukan kesehatan ketenagakerjaan keuangan komunikasi koperasi kreatif laut lingkungan"
    " luar luhur manusia maritim mineral negara negeri negri olahraga pangan pariwisata pasangan pekerjaan pelindungan"
    " pembangunan pemasyarakatan pemberdayaan pemuda permukiman pendayagunaan pendidikan perdagangan perempuan"
    " perencanaan perhubungan perikanan perindustrian perkebunan perlindungan pertahanan pertanahan pertanian"
    " perumahan politik rakyat riset sains sekretaris sosial tata teknologi tenaga tertinggal tinggi transmigrasi"
    " transportasi ukm umkm umum usaha wakaf"
    # English
    " administrative affairs agrarian agriculture communication communications cooperatives coordinating creative"
    " culture defence defense development digital economic economy education empowerment energy enterprises"
    " environment fisheries finance food foreign forestry health hajj higher home housing human immigration industry"
    " infrastructure interior investment justice labor labour land law manpower marine maritime mineral planning plans"
    " political protection public regions religion religious research resources rights rural science secretary security"
    " settlements social spatial sports state technology tourism trade transport transportation transmigration villages"
    " welfare women women's work works youth".split()
)
"""Words of the names of ministries; one of them at least follows or precedes the word minister."""
ACRONYMS = frozenset(
    "atr bumn esdm ham kkp klh lh lhk pan panrb pdt pdtt pkp pmk polhukam pppa pu pupr ppn ukm umkm".split()
)
"""Short forms that stand for the name of a ministry."""
SHORTENED = {
    "menag": "agama",
    "mendag": "perdagangan",
    "mendagri": "dalam negeri",
    "mendes": "desa",
    "mendikbud": "pendidikan dan kebudayaan",
    "mendikbudristek": "pendidikan kebudayaan riset dan teknologi",
    "mendikdasmen": "pendidikan dasar dan menengah",
    "mendiktisaintek": "pendidikan tinggi sains dan teknologi",
    "menaker": "ketenagakerjaan tenaga kerja",
    "menekraf": "ekonomi kreatif",
    "menham": "hak asasi manusia",
    "menhan": "pertahanan",
    "menhub": "perhubungan transportasi",
    "menhut": "kehutanan",
    "menkes": "kesehatan",
    "menkeu": "keuangan",
    "menkominfo": "komunikasi dan informatika",
    "menkomdigi": "komunikasi dan digital",
    "menkop": "koperasi",
    "menkum": "hukum",
    "menkumham": "hukum dan hak asasi manusia",
    "menlh": "lingkungan hidup",
    "menlhk": "lingkungan hidup dan kehutanan",
    "menlu": "luar negeri",
    "menpan": "pendayagunaan aparatur negara",
    "menpanrb": "pendayagunaan aparatur negara dan reformasi birokrasi",
    "menpar": "pariwisata",
    "menparekraf": "pariwisata dan ekonomi kreatif",
    "menperin": "perindustrian",
    "menpora": "pemuda dan olahraga",
    "menpppa": "pemberdayaan perempuan dan perlindungan anak",
    "menristek": "riset dan teknologi",
    "mensesneg": "sekretaris negara",
    "mensos": "sosial",
    "mentan": "pertanian",
    "mentrans": "transmigrasi",
}
"""Ministers in one word, and what they are in charge of; a deputy's begins with wa-."""
