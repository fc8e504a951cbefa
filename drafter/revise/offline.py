"""改写（离线）: an item keeps its words, loses its stock phrases and gains the facts given for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.core.edit import Edit, apply_edits
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.report import Report
from drafter.core.slot_names import reason_line
from drafter.core.text import Span
from drafter.revise.diagnose import Diagnosis
from drafter.revise.holding import Ground, bends
from drafter.revise.rephrasing import addition, without_echo, without_stock

CAUSE = re.compile(r"由于|因为|原因|影响|导致|造成|制约")
_WORTH = 20  # characters that must remain of an item that loses a stock phrase and gains nothing


@dataclass(frozen=True, slots=True)
class Refusal:
    """Words not taken: what was proposed, and each reason against it, for the user."""

    span: Span
    words: str
    why: tuple[str, ...]


def offline_edits(
    report: Report, diagnosis: Diagnosis, facts: tuple[Fact, ...], owner: str
) -> tuple[list[Edit], list[Refusal]]:
    """The edits of one item that keep all it says, in text order; and those that would not."""
    body, words = diagnosis.entry.body, diagnosis.entry.body.of(report.text)
    ground = Ground(words, (), tuple(_may(report, diagnosis, facts, owner)), diagnosis.role)
    made: list[Edit] = []
    refused = []
    for edit in _proposed(report, diagnosis, facts, owner):
        why = bends(ground, apply_edits(words, (*made, edit)))
        if why:
            shown = edit.new or edit.span.of(words)
            refused.append(Refusal(edit.span.shift(body.start), shown, tuple(map(reason_line, why))))
        else:
            made.append(edit)
    return [Edit(e.span.shift(body.start), e.new, e.reason) for e in sorted(made, key=lambda e: e.span)], refused


def _proposed(report: Report, diagnosis: Diagnosis, facts: tuple[Fact, ...], owner: str) -> list[Edit]:
    words = diagnosis.entry.body.of(report.text)
    proposed = []
    if facts or owner:
        where, added = addition(words, _sentences(report, diagnosis, facts, owner))
        reason = because(facts) if facts else _("报送单位：{owner}").format(owner=owner)
        proposed.append(Edit(Span(where, where), added, reason))
    stock = [span for span in without_stock(words) if facts or len(words) - len(span) > _WORTH]
    return proposed + [Edit(span, "", _("套话，不含事实")) for span in stock]


def _may(report: Report, diagnosis: Diagnosis, facts: tuple[Fact, ...], owner: str) -> list[str]:
    """The sentences an edit may bring in, as they are written, and the facts as they were given."""
    given = [*(fact.text for fact in facts), *_sentences(report, diagnosis, facts, owner)]
    return list(dict.fromkeys(given))


def _sentences(report: Report, diagnosis: Diagnosis, facts: tuple[Fact, ...], owner: str) -> list[str]:
    """表现 first, 原因 after it, the link to a measure last; each fact in its own words, the item's not said twice."""
    item = diagnosis.entry.body.of(report.text)
    told = [without_echo(fact.text, item) for fact in facts]
    shown = [words for words in told if not CAUSE.search(words)]
    causes = [words for words in told if CAUSE.search(words)]
    names = [owner, *(fact.owner for fact in facts if diagnosis.has("no_owner"))]
    owners = [responsible(name) for name in names if name]
    measure = measure_words(report, diagnosis) if facts else ""
    return [*shown, *causes, *owners[:1], *([f"对此，将{measure}"] if measure else [])]


def responsible(name: str) -> str:
    """Goes into the report, whatever language the messages are in."""
    return f"由{name}负责"


def measure_words(report: Report, diagnosis: Diagnosis) -> str:
    """The measure as its own heading names it, when that can follow 将; else ""."""
    heading = diagnosis.measure.heading if diagnosis.measure else None
    fits = heading and heading.text and not re.search(r"[，。：:;]", heading.text) and len(heading.text) <= 24
    return heading.text if heading and fits else ""


def because(facts: Sequence[Fact]) -> str:
    return _("补入事实：{places}").format(places="；".join(str(fact.provenance) for fact in facts))
