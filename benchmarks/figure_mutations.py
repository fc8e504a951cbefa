"""How many planted slips the figure rules find, and what they say elsewhere: `python -m benchmarks.figure_mutations [seed] [most]`."""

from __future__ import annotations

import random
import sys
from dataclasses import dataclass, field

from benchmarks.planting import KINDS, Slip
from benchmarks.shared import dev_texts
from drafter.check.registry import all_rules
from drafter.check.rule import Context
from drafter.core.finding import Finding
from drafter.plan.profiles import load_profile
from drafter.read.outline import parse_report

RULES = [rule for rule in all_rules() if rule.id.startswith("QT")]
PROFILE = load_profile("generic")


@dataclass
class Score:
    places: int = 0
    planted: int = 0
    found: int = 0
    elsewhere: int = 0
    missed: list[str] = field(default_factory=list)


def findings(text: str) -> list[Finding]:
    context = Context(parse_report(text), PROFILE)
    return [finding for rule in RULES for finding in rule.check(context) if finding.severity != "advice"]


def key(finding: Finding) -> tuple[str, str, int]:
    """A finding wherever it moved to: rule, message, length of its span."""
    return finding.rule, finding.message, len(finding.span)


def touches(finding: Finding, slip: Slip, shift: int) -> bool:
    spans = [finding.span, *(other.span for other in finding.related if other.span)]
    areas = [(slip.low, slip.high + max(shift, 0)), slip.other]
    return any(span.start < high and low < span.end + 1 for span in spans for low, high in areas if high)


def plant(text: str, slips: list[Slip], score: Score, before: set[tuple[str, str, int]], name: str) -> None:
    for slip in slips:
        changed = text[: slip.start] + slip.new + text[slip.end :]
        shift = len(slip.new) - (slip.end - slip.start)
        fresh = [finding for finding in findings(changed) if key(finding) not in before]
        score.planted += 1
        hit = any(touches(finding, slip, shift) for finding in fresh)
        score.found += hit
        score.elsewhere += sum(not touches(finding, slip, shift) for finding in fresh)
        if not hit:
            score.missed.append(f"{name} {text[slip.low : slip.high]!r}: {text[slip.start : slip.end]} → {slip.new}")


def main() -> None:
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    most = int(sys.argv[2]) if len(sys.argv) > 2 else 2
    scores = {kind: Score() for kind in KINDS}
    for path in dev_texts():
        text = path.read_text("utf-8")
        before = {key(finding) for finding in findings(text)}
        for kind, planter in KINDS.items():
            rng = random.Random(f"{seed} {path.name} {kind}")
            slips = list(planter(text, rng))
            scores[kind].places += len(slips)
            plant(text, rng.sample(slips, min(most, len(slips))), scores[kind], before, path.stem)
    for kind, score in scores.items():
        share = f"{score.found / score.planted:.2f}" if score.planted else "-"
        print(
            f"{kind:24} places {score.places:5}  planted {score.planted:4}  found {score.found:4} = {share}  elsewhere {score.elsewhere}"
        )
    if "-v" in sys.argv:
        for kind, score in scores.items():
            for line in score.missed:
                print(f"MISSED {kind}: {line}")


if __name__ == "__main__":
    main()
