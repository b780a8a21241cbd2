"""What those do who change Warta itself: tests, linters, measurements, versions."""

from invoke.context import Context

from plugins.command_line import run, task

FAST = ["-m", "not browser and not slow", "--hypothesis-profile", "fast"]
TOGETHER = ["--numprocesses", "auto", "--dist", "loadfile"]
"""One process for each processor; a file's tests stay with one, and share what they set up."""
LOCK = "uv pip compile --universal --generate-hashes --python-version 3.11 --quiet --custom-compile-command".split()


@task(help={"fast": "without the browser and the slow tests: about a minute"})
def test(context: Context, fast: bool = False) -> None:
    """Run the tests, with linters and types among them; BROWSER=no leaves out the browser."""
    if not fast:
        run("tests.browser.provision")
    run("pytest", *TOGETHER, *(FAST if fast else []))


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
