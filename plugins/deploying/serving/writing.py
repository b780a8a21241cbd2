"""Writing the configuration of a web server, as the task asks for it."""

import sys
from pathlib import Path

from plugins.deploying.deploying import target_of
from plugins.deploying.refusals import FAILED, MESSAGES, DeployError
from plugins.deploying.serving.configuration import TEMPLATES, Place, configuration
from plugins.deploying.targets import FolderTarget, ServerTarget
from plugins.deploying.telling import code_of
from plugins.releases import Routes

USUAL_ROOT = "/srv/warta"
"""Where a site lies on its server, unless a target says so."""

MESSAGES |= {
    "unknown-server": {
        "id": "Server harus salah satu dari nginx, caddy; tertulis {found!r}.",
        "en": "The server must be one of nginx, caddy; found {found!r}.",
    },
    "unusable-path": {
        "id": "Folder dalam alamat situs hanya boleh bernama dengan huruf, angka, dan . _ ~ -, dan harus berawal dengan"
        " huruf, angka, atau _; tertulis {found}.",
        "en": "The folders in a site's address must have names of letters, digits and . _ ~ -, and must begin with a"
        " letter, a digit or _; found {found}.",
    },
    "no-server-of-ours": {
        "id": "Pengaturan server hanya untuk tujuan dengan kind: server atau folder; {found} dilayani pihak lain.",
        "en": "A server's configuration must be for a target of kind server or folder; {found} is served by others.",
    },
}


def server_config(
    program: str,
    routes: Routes,
    target: str = "",
    targets: Path = Path("deploy.yml"),
    lang: str = "id",
    *,
    unlisted: bool = False,
) -> int:
    """Write the configuration of `program` to standard output; return 0, or 2 where it cannot be.

    `target` is a name in the file `targets`; without one the site lies in USUAL_ROOT, at its own address. A site that
    is `unlisted`, such as a preview, asks search engines to leave it out.
    """

    def work() -> int:
        if program not in TEMPLATES:
            raise DeployError("unknown-server", program)
        url, path, hidden = routes.url, USUAL_ROOT, unlisted
        if target:
            found = target_of(targets, target, lang)
            if found is None:
                return FAILED
            if not isinstance(found, FolderTarget | ServerTarget):
                raise DeployError("no-server-of-ours", target)
            url, path, hidden = found.url or url, found.path, unlisted or found.noindex
        place = Place(url.rstrip("/"), f"{path.rstrip('/')}/current", hidden)
        sys.stdout.write(configuration(program, place, routes))
        return 0

    return code_of(work, lang)
