"""Links as they are written."""

import re

from plugins.prose import regex

_UNSAFE = regex(r"(?:javascript|vbscript|data|file):", re.IGNORECASE)
_PASSED_OVER = regex(r"[\x00-\x20]+")
"""What browsers overlook in the scheme of an address."""


def unsafe_scheme(address: str) -> str:
    """Return the scheme of an address that runs something or leads to a computer's own files, "" where it is safe."""
    match = _UNSAFE.match(_PASSED_OVER.sub("", address))
    return match[0].lower() if match else ""
