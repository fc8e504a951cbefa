"""Whose report this is: its line of work, its level, its place, as far as the text or the case tells."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from drafter.check.rule import Context
from drafter.language.lexicon import longest_first
from drafter.language.organisations import departments, find_places, function_of, places

_OPENING = 600  # characters in which a report says who it is from
_GOVERNMENT = re.compile(
    r"政府工作报告|代表[^，。]{0,20}(?:人民)?政府|代表国务院|人民政府(?:关于|工作)|管委会|管理委员会|片区|街道办|镇人民政府|乡人民政府|中国共产党[^，。]{0,12}代表大会|中央委员会"
)
_WHOLE_UNIT = re.compile(
    r"(?:人民政府|政府|管理委员会|管委会|街道办事处|街道|镇|乡|片区管理局|党委|市委|县委|省委|区委)$"
)
_OWN_WORK = r"(?:工作实际|机关|系统|干部队伍|干部职工|工作(?=提质|高质量|各项)|专业知识|业务(?=大讲堂|工作|能力))"


@dataclass(frozen=True, slots=True)
class Identity:
    """function: the line of work, "" if unknown or a whole government. government: speaks for all departments.

    place: the province or prefecture it is of, "" if unknown; province: the one that lies in.
    """

    function: str
    government: bool
    place: str
    province: str
    names: tuple[str, ...]


def identity(context: Context) -> Identity:
    """Taken from the case's unit, else from title, signature and opening, else from how the text speaks of its own work."""
    text, title = context.text, context.report.title_text()
    signature = context.report.signature.of(text) if context.report.signature else ""
    head = f"{title}\n{text[:_OPENING]}"
    names = context.unit or tuple(name for name in (signature, title) if name)
    government = any(_WHOLE_UNIT.search(name) for name in context.unit) or (
        not context.unit and bool(_GOVERNMENT.search(head))
    )
    function = "" if government else next(filter(None, map(function_of, names)), "") or _spoken_function(text)
    place = _place((*names, title), text[:_OPENING], text)
    return Identity(function, government, place, places()[place].province if place else "", context.unit)


@cache
def _field_pattern() -> re.Pattern[str]:
    fields = longest_first(field for department in departments() for field in (*department.names, *department.fields))
    return re.compile(rf"({'|'.join(fields)}){_OWN_WORK}")


def _spoken_function(text: str) -> str:
    """The line of work the text calls its own at least twice, and more often than any other."""
    counts: Counter[str] = Counter()
    for found in _field_pattern().finditer(text):
        counts[next(d.function for d in departments() if found[1] in (*d.names, *d.fields))] += 1
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] < 2 or (len(ranked) == 2 and ranked[1][1] * 2 > ranked[0][1]):
        return ""
    return ranked[0][0]


def _place(names: tuple[str, ...], opening: str, text: str) -> str:
    for source in (*names, opening):
        found = Counter(name for _span, name in find_places(source))
        if len(found) == 1 or (found and source in names):
            return next(iter(found))
    counts = Counter(name for _span, name in find_places(text)).most_common(2)
    sure = bool(counts) and counts[0][1] >= 8 and (len(counts) == 1 or counts[0][1] >= 3 * counts[1][1])
    return counts[0][0] if sure else ""
