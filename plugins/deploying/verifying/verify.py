"""Verifying a live site, as the task asks for it."""

import secrets
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime
from functools import partial
from itertools import chain
from pathlib import Path

from msgspec.structs import replace

from plugins.deploying.deployment import MANIFEST, from_json
from plugins.deploying.refusals import MESSAGES, REFUSED, Failing, Refused
from plugins.deploying.survey import survey
from plugins.deploying.targets import read_address
from plugins.deploying.telling import code_of
from plugins.deploying.verifying.asking import Asker, SilentError
from plugins.deploying.verifying.choosing import Sample, chosen, encodings_of, own_files, some, unpacked
from plugins.deploying.verifying.contents import is_early
from plugins.deploying.verifying.encrypted import UNTRUSTED, certificate_faults, http_faults
from plugins.deploying.verifying.faults import Fault
from plugins.deploying.verifying.files import HASH_SHOWN, encoding_faults, examine
from plugins.deploying.verifying.reports import report, report_of_silence
from plugins.deploying.verifying.visit import Visit, header_faults
from plugins.deploying.verifying.wanted import Verification, Verified
from plugins.deploying.verifying.ways import (
    deployed_ways,
    gone_faults,
    hidden_faults,
    missing_faults,
    redirect_faults,
)
from plugins.releases import Routes, parse_now

AT_ONCE = 8
"""Requests that are on their way at one time."""
PACKED = 12
"""Files that are asked for in every encoding, where not all are looked at."""
_TOLD = 20
"""Files that differ from those at hand and are told one by one."""
MESSAGES |= {
    "unusable-sample": {
        "id": "Banyaknya berkas yang dipilih acak harus 0 atau lebih; tertulis {found}.",
        "en": "The number of files that are chosen by chance must be 0 or more; found {found}.",
    },
    "unknown-form": {
        "id": "Bentuk laporan harus text atau json; tertulis {found}.",
        "en": "The format must be text or json; found {found}.",
    },
    "silent-site": {
        "id": "Situs harus dapat dihubungi; {found}. Periksa alamat, jaringan, dan server.",
        "en": "The site must be reachable; {found}. Check the address, the network and the server.",
    },
}


class SilentSite(Failing):
    """Nobody answers at the site's address."""

    about = "silent-site"


class UnusableSample(Failing):
    """So many files cannot be chosen."""

    about = "unusable-sample"


def verify(asked: Verification, routes: Routes | None = None) -> int:
    """Verify a live site; return 0 where it is as it should be, 1 where it is not, 2 where nobody answers.

    `routes` are those of the content at hand, where there is any.
    """

    def work() -> int:
        try:
            done = look(asked, routes)
        except SilentSite as error:
            sys.stdout.write(report_of_silence(error.found, asked))
            raise
        sys.stdout.write(report(done, asked))
        return REFUSED if done.faults else 0

    return code_of(work, asked.lang)


def look(asked: Verification, routes: Routes | None) -> Verified:
    """Ask a site for what is wanted of it; raise SilentSite where nobody answers."""
    address = read_address(asked.url)
    if asked.sample is not None and asked.sample < 0:
        raise UnusableSample(asked.sample)
    if asked.form not in ("text", "json"):
        raise Refused("unknown-form", asked.form)
    seed, now = asked.seed or 1 + secrets.randbelow(999_999), _now(asked.now)
    certificate = tuple(certificate_faults(address, now))
    if any(fault.name == UNTRUSTED for fault in certificate):
        return Verified("", "", seed, 0, 0, certificate)
    with closing(Asker(address)) as asker:
        done = _look(asker, asked, routes, seed, now)
    way = () if asked.plain else tuple(http_faults(address, asked.http))
    return replace(done, faults=(*certificate, *way, *done.faults))


