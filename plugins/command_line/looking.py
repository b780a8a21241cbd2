"""Looking over what was typed behind the name of a task, since Invoke says of a mistake only that there is one."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

from invoke.exceptions import Exit
from invoke.parser.argument import Argument
from invoke.parser.context import to_flag
from invoke.program import Program
from invoke.tasks import Task

IMPOSSIBLE = 2
"""The exit code where nothing could be done."""
MESSAGES = {
    "unknown-option": {
        "id": "Pilihan harus salah satu dari: {advice}; tertulis {found}.{guess}",
        "en": "An option must be one of these: {advice}; it says {found}.{guess}",
    },
    "unknown-task": {
        "id": "Tugas harus salah satu dari: {advice}; tertulis {found}.{guess}",
        "en": "A task must be one of these: {advice}; it says {found}.{guess}",
    },
    "no-word": {
        "id": "{found} harus diikuti {advice}; tidak ada. Lihat invoke --help {found}.",
        "en": "{found} must be followed by {advice}; there is none. See invoke --help {found}.",
    },
    "no-value": {
        "id": "Pilihan {found} harus diikuti isinya; tidak ada.",
        "en": "The option {found} must be followed by a value; there is none.",
    },
    "no-number": {
        "id": "Isi pilihan {found} harus angka, 0 atau lebih; tertulis {advice}.",
        "en": "The value of {found} must be a number, 0 or more; it says {advice}.",
    },
    "value": {
        "id": "Pilihan {found} tidak boleh diberi isi; tertulis {advice}.",
        "en": "The option {found} must not have a value; it says {advice}.",
    },
}
_GUESS = {"id": " Mungkin maksud Anda {near}.", "en": " Did you mean {near}?"}
_ALIKE = 0.7
Flags = Mapping[str, Argument]


def typed_for(task: str) -> list[str] | None:
    """Return the words behind the name of a task, None where Invoke was not started for it first."""
    words = typed()
    return words[1:] if words and words[0] == task.replace("_", "-") else None


def look_for_task(module: Mapping[str, object]) -> None:
    """Raise Exit, with a plain message, where what was typed first is no option of Invoke and no task of a module."""
    words = typed()
    tasks = sorted(name.replace("_", "-") for name, each in module.items() if isinstance(each, Task))
    if not words or words[0] in tasks or "--complete" in sys.argv:
        return
    lang = language(words)
    if words[0].startswith("-"):
        _refuse_option(words[0].partition("=")[0], _core(), lang)
    _refuse("unknown-task", lang, words[0], ", ".join(tasks), _guess(words[0], tasks, lang))


def typed() -> list[str]:
    """Return the words behind Invoke's own options, the name of a task first; none where another program runs."""
    words = sys.argv[1:]
    if not runs_invoke():
        return []
    core = _core()
    while words and _flag(words[0]) in core:
        word = words.pop(0)
        if word in core and core[word].takes_value:
            words[:1] = []
    return words


def runs_invoke() -> bool:
    """Say whether the program is Invoke, by its own name or as a module; a folder further up tells nothing."""
    program = Path(sys.argv[0])
    return (program.parent.name if program.name == "__main__.py" else program.stem) in ("inv", "invoke")


def _core() -> Flags:
    """Return Invoke's own options."""
    flags: Flags = Program().initial_context.flags
    return flags


def _flag(word: str) -> str:
    """Return the option in a word, without its value or the letters of others behind it."""
    return word.partition("=")[0] if word.startswith("--") else word[:2]


def look_over(words: Sequence[str], arguments: Iterable[Argument]) -> None:
    """Raise Exit, with a plain message, where an option is not known, or lacks its value, or has a wrong one."""
    flags = {to_flag(name): each for each in arguments for name in each.names}
    core = _core()
    waiting = list(words[: words.index("--")] if "--" in words else words)
    lang = language(waiting)
    while waiting:
        word = waiting.pop(0)
        if word == "-" or not word.startswith("-"):
            continue
        name, sign, value = word.partition("=")
        if not word.startswith("--"):
            name, value = word[:2], word[2:].removeprefix("=")
        argument = flags.get(name) or core.get(name)
        if argument is None:
            _refuse_option(name, flags, lang)
        if argument.takes_value and not argument.optional:
            if not (sign or value or (waiting and not _is_option(waiting[0], flags))):
                _refuse("no-value", lang, name)
            _judge(argument, name, value if sign or value else waiting.pop(0), lang)
        elif value and word.startswith("--"):
            _refuse("value", lang, name, value)


def refuse_no_word(task: str, wanted: str, words: Sequence[str]) -> NoReturn:
    """Raise Exit, with a plain message, for a task without a word that it wants."""
    _refuse("no-word", language(words), task.replace("_", "-"), wanted.upper())


def _is_option(word: str, flags: Flags) -> bool:
    """Say whether a word is an option, known or not; -5 is a wrong number."""
    return word.startswith("--") or word[:2] in flags


def _judge(argument: Argument, name: str, value: str, lang: str) -> None:
    if argument.kind is int and not value.isdecimal():
        _refuse("no-number", lang, name, value)


def _refuse_option(name: str, flags: Flags, lang: str) -> NoReturn:
    known = sorted(flag for flag in flags if flag.startswith("--") and flag != "--paths")
    _refuse("unknown-option", lang, name, ", ".join(known), _guess(name, known, lang))


def _guess(word: str, known: Sequence[str], lang: str) -> str:
    near = get_close_matches(word, known, 1, _ALIKE)
    return _GUESS[lang].format(near=near[0]) if near else ""


def _refuse(message: str, lang: str, found: str, advice: str = "", guess: str = "") -> NoReturn:
    raise Exit(MESSAGES[message][lang].format(found=found, advice=advice, guess=guess), IMPOSSIBLE)


def language(words: Sequence[str]) -> str:
    """Return the language that is asked for, as far as it can be told before all words are understood."""
    line = " ".join(words).replace("=", " ")
    return "en" if "--lang en" in line or "-l en" in line else "id"
