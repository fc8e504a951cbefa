"""One answer, one fact: what becomes of it for every kind of question, and which answers are not taken."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.claims.nature import change_words, derive_change
from drafter.core.claim import Question, QuestionKind
from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.read.answered_cells import answered_cells
from drafter.read.answering import GivenAnswer, take
from drafter.read.fact_sheet import FactSheet
from drafter.read.note_gaps import find_gaps
from drafter.read.said_answers import plainly, role_said
from drafter.read.tables.cells import text_cell
from drafter.read.tables.levels import Units, read_level

HERE = Provenance("要点.md", "第3行")


def _taken(
    kind: QuestionKind, text: str, answer: str, options: tuple[str, ...] = ()
) -> tuple[str, str, bool | None, str]:
    fact = Fact("n3", "achievements", "", text, HERE, placeholders=find_gaps(text))
    taken = take(fact, GivenAnswer(answer, "待答.yaml", Question(HERE, text, "？", options, "n3", kind)), None)
    return taken.fact.text, taken.fact.role, taken.use, taken.why


@pytest.mark.parametrize(
    "said, role",
    [("问题", "problems"), ("算是问题吧", "problems"), ("放到打算里", "plans"), ("是成绩。", "achievements"), ("下一步打算", "plans"), ("存在的问题", "problems"), ("概况", "preamble")],
)  # fmt: skip
def test_a_part_is_named_in_many_ways(said: str, role: str) -> None:
    assert _taken("part", "三个村合用一名会计", said)[1:] == (role, True, "")


@pytest.mark.parametrize("said", ["问题不大", "已整改问题12个", "这是谁写的", "写得太长", "打算盘"])
def test_a_sentence_is_no_part(said: str) -> None:
    text, role, use, why = _taken("part", "三个村合用一名会计", said, ("成绩", "问题"))
    assert (text, role, use) == ("三个村合用一名会计", "achievements", None) and "成绩、问题" in why
    assert role_said(said) is None


@pytest.mark.parametrize(
    "text, said, told",
    [
        ("接种疫苗？剂次，覆盖12个村", "3060", "接种疫苗3060剂次，覆盖12个村"),
        ("接种疫苗？剂次，覆盖12个村", "是3060剂次", "接种疫苗3060剂次，覆盖12个村"),
        ("征收水费 ？ 万元", "312万", "征收水费312万元"),
        ("清理库房，抽查？户", "十户中有三户", "清理库房，抽查十户中有三户"),
        ("种树？亩，修路？公里", "120；3.5", "种树120亩，修路3.5公里"),
        ("全年共借出图书？册，新办证80个", "全年借出图书六千多册", "全年借出图书六千多册，新办证80个"),
    ],
)
def test_a_figure_fills_its_place_and_the_other_words_stay(text: str, said: str, told: str) -> None:
    assert _taken("figure", text, said) == (told, "achievements", True, "")


def test_a_figure_without_a_place_is_told_behind_the_sentence() -> None:
    assert _taken("figure", "欠租的商户有一家", "至年底欠40万元")[0] == "欠租的商户有一家，至年底欠40万元"


@pytest.mark.parametrize(
    "kind, text, said",
    [
        ("figure", "接种疫苗？剂次", "还没统计"),
        ("figure", "接种疫苗？剂次", "写"),
        ("figure", "种树？亩，修路？公里", "120"),
        ("part", "三个村合用一名会计", "不清楚"),
        ("use", "听说要撤两个班", "以后看"),
        ("dispute", "门票一说86万元，一说68万元", "再核"),
    ],
)
def test_what_settles_nothing_is_not_taken_and_says_why(kind: QuestionKind, text: str, said: str) -> None:
    told, _role, use, why = _taken(kind, text, said, ("86万元", "68万元"))
    assert told == text and use is None and why


@pytest.mark.parametrize(
    "kind, text, said, told, use",
    [
        ("figure", "接种疫苗？剂次，覆盖12个村全部适龄儿童", "没开展", "覆盖12个村全部适龄儿童", True),
        ("figure", "接种疫苗？剂次", "不适用", "接种疫苗？剂次", False),
        ("use", "听说补助200万元", "是180万元", "听说补助180万元", True),
        ("use", "听说补助200万元", "县府办〔2025〕7号文", "听说补助200万元", True),
        ("use", "听说补助200万元", "不写", "听说补助200万元", False),
        ("dispute", "门票收入台账记86万元，财务记68万元，两边对不上", "86万元", "门票收入台账记86万元", True),
    ],
)  # fmt: skip
def test_other_kinds(kind: QuestionKind, text: str, said: str, told: str, use: bool) -> None:
    assert (*_taken(kind, text, said, ("86万元", "68万元")),) == (told, "achievements", use, "")


def test_a_role_for_a_sentence_with_an_open_place_leaves_the_place_open() -> None:
    text, role, use, why = _taken("part", "拖欠租金？万元", "问题")
    assert (text, role, use) == ("拖欠租金？万元", "problems", True) and "数还空着" in why


@pytest.mark.parametrize("said, kind", [("属实", "real"), ("两回事", "apart"), ("先不报", "drop"), ("待定", "unknown"), ("不适用", "none"), ("同意", "use")])  # fmt: skip
def test_plain_answers(said: str, kind: str) -> None:
    assert plainly(said) == kind


@pytest.mark.parametrize(
    "kind, said, held",
    [
        ("cell", "49.5", "49.5"),
        ("cell", "大约1200人", "1200人"),
        ("cell", "还没出来", None),
        ("column", "同比", "同比"),
        ("column", "随便", None),
        ("head", "指标、数值、单位", "指标、数值、单位"),
        ("head", "不清楚", None),
    ],
)
def test_a_cell_takes_only_what_it_can_hold(kind: QuestionKind, said: str, held: str | None) -> None:
    question = Question(
        Provenance("表.xlsx", "表!C2"), "供水量", "“供水量”的数空着，是多少万吨？", (), "", kind, "表!C2"
    )
    sheet = FactSheet("待答.yaml", (), {("表.xlsx", "表!C2", "供水量", ""): said})
    cells = answered_cells([question], [sheet])
    assert [one.words for one in cells.values()] == ([held] if held else [])


def test_a_difference_is_as_exact_as_its_operands() -> None:
    found = derive_change("在校生", "万人", Decimal("6.83"), Decimal("7.05"))
    assert found is not None and change_words("在校生", "万人", found) == "减少0.22万人"


@pytest.mark.parametrize("cell, unit, kind", [("0.21", "%", "value"), ("0.93", "%", "ask")])
def test_a_small_rate_is_taken_as_its_unit_column_says(cell: str, unit: str, kind: str) -> None:
    assert read_level(text_cell(cell, "C3"), "库存损耗率", Units(column=unit)).what == kind
