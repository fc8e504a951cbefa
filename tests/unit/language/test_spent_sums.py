"""元 behind a bare sum that is money beyond doubt; what may be counted otherwise stays. The lock holds both."""

from __future__ import annotations

import pytest

from drafter import api
from drafter.language.spent_sums import with_spent_sums

_MONEY = [
    ("慰问老职工86户、发放51.6万", "慰问老职工86户、发放51.6万元"),
    ("救助流浪人员80人次，花费3.5万", "救助流浪人员80人次，花费3.5万元"),
    ("拿出8亿补短板", "拿出8亿元补短板"),
    ("专门拿出35亿催项目开工", "专门拿出35亿元催项目开工"),
    ("3.1亿扶龙头企业", "3.1亿元扶龙头企业"),
    ("预备费动2600万抢险", "预备费动2600万元抢险"),
    ("招引超5亿大项目17个", "招引超5亿元大项目17个"),
    ("两年投45亿建新材料园", "两年投45亿元建新材料园"),
]
_COUNTED = [
    "走访企业86户、发放51.6万份",
    "培训86人，发放5.6万",
    "粮食产量达12亿",
    "惠及群众10万",
    "培训安排3万人",
    "短视频播放破2亿支持文旅",
    "投苗2亿尾",
    "超10万企业",
    "快递业务量1.2亿",
]


@pytest.mark.parametrize(("line", "told"), [*_MONEY, *((one, one) for one in _COUNTED)])
def test_a_bare_sum(line: str, told: str) -> None:
    assert with_spent_sums(line) == told
    assert api.verify(f"{told}。", [line]).to_dict()["sentences"][0]["verdict"] == "supported"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("人才900万；“数字云溪”1360万", "人才900万元；“数字云溪”1360万元"),
        ("支农2.2亿、教育5.6亿", "支农2.2亿元、教育5.6亿元"),
        ("发货量8亿", "发货量8亿"),
        ("惠及群众10万", "惠及群众10万"),
        ("受益人数12万", "受益人数12万"),
        (
            "人才3.6亿元：青年人才19.4万，领军120个",
            "人才3.6亿元：青年人才19.4万，领军120个",
        ),  # counted, as those beside it
        ("学位公办园2100、中小学1.6万、高中9000", "学位公办园2100、中小学1.6万、高中9000"),
    ],
)
def test_an_item_of_a_report_of_public_money(line: str, told: str) -> None:
    assert with_spent_sums(line, funds=True) == told
