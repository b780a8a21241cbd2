"""The page of a release or clarification."""

import re
from functools import cache, partial
from urllib.parse import quote

from markupsafe import Markup

from plugins.outputs.bodies import resolve_body
from plugins.outputs.edition import KIND_NAMES, Edition
from plugins.outputs.frames import Subject, contact_view, frame_digest, render_page, section_link
from plugins.outputs.output import Output, Renderer, SitemapLine, path_of
from plugins.outputs.structured_data import claim_review, news_article
from plugins.outputs.views import (
    Byline,
    ChangeView,
    ClaimView,
    EvidenceView,
    Link,
    Person,
    PictureView,
    ReleaseView,
)
from plugins.releases import Fields, Speaker
from plugins.site_graph import Release, Story

_RESERVED = re.compile("[^A-Za-z0-9_.~-]")
ROLES = ("writer", "editor", "photographer", "translator")


def release_output(edition: Edition, story: Story) -> Output:
    """Declare the page of a story that exists in the edition's language."""
    release = story.releases[edition.lang]
    changed = max(release.moment.date().isoformat(), release.manuscript.changed)
    return Output(
        path=path_of(release.address),
        kind=story.kind,
        depends_on=partial(_depends_on, edition, story),
        render=partial(_render, edition, story),
        line=None if story.withdrawn else SitemapLine(release.address, story.addresses, changed),
    )


def _depends_on(edition: Edition, story: Story) -> tuple[object, ...]:
    digests, relations = edition.digests, edition.graph.relations
    others = (*relations.neighbours(story), *relations.related(story))
    return frame_digest(edition), digests.release(story, edition.lang), digests.cards(others, edition.lang)


def _render(edition: Edition, story: Story, renderer: Renderer) -> bytes:
    release = story.releases[edition.lang]
    pictures = () if story.withdrawn else edition.pictures(release)
    view = _view(edition, story, release, pictures)
    things = [news_article(edition, story, release, pictures)]
    if view.claim:
        things.append(claim_review(edition, release, view.claim))
    section = "clarifications" if story.kind == "clarification" else "releases"
    subject = Subject(
        kind=story.kind,
        title=view.title,
        description=view.withdrawn or view.summary,
        addresses=story.addresses,
        section=section,
        trail=(section_link(edition, section),),
        picture=next(iter(pictures), None),
        things=() if story.withdrawn else tuple(things),
        og_type="article",
        indexed=not story.withdrawn,
        headline=edition.headline(release.manuscript),
    )
    return render_page(edition, f"templates/{story.kind}.html", subject, view, renderer)


def _view(edition: Edition, story: Story, release: Release, pictures: tuple[PictureView, ...]) -> ReleaseView:
    fields = release.fields
    older, newer = edition.graph.relations.neighbours(story)
    related = edition.graph.relations.related(story)
    reason, reason_lang = _withdrawn(edition, story, release)
    return ReleaseView(
        kind=story.kind,
        kind_name=edition.words.gettext(KIND_NAMES[story.kind]),
        title=edition.typeset(fields.title),
        summary=edition.typeset(fields.summary),
        date=edition.stamp(release),
        dateline=edition.typeset(fields.dateline),
        changes=_changes(edition, fields),
        withdrawn=reason,
        withdrawn_lang="" if reason_lang == edition.lang else reason_lang,
        body=Markup() if story.withdrawn else resolve_body(edition, release.manuscript),
        picture=next(iter(pictures), None),
        more_pictures=pictures[1:],
        provinces=edition.facet_links("province", fields.province),
        programmes=edition.facet_links("programme", fields.programme),
        unit=edition.facet_link("unit", fields.unit or ""),
        spokespeople=tuple(_person(edition, release, speaker) for speaker in fields.spokesperson or ()),
        signatory=_signatory(edition, release),
        bylines=_bylines(fields),
        contact=contact_view(edition, fields.contact or edition.registers.units[fields.unit or ""].contact),
        translations=_translations(edition, story),
        untranslated=_untranslated(edition, story),
        stale=edition.changed_original(release.manuscript),
        previous=edition.card(older) if older else None,
        next=edition.card(newer) if newer else None,
        related=tuple(edition.card(other) for other in related),
        share=_share(edition, release),
        claim=_claim(edition, fields) if story.kind == "clarification" else None,
    )


