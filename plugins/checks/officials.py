"""People named on releases, looked up in the register of officials."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from plugins.checks.wording import Phrase
from plugins.releases import Official, Registers, Speaker, Term, Texts, in_language

NO_POST: Phrase = {"id": "tidak ada jabatan", "en": "no post"}


class Names:
    """Finds officials by their names as written.

    A single word, such as a nickname, identifies nobody: other people bear it too. Nor does a name of two officials.
    """

    def __init__(self, registers: Registers) -> None:
        officials = registers.officials.values()
        self._right = _index((name, official) for official in officials for name in (official.name, *official.variants))
        self._wrong = _index((name, official) for official in officials for name in official.misspellings)

    def named(self, name: str) -> Official | None:
        """Return the official of that name."""
        return self._right.get(_folded(name))

    def misspelt(self, name: str) -> Official | None:
        """Return the official whose name is known to be misspelt like that."""
        return None if self.named(name) else self._wrong.get(_folded(name))


@lru_cache(maxsize=4)
def names_in(registers: Registers) -> Names:
    """Return the names of a register of officials, indexed once."""
    return Names(registers)


def held(official: Official, speaker: Speaker, day: date) -> bool:
    """Say whether an official held a post on `day`; the post written, where the release writes one."""
    terms = (term for term in official.terms if term.covers(day))
    return any(not speaker.position or _is_post(speaker.position, term) for term in terms)


def posts(official: Official) -> Phrase:
    """Return all posts an official is known to have held, with their days."""
    if not official.terms:
        return NO_POST
    return {lang: "; ".join(_post(term, lang) for term in official.terms) for lang in ("id", "en")}


def _index(names: Iterator[tuple[str, Official]]) -> dict[str, Official]:
    index: dict[str, Official] = {}
    shared = set()
    for name, official in names:
        folded = _folded(name)
        if " " not in folded or index.setdefault(folded, official) is not official:
            shared.add(folded)
    return {name: official for name, official in index.items() if name not in shared}


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _is_post(position: str, term: Term) -> bool:
    """Compare a position as written with a post: more words may follow, before an acting one's they may come first."""
    written = f"{_folded(position).replace(',', ' ')} "
    for post in map(_folded, term.post.values()):
        if written.startswith(f"{post} ") or (term.acting and f" {post} " in written):
            return True
    return False


def _post(term: Term, lang: str) -> str:
    return f"{in_language(term.post, lang)} ({in_language(_days(term), lang)})"


def _days(term: Term) -> Texts:
    if term.since and term.to:
        return {"id": f"{term.since} sampai {term.to}", "en": f"{term.since} to {term.to}"}
    if term.since:
        return {"id": f"sejak {term.since}", "en": f"since {term.since}"}
    if term.to:
        return {"id": f"sampai {term.to}", "en": f"until {term.to}"}
    if not term.seen:
        return {"id": "tanggal tidak diketahui", "en": "dates unknown"}
    first, last = min(term.seen), max(term.seen)
    return {"id": f"{first} sampai {last}", "en": f"{first} to {last}"} if first != last else {"*": f"{first}"}
