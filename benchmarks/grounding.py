"""Grounding held against the cases: does a changed digit or unit lose its support? `python -m benchmarks.grounding [seed]`."""

from __future__ import annotations

import random
import sys
import time
from collections import Counter

from benchmarks.planting import other_number
from benchmarks.shared import shared
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
            quantity = grounding.mention.quantity
            if quantity is None or grounding.status not in ("exact", "converted", "derived"):
                continue
            span = grounding.mention.span
            words = span.of(text)
            number = words[: len(words) - len(quantity.unit)] if words.endswith(quantity.unit) else ""
            changes = {
                "digit": other_number(number, rng) + quantity.unit
                if number.strip(",.0123456789") == "" and number
                else ""
            }
            changes["unit"] = number + _OTHER_UNIT[quantity.unit] if number and quantity.unit in _OTHER_UNIT else ""
            for kind, new in changes.items():
                if not new or new == quantity.unit:
                    continue
                line_start, line_end = (
                    text.rfind("\n", 0, span.start) + 1,
                    (text.find("\n", span.end) + 1 or len(text) + 1) - 1,
                )
                line = text[line_start : span.start] + new + text[span.end : line_end]
                at = span.start - line_start
                after = [
                    g
                    for g in ground(line, ledger, period=case.period)
                    if g.mention.span.start == at and g.mention.quantity
                ]
                kept[f"{kind} planted"] += 1
                if after and after[0].status in _SUPPORTED:
                    kept[f"{kind} still supported"] += 1
                    print("   ", kind, words, "→", new, after[0].status, after[0].facts, after[0].note)
        print("   ", dict(kept))


if __name__ == "__main__":
    main()
