"""Plans that a whole reply parts by their matters: as many headings as matters, none empty, none over what it does not name."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from drafter.core.profile import Section
from drafter.draft.chapters import WHOLE
from drafter.draft.scripted import ScriptedBackend
from drafter.pipeline.planning import Planned, plan_case
from drafter.pipeline.requests import draft_requests
from drafter.pipeline.whole import written_whole
from drafter.read.case import load_case
from tests.servers.planned_case import prompter, write_case

PLANS = {
    "池": "新建蓄水池6座，年底前通水",
    "坝": "加固水坝3座",
    "党": "办好支部主题党日12次",
    "训": "培训党务干部40人",
    "老": "新建养老服务站2个",
    "餐": "增设老年助餐点5个",
    "路": "新建农村公路18公里",
}
NOTES = "# 成绩\n- 河道整治18.6公里\n# 打算\n" + "".join(f"- {line}\n" for line in PLANS.values())


@cache
def _planned(folder: Path) -> Planned:
    return plan_case(load_case(write_case(folder, notes=NOTES)))


def laid(folder: Path, told: Sequence[tuple[str, str]]) -> list[Section]:
    """The sections of plans, as a reply lays them out: a heading, and the plans under it by their signs."""
    planned = _planned(folder)
    ids = {sign: next(one.id for one in planned.facts if one.text == line) for sign, line in PLANS.items()}
    alone = {key: one.text for request in draft_requests(planned) for key, one in request.alone.items()}
    chapters = [
        {
            "part": "打算",
            "heading": heading,
            "blocks": [{"lead": "", "sentences": [{"text": alone[ids[one]], "facts": [ids[one]]}]} for one in signs],
        }
        for heading, signs in told
    ]
    backend = ScriptedBackend({WHOLE: [json.dumps({"sections": chapters}, ensure_ascii=False)]})
    plan, _written, _reply = written_whole(planned, draft_requests(planned), backend, prompter())
    return [section for section in plan.sections() if section.role == "plans" and section.items]


def texts(folder: Path, section: Section) -> set[str]:
    facts = _planned(folder).by_id()
    return {facts[i].text for i in section.fact_ids()}


WATER, PARTY, CARE = ("推进水利工程建设", "池坝"), ("加强党的建设", "党训"), ("完善养老服务", "老餐")


def test_there_are_as_many_headings_as_matters(tmp_path: Path) -> None:
    sections = laid(tmp_path, [WATER, PARTY, CARE, ("改善农村交通", "路")])
    assert [one.heading for one in sections] == ["推进水利工程建设", "加强党的建设", "完善养老服务", "改善农村交通"]
    assert texts(tmp_path, sections[3]) == {PLANS["路"]}


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_heading_that_may_not_stand_gives_way_to_one_of_what_is_told(tmp_path: Path, at: int) -> None:
    told = [WATER, PARTY, ("养老服务走在全市前列", "老餐")]
    told.insert(at, told.pop())
    sections = laid(tmp_path, told)
    assert len(sections) == 3 and all(one.heading for one in sections)
    (care,) = [one for one in sections if PLANS["老"] in texts(tmp_path, one)]
    assert texts(tmp_path, care) >= {PLANS["老"], PLANS["餐"]} and "养老" in care.heading


@pytest.mark.parametrize("at", [0, 2])
def test_what_finds_no_heading_stands_beside_others_and_under_none_that_is_empty(tmp_path: Path, at: int) -> None:
    told = [WATER, PARTY, CARE]
    told.insert(at, ("各项任务全面完成", "路"))
    sections = laid(tmp_path, told)
    assert all(one.heading for one in sections) and [one.number for one in sections][:2] == ["（一）", "（二）"]
    assert PLANS["路"] in set().union(*(texts(tmp_path, one) for one in sections))


@pytest.mark.parametrize(
    ("told", "headed"),
    [
        ([WATER, ("加强党的建设", "党训老餐路")], True),
        ([("推进水利工程建设", "池坝路"), CARE, PARTY], True),
        ([WATER, ("", "党训老餐路")], False),  # one without a heading
        ([("推进水利工程建设", "池"), ("改善农村交通", "路")], False),  # a line each is no chapter
        ([("做好明年工作", "池坝党训老餐路")], False),
    ],
)
def test_two_chapters_of_plans_are_headed_where_both_have_something_to_tell(
    tmp_path: Path, told: list[tuple[str, str]], headed: bool
) -> None:
    sections = laid(tmp_path, told)
    assert bool(len(sections) > 1 and all(one.heading for one in sections)) is headed
    every = set().union(*(texts(tmp_path, one) for one in sections))
    assert every == set(PLANS.values())
