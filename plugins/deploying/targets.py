"""deploy.yml: where the site goes. Secrets never stand there, only the names of environment variables."""

import re
from collections.abc import Mapping
from ipaddress import IPv6Address
from pathlib import Path
from typing import Annotated, Literal, Self, get_args
from urllib.parse import SplitResult, urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from plugins.deploying.refusals import MESSAGES, Failing

_LABEL = r"\w(?:[\w-]{0,61}\w)?"
_HOST = re.compile(rf"(?:\[[0-9A-Fa-f:.]+\]|{_LABEL}(?:\.{_LABEL})*\.?)(?::[0-9]+)?")
"""With a port, perhaps; nothing in it means anything to a web server's configuration."""
MESSAGES |= {
    "unusable-address": {
        "id": "Alamat situs harus berupa https:// atau http:// dengan nama host, boleh dengan port dan folder, tanpa"
        " nama pengguna, sandi, spasi, tanda ? atau #; tertulis {found}. Perbaiki alamatnya.",
        "en": "The address of a site must be https:// or http:// and the name of a host, perhaps with a port and a"
        " folder, without user, password, blank, ? or #; found {found}. Mend the address.",
    },
}


class UnusableAddress(Failing, ValueError):
    """What is given as the address of a site is none."""

    about = "unusable-address"


def read_address(url: str) -> SplitResult:
    """Return the parts of a site's address; raise UnusableAddress, which never shows who was named in it."""
    try:
        parts = urlsplit(url)
        sound = parts.port != 0 and _HOST.fullmatch(parts.netloc)
        if ":" in (parts.hostname or ""):
            IPv6Address(parts.hostname or "")
    except ValueError:
        raise UnusableAddress(masked(url)) from None
    if not sound or not url.startswith(("http://", "https://")) or not url.isprintable() or set(url) & set(" ?#\\"):
        raise UnusableAddress(masked(url))
    return parts


def masked(text: str) -> str:
    """Return a text to be shown, without the user and the password that an address in it may name."""
    _, sign, rest = text.rpartition("@")
    shown = f"…@{rest}" if sign else text
    return "".join(each if each.isprintable() else ascii(each)[1:-1] for each in shown)


def _url(url: str) -> str:
    """Return an address that can be used, or "" for none."""
    if url:
        read_address(url)
    return url


def _local(path: str) -> str:
    """Return a path of this machine; raise ValueError where it begins with an account that is not there."""
    try:
        Path(path).expanduser()
    except RuntimeError as error:
        raise ValueError(path) from error
    return path


def _prefix(prefix: str) -> str:
    """Return a prefix; raise ValueError where one of its steps is empty, or would lead elsewhere."""
    if prefix and not {"", ".", ".."}.isdisjoint(prefix.removesuffix("/").split("/")):
        raise ValueError(prefix)
    return prefix


Compressed = Literal["br", "zst", "gz"]
Url = Annotated[str, AfterValidator(_url)]
"""Of a site or a store; "" for none."""
Local = Annotated[str, Field(pattern=r"^[^\x00]*$"), AfterValidator(_local)]
"""A path of this machine."""
_STEP = r"[^\x00-\x1f\x7f$;{}\"\\/]+"
"""Of the path of a served folder: no sign that means something to nginx or Caddy."""
Name = Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$", max_length=60)]
"""Of an environment variable; of several words, so that a secret in its place is not taken for one."""
_KNOWN = re.compile(r"\s(?:ssh|ecdsa|sk)-")
"""Only the line itself names a kind of key behind a blank."""
Listed = BeforeValidator(lambda value: [] if value is None else [value] if isinstance(value, str) else value)


