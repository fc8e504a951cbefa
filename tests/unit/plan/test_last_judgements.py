"""Last period's judgements are kept over problems of the same kind where their words are borne out."""

from __future__ import annotations

import pytest

from drafter.core.profile import Item
from drafter.plan.last_judgements import last_judgements, with_last_judgements
from drafter.read.outline import parse_report
from tests.unit.plan.facts import fact

PRIOR = parse_report(
    """青浦血站2023年工作总结
2023年，血站抓好各项工作。现将有关情况总结如下。
一、2023年工作情况
（一）采供血平稳有序。采血2.1万人次。
二、存在的主要问题
一是装备建设有待加强。采血车数量不足。二是设施设备老化。离心机超期服役。三是宣传氛围浓厚。四是个别设备老化突破12台。
三、2024年工作打算
一是加强采供血工作。
青浦血站
2024年1月5日
"""
)


def test_the_judgements_of_last_periods_problems_are_known() -> None:
    assert [one.words for one in last_judgements(PRIOR)] == ["装备建设有待加强", "设施设备老化"]
    assert last_judgements(None) == ()


@pytest.mark.parametrize(
    ("text", "lead", "kept"),
    [
        ("采血车仅有2辆，下乡靠借", "设备配备不足", "装备建设有待加强"),
        ("离心机服役13年", "设备老化", "设施设备老化"),
        ("检验员缺4人", "人员力量不足", "人员力量不足"),  # last period gave none of the kind
        ("检验员缺4人", "", ""),
    ],
)
def test_one_of_the_same_kind_is_kept(text: str, lead: str, kept: str) -> None:
    told = [fact(text, "problems", at="1")]
    assert [one.lead for one in with_last_judgements([Item((told[0].id,), lead)], told, PRIOR)] == [kept]
