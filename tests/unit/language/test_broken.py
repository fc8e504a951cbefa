"""What a replacement may break is told by its kind; a report's own turns that look like it are not."""

from __future__ import annotations

import pytest

from drafter.language import lexicon
from drafter.language.broken import breaks, tells_done
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


@pytest.mark.parametrize(
    ("before", "after", "turned"),
    [
        ("隐患没整改完", "完成隐患整改", True),
        ("厂房预计年底建成", "厂房预计年底已建成", True),
        ("合同还在签", "合同已签订", True),
        ("钱难批", "钱已获批，完成", True),
        ("年底前把站房建完", "年底前完成站房建设", False),  # then, and not yet
        ("任务没完成", "任务尚未完成", False),
        ("不少路段修好了", "不少路段已修复", False),
        ("3处没改，5处改好了", "3处未整改，5处已整改", False),
        ("换届完了", "换届已完成", False),
    ],
)
def test_what_is_not_done_is_never_told_as_done(before: str, after: str, turned: bool) -> None:
    assert tells_done(before, after) is turned


def test_a_mark_at_the_end_does_not_take_the_clauses_apart() -> None:
    before = "两处泵站还在改，引水渠也建了3公里，灌溉面积？"
    assert not breaks(before, "两处泵站仍在改造，引水渠建成3公里，灌溉面积【待补：灌溉面积】")
    assert breaks(before, "两处泵站改造已建成，引水渠建成3公里，灌溉面积【待补：灌溉面积】")
