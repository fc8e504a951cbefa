"""Revision on real reports: a report against itself, against others, and its problems found and left whole."""

from __future__ import annotations

import datetime
from itertools import pairwise
from pathlib import Path

import pytest

from drafter.core.edit import apply_edits
from drafter.core.errors import InputError
from drafter.language.entries import part_entries
from drafter.language.reuse import match_sentences, shares
from drafter.pipeline.revising import compare_reports, rewrite_report
from drafter.read.report import open_report

DATE = datetime.date(2024, 7, 5)


def _reports(shared: Path, pattern: str) -> list[Path]:
    return sorted((shared / "corpus" / "dev" / "txt").glob(pattern))


def test_a_report_against_itself(shared: Path) -> None:
    for path in _reports(shared, "*.txt")[::12]:
        opened = open_report(path)
        comparison = compare_reports(opened, opened)
        assert comparison.copied == 1.0, path.name
        assert {pair.change for pair in comparison.headings} <= {"same"}
        assert all(pair.same for pair in comparison.metrics), path.name
        assert {problem.fate for problem in comparison.problems} <= {"unchanged"}, path.name


def test_reports_of_others_share_next_to_nothing(shared: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in _reports(shared, "gwr_prov_*_2025.txt")]
    budgets = [path.read_text(encoding="utf-8") for path in _reports(shared, "budget_*.txt")]
    pairs = list(zip(texts, budgets, strict=False))
    assert len(pairs) > 10
    assert all(shares(match_sentences(one, other))["copied"] < 0.03 for one, other in pairs)
    assert all(shares(match_sentences(one, other))["copied"] < 0.03 for one, other in pairwise(texts))


@pytest.mark.parametrize("place", ["guangxi", "hubei", "hunan", "shandong", "shanghai", "shanxi", "xizang", "yunnan"])
def test_two_years_of_one_place(shared: Path, place: str) -> None:
    """New in the main, with some metrics in both and some problems said to come back."""
    folder = shared / "corpus" / "dev" / "txt"
    comparison = compare_reports(
        open_report(folder / f"gwr_prov_{place}_2026.txt"), open_report(folder / f"gwr_prov_{place}_2025.txt")
    )
    assert 0 < comparison.copied < 0.1 < comparison.new
    assert sum(1 for pair in comparison.metrics if pair.this and pair.prior) >= 10
    assert comparison.problems and comparison.plans


def test_rewriting_without_facts_never_loses_a_problem(shared: Path) -> None:
    """Offline, with nothing given, only stock phrases may go: as many problems after as before, each with its figures."""
    tried = 0
    for path in _reports(shared, "*.txt")[::6]:
        opened = open_report(path)
        try:
            result = rewrite_report(opened, "problems", date=DATE)
        except InputError:
            continue  # no problems part was found
        tried += 1
        assert not any(edit.new for edit in result.outcome.edits), path.name
        assert result.text == apply_edits(opened.text, result.outcome.edits)
        assert len(opened.text) - len(result.text) < 200, path.name
        assert len(result.outcome.diagnoses) == len(part_entries(opened.report, "problems")), path.name
    assert tried >= 5
