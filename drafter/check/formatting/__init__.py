"""How a document is set against how its unit sets documents: what the FM rules share."""
