"""Lines of Chinese at a terminal."""

from __future__ import annotations

import io
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from drafter.present.wrapping import line_breaks, pieces, print_hanging, wrap


def test_no_line_begins_with_a_closing_mark_or_ends_inside_a_number() -> None:
    lines = wrap("全年接收进馆档案6100卷，比上年增加12.5%；整理“红色档案”320件。", 16)
    assert "".join(lines) == "全年接收进馆档案6100卷，比上年增加12.5%；整理“红色档案”320件。"
    assert not any(line[0] in "，。；”" for line in lines)
    assert any("6100" in line for line in lines) and any("12.5%" in line for line in lines)


@given(st.text(alphabet="全年12.5%，。“”（）ab \n", max_size=60), st.integers(8, 40))
def test_nothing_is_lost_and_lines_fit(words: str, width: int) -> None:
    lines = wrap(words, width)
    assert "".join("".join(lines).split()) == "".join(words.split())
    assert all(cell_len(line) <= width or len(list(pieces(line))) == 1 for line in lines)


def test_words_are_never_markup() -> None:
    out = io.StringIO()
    print_hanging(Console(file=out, width=40), "  ·", "[/工作][bold]库房", indent=4)
    assert "[/工作][bold]库房" in out.getvalue()


@given(st.text(alphabet="全年12.5%，。“”（）ab ", max_size=90), st.integers(12, 40))
def test_a_broken_line_fits_with_its_hanging(words: str, width: int) -> None:
    places = [0, *line_breaks(words, width, 6), len(words)]
    parts = [words[a:b] for a, b in pairwise(places)]
    assert "".join(parts) == words
    lines = [(part, width - 6 if n else width) for n, part in enumerate(parts)]
    shown = [(part.rstrip(), room) for part, room in lines]  # a blank at the edge is not printed
    assert all(cell_len(part) <= room or len(list(pieces(part))) == 1 for part, room in shown)


def test_a_blank_at_the_edge_begins_no_line() -> None:
    words = "No such figure (line 21) in the notes"
    for width in range(10, 30):
        places = line_breaks(words, width, 4)
        assert places and not any(words[place] == " " for place in places)


@pytest.mark.parametrize(
    "words", ['title is 11 pt.  "2025年12月20日"', 'no source: "客运量", 12 in "营运表.xlsx" (line 3)']
)
def test_straight_quotes_and_two_blanks_begin_no_line_alone(words: str) -> None:
    for width in range(12, 40):
        places = line_breaks(words, width, 4)
        assert not any(words[place] == " " or re.match(r'"(?=[\s,.;:)]|$)', words[place:]) for place in places)


@pytest.mark.parametrize(
    "words", ["要点第7行“还没办的（ ）”: not used, see（甲 ）”；rest", "“12.5%”: of 甲（领导说的）”, asked"]
)
def test_no_line_begins_with_what_closes(words: str) -> None:
    for width in range(12, 60):
        assert not any(line[:1] in "）”：；，。:;,." for line in wrap(words, width))


@pytest.mark.parametrize("blanks", [" ", "  ", "　"])
def test_blanks_at_the_end_begin_no_line(blanks: str) -> None:
    assert line_breaks(f"甲乙丙丁戊{blanks}", 10, 2) == []
    (place,) = line_breaks(f"甲乙丙丁戊{blanks}己", 10, 2)
    assert f"甲乙丙丁戊{blanks}己"[place:].lstrip() == "己"
