"""How Pelican finds the newsroom."""


def register() -> None:
    """Add the newsroom's generator to Pelican's own."""
    from pelican import signals

    signals.get_generators.connect(_generator)


def _generator(pelican: object) -> type:
    from plugins.publishing.newsroom import NewsroomGenerator

    return NewsroomGenerator
