"""A lead covers a line whose thing it names: by its object, a listed word, or what last period told under it."""

from __future__ import annotations

import pytest

from drafter.plan.lead_cover import covers, named_leads
from drafter.plan.prior_sections import PriorSection
from tests.unit.plan.facts import fact


@pytest.mark.parametrize(
    ("lead", "text"),
    [
        ("整治户外广告", "破旧店招换了90块"),
        ("推进老旧小区改造", "加装电梯14部"),
        ("提升诊疗服务能力", "门诊量32万人次，床位加了60张"),
        ("开展清四乱行动", "清四乱销号41处"),
        ("支持产业和企业发展", "2000万元扶了11家龙头企业"),
        ("扩大党组织覆盖", "商圈党支部建起来了3个"),
    ],
)
def test_a_lead_covers_what_names_its_thing(lead: str, text: str) -> None:
    assert covers(lead, [fact(text)])


@pytest.mark.parametrize(
    ("lead", "text"),
    [
        ("推进老旧小区改造", "文竹完整社区进了省里样板"),
        ("推进老旧小区改造", "充电桩在推9个小区"),
        ("规范组织生活", "快递企业党组织建起来了"),
        ("扩大有效投资", "一项目一专班，征地协调做通"),
        ("壮大村集体经济", "农村集体聚餐备案1200起"),
        ("加强急危重症救治", "门急诊36万人次"),
        ("延伸远程诊断", "远程异地评标33个"),
    ],
)
def test_a_lead_covers_nothing_by_a_word_any_work_has(lead: str, text: str) -> None:
    assert not covers(lead, [fact(text)])


def test_a_lead_covers_what_last_period_told_under_it() -> None:
    point = PriorSection("严格护理安全", (), frozenset(), ("压疮发生率",))
    assert covers("严格护理安全", [fact("压疮发生率0.06%")], point=point)
    assert not covers("严格护理安全", [fact("压疮发生率0.06%")])


def test_words_of_the_sections_heading_tell_no_point_from_another() -> None:
    assert not covers("推行优质护理", [fact("护理比武拿了名次")], "护理服务持续优化")


def test_a_lead_is_made_of_what_most_lines_name() -> None:
    runs = [[fact("低保核查2轮", at="1")], [fact("特困供养310人", at="2")], [fact("送戏36场", at="3")]]
    assert next(named_leads(runs)) == "兜牢民生底线"
    assert not list(named_leads([[fact("会议室换了新灯")]]))


def test_a_wide_lead_comes_behind_a_narrow_one() -> None:
    assert list(named_leads([[fact("口袋公园建了4个")]])) == ["建设口袋公园", "改善人居环境"]
