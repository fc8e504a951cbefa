"""How good the checker is on real text: the seed against an editor's list, and what it says about published reports.

python -m benchmarks.quality             the seed by kind; findings per 10,000 characters by rule and severity
python -m benchmarks.quality --read 100  a random hundred findings to be judged by a reader
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from pathlib import Path

from benchmarks.shared import dev_texts, shared
from drafter.check.rule import Context
from drafter.check.runner import check
from drafter.core.finding import Finding
from drafter.core.text import Span
from drafter.plan.profiles import guess_profile
from drafter.read.outline import parse_report

LIST = Path(__file__).with_name("editor_list.tsv")


def context_of(path: Path) -> Context:
    text = path.read_text("utf-8").lstrip("\ufeff").replace("\r\n", "\n")
    report = parse_report(text, path.name)
    return Context(report, guess_profile("".join(report.title_text().split()) or _title(path) or text[:200]))


def _title(path: Path) -> str:
    """The title the collection's list gives a text whose own was lost."""
    manifest = path.parent.parent / "MANIFEST.tsv"
    if not manifest.is_file():
        return ""
    rows = (line.split("\t") for line in manifest.read_text("utf-8").splitlines())
    return next((row[1] for row in rows if row[0].endswith(path.name)), "")


def editor_list() -> list[tuple[str, str, int, tuple[str, ...]]]:
    """kind, quote, which occurrence (from 1), rules."""
    rows = (line.split("\t") for line in LIST.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return [(row[0], row[1], int(row[2]), tuple(row[3].split(","))) for row in rows]


def place(text: str, quote: str, nth: int) -> Span | None:
    """Where the quote stands for the nth time; None for the report as a whole.

    Raises:
        ValueError: if it does not.
    """
    if quote == "-":
        return None
    at = -1
    for _ in range(nth):
        at = text.index(quote, at + 1)
    return Span(at, at + len(quote))


def seed_table() -> None:
    context = context_of(shared() / "seeds" / "party-governance-2023h1.txt")
    findings = check(context)
    listed, found, matched = Counter[str](), Counter[str](), set[str]()
    for kind, quote, nth, rules in editor_list():
        listed[kind] += 1
        where = place(context.text, quote, nth)
        hits = [f for f in findings if f.rule.startswith(rules) and (where is None or _says(f, where))]
        found[kind] += bool(hits)
        matched |= {hit.fingerprint for hit in hits}
    print(f"{'kind':<10}\tfound/listed")
    for kind, total in listed.items():
        print(f"{kind:<10}\t{found[kind]}/{total}")
    print(f"{'all':<10}\t{found.total()}/{listed.total()}\nfindings not on the list:")
    for finding in findings:
        if finding.fingerprint not in matched:
            print("   ", finding.rule, finding.span.of(context.text)[:20].replace("\n", " "), "|", finding.message[:50])


def _says(finding: Finding, where: Span) -> bool:
    places = [finding.span, *(related.span for related in finding.related if related.span)]
    return any(place.overlaps(where) or where.covers(place) for place in places)


def published(read: int, seed: int) -> None:
    counts: Counter[tuple[str, str]] = Counter()
    held: list[Held] = []
    chars = 0
    for path in dev_texts():
        context = context_of(path)
        chars += len(context.text)
        for finding in check(context):
            counts[finding.rule, finding.severity] += 1
            held.append((path.name, context, finding))
    print(f"\n{len(dev_texts())} reports, {chars} characters\nrule\tseverity\tfindings\tper 10,000")
    for (rule, severity), number in sorted(counts.items()):
        print(f"{rule}\t{severity}\t{number}\t{10_000 * number / chars:.3f}")
    for severity in ("error", "warning", "advice"):
        number = sum(n for (_rule, s), n in counts.items() if s == severity)
        print(f"all\t{severity}\t{number}\t{10_000 * number / chars:.3f}")
    for name, context, finding in _sample(held, read, seed):
        start, end = finding.span.start, finding.span.end
        around = (
            f"{context.text[max(0, start - 30) : start]}«{context.text[start:end][:60]}»{context.text[end : end + 30]}"
        )
        print(f"{finding.rule} {finding.severity} {name}\n    {' '.join(around.split())}\n    {finding.message}")


Held = tuple[str, Context, Finding]


def _sample(held: list[Held], read: int, seed: int, most: int = 8) -> list[Held]:
    """Random findings, at most `most` of one rule, so that one report typed in half-width marks does not fill the page."""
    drawn: list[Held] = []
    met: Counter[str] = Counter()
    for each in random.Random(seed).sample(held, len(held)):
        met[each[2].rule] += 1
        if len(drawn) < read and met[each[2].rule] <= most:
            drawn.append(each)
    return sorted(drawn, key=lambda each: each[2].rule)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--read", type=int, default=0)
    options.add_argument("--seed", type=int, default=7)
    given = options.parse_args()
    seed_table()
    published(given.read, given.seed)


if __name__ == "__main__":
    main()
