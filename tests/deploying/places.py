"""Places to deploy to that are laid out alike: a folder of this machine, and one that is reached by ssh."""

from pathlib import Path

from msgspec import Struct

from plugins.deploying.deployment import MANIFEST, Deployment, from_json
from tests.built import files_in
from tests.deploying.deployer import deployed, make_content
from tests.deploying.sites import make_site
from tests.publishing.repository import Repository


def folder_file(path: Path, **other: object) -> str:
    """A deploy.yml with one target, `folder`."""
    lines = [f"    {name}: {value}\n" for name, value in other.items()]
    return f"targets:\n  folder:\n    kind: folder\n    path: {path}\n" + "".join(lines)


class Place(Struct, frozen=True, dict=True):
    """A target in deploy.yml of a folder, where a content folder lies too; `root` is where the site goes."""

    target: str
    folder: Path
    repository: Repository

    @property
    def root(self) -> Path:
        return self.folder / "www site"

    @property
    def file(self) -> Path:
        return self.folder / "deploy.yml"

    @property
    def releases(self) -> list[str]:
        return sorted(path.name for path in (self.root / "releases").iterdir() if path.is_dir())

    @property
    def live(self) -> dict[str, bytes]:
        """The files that readers see, without the manifest."""
        return {path: content for path, content in files_in(self.root / "current").items() if path != MANIFEST}

    @property
    def manifest(self) -> Deployment:
        """That of what is live."""
        deployment = from_json((self.root / "current" / MANIFEST).read_bytes())
        assert deployment
        return deployment

    def site(self, version: str, pages: int = 4) -> Path:
        return make_site(self.folder / version, version, pages)

    def deploy(self, output: Path, **wishes: object) -> int:
        return deployed(self.target, self.folder, output, **wishes)

    def commit(self) -> str:
        self.repository.commit()
        return self.repository.git("rev-parse", "HEAD").strip()


def make_place(folder: Path, deploy_file: str) -> Place:
    """A place for the only target of a deploy.yml."""
    repository = make_content(folder)
    (folder / "deploy.yml").write_text(deploy_file)
    return Place(deploy_file.split()[1].rstrip(":"), folder, repository)
