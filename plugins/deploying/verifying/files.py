"""The files of a live site, held against what was deployed."""

from collections.abc import Iterator

from msgspec import Struct

from plugins.deploying.deployment import File
from plugins.deploying.verifying.asking import Answer
from plugins.deploying.verifying.choosing import ENCODINGS, address_of, assets_in, encodings_of, own_files, path_of
from plugins.deploying.verifying.contents import content_faults
from plugins.deploying.verifying.faults import Fault
from plugins.deploying.verifying.visit import Visit, header_faults

_MOVED = (301, 302, 307, 308)
_GONE = 410
HASH_SHOWN = 12
"""Characters of a hash that a message shows."""


class Examined(Struct, frozen=True):
    """What is wrong with the file at a path, whether it is what was deployed, and the paths of the assets it shows."""

    path: str
    faults: tuple[Fault, ...]
    sound: bool = False
    assets: frozenset[str] = frozenset()


def examine(visit: Visit, path: str, file: File | None) -> Examined:
    """Ask for a file and hold the answer against what was deployed; None: a page shows it, and nobody deployed it."""
    address = address_of(path)
    answer = visit.ask(address)
    if isinstance(answer, Fault):
        return Examined(path, (answer,))
    faults = [*_status_faults(visit, path, answer), *header_faults(visit, address, answer)]
    if answer.status not in (200, _GONE):
        return Examined(path, tuple(faults))
    sound = file is None or answer.sha256 == file.sha256
    if file and not sound:
        wanted, found = file.sha256[:HASH_SHOWN], answer.sha256[:HASH_SHOWN]
        faults.append(Fault("other-content", address, f"SHA-256 {wanted}…", f"{found}…, {len(answer.content)} bytes"))
    faults += content_faults(visit, path, answer)
    text = answer.content.decode(errors="replace") if path.endswith(".html") else ""
    return Examined(path, tuple(faults), sound, frozenset(assets_in(text, address, visit.asker.base)))


def _status_faults(visit: Visit, path: str, answer: Answer) -> Iterator[Fault]:
    """Yield that the status is not what it should be; what the content at hand does not tell of is let pass."""
    address = address_of(path)
    if answer.status == 200 and (visit.plain or not (visit.is_gone(address) or visit.redirect_of(address))):
        return
    if visit.is_gone(address) and not visit.plain:
        if answer.status != _GONE:
            yield Fault("not-gone", address, found=str(answer.status))
    elif target := visit.redirect_of(address):
        if answer.status != 301 or visit.location(answer) != target:
            yield Fault("wrong-redirect", address, target, told_of(answer))
    elif not (visit.routes is None and _may_be_so(visit, path, answer)):
        yield Fault("wrong-status", address, "200", told_of(answer))


def _may_be_so(visit: Visit, path: str, answer: Answer) -> bool:
    """Say whether a page may be an old address, or be gone, where nothing else is known."""
    if not path.endswith(".html") or visit.plain:
        return False
    return answer.status == _GONE or (
        answer.status in _MOVED and path_of(visit.location(answer)) in visit.deployment.files
    )


def encoding_faults(visit: Visit, path: str) -> Iterator[Fault]:
    """Ask for a file in every encoding that it lies ready in."""
    files = own_files(visit.deployment)
    everything = {**visit.deployment.carried, **visit.deployment.files}
    address = address_of(path)
    for ending in encodings_of(path, everything):
        name = ENCODINGS[ending]
        answer = visit.ask(address, name)
        if isinstance(answer, Fault):
            yield answer
        elif answer.encoding != name:
            yield Fault("wrong-encoding", address, name, answer.encoding or "identity")
        elif answer.sha256 != files[path].sha256:
            wanted, found = files[path].sha256[:HASH_SHOWN], answer.sha256[:HASH_SHOWN]
            yield Fault("other-content", address, f"SHA-256 {wanted}…", f"{name}: {found}…")


def told_of(answer: Answer) -> str:
    """Return status and target of an answer."""
    target = answer.headers.get("location", "")
    return f"{answer.status} {target}".strip()
