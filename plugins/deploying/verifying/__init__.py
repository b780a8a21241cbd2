"""Whether the live site is the one that was deployed, and answers as it should."""
