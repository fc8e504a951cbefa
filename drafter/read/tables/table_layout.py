"""Where the tables of a sheet are: title, head (one row or more), body, notes under it; a second table below or beside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafter.read.tables.cells import Cell, Grid
from drafter.read.tables.corner_units import units_listed
from drafter.read.tables.grouped_heads import under_group
from drafter.read.tables.head_periods import When, read_when, take_period
from drafter.read.tables.head_rows import fills, has_figures, heads_by_place, is_head
from drafter.read.tables.heads import FIGURES, ColumnHead, is_unit, read_head

Row = Sequence[Cell]
_BESIDE = ("owner", "remark", "origin")  # rows of a table on its side that hold no figures
_TALLEST = 40  # rows of a table on its side: periods and changes, not things
_DEEPEST = 3  # head rows; no form has more
# 单位：万元, 金额单位:元, 单位（人）, 单位为亿元.
_CORNER = re.compile(r"单\s*位\s*(?:[：:/]|均?[为是]|(?=[（(]))\s*[（(]?\s*([^\s，,；;。（()）]{1,8})")
_MOST_TITLES = 3  # who made it, of when, in what unit
_MAKER = re.compile(r"(?:填[报表]|报送|编制|制表|统计)(?:单位|部门|人|时间|日期)?[：:]")
_LATE = re.compile(r"^近[一二两三四五六七八九十\d]+[年月季]度?来?")
_CLOSING_UNIT = re.compile(r"[（(]([^\s，,；;（()）]{1,8})[）)]$")  # 收支简表（万元）


@dataclass(frozen=True, slots=True)
class SheetTable:
    """One table. heads: as many as columns; head_cells: the lowest head cell of each column, for places. titles: words above it.

    unit: of its corner (单位：万元). rows: under the head, notes among them. heads is empty when no head was found.
    """

    heads: tuple[ColumnHead, ...]
    head_cells: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    titles: tuple[Cell, ...] = ()
    unit: str = ""


def find_tables(grid: Grid) -> tuple[SheetTable, ...]:
    """All tables of a grid in order, tables side by side apart. Rows above the first head that are no title become a headless table."""
    starts = list(_heads(grid.rows)) or list(_only_by_place(grid.rows))
    if not starts:
        return (SheetTable((), (), grid.rows),) if grid.rows else ()
    tables: list[SheetTable] = []
    ends = [_first_title(grid.rows, at, floor) for (at, _depth), floor in zip(starts[1:], starts, strict=False)]
    begin = 0
    for (at, depth), end in zip(starts, [*ends, len(grid.rows)], strict=True):
        top = _first_title(grid.rows, at, (begin, 0))
        if stray := grid.rows[begin:top]:
            tables.append(SheetTable((), (), stray))
        tables += _split(grid.rows[top:at], grid.rows[at : at + depth], grid.rows[at + depth : end])
        begin = end
    return tuple(tables)


def _only_by_place(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """The first row of several cells as a head though nobody knows its words: it holds no figure, and every row below does."""
    at = next((at for at, row in enumerate(rows) if len({cell.words for cell in row if cell.words}) > 1), len(rows))
    if at < len(rows) and heads_by_place(rows[at], rows[at + 1 :]):
        yield at, 1


def _first_title(rows: Sequence[Row], head: int, floor: tuple[int, int]) -> int:
    """The first of the rows directly above a head that title it: one thing written in each, and no figure."""
    at = head
    while at > floor[0] + floor[1] and _is_title(rows[at - 1], rows[at] if at < head else None):
        at -= 1
    return at


def _corner(words: str) -> str:
    """The unit of a corner, several as 亩、吨; of 单位：万元、% the one that rates do not say themselves."""
    found = _CORNER.search(words) or _CLOSING_UNIT.search(words)
    said = units_listed(found[1]) if found else []
    if found and is_unit(found[1]):
        return found[1]
    return "、".join(said) if said and all(map(is_unit, said)) else ""


def _is_title(row: Row, below: Row | None) -> bool:
    filled = [cell for cell in row if cell.words]
    said = {cell.words for cell in filled}
    if any(cell.number is not None for cell in filled) or len(said) > _MOST_TITLES:
        return False
    if len(said) > 1:
        return (
            sum(bool(_CORNER.search(words) or read_when(words) or _MAKER.match(words)) for words in said)
            >= len(said) - 1
        )
    # A row under a table that only says who made it ends that table; a gap in the numbering parts the two.
    return below is None or not re.match(
        r"\s*(?:注|说明|制表|填报|审核)[^，。]{0,6}[：:]", filled[0].words if filled else ""
    )


def _heads(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """(row, depth) of each head."""
    at = 0
    over: Row = ()
    while at < len(rows):
        heads = (is_head(rows[at]) or _is_group_head(rows, at)) and not fills(over, rows[at], rows[at + 1 :])
        depth = 1 if _is_series_head(rows, at) else _depth(rows, at) if heads else 0
        if depth and (at + depth < len(rows) or at == 0):
            yield at, depth
            over = rows[at]
            at += depth
        else:
            at += 1


def _is_series_head(rows: Sequence[Row], at: int) -> bool:
    """Whether a row names one measure and its unit over rows that are periods: 近三年执行率 | % over 2023年, 2024年."""
    filled = [cell for cell in rows[at] if cell.words]
    below = [[cell for cell in row if cell.words] for row in rows[at + 1 : at + 3]]
    if len(filled) != 2 or not is_unit(filled[1].words) or len(below) < 2 or read_when(filled[0].words):
        return False
    return all(len(row) >= 2 and read_when(row[0].words) and row[1].number is not None for row in below)


def _series_heads(row: Row) -> tuple[ColumnHead, ...]:
    """Its columns: periods, and the measure."""
    name, unit = [at for at, cell in enumerate(row) if cell.words]
    _when, measure = take_period(_LATE.sub("", re.sub(r"\s", "", row[name].words)))
    said = ColumnHead(
        row[name].words, "value", When(), row[unit].words, measure, measure, row[unit].words == "%", measure
    )
    return tuple(
        ColumnHead(row[at].words, "period") if at == name else said if at == unit else ColumnHead()
        for at in range(len(row))
    )


def _is_group_head(rows: Sequence[Row], at: int) -> bool:
    """A first head row of merged groups (2025年 | | 2024年) that says little alone: the two rows together are a head."""
    if at + 1 >= len(rows) or has_figures(rows[at]) or has_figures(rows[at + 1]):
        return False
    if len({cell.words for cell in rows[at] if cell.words}) < 2 or not _continues(rows[at], rows[at + 1]):
        return False
    heads = [read_head(words) for words in joined_heads(rows[at : at + 2]) if words]
    return sum(head.kind != "unknown" for head in heads) * 2 >= len(heads) and any(h.kind in FIGURES for h in heads)


def _depth(rows: Sequence[Row], at: int) -> int:
    depth = 1
    while depth < _DEEPEST and at + depth < len(rows) and _continues(rows[at + depth - 1], rows[at + depth]):
        depth += 1
    return depth


def _continues(upper: Row, lower: Row) -> bool:
    """Whether `lower` is a second row of the head: it names nothing itself (its first column is blank or merged) and holds no figure."""
    if has_figures(lower):
        return False
    first = next((at for at, cell in enumerate(upper) if cell.words), None)
    filled = [cell for cell in lower if cell.words and not cell.merged]
    if first is None or not filled:
        return False
    if _is_units(lower, first):
        return True
    same = not lower[first].words or (lower[first].merged and lower[first].words == upper[first].words)
    if not same:
        return False
    heads = [read_head(cell.words) for cell in filled]
    grouped = any(cell.merged for cell in upper) or any(
        below.words and not over.words for over, below in zip(upper, lower, strict=True)
    )  # a group stands over blanks, which the lower row fills
    return all(head.kind != "unknown" or is_unit(head.words.strip("（()）")) for head in heads) or (
        grouped and all(len(h.words) <= 12 for h in heads)
    )


def _is_units(row: Row, first: int) -> bool:
    """计量单位 | 万人 | 场: under the names of measures a row of nothing but their units."""
    rest = [cell.words for cell in row[first + 1 :] if cell.words]
    return read_head(row[first].words).kind == "unit" and len(rest) > 1 and all(map(is_unit, rest))


def joined_heads(rows: Sequence[Row]) -> list[str]:
    """The head rows as one: a group's words before those under it. A unit row gives its unit in brackets."""
    lines = [_filled_right(row, below) for row, below in zip(rows, [*rows[1:], None], strict=True)]
    return [_stacked([line[at] for line in lines]) for at in range(len(rows[0]))]


