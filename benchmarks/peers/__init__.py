"""The generators that are measured, each with the same releases written its own way."""
