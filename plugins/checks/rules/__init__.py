"""One rule a file, found by the engine: RULE, and `check(library)` where reading has not found it already."""
