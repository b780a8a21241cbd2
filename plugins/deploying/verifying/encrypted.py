"""What https asks for beside the site: a certificate that holds for a while, and a way to it from http."""

import re
import socket
import ssl
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from urllib.parse import SplitResult, urlsplit

from plugins.deploying.verifying.asking import TIMEOUT, Asker, SilentError
from plugins.deploying.verifying.faults import Fault

UNTRUSTED = "untrusted-certificate"
"""The fault after which nothing that the host says is to be believed."""
HOLDING, SHARE = timedelta(days=14), 4
"""How long a certificate must hold yet, or this part of its whole life where that is shorter: there are some of six
days. Whoever renews it by itself has done so before."""
_SHOWN = "%Y-%m-%d %H:%M"
_PORTS = {"http": 80, "https": 443}
_LASTING = (301, 308)


def certificate_faults(address: SplitResult, now: datetime) -> Iterator[Fault]:
    """Yield what is wrong with the certificate of a host that is asked by https; a silent host is none's fault here.

    Whom to trust is told by the system, or by the file that SSL_CERT_FILE names.
    """
    if address.scheme != "https":
        return
    host, port = address.hostname or "", address.port or _PORTS["https"]
    shown = f"https://{address.netloc}/"
    try:
        begins, ends = _life_of_certificate(host, port)
    except ssl.SSLCertVerificationError as error:
        yield Fault(UNTRUSTED, shown, found=error.verify_message)
    except (OSError, ValueError):
        return
    else:
        least = now.astimezone(UTC) + min(HOLDING, (ends - begins) / SHARE)
        if ends < least:
            yield Fault("ending-certificate", shown, f"{least:{_SHOWN}}", f"{ends:{_SHOWN}}")


def http_faults(address: SplitResult, port: int | None) -> Iterator[Fault]:
    """Yield that who asks for the front page by http is not led to https for good.

    None: the usual port, and none where that of https is not the usual one either.
    """
    usual = address.port in (None, _PORTS["https"])
    if address.scheme != "https" or not (port or usual):
        return
    host = re.sub(r":\d*$", "", address.netloc)
    http = SplitResult("http", f"{host}:{port}" if port else host, address.path, "", "")
    wanted = f"https://{address.netloc}{address.path.rstrip('/')}/"
    with closing(Asker(http)) as asker:
        shown = f"{asker.origin}{asker.base}/"
        try:
            answer = asker.ask("/")
        except SilentError as error:
            yield Fault("no-way-to-https", shown, wanted, str(error))
            return
    target = answer.headers.get("location", "")
    if answer.status not in _LASTING or not _leads_to(target, wanted):
        yield Fault("no-way-to-https", shown, wanted, f"{answer.status} {target}".strip())


def _life_of_certificate(host: str, port: int) -> tuple[datetime, datetime]:
    """Return when a host's certificate begins and ends.

    Raises OSError, and of these an SSLCertVerificationError where it is not good.
    """
    context = ssl.create_default_context()
    with (
        socket.create_connection((host, port), TIMEOUT) as connection,
        context.wrap_socket(connection, server_hostname=host) as encrypted,
    ):
        told = encrypted.getpeercert() or {}
    begins, ends = (ssl.cert_time_to_seconds(str(told[name])) for name in ("notBefore", "notAfter"))
    return datetime.fromtimestamp(begins, UTC), datetime.fromtimestamp(ends, UTC)


def _leads_to(target: str, wanted: str) -> bool:
    """Say whether two addresses are one, however their hosts and usual ports are written."""
    try:
        one, other = (
            (parts.scheme, parts.hostname, parts.port or _PORTS.get(parts.scheme), parts.path, parts.query)
            for parts in (urlsplit(target), urlsplit(wanted))
        )
    except ValueError:
        return False
    return one == other
