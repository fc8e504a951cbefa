"""`drafter prompt` takes what `drafter draft` takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.cli.app import run


def test_a_folder_without_a_case_is_guessed_as_draft_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "2024年总结.txt").write_text(
        "青河水站2024年工作总结\n县水利局：\n一、2024年工作情况\n（一）抓巡堤。巡堤12次。\n二、2025年工作打算\n增设水尺。\n青河水站\n2024年12月20日\n",
        "utf-8",
    )
    (tmp_path / "2025年要点.md").write_text(
        "# 成绩\n- 2025年巡堤15次\n- 清淤渠道3公里\n# 打算\n- 明年增设雨量站2处\n", "utf-8"
    )
    assert run(["prompt", str(tmp_path)]) == 0
    told = capsys.readouterr()
    assert "清淤渠道3公里" in told.out and "青河水站2025年工作总结" in told.err


def test_what_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["prompt", str(tmp_path / "没有")]) == 2
    assert "找不到这个文件" in capsys.readouterr().err
