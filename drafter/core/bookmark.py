"""书签: a figure or an open place of a draft that the docx remembers, so that a later value finds it however the text was edited since."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from drafter.core.claim import FigureRole
from drafter.core.text import Span

BookmarkKind = Literal["figure", "derived", "gap"]


@dataclass(frozen=True, slots=True)
class Bookmark:
    """span: in the report's text. quote: what stood there when it was drafted.

    kind: figure 数 as a source states it | derived 推算 from others | gap 待补. value: a decimal string in `unit`, "" for a gap.
    source, locator: of the fact it rests on (a derived one: of the first). indicator, period, role: as that fact means it.
    asked, row: of a gap, its sentence as the request sheet shows it and its row there.
    """

    number: int
    span: Span
    kind: BookmarkKind
    quote: str
    indicator: str
    unit: str = ""
    value: str = ""
    period: str = ""
    role: FigureRole = "value"
    source: str = ""
    locator: str = ""
    asked: str = ""
    row: str = ""
