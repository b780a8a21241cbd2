"""What is typed wrongly is told in a line, with the exit code of what could not be done."""

import sys

import pytest
from invoke.collection import Collection
from invoke.exceptions import Exit

import tasks
from plugins.command_line.looking import IMPOSSIBLE, MESSAGES, look_for_task


def told(monkeypatch: pytest.MonkeyPatch, line: str, program: str = "invoke") -> str:
    """Return what a line is refused with."""
    monkeypatch.setattr(sys, "argv", [program, *line.split()])
    with pytest.raises(Exit) as stop:
        Collection.from_module(tasks).to_contexts()
    assert stop.value.code == IMPOSSIBLE
    assert stop.value.message and "\n" not in stop.value.message
    return stop.value.message


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("check --formt json", "tertulis --formt. Mungkin maksud Anda --format."),
        ("check a.md --lang en --formt", "it says --formt. Did you mean --format?"),
        ("check --lang=en -Z", "it says -Z."),
        ("check --jobs abc", "Isi pilihan --jobs harus angka, 0 atau lebih; tertulis abc."),
        ("check --jobs=2x", "Isi pilihan --jobs harus angka, 0 atau lebih; tertulis 2x."),
        ("check -jx", "Isi pilihan -j harus angka, 0 atau lebih; tertulis x."),
        ("check --jobs -3", "Isi pilihan --jobs harus angka, 0 atau lebih; tertulis -3."),
        ("build --lang en --jobs=-1", "The value of --jobs must be a number, 0 or more; it says -1."),
        ("ledger -j-1", "Isi pilihan -j harus angka, 0 atau lebih; tertulis -1."),
        ("check --format", "Pilihan --format harus diikuti isinya; tidak ada."),
        ("check --strict=ya", "Pilihan --strict tidak boleh diberi isi; tertulis ya."),
        ("--search-root . build --jobs x check", "Isi pilihan --jobs harus angka, 0 atau lebih; tertulis x."),
        ("translated --nope a.md", "tertulis --nope."),
        ("next-embargo --nope", "tertulis --nope. Mungkin maksud Anda --now."),
        ("server-config --nope", "tertulis --nope. Mungkin maksud Anda --now."),
        ("server-config nginx --noindx", "tertulis --noindx. Mungkin maksud Anda --noindex."),
        ("deploy prod --forc", "tertulis --forc. Mungkin maksud Anda --force."),
        ("check --lang --jobs abc", "Pilihan --lang harus diikuti isinya; tidak ada."),
        ("verify https://contoh.example --seed -j", "tertulis -j."),
        ("verify https://contoh.example --seed -5", "Isi pilihan --seed harus angka, 0 atau lebih; tertulis -5."),
        ("test --fst", "tertulis --fst. Mungkin maksud Anda --fast."),
        ("server-config", "server-config harus diikuti PROGRAM; tidak ada. Lihat invoke --help server-config."),
        ("deploy --lang en", "deploy must be followed by TARGET; there is none. See invoke --help deploy."),
        ("deploy --help", "deploy harus diikuti TARGET; tidak ada. Lihat invoke --help deploy."),
    ],
)
def test_a_mistake_is_told(monkeypatch: pytest.MonkeyPatch, line: str, said: str) -> None:
    assert told(monkeypatch, line).endswith(said)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("biuld", "server-config, test, translated, verify; tertulis biuld. Mungkin maksud Anda build."),
        ("next_embargo", "tertulis next_embargo. Mungkin maksud Anda next-embargo."),
        ("--search-root . -e nope --lang en", "verify; it says nope."),
        ("--lst", "--version, --warn-only, --write-pyc; tertulis --lst. Mungkin maksud Anda --list."),
        ("-Z check", "tertulis -Z."),
    ],
)
def test_what_is_no_task_is_told(monkeypatch: pytest.MonkeyPatch, line: str, said: str) -> None:
    monkeypatch.setattr(sys, "argv", ["invoke", *line.split()])
    with pytest.raises(Exit) as stop:
        look_for_task(vars(tasks))
    assert stop.value.code == IMPOSSIBLE
    assert stop.value.message and stop.value.message.endswith(said)


@pytest.mark.parametrize(
    "line", ["", "--list", "--help build", "-h deploy", "--complete -- dep", "-e build", "-f a.yml build"]
)
def test_what_is_a_task_or_for_invoke_passes(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    monkeypatch.setattr(sys, "argv", ["invoke", *line.split()])
    look_for_task(vars(tasks))


@pytest.mark.parametrize(
    "line",
    [
        "check --jobs 2 --format=json -l en -s a.md",
        "check -- --nope",
        "check -",
        "check --help",
        "--help check --nope",
        "build --output check --noindex check --nope",
        "deploy prod --force check --nope",
        "verify https://contoh.example --seed 5",
        "check --jobs 0",
        "--list",
        "",
    ],
)
def test_what_is_right_or_for_another_passes(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    monkeypatch.setattr(sys, "argv", ["/usr/lib/invoke/__main__.py", *line.split()])
    assert Collection.from_module(tasks).to_contexts()


@pytest.mark.parametrize("program", ["pytest", "/srv/invoke-x/bin/pytest", "/srv/invoke/pytest.py", "/a/x/__main__.py"])
def test_words_of_other_programs_are_not_looked_at(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    monkeypatch.setattr(sys, "argv", [program, "check", "--nope"])
    assert Collection.from_module(tasks).to_contexts()
    look_for_task({})


@pytest.mark.parametrize(
    "program", ["inv", "/srv/.venv/bin/invoke", "Scripts/invoke.exe", "/usr/lib/invoke/__main__.py"]
)
def test_invoke_is_known_by_its_name(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    assert told(monkeypatch, "check -Z", program).endswith("tertulis -Z.")


def test_messages_state_the_requirement_in_both_languages() -> None:
    for told in MESSAGES.values():
        assert "harus" in told["id"] or "tidak boleh" in told["id"]
        assert "must" in told["en"]
