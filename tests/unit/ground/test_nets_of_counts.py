"""Nets that say what a number counts, each called alone, on both sides of its mesh."""

from __future__ import annotations

import pytest

from drafter.ground.counting import counted_otherwise, tallied_otherwise
from drafter.ground.cutting import cut
from drafter.ground.extents_beside import turned_extents
from drafter.ground.figures import told_numbers
from drafter.ground.likeness import held_by, shared_words, told_apart
from drafter.ground.nearness import after_word, before_word
from drafter.ground.numbers import numbers_of
from drafter.ground.told_numbers import ToldNumber
from drafter.language.segmenting import Word


def figure(text: str) -> ToldNumber:
    return told_numbers(cut(text, None))[-1]


def words(text: str) -> tuple[Word, ...]:
    return cut(text, None).words


@pytest.mark.parametrize(
    ("text", "number", "word"),
    [
        ("超过300户", "300", "more"), ("突破12亿元", "12", "more"), ("上千人", "千", "more"), ("逾百家", "百", "more"),
        ("近300户", "300", "less"), ("接近七成", "七", "less"), ("不足5天", "5", "less"), ("约到30人", "30", "about"),
        ("最多补15万元", "15", "most"), ("至多2次", "2", "most"), ("不少于3次", "3", "least"), ("至少去2次", "2", "least"),
        ("达到300户", "300", ""), ("签约率95%", "95", ""), ("通过12件", "12", ""), ("附近12户", "12", ""), ("救过3回", "3", ""),
        ("破了15起", "15", ""), ("过了3540人", "3540", ""), ("上海12家", "12", ""), ("上马12台", "12", ""),
    ],
)  # fmt: skip
def test_the_word_that_leads_to_a_number(text: str, number: str, word: str) -> None:
    assert before_word(text, text.index(number)) == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("300户左右", "about"), ("10天上下", "about"), ("12家以上", "more"), ("三成强", "more"), ("7家以内", "most"),
        ("20户以下", "less"), ("5元起", "least"), ("15起", ""), ("两次强降雨", ""), ("3年以来", ""), ("12名干部", ""),
    ],
)  # fmt: skip
def test_the_word_that_follows_a_number(text: str, word: str) -> None:
    assert after_word(text, numbers_of(text)[0].span.end) == word


@pytest.mark.parametrize(
    ("text", "spread", "per", "each"),
    [
        ("人均增收2300元", "each", "", "人"), ("每户补助3000元", "each", "", "户"), ("户均补助3000元", "each", "", "户"),
        ("平均每人5本", "each", "", "人"), ("各补3万元", "each", "", ""), ("各级部门3家", "", "", ""), ("各类案件12件", "", "", ""),
        ("共补助3000元", "total", "", ""), ("合计发放12万元", "total", "", ""), ("总额达12亿元", "total", "", ""),
        ("公共资源3处", "", "", ""), ("每月走访58人次", "each", "month", ""), ("日均接待12人", "each", "day", ""),
        ("月均用电300度", "each", "month", ""), ("年产值12亿元", "", "year", ""), ("年底结余12亿元", "", "", ""),
    ],
)  # fmt: skip
def test_one_each_or_all_together_and_over_what_time(text: str, spread: str, per: str, each: str) -> None:
    found = figure(text)
    assert (found.spread, found.per, found.each) == (spread, per, each)


@pytest.mark.parametrize(
    ("said", "source", "otherwise"),
    [
        ("户均补助3000元", "人均补助3000元", True), ("共补助3000元", "每户补助3000元", True), ("各补助3万元", "每村补3万元", False),
        ("补助3000元", "每户补助3000元", True), ("按标准补助3000元", "每户补助3000元", False), ("票价30元", "每张30元", False),
        ("每月走访58人次", "走访58人次", True), ("走访58人次", "每月走访58人次", True), ("每月走访58人次", "每年走访58人次", True),
        ("每月走访58人次", "逐月走访58人次", False), ("各补助3万元", "补助3万元", True), ("各补助3万元", "按村补助3万元", False),
        ("培训58人次", "培训58人次", False),
    ],
)  # fmt: skip
def test_what_a_figure_counts(said: str, source: str, otherwise: bool) -> None:
    assert counted_otherwise(figure(said), figure(source)) is otherwise


@pytest.mark.parametrize(
    ("said", "source", "otherwise"),
    [
        ("新增路灯860盏", "路灯总数860盏", True), ("路灯总数860盏", "路灯总数860盏", False), ("日均客流3万人", "最高客流3万人", True),
        ("路灯860盏", "新增路灯860盏", False), ("新增占比12%", "总占比12%", False),
    ],
)  # fmt: skip
def test_kinds_of_counts(said: str, source: str, otherwise: bool) -> None:
    assert tallied_otherwise(figure(said), figure(source)) is otherwise


@pytest.mark.parametrize(
    ("said", "source", "turned"),
    [
        ("部分问题已整改", "大部分问题已整改", True), ("大部分问题已整改", "部分问题已整改", True),
        ("全部问题已整改", "都整改了", False), ("全部问题已整改", "差不多都整改了", True), ("基本完成整改", "全部完成整改", True),
        ("少数单位未报", "个别单位未报", False), ("个别单位未报", "多数单位没报", True),
        ("多数单位未报", "少数单位、多数村没报", False), ("单位未报", "个别单位未报", False),
    ],
)  # fmt: skip
def test_how_much_of_a_whole(said: str, source: str, turned: bool) -> None:
    (clause,) = cut(said, None).clauses
    assert [reason.slot for reason in turned_extents(clause, cut(source, None).clauses)] == ["extent"] * turned


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("巡查", "巡查了", 1, 1), ("公路", "县级公路", 1, 1), ("低保", "最低生活保障", 0.9, 1), ("入园率", "入园", 0.9, 0.9),
        ("县长", "副县长", 0.1, 0.3), ("成年人", "未成年人", 0.1, 0.3), ("水库", "水质", 0.2, 0.3), ("车站", "公园", 0, 0),
    ],
)  # fmt: skip
def test_how_far_two_labels_name_one_thing(one: str, other: str, least: float, most: float) -> None:
    assert least <= shared_words(words(one), words(other)) <= most
    assert least <= shared_words(words(other), words(one)) <= most


def test_labels_without_words_are_like_nothing() -> None:
    assert shared_words((), words("公路")) == held_by((), words("公路")) == held_by(words("公路"), ()) == 0
    assert told_apart(words("公路"), (), words("公路")) == (1.0, 1.0)
    assert told_apart(words("公路"), words("公路"), ()) == (1.0, 0.0)
    assert told_apart(words("水库除险"), words("水库除险"), words("车站除险")) == (1.0, 0.0)
    assert told_apart(words("车站除险"), words("水库除险"), words("车站除险")) == (0.0, 1.0)
