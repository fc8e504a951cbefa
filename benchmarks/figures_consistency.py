"""What the figure rules hold against published reports, every finding: `python -m benchmarks.figures_consistency`."""

from __future__ import annotations

from collections import Counter

from benchmarks.shared import dev_texts
from drafter.check.registry import all_rules
from drafter.check.rule import Context
from drafter.plan.profiles import load_profile
from drafter.read.outline import parse_report


def main() -> None:
    rules = [rule for rule in all_rules() if rule.id.startswith("QT")]
    profile = load_profile("generic")
    counts: Counter[tuple[str, str]] = Counter()
    characters = 0
    for path in dev_texts():
        text = path.read_text("utf-8")
        characters += len(text)
        context = Context(parse_report(text), profile)
        for rule in rules:
            for finding in rule.check(context):
                counts[finding.rule, finding.severity] += 1
                print(f"{path.stem}:{finding.span.start} {finding.rule} {finding.severity} {finding.message}")
    for (rule_id, severity), number in sorted(counts.items()):
        print(f"{rule_id} {severity:8} {number}")
    errors = sum(number for (_rule, severity), number in counts.items() if severity == "error")
    print(f"{characters} characters, {errors} errors: one per {characters // max(errors, 1)}")


if __name__ == "__main__":
    main()
