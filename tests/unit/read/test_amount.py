"""More than one run takes is refused in one line that says how much it was, where, and what to do; nothing is written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from drafter.cli.app import run
from drafter.core.errors import InputError
from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.read import amount
from tests.servers.planned_case import write_case


def _facts(count: int, words: str = "修路3公里", source: str = "要点.md") -> list[Fact]:
    return [Fact(f"n{at}", "achievements", "", words, Provenance(source, f"第{at}行", words)) for at in range(count)]


def _rows(count: int) -> list[Fact]:
    return [replace(fact, kind="row") for fact in _facts(count, "公路3公里", "表.xlsx")]


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        (_facts(amount.MOST_NOTES), ""),
        (_facts(amount.MOST_NOTES + 1), f"共{amount.MOST_NOTES + 1}条.*最多用{amount.MOST_NOTES}条"),
        ([*_facts(200), *_rows(amount.MOST_FACTS - 200)], ""),
        ([*_facts(200), *_rows(amount.MOST_FACTS - 199)], f"共{amount.MOST_FACTS + 1}条.*最多用{amount.MOST_FACTS}条"),
        (_facts(2, "修" * (amount.MOST_SIGNS // 2)), ""),
        (_facts(2, "修" * amount.MOST_SIGNS), f"{2 * amount.MOST_SIGNS}字"),
        ([*_facts(9), *_facts(amount.MOST_FACTS, source="表.xlsx")], "表.xlsx：素材太多"),
    ],
)
def test_what_one_report_is_drafted_from(facts: list[Fact], told: str) -> None:
    if not told:
        amount.refuse_material(facts)
        return
    with pytest.raises(InputError, match=told) as error:
        amount.refuse_material(facts)
    assert "分成几个文件夹" in str(error.value)


@pytest.mark.parametrize(
    ("sentences", "facts", "refused"), [(900, 100, False), (900, 300, True), (708, 300, False), (1, 3_001, True)]
)
def test_what_a_text_is_held_against(sentences: int, facts: int, refused: bool) -> None:
    if not refused:
        amount.refuse_comparison(sentences, _facts(facts))
        return
    with pytest.raises(InputError, match=r"逐句核对太多.*按章节分开"):
        amount.refuse_comparison(sentences, _facts(facts))


COMMANDS = (
    "draft case -o out", "facts case", "check report.txt --facts case/notes.md --format json -o out.json", "verify report.txt --facts case/notes.md",
    "rewrite report.txt --facts case/notes.md -o out.txt", "trace report.txt --facts case/notes.md",
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_begins_to_write(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_case(tmp_path / "case")
    (tmp_path / "report.txt").write_text("某局2024年工作总结\n一、工作情况\n修路3公里。\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(amount, "MOST_LINES", 2)
    before = sorted(tmp_path.rglob("*"))
    assert run(command.split()) == 2
    assert "要点太多" in capsys.readouterr().err
    assert sorted(tmp_path.rglob("*")) == before
