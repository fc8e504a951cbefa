"""Grounding held against the cases: does a changed digit or unit lose its support? `python -m benchmarks.grounding [seed]`."""

from __future__ import annotations

import random
import sys
import time
from collections import Counter

from benchmarks.planting import other_number
from benchmarks.shared import shared
from drafter.core.fact import Ledger
from drafter.core.grounding import Grounding
from drafter.core.period import Period
from drafter.ground.grounding import ground
from drafter.read.case import load_case
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger
from drafter.read.report import read_report

_SUPPORTED = ("exact", "converted", "derived", "conflicting", "ambiguous")
_OTHER_UNIT = {
    "亿元": "万元",
    "万元": "亿元",
    "%": "个百分点",
    "个百分点": "%",
    "万人": "亿人",
    "公里": "亩",
    "万亩": "亩",
    "个": "万个",
    "家": "万家",
}


def main() -> None:
    rng = random.Random(int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    for folder in sorted((shared() / "cases" / "dev").iterdir()):
        case = load_case(folder)
        ledger = build_ledger(
            read_facts(case.facts, period=case.period).facts, [read_report(p) for p in case.prior], period=case.period
        )
        text = read_report(folder / "reference.txt").text
        started = time.perf_counter()
        found = ground(text, ledger, period=case.period)
        seconds = time.perf_counter() - started
        print(folder.name, f"{seconds * 1000:.0f} ms", dict(Counter(g.status for g in found if g.mention.quantity)))
        kept: Counter[str] = Counter()
        for grounding in found:
            if grounding.mention.quantity and grounding.status in ("exact", "converted", "derived"):
                _changed(text, grounding, ledger, case.period, rng, kept)
        print("   ", dict(kept))


def _changed(
    text: str, grounding: Grounding, ledger: Ledger, period: Period, rng: random.Random, kept: Counter[str]
) -> None:
    """Plants each change at a supported figure and counts those that stay supported."""
    span, quantity = grounding.mention.span, grounding.mention.quantity
    assert quantity is not None
    words = span.of(text)
    start = text.rfind("\n", 0, span.start) + 1
    end = (text.find("\n", span.end) + 1 or len(text) + 1) - 1
    for kind, new in _changes(words, quantity.unit, rng).items():
        line = text[start : span.start] + new + text[span.end : end]
        after = [
            g
            for g in ground(line, ledger, period=period)
            if g.mention.span.start == span.start - start and g.mention.quantity
        ]
        kept[f"{kind} planted"] += 1
        if after and after[0].status in _SUPPORTED:
            kept[f"{kind} still supported"] += 1
            print("   ", kind, words, "→", new, after[0].status, after[0].facts, after[0].note)


def _changes(words: str, unit: str, rng: random.Random) -> dict[str, str]:
    """The figure with another digit, and in another unit, where it has one."""
    number = words[: len(words) - len(unit)] if words.endswith(unit) else ""
    found = {}
    if number and number.strip(",.0123456789") == "":
        found["digit"] = other_number(number, rng) + unit
    if number and unit in _OTHER_UNIT:
        found["unit"] = number + _OTHER_UNIT[unit]
    return {kind: new for kind, new in found.items() if new != unit}


if __name__ == "__main__":
    main()
