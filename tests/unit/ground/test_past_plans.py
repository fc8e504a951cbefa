"""上期打算: what this period tells as kept is not asked about, what it tells as late or open is, and what it passes over; slogans never are."""

from __future__ import annotations

import pytest

from drafter.claims.reading import read_text
from drafter.core.period import Period
from drafter.ground.past_plans import Fate, PeriodStatement, _WeighedStatements, is_unfinished, past_plans
from drafter.language.segmenting import words_of
from drafter.read.outline import parse_report

_PERIOD = Period.parse("2025")
_OTHERS = (
    ("achievements", "全年组织业务学习24次，参加人员1180人次"),
    ("achievements", "窗口受理事项3.2万件，按时办结率99.8%"),
    ("problems", "乡镇站人手不足，一人多岗"),
    ("plans", "明年争取再增加3个编制"),
)


def _fates(plan: str, *told: tuple[str, str]) -> list[Fate]:
    prior = parse_report(
        f"河口县畜牧站2024年工作总结\n一、主要工作\n（一）抓防疫。防疫密度保持100%。\n二、下一步打算\n（一）{plan}。\n",
        "去年.txt",
    )
    statements = [
        PeriodStatement(f"n{at}", text, role, read_text(text, _PERIOD, planned=role == "plans").claims)
        for at, (role, text) in enumerate((*told, *_OTHERS))
    ]
    return [one.fate for one in past_plans(prior, statements, ("河口县畜牧站",))]


@pytest.mark.parametrize(
    ("plan", "told", "fate"),
    [
        ("建成病死畜禽无害化处理中心", (("achievements", "病死畜禽无害化处理中心8月投入运行"),), None),
        ("更新流动检测车2台", (("achievements", "购置流动检测车2台"),), None),
        ("实现屠宰场视频监控全覆盖", (("achievements", "6家屠宰场视频监控全部接入平台"),), None),
        ("完成奶牛两病净化场创建3个", (("achievements", "创建奶牛两病净化场3个"),), None),
        ("引进肉羊良种120只", (("achievements", "引进肉羊良种120只，分给12户"),), None),
        ("建成病死畜禽无害化处理中心", (("achievements", "无害化处理中心主体完工，原定6月投用，设备没到，要推迟到明年"),), "unfinished"),
        ("更新流动检测车2台", (("problems", "流动检测车超期服役，至今没换"),), "unfinished"),
        ("实现屠宰场视频监控全覆盖", (("problems", "还有4家屠宰场视频监控没有接上"),), "unfinished"),
        ("出台生猪调运管理办法", (("plans", "明年上半年出台生猪调运管理办法"),), "again"),
        ("引进肉羊良种120只", (("achievements", "引进肉羊良种80只"),), "missed"),
        ("启用冷链物流监测系统", (), "silent"),
        ("建设区域兽医实验室5个", (), "silent"),
    ],
)  # fmt: skip
def test_what_became_of_a_plan(plan: str, told: tuple[tuple[str, str], ...], fate: Fate | None) -> None:
    assert _fates(plan, *told) == ([fate] if fate else [])


@pytest.mark.parametrize(
    "plan",
    [
        "进一步加强队伍建设",
        "持续提升服务质量",
        "加大人才引进力度",
        "深化作风建设，压实责任",
        "强化部门协作，形成工作合力",
    ],
)
def test_a_plan_without_an_end_is_not_asked_about(plan: str) -> None:
    assert not _fates(plan)


_TOLD = _WeighedStatements(
    [PeriodStatement("n1", "建成冷库2座", "achievements"), PeriodStatement("n2", "冷链车没买", "problems")],
    ("河口县畜牧站",),
)


@pytest.mark.parametrize(
    ("plan", "telling"),
    [
        ("推进冷链物流建设，第三方检测完成", "冷链 物流 建设 第三方 检测"),  # no mark, no word of how far it is
        ("加强工作，冷库，库", "冷库"),  # what stands in any plan, and a single sign
        ("畜牧档案不全面", "档案"),  # the unit's own name
        ("加强工作", ""),
    ],
)
def test_the_words_that_tell_a_plan(plan: str, telling: str) -> None:
    assert " ".join(word.text for word in words_of(plan) if _TOLD._tells(word)) == telling


@pytest.mark.parametrize(
    ("plan", "ranked"),
    [
        ("建成冷库", [("n1", 1.0), ("n2", 0.0)]),
        ("购买冷链车", [("n2", 0.625), ("n1", 0.0)]),
        ("启用牧场", [("n1", 0.0), ("n2", 0.0)]),
    ],
)
def test_statements_by_what_they_hold_of_a_plan(plan: str, ranked: list[tuple[str, float]]) -> None:
    assert [(one.id, round(score, 3)) for score, one in _TOLD.ranked(plan)] == ranked


def test_what_few_statements_say_tells_more() -> None:
    (word,) = words_of("冷库")
    assert [round(_TOLD._weight(word, times), 3) for times in (0, 1, 2)] == [1.318, 2.197, 1.577]


@pytest.mark.parametrize(
    ("role", "text", "unfinished"),
    [
        ("plans", "推迟到明年", False),
        ("problems", "修好了", True),
        ("achievements", "修好了", False),
        ("achievements", "推迟到明年", True),
        ("achievements", "修渠，验收未完成", True),
    ],
)
def test_statements_that_leave_a_thing_open(role: str, text: str, *, unfinished: bool) -> None:
    assert is_unfinished(PeriodStatement("n", text, role)) is unfinished


@pytest.mark.parametrize(
    ("plan", "asked"),
    [("建成冷库", False), ("建成大冷库", True), ("建成" + "大" * 78, True), ("建成" + "大" * 79, False)],
)
def test_plans_of_a_sentence_are_asked_about(plan: str, *, asked: bool) -> None:
    assert bool(_fates(plan)) is asked
