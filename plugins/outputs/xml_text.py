"""XML documents for feeds and the sitemap."""

import re
from xml.etree.ElementTree import Element, tostring

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    """Return `text` without the control characters that XML cannot hold, not even escaped."""
    return _NOT_XML.sub("", text)


def as_document(root: Element) -> bytes:
    """Return the tree as a UTF-8 document."""
    content: str = tostring(root, "unicode")  # to bytes takes twice as long
    return f"{DECLARATION}{content}\n".encode(errors="xmlcharrefreplace")
