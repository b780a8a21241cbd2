"""What one does with Warta, by name: `invoke --list`, `invoke --help build`."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from invoke.context import Context

from chores import benchmark as benchmark
from chores import clean as clean
from chores import lint as lint
from chores import lock as lock
from chores import test as test
from plugins.command_line import TakesPaths, finish, folder, look_for_task, task

if TYPE_CHECKING:  # a task loads only what it needs
    from plugins.deploying import Newsroom

CONTENT = {"content": "folder with the releases, pages and registers"}
CACHE = {"cache": "folder of the store, instead of .cache beside the content"}
JOBS = {"jobs": "processes that share the work; 0: as many as there are processors"}
LANG = {"lang": "language of the messages: id or en"}
NOW = {"now": "build as if it were this moment, for example 2026-11-21T09:00+07:00"}
TARGET = {"target": "a name in deploy.yml", "targets": "file of the targets"}
OUTPUT = {"output": "folder of the finished site"}
READS = {**CONTENT, **LANG, **CACHE, **JOBS}
BUILDS = {**READS, **NOW}


def newsroom(cache: str, jobs: int) -> "Newsroom":
    """Return what a deploy needs of the newsroom, which it does not know itself."""
    from plugins import deploying, publishing
    from plugins.publishing.desk import cache_beside

    place = folder(cache)
    return deploying.Newsroom(
        partial(publishing.build, cache=place, jobs=jobs, warnings=False),
        partial(publishing.due_between, cache=place, jobs=jobs),
        partial(publishing.ledger_reminder, cache=place, jobs=jobs),
        lambda content: place or cache_beside(content),
    )


@task(
    help={
        **BUILDS,
        **OUTPUT,
        "site_url": "address of the site, instead of the one in site.yml",
        "noindex": "ask search engines to leave the site out: for previews",
        "compress": "let texts lie ready compressed too: br, zst, gz, with commas",
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
    noindex: bool = False,
    compress: str = "",
    profile: bool = False,
) -> None:
    """Build the site, only what changed; nothing is written where a release has an error."""
    from plugins import publishing

    told = (Path(content), Path(output), site_url, now, lang)
    cache_folder = folder(cache)
    finish(publishing.build(*told, cache=cache_folder, jobs=jobs, profile=profile, noindex=noindex, compress=compress))


@task(
    klass=TakesPaths,
    help={
        **READS,
        "paths": "files and folders of the content, instead of all; also without --paths, and behind --",
        "changed": "show only what differs from the main branch, and what that affects",
        "format": "text, concise, json, sarif, github, gitlab or junit",
        "strict": "let warnings count like errors",
        "select": "only these rules: names, codes or beginnings of codes, with commas",
        "ignore": "all rules but these",
        "errors": "only what stops a build",
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
    select: str | None = None,
    ignore: str | None = None,
    explain: str | None = None,
    fix: bool = False,
    suppressed: bool = False,
    profile: bool = False,
    errors: bool = False,
) -> None:
    """Check every release, page and register, or those at PATHS; 1: something is wrong, 2: could not check."""
    from plugins import publishing

    shown = (tuple(paths), changed, format, strict, select, ignore)
    asked = publishing.Wanted(*shown, explain, fix, suppressed, profile, errors)
    finish(publishing.check(Path(content), lang, cache=folder(cache), jobs=jobs, wanted=asked))


@task(help={**BUILDS, "check": "write nothing; 1: addresses are missing"})
def ledger(
    context: Context,
    content: str = "content",
    now: str = "",
    lang: str = "id",
    cache: str = "",
    jobs: int = 0,
    check: bool = False,
) -> None:
    """Note in content/registers/published.txt which addresses are public, so that none is lost later."""
    from plugins.publishing.ledger import keep_ledger

    finish(keep_ledger(Path(content), now, lang, cache=folder(cache), jobs=jobs, compare=check))


@task(
    help={
        **BUILDS,
        "within": "end with 3 where nothing is due within so many minutes",
        "wait": "wait for what is due within these minutes, and end with 0",
    }
)
def next_embargo(
    context: Context,
    content: str = "content",
    now: str = "",
    lang: str = "id",
    cache: str = "",
    jobs: int = 0,
    within: int = 0,
    wait: bool = False,
) -> None:
    """Say when the next release is due, and how many are; never which, for logs of CI may be public."""
    from plugins.publishing import due

    told = (Path(content), now, lang)
    finish(due.next_embargo(*told, within=within, wait=wait, cache=folder(cache), jobs=jobs))


@task(
    klass=TakesPaths,
    help={**READS, "paths": "translations; an original stands for all of its own"},
)
def translated(
    context: Context, paths: list[str], content: str = "content", lang: str = "id", cache: str = "", jobs: int = 0
) -> None:
    """Note that the translations at PATHS follow their originals as these are now."""
    from plugins.publishing.translating import note_translated

    finish(note_translated(Path(content), paths, lang, cache=folder(cache), jobs=jobs))


@task(
    help={
        **TARGET,
        **BUILDS,
        **OUTPUT,
        "dry_run": "show what would go, change and vanish, and change nothing there",
        "force": "deploy what is not committed, or older than what is live",
        "if_due": "only where the commit is another, a release has come due, or the live site is not whole",
    },
)
def deploy(
    context: Context,
    target: str,
    dry_run: bool = False,
    force: bool = False,
    if_due: bool = False,
    content: str = "content",
    output: str = "output",
    targets: str = "deploy.yml",
    now: str = "",
    lang: str = "id",
    cache: str = "",
    jobs: int = 0,
) -> None:
    """Build the site and put it where TARGET of deploy.yml says; 1: refused, 2: could not."""
    from plugins import deploying

    places = (target, Path(content), Path(output), Path(targets))
    finish(deploying.deploy(deploying.Wish(*places, now, lang, dry_run, force, if_due), newsroom(cache, jobs)))


@task(help={**TARGET, **LANG, "to": "name or commit of a kept deployment, instead of the one before the live one"})
def rollback(context: Context, target: str, to: str = "", targets: str = "deploy.yml", lang: str = "id") -> None:
    """Let readers see an earlier deployment of TARGET again; `invoke releases TARGET` lists them."""
    from plugins import deploying

    finish(deploying.roll_back(target, to, Path(targets), lang))


@task(help={**TARGET, **LANG})
def releases(context: Context, target: str, targets: str = "deploy.yml", lang: str = "id") -> None:
    """List the deployments that TARGET keeps: name, commit, its moment, the site's moment, files, which is live."""
    from plugins import deploying

    finish(deploying.list_releases(target, Path(targets), lang))


