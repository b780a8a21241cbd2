"""What one does with Warta, by name: `invoke --list`, `invoke --help build`."""

from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

from plugins.command_line import TakesPaths, finish, folder, run

CONTENT = {"content": "folder with the releases, pages and registers"}
CACHE = {"cache": "folder of the store, instead of .cache beside the content"}
JOBS = {"jobs": "processes that share the work; 0: as many as there are processors"}
LANG = {"lang": "language of the messages: id or en"}
NOW = {"now": "build as if it were this moment, for example 2026-11-21T09:00+07:00"}
OUTPUT = {"output": "folder of the finished site"}
LOCK = "uv pip compile --universal --generate-hashes --python-version 3.11 --quiet --custom-compile-command".split()


@task(
    help={
        **CONTENT,
        **OUTPUT,
        **NOW,
        **LANG,
        **CACHE,
        **JOBS,
        "site_url": "address of the site, instead of the one in site.yml",
        "profile": "say where time and memory went",
    }
)
def build(
    context: Context,
    content: str = "content",
    output: str = "output",
    site_url: str = "",
    now: str = "",
    lang: str = "id",
    cache: str = "",
    jobs: int = 0,
    profile: bool = False,
) -> None:
    """Build the site, only what changed; nothing is written where a release has an error."""
    from plugins import publishing

    told = (Path(content), Path(output), site_url, now, lang)
    finish(publishing.build(*told, cache=folder(cache), jobs=jobs, profile=profile))


@task(
    klass=TakesPaths,
    help={
        **CONTENT,
        **LANG,
        **CACHE,
        **JOBS,
        "paths": "files and folders of the content, instead of all; also without --paths, and behind --",
        "changed": "show only what differs from the main branch, and what that affects",
        "format": "text, concise, json, sarif, github, gitlab or junit",
        "strict": "let warnings count like errors",
        "select": "only these rules: names, codes or beginnings of codes, with commas",
        "ignore": "all rules but these",
        "explain": "show the manual of a rule, by its name or code, and check nothing",
        "fix": "mend what can be mended without doing harm, and show what changed",
        "suppressed": "show what is let pass too, with the reason, and exceptions that nothing needs",
        "profile": "say what each rule costs, and check nothing",
    },
)
def check(
    context: Context,
    paths: list[str],
    content: str = "content",
    lang: str = "id",
    cache: str = "",
    jobs: int = 0,
    changed: bool = False,
    format: str = "text",
    strict: bool = False,
    select: str = "",
    ignore: str = "",
    explain: str = "",
    fix: bool = False,
    suppressed: bool = False,
    profile: bool = False,
) -> None:
    """Check every release, page and register, or those at PATHS; 1: something is wrong, 2: could not check."""
    from plugins import publishing

    asked = publishing.Wanted(tuple(paths), changed, format, strict, select, ignore, explain, fix, suppressed, profile)
    finish(publishing.check(Path(content), lang, cache=folder(cache), jobs=jobs, wanted=asked))


@task(help={**CONTENT, **NOW, **LANG, **CACHE, **JOBS})
def ledger(
    context: Context, content: str = "content", now: str = "", lang: str = "id", cache: str = "", jobs: int = 0
) -> None:
    """Note in content/registers/published.txt which addresses are public, so that none is lost later."""
    from plugins.publishing.ledger import keep_ledger

    finish(keep_ledger(Path(content), now, lang, cache=folder(cache), jobs=jobs))


@task(
    klass=TakesPaths,
    help={**CONTENT, **LANG, **CACHE, **JOBS, "paths": "translations; an original stands for all of its own"},
)
def translated(
    context: Context, paths: list[str], content: str = "content", lang: str = "id", cache: str = "", jobs: int = 0
) -> None:
    """Note that the translations at PATHS follow their originals as these are now."""
    from plugins.publishing.translating import note_translated

    finish(note_translated(Path(content), paths, lang, cache=folder(cache), jobs=jobs))


@task(help={**CONTENT, **OUTPUT, **CACHE, "port": "port on this computer"})
def serve(
    context: Context, port: int = 8000, content: str = "content", output: str = ".cache/preview", cache: str = ""
) -> None:
    """Build the site for this computer (not into output/), show it, rebuild on every change."""
    from plugins.publishing.serve import serve as show

    finish(show(port, Path(content), Path(output), folder(cache)))


@task(help={"fast": "without the browser and the slow tests: under a minute"})
def test(context: Context, fast: bool = False) -> None:
    """Run the tests, with linters and types among them; BROWSER=no leaves out the browser."""
    if not fast:
        run("tests.browser.provision")
    run("pytest", *(["-m", "not browser and not slow"] if fast else []))


@task(help={"fix": "mend what can be mended, and format"})
def lint(context: Context, fix: bool = False) -> None:
    """Run ruff and mypy."""
    run("ruff", "check", *(["--fix"] if fix else []), ".")
    run("ruff", "format", *([] if fix else ["--check"]), ".")
    run("mypy")


@task(
    help={
        "count": "number of releases",
        "rounds": "how often",
        "peers": "who is measured, with commas",
        "growth": "instead: sizes at which Warta alone is built, with commas",
    }
)
def benchmark(
    context: Context, count: int = 1000, rounds: int = 3, peers: str = "warta,hugo,eleventy", growth: str = ""
) -> None:
    """Build the same releases with Warta and its peers, side by side; writes docs/benchmarks.md."""
    sizes = ["--growth", growth] if growth else ["--count", str(count), "--peers", peers]
    run("benchmarks.run", "--rounds", str(rounds), *sizes)


@task
def lock(context: Context) -> None:
    """Choose the newest allowed versions anew and lock them with their hashes."""
    run(*LOCK, "invoke lock", "--upgrade", "pyproject.toml", "-o", "requirements.txt")
    dev = ["--constraint", "requirements.txt", "--group", "dev", "pyproject.toml"]
    run(*LOCK, "invoke lock", "--upgrade", *dev, "-o", "requirements-dev.txt")


@task
def clean(context: Context) -> None:
    """Remove what building and testing leave behind; .venv stays."""
    import shutil

    for made in ("output", ".cache", ".hypothesis"):
        shutil.rmtree(made, ignore_errors=True)
