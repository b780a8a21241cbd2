"""What a feed shows of a release: picture, dateline and body; of a clarification the verdict and the claim first."""

from markupsafe import Markup

from plugins.outputs.bodies import resolve_body
from plugins.outputs.edition import Edition
from plugins.outputs.views import PictureView
from plugins.site_graph import Release

_PARAGRAPH = Markup("<p>")


def feed_content(edition: Edition, release: Release) -> Markup:
    """Return the HTML of a feed's entry, every address in it with scheme and host."""
    picture = next(iter(edition.pictures(release)), None)
    parts = (_claim(edition, release), _figure(edition, picture), _body(edition, release))
    return Markup("\n").join(part for part in parts if part)


def _claim(edition: Edition, release: Release) -> Markup:
    """Return the verdict, then the claim: who sees only the beginning must not take the claim for true."""
    verdict = edition.verdict(release.fields)
    if release.manuscript.kind != "clarification" or verdict is None:
        return Markup()
    gettext = edition.words.gettext
    source = edition.typeset(release.fields.claim_source, release.lang)
    return Markup('<p lang="{}">{} <strong>{}</strong>. {}</p>\n<blockquote><p>{}</p></blockquote>\n<p>{}</p>').format(
        edition.lang,
        gettext("The claim below is found to be"),
        edition.name(verdict.name),
        edition.name(verdict.meaning),
        edition.typeset(release.fields.claim, release.lang),
        gettext("Source of the claim: %(source)s") % {"source": source} if source else "",
    )


def _figure(edition: Edition, picture: PictureView | None) -> Markup:
    if picture is None:
        return Markup()
    return Markup(
        '<figure><img src="{}" width="{}" height="{}" alt="{}"><figcaption>{} {}</figcaption></figure>'
    ).format(edition.host + picture.url, picture.width, picture.height, picture.alt, picture.caption, picture.credit)


def _body(edition: Edition, release: Release) -> Markup:
    """Return the body with its dateline in front, inside the first paragraph where it begins with one."""
    body = resolve_body(edition, release.manuscript, absolute=True)
    dateline = edition.typeset(release.fields.dateline, release.lang)
    if not dateline:
        return body
    if body.startswith(_PARAGRAPH):
        return Markup("<p>{} — {}").format(dateline, body.removeprefix(_PARAGRAPH))
    return Markup("<p>{} —</p>\n{}").format(dateline, body)
