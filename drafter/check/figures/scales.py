"""One number with 亿 here and 万 there, said of the same thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from drafter.check.figures.roles import WordedFigure

_HAN = re.compile(r"[\u4e00-\u9fff]+")
_STOP = re.compile(r"[，,。；;：:！？\n（）()“”]")
_SCALE = re.compile(r"^(万|亿)(.+)$")
_COMMON = re.compile(r"^(?:资金|收入|支出|投资|项目|工程|完成|全[县市区镇省州]|专项|建设|发展)+$")
_AROUND, _ALIKE, _LONGEST = 22, 4, 8


@dataclass(frozen=True, slots=True)
class ScaleSlip:
    """Two places that give one number of one thing, in 万 and in 亿. name: the words they share."""

    first: WordedFigure
    second: WordedFigure
    name: str


def scale_slips(text: str, figures: Sequence[WordedFigure]) -> Iterator[ScaleSlip]:
    """Pairs of equal digits and unlike scale whose clauses share a name; a number of two digits at least."""
    groups: dict[tuple[Decimal, str], list[tuple[WordedFigure, str]]] = defaultdict(list)
    for figure in figures:
        scaled, value = _SCALE.match(figure.unit), figure.quantity.exact
        if scaled and value is not None and len(figure.raw.strip("0.").replace(".", "")) >= 3 and not figure.sign:
            groups[value, scaled[2]].append((figure, scaled[1]))
    for group in groups.values():
        for (a, one), (b, two) in combinations(group[:_LONGEST], 2):
            name = _shared(_around(text, a), _around(text, b)) if one != two else ""
            if name:
                yield ScaleSlip(a, b, name)


def _around(text: str, figure: WordedFigure) -> str:
    """The words of the figure's own clause, before and behind it."""
    span = figure.quantity.span
    before = _STOP.split(text[max(0, span.start - _AROUND) : span.start])[-1]
    after = _STOP.split(text[span.end : span.end + _AROUND])[0]
    return f"{before}|{after}"


def _shared(a: str, b: str) -> str:
    """The longest run of Han characters both hold, "" when it is short or says nothing by itself."""
    best = ""
    for run in _HAN.findall(a):
        for start in range(len(run)):
            end = start + len(best) + 1
            while end <= len(run) and run[start:end] in b:
                best, end = run[start:end], end + 1
    return best if len(best) >= _ALIKE and not _COMMON.match(best) else ""
