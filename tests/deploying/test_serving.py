"""Web servers with the configurations that are written for a site: every kind of answer, as nginx and Caddy give it."""

from collections.abc import Iterator

import pytest

from plugins.deploying.serving import answers
from tests.compressed import UNPACK
from tests.deploying import caddy, nginx
from tests.deploying.ports import free_port
from tests.deploying.questions import ACCEPTED, KINDS, PICTURE, SECURITY, STYLE, TYPES, WAYS, Server
from tests.deploying.served import (
    ENCODINGS,
    GONE,
    HOST,
    OLD,
    OLD_FOLDER,
    RELEASE,
    Answer,
    ServedSite,
    ask,
    make_served_site,
)

PROGRAMS = {"nginx": nginx.running_nginx, "caddy": caddy.running_caddy}


@pytest.fixture(scope="module")
def served_below(tmp_path_factory: pytest.TempPathFactory) -> ServedSite:
    """A site below a path of its host."""
    return make_served_site(tmp_path_factory.mktemp("below"), "/humas/berita.baru")


@pytest.fixture(scope="module", params=[(program, site) for program in PROGRAMS for site in ("served", "served_below")])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Each server in turn, at the root of its host and below a path."""
    program, site = request.param
    served = request.getfixturevalue(site)
    assert isinstance(served, ServedSite)
    port = free_port()
    with PROGRAMS[program](tmp_path_factory.mktemp(program), served.configured(program, f"http://{HOST}:{port}"), port):
        yield Server(port, served)


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
def test_every_header_is_on_every_kind_of_answer(server: Server, kind: str) -> None:
    method, address, status = server.kind(kind)
    for way, headers in WAYS.items():
        answer = server.ask(address, method, **headers)
        assert answer.status == status or (status, answer.status) in ((200, 304), (200, 412)), way
        expected = answers.headers(encrypted=False)
        expected["Cache-Control"] = answers.cache_control(address, answer.status)
        expected["Cross-Origin-Resource-Policy"] = answers.resource_policy(address if status < 400 else "/")
        assert {name: once(answer, name) for name in expected} == expected, way
        assert "strict-transport-security" not in answer.headers, "not by http"
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert "x-robots-tag" not in answer.headers
        assert "/" not in answer.headers.get("server", ""), "no version"
        assert answer.headers.get("allow", "") == ("GET, HEAD" if status == 405 else "")


@pytest.mark.parametrize("address", ["/tidak/ada.html", "/en/not/there.html", GONE])
def test_a_page_for_what_is_not_there_comes_whole_each_time(server: Server, address: str) -> None:
    first = server.ask(address)
    for headers in (*WAYS.values(), {"If_None_Match": first.headers["etag"]}):
        again = server.ask(address, **headers)
        assert (again.status, unpacked(again)) == (first.status, first.body), headers


@pytest.mark.parametrize("address", TYPES)
def test_every_answer_says_what_it_is(server: Server, address: str) -> None:
    kind = TYPES["/tidak/ada/feed.xml" if address == SECURITY and server.site.base else address]
    assert once(server.ask(address), "Content-Type").lower() == kind


def test_everything_of_the_site_is_served_as_it_lies_there(server: Server) -> None:
    routes = server.site.routes
    statuses = {**dict.fromkeys(routes.redirects, 301), **dict.fromkeys(routes.gone, 410), "/.warta.json": 404}
    for path in server.site.files:
        address = f"/{path}".removesuffix("index.html")
        answer = server.ask(address)
        assert answer.status == statuses.get(address, 200), address
        assert answer.status != 200 or answer.body == (server.site.output / path).read_bytes(), address


@pytest.mark.parametrize("accepted", ACCEPTED)
@pytest.mark.parametrize("address", ["/", RELEASE, "/feed.xml", "/sitemap.xml", STYLE, "/tidak/ada.html", GONE])
def test_an_encoding_is_sent_only_where_it_is_accepted(server: Server, address: str, accepted: str) -> None:
    plain = server.ask(address)
    answer = server.ask(address, **({"Accept_Encoding": accepted} if accepted else {}))
    encoding = answer.headers.get("content-encoding", "")
    assert encoding == ACCEPTED[accepted]
    assert unpacked(answer) == plain.body
    assert (answer.status, once(answer, "Vary")) == (plain.status, "Accept-Encoding")
    assert once(answer, "Content-Type") == once(plain, "Content-Type")
    assert not encoding or len(answer.body) < len(plain.body)


@pytest.mark.parametrize("encoding", ["identity", *ENCODINGS.values()])
@pytest.mark.parametrize("address", ["/", RELEASE, "/feed.xml", STYLE])
def test_an_unchanged_file_is_not_sent_again(server: Server, address: str, encoding: str) -> None:
    first = server.ask(address, Accept_Encoding=encoding)
    again = server.ask(address, Accept_Encoding=encoding, If_None_Match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert once(again, "Cache-Control") == once(first, "Cache-Control")
    since = server.ask(address, Accept_Encoding=encoding, If_Modified_Since=first.headers["last-modified"])
    assert since.status == 304
    other = server.ask(address, Accept_Encoding=encoding, If_None_Match='"lain"')
    assert (other.status, other.body) == (200, first.body)


def test_each_encoding_has_a_tag_of_its_own(server: Server) -> None:
    tags = {
        encoding: server.ask(RELEASE, Accept_Encoding=encoding).headers["etag"]
        for encoding in ("identity", *ENCODINGS.values())
    }
    assert len(set(tags.values())) == len(tags)


def test_old_addresses_lead_to_the_new_ones(server: Server) -> None:
    for old in (OLD, OLD_FOLDER):
        answer = server.ask(old)
        assert (answer.status, once(answer, "Location")) == (301, server.site.base + RELEASE)


def test_a_folder_without_its_slash_leads_to_the_one_with_it(server: Server) -> None:
    for address in ("/provinsi", "/en/provinces/gorontalo", *(("",) if server.site.base else ())):
        answer = server.ask(address)
        assert answer.status in (301, 308)
        assert once(answer, "Location") == f"{server.site.base}{address}/"
        assert once(answer, "X-Content-Type-Options") == "nosniff"


@pytest.mark.parametrize("address", ["/", RELEASE, "/index.html", "/assets/", "/current/index.html", "/humas/"])
def test_what_is_not_below_the_path_is_not_there(server: Server, address: str) -> None:
    if server.site.base:
        answer = ask(server.port, address)
        assert (answer.status, answer.body) == (404, (server.site.output / "404.html").read_bytes())
        assert once(answer, "Content-Security-Policy")


def test_a_host_has_robots_txt_and_security_txt_at_its_root(server: Server) -> None:
    if server.site.base:
        contact = server.site.current.with_name("web") / SECURITY[1:]
        contact.parent.mkdir(exist_ok=True)
        contact.write_text("Contact: mailto:aman@contoh.example\n", encoding="utf-8")
    for address in ("/robots.txt", SECURITY):
        answer = ask(server.port, address)
        assert (answer.status, once(answer, "Content-Type").lower()) == (200, "text/plain; charset=utf-8")
        assert once(answer, "Cache-Control") == answers.PAGES


def test_what_is_gone_answers_with_its_notice(server: Server) -> None:
    answer = server.ask(GONE)
    assert answer.status == 410
    assert answer.body == (server.site.output / GONE[1:]).read_bytes()
    assert server.ask(GONE, If_Modified_Since="Fri, 01 Jan 2100 00:00:00 GMT").status == 410


@pytest.mark.parametrize(("address", "page"), [("/tidak/ada.html", "404.html"), ("/en/a/b", "en/404.html")])
def test_the_page_for_what_is_missing_is_in_the_language_of_the_address(
    server: Server, address: str, page: str
) -> None:
    answer = server.ask(address)
    assert (answer.status, answer.body) == (404, (server.site.output / page).read_bytes())


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
def test_nothing_outside_the_site_and_no_dotfile_is_served(server: Server, address: str) -> None:
    answer = server.ask(address)
    assert answer.status in (400, 404), answer.status
    assert b"root:" not in answer.body
    assert "set-cookie" not in answer.headers
    assert once(answer, "Content-Security-Policy")


@pytest.mark.parametrize("address", [RELEASE, PICTURE])
@pytest.mark.parametrize("part", ["bytes=2-5", "bytes=9000000-"])
def test_files_come_whole(server: Server, address: str, part: str) -> None:
    whole = server.ask(address, Accept_Encoding="zstd")
    answer = server.ask(address, Accept_Encoding="zstd", Range=part)
    assert (answer.status, answer.body) == (200, whole.body)


def test_the_next_release_is_served_as_soon_as_the_link_leads_to_it(server: Server) -> None:
    other = server.site.output.with_name("000003-0123456")
    other.mkdir(exist_ok=True)  # other servers find it too
    (other / "index.html").write_bytes(b"yang baru")
    before = server.ask("/").body
    try:
        server.site.lead_to(other)
        assert server.ask("/").body == b"yang baru"
    finally:
        server.site.lead_to(server.site.output)
    assert server.ask("/").body == before
