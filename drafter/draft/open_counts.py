"""A line whose one figure is open is put into a report's words as if it had one: 网箱建【待补】 → 建设网箱【待补】, as 网箱建7口 → 建设网箱7口."""

from __future__ import annotations

import re
from collections.abc import Callable

from drafter.language import unit_lexicon

_OPEN = re.compile(r"【待补：(?P<name>[^【】（）]+)（(?P<unit>[^【】（）]{1,4})）】")
_CLAUSE = re.compile("[，。；：]")
# Stands for the figure: of so many digits that no rule takes it for one of a list, a year or a share.
_STAND_IN = "9763"


def with_stand_in(text: str, worded: Callable[[str], str]) -> str:
    """The text in a report's words. worded: puts a line into them; it is given the line with a figure where one count is open and nothing else in its clause counts."""
    found = _OPEN.search(text)
    if found is None or _OPEN.search(text, found.end()) or not _counts(found["unit"]) or _is_beside_figure(text, found):
        return worded(text)
    figure = f"{_STAND_IN}{found['unit']}"
    told = worded(f"{text[: found.start()]}{figure}{text[found.end() :]}")
    if not told.count(figure) == told.count(_STAND_IN) == 1:
        return worded(text)
    told = told.replace(figure, found[0])
    return told if _is_named_before(told) or not _is_named_before(otherwise := worded(text)) else otherwise


def _is_named_before(text: str) -> bool:
    """Whether the thing that is not counted yet stands right before its open place: 组建志愿队【待补：志愿队数（支）】."""
    found = _OPEN.search(text)
    return found is not None and text[: found.start()].endswith(found["name"].removesuffix("数")[-2:])


def _counts(unit: str) -> bool:
    """Whether a unit counts things; a share or a sum has turns of its own (为62%)."""
    return unit_lexicon.kind_of(unit) == "count"


def _is_beside_figure(text: str, found: re.Match[str]) -> bool:
    before, after = _CLAUSE.split(text[: found.start()])[-1], _CLAUSE.split(text[found.end() :])[0]
    return bool(re.search(r"\d", before + after)) or _STAND_IN in text
