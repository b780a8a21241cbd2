"""What search engines and fact-check readers are told about a page, as JSON-LD (schema.org)."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from plugins.outputs.edition import Edition
from plugins.outputs.views import ClaimView, Link, PictureView
from plugins.site_graph import Release, Story

Thing = dict[str, Any]
_UNSAFE = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def as_script(things: Iterable[Thing]) -> Markup:
    """Return the things as JSON that can stand inside a script element whatever their texts hold."""
    graph = {"@context": "https://schema.org", "@graph": list(things)}
    text = json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)
    return Markup(text)  # noqa: S704 - the characters that could end the script are escaped


def breadcrumbs(trail: Sequence[Link], site_url: str, base: str) -> list[Thing]:
    """Return the BreadcrumbList of a page; nothing for a trail of one."""
    if len(trail) < 2:
        return []
    host = site_url.removesuffix(base)
    steps = [
        {"@type": "ListItem", "position": number, "name": link.text, "item": host + link.url}
        for number, link in enumerate(trail, 1)
    ]
    return [{"@type": "BreadcrumbList", "itemListElement": steps}]


def publisher(edition: Edition) -> Thing:
    """Return the organisation that publishes the site."""
    name = edition.name(edition.site.organisation)
    return {"@type": "GovernmentOrganization", "name": name, "url": edition.site_url + "/"}


def news_article(edition: Edition, story: Story, release: Release, pictures: Sequence[PictureView]) -> Thing:
    """Return the NewsArticle of a release."""
    fields = release.fields
    changed = [change.date.day.isoformat() for change in fields.updated or ()]
    published = edition.stamp(release).iso
    article: Thing = {
        "@type": "NewsArticle",
        "@id": edition.absolute(release.address) + "#article",
        "headline": edition.typeset(release.title),
        "description": edition.typeset(release.summary),
        "url": edition.absolute(release.address),
        "mainEntityOfPage": edition.absolute(release.address),
        "inLanguage": release.lang,
        "datePublished": published,
        "dateModified": max([published, *changed]),
        "author": publisher(edition),
        "publisher": publisher(edition),
        "isAccessibleForFree": True,
        "contentLocation": [
            {"@type": "AdministrativeArea", "name": edition.name(edition.registers.provinces[key].name)}
            for key in fields.province or ()
        ],
        "about": [edition.programme_link(key).text for key in fields.programme or ()],
    }
    if pictures:
        host = edition.site_url.removesuffix(edition.base)
        article["image"] = [host + picture.url for picture in pictures]
    return article | _translation(edition, story, release)


def claim_review(edition: Edition, release: Release, claim: ClaimView) -> Thing:
    """Return the ClaimReview of a clarification."""
    verdict = next(each for each in edition.site.verdicts if each.key == release.fields.verdict)
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
            "ratingValue": verdict.rating,
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": claim.verdict,
        },
    }


def _translation(edition: Edition, story: Story, release: Release) -> Thing:
    others = [each for each in story.releases.values() if each.lang != release.lang]
    if release is not story.original:
        return {"translationOfWork": {"@id": edition.absolute(story.original.address) + "#article"}}
    works = [{"@id": edition.absolute(each.address) + "#article"} for each in others]
    return {"workTranslation": works} if works else {}
