"""报告类型 and 提纲: what a genre requires, and what one report will say in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from drafter.core.edit import Edit
from drafter.core.fact import FactRole, LeftOut
from drafter.core.finding import Related


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic a part may or must have. keywords match headings; classes (subjects or whole domains of them) place facts.

    lead is a neutral heading to fall back on. core: stands first, whatever the order of the notes. rest: takes what fits no topic. stands: has a section of its own, however short.
    opens: stands first unless the notes have a head of their own for it. budgets: tells the account of the public budgets, one by one.
    fields: tells what public money did for the people, field by field in the budget's order.
    """

    id: str
    title: str
    keywords: tuple[str, ...] = ()
    required: bool = False
    lead: str = ""
    classes: tuple[str, ...] = ()
    core: bool = False
    rest: bool = False
    stands: bool = False
    opens: bool = False
    budgets: bool = False
    fields: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A first-level part of the genre. title may hold {year}, {next_year}, {period}; patterns are other usual titles (regex)."""

    id: str
    role: FactRole
    title: str
    required: bool = True
    headed: bool = True
    patterns: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """A report genre (YAML in plan/profiles, or a user's own file).

    salutation: template or "" (none expected). closing, preamble: template sentences; opening: the preamble where the report has {matters} to name. money: a bare 万 or 亿 is money. ledger: problems put
    right are told among the achievements, each row of the ledger together.
    signature_form: `below` (unit and date after the text), `person` (the reporting person and date) or `congress` (date, meeting and
    unit under the title).
    rules: options by rule id, e.g. {"QT010": {"jump": 5}, "disable": [...]}. title_words: regexes that tell this genre by its title.
    """

    id: str
    title: str
    parts: tuple[Part, ...]
    title_words: tuple[str, ...] = ()
    salutation: str = ""
    salutation_expected: bool = False
    signature_expected: bool = True
    signature_form: str = "below"
    preamble: tuple[str, ...] = ()
    opening: str = ""
    closing: str = ""
    money: bool = False
    ledger: bool = False
    rules: Mapping[str, Any] = field(default_factory=dict)


StepHow = Literal["opens", "among", "added", "summed", "left", "behind", "told"]


@dataclass(frozen=True, slots=True)
class Step:
    """A line of an account and how it is told: it opens a side (收入), names kinds of it (其中), is listed on top of it (加上…), makes its total, is what
    is left of two totals (收支相抵), stands behind the line before it in one sentence, or is told by itself."""

    fact_id: str
    how: StepHow


@dataclass(frozen=True, slots=True)
class Item:
    """段: what one 一是 (or one sentence group) will state, and the lead (段首领句) it opens with, "" for none.

    among: facts that are parts of a total of the block, each with that total's id. account: its facts as steps of a balance, in their order.
    clusters: its facts in groups of kin, () where nobody ordered them: what stands in two of them shares no sentence.
    """

    fact_ids: tuple[str, ...]
    lead: str = ""
    among: tuple[tuple[str, str], ...] = ()
    account: tuple[Step, ...] = ()
    clusters: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """节: a heading with its items; fact ids in order. sample: the matching passage of the prior report (for manner only).

    runs_on: its items follow each other as running sentences, without 一是 and leads.
    also: facts of other sections of which some claims are told here. leans: facts of other sections that sentences cite beside their own:
    they bear those sentences out, and are told in their home.
    """

    id: str
    role: FactRole
    level: int
    number: str
    heading: str
    items: tuple[Item, ...]
    topic: str = ""
    sample: str = ""
    lead: str = ""
    runs_on: bool = False
    also: tuple[str, ...] = ()
    leans: tuple[str, ...] = ()

    def fact_ids(self) -> tuple[str, ...]:
        return tuple(fact_id for item in self.items for fact_id in item.fact_ids)


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """A first-level part with its sections. heading "" means the part stands without a heading (problems in published reports).

    runs_on: what is headed in it is written in running sentences. opener: the sentence before its headed sections, "" for none.
    """

    role: FactRole
    number: str
    heading: str
    lead: str
    sections: tuple[Section, ...]
    runs_on: bool = False
    opener: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """缺口: a figure or event nobody gave. where: section heading. last: last period's value as written. source: why it is a gap."""

    indicator: str
    unit: str
    period: str = ""
    section: str = ""
    sentence: str = ""
    last: str = ""
    owner: str = ""
    note: str = ""
    fact_id: str = ""


RemarkKind = Literal[
    "conflict", "growth_refuted", "share_refuted", "misplaced", "foreign_duty", "hearsay", "target_missed", "prior_differs", "colloquial", "fell",
    "instruction", "secret", "order", "noticed", "double",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Remark:
    """What planning found about the sources themselves, for the review copy and the findings: both places, both values.

    words: the draft's sentence it is shown at, "" to look for it by its facts.
    """

    kind: RemarkKind
    message: str
    fact_ids: tuple[str, ...]
    related: tuple[Related, ...] = ()
    left: str = ""
    right: str = ""
    delta: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """提纲: everything the draft will say, in order, and what it will not say.

    subtitle: lines under the title (——2026年2月2日在…会议上). amendments: by fact id, edits of the fact's own text made when it
    is written (a gap, a conflict mark, a value from the other source, a growth rate). merged: fact id → the id it is told with.
    marks: row id → the conflict mark written for its figure. refuted: ids of sheet rows whose 同比 their own values refute. remarks: what is to be said about the sources.
    """

    title: str
    salutation: str
    preamble: tuple[str, ...]
    parts: tuple[PlannedPart, ...]
    closing: str
    signature: str
    date: str
    subtitle: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    gaps: tuple[Gap, ...] = ()
    amendments: Mapping[str, tuple[Edit, ...]] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)
    marks: Mapping[str, str] = field(default_factory=dict)
    refuted: frozenset[str] = frozenset()
    remarks: tuple[Remark, ...] = ()
