"""What English words are made of: which words a form may be an inflection of."""

from collections.abc import Iterator

_ENDINGS = {
    "s": ("",), "es": ("",), "ies": ("y",), "ed": ("", "e"), "ied": ("y",), "ing": ("", "e"), "er": ("", "e"),
    "ers": ("", "e"), "est": ("", "e"), "ly": ("", "le"), "ily": ("y",), "ness": ("",), "less": ("",),
    "able": ("", "e"),
}  # fmt: skip
"""Endings, and what may have stood in their place."""
_PREFIXES = "anti co dis inter micro mid mis multi non out over post pre re semi sub un under".split()
_SHORTEST = 3


def stems_of(word: str) -> Iterator[str]:
    """Yield the words of which a word in lower case may be a form."""
    yield from _without_ending(word)
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + _SHORTEST:
            yield word[len(prefix) :]
            yield from _without_ending(word[len(prefix) :])


def _without_ending(word: str) -> Iterator[str]:
    for ending, replaced in _ENDINGS.items():
        stem = word.removesuffix(ending)
        if len(stem) < _SHORTEST or stem == word:
            continue
        yield from (stem + end for end in replaced)
        if "e" in replaced and stem[-1] == stem[-2]:  # planned
            yield stem[:-1]
