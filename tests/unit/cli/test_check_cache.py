"""`drafter check` over many files takes kept findings, a single file and `--no-cache` do not."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.cli.app import run

TEXT = "某县水务局2025年工作总结\n一、工作情况\n全年新建管网**公里，完成投资{n}万元。\n二、下步打算\n抓好管网养护。\n"


@pytest.fixture
def reports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("DRAFTER_NO_CACHE", raising=False)
    files = [tmp_path / f"报告{n}.txt" for n in (1, 2)]
    for n, file in enumerate(files):
        file.write_text(TEXT.format(n=320 + n), "utf-8")
    return list(map(str, files))


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(["check", *arguments, "--format", "json"]) in (0, 1)
    return capsys.readouterr().out


def test_kept_findings_are_told_the_same(
    reports: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = said(capsys, *reports)
    assert (tmp_path / "cache" / "drafter" / "findings.sqlite").exists()
    monkeypatch.setattr("drafter.pipeline.checking.check", lambda *_given, **_named: pytest.fail("judged again"))
    assert said(capsys, *reports) == first


@pytest.mark.parametrize("which", [("--no-cache", 2), ("--jobs=1", 1)])
def test_nothing_is_kept(
    reports: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path, which: tuple[str, int]
) -> None:
    option, many = which
    assert "PH001" in said(capsys, *reports[:many], option)
    assert not (tmp_path / "cache" / "drafter" / "findings.sqlite").exists()
