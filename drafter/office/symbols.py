"""Glyphs as plain characters, one for one: symbol fonts, superscripts and subscripts. What has no plain form stays visible and stays apart."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from lxml import etree

from drafter.office.wordml import W, value

_HIGH = dict(zip("0123456789+-−=()n i", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ ⁱ", strict=True))
_LOW = dict(zip("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎", strict=True))
_PLACES = {"superscript": str.maketrans(_HIGH), "subscript": str.maketrans(_LOW)}
_SIGNS = {W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-"}
UNKNOWN = "▯"  # a sign of a symbol font that no plain character stands for: seen, and no part of a figure


@lru_cache(maxsize=8)
def _table(font: str) -> dict[int, str]:
    """Characters of a symbol font by their code, both as U+00xx and as U+F0xx."""
    codes: dict[int, str] = {}
    section = ""
    for line in Path(__file__).with_name("symbols.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#") and section == font:
            code, sign = line.split()
            codes[int(code, 16)] = sign
    return codes | {0xF000 + code: sign for code, sign in codes.items()}


def symbol_of(node: etree._Element, started: bool) -> str:
    """The character an element of a run stands for, or ""."""
    if node.tag == W + "br":
        # A page break at the very start of a paragraph begins the page, not a second line.
        return "\n" if started or node.get(W + "type", "textWrapping") == "textWrapping" else ""
    if node.tag == W + "sym":
        return symbol(node.get(W + "font", ""), node.get(W + "char", ""))
    return _SIGNS.get(node.tag, "")


def symbol(font: str, code: str) -> str:
    """The plain character of a w:sym."""
    try:
        number = int(code, 16)
    except ValueError:
        return UNKNOWN
    return _table(font.strip().lower()).get(number, UNKNOWN)


def plain_glyphs(words: str, run: etree._Element) -> str:
    """The words of a run as a reader sees them: as many characters as stand in the file."""
    properties = run.find(W + "rPr")
    if properties is None:
        return words
    if place := _PLACES.get(value(properties, "vertAlign")):
        return words.translate(place)
    if any("\uf000" <= char <= "\uf0ff" for char in words):
        return words.translate(_table(_font(properties)))
    return words


def raised(words: str, *, low: bool = False) -> str | None:
    """The words as superscript (or subscript) characters; None when some have no such form."""
    table = _LOW if low else _HIGH
    return "".join(table[char] for char in words) if all(char in table for char in words) else None


def _font(properties: etree._Element) -> str:
    fonts = properties.find(W + "rFonts")
    named = "" if fonts is None else fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or ""
    return named.strip().lower()
