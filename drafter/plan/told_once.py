"""Two lines of two desks on one disputed thing, told once: the mark in one of them, and behind it what the other adds.

危重伤员，我们登记本上接了87例，转来的都算 and 危重伤员中心收了78例，都救过来了 are one matter in two counts. Where what stands before the two figures does not name one thing, each keeps its sentence.
"""

from __future__ import annotations

import re
from itertools import pairwise

from drafter.claims.joining import bigrams
from drafter.claims.two_desks import own_count
from drafter.core.text import Span
from drafter.plan.note_figures import NoteFigure

_LEAST, _SAID = 4, 0.5  # signs that name one thing; share of a clause's pairs that the other line has already
_HAN = re.compile(r"[一-鿿]+")
_NUMBERED = re.compile(r"^\d{1,2}(?:[ 　]+|[.．、])")  # of a list
_EDGE = re.compile("[，；。]")
_DIGIT = re.compile(r"\d")
_AROUND = re.compile("我们|咱们?|全年|今年|一共|总共|共计|合计|累计|共|了|的|做|办|开|搞|完成|是|这边|记|登记|统计|报")


def says_own(text: str) -> bool:
    """Whether a line says that its desk counted for itself."""
    return bool(own_count().search(text))


def of_one_thing(one: NoteFigure, two: NoteFigure) -> bool:
    """Whether what stands before both figures in their sentences names one thing, and counts nothing else."""
    heads = [_head(stated) for stated in (one, two)]
    if any(_DIGIT.search(head) for head in heads):
        return False
    a, b = ("".join(_HAN.findall(_AROUND.sub("", head))) for head in heads)
    return (a == b and len(a) > 1) or any(a[at : at + _LEAST] in b for at in range(len(a) - _LEAST + 1))


def _head(stated: NoteFigure) -> str:
    before = stated.fact.text[: stated.span.start]
    return _NUMBERED.sub("", before[max(before.rfind("。"), before.rfind("；")) + 1 :])


def what_it_adds(stated: NoteFigure, told: str) -> str:
    """The clauses of a line behind its figure's own that the other line does not say: 都救过来了."""
    text = stated.fact.text
    edges = [0, *(found.end() for found in _EDGE.finditer(text)), len(text) + 1]
    clauses = [Span(start, end - 1) for start, end in pairwise(edges) if end - 1 > start]
    own = next((at for at, span in enumerate(clauses) if span.overlaps(stated.span)), len(clauses))
    kept = [span.of(text) for span in clauses[own + 1 :]]
    return "，".join(clause for clause in kept if not _is_said(clause, told))


def _is_said(clause: str, told: str) -> bool:
    pairs = bigrams(clause)
    return bool(pairs) and not _DIGIT.search(clause) and len(pairs & bigrams(told)) >= _SAID * len(pairs)
