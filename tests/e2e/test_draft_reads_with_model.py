"""`drafter draft --model` first shows the model what reading left open, and counts what that costs; `--no-read` does not ask."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from drafter.cli.app import run
from tests.servers.planned_case import write_case

OPEN = "- 修好渠道12公里\n- 二道闸那摊子事年年提\n"
QUOTE = "二道闸那摊子事年年提"


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def _draft(folder: Path, reading: dict[str, Any] | str, *arguments: str) -> tuple[dict[str, Any], str]:
    """run.json and report.txt of a case with an open line, drafted with this reply about it."""
    case = write_case(folder / "case", notes=OPEN)
    replies = folder / "replies.json"
    replies.write_text(json.dumps({"read": reading}, ensure_ascii=False), "utf-8")
    assert run(["draft", str(case), "-o", str(case / "out"), "--model", f"scripted:{replies}", *arguments]) == 0
    out = case / "out"
    return json.loads((out / "run.json").read_text("utf-8")), (out / "report.txt").read_text("utf-8")


def _part(quote: str, value: str) -> dict[str, Any]:
    sentences = [{"text": quote, "facts": ["q1"]}, {"text": value, "facts": ["a1"]}]
    return {"blocks": [{"lead": "部分", "sentences": sentences}]}


def test_an_open_line_is_placed_and_its_cost_told(tmp_path: Path) -> None:
    account, text = _draft(tmp_path, _part(QUOTE, "问题"))
    assert "二道闸" in text
    assert account["reading"]["requests"] == 1 and account["reading"]["tokens_in"] > 100
    assert account["total"]["requests"] == 1 + sum(one["requests"] for one in account["sections"])


def test_without_reading_nothing_is_asked_about_it(tmp_path: Path) -> None:
    account, text = _draft(tmp_path, _part(QUOTE, "问题"), "--no-read")
    assert "二道闸" not in text and "reading" not in account


@pytest.mark.parametrize("reading", ["这不是 JSON", _part("二道闸那摊子事已经办好", "成绩"), _part(QUOTE, "喜事")])
def test_a_reply_that_quotes_or_types_wrongly_changes_nothing(tmp_path: Path, reading: dict[str, Any] | str) -> None:
    assert "二道闸" not in _draft(tmp_path, reading)[1]


def test_the_preview_shows_what_would_be_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = write_case(tmp_path / "case", notes=OPEN)
    assert run(["prompt", str(case), "--format", "json"]) == 0
    first = json.loads(capsys.readouterr().out)[0]
    assert first["section"] == "read" and QUOTE in first["user"]
    assert run(["prompt", str(case)]) == 0
    assert "读素材" in capsys.readouterr().out
