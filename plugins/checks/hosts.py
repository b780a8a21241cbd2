"""The hosts that links and letters lead to: which are official, and which only look so."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from urllib.parse import urlsplit

from msgspec import Struct

from plugins.diagnostics import Place
from plugins.prose import Prose, regex
from plugins.releases import Site

_MAIL_HOST = regex(r"@([^\W_][\w.-]{0,200})")
_MAIL_NAME = regex(r"[^\s@<>()\[\]\"'`,;:|/=?{}*]{1,64}\Z")
_HIDDEN_AT = regex(
    r"(?:\s?[\[(]at[\])]\s?|(?<=[\w.-])%40)([a-z\d][\w-]{0,62}(?:(?:\.|\s?[\[(](?:dot|titik)[\])]\s?)[\w-]{1,63}){0,4}"
    r"(?:\.|\s?[\[(](?:dot|titik)[\])]\s?)[a-z]{2,24})\b",
    re.IGNORECASE,
)
_HIDDEN_DOT = regex(r"\s?[\[(]\w+[\])]\s?")
_PARTED = regex(
    r"(?:(?<=\w)|(?<=\w\s))@\s?((?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|icloud|proton|protonmail)"
    r"\.(?:com|me|net|co\.id))\b",
    re.IGNORECASE,
)
"""Where anybody has a mailbox: such hosts only are told from names of accounts when a blank parts them from an @."""
_NO_NAMES = frozenset(
    "akhiran alamat akun atau bukan dan dengan di domain email e-mail ke pakai memakai menggunakan seperti surel"
    " berakhir berakhiran berdomain bukannya gratis hanya misalnya palsu pribadi"
    " address an and any as at domain end ending fake free from in like no not or private sender's the to using"
    " with".split()
)
"""Words before an @ that are nobody's name: "surel dengan @gmail.com"."""
_WRITTEN_TO = regex(r"(?<![\w-])(?:(?:surel|e-?mail)\s?:|ke|kirim|to)\s\Z", re.IGNORECASE)
"""What stands right before a name that is a word like any other."""
_WRITTEN_TO_SIZE = 10
_AT_SIGNS = ("[at]", "(at)", "%40")
"""How an @ is written that programs shall not read."""
_IN_ADDRESS = regex(r"//[^\s/]{0,64}\Z")
"""What comes before the user name of a web address."""
_SECOND = frozenset("ac biz co com desa edu go gov mil my net or org sch web".split())
"""Labels under which a country's names are given away, as go in go.id."""
_LOOKALIKES = str.maketrans("аеорсухіѕјкмтвнԁɡıοανρτικυχ0135", "aeopcyxisjkmtbhdgioavptikuxoies")
"""Cyrillic, Greek and other letters, and digits, by the Latin letters that they look like."""
_MERGED = (("rn", "m"), ("vv", "w"), ("cl", "d"), ("l", "i"))
"""Letters that look like others in most fonts; an l is much like an i, and both like a 1."""
_AFTER_HOST = ".*_~`'’”"
"""What may follow a host that stands bare in a text: emphasis, and the end of a quotation."""
_LONGEST_NAME = 64
_MOST_KEPT = 10_000
_SHORTEST_NAME = 5
"""Letters: shorter names of offices are parts of too many others."""


class WebAddress(Struct, frozen=True):
    """An address that a manuscript leads to: its host, "" where it has none, and the label of its link.

    `locate` finds its place, which few need. `start` is where the link begins in the body, `end` where its
    address ends, or the link where that stands elsewhere; both are -1 where it is in a field.
    """

    address: str
    host: str
    locate: Callable[[], Place]
    label: str = ""
    start: int = -1
    end: int = -1

    @property
    def place(self) -> Place:
        """Where the address stands in the file."""
        return self.locate()


@lru_cache(maxsize=1)
def web_addresses(prose: Prose) -> tuple[WebAddress, ...]:
    """Return the addresses of links, and of the evidence of a clarification."""
    found = [
        WebAddress(
            link.address,
            host_of(link.address),
            partial(prose.body_place, link.start, link.address_end),
            link.label,
            link.label_start,
            link.end if link.is_defined else link.address_end,
        )
        for link in prose.links
        if "//" in link.address or link.address.startswith("www.")
    ]
    for number, evidence in enumerate(prose.own.evidence or ()):
        if evidence.url:
            locate = partial(prose.manuscript.place, "evidence", number, "url")
            found.append(WebAddress(evidence.url, host_of(evidence.url), locate))
    return tuple(found)


def mail_hosts(prose: Prose) -> Iterator[tuple[str, str, Place]]:
    """Yield every e-mail address, in lower case, with its host and its place; in fields and in the body."""
    written = prose.manuscript.written
    for text, place in ((written.front_text, prose.front_place), (written.text, prose.body_place)):
        for match in _MAIL_HOST.finditer(text) if "@" in text else ():
            host = match[1].rstrip(".-_").casefold()
            name = _mail_name(text, match.start())
            if name and "." in host:
                yield f"{name[0].casefold()}@{host}", host, place(name.start(), match.start(1) + len(host))
        for match in _PARTED.finditer(text) if "@ " in text or " @" in text else ():
            name = _parted_name(text, match)
            if name:
                host = match[1].casefold()
                yield f"{name[0].casefold()}@{host}", host, place(name.start(), match.end())
        for match in _HIDDEN_AT.finditer(text) if any(sign in text for sign in _AT_SIGNS) else ():
            host = _HIDDEN_DOT.sub(".", match[1]).casefold()
            if name := _mail_name(text, match.start()):
                yield f"{name[0].casefold()}@{host}", host, place(name.start(), match.end())


