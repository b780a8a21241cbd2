"""What a deploy says of itself."""

import sys
from collections.abc import Callable, Iterator
from datetime import datetime

from plugins.deploying.changes import Changes, changes_between
from plugins.deploying.deployment import Deployment
from plugins.deploying.refusals import DeployError, StoppedHalfDone, live_words, say

SHOWN = 20
"""Paths of each kind that a dry run shows."""
STOPPED = 130
"""The exit code where somebody pressed Ctrl-C, as shells have it."""
_UNITS = ("B", "KB", "MB", "GB")
_WORDS = {
    "done": {
        "id": "{target}: {added} berkas baru, {changed} berubah, {removed} dihapus, {unchanged} tetap; {bytes}"
        " terkirim; {name}; {seconds} detik",
        "en": "{target}: {added} files new, {changed} changed, {removed} removed, {unchanged} unchanged; {bytes} sent;"
        " {name}; {seconds} s",
    },
    "planned": {
        "id": "{target}: {added} berkas baru, {changed} berubah, {removed} dihapus, {unchanged} tetap; {bytes} akan"
        " terkirim; tidak ada yang diubah",
        "en": "{target}: {added} files new, {changed} changed, {removed} removed, {unchanged} unchanged; {bytes} would"
        " be sent; nothing was done",
    },
    "same": {
        "id": "{target}: tidak ada yang berubah; yang tayang tetap {name}; {seconds} detik",
        "en": "{target}: nothing has changed; {name} stays live; {seconds} s",
    },
    "not-due": {
        "id": "{target}: tidak ada siaran yang tiba waktunya sejak {moment}; yang tayang tetap {name}",
        "en": "{target}: no release has come due since {moment}; {name} stays live",
    },
    "rolled-back": {
        "id": "{target}: commit {commit} sudah ditarik dengan rollback; yang tayang tetap {name}. Commit perbaikannya,"
        " atau jalankan deploy tanpa --if-due.",
        "en": "{target}: commit {commit} was rolled back; {name} stays live. Commit a mend, or deploy without"
        " --if-due.",
    },
    "back": {
        "id": "{target}: kembali ke {name} (commit {commit}, {files} berkas, dibuat untuk {moment}); sebelumnya"
        " {before}",
        "en": "{target}: back to {name} (commit {commit}, {files} files, built as of {moment}); before it {before}",
    },
    "returning": {
        "id": "{target}: {added} halaman yang tidak ada lagi di situs yang tayang akan tampil lagi, {changed} kembali"
        " ke bentuk lamanya. Yang sejak itu ditarik, diralat, atau diembargo bisa tampil lagi; periksa.",
        "en": "{target}: {added} pages come back that the live site no longer has, {changed} become as they were. What"
        " was withdrawn, corrected or put under embargo since may be public again; look.",
    },
    "passed-over": {
        "id": "{target}: dilewati, karena pernah ditarik atau dibuat untuk waktu yang belum tiba: {names}",
        "en": "{target}: passed over, for it was rolled back, or built as of a moment to come: {names}",
    },
    "stays": {
        "id": "{target}: {name} sudah tayang; tidak ada yang diubah",
        "en": "{target}: {name} is live already; nothing was done",
    },
    "was-ahead": {
        "id": "{target}: situs yang tayang dibuat untuk waktu yang belum tiba ({moment}); deploy menggantinya."
        " Periksa jam komputer yang menjalankan deploy.",
        "en": "{target}: the live site was built as of a moment to come ({moment}); a deploy replaces it. Check"
        " the clocks of the computers that deploy.",
    },
    "stopped": {"id": "Dihentikan.", "en": "Stopped."},
    "cut-short": {
        "id": "{target}: dihentikan. {live} Deploy berikutnya membereskan yang belum selesai.",
        "en": "{target}: stopped. {live} The next deploy mends what was left half done.",
    },
    "added": {"id": "Baru", "en": "New"},
    "changed": {"id": "Berubah", "en": "Changed"},
    "removed": {"id": "Dihapus", "en": "Removed"},
    "more": {"id": "  … dan {count} lagi", "en": "  … and {count} more"},
    "live": {"id": "tayang", "en": "live"},
    "uncommitted": {"id": "memuat yang belum di-commit", "en": "with what was not committed"},
    "none": {"id": "{target}: belum ada kiriman", "en": "{target}: nothing has been deployed yet"},
}


