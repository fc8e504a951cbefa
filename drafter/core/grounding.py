"""溯源: what each mention in a text rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from drafter.core.quantity import Metric, Quantity
from drafter.core.text import Span

MentionKind = Literal["quantity", "date", "title", "docnumber", "name"]
Status = Literal["exact", "converted", "derived", "ambiguous", "conflicting", "unsupported"]


@dataclass(frozen=True, slots=True)
class Mention:
    """提及: a figure, a date, a 《title》, a document number 〔2024〕5号, or a name of an organisation or person, in a text.

    quantity and metric are set for kind "quantity": metric says what the figure means here.
    """

    span: Span
    kind: MentionKind
    text: str
    quantity: Quantity | None = None
    metric: Metric | None = None


@dataclass(frozen=True, slots=True)
class Grounding:
    """A mention and what it rests on. facts: fact ids. note: the arithmetic or the reason, in words a clerk reads."""

    mention: Mention
    status: Status
    facts: tuple[str, ...] = ()
    note: str = ""
