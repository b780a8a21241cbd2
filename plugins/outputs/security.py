"""/.well-known/security.txt: whom to tell of a weak point of the site (RFC 9116)."""

from collections.abc import Iterator

from plugins.outputs.edition import Edition
from plugins.outputs.output import Output
from plugins.releases import Security

PATH = ".well-known/security.txt"


def security_outputs(edition: Edition) -> Iterator[Output]:
    """Declare the file where site.yml says what to put in it; it has no place on a site that is not its host's root."""
    security = edition.site.security
    if security and not edition.base:
        text = _text(security, edition)
        yield Output(PATH, "security", lambda: (text,), lambda _: text.encode())


def _text(security: Security, edition: Edition) -> str:
    fields = [
        *(("Contact", address) for address in security.contact),
        ("Expires", f"{security.expires.isoformat()}T00:00:00Z"),
        ("Preferred-Languages", ", ".join(security.languages or edition.site.codes)),
        ("Canonical", edition.absolute(f"/{PATH}")),
        ("Policy", security.policy),
        ("Encryption", security.encryption),
        ("Acknowledgments", security.acknowledgments),
    ]
    return "".join(f"{name}: {value}\n" for name, value in fields if value)
