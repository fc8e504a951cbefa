"""What a clause of a claim is said after and what is made of it, and the counts of both."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from drafter.draft.slot_classes import ends_in
from drafter.draft.slot_forms import N
from drafter.draft.slot_reading import UNIT
from drafter.draft.spoken_words import shape_words
from drafter.language.measure_words import measure_of
from drafter.language.numerals import parse_number

_COUNTED = re.compile(rf"(?<![第\d.])(?P<n>{N})(?P<unit>个?(?:{UNIT})|)")
PEOPLE = ("人", "名", "个人", "位")


@dataclass(frozen=True, slots=True)
class SaidBefore:
    """What the sentence has said before a clause.

    words: its clauses as the clerk has them. counts: (amount, unit) of each. topic: what it opens with. parts: whether the clause right before is of parts.
    """

    words: str = ""
    counts: tuple[tuple[Decimal, str], ...] = ()
    topic: str = ""
    parts: bool = False

    def whole_of(self, amount: Decimal, unit: str) -> bool:
        """Whether so many may be some of what has been counted in the same unit first."""
        first = next((one for one, counted in self.counts if same_unit(counted, unit)), None)
        return first is not None and amount < first

    @property
    def unit(self) -> str:
        """The unit counted in last."""
        return self.counts[-1][1] if self.counts else ""


@dataclass(frozen=True, slots=True)
class SaidClause:
    """A clause of a report. given: the words that its slots' classes give; part: whether it tells of some of a whole; open: whether more may be said in front."""

    text: str
    given: tuple[str, ...] = ()
    part: bool = False
    open: bool = False


Writer = Callable[[str, SaidBefore], SaidClause | None]


def same_unit(one: str, other: str) -> bool:
    return one == other or (one in PEOPLE and other in PEOPLE)


def counts_in(clause: str) -> tuple[tuple[Decimal, str], ...]:
    """Every count of a clause with its unit."""
    return tuple(
        (counted_amount(one["n"]), one["unit"].removeprefix("个") or one["unit"]) for one in _COUNTED.finditer(clause)
    )


def counted_amount(number: str) -> Decimal:
    return parse_number(re.sub("[余多]", "", number))


def in_report_measure(count: str, thing: str) -> str:
    """A count in a report's measure: 31个 of students is 31名, 60个小时 is 60小时, 310趟 is 310次."""
    count = re.sub(r"个(?=人(?!次)|小时|月$)", "", count.replace("钟头", "小时"))
    if count.endswith("个") and (is_of_people(thing) or ends_in(thing, "head")):
        return f"{count[:-1]}名"
    return re.sub(r"(?:趟|回)$", "次", re.sub("一共|总共", "共", count))


def is_of_people(thing: str) -> bool:
    """Whether a name is of people."""
    return thing.endswith(tuple(shape_words("person"))) or measure_of(thing) == "人"


def tells_money(text: str) -> bool:
    """Whether a bare 万 behind an act or a thing is of money."""
    return ends_in(text.removesuffix("了").removesuffix("共"), "sum")
