"""Fills the theme's templates, one Jinja environment per language."""

from collections.abc import Callable, Hashable, Iterable, Mapping, MutableMapping
from contextlib import suppress
from functools import cache, lru_cache
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, Template
from jinja2.bccache import Bucket
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape
from markupsafe import _escape_inner as escape_text  # type: ignore[attr-defined]

from plugins.outputs import Edition

COUNTED = 20_000
"""How many words with a number each language keeps."""


class Press:
    """Renders templates; made from Pelican's environment, so that its loader, filters and globals hold here too."""

    def __init__(self, pelican: Environment, options: Mapping[str, Any], editions: Iterable[Edition]) -> None:
        options = {"bytecode_cache": _COMPILED, **options}
        self._environments = {edition.lang: _environment(pelican, options, edition) for edition in editions}

    def render(self, lang: str, template: str, **values: Any) -> str:
        """Return the template filled with values, its interface words in `lang`."""
        return self._environments[lang].get_template(template).render(values)


def escaped(value: object) -> str:
    """Return what `markupsafe.escape` returns, but not as Markup.

    Between two pieces of a template nobody asks whether words are Markup, and making them so took a quarter of a page.
    What is within `markupsafe.escape` takes a third of the time of five calls of `replace`.
    """
    if type(value) is str:
        return escape_text(value)
    return value if type(value) is Markup else escape(value)


class _PressTemplate(Template):
    """A template that escapes with `escaped`: `escape` is the name by which compiled templates call it."""

    @classmethod
    def from_code(cls, environment: Environment, code: CodeType, *rest: Any) -> Template:
        """Return the template compiled to `code`."""
        template = super().from_code(environment, code, *rest)
        template.root_render_func.__globals__["escape"] = escaped
        return template

    def _get_default_module(self, ctx: Context | None = None) -> Any:
        """Return the template's macros: all templates have the same globals, so nobody's need other ones."""
        return super()._get_default_module()


_FUNCTIONS = frozenset((FunctionType, type(lru_cache(escape))))


def _is_plain(macro: Macro) -> bool:
    """Say whether a macro takes nothing but the arguments that it names."""
    return not (macro.caller or macro.catch_kwargs or macro.catch_varargs)


class _PressContext(Context):
    """Calls macros and plain functions at once: asking each what it wants to be handed took a tenth of a page."""

    def call(self, called: Any, /, *values: Any, _block_vars: Any = None, _loop_vars: Any = None, **named: Any) -> Any:
        """Return what a macro or function makes of these values."""
        if type(called) is Macro:
            if len(values) == called._argument_count and not named and _is_plain(called):
                return Markup(called._func(*values))  # noqa: S704 - templates escape
            return called(self.eval_ctx, *values, **named)
        if type(called) in _FUNCTIONS and not hasattr(called, "jinja_pass_arg"):
            return called(*values, **named)
        return super().call(called, *values, _block_vars=_block_vars, _loop_vars=_loop_vars, **named)


class _PressEnvironment(Environment):
    """Jinja's environment, with its costliest habits made cheap."""

    template_class = _PressTemplate
    context_class = _PressContext

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._found: dict[str, Template] = {}

    def get_template(self, name: Any, parent: str | None = None, globals: Any = None) -> Template:
        """Return a template; after the first time by its name alone, for a press never asks whether it has changed."""
        found = self._found.get(name) if globals is None and type(name) is str else None
        if found is None:
            found = super().get_template(name, parent, globals)
            if globals is None and found.name == name:
                self._found[name] = found
        return found

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return a template's globals as one plain dictionary.

        Every import compares them, nine times on a release page: with Jinja's ChainMap that was a fifth of its time.
        """
        return {**self.globals, **(d or {})}


class _Compiled(BytecodeCache):
    """Keeps templates compiled, in memory, for later languages and builds; Jinja knows one that has changed."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take a template from memory."""
        if bucket.key in self.kept:
            bucket.bytecode_from_string(self.kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template in memory."""
        self.kept[bucket.key] = bucket.bytecode_to_string()


_COMPILED = _Compiled()


def compiled(pelican: Environment, options: Mapping[str, Any], theme: Path) -> dict[str, bytes]:
    """Return the templates of a theme compiled, for `take` in another process."""
    environment = _PressEnvironment(loader=pelican.loader, **{**options, "bytecode_cache": _COMPILED})
    _equip(environment, pelican)
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    for name in filter(_is_template, FileSystemLoader(theme).list_templates()):
        with suppress(Exception):  # one that no page needs is of no concern; for others it is told again
            environment.get_template(name)
    return _COMPILED.kept


def _is_template(name: str) -> bool:
    return name.endswith(".html")


def take(templates: Mapping[str, bytes]) -> None:
    """Keep templates that were compiled elsewhere; one that has changed since is compiled again."""
    _COMPILED.kept |= templates


def is_empty() -> bool:
    """Say whether no template was compiled yet."""
    return not _COMPILED.kept


def _environment(pelican: Environment, options: Mapping[str, Any], edition: Edition) -> Environment:
    """Copy Pelican's environment: imported macros see only globals, so each language needs its own.

    A press lives for one build, so it reads each template once and never asks the disk whether that has changed.
    """
    environment = _PressEnvironment(loader=pelican.loader, **{**options, "auto_reload": False, "cache_size": -1})
    _equip(environment, pelican)
    environment.install_gettext_translations(edition.words.translations, newstyle=True)  # type: ignore[attr-defined]
    environment.globals.update(_words(edition))
    environment.globals["kept"] = _keeper()
    return environment


def _equip(environment: Environment, pelican: Environment) -> None:
    environment.filters.update(pelican.filters)
    environment.tests.update(pelican.tests)
    environment.globals.update(pelican.globals)


def _words(edition: Edition) -> dict[str, Callable[..., Markup]]:
    """Return what Jinja's own gettext and ngettext do, with words that hold nothing variable looked up only once."""
    translate, translate_number = edition.words.gettext, edition.words.ngettext

    @cache
    def constant(message: str) -> Markup:
        return _markup(translate(message)) % {}

    @lru_cache(COUNTED)
    def counted(singular: str, plural: str, num: int) -> Markup:
        return _markup(translate_number(singular, plural, num)) % {"num": num}

    def gettext(message: str, **variables: object) -> Markup:
        return _markup(translate(message)) % variables if variables else constant(message)

    def ngettext(singular: str, plural: str, num: int, **variables: object) -> Markup:
        if not variables:
            return counted(singular, plural, num)
        return _markup(translate_number(singular, plural, num)) % {"num": num, **variables}

    return {"_": gettext, "gettext": gettext, "ngettext": ngettext}


def _markup(translation: str) -> Markup:
    return Markup(translation)  # noqa: S704 - catalogues are ours, and what is put into their words is escaped


def _keeper() -> Callable[..., Markup]:
    """Return the global `kept(macro, ...)`: what the macro makes of these values, rendered once.

    A card stands on some ten pages. A macro sees nothing of the page but the values it is given, and views are compared
    by what they hold, so equal values mean equal HTML. (Not so text and Markup, which Python calls equal: views with a
    body are not for keeping.)
    """

    @cache
    def kept(macro: Callable[..., Markup], *values: Hashable) -> Markup:
        return macro(*values)

    return kept
