"""How a fact's id is written: n15, n15_7, m10r, and of a table on its side with its column, m2N."""

import re

FACT_ID = r"[a-z]{1,2}\d{1,5}[A-Z]{0,3}(?:[_a-z]{1,3}\d{1,5})*[a-z]?"
_PART_OF_A_LINE = re.compile(r"(?<=\d)_\d+$")


def line_name(fact_id: str) -> str:
    """The name of the line that a fact was read from: n31 of n31_2."""
    return _PART_OF_A_LINE.sub("", fact_id)
