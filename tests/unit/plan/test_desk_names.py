"""What an office deals with, by its plain name."""

from __future__ import annotations

import pytest

from drafter.language.offices import is_office
from drafter.plan.desk_names import office_name, plain_matter
from drafter.plan.matters import office_matter


@pytest.mark.parametrize(
    ("office", "matter"),
    [
        ("招生就业中心", "招生就业"),
        ("牲畜检疫大队", "牲畜检疫"),
        ("灯光与夜景办", "灯光与夜景"),
        ("第二征管科", "征管"),
        ("冷链物流部（含冷库班）", "冷链物流"),
    ],
)
def test_a_plain_name_of_work_is_a_matter(office: str, matter: str) -> None:
    assert plain_matter(office) == matter


@pytest.mark.parametrize("office", ["城东中队", "一科", "业务二科", "开发区分局", "驻村队", "办公室"])
def test_a_place_or_a_number_is_none(office: str) -> None:
    assert office_matter(office) == ""


def test_offices_that_report_together_are_called_by_the_wider_work_or_both() -> None:
    assert office_matter("民一庭、民二庭") == "民商事审判"
    assert office_matter("信访室、河湖科") == "信访和河湖"
    assert office_matter("信访室、办公室") == ""
    assert (
        office_matter("信访室、督查室") == "信访" and office_matter("应急指挥中心（值班手机转，有错字）") == "应急指挥"
    )


@pytest.mark.parametrize("words", ["民一庭、民二庭", "观察站（数据中心）", "院办", "党办"])
def test_names_that_are_offices(words: str) -> None:
    assert is_office(words, named=True)


@pytest.mark.parametrize("words", ["统一办", "惠民一处", "举办"])
def test_names_that_are_none(words: str) -> None:
    assert not is_office(words, named=True)


def test_what_an_office_is_called() -> None:
    assert office_name("审管办") == "审管" and office_name("观测站（备用）") == "观测"
