"""Findings on a screen: what the line before said is not said again."""

from __future__ import annotations

import pytest

from drafter.core.finding import Finding, Related
from drafter.core.text import Span
from drafter.plan.profiles import load_profile
from drafter.present.terminal import show_findings
from drafter.read.outline import parse_report

TEXT = "柳湾站2025年工作总结\n一、工作情况\n巡堤12次。\n"


def finding(rule: str, at: tuple[int, int], message: str, quote: str) -> Finding:
    return Finding(rule, "某条", "warning", message, Span(*at), related=(Related(quote, None, "notes.md", "第3行"),))


def shown(capsys: pytest.CaptureFixture[str], *findings: Finding) -> str:
    show_findings("报告.txt", load_profile("work-summary"), True, parse_report(TEXT), findings)
    return capsys.readouterr().out


def test_the_same_words_are_shown_once(capsys: pytest.CaptureFixture[str]) -> None:
    told = shown(capsys, *(finding("GR008", (0, 12), f"没有用上：“甲{n}”（notes.md 第3行）", f"甲{n}") for n in "一二"))
    assert told.count("      柳湾站2025年工作总结\n") == 1 and "另一处" not in told
    assert "类型：工作总结（按标题判断）" in told


def test_other_words_and_longer_quotes_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    first, second = finding("GR008", (0, 12), "甲", "甲和乙"), finding("GR001", (20, 25), "丙", "丙")
    told = shown(capsys, first, second)
    assert "柳湾站2025年工作总结\n      另一处 notes.md 第3行 甲和乙" in told and "巡堤12次" in told


@pytest.mark.parametrize("message", ["豁免“甲一”没有对上任何疑点", "写甲一，notes.md 第3行为乙", "甲一：见notes.md"])
def test_a_place_that_the_message_does_not_tell_is_told(message: str, capsys: pytest.CaptureFixture[str]) -> None:
    quote = "甲一" if "第3行" not in message else "甲一和乙"
    assert f"另一处 notes.md 第3行 {quote}" in shown(capsys, finding("SP001", (0, 12), message, quote))
