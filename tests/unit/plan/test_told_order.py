"""A section tells its lines as last period's ordered its matters; honours and the house's own last; without a known line, what the heading names first."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.plan.told_again import LastTold, told_last_time
from drafter.plan.told_order import NEW, LastOrder, is_side
from drafter.read.report import read_report

_PRIOR = """汊河镇水管站2024年工作总结
一、2024年工作情况
（一）抓好灌溉服务。灌溉农田4.6万亩，清淤渠道32公里，调解用水纠纷18起，开展党纪学习教育。
（二）抓好水费征收。征收水费96万元。
"""


@pytest.fixture
def last(tmp_path: Path) -> LastTold:
    (tmp_path / "上年.txt").write_text(_PRIOR, encoding="utf-8")
    return told_last_time(read_report(tmp_path / "上年.txt"))


def _notes(*told: tuple[str, str]) -> list[Fact]:
    return [
        Fact(f"n{at}", "achievements", "", text, Provenance("要点.md", f"第{at}行", text), owner=owner)
        for at, (owner, text) in enumerate(told, 1)
    ]


def _order(last: LastTold, section: int, facts: list[Fact], heading: str = "抓好灌溉服务") -> list[str]:
    return [fact.text for fact in LastOrder(last, section, {}).ordered(facts, heading)]


def test_last_periods_order_is_kept_and_an_offices_line_stays_behind_its_like(last: LastTold) -> None:
    facts = _notes(
        ("管理股", "用水纠纷调解21起"),
        ("管理股", "巡渠员补贴发了"),
        ("工程股", "渠道清淤40公里"),
        ("工程股", "闸门上了油漆"),
        ("灌溉股", "农田灌溉4.9万亩"),
    )
    assert _order(last, 0, facts) == [
        "农田灌溉4.9万亩",
        "渠道清淤40公里",
        "闸门上了油漆",
        "用水纠纷调解21起",
        "巡渠员补贴发了",
    ]


def test_a_thing_of_two_signs_finds_its_clause_where_only_the_order_hangs_on_it(last: LastTold) -> None:
    facts = _notes(("管理股", "灌区看渠道的人换了一茬"), ("管理股", "调解21起，都在田头"), ("工程股", "清淤40公里"))
    assert _order(last, 0, facts) == ["清淤40公里", "调解21起，都在田头", "灌区看渠道的人换了一茬"]


def test_a_note_with_the_very_figure_of_a_row_stands_beside_it(last: LastTold) -> None:
    metric = Metric("征收水费", Decimal("103.5"), "万元", base_value=Decimal(96))
    place = Provenance("表.xlsx", "Sheet1!B2", "103.5")
    row = Fact("m1", "achievements", "", "征收水费103.5万元", place, (metric,), kind="row")
    facts = [*_notes(("财务", "账本换了新的"), ("财务", "各村交齐103.5万元")), row]
    assert _order(last, 1, facts, "抓好水费征收")[:2] == ["各村交齐103.5万元", "征收水费103.5万元"]


def test_a_row_stands_behind_the_line_that_says_its_name(last: LastTold) -> None:
    metric = Metric("“认种制”管理户", Decimal(48), "户")
    row = Fact(
        "m1", "achievements", "", "“认种制”管理户48户", Provenance("表.xlsx", "S!B2", "48"), (metric,), kind="row"
    )
    facts = [*_notes(("管理股", "认种制推开了"), ("管理股", "看渠的雨衣发了"), ("灌溉股", "农田灌溉4.9万亩")), row]
    told = _order(last, 0, facts)
    assert told.index("“认种制”管理户48户") == told.index("认种制推开了") + 1


def test_honours_and_the_house_stand_last(last: LastTold) -> None:
    facts = _notes(("办公室", "站里获评市先进集体"), ("办公室", "办公楼换了窗"), ("灌溉股", "农田灌溉4.9万亩"))
    assert _order(last, 0, facts)[0] == "农田灌溉4.9万亩"


def test_this_periods_study_stands_where_last_periods_did(last: LastTold) -> None:
    facts = _notes(("办公室", "冬修誓师会开了"), ("支部", "作风学习教育查摆问题9个"), ("灌溉股", "农田灌溉4.9万亩"))
    assert _order(last, 0, facts) == ["农田灌溉4.9万亩", "作风学习教育查摆问题9个", "冬修誓师会开了"]


def test_without_a_known_line_what_the_heading_names_opens(last: LastTold) -> None:
    facts = _notes(("办公室", "雨衣发了60件"), ("防汛股", "防汛沙袋备了2万条"), ("办公室", "值班表排到10月"))
    assert _order(last, NEW, facts, "抓好防汛备汛")[0] == "防汛沙袋备了2万条"
    assert _order(last, NEW, facts, "抓好其他事项")[0] == "雨衣发了60件"


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("站里获评市先进集体", True),
        ("渔民送来锦旗2面", True),
        ("办公楼换了窗", True),
        ("职工食堂改了灶", True),
        ("学校食堂检查230家", False),  # others' canteens are work
        ("群众获得感增强", False),
        ("表扬信箱开通", False),
    ],
)
def test_what_is_told_last(text: str, side: bool) -> None:
    assert is_side(_notes(("", text))) is side
