"""A Report and its Findings become documents: clean, review, tracked changes, text."""
