"""Web servers with the configurations that are written for a site: every kind of answer, as nginx and Caddy give it."""

from collections.abc import Iterator

import pytest

from plugins.deploying.serving import answers
from tests.compressed import UNPACK
from tests.deploying import caddy, nginx
from tests.deploying.ports import free_port
from tests.deploying.served import ENCODINGS, GONE, HOST, OLD, OLD_FOLDER, RELEASE, Answer, ServedSite, ask

PROGRAMS = {"nginx": nginx.running_nginx, "caddy": caddy.running_caddy}
STYLE, PICTURE = "/assets/warta.*.css", "/media/2024/05/kotak.*.png"
SECURITY = "/.well-known/security.txt"
KINDS = {
    "front": ("GET", "/", 200),
    "front in English": ("GET", "/en/", 200),
    "release": ("GET", RELEASE, 200),
    "only its head": ("HEAD", RELEASE, 200),
    "feed": ("GET", "/feed.xml", 200),
    "sitemap": ("GET", "/sitemap.xml", 200),
    "robots": ("GET", "/robots.txt", 200),
    "security contact": ("GET", SECURITY, 200),
    "style": ("GET", STYLE, 200),
    "picture": ("GET", PICTURE, 200),
    "old address": ("GET", OLD, 301),
    "old folder": ("GET", OLD_FOLDER, 301),
    "gone": ("GET", GONE, 410),
    "missing": ("GET", "/tidak/ada.html", 404),
    "missing in English": ("GET", "/en/not/there.html", 404),
    "missing style": ("GET", "/assets/warta.0123456789ab.css", 404),
    "missing picture": ("GET", "/media/2024/05/kotak.0123456789ab.png", 404),
    "missing feed": ("GET", "/tidak/ada/feed.xml", 404),
    "folder without a page": ("GET", "/assets/", 404),
    "dotfile": ("GET", "/.warta.json", 404),
    "other dotfile": ("GET", "/.well-known/lain.txt", 404),
    "compressed file": ("GET", f"{RELEASE}.br", 404),
    "not allowed": ("POST", RELEASE, 405),
}
"""Method, address and status of every kind of answer; `*` stands for a hash."""
TYPES = {
    "/": "text/html; charset=utf-8",
    RELEASE: "text/html; charset=utf-8",
    "/feed.xml": "application/atom+xml; charset=utf-8",
    "/robots.txt": "text/plain; charset=utf-8",
    SECURITY: "text/plain; charset=utf-8",
    STYLE: "text/css; charset=utf-8",
    PICTURE: "image/png",
    "/tidak/ada/feed.xml": "text/html; charset=utf-8",
    "/assets/warta.0123456789ab.css": "text/html; charset=utf-8",
}
ACCEPTED = {
    "": "",
    "identity": "",
    "br": "br",
    "zstd": "zstd",
    "gzip": "gzip",
    "gzip, deflate, br, zstd": "br",
    "gzip, deflate, br": "br",
    "zstd, gzip": "zstd",
    "gzip;q=1.0, br;q=0": "gzip",
    "br;q=0, zstd;q=0, gzip;q=0": "",
    "zstd;q=0, gzip": "gzip",
    "zstd;q=0.000,gzip ; q=0.5": "gzip",
    "br;q=0.0, zstd;q=0.5": "zstd",
    "deflate": "",
    "brotli, zstandard": "",
}
"""Encodings by what a reader accepts, where servers have no choice or all of ours make the same."""