@task(
    help={
        **TARGET,
        **CONTENT,
        **NOW,
        **LANG,
        **CACHE,
        "program": "nginx or caddy",
        "target": "a name in deploy.yml; without it, the site is at its own address, in /srv/warta",
        "noindex": "ask search engines to leave the site out: for previews",
    }
)
def server_config(
    context: Context,
    program: str,
    target: str = "",
    targets: str = "deploy.yml",
    content: str = "content",
    now: str = "",
    lang: str = "id",
    cache: str = "",
    noindex: bool = False,
) -> None:
    """Write the configuration of a web server, PROGRAM, for this site; 1: faulty content, 2: could not."""
    from plugins import deploying, publishing

    routes = publishing.find_routes(Path(content), now, lang, cache=folder(cache))
    told = (target, Path(targets), lang)
    finish(deploying.server_config(program, routes, *told, unlisted=noindex) if routes else 1)


@task(
    help={
        **CONTENT,
        **LANG,
        **CACHE,
        "url": "address of the live site",
        "all": "look at every file, not at some",
        "sample": "files that are chosen by chance, beside front pages, feeds, sitemaps and what pages show",
        "seed": "choose the same files as the time when this seed was printed",
        "output": "folder of a finished site that must be the one which was deployed",
        "plain": "the host is a store or a forge's pages: it has its own headers, redirects and encodings",
        "embargo": "ask also for what is not public yet; that writes its addresses into the server's log",
        "format": "text or json",
    }
)
def verify(
    context: Context,
    url: str,
    all: bool = False,
    sample: int = 50,
    seed: int = 0,
    output: str = "",
    content: str = "content",
    plain: bool = False,
    embargo: bool = False,
    format: str = "text",
    lang: str = "id",
    cache: str = "",
) -> None:
    """Hold the live site at URL against what was deployed; 1: something is wrong, 2: nobody answers."""
    from plugins import deploying, publishing

    routes = publishing.find_routes(Path(content), lang=lang, cache=folder(cache)) if Path(content).is_dir() else None
    asked = deploying.Verification(url, None if all else sample, seed, folder(output), plain, embargo, format, lang)
    finish(1 if Path(content).is_dir() and not routes else deploying.verify(asked, routes))


@task(help={**CONTENT, **OUTPUT, **CACHE, "port": "port on this computer"})
def serve(
    context: Context, port: int = 8000, content: str = "content", output: str = ".cache/preview", cache: str = ""
) -> None:
    """Build the site for this computer (not into output/), show it, rebuild on every change."""
    from plugins.publishing.serve import serve as show

    finish(show(port, Path(content), Path(output), folder(cache)))


look_for_task(globals())
