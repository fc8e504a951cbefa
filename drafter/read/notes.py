"""Bullet notes in: every line becomes a Fact, a remark, or a line left out with its reason. None is lost."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from drafter.claims.mentions import find_mentions
from drafter.core.fact import Fact, FactRole, LeftOut, Mark
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.language.instructions import find_instructions
from drafter.language.markings import is_marked
from drafter.language.placeholders import find_placeholders
from drafter.language.shorthand import expand_shorthand
from drafter.read.bullets import Line, read_lines, split_owner
from drafter.read.roles import role_of_heading

_BASIS = re.compile(r"快报|决算|预计数|同口径|可比口径|单位[：:]?\s*[（(]?(?:万元|亿元|元)|单位(?:万元|亿元)")
_HAN = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Notes:
    """What one notes file holds. unplaced: ids of facts whose role the file does not tell (no heading above them).

    basis: 口径 words in remarks (快报, 同口径, 单位万元), which hold for the whole file.
    """

    facts: tuple[Fact, ...]
    left_out: tuple[LeftOut, ...]
    unplaced: frozenset[str] = frozenset()
    basis: tuple[str, ...] = ()


def read_notes(text: str, source: str, *, period: Period | None = None, prefix: str = "n") -> Notes:
    """Reads notes text (UTF-8, `\\n` line ends) as a file called `source`; fact ids are `prefix` + line number."""
    facts: list[Fact] = []
    left_out: list[LeftOut] = []
    unplaced: set[str] = set()
    basis: list[str] = []
    role: FactRole | None = None
    topic = ""
    closed = 0  # depth of a marked heading above, or 9 under a marking on a line of its own: what stands under it is secret too
    for line in read_lines(text):
        if line.kind == "heading":
            role, topic = _under_heading(line, role, topic)
            closed = line.depth if is_marked(line.text) else 0 if line.depth <= closed else closed
            if is_marked(line.text):
                topic = ""
                left_out.append(_secret(line, source, prefix))
        elif is_marked(line.text):
            left_out.append(_secret(line, source, prefix))
            closed = closed or (9 if line.kind == "remark" else 0)
        elif closed:
            left_out.append(_secret(line, source, prefix))
        elif line.kind == "remark":
            basis += _BASIS.findall(line.text)
            left_out.append(_remark(line, source, prefix))
        else:
            made, dropped = _read_bullet(line, source, role, topic, period, prefix)
            left_out += dropped
            if made:
                facts.append(made)
                if role is None:
                    unplaced.add(made.id)
    return Notes(tuple(facts), tuple(left_out), frozenset(unplaced), tuple(dict.fromkeys(basis)))


def _under_heading(line: Line, role: FactRole | None, topic: str) -> tuple[FactRole | None, str]:
    """A first-level heading names the role (or, failing that, a topic); a deeper one names the topic."""
    named = role_of_heading(line.text)
    if line.depth == 1:
        return (named, "") if named else (role, line.text)
    return role if role else named, line.text


def _remark(line: Line, source: str, prefix: str) -> LeftOut:
    where = Provenance(source, _("第{n}行").format(n=line.number), line.text)
    return LeftOut(f"{prefix}{line.number}", where, _("写给起草人的说明，不是素材"))


def _secret(line: Line, source: str, prefix: str) -> LeftOut:
    """A line that bears a marking or stands under one: told by file and line only."""
    return LeftOut(
        f"{prefix}{line.number}",
        Provenance(source, _("第{n}行").format(n=line.number)),
        _("带密级标志，整条不用"),
        "secret",
    )


def _read_bullet(
    line: Line, source: str, role: FactRole | None, topic: str, period: Period | None, prefix: str
) -> tuple[Fact | None, list[LeftOut]]:
    fact_id, locator = f"{prefix}{line.number}", _("第{n}行").format(n=line.number)
    text, owner = split_owner(line.text)
    where = Provenance(source, locator, text)
    left_out: list[LeftOut] = []
    if orders := find_instructions(text):
        # What stands before the instruction may be a fact; what follows belongs to the instruction.
        kept = text[: orders[0].start].rstrip(" ，。；、,;（(")
        left_out.append(
            LeftOut(fact_id, Provenance(source, locator), _("是给起草人或模型的指令，不照办、不写入"), "instruction")
        )
        if len(_HAN.findall(kept)) < 6:
            return None, left_out
        text, where = kept, replace(where, quote=kept)
    # The figures are read from the formal words (规上工业+7.7% is 增长), the quote keeps what the clerk typed.
    text = expand_shorthand(text)
    fact = Fact(
        fact_id, role or "achievements", topic, text, where, metrics_in(text, period), owner,
        tuple(find_placeholders(text)), _marks(text),
    )  # fmt: skip
    return fact, left_out


def metrics_in(text: str, period: Period | None) -> tuple[Metric, ...]:
    """The metrics a sentence states, in order."""
    return tuple(mention.metric for mention in find_mentions(text, period=period) if mention.metric)


_HEARSAY = re.compile(r"[（(][^（）()]{0,10}(?:口头|电话|听说|据说|估计|大概|待核实|未核实)[^（）()]{0,6}[）)]")


def _marks(text: str) -> frozenset[Mark]:
    return frozenset({"hearsay"}) if _HEARSAY.search(text) else frozenset()
