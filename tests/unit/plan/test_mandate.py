"""What a unit is there for opens its report; a street's or a government's work is everything."""

from __future__ import annotations

import pytest

from drafter.language.subjects import subject_of, without
from drafter.plan.mandate import is_main, others_matters, own_matters
from drafter.plan.placing import Group
from tests.unit.plan.facts import fact


def test_an_offices_matters_are_told_by_its_name_or_its_published_duties() -> None:
    assert "urban.clean" in own_matters("临泉区城市管理局") and "livelihood.fund" in own_matters(
        "临泉市住房公积金管理中心"
    )
    assert not own_matters("临泉区松林街道办事处") and not own_matters("临泉县人民政府")
    assert "service.gov" not in own_matters("临泉区城市管理局")  # every office approves and serves


def test_a_section_of_the_units_own_matters_is_its_main_one() -> None:
    streets = Group("市容", (fact("清扫道路120条", at="1"), fact("取缔占道经营30处", at="2")))
    wires = Group("数字化", (fact("信息系统上线2个", at="3"),))
    assert is_main(streets, "临泉区城市管理局") and not is_main(wires, "临泉区城市管理局")
    assert not is_main(streets, "临泉县人民政府")


@pytest.mark.parametrize(
    ("unit", "ours", "others"),
    [
        ("临泉县人民法院", "reform.trial", "reform.procuracy"),
        ("临泉区城市管理局", "urban.clean", "reform.trial"),
        ("临泉县消防救援大队", "safety.firecheck", "safety.drug"),
        ("临泉县消防救援支队", "safety.fire", "industry.manu"),
        ("临泉县自来水有限公司", "water.supply", "urban.build"),
        ("临泉县中心卫生院", "health.service", "edu.teach"),
        ("临泉县实验小学", "edu.teach", "livelihood.aged"),
    ],
)
def test_what_only_another_kind_of_office_does_is_not_its_matter(unit: str, ours: str, others: str) -> None:
    assert ours not in others_matters(unit) and others in others_matters(unit)


@pytest.mark.parametrize(
    "unit", ["临泉县人民政府", "松林街道办事处", "临泉县松林镇", "松林村党支部", "临泉开发区管委会", ""]
)
def test_who_does_everything_has_no_others_matters(unit: str) -> None:
    assert others_matters(unit) == frozenset()


def test_a_text_is_about_nothing_that_is_not_ours() -> None:
    text = "认罪认罚从宽适用率88%"
    assert (found := subject_of(text)) and found.id == "reform.procuracy"
    with without(others_matters("临泉县人民法院")):
        assert (found := subject_of(text)) is None or found.id != "reform.procuracy"
    assert subject_of(text)
