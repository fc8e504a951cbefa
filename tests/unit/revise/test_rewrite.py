"""Rewriting a section: diagnosis, facts in, stock phrases out, questions asked, problems kept."""

from __future__ import annotations

import pytest

from drafter.core.edit import apply_edits
from drafter.core.errors import InputError
from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.language.difference import difference
from drafter.language.entries import part_entries
from drafter.revise.onto import bring_onto
from drafter.revise.passages import select
from drafter.revise.rephrasing import addition, without_stock
from drafter.revise.rewrite import Rewrite, rewrite
from tests.unit.revise.reports import report_of

TEXT = """\
一、工作成效
（一）项目建设。新建公路30公里。
（二）服务群众。办理事项500件。
二、存在的主要问题
一是公路养护不够到位。部分路段破损，养护队伍力量薄弱，有待进一步加强。
二是政策宣传不够深入。群众知晓率不高，在今后的工作中加以改进。
三、下一步工作打算
一是强化公路养护。及时修补路面。
二是抓好培训。
"""


def fact(text: str, topic: str = "", role: str = "problems", line: int = 3, **more: object) -> Fact:
    return Fact(f"n{line}", role, topic, text, Provenance("notes.md", f"第{line}行"), **more)  # type: ignore[arg-type]


def rewritten(*facts: Fact, section: str = "problems", prior: str = "") -> tuple[str, Rewrite]:
    report = report_of(TEXT)
    outcome = rewrite(report, select(report, section), facts, prior=report_of(prior) if prior else None)
    return apply_edits(TEXT, outcome.edits), outcome


def test_facts_go_to_the_item_they_are_about() -> None:
    text, outcome = rewritten(
        fact("县道破损路面12公里，养护站在岗5人"), fact("由于宣讲只到乡镇，村级没有开展", "政策宣传", line=4)
    )
    assert "有待进一步加强" not in text
    assert "养护队伍力量薄弱。县道破损路面12公里，养护站在岗5人。对此，将强化公路养护。\n" in text
    assert "由于宣讲只到乡镇，村级没有开展。\n" in text
    assert not outcome.refused and not outcome.unplaced


def test_without_facts_there_are_questions_not_prose() -> None:
    text, outcome = rewritten()
    assert len(text) <= len(TEXT)
    assert {gap.indicator.split("：")[0] for gap in outcome.gaps} == {"公路养护不够到位", "政策宣传不够深入"}
    assert any("主要原因" in gap.indicator for gap in outcome.gaps)
    assert all(comment.lines for comment in outcome.comments)


def test_diagnosis_names_what_is_missing() -> None:
    _text, outcome = rewritten(prior=TEXT)
    kinds = [{fault.kind for fault in d.faults} for d in outcome.diagnoses]
    assert {"no_fact", "no_degree", "no_cause", "stock", "copied"} <= kinds[0] and "no_measure" not in kinds[0]
    assert "no_measure" in kinds[1]


def test_a_fact_of_no_item_is_told_not_dropped() -> None:
    text, outcome = rewritten(fact("医保基金结余下降8%"))
    assert "医保" not in text and [f.text for f in outcome.unplaced] == ["医保基金结余下降8%"]


@pytest.mark.parametrize("mark", ["secret", "instruction", "foreign_duty"])
def test_marked_facts_stay_out(mark: str) -> None:
    text, _outcome = rewritten(fact("公路养护涉密工程3处", marks=frozenset({mark})))
    assert "3处" not in text


def test_only_the_chosen_section_changes() -> None:
    text, _outcome = rewritten(fact("养护机械只有2台", "公路养护", "plans"), section="plans")
    assert text.split("三、")[0] == TEXT.split("三、")[0]
    assert "一是强化公路养护。及时修补路面。养护机械只有2台。" in text


def test_sections_by_number_title_and_role() -> None:
    report = report_of(TEXT)
    assert select(report, "（二）").title == "（二）服务群众"
    assert select(report, "存在的主要问题").role == "problems"
    assert len(part_entries(report, "problems")) == 2
    with pytest.raises(InputError, match="可选"):
        select(report, "党建工作")


def test_a_model_that_keeps_the_facts_is_taken() -> None:
    report = report_of(TEXT)
    words = "公路养护不够到位。部分路段破损，县道破损路面12公里，养护队伍力量薄弱，有待进一步加强。"
    given = [fact("县道破损路面12公里")]
    outcome = rewrite(report, select(report, "problems"), given, redraft=lambda tasks: [words, tasks[1].before])
    assert f"一是{words}\n" in apply_edits(TEXT, outcome.edits)


def test_a_model_that_drops_the_fact_is_not() -> None:
    report = report_of(TEXT)
    given = [fact("县道破损路面12公里")]
    outcome = rewrite(report, select(report, "problems"), given, redraft=lambda tasks: [task.before for task in tasks])
    assert "县道破损路面12公里" in apply_edits(TEXT, outcome.edits) and outcome.refused


