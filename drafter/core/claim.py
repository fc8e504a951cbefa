"""陈述: one clause of meaning, typed. Reading makes claims of sources, verifying makes claims of a text, and both are compared slot by slot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from drafter.core.quantity import Quantity
from drafter.core.text import Provenance, Span

FigureRole = Literal[
    "value", "base", "change", "rate", "target", "completion", "share", "rank", "index", "limit", "remainder"
]
ClaimStatus = Literal["done", "ongoing", "started", "planned", "not_done"]
Polarity = Literal["yes", "no"]
Degree = Literal["all", "most", "some", "few", "only", "none"]
Hedge = Literal["hearsay", "estimate"]
Nature = Literal["amount", "count", "rate", "rank", "index", "duration", "balance"]
VerdictKind = Literal["supported", "reworded", "bent", "unsupported", "frame"]
# What would answer a question: a part of the report, a figure, whether it is to be written, which of two values, what a cell or a column's head says, …
QuestionKind = Literal[
    "part",
    "figure",
    "use",
    "dispute",
    "double",
    "doubt",
    "cell",
    "words",
    "column",
    "head",
    "row",
    "order",
    "reading",
    "promise",
    "base",
    "heading",
]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number as a clause means it.

    indicator: what it measures, "" if the clause does not say. period: a Period code, "" if not said.
    role: value 数值 | base 上年同期 | change 增减量 | rate 增长率 | target 目标 | completion 完成率 | share 占比 | rank 位次 |
    index 指数 | limit 限额 | remainder 剩余. The sign of a level is part of its value (净利润-320万元); the size of a change is
    positive and its direction stands in quantity.change. scope: whose (全市, 市本级), "" if not said.
    """

    quantity: Quantity
    indicator: str = ""
    period: str = ""
    role: FigureRole = "value"
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One clause of meaning. A slot nobody filled is None (or empty), never a default. span: in the text it was read from.

    scope: 国家…乡村 or 唯一/首个 as a level word of `language/phrases`; rank: 第N位, 前列… as a class word.
    """

    span: Span
    subject: str = ""
    act: str = ""
    object: str = ""
    figures: tuple[Figure, ...] = ()
    period: str = ""
    status: ClaimStatus | None = None
    polarity: Polarity | None = None
    degree: Degree | None = None
    scope: str | None = None
    rank: str | None = None
    hedge: Hedge | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """待答: what could not be read with certainty; asked, never guessed.

    text: the words in question. question: as put to the clerk. options: answers to choose from, may be empty.
    fact_id: the fact that waits for the answer, "" if none does. kind: what would be an answer. cell: the cell that the answer would
    fill (Sheet1!C7), "" if none. about: ids of the facts it holds against each other. rivals: the two values, in the order of `about`,
    where they are told of what is likely one thing; the draft then writes them as one open place.
    """

    provenance: Provenance
    text: str
    question: str
    options: tuple[str, ...] = ()
    fact_id: str = ""
    kind: QuestionKind = "reading"
    cell: str = ""
    about: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a sentence is not supported: the slot, what the sentence says, what the source says."""

    slot: str
    said: str
    source: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """核验 of one sentence: supported 有据 | reworded 改述 | bent 走样 | unsupported 无据 | frame 承接. facts: ids it rests on."""

    span: Span
    kind: VerdictKind
    facts: tuple[str, ...] = ()
    why: tuple[Reason, ...] = ()
