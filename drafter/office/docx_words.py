"""The characters a node of a Word document shows by itself: a run's text, an equation."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from drafter.office.docx_math import Written, equation_words
from drafter.office.symbols import plain_glyphs
from drafter.office.wordml import M, W

_EQUATIONS = frozenset((M + "oMath", M + "oMathPara"))
WORDS = _EQUATIONS | {W + "t", W + "delText"}
_AS_SPACE = str.maketrans("\n\r\t", "   ")


def characters_of(node: etree._Element, run: etree._Element | None) -> Iterator[Written]:
    """The characters of a text node (none outside a run) or of an equation. node: one whose tag is in WORDS."""
    if node.tag in _EQUATIONS:
        yield from ((words.translate(_AS_SPACE), at, inner) for words, at, inner in equation_words(node) if words)
    elif run is not None and node.text:
        yield plain_glyphs(node.text.translate(_AS_SPACE), run), run, node


def run_words(run: etree._Element) -> list[str]:
    """The visible characters of a run as one text; nothing for blanks alone."""
    words = "".join(
        characters for node in run if node.tag in WORDS for characters, _run, _node in characters_of(node, run)
    )
    return [words] if words.strip() else []
