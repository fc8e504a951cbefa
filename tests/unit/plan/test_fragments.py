"""A piece that says only how much is left or meant is called by the name its own line begins with; nothing else is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.core.fact import Fact, FactRole
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.plan.fragments import name_of, with_names
from tests.unit.plan.facts import fact


def line(name: str, text: str, role: FactRole, at: str = "第3行", *values: int) -> Fact:
    metrics = tuple(Metric("", Decimal(value), "件", "2024") for value in values)
    return Fact(name, role, "", text, Provenance("要点.md", at, text), metrics)


def named(told: str, rest: str, role: FactRole = "problems", at: str = "第3行") -> str:
    return with_names([line("n3", told, "achievements"), line("n3_2", rest, role, at)])[1].text


@pytest.mark.parametrize(
    ("told", "rest", "said"),
    [
        ("病险山塘治了14座", "还有5座没治完", "病险山塘还有5座没治完"),
        ("破损井盖更换了88个", "还剩6个等配件", "破损井盖还剩6个等配件"),
        ("农家书屋“一卡通”已覆盖", "剩3座祠堂没接", "农家书屋“一卡通”方面，剩3座祠堂没接"),
    ],
)
def test_a_rest_is_of_what_its_line_tells(told: str, rest: str, said: str) -> None:
    assert named(told, rest) == said


def test_a_plan_for_more_is_of_what_its_line_tells() -> None:
    assert named("危旧电梯更换排队40台", "明年再换12台", "plans") == "危旧电梯明年再换12台"
    assert named("危旧电梯更换排队40台", "明年再换12台门禁", "plans") == "明年再换12台门禁"


@pytest.mark.parametrize("rest", ["还有5座山塘没治完，山塘要紧", "养护经费不足", "还有群众反映噪声大"])
def test_what_names_itself_is_given_no_name(rest: str) -> None:
    assert named("山塘治了14座", rest) == rest


def test_another_lines_words_name_nothing_unless_its_figures_leave_the_number() -> None:
    assert named("病险山塘治了14座", "还有5座没治完", at="第4行") == "还有5座没治完"
    told = line("n3", "噪声投诉受理90件，办结71件", "achievements", "第3行", 90, 71)
    assert with_names([told, line("n4", "还有19件没办", "problems", "第4行")])[1].text == "噪声投诉还有19件没办"
    assert with_names([told, line("n4", "还有18件没办", "problems", "第4行")])[1].text == "还有18件没办"


@pytest.mark.parametrize("text", ["我们今年培训护理员", "新村路K3段管线", "累计12件"])
def test_what_is_no_plain_name_names_nothing(text: str) -> None:
    assert name_of(text) == ""


def test_of_several_things_a_line_tells_the_rest_is_of_the_one_it_is_counted_with() -> None:
    assert named("民生这块，新增停车位90个，建成口袋公园4个", "还有1个在施工") == "口袋公园还有1个在施工"
    assert name_of("镇领导接待信访件36件") == "信访件"
    assert name_of("查处占地违建案件12件") == "查处占地违建案件"  # ends like an office, and acts


def test_some_of_what_the_line_counts_are_told_with_it() -> None:
    told = with_names((fact("老旧电梯82部全部检过", at="3"), fact("其中11部没有维保单位", "problems", at="3")))
    assert told[1].text == "老旧电梯中有11部没有维保单位"
    told = with_names((fact("聘了6名讲解员", at="4"), fact("走了2名，嫌离城远", "problems", at="4")))
    assert told[1].text == "讲解员走了2名，嫌离城远"
