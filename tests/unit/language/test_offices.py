"""Names of offices, and words that end like one."""

from __future__ import annotations

import pytest

from drafter.language.offices import is_office


@pytest.mark.parametrize(
    "words", ["规计科", "民生办", "教务处", "养老股、救助股", "安全部", "办证窗口", "财务科和人事科"]
)
def test_an_office_by_its_ending(words: str) -> None:
    assert is_office(words) and is_office(words, named=True)


@pytest.mark.parametrize(
    "words",
    ["", "全局", "分部", "全部", "到处", "演出", "好处", "带来好处", "设在镇里的站", "多办", "财务科反映", "年轻干部"],
)
def test_no_office(words: str) -> None:
    assert not is_office(words) and not is_office(words, named=True)


@pytest.mark.parametrize("words", ["财务", "审计", "后勤、人事"])
def test_one_word_may_be_a_topic_as_well(words: str) -> None:
    assert is_office(words) and not is_office(words, named=True)


@pytest.mark.parametrize(
    "words",
    [
        "产业布局",
        "战略重组",
        "班子分组",
        "一网通办",
        "贫困村",
        "管理体系",
        "严肃查处",
        "餐厅",
        "泵站",
        "阅览室",
        "对台",
        "窗台",
    ],
)
def test_work_and_places_that_end_like_an_office(words: str) -> None:
    assert not is_office(words) and not is_office(words, named=True)


@pytest.mark.parametrize("words", ["督查办", "气象台", "电视台", "乡村振兴办", "代办站", "检查组", "图书馆", "乡村科"])
def test_offices_beside_them(words: str) -> None:
    assert is_office(words, named=True)


@pytest.mark.parametrize("words", ["财务部 人资部", "规计科　建设科"])
def test_offices_side_by_side_with_a_blank(words: str) -> None:
    assert is_office(words, named=True)


@pytest.mark.parametrize("words", ["", " ", "　", "、", "（科）"])
def test_nothing_is_no_office(words: str) -> None:
    assert not is_office(words)
