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

    spec = find_spec("wordfreq")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("wordfreq is not installed", name="wordfreq")
    with gzip.open(Path(spec.origin).with_name("data") / f"{name}.msgpack.gz") as packed:
        _, *by_rarity = msgpack.load(packed)
    return {word: rarity for rarity, words in enumerate(by_rarity) for word in words}
