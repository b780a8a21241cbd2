"""What a web server has to know of a site beside its files: where old addresses lead, what is gone."""

from collections.abc import Mapping

from msgspec import Struct, field


class Routes(Struct, frozen=True):
    """The ways through a site; `url` is its own address, all others are without host and the site's base path.

    `redirects` lead from old addresses to those of today. What is `gone` was withdrawn, and its page says so.
    `not_found` holds the pages that answer for addresses which lead nowhere, by the beginning of these addresses.
    At `hidden` ones nothing may be found: drafts, and what is under embargo. They are for asking, never to be written.
    """

    url: str
    redirects: Mapping[str, str] = field(default_factory=dict)
    gone: tuple[str, ...] = ()
    not_found: Mapping[str, str] = field(default_factory=dict)
    hidden: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Return all but what is hidden, which is never to be printed."""
        return f"Routes({self.url!r}, {self.redirects!r}, {self.gone!r}, {self.not_found!r})"

    def page_for(self, address: str) -> str:
        """Return the page that answers for an address which leads nowhere, "" where there is none."""
        beginnings = (begin for begin in self.not_found if address.startswith(begin))
        return self.not_found.get(max(beginnings, key=len, default=""), "")