def _withdrawn(edition: Edition, story: Story, release: Release) -> tuple[str, str]:
    """Give the reason of a withdrawn release and its language: that of the original where the translation has none."""
    if not story.withdrawn:
        return "", edition.lang
    said = release if release.fields.reason else story.original
    if not said.fields.reason:
        return edition.words.gettext("This release has been withdrawn"), edition.lang
    return edition.typeset(said.fields.reason, said.lang), said.lang


def _signatory(edition: Edition, release: Release) -> Person | None:
    """Name who approved the release, unless that is the unit which issued it."""
    key = release.fields.signatory
    return _person(edition, release, Speaker(key=key)) if key and key != release.fields.unit else None


def _person(edition: Edition, release: Release, speaker: Speaker) -> Person:
    """Name a spokesperson or signatory: an official with the post held on the release's date, a unit, or as written."""
    unit = edition.registers.units.get(speaker.key or "")
    if unit is not None:
        return Person(edition.name(unit.name), "")
    official = edition.registers.officials.get(speaker.key or "")
    if official is None:
        return Person(edition.typeset(speaker.name), edition.typeset(speaker.position))
    term = official.term_on(release.moment.date())
    return Person(official.name, speaker.position or (edition.name(term.post) if term else ""))


def _changes(edition: Edition, fields: Fields) -> tuple[ChangeView, ...]:
    return tuple(
        ChangeView(edition.words.day_stamp(change.date), edition.typeset(change.note))
        for change in fields.updated or ()
    )


def _bylines(fields: Fields) -> tuple[Byline, ...]:
    return tuple(Byline(role, names) for role in ROLES if (names := getattr(fields, role)))


def _translations(edition: Edition, story: Story) -> tuple[Link, ...]:
    return tuple(
        Link(edition.url(other.address), edition.site.language(other.lang).name, other.lang)
        for other in story.releases.values()
        if other.lang != edition.lang
    )


def _untranslated(edition: Edition, story: Story) -> tuple[Link, ...]:
    missing = (language for language in edition.site.languages if language.code not in story.releases)
    return tuple(Link("", language.name, language.code) for language in missing)


def _share(edition: Edition, release: Release) -> tuple[Link, ...]:
    """Links that carry the address on; plain links, so that nothing is asked of another host until one is followed."""
    title, link = _percent(edition.headline(release.manuscript)), _percent(edition.absolute(release.address))
    places = (
        Link(place.url.replace("{url}", link).replace("{title}", title), edition.name(place.name))
        for place in edition.site.share
    )
    return (*places, Link(f"mailto:?subject={title}&body={link}", edition.words.gettext("Email")))


def _percent(text: str) -> str:
    """Return a text as a part of an address, as `quote` does: that takes three times as long over every letter."""
    return _RESERVED.sub(lambda match: _percent_sign(match[0]), text)


_percent_sign = cache(partial(quote, safe=""))


def _claim(edition: Edition, fields: Fields) -> ClaimView:
    verdict = edition.verdict(fields)
    evidence = tuple(
        EvidenceView(
            edition.typeset(piece.text),
            edition.typeset(piece.source),
            edition.words.day(piece.date.day) if piece.date else "",
            piece.url or "",
        )
        for piece in fields.evidence or ()
    )
    return ClaimView(
        claim=edition.typeset(fields.claim),
        claim_source=edition.typeset(fields.claim_source),
        verdict=edition.name(verdict.name) if verdict else "",
        meaning=edition.name(verdict.meaning) if verdict else "",
        evidence=evidence,
    )
