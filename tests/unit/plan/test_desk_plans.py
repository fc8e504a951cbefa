"""A desk's plans stand where its work stands, under a heading made of its section's where last period's plans had none."""

from __future__ import annotations

import pytest

from drafter.plan.desk_plans import plan_head, with_desks_plans
from drafter.plan.placing import Group
from drafter.read.outline import parse_report
from tests.unit.plan.facts import fact

PRIOR = parse_report(
    "禾川市园林局2023年工作总结\n\n一、2023年工作情况\n"
    "（一）绿化建设提质增效。改造口袋公园6个，新增绿地18公顷。\n"
    "（二）执法管理不断加强。查处毁绿案件31起，结案29起。\n"
    "（三）自身建设持续加强。开展主题党日12次，培训职工86人次。\n\n"
    "二、存在的问题\n资金不足。\n\n三、2024年工作打算\n"
    "（一）推进绿化建设。改造口袋公园8个。\n（二）加强执法管理。查处毁绿案件。\n"
)


@pytest.mark.parametrize(
    ("heading", "plan"),
    [
        ("依法治水能力稳步提升", "提升依法治水能力"),
        ("自身建设持续加强", "加强自身建设"),
        ("服务效能持续提高", "提高服务效能"),
        ("安全形势平稳向好", ""),
        ("优化环境，激发活力", ""),
        ("推进项目建设", ""),
    ],
)
def test_what_will_be_done_is_called_by_what_was(heading: str, plan: str) -> None:
    assert plan_head(heading) == plan


def test_a_line_goes_with_its_desk_and_one_that_is_plainly_of_its_place_stays() -> None:
    done = [fact("查处毁绿案件28起", at="1", owner="执法队"), fact("巡查1200次", at="2", owner="执法队")]
    done += [fact("主题党日14次", at="3", owner="办公室"), fact("培训职工90人次", at="4", owner="办公室")]
    homes = {"n1": "执法管理不断加强", "n2": "执法管理不断加强", "n3": "自身建设持续加强", "n4": "自身建设持续加强"}
    plans = [
        fact("口袋公园再改9个", "plans", at="5", owner="建设科"),
        fact("配无人机6架", "plans", at="6", owner="执法队"),
        fact("档案室搬完", "plans", at="7", owner="办公室"),
    ]
    groups = (Group("推进绿化建设", tuple(plans), own=True),)
    found = with_desks_plans(groups, PRIOR, [*done, *plans], homes)
    assert [(one.title, [each.id for each in one.facts]) for one in found] == [
        ("推进绿化建设", ["n5"]),
        ("加强执法管理", ["n6"]),
        ("加强自身建设", ["n7"]),
    ]
