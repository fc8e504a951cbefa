"""A statement with each of its figures as one sign, so that orders about figures are matched by their words; bare numbers are figures where something is put right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from drafter.core.quantity import Quantity
from drafter.core.text import Span
from drafter.language.quantities import find_quantities

FIGURE = "◆"
_QUOTES = re.compile(r"[“”\"‘’'「」『』]")
# Words beside which a bare number is a figure of the sources.
_RIGHTED = re.compile("[错反串岔漏]|颠倒|[多少]报|[更订纠]正|勘误|不是|作废|不作数|改")
_BARE = re.compile(
    r"(?<![\d.,:：A-Za-z-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
    r"(?![\d.A-Za-z]|,\d{3}|[年月日号点时条行]|[：:]\d|[—–～~至到-]{1,2}\d+(?:\.\d+)?[年月日号点时])"
)
# 抢修132次要核: 次 counts here, and 要 begins what is to be done.
# 漏了一个0, 多打了个零: a slip of the hand, no figure
_NOUGHT = re.compile(
    r"[多漏少](?:敲|打|写|输|填|录|按)?了?(?:一个|一位|个)?(?:[0０](?![.\d．])|[零〇](?![一二三四五六七八九点]))"
)
_NO_WORD = re.compile(r"(?<=\d次)(?=要)")
_NO_TALENT = re.compile(r"(?<=\d)人才(?=[对是准])")  # 312人才对 speaks of no 人才


@dataclass(frozen=True, slots=True)
class Masked:
    """A statement with each figure as one sign, and the figures in order."""

    text: str
    figures: tuple[Quantity, ...]

    def raw(self, at: int) -> str:
        """The figure whose sign stands at this place of the masked text; "" for no place."""
        return self.figures[self.text.count(FIGURE, 0, at)].raw if at >= 0 else ""

    def told(self, at: int) -> str:
        """That figure with the word before it that makes it rough: 约4.9亿元."""
        figure = self.figures[self.text.count(FIGURE, 0, at)]
        rough = figure.approx if figure.approx and self.text[:at].endswith(figure.approx) else ""
        return f"{rough}{figure.raw}"

    def place(self, figure: Quantity) -> int:
        """Where the sign of a figure stands."""
        signs = [at for at, sign in enumerate(self.text) if sign == FIGURE]
        return signs[self.figures.index(figure)]


def named_figures(text: str) -> tuple[Quantity, ...]:
    """The figures an order names, in order; a bare number (是3180) is one too, of whatever the figure it replaces counts."""
    found = find_quantities(text)
    bare = (
        one
        for one in _BARE.finditer(text)
        if not any(f.span.start < one.end() and one.start() < f.span.end for f in found)
    )
    numbers = [
        Quantity(
            Span(*one.span()),
            one[0],
            Decimal(one[0].replace(",", "")),
            "",
            "count",
            places=len(one[0].partition(".")[2]),
        )
        for one in bare
    ]
    return tuple(sorted((*found, *numbers), key=lambda one: one.span.start))


def with_figures_masked(text: str) -> Masked:
    text = _NO_TALENT.sub("人就", text)
    text = _NO_WORD.sub(" ", _NOUGHT.sub("写错了", text))
    bare = _QUOTES.sub(" ", text)  # “53人”改成“55人” speaks of figures, and names nothing
    figures = named_figures(bare) if _RIGHTED.search(bare) else tuple(find_quantities(bare))
    told, done = "", 0
    for figure in figures:
        told += text[done : figure.span.start] + FIGURE
        done = figure.span.end
    return Masked(told + text[done:].replace(FIGURE, ""), figures)
