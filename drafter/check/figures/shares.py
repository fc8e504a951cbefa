"""占…的X%: the part is the statement's value, the whole a value named nearby."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.check.figures.completions import Mismatch, mismatch
from drafter.check.figures.roles import Figure, share_whole
from drafter.check.figures.statements import Statement
from drafter.language.joining import family, skeleton

_NEAR = 400
_GENERIC = re.compile(r"^(?:总数|总量|总额|总户数|总人数|总投资|总面积|总收入|总支出|全部|其)?(?:的)?$")
_NAME_END = re.compile(r"([\u4e00-\u9fff（）()“”A-Za-z]{2,30}?)(?:完成|实现|达到?|为|共计?|合计|总计|累计|数|额|约|[，,：:])*$")


def share_mismatches(statements: Sequence[Statement]) -> Iterator[Mismatch]:
    """Shares whose whole is named and stands with its value within the sentences just before."""
    recent: list[Figure] = []
    for statement in statements:
        value = statement.value
        recent = [f for f in recent[-12:] if value.quantity.span.start - f.quantity.span.end <= _NEAR]
        if not statement.listed and value.quantity.exact is not None and not value.quantity.approx:
            for percent in statement.of("share"):
                yield from _of_share(percent, statement, recent)
            recent.append(value)


def _of_share(percent: Figure, statement: Statement, recent: Sequence[Figure]) -> Iterator[Mismatch]:
    value = statement.value
    name = skeleton(share_whole(percent.lead))
    previous = statement.companions[0] is percent
    if not previous or len(name) < 4 or value.quantity.kind == "percent":
        return
    wholes = [f for f in recent if family(f.unit) == family(value.unit) and _named(f, name)]
    if len(wholes) == 1 and (found := mismatch(percent, value, wholes[0])):
        yield found


def _named(figure: Figure, name: str) -> bool:
    found = _NAME_END.search(figure.lead)
    return bool(found) and skeleton(found[1]).endswith(name) if found else False
