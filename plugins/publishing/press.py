"""Fills the theme's templates, one Jinja environment per language."""

from collections.abc import Iterable, Mapping
from typing import Any

from jinja2 import Environment

from plugins.outputs import Edition


class Press:
    """Renders templates; made from Pelican's environment, so that its loader, filters and globals hold here too."""

    def __init__(self, pelican: Environment, options: Mapping[str, Any], editions: Iterable[Edition]) -> None:
        self._environments = {edition.lang: _environment(pelican, options, edition) for edition in editions}

    def render(self, lang: str, template: str, **values: Any) -> str:
        """Return the template filled with values, its interface words in `lang`."""
        return self._environments[lang].get_template(template).render(values)


def _environment(pelican: Environment, options: Mapping[str, Any], edition: Edition) -> Environment:
    """Copy Pelican's environment: imported macros see only globals, so each language needs its own."""
    environment = Environment(loader=pelican.loader, **options)  # noqa: S701 - autoescape is in the settings
    environment.filters.update(pelican.filters)
    environment.tests.update(pelican.tests)
    environment.globals.update(pelican.globals)
    environment.install_gettext_translations(edition.words.translations, newstyle=True)  # type: ignore[attr-defined]
    return environment
