"""How many planted defects the checker finds, kind by kind, and what else it says because of them.

python -m benchmarks.mutations [--seed 7] [--each 60] [--kinds 序号]
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.planted import PLANTERS, Planted, Planter
from benchmarks.shared import dev_texts
from drafter.check.registry import all_rules
from drafter.check.rule import Context, Rule
from drafter.check.runner import check
from drafter.core.finding import Finding
from drafter.core.profile import Profile
from drafter.core.report import Report
from drafter.plan.profiles import guess_profile
from drafter.read.outline import parse_report

FAMILIES = ("ST", "PH", "RS", "CR", "LG")


@dataclass(frozen=True, slots=True)
class Original:
    """A report as it was, with what is held against it already."""

    name: str
    report: Report
    profile: Profile
    known: frozenset[str]


def originals(rules: Sequence[Rule], most: int = 60_000) -> list[Original]:
    """Every real report that is no damaged print, checked once."""
    found = []
    for path in dev_texts():
        text = path.read_text("utf-8").lstrip("\ufeff").replace("\r\n", "\n")
        if len(text) > most or "hohhot" in path.name:
            continue
        report = parse_report(text, path.name)
        profile = guess_profile("".join(report.title_text().split()) or text[:200])
        known = frozenset(each.fingerprint for each in check(Context(report, profile), rules=rules))
        found.append(Original(path.name, report, profile, known))
    return found


def try_kind(
    planter: Planter, reports: Sequence[Original], rules: Sequence[Rule], each: int, rng: random.Random
) -> tuple[int, int, int, list[str]]:
    """planted, found, new findings elsewhere, and the misses in words."""
    planted = hit = elsewhere = 0
    misses: list[str] = []
    for original in rng.sample(reports, len(reports)):
        if planted >= each:
            break
        slip = planter(original.report, Context(original.report, original.profile), rng)
        if slip is None:
            continue
        planted += 1
        new = [
            f
            for f in check(Context(parse_report(slip.text, original.name), original.profile), rules=rules)
            if f.fingerprint not in original.known
        ]
        right = [f for f in new if _is_it(f, slip)]
        hit += bool(right)
        elsewhere += sum(not _is_near(f, slip) for f in new)
        if not right:
            misses.append(f"{original.name}: …{slip.text[max(0, slip.span.start - 20) : slip.span.end + 20]!r}"[:160])
    return planted, hit, elsewhere, misses


def _is_it(finding: Finding, slip: Planted) -> bool:
    return finding.rule.startswith(slip.rules) and _touches(finding, slip)


def _touches(finding: Finding, slip: Planted) -> bool:
    return finding.span.start <= slip.span.end and slip.span.start <= finding.span.end


def _is_near(finding: Finding, slip: Planted) -> bool:
    return _touches(finding, slip) or any(
        r.span and r.span.start <= slip.span.end and slip.span.start <= r.span.end for r in finding.related
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--each", type=int, default=40, help="places planted a kind, at most one a report")
    options.add_argument("--kinds", default="", help="only kinds whose name holds this")
    options.add_argument("--misses", type=int, default=0, help="how many misses to show a kind")
    given = options.parse_args()
    rules = all_rules(select=FAMILIES)
    reports = originals(rules)
    print(f"{len(reports)} reports, seed {given.seed}\n{'kind':<14}\tfound/planted\tshare\tnew elsewhere")
    sums = [0, 0, 0]
    for name, planter in PLANTERS.items():
        if given.kinds not in name:
            continue
        planted, hit, elsewhere, misses = try_kind(
            planter, reports, rules, given.each, random.Random(f"{given.seed}{name}")
        )
        sums = [sums[0] + planted, sums[1] + hit, sums[2] + elsewhere]
        print(f"{name:<14}\t{hit}/{planted}\t{hit / planted if planted else 0:.2f}\t{elsewhere}", flush=True)
        for miss in misses[: given.misses]:
            print("      miss", miss)
    print(f"{'all':<14}\t{sums[1]}/{sums[0]}\t{sums[1] / max(1, sums[0]):.2f}\t{sums[2]}")


if __name__ == "__main__":
    main()
