"""`drafter rewrite --model`: a model's words pass only where verifying lets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.cli.app import run

REPORT = """青柳县水务局2024年工作总结

一、主要工作
全年整治河道18.6公里。
二、存在的问题
一是管护力量不足，7个村的泵房没有专人看管。二是管网漏损率14.8%，老旧管道更换滞后。
三、下一步打算
补齐管护人员。

青柳县水务局
2025年1月10日
"""


@pytest.mark.parametrize(
    ("second", "accepted"),
    [
        ("管网漏损率14.8%，老旧管道更换滞后，损失仍在继续。", None),
        ("老旧管道更换滞后，管网漏损率14.8%。", True),
        ("管网漏损率9.8%，老旧管道更换滞后。", False),
        ("管网漏损问题基本解决。", False),
    ],
)
def test_only_what_keeps_the_facts_is_taken(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    second: str,
    accepted: bool | None,
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    report, replies = tmp_path / "r.txt", tmp_path / "replies.json"
    report.write_text(REPORT, encoding="utf-8")
    first = "管护力量不足，7个村的泵房没有专人看管。"
    items = [{"number": n, "facts": [], "text": text} for n, text in enumerate([first, second], 1)]
    replies.write_text(json.dumps({"*": {"items": items}}, ensure_ascii=False), encoding="utf-8")
    assert run(["rewrite", str(report), "--model", f"scripted:{replies}", "-o", str(tmp_path / "new.txt")]) == 0
    written = (tmp_path / "new.txt").read_text("utf-8")
    assert "14.8%" in written and "7个村的泵房没有专人看管" in written and "9.8%" not in written.replace("14.8%", "")
    if accepted is not None:
        assert (second in written) is accepted
    assert report.read_text("utf-8") == REPORT


def test_a_marked_report_goes_nowhere(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    report = tmp_path / "r.txt"
    report.write_text("机密★1年\n" + REPORT, encoding="utf-8")
    assert run(["rewrite", str(report), "--model", "m", "--base-url", "https://api.example.com/v1"]) == 2
    assert "r.txt 第1行" in capsys.readouterr().err
