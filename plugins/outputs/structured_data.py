"""What search engines and fact-check readers are told about a page, as JSON-LD (schema.org)."""

from collections.abc import Iterable, Sequence
from json import JSONEncoder
from operator import itemgetter
from typing import Any

from markupsafe import Markup

from plugins.outputs.edition import Edition
from plugins.outputs.views import ClaimView, Link, PictureView
from plugins.site_graph import Release, Story

Thing = dict[str, Any]
_UNSAFE = {char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}
_encode = JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def as_script(things: Iterable[Thing]) -> Markup:
    """Return the things as JSON that can stand inside a script element whatever their texts hold."""
    graph = {"@context": "https://schema.org", "@graph": list(things)}
    text = _encode(graph)
    for char, said in _UNSAFE.items():  # a tenth of what `translate` takes, which looks at every character
        text = text.replace(char, said)
    return Markup(text)  # noqa: S704 - the characters that could end the script are escaped


def breadcrumbs(trail: Sequence[Link], host: str) -> list[Thing]:
    """Return the BreadcrumbList of a page, `host` before its addresses; nothing for a trail of one."""
    if len(trail) < 2:
        return []
    steps = [
        {"@type": "ListItem", "position": number, "name": link.text, "item": host + link.url}
        for number, link in enumerate(trail, 1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": steps}]


def publisher(edition: Edition) -> Thing:
    """Return who publishes the site."""
    known = edition.publisher
    return {"@type": known.type, "name": edition.name(known.name), "url": known.url or edition.site_url + "/"}


def news_article(edition: Edition, story: Story, release: Release, pictures: Sequence[PictureView]) -> Thing:
    """Return the NewsArticle of a release."""
    fields = release.fields
    published = edition.stamp(release).iso
    _, changed = max(edition.changes(release), key=itemgetter(0))
    article: Thing = {
        "@type": "NewsArticle",
        "@id": edition.absolute(release.address) + "#article",
        "headline": edition.typeset(fields.title),
        "description": edition.typeset(fields.summary),
        "url": edition.absolute(release.address),
        "mainEntityOfPage": edition.absolute(release.address),
        "inLanguage": release.lang,
        "datePublished": published,
        "dateModified": changed,
        "author": publisher(edition),
        "publisher": publisher(edition),
        "isAccessibleForFree": True,
        "about": [{"@type": "Thing", "name": link.text} for link in edition.facet_links("programme", fields.programme)],
    }
    if places := _places(edition, fields.province or ()):
        article["contentLocation"] = places
    if pictures:
        article["image"] = [edition.host + picture.url for picture in pictures]
    return article | _translation(edition, story, release)


def claim_review(edition: Edition, release: Release, claim: ClaimView) -> Thing:
    """Return the ClaimReview of a clarification."""
    verdict = edition.verdict(release.fields)
    return {
        "@type": "ClaimReview",
        "url": edition.absolute(release.address),
        "datePublished": edition.stamp(release).iso,
        "inLanguage": release.lang,
        "claimReviewed": claim.claim,
        "author": publisher(edition),
        "itemReviewed": {
            "@type": "Claim",
            "appearance": {"@type": "CreativeWork", "description": claim.claim_source},
        },
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": verdict.rating if verdict else None,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": claim.verdict,
        },
    }


def _places(edition: Edition, keys: Iterable[str]) -> list[Thing]:
    """Return the provinces; an entry that belongs to no island, where there are islands, is no place of its own."""
    provinces = [edition.registers.provinces[key] for key in keys]
    return [
        {"@type": "AdministrativeArea", "name": edition.name(province.name)}
        for province in provinces
        if province.island or not edition.registers.islands
    ]


def _translation(edition: Edition, story: Story, release: Release) -> Thing:
    others = [each for each in story.releases.values() if each.lang != release.lang]
    if release is not story.original:
        return {"translationOfWork": {"@id": edition.absolute(story.original.address) + "#article"}}
    works = [{"@id": edition.absolute(each.address) + "#article"} for each in others]
    return {"workTranslation": works} if works else {}
