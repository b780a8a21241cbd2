"""What servers are asked for and how, and what they must answer; and servers to ask."""

from msgspec import Struct

from tests.deploying.served import GONE, OLD, OLD_FOLDER, RELEASE, Answer, ServedSite, ask

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
    "long name": ("GET", f"/en/{'a' * 300}.html", 404),
    "not allowed": ("POST", RELEASE, 405),
    "not allowed either": ("DELETE", RELEASE, 405),
}
"""Method, address and status of every kind of answer; `*` stands for a hash."""
NEVER, EVER = "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 01 Jan 2100 00:00:00 GMT"
WAYS: dict[str, dict[str, str]] = {
    "plainly": {},
    "packed": {"Accept_Encoding": "br"},
    "packed otherwise": {"Accept_Encoding": "zstd"},
    "for a part": {"Range": "bytes=2-5"},
    "for what is not there": {"Range": "bytes=9000000-", "Accept_Encoding": "gzip"},
    "if changed": {"If_None_Match": "*", "If_Modified_Since": EVER},
    "if the same": {"If_Match": '"lain"', "If_Unmodified_Since": NEVER},
    "from elsewhere": {"Origin": "https://lain.example", "Sec_Fetch_Site": "cross-site"},
}
"""How one may ask for something."""
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


class Server(Struct, frozen=True, dict=True):
    """A server that serves a site by http."""

    port: int
    site: ServedSite

    def ask(self, address: str, method: str = "GET", **headers: str) -> Answer:
        """Ask for an address of the site, in which `*` stands for a hash."""
        return ask(self.port, self.site.base + self.site.address(address), method, **headers)

    def kind(self, name: str) -> tuple[str, str, int]:
        """Method, address and status of a kind of answer; only a host has a security contact."""
        method, address, status = KINDS[name]
        return method, self.site.address(address), 404 if address == SECURITY and self.site.base else status
