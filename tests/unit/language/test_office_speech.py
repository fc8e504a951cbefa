"""Office speech by its frame: more and less of a named thing, begun and done side by side, what is in hand, whom a report commends."""

from __future__ import annotations

import pytest

from drafter import api
from drafter.language.formal import formal

_SPOKEN = [
    ("船舶待泊少3.6小时", "船舶待泊减少3.6小时"),
    ("均衡性18.2亿元（多0.9亿元）", "均衡性18.2亿元（增加0.9亿元）"),
    ("“百村示范”开了318、完302个", "“百村示范”开工318、完工302个"),
    ("在推6个片区更新", "正在推进6个片区更新"),
    ("表扬25家纳税大户", "对25家纳税大户予以表扬"),
    ("数据中心80天就建起来", "数据中心80天建成"),
    ("抢修队连春节都没停", "抢修队春节未停"),
    ("1.9亿元扶百亿龙头", "1.9亿元扶持百亿龙头"),
]
_PLAIN = [
    "至少3家",
    "每天多2趟",
    "不少3人间改造",
    "在推荐5个典型",
    "表扬信32封",
    "3亿元扶贫资金",
    "完3个单元测试",
]


@pytest.mark.parametrize(("line", "told"), [*_SPOKEN, *((one, one) for one in _PLAIN)])
def test_a_frame_of_office_speech(line: str, told: str) -> None:
    assert formal(line) == told
    assert api.verify(f"{told}。", [line]).to_dict()["sentences"][0]["verdict"] == "supported"


@pytest.mark.parametrize(
    ("line", "told"),
    [("船舶待泊少3.6小时", "船舶待泊增加3.6小时。"), ("窗口办件多2.4万件", "窗口办件减少2.4万件。"), ("在推6个片区更新", "6个片区更新已完成。")],
)  # fmt: skip
def test_the_way_is_held(line: str, told: str) -> None:
    assert api.verify(told, [line]).to_dict()["sentences"][0]["verdict"] == "bent"
