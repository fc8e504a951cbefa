"""The words everybody shares: frozen data types, errors, settings. No I/O here."""
