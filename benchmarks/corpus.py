"""Releases of any number: realistic, bilingual, made from a seed, the same for every generator that is measured."""

import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import yaml
from msgspec import Struct
from msgspec.structs import replace

from benchmarks.prose import PARAGRAPHS, SAID, TITLES, paragraph, sentence

FIRST_DAY = datetime(2017, 1, 2, 8)
DAYS = 3_500
OFFICE_MINUTES = 600
NEWS_OF_THE_DAY = 500
"""Links lead to a release at most this many before."""

SHARES = {"untranslated": 0.12, "clarification": 0.03, "picture": 0.10, "link": 0.5, "table": 0.15, "footnote": 0.08}
PARTS = 8
"""Paragraphs in a body, 45 words each."""


class Sample(Struct, frozen=True):
    """One release of the corpus, before it is written in the syntax of a generator.

    `moment` is local time in the zone of the first province;
    `link_to` is the number of the release that this one names.
    """

    number: int
    moment: datetime
    stem: str
    kind: str
    provinces: tuple[str, ...]
    programmes: tuple[str, ...]
    unit: str
    official: str
    titles: dict[str, str]
    summaries: dict[str, str]
    bodies: dict[str, str]
    picture: str
    link_to: int | None

    @property
    def folder(self) -> str:
        """Year and month, as folders."""
        return f"{self.moment:%Y/%m}"

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it is written in, the original first."""
        return tuple(self.titles)


class _Choices(Struct, frozen=True):
    """What a release can be about: keys of the registers."""

    provinces: list[str]
    programmes: list[str]
    units: list[str]


def make_samples(count: int, registers: Path, seed: int = 2026) -> list[Sample]:
    """Return `count` releases, newest last, over all provinces, programmes and units of the folder `registers`."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    names = ("provinces", "programmes", "units")
    choices = _Choices(*(_keys(registers / f"{name}.yml", name) for name in names))
    return [_sample(number, count, chance, choices) for number in range(count)]


def edited(sample: Sample, turn: int) -> Sample:
    """Return the release with one sentence more in the body of its original; each `turn` gives another sentence."""
    lang = sample.languages[0]
    body = f"{sample.bodies[lang]}\n\n{added_sentence(turn)}"
    return replace(sample, bodies={**sample.bodies, lang: body})


def added_sentence(turn: int) -> str:
    """Return the sentence that an edit adds: the same in the manuscript and on the page."""
    return f"Data per hari ke-{turn} sudah diperiksa ulang."


def one_more(samples: Sequence[Sample]) -> Sample:
    """Return a release that is newer than all `samples`."""
    newest = samples[-1]
    number = len(samples)
    return replace(newest, number=number, moment=newest.moment + timedelta(days=1), stem=_stem(number), picture="")


def _keys(path: Path, name: str) -> list[str]:
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))[name]
    return [entry["key"] for entry in entries if str(entry.get("established", ""))[:4] < str(FIRST_DAY.year)]


def _stem(number: int) -> str:
    return f"siaran-{number:05}"


def _moment(number: int, count: int) -> datetime:
    """Spread the releases over the days, and those of one day over its office hours, none at the same minute."""
    day, part = divmod(number * DAYS, count)
    return FIRST_DAY + timedelta(days=day, minutes=part * OFFICE_MINUTES // count)


def _sample(number: int, count: int, chance: random.Random, choices: _Choices) -> Sample:
    languages = ("id",) if chance.random() < SHARES["untranslated"] else ("id", "en")
    place = chance.choice(choices.provinces)
    theme = chance.randrange(len(TITLES["id"]))
    parts = [chance.randrange(len(PARAGRAPHS["id"])) for _ in range(PARTS)]
    amounts = [chance.randrange(1_000, 90_000) for _ in range(PARTS * 4)]
    extras = {name: chance.random() < SHARES[name] for name in ("table", "footnote", "picture", "clarification")}
    return Sample(
        number=number,
        moment=_moment(number, count),
        stem=_stem(number),
        kind="clarification" if extras["clarification"] else "release",
        provinces=tuple(dict.fromkeys((place, *chance.sample(choices.provinces, chance.choice((0, 0, 0, 1)))))),
        programmes=tuple(chance.sample(choices.programmes, chance.choice((1, 1, 2, 3)))),
        unit=chance.choice(choices.units),
        official="Sari Wulandari",
        titles={lang: TITLES[lang][theme].format(n=number, a=amounts[0]) for lang in languages},
        summaries={lang: sentence(lang, amounts[1:3], parts[0])[:190] for lang in languages},
        bodies={lang: _body(lang, parts, amounts, extras) for lang in languages},
        picture=f"foto-{number:05}.png" if extras["picture"] else "",
        link_to=_earlier(number, chance),
    )


def _earlier(number: int, chance: random.Random) -> int | None:
    if not number or chance.random() >= SHARES["link"]:
        return None
    return chance.randrange(max(0, number - NEWS_OF_THE_DAY), number)


def _body(lang: str, parts: list[int], amounts: list[int], extras: dict[str, bool]) -> str:
    """Return about 400 words of Markdown: paragraphs, a heading, a list; where drawn, a table and a footnote."""
    texts = [paragraph(lang, part, amounts[index * 4 : index * 4 + 4]) for index, part in enumerate(parts)]
    texts[0] += f" {SAID[lang]}"
    texts.insert(3, "## " + {"id": "Isi bantuan", "en": "What the aid holds"}[lang])
    texts.insert(6, "- " + "\n- ".join(sentence(lang, amounts[index : index + 2], index) for index in range(3)))
    if extras["table"]:
        head = {"id": "| Barang | Jumlah |", "en": "| Goods | Number |"}[lang]
        rows = [f"| {chr(65 + index)} | {amounts[index]} |" for index in range(6)]
        texts.insert(4, "\n".join([head, "|---|--:|", *rows]))
    if extras["footnote"]:
        texts[1] += "[^1]"
        texts.append("[^1]: " + sentence(lang, amounts[:2], 1))
    return "\n\n".join(texts)
