"""How a fact's id is written: n15, n15_7, m10r, and of a table on its side with its column, m2N."""

FACT_ID = r"[a-z]{1,2}\d{1,5}[A-Z]{0,3}(?:[_a-z]{1,3}\d{1,5})*[a-z]?"