@pytest.fixture(scope="module", params=PROGRAMS)
def port(request: pytest.FixtureRequest, served: ServedSite, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """A server that serves the site by http."""
    program, number = request.param, free_port()
    site = served.configured(program, f"http://{HOST}:{number}")
    with PROGRAMS[program](tmp_path_factory.mktemp(program), site, number) as running:
        yield running


def unpacked(answer: Answer) -> bytes:
    """What an answer says, however it is packed."""
    (ending,) = [each for each, name in ENCODINGS.items() if name == answer.headers.get("content-encoding")] or [""]
    return UNPACK[ending](answer.body) if ending else answer.body


def once(answer: Answer, name: str) -> str:
    """The value of a header, which must not be there twice."""
    values = [value for told, value in answer.told if told.lower() == name.lower()]
    assert len(values) == 1, (name, answer.told)
    return values[0]


@pytest.mark.parametrize("kind", KINDS)
def test_every_header_is_on_every_kind_of_answer(port: int, served: ServedSite, kind: str) -> None:
    method, address, status = KINDS[kind]
    address = served.address(address)
    answer = ask(port, address, method)
    assert answer.status == status
    expected = answers.headers(encrypted=False)
    expected["Cache-Control"] = answers.cache_control(address, status)
    expected["Cross-Origin-Resource-Policy"] = answers.resource_policy(address if status < 400 else "/")
    assert {name: once(answer, name) for name in expected} == expected
    assert "strict-transport-security" not in answer.headers, "not by http"
    assert "unsafe" not in answer.headers["content-security-policy"]
    assert "x-robots-tag" not in answer.headers
    assert "/" not in answer.headers.get("server", ""), "no version"


@pytest.mark.parametrize("address", TYPES)
def test_every_answer_says_what_it_is(port: int, served: ServedSite, address: str) -> None:
    assert once(ask(port, served.address(address)), "Content-Type").lower() == TYPES[address]


def test_everything_of_the_site_is_served_as_it_lies_there(port: int, served: ServedSite) -> None:
    routes = served.routes
    statuses = {**dict.fromkeys(routes.redirects, 301), **dict.fromkeys(routes.gone, 410), "/.warta.json": 404}
    for path in served.files:
        address = f"/{path}".removesuffix("index.html")
        answer = ask(port, address)
        assert answer.status == statuses.get(address, 200), address
        assert answer.status != 200 or answer.body == (served.output / path).read_bytes(), address


@pytest.mark.parametrize("accepted", ACCEPTED)
@pytest.mark.parametrize("address", ["/", RELEASE, "/feed.xml", "/sitemap.xml", STYLE, "/tidak/ada.html", GONE])
def test_an_encoding_is_sent_only_where_it_is_accepted(
    port: int, served: ServedSite, address: str, accepted: str
) -> None:
    plain = ask(port, served.address(address))
    answer = ask(port, served.address(address), **({"Accept_Encoding": accepted} if accepted else {}))
    encoding = answer.headers.get("content-encoding", "")
    assert encoding == ACCEPTED[accepted]
    assert unpacked(answer) == plain.body
    assert (answer.status, once(answer, "Vary")) == (plain.status, "Accept-Encoding")
    assert once(answer, "Content-Type") == once(plain, "Content-Type")
    assert not encoding or len(answer.body) < len(plain.body)


@pytest.mark.parametrize("encoding", ["identity", *ENCODINGS.values()])
@pytest.mark.parametrize("address", ["/", RELEASE, "/feed.xml", STYLE])
def test_an_unchanged_file_is_not_sent_again(port: int, served: ServedSite, address: str, encoding: str) -> None:
    address = served.address(address)
    first = ask(port, address, Accept_Encoding=encoding)
    again = ask(port, address, Accept_Encoding=encoding, If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert once(again, "Cache-Control") == once(first, "Cache-Control")
    since = ask(port, address, Accept_Encoding=encoding, If_Modified_Since=first.headers["last-modified"])
    assert since.status == 304
    other = ask(port, address, Accept_Encoding=encoding, If_None_Match='"lain"')
    assert (other.status, other.body) == (200, first.body)


def test_each_encoding_has_a_tag_of_its_own(port: int) -> None:
    tags = {
        encoding: ask(port, RELEASE, Accept_Encoding=encoding).headers["etag"]
        for encoding in ("identity", *ENCODINGS.values())
    }
    assert len(set(tags.values())) == len(tags)


def test_old_addresses_lead_to_the_new_ones(port: int) -> None:
    for old in (OLD, OLD_FOLDER):
        answer = ask(port, old)
        assert (answer.status, once(answer, "Location")) == (301, RELEASE)


def test_a_folder_without_its_slash_leads_to_the_one_with_it(port: int) -> None:
    for address in ("/provinsi", "/en/provinces/gorontalo"):
        answer = ask(port, address)
        assert answer.status in (301, 308)
        assert once(answer, "Location") == f"{address}/"
        assert once(answer, "X-Content-Type-Options") == "nosniff"


def test_what_is_gone_answers_with_its_notice(port: int, served: ServedSite) -> None:
    answer = ask(port, GONE)
    assert answer.status == 410
    assert answer.body == (served.output / GONE[1:]).read_bytes()
    assert ask(port, GONE, If_Modified_Since="Fri, 01 Jan 2100 00:00:00 GMT").status == 410


@pytest.mark.parametrize(("address", "page"), [("/tidak/ada.html", "404.html"), ("/en/a/b", "en/404.html")])
def test_the_page_for_what_is_missing_is_in_the_language_of_the_address(
    port: int, served: ServedSite, address: str, page: str
) -> None:
    answer = ask(port, address)
    assert (answer.status, answer.body) == (404, (served.output / page).read_bytes())


@pytest.mark.parametrize(
    "address",
    [
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/assets/..%2f..%2f..%2fetc/passwd",
        "/assets/%2e%2e/.warta.json",
        "/%2ewarta.json",
        "//.warta.json",
        "/.git/config",
        "/en/.env",
        "/.well-known/",
        "/.well-known/../.warta.json",
        "/siaran-pers/%00.html",
        "/lain%0d%0aSet-Cookie:%20a=b",
        "/-/gone/siaran-pers/2024/02/ditarik.html",
        f"{RELEASE}.br",
        f"{RELEASE}.zst",
        f"{RELEASE}.gz",
    ],
)
def test_nothing_outside_the_site_and_no_dotfile_is_served(port: int, address: str) -> None:
    answer = ask(port, address)
    assert answer.status in (400, 404), answer.status
    assert b"root:" not in answer.body
    assert "set-cookie" not in answer.headers
    assert once(answer, "Content-Security-Policy")


@pytest.mark.parametrize("address", [RELEASE, PICTURE])
@pytest.mark.parametrize("part", ["bytes=2-5", "bytes=9000000-"])
def test_files_come_whole(port: int, served: ServedSite, address: str, part: str) -> None:
    whole = ask(port, served.address(address), Accept_Encoding="zstd")
    answer = ask(port, served.address(address), Accept_Encoding="zstd", Range=part)
    assert (answer.status, answer.body) == (200, whole.body)


def test_the_next_release_is_served_as_soon_as_the_link_leads_to_it(port: int, served: ServedSite) -> None:
    other = served.output.with_name("000003-0123456")
    other.mkdir(exist_ok=True)  # other servers find it too
    (other / "index.html").write_bytes(b"yang baru")
    before = ask(port, "/").body
    try:
        served.lead_to(other)
        assert ask(port, "/").body == b"yang baru"
    finally:
        served.lead_to(served.output)
    assert ask(port, "/").body == before
