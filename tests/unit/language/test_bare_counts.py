"""A bare number behind a known thing gets its measure; a number that names, dates or stands with a unit of its own is left."""

from __future__ import annotations

import pytest

from drafter.language.bare_counts import with_measures


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("安全鉴定水库10（两座在建）、水闸3", "安全鉴定水库10座（两座在建）、水闸3座"),
        ("融合项目11", "融合项目11个"),
        ("“一村一品”村2；新招教师14", "“一村一品”村2个；新招教师14名"),
        ("编9在岗5，缺的一直没招", "编制9名，在岗5名，缺的一直没招"),
        ("编制42，在编37，空编5", "编制42名，在编37名，空编5名"),
        ("成立合作社14，发展护林员63", "成立合作社14家，发展护林员63名"),
        ("新办户3,840、低保户212", "新办户3,840户、低保户212户"),
        ("修路灯260，清隐患75", "修路灯260盏，清隐患75处"),
    ],
)
def test_a_count_gets_its_measure(told: str, said: str) -> None:
    assert with_measures(told) == said


@pytest.mark.parametrize(
    "text",
    [
        "项目2024",
        "项目11个",
        "项目1.5亿",
        "12345热线工单2860件",
        "国道312",
        "第三批村2批",
        "项目3至5",
        "编号村3号",
        "新编6在岗位上",
        "改编9，在岗5",
        "编6班",
        "业委会64%",
    ],
)
def test_what_is_no_bare_count_stands(text: str) -> None:
    assert with_measures(text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("保障房分配412套，年任务600", "保障房分配412套，年任务600套"),
        ("造林4120亩，任务4200", "造林4120亩，任务4200亩"),
        ("细化任务31", "细化任务31项"),
        ("年任务600", "年任务600"),
    ],
)
def test_what_is_set_is_counted_as_what_stands_before_it(text: str, told: str) -> None:
    assert with_measures(text) == told
