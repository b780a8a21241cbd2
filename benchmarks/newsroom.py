"""The corpus as a newsroom of Warta: a content folder that `invoke build --content` takes."""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import yaml

from benchmarks.corpus import Sample
from benchmarks.prose import CLAIM_SOURCE, PICTURE, POSITION, SEE_ALSO


def write_newsroom(samples: Sequence[Sample], source: Path, target: Path) -> None:
    """Write the samples below `target`, with the registers, pages, site.yml and a picture of the content `source`.

    Addresses that its releases once had are left out, and so is the writers' guide, which no peer has.
    """
    for name in ("registers", "pages"):
        shutil.copytree(source / name, target / name, ignore=shutil.ignore_patterns("published.txt"))
    site = (source / "site.yml").read_text(encoding="utf-8")
    (target / "site.yml").write_text(re.sub(r"\n +guide: .*", "", site), encoding="utf-8")
    for sample in samples:
        write_release(sample, samples, target)
    write_pictures(samples, source, target / "releases")


def write_pictures(samples: Sequence[Sample], source: Path, target: Path) -> None:
    """Write the pictures below `target`, by year and month; all are the first picture of the content `source`."""
    picture = min(source.glob("releases/**/*.png")).read_bytes()
    for sample in samples:
        if sample.picture:
            path = target / sample.folder / sample.picture
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(picture)


def write_release(sample: Sample, samples: Sequence[Sample], target: Path) -> None:
    """Write the manuscripts of one release."""
    folder = target / "releases" / sample.folder
    folder.mkdir(parents=True, exist_ok=True)
    for lang in sample.languages:
        (folder / f"{sample.stem}.{lang}.md").write_text(_manuscript(sample, samples, lang), encoding="utf-8")


def remove_release(sample: Sample, target: Path) -> None:
    """Remove the manuscripts of one release."""
    for lang in sample.languages:
        (target / "releases" / sample.folder / f"{sample.stem}.{lang}.md").unlink()


def _manuscript(sample: Sample, samples: Sequence[Sample], lang: str) -> str:
    fields: dict[str, object] = {
        "title": sample.titles[lang],
        "summary": sample.summaries[lang],
        "spokesperson": [{"name": sample.official, "position": POSITION[lang]}],
    }
    if lang == sample.languages[0]:
        fields |= _shared_fields(sample)
    if sample.kind == "clarification":
        fields |= {
            "kind": "clarification",
            "claim": sample.summaries[lang],
            "claim_source": CLAIM_SOURCE[lang],
            "evidence": [{"text": sample.summaries[lang], "source": "kemensos.go.id"}],
        }
    if sample.picture:
        fields["photo"] = [{"file": sample.picture} | PICTURE[lang]]
    front = yaml.safe_dump(fields, allow_unicode=True, sort_keys=False, width=1000)
    return f"---\n{front}---\n\n{sample.bodies[lang]}\n{_see_also(sample, samples, lang)}"


def _shared_fields(sample: Sample) -> dict[str, object]:
    fields: dict[str, object] = {
        "date": f"{sample.moment:%Y-%m-%d %H:%M}",
        "dateline": "Jakarta",
        "province": list(sample.provinces),
        "programme": list(sample.programmes),
        "unit": sample.unit,
    }
    return fields | ({"signatory": sample.unit} if sample.kind == "release" else {"verdict": "kurang-tepat"})


def _see_also(sample: Sample, samples: Sequence[Sample], lang: str) -> str:
    if sample.link_to is None:
        return ""
    other = samples[sample.link_to]
    written_in = lang if lang in other.languages else other.languages[0]
    address = f"../../{other.folder}/{other.stem}.{written_in}.md"
    return f"\n{SEE_ALSO[lang]} [{other.titles[written_in]}]({address}).\n"
