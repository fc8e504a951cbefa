"""Facts a model hands back: moved where their own words allow it, never lost, and the clerk is told in every case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.core.draft import Draft, Handed, Noticed
from drafter.core.fact import Fact, FactRole
from drafter.core.text import Provenance
from drafter.pipeline.noticing import with_noticed
from drafter.pipeline.requests import composer_of, draft_requests
from drafter.pipeline.returning import may_move, returned
from tests.servers.planned_case import planned


def drafts(section: str, *handed: Handed) -> list[Draft]:
    own = [composer_of(planned()).draft(request) for request in draft_requests(planned())]
    return [replace(one, handed=handed) if one.section.id == section else one for one in own]


def place(fact_id: str, found: tuple[Draft, ...] | list[Draft]) -> str:
    """The section that tells a fact; every fact is told in exactly one."""
    (section,) = (one.section.id for one in found if any(fact_id in s.fact_ids for s in one.sentences()))
    return section


def fact_of(words: str) -> Fact:
    return next(fact for fact in planned().facts if words in fact.text)


@pytest.mark.parametrize(
    ("words", "to", "moves"),
    [
        ("走村86个", "抓好城乡供水和河湖管护等工作", True),
        ("走村86个", "（二）抓好城乡供水和河湖管护等工作", True),
        ("走村86个", "问题", False),
        ("走村86个", "打算", False),
        ("缺5人", "成绩", False),
        ("缺5人", "", False),
        ("缺5人", "另一本报告", False),
        ("补齐执法人员", "成绩", False),
    ],
)
def test_a_fact_moves_only_where_its_words_allow_it_and_is_told_in_any_case(words: str, to: str, moves: bool) -> None:
    fact = fact_of(words)
    home = place(fact.id, drafts(""))
    plan, found = returned(planned(), drafts(home, Handed(fact.id, to, "不是这一节的")))
    assert (place(fact.id, found) != home) is moves
    assert {i for one in found for s in one.sentences() for i in s.fact_ids} == {
        i for one in drafts("") for s in one.sentences() for i in s.fact_ids
    }
    asked = "".join(one.message for one in plan.plan.remarks if one.kind == "misplaced")
    told = "".join(words for one in found for words in one.remarks)
    assert ("移到了" in told and not asked) if moves else ("没有移动" in asked and fact.text in asked)
    assert {one.section for one in found if one.section.level} == set(plan.sections())


@pytest.mark.parametrize(
    ("text", "part", "to", "guessed", "may"),
    [
        ("到位水利资金863万元", "problems", "achievements", True, True),
        ("到位水利资金863万元", "problems", "achievements", False, False),  # the clerk's heading says so
        ("泵房只有2座能用", "problems", "achievements", True, False),
        ("台账还没建起来", "problems", "achievements", True, False),
        (
            "泵站主体封了顶，电还没接通",
            "problems",
            "achievements",
            True,
            True,
        ),  # under way: as much is done as is missing
        ("泵站主体封了顶，电还没接通", "problems", "achievements", False, False),
        ("管护员添了16名，可电还没接通", "problems", "achievements", True, False),  # the turn says what is meant
        ("泵站封了顶，电还没接通，路也没修", "problems", "achievements", True, False),
        ("走了3名技术员", "achievements", "problems", True, True),
        ("走了3名技术员", "achievements", "plans", True, False),
        ("明年再打4眼井", "problems", "plans", True, True),
        ("打了4眼井", "achievements", "achievements", False, True),
    ],
)
def test_who_may_move(text: str, part: FactRole, to: FactRole, guessed: bool, may: bool) -> None:
    fact = Fact("n1", part, "", text, Provenance("notes.md", "第1行"), guessed=guessed)
    assert may_move(fact, to, planned().case.period) is may


def test_a_figure_of_a_sheet_may_be_a_problem_but_no_problem_of_a_sheet_becomes_work_done() -> None:
    row = Fact("m1", "achievements", "", "技术员流失3人，同比增加2人", Provenance("指标.xlsx", "B4"), kind="row")
    assert may_move(row, "problems", None) and not may_move(replace(row, role="problems"), "achievements", None)


def test_what_a_model_noticed_is_quoted_at_its_sentence_with_the_sources() -> None:
    fact = fact_of("走村86个")
    said = [replace(one, noticed=(Noticed(f"{fact.id}没说是哪一年的", (fact.id, "n404")),)) for one in drafts("")[:1]]
    (remark,) = (one for one in with_noticed(planned(), [*said, *drafts("")]).plan.remarks if one.kind == "noticed")
    assert f"{fact.provenance}没说是哪一年的" in remark.message and fact.id not in remark.message
    assert "走村86个" in remark.words and [one.quote for one in remark.related] == [fact.text]
