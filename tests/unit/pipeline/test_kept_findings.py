"""Findings kept between runs: taken when nothing has changed, made anew when anything has, and never in the way."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from drafter.core.messages import use_language
from drafter.core.suppression import Suppression
from drafter.pipeline import checking
from drafter.pipeline.checking import Request, check_report
from drafter.pipeline.kept_findings import KeptFindings, kept_findings

TEXT = "某县林业局2025年工作总结\n一、工作情况\n全年造林**亩，完成投资320万元，增长5%。培训取得了良好地效果。\n三、下步打算\n抓好春季造林。\n"


@pytest.fixture
def store(tmp_path: Path) -> KeptFindings:
    return KeptFindings(tmp_path / "cache" / "findings.sqlite", "house")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "报告.txt"
    file.write_text(TEXT, "utf-8")
    return file


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """One entry a time the rules have run."""
    seen: list[int] = []
    original = checking.check
    monkeypatch.setattr(checking, "check", lambda *given, **named: (seen.append(1), original(*given, **named))[1])
    return seen


def test_an_unchanged_report_is_not_judged_again(store: KeptFindings, report: Path, runs: list[int]) -> None:
    first, second = (check_report(report, Request(), kept=store) for _ in range(2))
    assert first.findings and second.findings == first.findings == check_report(report, Request()).findings
    assert any(one.fix for one in first.findings) and any(one.related for one in first.findings)
    assert len(runs) == 2  # the first, and the one without a store


def _text(report: Path) -> Request:
    report.write_text(TEXT.replace("320", "230"), "utf-8")
    return Request()


def _same_size_and_time(report: Path) -> Request:
    before = report.stat()
    report.write_text(TEXT.replace("320", "230"), "utf-8")
    os.utime(report, ns=(before.st_atime_ns, before.st_mtime_ns))
    return Request()


def _facts(report: Path) -> Request:
    (report.parent / "要点.md").write_text("# 成绩\n- 完成投资320万元\n", "utf-8")
    return Request(facts=(report.parent / "要点.md",))


CHANGES: dict[str, Callable[[Path], Request]] = {
    "text": _text,
    "same size and time": _same_size_and_time,
    "facts": _facts,
    "selection": lambda _report: Request(select=("PH",)),
    "severity": lambda _report: Request(severity="error"),
    "options": lambda _report: Request(options={"LG026": {"severity": "error"}}),
    "suppression": lambda _report: Request(suppress=(Suppression("**", "范本"),)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_findings_rest_on_makes_another_key(
    store: KeptFindings, report: Path, runs: list[int], change: str
) -> None:
    check_report(report, Request(), kept=store)
    asked = CHANGES[change](report)
    assert check_report(report, asked, kept=store).findings == check_report(report, asked).findings
    assert len(runs) == 3


def test_changed_facts_under_the_same_name(store: KeptFindings, report: Path, runs: list[int]) -> None:
    asked = _facts(report)
    check_report(report, asked, kept=store)
    asked.facts[0].write_text("# 成绩\n- 完成投资302万元\n", "utf-8")
    assert check_report(report, asked, kept=store).findings == check_report(report, asked).findings
    assert len(runs) == 3


def test_another_house_or_language_takes_nothing(store: KeptFindings, report: Path, runs: list[int]) -> None:
    check_report(report, Request(), kept=store)
    check_report(report, Request(), kept=replace(store, house="newer rules"))
    use_language("en")
    try:
        told = check_report(report, Request(), kept=store).findings
    finally:
        use_language("zh")
    assert len(runs) == 3
    assert told != check_report(report, Request(), kept=store).findings


def test_a_changed_rule_is_another_house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafter.pipeline.kept_findings._HOUSE", tmp_path)
    monkeypatch.delenv("DRAFTER_NO_CACHE", raising=False)
    (tmp_path / "rules").mkdir()
    rule = tmp_path / "rules" / "lg900_one.tsv"
    rule.write_text("甲\t乙\n", "utf-8")
    houses = [kept_findings()]
    rule.write_text("甲\t丙丁\n", "utf-8")
    houses.append(kept_findings())
    assert houses[0] and houses[1] and houses[0].house != houses[1].house


def test_own_word_rules_are_not_kept(store: KeptFindings, report: Path, tmp_path: Path) -> None:
    assert store.key(report, Request(word_rules=str(tmp_path))) is None


@pytest.mark.parametrize("marked", ["机密★3年\n" + TEXT, TEXT.replace("抓好", "〔秘密〕抓好")])
def test_nothing_of_a_marked_report_is_kept(store: KeptFindings, report: Path, runs: list[int], marked: str) -> None:
    report.write_text(marked, "utf-8")
    for _ in range(2):
        assert check_report(report, Request(), kept=store).findings
    assert len(runs) == 2 and not store.file.exists()


def test_the_text_itself_is_not_kept(store: KeptFindings, report: Path) -> None:
    check_report(report, Request(), kept=store)
    kept = store.file.read_bytes()
    assert b"LG026" in kept
    for words in ("抓好春季造林", "林业局", "完成投资"):
        assert words.encode() not in kept and words.encode("unicode_escape") not in kept


@pytest.mark.parametrize("spoilt", [b"no database at all" * 99, b"", b"SQLite format 3\x00" + b"\x01" * 4000])
def test_a_spoilt_store_is_a_miss(store: KeptFindings, report: Path, runs: list[int], spoilt: bytes) -> None:
    store.file.parent.mkdir()
    store.file.write_bytes(spoilt)
    right = check_report(report, Request()).findings
    assert [check_report(report, Request(), kept=store).findings for _ in range(3)] == [right] * 3
    assert len(runs) < 4  # made anew by the second run at the latest


def test_findings_of_another_shape_are_a_miss(store: KeptFindings, report: Path) -> None:
    key = store.key(report, Request())
    assert key
    for findings in ("[{}]", "[1]", "{", "[" * 5000):
        store._write(key, findings)
        assert store.recall(key) is None


def test_a_folder_that_cannot_be_written_is_no_matter(report: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = KeptFindings(tmp_path / "file" / "findings.sqlite", "house")
    assert check_report(report, Request(), kept=store).findings == check_report(report, Request()).findings


def test_switched_off_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DRAFTER_NO_CACHE", "1")
    assert kept_findings() is None
