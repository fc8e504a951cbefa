"""Sheets read row by row: bounded, and what stands round the rows is not lost."""

from __future__ import annotations

import pytest

from drafter.core.errors import InputError
from drafter.office import row_stream
from drafter.office.every_part import every_word
from drafter.office.opening import open_package
from drafter.office.row_stream import RowStream
from tests.unit.office.packages import xlsx

ROWS = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c></row></sheetData>'
SHEET = "xl/worksheets/sheet1.xml"


def stream(sheet: str) -> RowStream:
    return RowStream(open_package(xlsx(sheet)), SHEET)


def test_rows_come_in_order_and_leave_what_is_round_them() -> None:
    sheet = stream(f'<cols><col min="2" max="2" hidden="1"/></cols>{ROWS}<headerFooter/>')
    assert [(row.get("r"), len(row)) for row in sheet] == [("1", 1), ("4", 1)]
    names = [node.tag.rpartition("}")[2] for node in sheet.rest()]
    assert names == ["cols", "sheetData", "headerFooter"] and len(sheet.rest()[1]) <= 1


def test_more_than_any_sheet_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(row_stream, "MAX_ROW_TAGS", 10)
    with pytest.raises(InputError, match="内容过多"):
        stream(ROWS)


def test_a_sheet_that_breaks_off_is_told() -> None:
    with pytest.raises(InputError, match="XML 有误"):
        list(stream(ROWS.replace("</row></sheetData>", "")))


@pytest.mark.parametrize(
    "sheet",
    [
        f"{ROWS}<headerFooter><oddHeader>&amp;C机密</oddHeader></headerFooter>",
        f"<!-- <sheetData> --><headerFooter><oddHeader>&amp;C机密</oddHeader></headerFooter>{ROWS}",
        f"{ROWS}<headerFooter><oddHeader>&amp;C机密</oddHeader></headerFooter><!-- </sheetData> -->",
    ],
)
@pytest.mark.parametrize("cells", [True, False])
def test_words_round_the_rows_are_seen(sheet: str, cells: bool) -> None:
    assert any("机密" in one.words for one in every_word(open_package(xlsx(sheet)), cells=cells))


@pytest.mark.parametrize(("cells", "seen"), [(True, True), (False, False)])
def test_words_in_cells_are_seen_when_they_are_asked_for(cells: bool, seen: bool) -> None:
    sheet = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>机密</t></is></c></row></sheetData>'
    assert any("机密" in one.words for one in every_word(open_package(xlsx(sheet)), cells=cells)) is seen
