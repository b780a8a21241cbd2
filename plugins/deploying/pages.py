"""A branch from which a forge serves pages: each deployment is a commit, and a push that is refused says who was first.

A branch moves in one step, so readers see one commit or another, whatever is killed in between.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct, field
from msgspec.structs import replace

from plugins.deploying.branch import Branch, url_of
from plugins.deploying.deployment import MANIFEST, Deployment, carrying, from_json, next_name, number_of, to_json
from plugins.deploying.destination import Told, untold
from plugins.deploying.refusals import DeployError, Refused, UnreadableManifest
from plugins.deploying.targets import PagesTarget

FOR_THE_FORGE = (".nojekyll", "CNAME")
"""Files that tell the forge to take the site as it is, and for which domain."""


@contextmanager
def open_pages(target: PagesTarget) -> Iterator["Pages"]:
    """Open the branch of a target."""
    with TemporaryDirectory(prefix="warta-pages-", ignore_cleanup_errors=True) as folder:
        url = url_of(Path(target.repository), target.remote)
        yield Pages(Branch(Path(folder).resolve(), url, target.branch), target)


class Pages(Struct):
    """A destination on a branch."""

    branch: Branch
    target: PagesTarget
    tip: str | None = None
    """The newest commit that was seen, "" where the branch is not there; None: not looked yet."""
    known: dict[str, Deployment | None] = field(default_factory=dict)
    """What commits hold that were read."""
    in_one_step = True

    def live(self) -> Deployment | None:
        """Return what the newest commit holds, None where the branch is not there."""
        if not (tip := self._seen()):
            return None
        if deployment := self._read(tip):
            return deployment
        raise UnreadableManifest(f"{self.target.branch}:{MANIFEST}")

    def kept(self) -> list[Deployment]:
        """Return what the last commits hold, newest first, each deployment once."""
        return sorted((each for each, _ in self._all()), key=lambda each: number_of(each.name), reverse=True)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Look anew: the push is refused where the branch has moved since."""
        self.tip = self.branch.fetch(self.target.keep)
        yield

    def unfinished(self) -> bool:
        """Return False: a branch moves in one step."""
        return False

    def tidy(self) -> None:
        """Do nothing: nothing waits here."""

    def put(self, site: Path, deployment: Deployment, live: Deployment | None, told: Told) -> Deployment:
        """Commit the site and push it, in one step."""
        named = replace(deployment, name=next_name((each.name for each in self.kept()), deployment.commit))
        present = self.branch.imported(site, self.target.cname)
        if lost := [path for path in named.files if path not in present]:
            raise Refused("unknown-output", lost[0])
        wanted = [*named.files, *(path for path in FOR_THE_FORGE if path in present)]
        named = self._push(named, {path: present[path] for path in wanted})
        told(len(named.files), len(named.files))
        return named

    def renew(self, deployment: Deployment) -> None:
        """Commit the same files with another manifest, and push that."""
        files = self.branch.files(self._seen())
        self._push(deployment, {path: files[path] for path in files if path not in deployment.carried})

    def back(self, name: str, taken_back: str, told: Told = untold) -> Deployment:
        """Commit an earlier deployment anew, with the assets of the others, and push it."""
        for deployment, commit in self._all():
            if deployment.name == name:
                files = self.branch.files(commit)
                own = {path: files[path] for path in files if path not in deployment.carried}
                return self._push(replace(deployment, taken_back=taken_back), own)
        raise DeployError("unknown-deployment", ", ".join(each.name for each in self.kept()))

    def _push(self, deployment: Deployment, files: dict[str, str]) -> Deployment:
        """Commit files with the assets of kept deployments and the manifest, and push that."""
        carried: dict[str, str] = {}
        kept = self._all()
        told = carrying(deployment, [each for each, _ in kept]).carried
        for each, commit in kept:
            held = {**each.carried, **each.files}
            lacking = [path for path, file in told.items() if path not in carried and held.get(path) == file]
            present = self.branch.files(commit) if lacking else {}
            carried |= {path: present[path] for path in lacking if path in present}
        deployment = replace(deployment, carried={path: told[path] for path in told if path in carried})
        manifest = {MANIFEST: self.branch.written(to_json(deployment))}
        tip, squashed = self._seen(), self.target.history == "squashed"
        parents = [tip] if tip and not squashed else []
        message = f"{deployment.name}\n\n{deployment.commit}"
        commit = self.branch.commit({**files, **carried, **manifest}, parents, message, deployment.moment)
        self.branch.push(commit, tip, replacing=squashed)
        self.tip = commit
        return deployment

    def _seen(self) -> str:
        if self.tip is None:
            self.tip = self.branch.fetch(self.target.keep)
        return self.tip

    def _all(self) -> list[tuple[Deployment, str]]:
        """Return the deployments with their commits, the newest commit first."""
        found: dict[str, tuple[Deployment, str]] = {}
        for commit, name in self.branch.commits(self._seen()):
            if name not in found and len(found) < self.target.keep and (deployment := self._read(commit)):
                found.setdefault(deployment.name, (deployment, commit))
        return list(found.values())

    def _read(self, commit: str) -> Deployment | None:
        if commit not in self.known:
            blob = self.branch.files(commit).get(MANIFEST)
            self.known[commit] = from_json(self.branch.content(blob)) if blob else None
        return self.known[commit]
