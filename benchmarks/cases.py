"""Drafting cases held against their answers: `python -m benchmarks.cases [CASE…]` prints the counts case by case, and every miss.

Figures traced · facts used or listed · unknowns open (or rightly filled) · structural errors · traps handled. The rules of holding a draft
against answers.json are those of the cases' own README; traps without a machine hint are printed for the eye.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.shared import ROOT, shared
from drafter.pipeline.drafting import Drafted, draft_case
from drafter.read.case import load_case

_ROLE = {"achievement": "achievements", "problem": "problems", "plan": "plans"}


@dataclass
class Score:
    case: str
    figures: tuple[int, int] = (0, 0)
    facts: tuple[int, int] = (0, 0)
    unknowns: tuple[int, int] = (0, 0)
    errors: int = 0
    traps: tuple[int, int] = (0, 0)


def main() -> None:
    names = sys.argv[1:]
    folders = [Path(name) for name in names] or [
        *sorted((shared() / "cases" / "dev").iterdir()),
        *sorted(ROOT.glob("examples/*/")),
    ]
    scores = [hold(folder) for folder in folders if (folder / "case.yaml").is_file()]
    print(f"{'case':28} {'figures traced':>16} {'facts':>9} {'unknowns':>9} {'ST errors':>9} {'traps':>7}")
    for s in scores:
        print(
            f"{s.case:28} {_of(s.figures):>16} {_of(s.facts):>9} {_of(s.unknowns):>9} {s.errors:>9} {_of(s.traps):>7}"
        )


def _of(pair: tuple[int, int]) -> str:
    return f"{pair[0]}/{pair[1]}"


def hold(folder: Path) -> Score:
    drafted = draft_case(load_case(folder))
    score = Score(folder.name, figures=_figures(drafted))
    score.errors = sum(f.severity == "error" and f.rule.startswith("ST") for f in drafted.findings)
    for finding in drafted.findings:
        if finding.severity == "error":
            print(f"{folder.name} {finding.rule} {finding.message}")
    answers = folder / "answers.json"
    if answers.is_file():
        held = json.loads(answers.read_text("utf-8"))
        score.facts = _count(_facts(held, drafted), folder.name, "fact")
        score.unknowns = _count(_unknowns(held, drafted), folder.name, "unknown")
        score.traps = _count(_traps(held, drafted), folder.name, "trap")
    return score


def _count(results: Iterator[tuple[bool, str]], case: str, what: str) -> tuple[int, int]:
    listed = list(results)
    for ok, words in listed:
        if not ok:
            print(f"{case} {what} MISSED {words}")
    return sum(ok for ok, _words in listed), len(listed)


def _figures(drafted: Drafted) -> tuple[int, int]:
    text = drafted.report.text
    marks = [found.span() for found in re.finditer(r"【[^】]*】", text)]
    said = [g for g in drafted.groundings if not any(a <= g.mention.span.start < b for a, b in marks)]
    loose = [g for g in said if g.status not in ("exact", "converted", "derived", "ambiguous")]
    for g in loose:
        around = text[max(0, g.mention.span.start - 14) : g.mention.span.end + 6].replace("\n", "⏎")
        print(
            f"{drafted.planned.case.folder.name} {g.mention.kind} {g.status.upper()} {g.mention.text} …{around}… {g.note}"
        )
    return len(said) - len(loose), len(said)


def _pairs(words: str) -> set[str]:
    bare = re.sub(r"[\s，。；：、（）“”]", "", words)
    return {bare[i : i + 2] for i in range(len(bare) - 1)}


def _holds(number: str, text: str) -> bool:
    """The number stands in the text with digit boundaries, thousands separators aside."""
    bare = text.replace(",", "")
    return re.search(rf"(?<![\d.]){re.escape(number.replace(',', '').lstrip('-'))}(?![\d]|\.\d)", bare) is not None


def _facts(answers: dict[str, Any], drafted: Drafted) -> Iterator[tuple[bool, str]]:
    text = drafted.report.text
    all_pairs = _pairs(text)
    left = " ".join(f"{line.provenance.quote}" for line in drafted.planned.plan.left_out)
    for fact in answers["facts"]:
        if fact.get("duplicate_of"):
            continue
        pairs = _pairs(fact["text"])
        disputed = [str(f["value"]) for f in fact.get("figures", []) if f.get("disputed") and f["value"] is not None]
        if disputed and all(_holds(f, text) for f in disputed):
            yield True, fact["id"]
            continue
        figures = [str(f["value"]) for f in fact.get("figures", []) if not f.get("disputed") and f["value"] is not None]
        used = len(pairs & all_pairs) * 2 >= len(pairs) or (figures and all(_holds(f, text) for f in figures))
        listed = len(pairs & _pairs(left)) * 2 >= len(pairs)
        yield bool(used or listed), f"{fact['id']} {fact['text'][:40]}"
        for value in figures:
            if used and not listed and not _holds(value, text):
                yield False, f"{fact['id']} figure {value} not in the text: {fact['text'][:40]}"


def _unknowns(answers: dict[str, Any], drafted: Drafted) -> Iterator[tuple[bool, str]]:
    facts = drafted.planned.by_id()
    open_words = [facts[gap.fact_id].text for gap in drafted.planned.plan.gaps if gap.fact_id in facts]
    merged = [facts[i].text for i in drafted.planned.plan.merged if i in facts and facts[i].placeholders]
    for unknown in answers["unknown"]:
        place = unknown["where"].split("›")[-1].strip().rstrip("…")[:18]
        is_open = any(place[:10] in words or unknown["indicator"] in words for words in open_words)
        filled = bool(unknown.get("resolvable_from")) and any(
            unknown["indicator"] in words or place[:10] in words for words in merged
        )
        amended = bool(unknown.get("resolvable_from")) and any(
            place[:10] in facts[i].text for i in drafted.planned.plan.amendments if i in facts
        )
        yield is_open or filled or amended, f"{unknown['where']}"


def _traps(answers: dict[str, Any], drafted: Drafted) -> Iterator[tuple[bool, str]]:
    text = drafted.report.text
    said = " ".join(f"{finding.message} {finding.left} {finding.right}" for finding in drafted.findings)
    marks = " ".join(re.findall(r"【待核[^】]*】", text))
    for trap in answers["traps"]:
        ok, words = True, f"{trap['id']} {trap['kind']}: {trap['expect']}"
        for banned in trap.get("forbid", []):
            ok &= not (_holds(banned, text) if re.search(r"\d", banned) else banned in text)
        for stale in trap.get("forbid_as_current", []):
            ok &= not any(
                "上年" not in text[max(0, m.start() - 12) : m.start()]
                for m in re.finditer(rf"(?<![\d.]){re.escape(stale)}", text)
            )
        if trap.get("values"):
            ok &= all(_holds(value, marks) or _holds(value, said) for value in trap["values"])
            ok &= not any(
                _holds(v, re.sub(r"【待核[^】]*】", "", text))
                for v in trap["values"]
                if v != trap.get("truth") and v not in trap.get("also", [])
            )
        if trap.get("forbid_in"):
            ok &= trap["phrase"] not in _part(drafted, _ROLE[trap["forbid_in"]])
        if not any(key in trap for key in ("forbid", "forbid_as_current", "values", "forbid_in")):
            print(f"for the eye: {words}")
        for suspect in trap.get("suspect", []):
            if suspect in text:
                print(f"{trap['id']} suspect in the text: {suspect}")
        yield ok, words


def _part(drafted: Drafted, role: str) -> str:
    return "".join(block.text for draft in drafted.drafts if draft.section.role == role for block in draft.blocks)


if __name__ == "__main__":
    main()
