"""What a writer of the whole report is shown: the lines of the sources as they stand there, each under the name it is cited by."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import groupby

from drafter.core.draft import SourceLine
from drafter.core.fact import Fact
from drafter.draft.fact_ids import line_name
from drafter.draft.saying import as_shown
from drafter.language.placeholders import find_placeholders
from drafter.language.quantities import find_quantities
from drafter.pipeline.planning import Planned
from drafter.read.aside_reasons import is_withheld
from drafter.read.owners import split_owner

_PLAIN = frozenset(
    {"remark", "furniture", "other"}
)  # what another body did, what was heard and what is secret is no help
_MARK = re.compile(r"^\s*(?:[-*•·+]\s+|#{1,6}\s*)?")
_BLANKS = re.compile(r"\s+")


@dataclass(frozen=True)
class WrittenLines:
    """The lines of one case's notes, as far as they hold as they were written."""

    planned: Planned

    @cached_property
    def left(self) -> dict[str, list[bool]]:
        """By line, of each thing left out of it, whether it is a plain aside: only those may be seen by a writer."""
        found: dict[str, list[bool]] = {}
        for one in self.planned.plan.left_out:
            plain = one.kind in _PLAIN and not is_withheld(one.reason)
            found.setdefault(line_name(one.fact_id), []).append(plain)
        return found

    @cached_property
    def _facts(self) -> dict[str, list[Fact]]:
        found: dict[str, list[Fact]] = {}
        for fact in self.planned.facts:
            if fact.kind == "note":
                found.setdefault(line_name(fact.id), []).append(fact)
        return found

    def line(self, name: str) -> str:
        """The line as its author wrote it; "" where something of it was withheld, put right or answered since, or read together with others."""
        raw = plain_line(self.planned.material.lines.get(name, ""))
        facts, bare = self._facts.get(name, []), _BLANKS.sub("", raw)
        whole = facts and all(self.left.get(name, ())) and all(
            self.holds_still(fact) and _BLANKS.sub("", fact.provenance.quote) in bare and _figures(fact.text) <= _figures(raw)
            for fact in facts
        )  # fmt: skip
        return raw if whole else ""

    def of(self, fact: Fact) -> str:
        """The whole line of a fact none of whose figures is missing or disputed; "" of any other."""
        return self.line(line_name(fact.id)) if self.is_settled(fact) else ""

    def holds_still(self, fact: Fact) -> bool:
        """Whether a note says today what its author wrote: every figure of its line is still one of it."""
        said = _figures(as_shown(fact, self.planned.plan)) | _figures(fact.text)
        return fact.kind == "note" and bool(fact.provenance.quote) and _figures(fact.provenance.quote) <= said

    def is_settled(self, fact: Fact) -> bool:
        """Whether no figure of a note is missing or disputed."""
        return not find_placeholders(as_shown(fact, self.planned.plan)) and not find_placeholders(fact.text)


def source_lines(planned: Planned, facts: Sequence[Fact], fixed: Collection[str]) -> tuple[SourceLine, ...]:
    """The lines that the facts were read from, and the rows that were joined to them, in the order of their sources.

    A line stands as its author wrote it, for what is cut into facts loses what went before and behind. What was put right since, or may
    not be shown whole, stands as it was read. Plain remarks stand between them without a name: they say how the lines are meant.
    """
    shown = {fact.id for fact in facts}
    homes = {one: one for one in shown} | {one: into for one, into in planned.plan.merged.items() if into in shown}
    return tuple(_Shown(planned, homes, fixed).lines())


class _Shown:
    """The lines of one request. homes: by fact, the fact it is told with."""

    def __init__(self, planned: Planned, homes: dict[str, str], fixed: Collection[str]) -> None:
        self.planned, self.homes, self.fixed, self.written = planned, homes, fixed, WrittenLines(planned)

    def lines(self) -> Iterator[SourceLine]:
        ours = [fact for fact in self.planned.facts if fact.id in self.homes and fact.role != "preamble"]
        groups = {name: tuple(facts) for name, facts in groupby(sorted(ours, key=_name_of), key=_name_of)}
        above = ("", "")
        for name, text in self.planned.material.lines.items():
            left = self.written.left.get(name, [])
            if facts := groups.pop(name, None):
                line = self._line(name, facts)
                above = (line.owner, line.under)
                yield line
            elif left and all(left):
                yield SourceLine("", plain_line(text), (), *above)
        for name in dict.fromkeys(map(_name_of, ours)):
            if name in groups:
                yield self._line(name, groups[name])

    def _line(self, name: str, facts: Sequence[Fact]) -> SourceLine:
        first = facts[0]
        read = [as_shown(fact, self.planned.plan) for fact in facts]
        text = self.written.line(name) or "；".join(read)
        gaps = (gap.span.of(words) for words in read for gap in find_placeholders(words) if gap.kind != "empty")
        marks = tuple(mark for mark in dict.fromkeys(gaps) if mark not in text)
        # 明年：… at the end of a paragraph says nothing of what stands before it.
        roles = {fact.role if fact.id in self.fixed else None for fact in facts}
        role = roles.pop() if len(roles) == 1 else None
        ids = tuple(dict.fromkeys(self.homes[fact.id] for fact in facts))
        return SourceLine(name, text, ids, first.owner, first.under, role, marks)


def _figures(text: str) -> frozenset[Decimal]:
    return frozenset(one.exact for one in find_quantities(text) if one.exact is not None)


def _name_of(fact: Fact) -> str:
    return fact.id if fact.kind == "row" else line_name(fact.id)


def plain_line(line: str) -> str:
    """A line of notes without its mark, and without who reports it: @办公室 stands over it."""
    return split_owner(_MARK.sub("", line, count=1).strip())[0].strip()