def _mail_name(text: str, end: int) -> re.Match[str] | None:
    """Return what stands in front of an @, unless it is the user name of a web address."""
    name = _MAIL_NAME.search(text, max(0, end - _LONGEST_NAME), end)
    is_user = name and _IN_ADDRESS.search(text, max(0, name.start() - _LONGEST_NAME), name.start())
    return None if is_user else name


def _parted_name(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """Return what stands in front of an @ that a blank parts from its name or its host."""
    is_before = text[match.start() - 1].isspace()
    name = _mail_name(text, match.start() - is_before)
    if not is_before:
        return name if text[match.start() + 1].isspace() else None
    return name if name and _is_addressed(text, name) else None


def _is_addressed(text: str, name: re.Match[str]) -> bool:
    """Tell the name of a mailbox from a word before an @: by a sign within it, or by what stands right before."""
    word = name[0].casefold()
    if word in _NO_NAMES or word.endswith("."):
        return False
    signed = any(char.isdigit() or char in "._" for char in word) and any(map(str.isalpha, word))
    return signed or bool(_WRITTEN_TO.search(text, max(0, name.start() - _WRITTEN_TO_SIZE), name.start()))


@lru_cache(_MOST_KEPT)
def host_of(address: str) -> str:
    """Return the host of a web address in lower case, "" where it has none; xn-- names as people see them."""
    try:
        host = (urlsplit(address if "//" in address else f"//{address}").hostname or "").rstrip(_AFTER_HOST)
    except ValueError:
        return ""
    return ".".join(map(_seen, host.split("."))) if "xn--" in host else host


def official_domains(site: Site) -> tuple[str, ...]:
    """Return the domains of the government and of the site itself; () where site.yml names no official ones."""
    if not site.official_domains:
        return ()
    publisher = site.publisher.url if site.publisher and site.publisher.url else ""
    own = (host.removeprefix("www.") for host in (host_of(site.url), host_of(publisher)) if host)
    return (*(domain.casefold() for domain in site.official_domains), *own)


def is_under(host: str, domains: Iterable[str]) -> bool:
    """Say whether a host is one of `domains`, or lies below one."""
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)


def imitated(host: str, domains: Sequence[str]) -> str:
    """Return the official domain that a host is taken for; "" where it is one, or looks like nothing but itself.

    Where the letters of another site are imitated, that is the host in plain letters.
    """
    if host.isascii() and is_under(host, domains):
        return ""
    plain = plainly(host)
    seen = _merged(plain)
    dotted = f".{seen.replace('-', '.')}."
    for domain in domains:
        name, like = _merged(_name(domain)), _merged(domain)
        if f".{like}." in dotted or is_under(seen, (like,)) or (name and name in seen):
            return domain
        if like.count(".") > 1 and _differs_little(".".join(seen.split(".")[-like.count(".") - 1 :]), like):
            return domain
    return plain if not host.isascii() and plain.isascii() and _is_disguised(host) else ""


def plainly(host: str) -> str:
    """Return a host in the Latin letters that its own look like."""
    bare = "".join(char for char in unicodedata.normalize("NFKD", host.casefold()) if not unicodedata.combining(char))
    return ".".join(label.translate(_LOOKALIKES) for label in bare.split("."))


def in_ascii(host: str) -> str:
    """Return a host as machines write it, so that letters which look alike are told apart."""
    try:
        return host if host.isascii() else host.encode("idna").decode()
    except UnicodeError:
        return host.encode("ascii", "backslashreplace").decode()


@lru_cache(maxsize=1_000)
def _merged(host: str) -> str:
    """Return a host in which what looks alike is the same, to be compared with another such."""
    for pair, single in _MERGED:
        host = host.replace(pair, single)
    return host


def _is_disguised(host: str) -> bool:
    """Say whether letters of other scripts stand for Latin ones; accents, as in münchen, are letters of their own."""
    return any(ord(char) > 0x24F and char.isalpha() for char in unicodedata.normalize("NFC", host))


def _name(domain: str) -> str:
    """Return the name of an office in its domain, such as kemensos; "" where it has none of its own."""
    labels = domain.split(".")
    suffix = 2 if len(labels) > 1 and labels[-2] in _SECOND else 1
    name = labels[-suffix - 1] if len(labels) > suffix else ""
    return name if len(name) >= _SHORTEST_NAME else ""


def _differs_little(one: str, other: str) -> bool:
    """Say whether one letter more, less or other turns one into the other."""
    if abs(len(one) - len(other)) > 1:
        return False
    shorter, longer = sorted((one, other), key=len)
    first = next((at for at, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), len(shorter))
    return shorter[first + (len(one) == len(other)) :] == longer[first + 1 :]


def _seen(label: str) -> str:
    try:
        return label.encode("ascii").decode("idna") if label.startswith("xn--") else label
    except UnicodeError:
        return label
