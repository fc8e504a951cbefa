"""What a unit is there for opens its report; a street's or a government's work is everything."""

from __future__ import annotations

from drafter.plan.mandate import is_main, own_matters
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
