"""Old addresses (aliases) that lead to the new ones, as pages that work on any host; servers may do it with a 301."""

from collections.abc import Iterator

from plugins.outputs.edition import Edition
from plugins.outputs.frames import frame_digest, make_shell
from plugins.outputs.output import Output, Renderer, path_of
from plugins.outputs.views import Link
from plugins.releases import Manuscript


def redirect_outputs(edition: Edition) -> Iterator[Output]:
    """Declare a page for every old address of what the edition publishes."""
    for manuscript in _published(edition):
        for alias in manuscript.aliases:
            yield _redirect(edition, manuscript, alias)


def _published(edition: Edition) -> Iterator[Manuscript]:
    for story in edition.graph.by_key.values():
        if edition.lang in story.releases:
            yield story.releases[edition.lang].manuscript
    for pages in edition.graph.pages.values():
        if edition.lang in pages:
            yield pages[edition.lang]


def _redirect(edition: Edition, manuscript: Manuscript, alias: str) -> Output:
    address = manuscript.address
    return Output(
        path=path_of(alias),
        kind="redirect",
        depends_on=lambda: (frame_digest(edition), address, manuscript.front_digest),
        render=lambda renderer: _render(edition, manuscript, address, renderer),
    )


def _render(edition: Edition, manuscript: Manuscript, address: str, renderer: Renderer) -> bytes:
    target = Link(edition.url(address), edition.headline(manuscript))
    values = {"shell": make_shell(edition), "page": target, "canonical": edition.absolute(address)}
    return renderer.render(edition.lang, "templates/redirect.html", **values).encode()
