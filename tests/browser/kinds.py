"""The kinds of pages a site has, as `<meta name="page-kind">` names them."""

KINDS = (
    "front",
    "release",
    "clarification",
    "releases",
    "clarifications",
    "provinces",
    "province",
    "programmes",
    "programme",
    "units",
    "unit",
    "archive",
    "year",
    "month",
    "page",
    "guide",
    "rule",
    "not-found",
)
