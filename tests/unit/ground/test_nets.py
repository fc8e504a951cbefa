"""Each net of the lock called alone, on both sides of its mesh."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.core.claim import VerdictKind
from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.ground import slots
from drafter.ground.claiming import unsupported_claims
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import cut
from drafter.ground.figures import told_numbers
from drafter.ground.matching import match_all
from drafter.ground.numbers import numbers_of
from drafter.ground.stand_ins import replaced_objects
from drafter.ground.values import same_value
from drafter.ground.verifying import verify


def held(text: str) -> HeldWords:
    return HeldWords((text,), cut(text, None).words)


@pytest.mark.parametrize(
    ("said", "source", "found"),
    [
        ("受到群众一致好评", "群众很满意", []),
        ("受到群众一致好评", "群众来访46次", [("bent", "praise")]),
        ("全市新建公园3座", "新建公园3座", [("reworded", "scope")]),
        ("全市绿化提档", "绿化提档", [("bent", "scope")]),
        ("全省新建公园3座", "全县新建公园3座", [("bent", "scope")]),
        ("项目有望年底投用", "听厂家说年底能投用", []),
        ("项目有望年底投用", "项目年底投用", [("bent", "plan")]),
        ("争取完工", "打算完工", [("bent", "plan")]),
        ("拟于明年完工", "明年完工", []),
        ("委托评估河道12条", "请律所评估河道12条", []),
        ("委托评估河道12条", "评估河道12条", [("bent", "responsibility")]),
        ("未清淤河道2条", "河道清淤2条", [("bent", "polarity")]),
    ],
)
def test_classes_put_in(said: str, source: str, found: list[tuple[VerdictKind, str]]) -> None:
    clause = cut(said, None).clauses[0]
    told = held(source)
    assert [(kind, reason.slot) for kind, reason in slots.added(clause, told.words, told, told)] == found


@pytest.mark.parametrize(
    ("said", "source", "slots_found"),
    [
        ("促进了营商环境优化", "投诉减少12%", ["cause"]),
        ("促进了投诉减少", "投诉减少12%", []),
        ("从而提升了企业效益", "投诉减少12%", ["cause"]),
        ("因连日特大暴雨", "道路中断3处", ["cause"]),
        ("因资金不到位停工", "资金没到位，停工", []),
        ("受暴雨影响停工待料", "停工待料3处", ["cause"]),
        ("受暴雨影响停工待料", "暴雨，停工待料3处", []),
        ("促进了治水", "投诉减少12%", []),
        ("促进了灌溉", "投诉减少12%", []),
        ("促进了水利建设", "投诉减少12%", ["cause"]),
        ("促进了投诉下降", "投诉减少12%", []),
        ("推动投诉减少", "投诉减少12%", []),
        ("受用地协调影响", "征地没谈拢，停工3处", ["cause"]),
        ("受征地影响", "征地没谈拢，停工3处", []),
        ("受征地协调影响", "征地没谈拢，停工3处", []),
        ("受暴雨影响", "停工3处", ["cause"]),
        ("受雨影响", "停工3处", []),
        ("受暴雨和台风影响", "暴雨，停工3处", []),
        ("受暴雨冲击", "台风，停工3处", ["cause", "cause"]),
        ("因师资不足停开", "教室不够，停开2门", ["cause"]),
        ("因师资不足停开", "师资不够，停开2门", []),
        ("因教室不足停开", "缺教室，停开2门", []),
        ("因设备老化停用", "原因还没查清，停用2台", ["cause"]),
        ("因人手不足停用", "原因还没查清，停用2台", ["cause", "cause"]),
        ("因原因不明停用", "原因还没查清，停用2台", []),
        ("受到学生喜爱", "学生爱来", []),
        ("受到学生欢迎", "来了30人", []),
        ("受资金制约", "钱不够", []),
        ("因连日暴雨", "道路中断3处，雨大", ["cause"]),
        ("因道路中断", "道路中断3处", []),
        ("由于资金不到位", "停工，没钱", []),
        ("导致工期延误", "停工3处", ["cause"]),
        ("造成工期延误", "停工3处，工期拖了", []),
    ],
)
def test_results_and_causes_nobody_gave(said: str, source: str, slots_found: list[str]) -> None:
    (clause,) = cut(said, None).clauses
    assert [reason.slot for reason in unsupported_claims(clause, held(source), ())] == slots_found


@pytest.mark.parametrize(
    ("said", "source", "same"),
    [
        ("0.99亿元", "9870万元", True),
        ("0.98亿元", "9870万元", False),
        ("近300户", "300户", True),
        ("近300户", "270户", True),
        ("近300户", "269户", False),
        ("近300户", "301户", False),
        ("超300户", "330户", True),
        ("超300户", "331户", False),
        ("约300户", "270户", True),
        ("约300户", "330户", True),
        ("约300户", "331户", False),
        ("约313户", "300户", False),
        ("12个", "12%", False),
        ("12天", "12个月", False),
        ("亏损320万元", "净利润-320万元", True),
    ],
)
def test_one_value_in_other_words(said: str, source: str, same: bool) -> None:
    (left,), (right,) = numbers_of(said), numbers_of(source)
    assert same_value(left, right) is same


@pytest.mark.parametrize(
    ("text", "value", "strange"),
    [
        ("办结ⅳ件", 4, True),
        ("办结ⅽ件", 100, True),
        ("排查⑫处", 12, True),
        ("新增㈢个", 3, True),
        ("值守到\U0001f550", 1, True),
        ("办结1О件", 0, True),
        ("召开壹次", 1, False),
        ("办结12件", 12, False),
        ("占八成五", 85, False),
        ("占三成", 30, False),
    ],
)
def test_signs_no_report_uses(text: str, value: int, strange: bool) -> None:
    assert (Decimal(value), strange) in [(number.value, number.strange) for number in numbers_of(text)]


def fact(text: str) -> Fact:
    return Fact("n1", "achievements", "", text, Provenance("", ""))


@pytest.mark.parametrize(
    ("source", "text", "kind"),
    [
        ("入库税收115万元，比上年增加15万元", "入库税收115万元，同比增长15%。", "supported"),
        ("入库税收85万元，比上年减少15万元", "入库税收85万元，同比下降15%。", "supported"),
        ("入库税收115万元，比上年增加15万元", "入库税收115万元，同比增长13%。", "bent"),
        ("入库税收85万元，比上年减少15万元", "入库税收85万元，同比增长15%。", "bent"),
        ("入库税收115万元，上年同期100万元", "入库税收115万元，同比增长15%。", "supported"),
        ("入库税收115万元，上年同期100万元", "入库税收115万元，同比下降15%。", "bent"),
    ],
)
def test_growth_from_a_base_or_a_change(source: str, text: str, kind: VerdictKind) -> None:
    (verdict,) = verify(text, (fact(source),)).verdicts
    assert (verdict.kind == "supported") is (kind == "supported"), verdict


@pytest.mark.parametrize(
    ("source", "text", "is_lost"),
    [
        ("第二次入户走访困难职工", "再次入户走访困难职工。", False),
        ("第三次入户走访困难职工", "再次入户走访困难职工。", True),
        ("开展演练2场，参加职工46人", "开展演练2场，参加职工46人。", False),
        ("开展演练2场，参加职工46人", "开展演练2场。", True),
        ("编印手册；更换水表12块", "更换水表12块。", True),
        ("学习《安全生产法》", "学习《安全生产法》。", False),
    ],
)
def test_what_is_lost(source: str, text: str, is_lost: bool) -> None:
    assert bool(verify(text, (fact(source),)).lost) is is_lost


@pytest.mark.parametrize(
    ("source", "text", "found"),
    [
        # beside another figure of the same clause under its own name
        ("买书柜12台、桌子30张", "购置花架12台、桌子30张。", [("花架", "书柜")]),
        ("买书柜12台、桌子30张", "购置花架12台、椅子30张。", [("花架", "书柜")]),
        ("买书柜12台、桌子30张", "购置书柜12台、椅子30张。", []),
        ("桌子30张，是去年买的；书柜12台", "购置桌子30张，花架12台。", []),
        ("旧电缆换了6.8公里、开关柜换了14台", "更换旧电缆6.8公里、开关柜14台。", []),
    ],
)
def test_a_thing_put_in_the_place_of_another(source: str, text: str, found: list[tuple[str, str]]) -> None:
    matches = match_all(told_numbers(cut(text, None)), told_numbers(cut(source, None), 0))
    assert [(reason.said, reason.source) for _m, reason in replaced_objects(matches, held(source), text)] == found
