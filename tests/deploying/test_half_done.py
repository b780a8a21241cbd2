"""A store has no single step: what is said when a deploy or rollback breaks off half way, and what mends it."""

from pathlib import Path

import pytest

from plugins.deploying import roll_back
from plugins.deploying.refusals import CutOff
from plugins.deploying.s3 import object_storage
from plugins.deploying.s3.bucket import Bucket
from tests.deploying.places import Place, make_place
from tests.deploying.sites import write_site
from tests.deploying.store import KEYS, Shop, new_shop

pytestmark = pytest.mark.slow
Said = pytest.CaptureFixture[str]
PAGES = 8
BETWEEN = "Pages of two versions may be live, until the next deploy or rollback has come to its end."


@pytest.fixture
def shop(monkeypatch: pytest.MonkeyPatch) -> Shop:
    """A bucket, of which one object is changed at a time."""
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(object_storage, "THREADS", 1)
    return new_shop()


@pytest.fixture
def place(tmp_path: Path, shop: Shop) -> Place:
    """A bucket on which version 2 of a site is live, and version 1 was before."""
    fields = {"kind": "s3", "bucket": shop.name, "endpoint": shop.endpoint, "delete_after": 0}
    place = make_place(
        tmp_path, "targets:\n  awan:\n" + "".join(f"    {name}: {value}\n" for name, value in fields.items())
    )
    for version in "12":
        place.commit()
        assert place.deploy(built(place, version)) == 0
    return place


def built(place: Place, version: str) -> Path:
    return write_site(place.folder / version, {f"{page}.html": version.encode() for page in range(PAGES)})


def shown(shop: Shop) -> str:
    return "".join(content.decode() for _, content in sorted(shop.site().items()))


def is_mixed(shop: Shop, new: str, old: str) -> bool:
    return shown(shop).startswith(new) and shown(shop).endswith(old)


def breaking_off(
    method: str, error: BaseException, patch: pytest.MonkeyPatch, where: str = f"{PAGES // 2}.html"
) -> None:
    """Let the change of some object fail."""
    work = getattr(Bucket, method)

    def failing(bucket: Bucket, *words: object) -> object:
        if str(words[-1 if method == "copy" else 0]).startswith(where):
            raise error
        return work(bucket, *words)

    patch.setattr(Bucket, method, failing)


def test_a_rollback_is_stopped(place: Place, shop: Shop, capsys: Said) -> None:
    with pytest.MonkeyPatch.context() as patch:
        breaking_off("copy", KeyboardInterrupt(), patch)
        assert roll_back("awan", "", place.file, "en") == 130
    assert f"awan: stopped. {BETWEEN} The next deploy mends what was left half done." in capsys.readouterr().err
    assert is_mixed(shop, "1111", "22")
    assert place.deploy(place.folder / "2", if_due=True) == 0
    assert shown(shop) == "22222222"
    assert place.deploy(place.folder / "2", if_due=True) == 0
    assert "no release has come due" in capsys.readouterr().out, "and is done with"


def test_a_rollback_is_taken_back_half_way(place: Place, shop: Shop) -> None:
    with pytest.MonkeyPatch.context() as patch:
        breaking_off("copy", KeyboardInterrupt(), patch)
        assert roll_back("awan", "", place.file, "en") == 130
    assert roll_back("awan", place.repository.git("rev-parse", "HEAD").strip(), place.file, "en") == 0
    assert shown(shop) == "22222222"


def test_a_second_rollback_is_stopped(place: Place, shop: Shop, capsys: Said) -> None:
    """The commit that was taken back must not come again by itself, and half a site must not stay unseen."""
    place.commit()
    assert place.deploy(built(place, "3")) == 0
    assert roll_back("awan", "", place.file, "en") == 0
    with pytest.MonkeyPatch.context() as patch:
        breaking_off("copy", KeyboardInterrupt(), patch)
        assert roll_back("awan", "", place.file, "en") == 130
    assert place.deploy(place.folder / "3", if_due=True) == 2
    live = capsys.readouterr().err.split()[-1].rstrip(".")
    assert roll_back("awan", live, place.file, "en") == 0
    assert shown(shop) == "22222222"
    assert place.deploy(place.folder / "3", if_due=True) == 0
    assert shown(shop) == "22222222", "it is still taken back"


def test_a_line_is_cut(place: Place, shop: Shop, capsys: Said) -> None:
    with pytest.MonkeyPatch.context() as patch:
        breaking_off("write", CutOff("awan"), patch)
        assert place.deploy(built(place, "3")) == 2
    assert f"The connection must last until the end; awan. {BETWEEN} Run again." in capsys.readouterr().err
    assert is_mixed(shop, "3333", "22")


def test_what_broke_off_before_it_changed_a_page_is_forgotten(place: Place, shop: Shop) -> None:
    with pytest.MonkeyPatch.context() as patch:
        breaking_off("write", KeyboardInterrupt(), patch, ".warta/deployments/")
        assert place.deploy(built(place, "3")) == 130
    assert shop.storage().unfinished()
    assert place.deploy(place.folder / "2", if_due=True) == 0
    assert not shop.storage().unfinished()
