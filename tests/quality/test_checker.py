"""What the checker holds on real reports; skipped where they are not at hand. `python -m benchmarks.quality` prints the numbers."""

from __future__ import annotations

from pathlib import Path

from benchmarks.quality import context_of, editor_list, place
from drafter.check.registry import all_rules
from drafter.check.runner import check

OURS = all_rules(select=("ST", "PH", "RS", "CR", "LG"))


def test_no_placeholder_in_published_reports(shared: Path) -> None:
    for path in sorted((shared / "corpus" / "dev" / "txt").glob("*.txt")):
        assert context_of(path).placeholders == (), path.name


def test_every_placeholder_of_the_seed_is_found(shared: Path) -> None:
    context = context_of(shared / "seeds" / "party-governance-2023h1.txt")
    found = check(context, rules=[rule for rule in OURS if rule.id.startswith("PH")])
    for kind, quote, nth, _rules in editor_list():
        where = place(context.text, quote, nth)
        if kind.startswith(("待补", "遮盖")):
            assert where and any(finding.span.overlaps(where) for finding in found), quote


def test_punctuation_gold(shared: Path) -> None:
    from drafter.check.rule import Context
    from drafter.core.report import Report
    from drafter.plan.profiles import load_profile

    rows = [line.split("\t") for line in (shared / "gold" / "punctuation.tsv").read_text("utf-8").splitlines()[1:]]
    rules = [rule for rule in OURS if rule.id.startswith("LG")]
    found = {
        row[1] or row[2]: bool(check(Context(Report(row[1] or row[2]), load_profile("generic")), rules=rules))
        for row in rows
    }
    assert sum(found[row[1]] for row in rows if row[1]) >= 22
    assert not any(found[row[2]] for row in rows if not row[1])