def _filled_right(row: Row, below: Row | None) -> list[str]:
    """A group head over blanks stands over all of them (a csv or Word table has no merged cells)."""
    words = [cell.words for cell in row]
    if below is None:
        return words
    for at in range(1, len(words)):
        if not words[at] and words[at - 1] and below[at].words and below[at - 1].words:
            words[at] = words[at - 1]
    return words


def _stacked(words: Sequence[str]) -> str:
    said = list(dict.fromkeys(word for word in words if word))
    return "".join(
        f"（{word.strip('（()）')}）" if at and is_unit(word.strip("（()）")) else word for at, word in enumerate(said)
    )


def _split(titles: Sequence[Row], heads: Sequence[Row], rows: Sequence[Row]) -> Iterator[SheetTable]:
    """One table, or several that stand side by side (the first head comes again further right)."""
    if len(heads) == 1 and _is_series_head([heads[0], *rows], 0):
        yield SheetTable(_series_heads(heads[0]), tuple(heads[0]), tuple(map(tuple, rows)), tuple(_distinct(titles)))
        return
    words = joined_heads(heads)
    first = next(at for at, word in enumerate(words) if word)
    if len(heads) > 1 and _is_units(heads[-1], first):
        words[first] = heads[0][first].words
    corner = _corner(words[first]) if _CORNER.match(words[first]) else ""
    words[first] = "" if corner else words[first]  # 单位：人 where the name of the rows' column would stand
    cuts = [at for at, word in enumerate(words) if word == words[first] and (at == first or not heads[0][at].merged)]
    if len(cuts) > 1 and len(words) - cuts[-1] < 2:
        cuts = cuts[:1]
    title_cells = tuple(_distinct(titles))
    unit = corner or next((said for cell in (*title_cells, *_notes_below(rows)) if (said := _corner(cell.words))), "")
    for start, end in zip(cuts, [*cuts[1:], len(words)], strict=True):
        start = 0 if start == first else start
        yield SheetTable(
            tuple(_head_of(heads, at, words[at]) for at in range(start, end)),
            tuple(_place(heads, at) for at in range(start, end)),
            tuple(tuple(row[start:end]) for row in rows),
            title_cells,
            unit,
        )