def _look(asker: Asker, asked: Verification, routes: Routes | None, seed: int, now: datetime) -> Verified:
    try:
        answer = asker.ask(f"/{MANIFEST}")
    except SilentError as error:
        raise SilentSite(f"{asked.url}: {error}") from None
    deployment = from_json(answer.content) if answer.status == 200 else None
    if deployment is None:
        return Verified("", "", seed, 0, 0, (Fault("no-manifest", f"/{MANIFEST}", found=str(answer.status)),))
    visit = Visit(asker, deployment, routes, now, Sample(asked.sample, seed), asked.plain)
    faults = [*header_faults(visit, f"/{MANIFEST}", answer)]
    if is_early(deployment.moment, visit.now):
        faults.append(Fault("early", f"/{MANIFEST}", found=deployment.moment))
    if asked.output:
        faults += _differences(visit, asked.output)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        files, file_faults = _look_at_files(visit, pool)
        ways, way_faults = _look_at_ways(visit, pool, asked.asking)
    every = dict.fromkeys((*faults, *file_faults, *way_faults))
    return Verified(deployment.name, deployment.commit, seed, files, ways, tuple(every))


def _now(told: str) -> datetime:
    try:
        return parse_now(told)
    except ValueError:
        raise Refused("unreadable-now", told) from None


def _look_at_files(visit: Visit, pool: ThreadPoolExecutor) -> tuple[int, list[Fault]]:
    """Look at the chosen files, then at all assets that these show; return how many, and what is wrong."""
    files = own_files(visit.deployment)
    first = chosen(visit.deployment, visit.sample)
    examined = list(pool.map(lambda path: examine(visit, path, files.get(path)), first))
    shown = sorted(frozenset(chain.from_iterable(each.assets for each in examined)) - set(first))
    examined += pool.map(lambda path: examine(visit, path, files.get(path)), shown)
    sound = [each.path for each in examined if each.sound and each.path in files and not visit.plain]
    packed = [path for path in sound if _lies_packed(visit, path)]
    if visit.sample.count is not None:
        packed = some(packed, Sample(PACKED, visit.sample.seed))
    faults = [fault for each in examined for fault in each.faults]
    faults += chain.from_iterable(pool.map(lambda path: tuple(encoding_faults(visit, path)), packed))
    return len(first) + len(shown), faults


def _look_at_ways(visit: Visit, pool: ThreadPoolExecutor, asking: bool) -> tuple[int, list[Fault]]:
    """Look at all addresses but those of files; return how many, and what is wrong."""
    old, gone, missing = deployed_ways(visit)
    hidden = visit.routes.hidden if visit.routes else ()
    questions: list[Callable[[], Iterator[Fault]]] = [
        *(partial(redirect_faults, visit, address) for address in some(old, visit.sample)),
        *(partial(gone_faults, visit, address) for address in gone),
        *(partial(missing_faults, visit, page) for page in missing),
        *(partial(hidden_faults, visit, address, asking) for address in hidden),
    ]
    found = pool.map(lambda question: tuple(question()), questions)
    return len(questions), list(chain.from_iterable(found))


def _lies_packed(visit: Visit, path: str) -> bool:
    return any(encodings_of(path, {**visit.deployment.carried, **visit.deployment.files}))


def _differences(visit: Visit, output: Path) -> Iterator[Fault]:
    """Yield what differs between the site that was deployed and the one in a folder here."""
    here = unpacked(survey(output, lambda done, whole: None))
    there = unpacked(visit.deployment.files)
    differing = sorted(path for path in here.keys() | there.keys() if here.get(path) != there.get(path))
    for path in differing[:_TOLD]:
        hashes = [files[path].sha256[:HASH_SHOWN] + "…" if path in files else "–" for files in (there, here)]
        yield Fault("not-as-local", f"/{path}", found=f"{MANIFEST} {hashes[0]}, {output} {hashes[1]}")
    if len(differing) > _TOLD:
        yield Fault("not-as-local", "/", found=f"+ {len(differing) - _TOLD}")
