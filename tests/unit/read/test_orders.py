"""Orders about another line: which line they mean, what becomes of it, and what is no order at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import Material, read_facts
from drafter.read.material import read_sources
from drafter.read.orders import order_of
from drafter.read.pointing import line_order

HEAD = "# 成绩\n## 治水\n"
ITEMS = (
    "3.1 河道清淤12公里，完工一个月",
    "3.2 青石桥水闸漏水，查了两次没查到原因",
    "3.3 县供水公司欠水费46万元，拖了一年",
)


def _read(tmp_path: Path, order: str) -> Material:
    (tmp_path / "要点.md").write_text(HEAD + "\n".join((*ITEMS, order)) + "\n", "utf-8")
    return read_facts([tmp_path / "要点.md"], period=Period.parse("2025"))


@pytest.mark.parametrize(
    "order, meant",
    [
        ("3.2条要不要写，问下局长", "青石桥"),
        ("（以上第3.2条先别报。）", "青石桥"),
        ("上面那条先不写", "供水公司"),
        ("水闸那个事先放着", "青石桥"),
        ("王局：欠水费的事别提", "供水公司"),
        ("青石桥那段写不写请示一下领导", "青石桥"),
    ],
)
def test_the_line_an_order_points_at_is_held_back_and_asked(order: str, meant: str, tmp_path: Path) -> None:
    material = _read(tmp_path, order)
    held = [fact.text for fact in material.asked if meant in fact.text]
    assert len(held) == 1 and not any(meant in fact.text for fact in material.facts)
    (question,) = [one for one in material.questions if one.text == held[0]]
    assert order.strip("（）")[-4:] in question.question and "写" in "".join(question.options)
    assert not any(fact.text.strip("（）。") in order for fact in (*material.facts, *material.asked))


@pytest.mark.parametrize(
    "order", ["（陈局：别点供水公司的名，写“个别企业”。）", "供水公司那条语气委婉一点", "跟供水公司要钱那段话软一点"]
)
def test_a_wish_for_tone_or_no_name_is_told_beside_its_fact(order: str, tmp_path: Path) -> None:
    material = _read(tmp_path, order)
    assert any("供水公司" in fact.text for fact in material.facts)
    (remark,) = material.remarks
    assert remark.kind == "order" and "供水公司欠水费46万元" in remark.message
    assert any("正文没有照改" in question.question for question in material.questions)


def test_an_order_that_may_mean_several_lines_is_asked_with_them(tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text(HEAD + "- 东堤水毁修复3处\n- 西堤水毁修复5处\n- 水毁那条先不报\n", "utf-8")
    material = read_facts([tmp_path / "要点.md"], period=Period.parse("2025"))
    (question,) = [one for one in material.questions if one.kind == "order"]
    assert len(material.facts) == 2 and len(question.options) == 3
    (tmp_path / "待答.yaml").write_text(
        f"- 来源: 要点.md\n  位置: {question.provenance.locator}\n  原文: {question.text}\n  答: 西堤水毁修复5处\n",
        "utf-8",
    )
    settled = read_sources([tmp_path / "要点.md", tmp_path / "待答.yaml"], Period.parse("2025"))
    assert [fact.text for fact in settled.facts] == ["东堤水毁修复3处"] and not settled.questions


@pytest.mark.parametrize(
    "text",
    [
        "整改问题12个，不要求再写检查", "第三条路径打通了", "放着不用的泵站盘活3座", "口气清新剂采购2批", "写不完的作业不布置",
        "（数字以统计站为准）", "重点人员管控那段涉密，就不写了",
    ],
)  # fmt: skip
def test_what_orders_nothing_about_another_line(text: str) -> None:
    assert order_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "主席说别再写“样样第一”",
        "别再写“样样第一”那种话",
        "王主席要求别提“样样第一”",
        "主席交代：不要再写“样样第一”",
        "会长说别再提“样样第一”",
    ],
)
def test_words_that_are_not_to_be_written_again_are_what_an_order_means(text: str) -> None:
    order = line_order(text)
    assert order is not None and (order.kind, order.words, order.quoted) == ("hold", (), ("样样第一",))


@pytest.mark.parametrize(
    "text",
    [
        "金点子收了76条，车间用上29条，说是省了200万（自己报的，没核过）",
        "问题查了113个，改了98个，没核过",
        "合同签了35份，落地12份，没核准",
        "样品送了48批，验收44批，没核过",
    ],
)
def test_two_deeds_one_after_the_other_are_no_two_figures_of_one_thing(text: str) -> None:
    order = line_order(text)
    assert order is None or order.value is None or order.value.old == ""


@pytest.mark.parametrize("text", ["培训人数科里报312人，表上是231人，没核过", "台账84条，系统里31条，拿不准"])
def test_two_tellings_of_one_figure_are_to_be_checked(text: str) -> None:
    order = line_order(text)
    assert order is not None and order.value is not None and (order.kind, bool(order.value.old)) == ("check", True)


def test_what_was_finished_is_no_figure_put_in_the_place_of_another() -> None:
    order = line_order("改造完成26处还是24处，拿不准")
    assert order is not None and order.value is not None
    assert (order.kind, order.value.old, order.value.new) == ("check", "26处", "24处")
