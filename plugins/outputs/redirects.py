"""Old addresses (aliases) that lead to the new ones, as pages that work on any host; servers may do it with a 301."""

from collections.abc import Iterator

from plugins.outputs.edition import Edition
from plugins.outputs.frames import make_shell
from plugins.outputs.output import Output, path_of
from plugins.outputs.views import Link
from plugins.releases import Manuscript, addresses


def redirect_outputs(edition: Edition) -> Iterator[Output]:
    """Declare a page for every old address of what the edition publishes."""
    for manuscript in _published(edition):
        for alias in manuscript.fields.aliases or ():
            yield _redirect(edition, manuscript, alias)


def _published(edition: Edition) -> Iterator[Manuscript]:
    for story in edition.graph.by_key.values():
        if edition.lang in story.releases:
            yield story.releases[edition.lang].manuscript
    for pages in edition.graph.pages.values():
        if edition.lang in pages:
            yield pages[edition.lang]


def _redirect(edition: Edition, manuscript: Manuscript, alias: str) -> Output:
    address = addresses.manuscript_address(manuscript, edition.site)
    target = Link(edition.url(address), edition.headline(manuscript))
    canonical = edition.absolute(address)
    shell = make_shell(edition)
    return Output(
        path=path_of(alias),
        kind="redirect",
        depends_on=("redirect", edition.theme_digest, shell.lang, shell.direction, shell.stylesheet, target, canonical),
        render=lambda renderer: renderer.render(
            edition.lang, "templates/redirect.html", shell=shell, page=target, canonical=canonical
        ).encode(),
    )
