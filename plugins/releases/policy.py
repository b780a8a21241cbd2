"""What browsers may load for a page, told in one place: production, the preview and the tests live under it."""

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Styles and pictures of the site itself. JSON-LD stands in pages as data, which no policy has to allow."""