class _Target(BaseModel):
    """What every kind has. `url` is the site's address there, "" for that of site.yml; `keep` deployments are kept.

    With `noindex`, search engines are asked to leave the site out.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
    url: Url = ""
    keep: int = Field(5, ge=2, le=100)
    noindex: bool = False
    compress: Annotated[tuple[Compressed, ...], Listed] = ()

    def local(self) -> tuple[str, ...]:
        """Return the fields that are paths on this machine, from the folder of deploy.yml."""
        return ()

    def beside(self, folder: Path) -> Self:
        """Return the target with its local paths made absolute."""
        stated = {name: str(getattr(self, name)) for name in self.local()}
        paths = {name: folder.resolve() / Path(path).expanduser() for name, path in stated.items() if path}
        return self.model_copy(update={name: str(path) for name, path in paths.items()})


class FolderTarget(_Target):
    """A folder of this machine: `path` holds releases/ and current, a link to the live one of them."""

    kind: Literal["folder"]
    path: Annotated[str, Field(pattern=rf"^(?:/|{_STEP})+$"), AfterValidator(_local)]

    def local(self) -> tuple[str, ...]:
        """Return the fields that are paths on this machine."""
        return ("path",)


class ServerTarget(_Target):
    """A server that is reached by ssh; `path` is on the server and laid out like that of a folder.

    `identity` is the file of a private key, "" for what WARTA_SSH_KEY holds, or else what ssh itself would use.
    `known_hosts` is a file or a line of one, "" for the file of the account.
    """

    kind: Literal["server"]
    host: str = Field(pattern=r"^(?:[A-Za-z0-9_][A-Za-z0-9_.-]*@)?[A-Za-z0-9_\[][A-Za-z0-9_.:\[\]-]*$")
    port: int = Field(22, ge=1, le=65535)
    path: str = Field(pattern=rf"^(?:/+{_STEP})+$")
    identity: Local = ""
    known_hosts: Local = ""
    compress: Annotated[tuple[Compressed, ...], Listed] = ("br", "zst", "gz")

    def local(self) -> tuple[str, ...]:
        """Return the fields that are paths on this machine."""
        return ("identity",) if self.known_line else ("identity", "known_hosts")

    @property
    def known_line(self) -> str:
        """The line that names the server's key, where it stands in deploy.yml itself; else ""."""
        return self.known_hosts if _KNOWN.search(self.known_hosts) else ""


class S3Target(_Target):
    """A bucket of any store that speaks S3. Pages are stored in the form `encoded`.

    What is deleted goes `delete_after` minutes after it vanished. The keys are in the environment variables named here.
    """

    kind: Literal["s3"]
    bucket: str = Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{1,254}$")
    endpoint: Url = ""
    region: str = Field("us-east-1", pattern=r"^[A-Za-z0-9][A-Za-z0-9-]{0,61}$")
    prefix: Annotated[str, AfterValidator(_prefix)] = Field("", pattern=r"^[^\x00-\x1f\x7f]*$")
    encoded: Literal["br", "none"] = "none"
    delete_after: int = Field(10, ge=0, le=10080)
    access_key_id_env: Name = "AWS_ACCESS_KEY_ID"
    secret_access_key_env: Name = "AWS_SECRET_ACCESS_KEY"  # noqa: S105 - the name of a variable


class PagesTarget(_Target):
    """A branch from which a forge serves pages; `cname` is the domain it is told to answer for.

    Where `history` is squashed, the branch has a single commit, and there is none to go back to.
    """

    kind: Literal["pages"]
    repository: Local = "."
    branch: str = Field("gh-pages", pattern=r"^[A-Za-z0-9_][A-Za-z0-9_./-]*$")
    remote: str = Field("origin", pattern=r"^[^\s-]\S*$")
    history: Literal["kept", "squashed"] = "kept"
    cname: str = Field("", pattern=r"^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)+)?$")

    def local(self) -> tuple[str, ...]:
        """Return the fields that are paths on this machine."""
        return ("repository",)


Target = FolderTarget | ServerTarget | S3Target | PagesTarget
KINDS: Mapping[str, type[FolderTarget | ServerTarget | S3Target | PagesTarget]] = {
    get_args(kind.model_fields["kind"].annotation)[0]: kind for kind in get_args(Target)
}