def _notes_below(rows: Sequence[Row]) -> Iterator[Cell]:
    """Rows that say one thing only and name the unit of all others: 注：单位：万元（四舍五入）."""
    for row in rows:
        said = {cell.words for cell in row if cell.words}
        if len(said) == 1 and _CORNER.search(next(iter(said))):
            yield next(cell for cell in row if cell.words)


def _head_of(heads: Sequence[Row], at: int, words: str) -> ColumnHead:
    """A head of several rows that says nothing as one: its group and what stands under it, each read by itself."""
    head = read_head(words)
    if len(heads) < 2:
        return head
    groups = _filled_right(heads[0], heads[1])
    group = groups[at]
    return head if groups.count(group) < 2 else under_group(head, group, heads[-1][at].words)


def upright(table: SheetTable) -> SheetTable:
    """A table that lies on its side (rows 2025年, 2024年, 增减 under measures) put up: its heads become names, its names heads."""
    kinds = ("name", "thing", "none", "unknown", "period")
    if not table.heads or table.heads[0].kind not in kinds or len(table.rows) > _TALLEST:
        return table
    full = [len({cell.words for cell in row if cell.words}) > 1 for row in table.rows]
    rows = [row for row, holds in zip(table.rows, full, strict=True) if holds]
    notes = tuple(row for row, holds in zip(table.rows, full, strict=True) if not holds)
    if len(rows) < 2:
        return table
    heads = [read_head(row[0].words) for row in rows]
    figures = [head for head in heads if head.kind in FIGURES and not head.measure]
    beside = [head for head in heads if head.kind in _BESIDE]
    if not figures or len(figures) + len(beside) < len(heads) or len({h.words for h in heads}) < len(heads):
        return table
    if table.heads[0].kind == "period" and all(head.when.said for head in heads):
        return table  # a row of figures for each time, and nothing that tells of two
    turned = tuple(
        (replace(cell, words=head.words), *(row[at] for row in rows))
        for at, (head, cell) in enumerate(zip(table.heads, table.head_cells, strict=True))
        if at and head.words
    )
    blanks = tuple((row[0], *[Cell()] * len(rows)) for row in notes)
    head_cells = (table.head_cells[0], *(row[0] for row in rows))
    named = (replace(table.heads[0], kind="name"), *heads)
    return SheetTable(named, head_cells, (*turned, *blanks), table.titles, table.unit)


def _distinct(rows: Sequence[Row]) -> Iterator[Cell]:
    seen: set[str] = set()
    for row in rows:
        for cell in row:
            if cell.words and cell.words not in seen:
                seen.add(cell.words)
                yield cell


def _place(heads: Sequence[Row], at: int) -> Cell:
    return next((row[at] for row in reversed(heads) if row[at].words and not row[at].merged), heads[-1][at])
