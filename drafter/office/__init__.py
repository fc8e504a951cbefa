"""The docx and xlsx packages: opening them safely, run and offset maps, comments, tracked changes, the blank template."""
