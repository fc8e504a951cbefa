"""Workbooks and csv files as rows of cells, read safely: xlsx, csv, and xls/et through LibreOffice."""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.office.cell_formats import cell_format
from drafter.office.plain import read_plain

MAX_CELLS = 200_000  # blank ones counted; the largest real sheet of figures has some thousands
CellValue = str | Decimal | bool | datetime.date | datetime.datetime | None


@dataclass(frozen=True, slots=True)
class SheetCell:
    """One cell.

    value: as stored (a formula's last result), None when blank, never computed, or an error. ref: `B9`.
    number_format: Excel's code (`0.00%`, `General`; "" for csv). merged: copied from the top-left cell of a merged range.
    formula: without its =, "" if none. error: `#DIV/0!`, "" if none. struck: crossed out.
    """

    value: CellValue
    ref: str
    number_format: str = "General"
    merged: bool = False
    formula: str = ""
    error: str = ""
    struck: bool = False

    @property
    def is_percent(self) -> bool:
        """Whether a stored 0.041 is shown as 4.1%."""
        return isinstance(self.value, Decimal) and cell_format(self.number_format).percent

    @property
    def places(self) -> int | None:
        """Decimals the number format shows (`0.0%` 1, `#,##0` 0, `0!.0,` 1), None when it does not say (General, text)."""
        return cell_format(self.number_format).shown_places

    @property
    def shown(self) -> str:
        """The cell as Excel shows it, without thousands separators and words of the number format."""
        value = self.value
        if isinstance(value, str) or value is None:
            return value or ""
        if isinstance(value, Decimal):
            form = cell_format(self.number_format)
            return form.written(form.apply(value))
        if isinstance(value, bool):
            return "TRUE" if value else "FALSE"
        return f"{value.year}年{value.month}月{value.day}日"


@dataclass(frozen=True, slots=True)
class SheetRows:
    """One sheet. rows: those with at least one filled cell, each cell knowing its ref; all rows equally long.

    A merged range holds its value in every cell. hidden: the sheet is not shown in Excel. name is "" for csv.
    hidden_rows, hidden_columns: 1-based rows and column names that Excel does not show (hidden, filtered out or of no height).
    """

    name: str
    rows: tuple[tuple[SheetCell, ...], ...]
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[str] = frozenset()


def read_workbook(path: Path | str) -> list[SheetRows]:
    """The sheets of an xlsx, csv, xls or et file, in their order; sheets without any filled cell are left out.

    Raises:
        InputError: it cannot be read safely; says why and what to do.
    """
    suffix = Path(path).suffix.lower()
    if suffix in (".csv", ".tsv"):
        return [SheetRows("", _csv_rows(read_plain(path), str(path)))]
    if suffix in (".xls", ".et"):
        from drafter.office.legacy import converted, text_under
        from drafter.office.xlsx_cells import read_xlsx

        if text := text_under(path):
            return [SheetRows("", _csv_rows(text, str(path)))]
        return read_xlsx(converted(path, "xlsx"), str(path))
    if suffix in (".xlsx", ".xlsm"):
        from drafter.office.xlsx_cells import read_xlsx

        return read_xlsx(path, str(path))
    raise InputError.one(str(path), _("不支持的表格类型 {suffix}").format(suffix=suffix), _("请另存为 xlsx 或 csv"))


def column_name(column: int) -> str:
    """Excel's name of a column, 0 for A: 26 → AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def _csv_rows(text: str, name: str) -> tuple[tuple[SheetCell, ...], ...]:
    rows: list[tuple[int, list[str]]] = []
    width = 0
    try:
        for number, row in _parsed_csv(text):
            if any(field.strip() for field in row):
                rows.append((number, row))
                width = max(width, len(row))
                if width * len(rows) > MAX_CELLS:
                    raise InputError.one(
                        name, _("表格过大（超过{n}格）").format(n=MAX_CELLS), _("请只保留需要的行和列")
                    )
    except csv.Error as error:
        raise InputError.one(
            name, _("csv 格式有误：{why}").format(why=error), _("请用 Excel 打开后另存为 xlsx")
        ) from error
    names = [column_name(column) for column in range(width)]
    return tuple(
        tuple(
            SheetCell(row[at] if at < len(row) and row[at] else None, f"{names[at]}{number}", "") for at in range(width)
        )
        for number, row in rows
    )


def _parsed_csv(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each record with its 1-based number. The delimiter is the one its first filled line holds most.

    ， parts cells only where the first two lines have none of the others and as many of it.
    """
    first, second = ([line for line in text.split("\n") if line.strip()] + ["", ""])[:2]
    delimiter = max(",\t;", key=first.count)
    if delimiter not in first + second and first.count("，") == second.count("，") > 0:
        delimiter = "，"
    yield from enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False), 1)
