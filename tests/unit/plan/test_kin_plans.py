"""Plans of one matter are one point, and a lead stands only over what it covers."""

from __future__ import annotations

import pytest

from drafter.core.profile import Item
from drafter.plan.kin_plans import with_kin_together
from drafter.plan.narrower import narrowed_lead
from drafter.plan.unit_offices import offices_of
from tests.unit.plan.facts import fact


def told(*plans: tuple[str, str, str], unit: str = "柏溪县人民政府") -> list[tuple[str, list[str]]]:
    """plans: lead, line, text; what has the same lead is one item at first."""
    facts = {f"n{at}": fact(text, "plans", at=line) for at, (_lead, line, text) in enumerate(plans)}
    leads = list(dict.fromkeys(lead for lead, _line, _text in plans))
    items = [Item(tuple(f"n{at}" for at, one in enumerate(plans) if one[0] == lead), lead) for lead in leads]
    known = {name: type(one)(name, one.role, "", one.text, one.provenance) for name, one in facts.items()}
    with offices_of(unit):
        made = with_kin_together(items, known, ())
    return [(item.lead, [known[one].text for one in item.fact_ids]) for item in made]


def test_points_that_say_themselves_need_no_lead() -> None:
    found = told(
        ("推动经济稳定增长", "1", "推动环山铁路通车"),
        ("扩大有效投资", "2", "重大项目推进60个"),
        ("推进国土绿化", "3", "完成造林3万亩"),
        ("持续强化财政保障", "4", "六件民生实事筹集2.1亿元"),
    )
    assert [lead for lead, _lines in found] == ["", "", ""]
    assert ["推动环山铁路通车", "重大项目推进60个"] in [lines for _lead, lines in found]


def test_what_its_clerk_wrote_in_one_line_is_one_point() -> None:
    found = told(("扩大有效投资", "1", "重点项目推进80个"), ("推动经济稳定增长", "1", "北江航道通航"))
    assert found == [("", ["重点项目推进80个", "北江航道通航"])]


def test_a_line_of_another_matter_leaves_a_lead() -> None:
    found = told(
        ("规范公共资源交易", "1", "与住建局、资源局把职能交叉理清"),
        ("规范公共资源交易", "2", "招标文件逐份备案，再引进3家电子保函机构"),
        ("加强党的建设", "3", "党支部推行一个科室一个支部，创建流动红旗窗口"),
        ("做好民生事项服务", "4", "民生数据每月出报表，分级预警，医保社保窗口延时"),
    )
    assert found[0] == ("规范公共资源交易", ["招标文件逐份备案，再引进3家电子保函机构"])
    assert ["与住建局、资源局把职能交叉理清"] in [lines for _lead, lines in found]


@pytest.mark.parametrize(
    ("lead", "lines", "made"),
    [
        ("做好统战群团工作", ["走访台企12家"], "深化两岸融合"),
        ("持续做好统战群团工作", ["民族团结示范村2个", "台胞联谊5场"], "促进民族团结和两岸融合"),
        ("做好统战群团工作", ["工会慰问困难职工30人"], "做好群团工作"),
        ("做好统战群团工作", ["走访侨胞20人", "妇联评最美家庭5户"], "做好统战群团工作"),
        ("加强党的建设", ["走访台企12家"], "加强党的建设"),
    ],
)
def test_a_lead_of_two_matters_says_the_one_that_is_told(lead: str, lines: list[str], made: str) -> None:
    assert narrowed_lead(lead, [(fact(line),) for line in lines]) == made
