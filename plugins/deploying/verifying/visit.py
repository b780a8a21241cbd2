"""A visit to a live site: whom to ask, and what is known of it beforehand."""

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import unquote

from msgspec import Struct

from plugins.deploying.deployment import Deployment
from plugins.deploying.serving import answers
from plugins.deploying.verifying.asking import Answer, Asker, SilentError
from plugins.deploying.verifying.choosing import Sample
from plugins.deploying.verifying.faults import Fault
from plugins.releases import Routes


class Visit(Struct, frozen=True):
    """What is known: what was deployed, the routes of the content at hand (None: no content), and the moment.

    A `plain` host, such as a store or a forge's pages, shows files and has its own headers, statuses and encodings.
    """

    asker: Asker
    deployment: Deployment
    routes: Routes | None
    now: datetime
    sample: Sample
    plain: bool = False

    def ask(self, address: str, accepted: str = "identity") -> Answer | Fault:
        """Return the answer for an address, or that there is none."""
        try:
            return self.asker.ask(address, accepted)
        except SilentError as error:
            return Fault("no-answer", address, found=str(error))

    def redirect_of(self, address: str) -> str:
        """Return where the content at hand says that an address leads, "" for nowhere."""
        return self.routes.redirects.get(address, "") if self.routes else ""

    def is_gone(self, address: str) -> bool:
        """Say whether the content at hand says that an address answers 410."""
        return self.routes is not None and address in self.routes.gone

    def location(self, answer: Answer) -> str:
        """Return the address of the site that an answer leads to, "" where it leads nowhere, or away."""
        told = unquote(answer.headers.get("location", "").removeprefix(self.asker.origin))
        base = self.asker.base
        return told.removeprefix(base) if told.startswith(f"{base}/") else ""


def header_faults(visit: Visit, address: str, answer: Answer) -> Iterator[Fault]:
    """Yield the headers that an answer lacks, or has otherwise than every answer of a server of ours has them."""
    if visit.plain:
        return
    wanted = answers.headers(visit.asker.origin.startswith("https:"))
    wanted["Cache-Control"] = answers.cache_control(address, answer.status)
    shown = address if answer.status < 400 else "/"
    wanted["Cross-Origin-Resource-Policy"] = answers.resource_policy(shown)
    for name, value in wanted.items():
        told = answer.headers.get(name.lower(), "")
        if told != value and not (name == "Vary" and value in told):
            yield Fault("wrong-header", address, f"{name}: {value}", f"{name}: {told}" if told else "-")
