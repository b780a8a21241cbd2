"""The ways through a live site: old addresses, withdrawn ones, ones that lead nowhere, and what is not public yet."""

from collections.abc import Iterator

from plugins.deploying.verifying.choosing import address_of, missing_pages, path_of
from plugins.deploying.verifying.faults import Fault
from plugins.deploying.verifying.files import told_of
from plugins.deploying.verifying.visit import Visit, header_faults


def missing_faults(visit: Visit, page: str) -> Iterator[Fault]:
    """Ask for what cannot be there, beside the page for that in a language."""
    address = f"{address_of(page).removesuffix('404.html')}warta-verify-{visit.sample.seed}.html"
    answer = visit.ask(address)
    if isinstance(answer, Fault):
        yield answer
        return
    if answer.status != 404 and not (visit.plain and answer.status == 403):
        yield Fault("wrong-missing-page", address, f"/{page}", str(answer.status))
    elif not visit.plain and answer.sha256 != visit.deployment.files[page].sha256:
        yield Fault("wrong-missing-page", address, f"/{page}", f"404, {len(answer.content)} bytes")
    yield from header_faults(visit, address, answer)


def redirect_faults(visit: Visit, old: str) -> Iterator[Fault]:
    """Ask for an old address."""
    answer, target = visit.ask(old), visit.redirect_of(old)
    if isinstance(answer, Fault):
        yield answer
        return
    if answer.status != 301 or visit.location(answer) != target:
        yield Fault("wrong-redirect", old, target, told_of(answer))
    yield from header_faults(visit, old, answer)


def gone_faults(visit: Visit, address: str) -> Iterator[Fault]:
    """Ask for what is withdrawn."""
    answer = visit.ask(address)
    if isinstance(answer, Fault):
        yield answer
        return
    if answer.status != 410:
        yield Fault("not-gone", address, found=str(answer.status))
    yield from header_faults(visit, address, answer)


def hidden_faults(visit: Visit, address: str, asking: bool) -> Iterator[Fault]:
    """Say whether what is not public yet was deployed; it is asked for only on request.

    For who asks for an address writes it into the server's log.
    """
    if path_of(address) in visit.deployment.files:
        yield Fault("hidden", address, found="deployment.json")
    elif asking:
        answer = visit.ask(address)
        if not isinstance(answer, Fault) and answer.status not in (403, 404, 410):
            yield Fault("hidden", address, found=str(answer.status))


def deployed_ways(visit: Visit) -> tuple[list[str], list[str], list[str]]:
    """Return the old addresses, withdrawn ones and pages for what is missing that were deployed."""
    routes, files = visit.routes, visit.deployment.files
    if routes is None or visit.plain:
        return [], [], missing_pages(visit.deployment)
    old = [address for address in routes.redirects if path_of(address) in files]
    return old, [address for address in routes.gone if path_of(address) in files], missing_pages(visit.deployment)
