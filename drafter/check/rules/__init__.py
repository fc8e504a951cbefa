"""The rules, one a file; `drafter.check.registry` finds them by their file names."""
