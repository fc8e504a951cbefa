"""Does a line find the heading it stands under, and a lead its own sentences? On real reports the table was not made of, and on lines of our own.

    python -m benchmarks.homes [--all]

Offered are the second-level headings of the same part of a report, each with four of its sentences; asked are up to eight others. The lines of our own
(`homes.tsv`, `homes_later.tsv`: trade, heading, line; trades no report is of) are offered the headings of their trade. Leads (一是…) are offered to their own sentences
and to those of the other items of their section. `python -m benchmarks.affinities --held-out` makes the table this is measured with; --all takes the one in use.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.affinities import HELD_OUT_TABLE, held_out
from benchmarks.shared import ROOT, dev_texts
from drafter.core.fact import Fact
from drafter.core.profile import Topic
from drafter.core.report import Heading, Paragraph, Report
from drafter.core.text import Provenance
from drafter.language import affinities
from drafter.language.sentences import split_sentences
from drafter.plan.heading_names import borne_out
from drafter.plan.homes import Homes
from drafter.plan.nearest import Places
from drafter.plan.profiles import load_profile
from drafter.read.report import read_report

_TOLD, _ASKED = 4, 8
_SHORT, _LONG = 8, 90
_LEAST = 3  # headings a part needs to be a choice


@dataclass(frozen=True, slots=True)
class Choice:
    """One line, the headings offered with what is told there, and the right one."""

    line: str
    offered: Mapping[str, Sequence[str]]
    right: str


def main(arguments: Sequence[str]) -> None:
    if "--all" not in arguments:
        affinities._FILE = HELD_OUT_TABLE
    reports = [read_report(path) for path in held_out(dev_texts()) if not path.name.startswith("budget")]
    sets = {
        "real reports": list(_of_reports(reports)),
        "our own lines": list(_of_lines(ROOT / "benchmarks" / "homes.tsv")),
        "written later": list(_of_lines(ROOT / "benchmarks" / "homes_later.tsv")),
    }
    genres = {
        "real reports": _topics("government-work-report"),
        "our own lines": _topics("generic"),
        "written later": _topics("generic"),
    }
    for name, choices in sets.items():
        print(f"{name}: {len(choices)} lines")
        for way, choose in _ways(genres[name]).items():
            told = Counter(("decided", said == one.right) for one in choices if (said := choose(one)))
            right, wrong = told["decided", True], told["decided", False]
            print(f"  {way:28} decided {right + wrong:5}  right {right:5}  {right / max(1, right + wrong):.3f}")
    _leads(reports)


def _ways(topics: Sequence[Topic]) -> dict[str, Callable[[Choice], str]]:
    def home(one: Choice) -> str:
        titled = {title: [_fact(line, title) for line in lines] for title, lines in one.offered.items()}
        found = Homes(titled, topics).home(_fact(one.line))
        return found if found in one.offered else ""

    def head(one: Choice) -> str:
        found = [title for title in one.offered if borne_out(title, [_fact(one.line)])]
        return found[0] if len(found) == 1 else ""

    return {
        "homes": home,
        "the heading's words": head,
        "nearest": lambda one: Places(one.offered).clearly_nearest(one.line, margin=-9, least=-9),
        "nearest where clear": lambda one: Places(one.offered).clearly_nearest(one.line),
        "nearest to the head alone": lambda one: Places(dict.fromkeys(one.offered, ())).clearly_nearest(one.line),
    }  # fmt: skip


def _topics(genre: str) -> tuple[Topic, ...]:
    return next(part.topics for part in load_profile(genre).parts if part.role == "achievements")


def _fact(text: str, topic: str = "") -> Fact:
    return Fact(text, "achievements", topic, text, Provenance("notes.md", "", text))


def _of_reports(reports: Sequence[Report]) -> Iterator[Choice]:
    chance = random.Random(3)
    for report in reports:
        for part in _parts(report):
            pool = {title: chance.sample(lines, len(lines)) for title, lines in part.items()}
            offered = {title: lines[:_TOLD] for title, lines in pool.items()}
            for title, lines in pool.items():
                yield from (Choice(line, offered, title) for line in lines[_TOLD : _TOLD + _ASKED])


def _parts(report: Report) -> Iterator[dict[str, list[str]]]:
    """By part, the second-level headings with their sentences."""
    parts: list[dict[str, list[str]]] = [{}]
    under = ""
    for block in report.blocks:
        if isinstance(block, Heading) and block.level < 3:
            under = block.text if block.level == 2 else ""
            if block.level == 1:
                parts.append({})
        elif isinstance(block, Paragraph) and under:
            parts[-1].setdefault(under, []).extend(_sentences(block.span.of(report.text), under))
    yield from (part for one in parts if len(part := {t: s for t, s in one.items() if s}) >= _LEAST)


def _sentences(text: str, heading: str = "") -> list[str]:
    sentences = (span.of(text) for span in split_sentences(text))
    return [one for one in sentences if _SHORT <= len(one) <= _LONG and (not heading or heading[:8] not in one)]


def _of_lines(path: Path) -> Iterator[Choice]:
    trades: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in path.read_text("utf-8").splitlines():
        if row and not row.startswith("#"):
            trade, heading, line = row.split("\t")
            trades[trade].append((heading, line))
    for rows in trades.values():
        for heading, line in rows:
            offered = {title: [other for of, other in rows if of == title and other != line] for title, _l in rows}
            yield Choice(line, offered, heading)


def _leads(reports: Sequence[Report]) -> None:
    """How many leads are held to stand over their own sentences, and how many over those of another item."""
    told: dict[str, Counter[bool]] = defaultdict(Counter)
    for report in reports:
        for items in _items(report):
            for at, (lead, own) in enumerate(items):
                other = items[(at + 1) % len(items)][1]
                told["words: own"][_by_words(lead, own)] += 1
                told["words: another's"][_by_words(lead, other)] += 1
    for name, counts in told.items():
        print(f"  leads, {name:24} held {counts[True]:4} of {counts.total()}")


def _by_words(lead: str, sentences: Sequence[str]) -> bool:
    return borne_out(lead, [_fact(one) for one in sentences])


def _items(report: Report) -> Iterator[list[tuple[str, list[str]]]]:
    """The 一是 runs and third-level heads, by the heading they stand under, each with its sentences."""
    found: list[tuple[str, list[str]]] = []
    blocks = list(report.blocks)
    for at, block in enumerate(blocks):
        if isinstance(block, Heading) and block.level < 3:
            yield from [found] if len(found) > 1 else []
            found = []
        elif isinstance(block, Heading):
            following = next(
                (one.span.start for one in blocks[at + 1 :] if isinstance(one, Heading)), block.span.end + 400
            )
            text = report.text[block.span.end : min(following, block.span.end + 400)].split("\n")[0]
            if own := [one for one in _sentences(text) if one != block.text][:6]:
                found.append((block.text, own))
    yield from [found] if len(found) > 1 else []


if __name__ == "__main__":
    main(sys.argv[1:])
