"""A store that is damaged, or was made elsewhere, costs time and nothing else: the site is that of a clean build."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from tests.built import files_in
from tests.incremental.edits_of_stories import retitle, toggle_province
from tests.incremental.house import Bytes, House, differences, unfinished

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not hasattr(os, "fork"), reason="processes are forked")]

DIGEST = re.compile(rb"[0-9a-f]{32,64}")
TIMES = 4
Damage = Callable[[Path, Random], None]


def flip_bits(path: Path, random: Random) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(random.choice((1, 1, 20)) if content else 0):
        content[random.randrange(len(content))] ^= 1 << random.randrange(8)
    path.write_bytes(content)


def truncate(path: Path, random: Random) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: random.randrange(len(content) + 1)])


def cut_out(path: Path, random: Random) -> None:
    """A stretch in the middle is gone, as after a write that was lost."""
    content = path.read_bytes()
    begin = random.randrange(len(content) + 1)
    path.write_bytes(content[:begin] + content[begin + random.randint(1, 500) :])


def blank(path: Path, random: Random) -> None:
    """A stretch is zeroes, as after the power was cut."""
    content = path.read_bytes()
    begin = random.randrange(len(content) + 1)
    path.write_bytes(content[:begin] + bytes(len(content) - begin))


def empty(path: Path, random: Random) -> None:
    path.write_bytes(b"")


def fill_with_garbage(path: Path, random: Random) -> None:
    kinds = (random.randbytes(2000), b"{}", b"null", b"[[[[" * 9000, b'{"version": 1}\n', b"\x80\x04.", b"\n\n")
    path.write_bytes(random.choice(kinds))


def append(path: Path, random: Random) -> None:
    content = path.read_bytes()
    path.write_bytes(content + random.choice((random.randbytes(300), content, content[: len(content) // 2])))


def make_folder(path: Path, random: Random) -> None:
    path.unlink()
    (path / "di-dalam").mkdir(parents=True)


def make_link(path: Path, random: Random) -> None:
    """A link that leads nowhere stands in place of the file."""
    path.unlink()
    path.symlink_to("tidak-ada")


def hide(path: Path, random: Random) -> None:
    path.chmod(0)


def remove(path: Path, random: Random) -> None:
    path.unlink()


def change_version(path: Path, random: Random) -> None:
    """The first number in the file, which may be that of its format, is another."""
    path.write_bytes(re.sub(rb"\d+", b"987654", path.read_bytes(), count=1))


def swap_lines(path: Path, random: Random) -> None:
    lines = path.read_bytes().split(b"\n")
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    path.write_bytes(b"\n".join(lines))


def swap_digests(path: Path, random: Random) -> None:
    """What was kept for one text is kept for another."""
    content = path.read_bytes()
    found = sorted(set(DIGEST.findall(content)))
    if len(found) > 1:
        one, other = random.sample(found, 2)
        swapped = {one: other, other: one}
        path.write_bytes(DIGEST.sub(lambda match: swapped.get(match[0], match[0]), content))


def swap_halves(path: Path, random: Random) -> None:
    content = path.read_bytes()
    middle = random.randrange(len(content) + 1)
    path.write_bytes(content[middle:] + content[:middle])


def swap_files(path: Path, random: Random) -> None:
    """Another file of the store, or what lies beside it, stands in place of this one."""
    others = sorted(other for other in path.parents[1].rglob("*") if other.is_file() and other != path)
    other = random.choice(others)
    content = path.read_bytes()
    path.write_bytes(other.read_bytes())
    if other.parent == path.parent:
        other.write_bytes(content)


DAMAGES: tuple[Damage, ...] = (
    flip_bits,
    truncate,
    cut_out,
    blank,
    empty,
    fill_with_garbage,
    append,
    make_folder,
    make_link,
    hide,
    remove,
    change_version,
    swap_lines,
    swap_digests,
    swap_halves,
    swap_files,
)


class Warm:
    """A house whose store is full, and the sites before and after an edit."""

    def __init__(self, root: Path) -> None:
        self.house = House(root)
        self.sites = [self._site(), self._site(retitle), self._site(toggle_province)]

    def _site(self, *edits: Callable[..., None]) -> Bytes:
        for edit in edits:
            edit(self.house.room, 1, 1)
        self.house.write()
        with self.house.clean_build() as site:
            assert self.house.build() == 0
        return site


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Warm:
    return Warm(tmp_path_factory.mktemp("warm") / "house")


def stored(store: Path) -> list[Path]:
    """Every file of a store."""
    return sorted(path for path in store.rglob("*") if path.is_file() and not path.is_symlink())


def build_over_damage(warm: Warm, root: Path, damage: Damage, random: Random) -> None:
    """Damage a file of a copied store, then build the same newsroom, or one that was edited meanwhile."""
    shutil.copytree(warm.house.root, root, symlinks=True)
    house = House(root)
    house.room = warm.house.room
    expected = warm.sites[-1]
    if random.random() < 0.5:
        shutil.rmtree(house.output)  # nothing but the store could tell what pages were like
    for _ in range(random.choice((1, 1, 3))):
        if files := stored(house.store):
            damage(random.choice(files), random)
    for attempt in ("with the damage", "once more"):
        assert house.build(random.choice((1, 2))) == 0
        different = differences(files_in(house.output), expected)
        assert not different, f"{attempt}:\n" + "\n".join(different)
        assert unfinished(house.output) == []


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_damaged_store_changes_no_byte(warm: Warm, tmp_path: Path, damage: Damage) -> None:
    assert stored(warm.house.store), "a build keeps nothing in its store"
    random = Random(damage.__name__ + os.environ.get("WARTA_SEED", ""))
    for number in range(TIMES):
        build_over_damage(warm, tmp_path / str(number), damage, random)


def test_every_file_of_the_store_may_be_lost_or_emptied(warm: Warm, tmp_path: Path) -> None:
    files = [path.relative_to(warm.house.root) for path in stored(warm.house.store)]
    for number, path in enumerate(files[:: max(len(files) // 8, 1)]):
        root = shutil.copytree(warm.house.root, tmp_path / str(number), symlinks=True)
        (remove, empty)[number % 2](root / path, Random(number))
        house = House(root)
        house.room = warm.house.room
        assert house.build() == 0
        assert differences(files_in(house.output), warm.sites[-1]) == []


def test_the_store_of_another_newsroom_does_no_harm(warm: Warm, tmp_path: Path) -> None:
    """A store that has kept other texts of files with the same paths, sizes and times."""
    other = House(tmp_path / "other")
    for which in range(len(other.room.stories)):
        retitle(other.room, which, 2)
    other.write()
    assert other.build() == 0
    shutil.copytree(warm.house.root, tmp_path / "house", ignore=shutil.ignore_patterns("store"))
    shutil.copytree(other.store, tmp_path / "house/store")
    house = House(tmp_path / "house")
    house.room = warm.house.room
    assert house.build() == 0
    assert differences(files_in(house.output), warm.sites[-1]) == []


def test_going_back_to_an_older_text_gives_its_older_bytes(warm: Warm, tmp_path: Path) -> None:
    house = House(Path(shutil.copytree(warm.house.root, tmp_path / "house", symlinks=True)))
    house.write()
    assert house.build() == 0
    assert differences(files_in(house.output), warm.sites[0]) == []
