"""What a line of notes comes to, piece by piece, and the file it is read from."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafter.claims.joining import bigrams
from drafter.claims.reading import read_text
from drafter.core.claim import Question
from drafter.core.fact import Fact, LeftOut
from drafter.core.period import Period
from drafter.core.profile import Remark
from drafter.read.note_gaps import find_gaps

_PART = re.compile("[；;。]")


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing a line holds: a fact (used, or asked about), something left out, or a question alone.

    unplaced: nothing told which part the fact belongs to. tasked: it is a task of a list, which stands alone. amends: it puts an earlier line right.
    order: its statement, where it may put right a line that is found only when all are read. said: its statement, where it puts one right.
    righted: the earlier fact that gave way to this one, and what this one told in its own words.
    """

    fact: Fact | None = None
    asked: bool = False
    unplaced: bool = False
    tasked: bool = False
    amends: bool = False
    order: str = ""
    said: str = ""
    righted: tuple[Fact, Fact] | None = None
    left_out: LeftOut | None = None
    question: Question | None = None
    remark: Remark | None = None


@dataclass(slots=True)
class FileReading:
    """One file being read: its name, the prefix of its ids, whose report of which period it is for. legend: what its signs mean, where it says so. titles: those it gives."""

    source: str
    prefix: str
    period: Period | None
    unit: Sequence[str]
    legend: Mapping[str, str] = field(default_factory=dict)
    titles: tuple[str, ...] = ()
    taken: dict[str, int] = field(default_factory=dict)
    seen_to: set[str] = field(default_factory=set)  # ids of lines left out whose order was carried out where it stands
    opening: frozenset[int] = frozenset()  # lines above its first heading that speak to whoever reads the notes
    desks: frozenset[str] = frozenset()  # the offices its lines stand under
    counted: dict[str, list[str]] = field(default_factory=dict)  # by desk, what its lines told so far
    closes_with_offices: bool = False  # brackets at the ends of its lines say who sent them: （人社）

    @property
    def years(self) -> range:
        """The years its notes may tell of, last year's and next year's with them; none where nobody gave a period."""
        return range(self.period.year - 2, self.period.last_year + 3) if self.period else range(0)

    def number(self, fact_id: str) -> str:
        """The id for one more statement of a line: n7, n7_2, n7_3."""
        self.taken[fact_id] = self.taken.get(fact_id, 0) + 1
        return fact_id if self.taken[fact_id] == 1 else f"{fact_id}_{self.taken[fact_id]}"

    def regrown(
        self, fact: Fact, text: str, before: str = "", period: Period | None = None, *, quote: str = ""
    ) -> Fact:
        """The fact with more words behind its own. before: what its line said before, which its figures may lean on.

        period: of its own heading, where that is a part of the report's. quote: the source's words for it, where they are not those it has.
        """
        quote = quote or own_words(text, fact.provenance.quote)
        read = read_text(text, period or self.period, planned=fact.role == "plans", before=before)
        return replace(
            fact, text=text, provenance=replace(fact.provenance, quote=quote), claims=read.claims, metrics=read.metrics, placeholders=find_gaps(text)
        )  # fmt: skip


def own_words(text: str, line: str) -> str:
    """What the line itself says where it is read as `text`: the same words, else its part that is most like them, else all of it."""
    if text in line:
        return text
    pairs = bigrams(text)
    parts = [part.strip() for part in _PART.split(line) if part.strip()]
    likest = max(parts, key=lambda part: len(bigrams(part) & pairs), default=line)
    return likest if 2 * len(bigrams(likest) & pairs) >= len(pairs) else line
