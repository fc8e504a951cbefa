"""How ill a thing stands now makes a problem of its clause, without any label; what was put right, or is well, does not."""

from __future__ import annotations

import pytest

from drafter.claims.shortfalls import admits_shortfall
from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.read.stances import role_by_content
from drafter.read.troubles import breaks_at

ILL = (
    "流动摊晚九点以后反弹厉害，队员下班了就回来",
    "正式队员45岁以上占六成",
    "校外托餐点只覆盖到63%",
    "检验员缺口22个，证都考不下来",
    "省考洛口断面三季度掉到四类",
    "隐形变异培训查了17起，还在反弹",
    "养护机械老得很，压路机还是2009年买的",
    "监管人员一共14个，要管1300多家，盯不过来",
    "网约车合规率只达到74%",
)
WELL = (
    "黑臭水体返黑返臭问题整改销号3条",
    "一线环卫工人每月人均涨220元",
    "学历在本科以上的占六成",
    "35岁以下干部占四成",
    "窗口办件只用了3天",
    "信访86件，办结84件，剩2件还在调",
    "老旧设备更新26台",
    "C级危房12栋全部腾空",
)


@pytest.mark.parametrize(("text", "ill"), [*((one, True) for one in ILL), *((one, False) for one in WELL)])
def test_how_it_stands_now_tells_the_part(text: str, ill: bool) -> None:
    assert (role_by_content(text, (), None) == "problems") is ill


@pytest.mark.parametrize(
    ("text", "tail"),
    [
        ("覆盖率100%，校外托餐点只覆盖到63%", "校外托餐点只覆盖到63%"),
        ("校外机构压减到23家，隐形变异培训查了17起，还在反弹", "隐形变异培训查了17起，还在反弹"),
        ("分馆增加7个，外借册次41.3万，到馆人次掉了6%", "到馆人次掉了6%"),
        ("桥梁全检了一遍，加固完1座，另1座等资金", ""),
        ("化解教育债务1.2亿元，还欠2.4亿", ""),
    ],
)
def test_a_statement_breaks_before_the_thing_that_stands_ill(text: str, tail: str) -> None:
    at = breaks_at(text)
    assert (text[at:] if at else "") == tail


@pytest.mark.parametrize(
    ("text", "owned"),
    [
        ("大豆只种了3.1万亩，任务3.2万亩，欠0.1万亩", True),
        ("生猪出栏41.3万头，掉了3.1%，42万头的任务没完成", True),
        ("大豆种了3.3万亩，任务3.2万亩", False),
        ("化解债务1.2亿元，还欠2.4亿", False),
    ],
)
def test_a_note_may_own_up_to_a_missed_plan(text: str, owned: bool) -> None:
    note = Fact("n1", "achievements", "", text, Provenance("notes.md", "第1行", text))
    assert admits_shortfall(note) is owned
