"""How frequent words are: the lists that wordfreq brings."""

import gzip
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

Frequencies = Mapping[str, int]
"""Words in lower case, and how rare each is, in hundredths of powers of ten: 500 stands once in 100,000 words."""


@cache
def frequencies(name: str) -> Frequencies:
    """Return a list of words by its name, such as small_id.

    The file is read as wordfreq reads it; to import wordfreq takes ten times as long (140 ms).
    """
    import msgpack  # only when a text has a word that has not been met

    _, *by_rarity = msgpack.unpackb(_packed(name))
    return {word: rarity for rarity, words in enumerate(by_rarity) for word in words}


def is_as_frequent(word: str, name: str, rarity: int) -> bool:
    """Say whether a list has a word in lower case that is no rarer.

    The list is not unpacked: of 320,000 words that takes 150 ms, and one of them is asked for.
    """
    letters = word.encode()
    return len(letters) < _LONG and bytes([_TEXT + len(letters)]) + letters in _packed_up_to(name, rarity)


_LONG, _TEXT = 32, 0xA0
"""In MessagePack, a text of fewer bytes stands behind one that is the sum of this and its length."""


@cache
def _packed_up_to(name: str, rarity: int) -> bytes:
    """Return the words of a list that are no rarer, packed."""
    import msgpack

    packed = _packed(name)
    unpacker = msgpack.Unpacker(max_buffer_size=len(packed))
    unpacker.feed(packed)
    for _ in range(min(unpacker.read_array_header(), rarity + 2)):
        unpacker.skip()
    return packed[: unpacker.tell()]


def _packed(name: str) -> bytes:
    spec = find_spec("wordfreq")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("wordfreq is not installed", name="wordfreq")
    return gzip.decompress((Path(spec.origin).with_name("data") / f"{name}.msgpack.gz").read_bytes())
