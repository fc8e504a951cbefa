"""What every match of a pattern holds, so that a text without it need not be searched."""

from __future__ import annotations

import re


def literal_of(pattern: str) -> str:
    """The longest run of characters that every match of a pattern holds, told from what stands outside its groups; "" where there is none."""
    bare = re.sub(r"\\.|\[[^\]]*\]|\{[NUE]\}", "\0", pattern)
    depth, runs = 0, [""]
    for at, sign in enumerate(bare):
        if not depth and sign == "|":
            return ""
        depth += (sign == "(") - (sign == ")")
        plain = not depth and "一" <= sign <= "鿿" and bare[at + 1 : at + 2] not in ("?", "*", "{")
        runs = [*runs[:-1], runs[-1] + sign] if plain else [*runs, ""]
    return max(runs, key=len)
