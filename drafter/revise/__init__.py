"""A report in, named Edits (or a comparison) out. `office` writes the Edits into the user's own file."""
