"""What a comparison of two reports says. Spans of `this` lie in the later report, those of `prior` in the earlier one."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from drafter.core.report import Report
from drafter.core.text import Span

HeadingChange = Literal["same", "renamed", "added", "gone"]
ProblemFate = Literal["unchanged", "reworded", "mentioned", "gone"]
PlanFate = Literal["met", "missed", "reported", "unfinished", "mentioned", "planned_again", "silent"]
ReuseKind = Literal["copied", "edited", "new"]


@dataclass(frozen=True, slots=True)
class Reuse:
    """One sentence and where it comes from.

    span: in the later text. origin: in the earlier text, None when the sentence is new. score: likeness 0–1, 1 for copied.
    score compares the words, figures aside.
    figures_only: an edited sentence whose words are unchanged and whose figures alone differ (the ordinary, healthy case).
    """

    span: Span
    kind: ReuseKind
    origin: Span | None = None
    score: float = 0.0
    figures_only: bool = False


@dataclass(frozen=True, slots=True)
class HeadingPair:
    """A heading now and then. this or prior is "" where there is none."""

    change: HeadingChange
    level: int
    this: str = ""
    prior: str = ""
    span: Span | None = None
    prior_span: Span | None = None


@dataclass(frozen=True, slots=True)
class ReportFigure:
    """A figure as one report states it."""

    span: Span
    raw: str
    value: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class MetricPair:
    """One metric in both reports, or in one of them.

    delta: this − prior, in the unit of `this`; rate: in per cent of prior, None where it says nothing (per cents, base 0 or negative).
    same: equal to the last digit as written, which in two periods is suspicious. turned: one is above zero and the other below.
    """

    indicator: str
    unit: str
    scope: str = ""
    basis: str = ""
    this: ReportFigure | None = None
    prior: ReportFigure | None = None
    delta: Decimal | None = None
    rate: Decimal | None = None
    same: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class SectionShare:
    """How much of one section of the later report was copied, edited, written anew: shares 0–1 by length."""

    title: str
    span: Span
    copied: float
    edited: float
    new: float


@dataclass(frozen=True, slots=True)
class ProblemTrace:
    """What became of one problem of the earlier report."""

    fate: ProblemFate
    text: str
    prior_span: Span
    span: Span | None = None
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class PlanTrace:
    """Whether the later report says what became of one measure planned in the earlier one.

    met, missed: a target and the figure that answers it. reported: told as done, without a target. unfinished: told as not done, or
    among the problems. mentioned: its subject comes up, what became of it does not. note: both figures, where there are two.
    """

    fate: PlanFate
    text: str
    prior_span: Span
    span: Span | None = None
    score: float = 0.0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The later report (`this`) beside the earlier one (`prior`)."""

    this: Report
    prior: Report
    headings: tuple[HeadingPair, ...]
    metrics: tuple[MetricPair, ...]
    sentences: tuple[Reuse, ...]
    sections: tuple[SectionShare, ...]
    problems: tuple[ProblemTrace, ...]
    plans: tuple[PlanTrace, ...]
    copied: float
    edited: float
    new: float
