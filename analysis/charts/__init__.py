"""One picture each, drawn from finished tables."""
