"""What may be public now.

Nothing of a draft, and nothing of a release whose date or embargo lies ahead, gets past this module: everything the
site shows is taken from the stories made here.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from plugins.releases import ANY_LANGUAGE, Library, Manuscript, Province, Texts
from plugins.site_graph.story import Release, Story


def public_stories(library: Library, now: datetime) -> tuple[Story, ...]:
    """Return the stories that may be shown at `now`, newest first."""
    stories = (_story(library, key, group, now) for key, group in library.translations.items())
    return tuple(sorted((story for story in stories if story), key=_newest_first))


def public_pages(library: Library) -> dict[str, dict[str, Manuscript]]:
    """Return the standing pages that are not drafts: key, then language."""
    pages: dict[str, dict[str, Manuscript]] = {}
    for key, group in library.translations.items():
        for page in group:
            if page.kind == "page" and page.status != "draft":
                pages.setdefault(key, {})[page.lang] = page
    return pages


def _newest_first(story: Story) -> tuple[int, float, str]:
    """Order by the day where it happened, then by the moment: a year's stories stand together in every zone."""
    return (-story.moment.toordinal(), -story.moment.timestamp(), story.key)


def _story(library: Library, key: str, group: tuple[Manuscript, ...], now: datetime) -> Story | None:
    first, *others = group
    if first.kind == "page" or not (original := _release(library, first, first)) or not _is_public(original, now):
        return None
    releases = {original.lang: original}
    for manuscript in others:
        release = _translation(library, manuscript, original)
        # a translation taken back alone leaves the site: its readers get the original
        if release and _is_public(release, now) and (original.withdrawn or not release.withdrawn):
            releases[release.lang] = release
    return Story(key, releases, original)


def _translation(library: Library, manuscript: Manuscript, original: Release) -> Release | None:
    if manuscript.date is None and manuscript.embargo is None and manuscript.province is None:
        return Release(library, manuscript, original.moment, original.zone, original.begins)
    return _release(library, manuscript, original.manuscript)


def _release(library: Library, manuscript: Manuscript, original: Manuscript) -> Release | None:
    provinces = original.province if manuscript.province is None else manuscript.province
    province = library.registers.provinces.get(provinces[0]) if provinces else None
    date, embargo = manuscript.date or original.date, manuscript.embargo or original.embargo
    if date is None or province is None:
        return None
    moment = date.at(province.timezone)
    begins = max(moment, embargo.at(province.timezone)) if embargo else moment
    return Release(library, manuscript, moment, _zone(province, moment), begins)


def _zone(province: Province, moment: datetime) -> Texts:
    """Return the letters of the zone in which `moment` is told: the province's, or an offset that the writer chose."""
    if isinstance(moment.tzinfo, ZoneInfo) and not province.summer_zone:
        return province.zone
    local = moment.astimezone(ZoneInfo(province.timezone))
    if moment.utcoffset() != local.utcoffset():
        return {ANY_LANGUAGE: str(moment.tzinfo)}
    return province.summer_zone if local.dst() and province.summer_zone else province.zone


def _is_public(release: Release, now: datetime) -> bool:
    return release.manuscript.status != "draft" and release.begins <= now
