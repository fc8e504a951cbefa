"""None of them, one by one, every time; and turns that only look alike."""

from __future__ import annotations

import pytest

from drafter.language.every_one import in_written_numbers


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("没一件被撤销的", "无一件被撤销的"),
        ("没有一家停产", "无一家停产"),
        ("孤寡老人一户没漏", "孤寡老人无一遗漏"),
        ("一人都没返贫", "无一人返贫"),
        ("一户户走访", "逐户走访"),
        ("挨个排查", "逐一排查"),
        ("巡护员天天上山", "巡护员每天上山"),
        ("落地2个，一个茶饮一个物流", "落地2个，茶饮、物流各一个"),
        # near misses
        ("没一会儿就修好", "没一会儿就修好"),
        ("没一个月就坏", "没一个月就坏"),
        ("没一点办法", "没一点办法"),
        ("一次都没停", "一次都没停"),
        ("一栋栋过", "一栋栋过"),
        ("好好学习天天向上", "好好学习天天向上"),
        ("落地3个，一个茶饮一个物流", "落地3个，一个茶饮一个物流"),
    ],
)
def test_a_turn_of_numbers_is_written_as_a_report_has_it(plain: str, report: str) -> None:
    assert in_written_numbers(plain) == report
