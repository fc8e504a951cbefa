"""A figure that its clerk set a question mark behind, in the middle of a line: an open place until somebody has said that it holds.

立牌1624块？有的一个排口立两块 → 立牌【待核：1624块】，有的一个排口立两块; 86万？还是68万 bears both. A row that has the very figure settles it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drafter.core.edit import Edit
from drafter.core.fact import Fact
from drafter.core.finding import Related
from drafter.core.messages import _
from drafter.core.profile import Remark
from drafter.core.text import Span
from drafter.plan.conflict_remarks import conflict_mark
from drafter.plan.joined import Joins
from drafter.plan.note_figures import NoteFigure, notes, rows, states_same

Figures = Mapping[str, Sequence[NoteFigure]]
_DOUBT = re.compile(r"(?:[？?]{1,2}|[（(][？?]{1,2}[）)])(?P<stop>[，。；]?)(?=.)")
_OR = re.compile(r"(?:还是|或者?|不是)(?P<other>\d[\d.,]*[万亿]?[一-鿿]{0,3}?)(?=[，。；？?]|$)[？?]?")


def mark_doubted(facts: Sequence[Fact], figures: Figures, joins: Joins) -> None:
    """Marks each such figure of what was done or is wrong, with a remark that asks for it."""
    for fact in notes(facts):
        for stated in figures[fact.id] if fact.role != "plans" else ():
            found = _DOUBT.match(fact.text, stated.span.end)
            if found:
                _mark(stated, found, facts, joins)


def _mark(stated: NoteFigure, found: re.Match[str], facts: Sequence[Fact], joins: Joins) -> None:
    fact, figure = stated.fact, stated.span.of(stated.fact.text)
    stop = found["stop"] or "，"
    if any(states_same(row.metrics[0], stated) for row in rows(facts)):
        joins.amend(fact, Edit(Span(stated.span.end, found.end()), stop, _("表里有这个数")))
        return
    other = _OR.match(fact.text, found.end())
    end = other.end() if other else found.end()
    mark = conflict_mark((figure, other["other"]) if other else (figure,))
    behind = "" if other or end >= len(fact.text) else stop
    if joins.amend(fact, Edit(Span(stated.span.start, end), f"{mark}{behind}", _("报数的人打了问号"))):
        message = _("{figure}后面打了问号（{place}）。请核实后填一个").format(figure=figure, place=fact.provenance)
        related = Related(fact.text, None, fact.provenance.source, fact.provenance.locator)
        joins.remarks.append(
            Remark("conflict", message, (fact.id,), (related,), figure, other["other"] if other else "")
        )
