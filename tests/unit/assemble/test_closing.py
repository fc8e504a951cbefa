"""The last page of a review copy: everything left out with its words and reason, every question with its place."""

from __future__ import annotations

import datetime
import io

from docx import Document
from docx.shared import Pt

from drafter.assemble.layout import load_layout
from drafter.assemble.review_docx import assemble_review
from drafter.core.claim import Question
from drafter.core.closing import Closing
from drafter.core.fact import LeftOut
from drafter.core.text import Provenance
from drafter.office.docx_text import read_docx
from tests.layout.samples import report

DATE = datetime.date(2024, 7, 5)
LEFT = (
    LeftOut("n3", Provenance("要点.md", "第3行", "水质台账\t请监测站\n再核一遍"), "交办事项", "instruction"),
    LeftOut("n9", Provenance("要点.md", "第9行"), "带密级标志", "secret"),
)
ASKED = (Question(Provenance("表.xlsx", "指标!D2"), "完成2", "这一列是什么", ("本期数", "目标")),)


def _review(closing: Closing | None) -> str:
    made = assemble_review(report(), (), load_layout(), author="drafter", date=DATE, closing=closing)
    return read_docx(made).text


def test_what_was_left_out_stands_with_place_words_and_reason() -> None:
    page = _review(Closing(LEFT, ())).removeprefix(_review(None))
    assert page.split("\n")[2:] == [
        "（一）未用素材",
        "出处\t原文\t原因",
        "要点.md 第3行\t水质台账 请监测站 再核一遍\t交办事项",
        "要点.md 第9行\t—\t带密级标志",
    ]


def test_questions_stand_with_their_answers_to_choose_from() -> None:
    page = _review(Closing((), ASKED))
    assert "（一）待答问题" in page and "（二）" not in page.split("待答问题与未用素材")[1]
    assert "1\t表.xlsx 指标!D2\t完成2\t这一列是什么（本期数／目标）" in page


def test_what_wants_an_answer_stands_first() -> None:
    page = _review(Closing(LEFT, ASKED))
    assert page.index("（一）待答问题") < page.index("（二）未用素材")


def test_the_report_above_is_untouched_and_an_empty_closing_adds_nothing() -> None:
    assert _review(Closing(LEFT, ASKED)).startswith(_review(None) + "\n待答问题与未用素材")
    assert _review(Closing()) == _review(None)


def test_short_columns_are_as_wide_as_their_words() -> None:
    long = "这个标题看不出是成绩、问题还是打算，下面的先各按内容归。是哪一部分？" * 2
    asked = tuple(Question(Provenance("metrics.xlsx", f"指标!B{n}"), long[:30], long, ()) for n in range(1, 12))
    made = assemble_review(report(), (), load_layout(), author="drafter", date=DATE, closing=Closing((), asked))
    table = Document(io.BytesIO(made)).tables[-1]
    letter = Pt(load_layout().size("table"))
    number, place, words, question = (column.width / letter for column in table.columns)
    assert number >= 3 and place >= 10 and question >= words >= 8
