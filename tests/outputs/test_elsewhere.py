"""A ministry of another country is served by the same code: nothing Indonesian is left in its site."""

import re

from tests.built import ROOT, THEME, BuiltSite, text, texts
from tests.newsroom import NEWSROOMS, library_in
from tests.outputs.test_words import translated

ABROAD = NEWSROOMS / "elsewhere"
SHARED_BY_CHANCE = {"status", "program", "unit", "foto", "email", "atom"}
"""Indonesian words that are also words of the site's own languages or of HTML."""


def indonesian_words() -> set[str]:
    """URL words, interface words and names of the Indonesian newsroom, in lower case."""
    site = library_in(ROOT / "content").site
    addresses = set(site.language("id").addresses.model_dump().values())
    interface = {
        form
        for forms in translated(THEME / "translations/id.po").values()
        for form in forms
        if not re.search(r"%\(", form)
    }
    names = {site.name["id"], site.organisation["id"], site.tagline["id"], "Bahasa Indonesia", "WIB", "Kemensos"}
    own = {
        form for path in (ABROAD / "translations").glob("*.po") for forms in translated(path).values() for form in forms
    }
    found = {word.casefold() for word in addresses | interface | names}
    return found - {word.casefold() for word in own} - SHARED_BY_CHANCE


def test_no_indonesian_word_is_in_any_file(elsewhere: BuiltSite) -> None:
    words = indonesian_words()
    assert {"siaran-pers", "beranda", "lihat juga", "halaman"} <= words
    pattern = re.compile(
        r"(?<![\w-])(" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + r")(?![\w-])"
    )
    found = {
        (path, match[0])
        for path in elsewhere.files
        if not path.startswith("assets/")
        for match in pattern.finditer(elsewhere.text(path).casefold() + "\n" + path)
    }
    assert found == set()


def test_no_english_interface_word_is_left_either(elsewhere: BuiltSite) -> None:
    for path in ("index.html", "ar/index.html", "fr/index.html", "fr/regions/tyrol/index.html"):
        for words in ("Skip to the main content", "Latest", "Provinces", "Home", "Atom feed"):
            assert words not in text(elsewhere.pages[path]), path


def test_addresses_use_the_words_of_each_language(elsewhere: BuiltSite) -> None:
    assert {
        "aussendungen/2023/11/heizkosten.html",
        "ar/bayanat/2023/11/tadfia.html",
        "fr/communiques/2023/11/chauffage.html",
        "richtigstellungen/2024/01/falschmeldung.html",
        "fr/mises-au-point/2024/01/fausse-annonce.html",
        "bundeslaender/tirol/index.html",
        "ar/wilayat/tirol/index.html",
        "fr/regions/tyrol/index.html",
        "archiv/2023/12/index.html",
        "fr/communiques/feuille/1/index.html",
    } <= elsewhere.pages.keys()


def test_neither_islands_nor_the_west_come_first_by_nature(elsewhere: BuiltSite, bilingual: BuiltSite) -> None:
    assert "Partie du paysOuest de l’Autriche" in text(elsewhere.pages["fr/regions/tyrol/index.html"], "//aside")
    assert "Part of the countryWest" in text(bilingual.pages["en/provinces/aceh/index.html"], "//aside")
    index = bilingual.pages["en/provinces/index.html"]
    assert text(index, "//*[@class='standfirst']") == "News by province."


def test_quotes_are_those_of_each_language(elsewhere: BuiltSite) -> None:
    assert "„spürbaren Hilfe“" in text(elsewhere.pages["aussendungen/2023/11/heizkosten.html"])
    assert "«مساعدة ملموسة»" in text(elsewhere.pages["ar/bayanat/2023/11/tadfia.html"])
    assert "«\u00a0aide sensible\u00a0»" in text(elsewhere.pages["fr/communiques/2023/11/chauffage.html"])


def test_a_third_language_gets_the_original_where_it_has_no_translation(elsewhere: BuiltSite) -> None:
    page = elsewhere.pages["fr/communiques/2023/11/chauffage.html"]
    link = "//div[@class='prose']//a"
    assert texts(page, f"{link}/@href") == ["/presse/aussendungen/2023/12/pflegegeld.html"]
    assert texts(page, f"{link}/@hreflang") == ["de"]
    assert texts(elsewhere.pages["fr/regions/tyrol/index.html"], "//*[@class='card-title']/a/@lang") == ["de"]


def test_what_is_required_of_a_release_is_the_newsroom_s_choice(elsewhere: BuiltSite) -> None:
    page = elsewhere.pages["aussendungen/2024/01/rueckblick.html"]
    assert "Freigegeben von" not in text(page)
    assert "Sprecher" not in text(page)


def test_verdicts_are_the_newsroom_s_own(elsewhere: BuiltSite) -> None:
    page = elsewhere.pages["fr/mises-au-point/2024/01/fausse-annonce.html"]
    assert "Affirmation : Faux" in text(page)
    assert "Les preuves le contredisent." in text(page)


def test_colours_are_those_of_site_yml(elsewhere: BuiltSite, bilingual: BuiltSite) -> None:
    (styles,) = (elsewhere.text(path) for path in elsewhere.files if path.endswith(".css"))
    assert ":root { --accent: #7a0019; --link: #003b73; }" in styles
    assert "@media (prefers-color-scheme: dark) { :root { --accent: #ff9db0; } }" in styles
    (plain,) = (bilingual.text(path) for path in bilingual.files if path.endswith(".css"))
    assert styles.startswith(plain), "and otherwise those of the theme"


def test_times_are_in_the_newsroom_s_own_zone(elsewhere: BuiltSite) -> None:
    page = elsewhere.pages["aussendungen/2023/11/heizkosten.html"]
    assert "Mittwoch, 15. November 2023, 09:30 MEZ" in text(page)
    assert texts(page, "//time/@datetime")[0] == "2023-11-15T09:30:00+01:00"
