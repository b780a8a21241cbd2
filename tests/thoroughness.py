"""How many examples a property is tried with: all of them, or few where somebody waits for the fast tests."""

from hypothesis import settings

FAST = "fast"
"""The profile of the fast tests: `pytest --hypothesis-profile fast`."""
_LESS = 10
_LEAST = 20
settings.register_profile(FAST, max_examples=_LEAST)


def examples(count: int) -> int:
    """Return how many examples to try: `count`, or a tenth of them in the fast tests."""
    return max(count // _LESS, min(count, _LEAST)) if settings.get_current_profile_name() == FAST else count