def test_onto_brings_new_facts_and_leaves_the_rest() -> None:
    report = report_of(TEXT)
    news = [
        fact("新改建桥梁4座", "项目建设", "achievements"),
        fact("新建公路30公里", "项目建设", "achievements", 5),
        fact("举办展会1场", "招商", "achievements", 6),
    ]
    outcome = bring_onto(report, news)
    assert apply_edits(TEXT, outcome.edits) == TEXT.replace("新建公路30公里。", "新建公路30公里。新改建桥梁4座。")
    assert [f.text for f in outcome.stated] == ["新建公路30公里"] and [f.text for f in outcome.unplaced] == [
        "举办展会1场"
    ]


def test_stock_clauses_go_but_never_the_first() -> None:
    words = "宣传有待进一步加强，覆盖面窄，有待进一步提高。"
    assert [span.of(words) for span in without_stock(words)] == ["，有待进一步提高"]


@pytest.mark.parametrize(
    ("words", "made"),
    [("甲不足。", "甲不足。乙3户。"), ("甲不足；", "甲不足，乙3户；"), ("甲不足", "甲不足。乙3户。")],
)
def test_addition_closes_as_the_item_closes(words: str, made: str) -> None:
    at, new = addition(words, ["乙3户。"])
    assert words[:at] + new + words[at:] == made


def test_difference_is_exact() -> None:
    before, after = "完成投资3.5亿元，进度偏慢。", "截至6月完成投资3.5亿元，总体进度偏慢，仍有差距。"
    assert apply_edits(before, difference(before, after, 0, "")) == after


NOTED = """\
2024年工作总结
二、存在的主要问题
一是管网漏损偏高。
二是注册工程师偏少。
三是泵站设备老化。
"""


@pytest.mark.parametrize(
    ("topic", "text", "after"),
    [
        ("", "管网漏损偏高，老城区漏损率17.3%", "管网漏损偏高。老城区漏损率17.3%。"),
        ("", "管网漏损偏高方面：老城区漏损率17.3%", "管网漏损偏高。老城区漏损率17.3%。"),
        ("管网漏损", "老城区漏损率17.3%", "管网漏损偏高。老城区漏损率17.3%。"),
        ("", "管网漏损集中在老城区，漏损率17.3%", "管网漏损偏高。管网漏损集中在老城区，漏损率17.3%。"),
    ],
)
def test_a_fact_does_not_say_again_what_its_item_just_said(topic: str, text: str, after: str) -> None:
    report = report_of(NOTED)
    outcome = rewrite(report, select(report, "problems"), [fact(text, topic=topic)])
    assert f"一是{after}" in apply_edits(NOTED, outcome.edits)


def test_a_fact_two_items_could_have_meant_is_placed_in_neither() -> None:
    twins = NOTED.replace("二是注册工程师偏少", "二是管网改造偏慢")
    report = report_of(twins)
    outcome = rewrite(report, select(report, "problems"), [fact("管网还有23公里没有更换")])
    assert not outcome.edits and [one.text for one in outcome.unplaced] == ["管网还有23公里没有更换"]


def test_a_measure_of_few_words_answers_a_problem_of_many() -> None:
    text = """2024年工作总结
二、存在的主要问题
一是管网漏损仍然偏高。老城区管网使用年限长，接口锈蚀多，抢修力量薄弱，夜间渗漏发现慢。
二是注册工程师偏少。
三、下一步工作打算
一是更换老城区管网。
二是办好年度会议。
"""
    report = report_of(text)
    first, second = rewrite(report, select(report, "problems")).diagnoses
    assert first.measure is not None and first.measure.body.of(text) == "更换老城区管网。"
    assert second.measure is None and second.has("no_measure")


def test_a_problem_whose_thing_the_plans_name_is_not_without_a_measure() -> None:
    text = "2024年工作总结\n二、存在的问题\n一是管网老化。漏损率达18%。\n二是资金缺口大。\n三、下一步打算\n一是更换老旧管网20公里。\n"
    report = report_of(text)
    kinds = [{fault.kind for fault in one.faults} for one in rewrite(report, select(report, "problems")).diagnoses]
    assert ["no_measure" in kind for kind in kinds] == [False, True]


@pytest.mark.parametrize(
    ("words", "role", "placed"),
    [
        ("车位缺口400个，老小区集中", "problems", True),
        ("新增车位300个", "achievements", False),
        ("培训无人参加", "problems", False),
    ],
)
def test_a_problem_of_the_same_matter_in_other_words_joins_it(words: str, role: str, placed: bool) -> None:
    report = report_of("2024年工作总结\n二、存在的问题\n一是停车难。群众意见大。\n二是资金紧张。\n")
    outcome = rewrite(report, select(report, "problems"), [fact(words, role=role)])
    assert any(words[:4] in edit.new for edit in outcome.edits) is placed
