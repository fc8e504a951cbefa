"""A figure without its unit: given where the line tells it, else asked for."""

from __future__ import annotations

import pytest

from drafter.language.missing_units import missing_units, with_known_units


@pytest.mark.parametrize(
    ("note", "known"),
    [
        ("及时率97.2%，满意率90.4，去年同期92.1", "及时率97.2%，满意率90.4%，去年同期92.1%"),
        ("巡河率97.4", "巡河率97.4%"), ("达标率从88.1提到93.6", "达标率从88.1%提到93.6%"), ("满勤率100", "满勤率100%"),
        ("死亡率45.2", "死亡率45.2"), ("逾期率31", "逾期率31"), ("汇率68.4", "汇率68.4"), ("故障率1.7", "故障率1.7"), ("心率72", "心率72"),
        ("占道经营最多罚300", "占道经营最多罚300元"), ("护林员一个月补贴600", "护林员一个月补贴600元"),
        ("罚款26起", "罚款26起"), ("补助1200户", "补助1200户"), ("合格率98.5%以上", "合格率98.5%以上"),
        ("争取补助2个亿", "争取补助2亿元"), ("收粮5个亿斤", "收粮5个亿斤"),
        ("服务收费6项", "服务收费6项"), ("废品率1.4，去年1.9", "废品率1.4，去年1.9"), ("欧元汇率7.8，占比12%", "欧元汇率7.8，占比12%"),
    ],
)  # fmt: skip
def test_a_unit_is_given_where_the_line_tells_it(note: str, known: str) -> None:
    assert with_known_units(note) == known


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("废品率1.4，去年1.9", ("废品率1.4",)), ("立案7起，罚了21.6", ("罚了21.6",)), ("电费一年省下380", ("省下380",)),
        ("漏损率从14.1降到11.3", ("漏损率从14.1降到11.3",)), ("合格率99%", ()), ("百万公里死亡率0.02", ()), ("投入2台车", ()), ("心率72", ()),
    ],
)  # fmt: skip
def test_a_unit_nothing_tells_is_asked_for(text: str, missing: tuple[str, ...]) -> None:
    assert missing_units(text) == missing
