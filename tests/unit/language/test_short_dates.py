"""A day as a clerk writes it is written out; a number that looks like one stays."""

from __future__ import annotations

import pytest

from drafter.language.short_dates import with_whole_dates


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("东环路6.18通车", "东环路6月18日通车"),
        ("体育馆10/1开馆", "体育馆10月1日开馆"),
        ("4·22那天办的书展", "4月22日办的书展"),
        ("渡口搬迁9.30前完成", "渡口搬迁9月30日前完成"),
        ("新楼5·6正式启用", "新楼5月6日正式启用"),
        ("六一当天开放，来了900人", "6月1日开放，来了900人"),
        ("“五一”那天试运行", "5月1日试运行"),
    ],
)
def test_a_day_is_written_out(note: str, told: str) -> None:
    assert with_whole_dates(note) == told


@pytest.mark.parametrize(
    "note",
    [
        "产销差由5.20降到4.18", "到账5.20亿元", "占比6.18", "均价5.20上涨", "6.5开工率", "2.30前完成", "13/1开馆", "月均5.12开课",
        "11.4公里/年任务26", "六一期间来了3万人", "五一劳动奖章1枚", "评分9.15公布",
    ],
)  # fmt: skip
def test_a_number_stays(note: str) -> None:
    assert with_whole_dates(note) == note
