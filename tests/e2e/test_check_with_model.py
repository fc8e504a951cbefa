"""`drafter check --model`: advice that a model gives and upholds, nothing sent without being asked for, and never where a marking forbids it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from drafter.cli.app import run

REPORT = """\
东山县林场2024年工作总结
一、工作情况
（一）抓好管护。全年巡护1200人次，提高了服务态度。
（二）抓好防火。清理隔离带26公里。
二、存在的问题
一是管护站房破旧，漏雨的有4处。
三、下一步打算
一是修缮管护站房4处。
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY", "DRAFTER_MODEL", "DRAFTER_BASE_URL", "DRAFTER_API_KEY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def block(lead: str, *sentences: tuple[str, str]) -> dict[str, Any]:
    return {"lead": lead, "sentences": [{"text": text, "facts": [name]} for text, name in sentences]}


def script(folder: Path, *, again: str = "成立") -> Path:
    answers = [
        block("搭配不当", ("提高了服务态度", "q1"), ("“提高”与“态度”不搭配", "a1"), ("改进了服务态度", "r1")),
        block("搭配不当", ("报告里没有的话", "q1"), ("不搭配", "a1"), ("改一改", "r1")),
    ]
    replies = {
        "s1": {"heading": "", "blocks": answers},
        "s1?": {"heading": "", "blocks": [block("", (again, "k1"))]},
        "*": {"heading": "", "blocks": [block("没有毛病", ("没有毛病", "x1"))]},
    }
    path = folder / "replies.json"
    path.write_text(json.dumps(replies, ensure_ascii=False), encoding="utf-8")
    return path


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert run(["check", *arguments, "--format", "json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["files"][0]["findings"]
    return [one for one in found if one["rule"].startswith("MD")]


def test_what_is_quoted_and_upheld_is_advice(report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = checked(capsys, str(report), "--model", f"scripted:{script(tmp_path)}")
    assert (found["rule"], found["severity"], found["quote"]) == ("MD001", "advice", "提高了服务态度")
    assert found["message"].startswith("模型意见") and found["fingerprint"]


def test_what_the_model_takes_back_is_not_shown(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    scripted = f"scripted:{script(tmp_path, again='撤回：原文通顺')}"
    assert checked(capsys, str(report), "--model", scripted) == []


def test_rules_are_chosen_as_ever(report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scripted = f"scripted:{script(tmp_path)}"
    assert checked(capsys, str(report), "--model", scripted, "--ignore", "MD001") == []


def test_a_model_named_for_drafting_is_not_asked(
    report: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRAFTER_MODEL", f"scripted:{script(tmp_path)}")
    assert checked(capsys, str(report)) == []


@pytest.mark.parametrize("option", [(), ("--offline",)])
def test_a_marked_report_is_refused_to_a_remote_model_and_offline_refuses_any(
    report: Path, option: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    if not option:
        report.write_text(f"机密★10年\n{REPORT}", encoding="utf-8")
    remote = ("--model", "some", "--base-url", "https://models.example.com/v1")
    assert run(["check", str(report), *remote, *option]) == 2
    assert "models.example.com" in capsys.readouterr().err or not option
