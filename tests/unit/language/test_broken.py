"""What a replacement may break is told by its kind; a report's own turns that look like it are not."""

from __future__ import annotations

import pytest

from drafter.language import lexicon
from drafter.language.broken import breaks
from drafter.language.formal import formal, kept_plain

_ROWS = [line.split("\t") for _section, line in lexicon.raw_entries("broken.tsv")]


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row[0])
def test_every_kind_tells_its_example_and_leaves_the_sound_one(row: list[str]) -> None:
    assert breaks("", row[2]) and not breaks("", row[3])


def test_what_stood_there_before_is_not_counted() -> None:
    assert not breaks("些许进步，些单位没来", "些许进步，些单位没来3次")


@pytest.mark.parametrize(
    "plain",
    [
        "办件时间比去年还慢",
        "两百个泊位全部过了一遍",
        "码头那块水泥地开裂",
        "检修的人一直没来",
        "工人们心里没底",
        "有些冷柜装了不通电",
        "馆里给送了面锦旗",
        "护工还是难招",
        "泵房实在不好管",
        "想跟海关把通关时间磨一磨",
    ],
)
def test_a_clerks_words_stay_where_a_reports_would_break_them(plain: str) -> None:
    assert not breaks(plain, formal(plain))


def test_a_word_kept_for_that_reason_is_told() -> None:
    assert kept_plain("柜子比去年慢") == ["慢"] and not kept_plain("柜子交付慢")
