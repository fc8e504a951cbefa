"""Bookmarks tell which open place a row asked for; of places that read alike, only on a sheet that is the draft's own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.core.bookmark import Bookmark
from drafter.core.edit import apply_edits
from drafter.core.text import Provenance, Span
from drafter.office.source import SourceText
from drafter.pipeline.revising import report_slots
from drafter.read.report import Opened
from drafter.revise.answers import AnswerRow
from drafter.revise.fill import FilledSlots, fill
from tests.unit.revise.reports import report_of

GAP = "【待补：渡槽（座）】"
ASKED = f"维修渡槽〖{GAP}〗。"


def _answer(row: str, value: str, source: str = "甲.xlsx", **said: str) -> AnswerRow:
    sentence = said.pop("sentence", f"维修渡槽{GAP}。")
    place = Provenance(source, f"I{row}", value)
    return AnswerRow(row, "", sentence, 4, GAP, "渡槽", "座", value, "", "", "", place)


def _mark(row: int, span: Span, asked: str = ASKED) -> Bookmark:
    return Bookmark(row, span, "gap", GAP, "渡槽", "座", asked=asked, row=str(row))


def _spans(text: str, words: str = GAP) -> list[Span]:
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    return [Span(at, at + len(words)) for at in starts]


def _filled(text: str, marks: list[Bookmark], *answers: AnswerRow) -> tuple[str, FilledSlots]:
    slots = report_slots(Opened("report.txt", SourceText(text, "txt"), report_of(text)))
    filling = fill(text, slots, answers, marks)
    return apply_edits(text, filling.edits()), filling


TWINS = f"东片维修渡槽{GAP}。\n西片也维修渡槽{GAP}。\n"


@pytest.mark.parametrize(("row", "wanted"), [("1", "东片维修渡槽7座。"), ("2", "西片也维修渡槽7座。")])
def test_of_twins_each_row_finds_its_own(row: str, wanted: str) -> None:
    marks = [_mark(at + 1, span) for at, span in enumerate(_spans(TWINS))]
    text, _filling = _filled(TWINS, marks, _answer(row, "7"))
    assert wanted in text and text.count(GAP) == 1


def test_twins_in_changed_order() -> None:
    marks = [_mark(2 - at, span) for at, span in enumerate(_spans(TWINS))]
    text, _filling = _filled(TWINS, marks, _answer("1", "7"), _answer("2", "9"))
    assert text == "东片维修渡槽9座。\n西片也维修渡槽7座。\n"


def test_the_answer_of_a_deleted_twin_fills_nothing() -> None:
    text = f"维修渡槽{GAP}。\n"
    marks = [_mark(1, Span(0, 0)), _mark(2, _spans(text)[0])]
    after, filling = _filled(text, marks, _answer("1", "7"))
    assert after == text and [left.kind for left in filling.left] == ["unplaced"]


def test_a_deleted_place_without_a_twin_is_looked_for_by_its_words() -> None:
    text = f"维修渡槽{GAP}。\n"
    assert _filled(text, [_mark(1, Span(0, 0))], _answer("1", "7"))[0] == "维修渡槽7座。\n"


def test_a_sheet_of_other_numbers_is_not_the_drafts() -> None:
    """Made since from the edited report: its second row would be the draft's fourth."""
    text = f"维修渡槽{GAP}。\n维修渡槽{GAP}。\n"
    one, two = _spans(text)
    marks = [_mark(2, one), _mark(4, two)]
    answers = [_answer("4", "7"), _answer("6", "9")]
    assert _filled(text, marks, *answers)[0] == "维修渡槽7座。\n维修渡槽9座。\n"


def test_another_rows_place_is_not_taken_by_words() -> None:
    """The one place left open is the second row's; the third row's words read the same since somebody edited them."""
    text = f"维修渡槽{GAP}。\n"
    marks = [_mark(2, _spans(text)[0], asked=f"加固渡槽〖{GAP}〗。")]
    after, _filling = _filled(text, marks, _answer("2", "7", sentence=f"加固渡槽{GAP}。"), _answer("3", "9"))
    assert after == "维修渡槽7座。\n"


@pytest.mark.parametrize(
    ("now", "value", "kind"), [("7座", "7", "already"), ("7座", "7座", "already"), ("7座", "9", "unplaced")]
)
def test_what_stands_there_already(now: str, value: str, kind: str) -> None:
    text = f"共修好渡槽{now}。\n"
    after, filling = _filled(text, [_mark(1, _spans(text, now)[0])], _answer("1", value))
    assert after == text and [left.kind for left in filling.left] == [kind]


@pytest.mark.parametrize(("value", "kind"), [("0.2万亩", "already"), ("2000", "already"), ("2100", "unplaced")])
def test_a_value_put_in_before_in_another_unit(value: str, kind: str) -> None:
    text = "灌溉2000亩。\n"
    mark = replace(_mark(1, _spans(text, "2000亩")[0]), kind="figure", quote="2000亩", unit="亩", value="2000")
    answer = replace(_answer("1", value), unit="亩")
    assert [left.kind for left in _filled(text, [mark], answer)[1].left] == [kind]