def words(line: str, lang: str, /, **values: object) -> str:
    """Return a line in `lang`, English where there is no other."""
    return _WORDS[line].get(lang, _WORDS[line]["en"]).format(**values)


def counted(name: str, lang: str, target: str, changes: Changes, new: Deployment, seconds: float) -> str:
    """Return the line that ends a deploy, or a dry run."""
    sent = sum(new.files[path].size for path in (*changes.added, *changes.changed))
    counts = {kind: len(getattr(changes, kind)) for kind in ("added", "changed", "removed", "unchanged")}
    told = {"bytes": told_bytes(sent, lang), "seconds": told_number(seconds, lang), "name": new.name, "target": target}
    return words(name, lang, **counts, **told)


def returning(live: Deployment | None, chosen: Deployment, lang: str, target: str) -> Iterator[str]:
    """Yield what a rollback brings back, of which nothing is named: it may not be meant for readers."""
    changes = changes_between(live, chosen)
    added, changed = (sum(path.endswith(".html") for path in paths) for paths in (changes.added, changes.changed))
    if added or changed:
        yield words("returning", lang, target=target, added=added, changed=changed)


def listed(changes: Changes, lang: str) -> Iterator[str]:
    """Yield what would go, change and vanish, the first of each by name."""
    for kind in ("added", "changed", "removed"):
        paths = getattr(changes, kind)
        if paths:
            yield f"{words(kind, lang)} ({len(paths)}):"
            yield from (f"  {path}" for path in paths[:SHOWN])
        if len(paths) > SHOWN:
            yield words("more", lang, count=len(paths) - SHOWN)


def table(kept: list[Deployment], live: Deployment | None, lang: str) -> Iterator[str]:
    """Yield a line for each kept deployment."""
    for each in kept:
        is_live = live is not None and each.name == live.name
        marks = [words(mark, lang) for mark, holds in (("live", is_live), ("uncommitted", each.uncommitted)) if holds]
        moments = f"{minute(each.committed)}  {minute(each.moment)}"
        yield f"{each.name}  {each.commit[:12]}  {moments}  {len(each.files):>7}  {', '.join(marks)}".rstrip()


def minute(moment: str) -> str:
    """Return a moment without seconds."""
    return f"{datetime.fromisoformat(moment):%Y-%m-%d %H:%M}Z"


def told_bytes(count: int, lang: str) -> str:
    """Return a number of bytes in a unit that suits it."""
    step = min((len(str(count)) - 1) // 3, len(_UNITS) - 1)
    number = count / 1000**step
    return f"{told_number(number, lang) if step and number < 10 else round(number)} {_UNITS[step]}"


def told_number(number: float, lang: str) -> str:
    """Return a number with one digit after the comma."""
    return f"{number:.1f}".replace(".", "," if lang == "id" else ".")


def write(*lines: str) -> None:
    """Write lines to standard output."""
    sys.stdout.writelines(f"{line}\n" for line in lines)


def code_of(work: Callable[[], int], lang: str, changed: str = "") -> int:
    """Do the work, by which the target `changed` may be; return its exit code. Where it cannot go on, why is said."""
    try:
        return work()
    except DeployError as error:
        return say(error, lang)
    except KeyboardInterrupt as stop:
        live = live_words("between" if isinstance(stop, StoppedHalfDone) else "whole", lang)
        sys.stderr.write(words("cut-short" if changed else "stopped", lang, target=changed, live=live) + "\n")
        return STOPPED
