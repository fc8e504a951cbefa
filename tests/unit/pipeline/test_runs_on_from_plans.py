"""Lines behind a plan of the same desk: what says neither done nor to come is a plan where a writer tells it so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from drafter.core.fact import Fact, FactRole
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.pipeline.returning import closes_its_desk, runs_on_from_plans

PERIOD = Period.parse("2024")


def lines(*texts: str, owners: Sequence[str] = ()) -> list[Fact]:
    return [
        Fact(
            f"n{at}", "achievements", "", text, Provenance("要点.md", f"第{at}行"), guessed=True, owner=owners[at - 1] if owners else "人事科"
        )
        for at, text in enumerate(texts, 1)
    ]  # fmt: skip


def asked(facts: Sequence[Fact], told: Mapping[str, FactRole] | None = None) -> bool:
    return runs_on_from_plans(facts[-1], facts, told or dict.fromkeys((one.id for one in facts), "plans"), PERIOD)


@pytest.mark.parametrize(
    "text",
    ["技工招3个，再送2个去省厅进修", "实训楼开夜班，先放15张台", "展厅加个触摸屏", "巡查车配2台", "新人带教一对一"],
)
def test_behind_a_line_that_says_when(text: str) -> None:
    assert asked(lines("培训办了6期", "明年：外派轮训压到两周", text))
    assert asked(lines("明年：外派轮训压到两周", "档案室搬到二楼", text))


@pytest.mark.parametrize("text", ["技工招了3个", "已送2个去进修", "巡查车配齐了2台", "展厅完成改造", "带教全部到位"])
def test_what_came_about_is_no_plan(text: str) -> None:
    assert not asked(lines("明年：外派轮训压到两周", text))


def test_not_behind_work_done_another_desk_or_what_is_told_elsewhere() -> None:
    assert not asked(lines("培训办了6期", "技工招3个"))
    assert not asked(lines("明年：外派轮训压到两周", "技工招3个", owners=("人事科", "后勤科")))
    between = lines("明年：外派轮训压到两周", "培训6期", "技工招3个")
    assert not asked(between, {"n1": "plans", "n2": "achievements", "n3": "plans"})


def closes(told: Sequence[FactRole], text: str) -> bool:
    facts = lines("培训办了6期", "师资还差2个", text, "就写这些")[: len(told)]
    return closes_its_desk(facts[2], facts, dict(zip((one.id for one in facts), told, strict=True)))


@pytest.mark.parametrize("text", ["监测站27个全换新", "应急广播到户到人", "外派轮训两遍"])
def test_the_last_of_a_desk_behind_its_problems(text: str) -> None:
    assert closes(("achievements", "problems", "plans"), text)
    assert not closes(("achievements", "achievements", "plans"), text)
    assert not closes(("achievements", "problems", "plans", "achievements"), text)


@pytest.mark.parametrize("text", ["监测站换了27个", "应急广播已到户", "轮训两遍，比上年多1遍"])
def test_what_says_it_came_about_closes_none(text: str) -> None:
    assert not closes(("achievements", "problems", "plans"), text)
