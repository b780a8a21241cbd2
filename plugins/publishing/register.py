"""How Pelican finds the newsroom."""

from typing import Any


def register() -> None:
    """Add the newsroom's generator to Pelican's own."""
    from pelican import signals

    signals.initialized.connect(_keep_the_last_good_site)
    signals.get_generators.connect(_generator)


def _keep_the_last_good_site(pelican: Any) -> None:
    """Clear nothing beforehand, whatever the settings say: Pelican would do it before the gate has been passed."""
    pelican.delete_outputdir = False


def _generator(pelican: object) -> type:
    from plugins.publishing.newsroom import NewsroomGenerator

    return NewsroomGenerator
