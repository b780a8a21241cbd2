"""A newsroom of any size: realistic bilingual releases from a seed, the same for every generator that is measured."""

import random
import shutil
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import yaml

from benchmarks.prose import PARAGRAPHS, TITLES, paragraph, sentence

FIRST_DAY = date(2017, 1, 2)
DAYS = 3_500
SHARES = {"untranslated": 0.12, "clarification": 0.03, "picture": 0.10, "link": 0.5, "table": 0.15, "footnote": 0.08}


@dataclass(frozen=True, slots=True)
class Sample:
    """One release of the corpus, before it is written in the syntax of a generator."""

    number: int
    day: date
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
        return f"{self.day:%Y/%m}"

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages it is written in, the original first."""
        return tuple(self.titles)


def make_samples(count: int, registers: Path, seed: int = 2026) -> list[Sample]:
    """Return `count` releases, newest last, over all provinces and programmes of `registers`."""
    chance = random.Random(seed)  # noqa: S311 - repeatable, not secret
    provinces = _keys(registers / "provinces.yml", "provinces")
    programmes = _keys(registers / "programmes.yml", "programmes")
    units = _keys(registers / "units.yml", "units")
    return [_sample(number, count, chance, provinces, programmes, units) for number in range(count)]


def _keys(path: Path, name: str) -> list[str]:
    entries = yaml.safe_load(path.read_text(encoding="utf-8"))[name]
    return [entry["key"] for entry in entries if str(entry.get("established", ""))[:4] < "2017"]


def _sample(
    number: int, count: int, chance: random.Random, provinces: list[str], programmes: list[str], units: list[str]
) -> Sample:
    day = FIRST_DAY + timedelta(days=number * DAYS // count)
    languages = ("id",) if chance.random() < SHARES["untranslated"] else ("id", "en")
    link_to = chance.randrange(max(0, number - 500), number) if number and chance.random() < SHARES["link"] else None
    place = chance.choice(provinces)
    theme = chance.randrange(len(TITLES["id"]))
    parts = [chance.randrange(len(PARAGRAPHS["id"])) for _ in range(9)]
    amounts = [chance.randrange(1_000, 90_000) for _ in range(40)]
    extras = {name: chance.random() < SHARES[name] for name in ("table", "footnote", "picture", "clarification")}
    return Sample(
        number=number,
        day=day,
        stem=f"siaran-{number:05}",
        kind="clarification" if extras["clarification"] else "release",
        provinces=(place, *chance.sample(provinces, chance.choice((0, 0, 0, 1)))),
        programmes=tuple(chance.sample(programmes, chance.choice((1, 1, 2, 3)))),
        unit=chance.choice(units),
        official="Sari Wulandari",
        titles={lang: TITLES[lang][theme].format(n=number, a=amounts[0]) for lang in languages},
        summaries={lang: sentence(lang, amounts[1:3], parts[0])[:190] for lang in languages},
        bodies={lang: _body(lang, parts, amounts, extras) for lang in languages},
        picture=f"foto-{number:05}.png" if extras["picture"] else "",
        link_to=link_to,
    )


def _body(lang: str, parts: list[int], amounts: list[int], extras: dict[str, bool]) -> str:
    """Return about 400 words of Markdown; `{link}` stands where a link to another release belongs."""
    texts = [paragraph(lang, part, amounts[index * 4 : index * 4 + 4]) for index, part in enumerate(parts)]
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


def write_newsroom(samples: list[Sample], source: Path, target: Path) -> None:
    """Write the samples as a Warta newsroom below `target`, with the registers and site.yml of `source`."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source / "registers", target / "registers")
    shutil.copytree(source / "pages", target / "pages")
    shutil.copy(source / "site.yml", target / "site.yml")
    picture = next(source.glob("releases/**/*.png")).read_bytes()
    for sample in samples:
        folder = target / "releases" / sample.folder
        folder.mkdir(parents=True, exist_ok=True)
        if sample.picture:
            (folder / sample.picture).write_bytes(picture)
        for lang in sample.languages:
            (folder / f"{sample.stem}.{lang}.md").write_text(_manuscript(sample, samples, lang), encoding="utf-8")


def _manuscript(sample: Sample, samples: list[Sample], lang: str) -> str:
    fields: dict[str, object] = {"title": sample.titles[lang], "summary": sample.summaries[lang]}
    if lang == sample.languages[0]:
        fields |= {
            "date": sample.day.isoformat(),
            "dateline": "Jakarta",
            "province": list(sample.provinces),
            "programme": list(sample.programmes),
            "unit": sample.unit,
            "spokesperson": [{"name": sample.official, "position": "Juru bicara"}],
        }
        fields |= {"signatory": sample.unit} if sample.kind == "release" else {"verdict": "kurang-tepat"}
    if sample.kind == "clarification":
        fields |= {
            "kind": "clarification",
            "claim": sample.summaries[lang],
            "claim_source": "Pers daerah",
            "evidence": [{"text": sample.summaries[lang], "source": "kemensos.go.id"}],
        }
    if sample.picture:
        fields["photo"] = [{"file": sample.picture, "alt": "Peta", "caption": "Letak", "credit": "Warta"}]
    front = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{front}---\n\n{sample.bodies[lang]}\n{_see_also(sample, samples, lang)}"


def _see_also(sample: Sample, samples: list[Sample], lang: str) -> str:
    if sample.link_to is None:
        return ""
    other = samples[sample.link_to]
    suffix = lang if lang in other.languages else "id"
    label = {"id": "Lihat juga", "en": "See also"}[lang]
    return f"\n{label} [{other.titles[suffix]}](../../{other.folder}/{other.stem}.{suffix}.md).\n"
