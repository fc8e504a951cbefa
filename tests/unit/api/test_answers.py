"""What a clerk answers takes effect in the draft, whatever kind of question it was and wherever it was answered; what cannot be taken says so."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from openpyxl import Workbook, load_workbook

from drafter import api
from drafter.cli.asking import ask_open_questions
from drafter.core.case import Case
from drafter.core.claim import Question
from drafter.core.period import Period

NOTES = """# 成绩
## 市政养护
- 抢修管网？处，比去年少
- 景区门票，台账记86万元，财务那边记68万元，哪个对得上再说
- 听说省里要给咱们200万元补助，没有正式文
- 清掏雨水井5120座
"""
LOOSE = """路灯修了340盏，原说9月亮完，主要是灯杆到货晚了
群里说明年要撤两个养护班
"""
SHEET = [
    ["指标", "单位", "2025年", "上年同期", "完成情况2"],
    ["供水量", "万吨", None, 410, 1],
    ["污水处理量", "万吨", 365, 350, 2],
]
# Words of the question's own text, the answer, what the draft then says, what it no more says.
ANSWERS = (
    ("抢修管网", "46", "抢修管网46处", "待补：抢修管网"),
    ("台账记86万元", "68万元", "68万元", "86万元"),
    ("听说省里", "准数是180万元", "180万元", "200万元"),
    ("路灯", "算问题", "存在的主要问题", "待补：路灯"),
    ("供水量", "430.5", "供水量430.5万吨，同比增长5%", "待补：供水量"),
    ("完成情况2", "不用", "污水处理量365万吨", "完成情况2"),
    ("养护班", "不写", "", "养护班"),
)


def _case(folder: Path) -> Case:
    (folder / "要点.md").write_text(NOTES, "utf-8")
    (folder / "汇总.txt").write_text(LOOSE, "utf-8")
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "指标"
    for row in SHEET:
        sheet.append(row)
    book.save(folder / "指标.xlsx")
    files = tuple(folder / name for name in ("要点.md", "汇总.txt", "指标.xlsx"))
    return Case(folder, "清河县城市管理局", Period.parse("2025"), "清河县城市管理局2025年工作总结", None, files)


def _answer(question: Question) -> str:
    return next((answer for words, answer, _told, _gone in ANSWERS if words in question.text), "")


def _in_yaml(case: Case, _monkeypatch: pytest.MonkeyPatch) -> None:
    said = {
        (q.provenance.source, q.provenance.locator, q.text): (q.question, _answer(q))
        for q in api.facts(case).questions
        if _answer(q)
    }
    api.save_answers(case, said)


def _in_sheet(case: Case, _monkeypatch: pytest.MonkeyPatch) -> None:
    """The sheet 待答 of a 素材表 filled in; the file then has another name."""
    book = load_workbook(io.BytesIO(api.facts(case).to_sheet(date=case.stamp)))
    rows = list(book["待答"].iter_rows())
    at = next(n for n, row in enumerate(rows) if "答" in [cell.value for cell in row])
    columns = {cell.value: number for number, cell in enumerate(rows[at])}
    for row in rows[at + 1 :]:
        text = str(row[columns["原文"]].value)
        row[columns["答"]].value = next((answer for words, answer, _t, _g in ANSWERS if words in text), None)
    book.save(case.folder / "改过的.xlsx")


def _at_terminal(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    questions = iter(api.facts(case).questions)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(click, "prompt", lambda *_a, **_k: _answer(next(questions)))
    ask_open_questions(case)


@pytest.mark.slow
@pytest.mark.parametrize("answering", [_in_yaml, _in_sheet, _at_terminal])
def test_every_kind_of_answer_takes_effect(
    answering: Callable[[Case, pytest.MonkeyPatch], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = _case(tmp_path)
    asked = api.facts(case).questions
    assert {q.kind for q in asked} >= {"part", "figure", "use", "dispute", "cell", "column"}
    answering(case, monkeypatch)
    given = tuple(path for path in (tmp_path / "改过的.xlsx",) if path.is_file())
    case = Case(case.folder, case.unit, case.period, case.title, None, (*case.facts, *given))
    text = api.draft(case).drafted.report.text
    for _words, _answer, told, gone in ANSWERS:
        assert told in text and gone not in text
    problems = text[text.index("存在的主要问题") :]
    assert "灯杆到货晚了" in problems and "三号泵房" not in text
    assert not [q.text for q in api.facts(case).questions if _answer(q)]
