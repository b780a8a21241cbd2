"""The rooms of Warta; docs/design.md shows which may import which."""
