"""Section by section too a fact may be told half here and half there: what a section's model writes for another one stands there, or is told at home."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import pytest

from drafter.core.draft import Draft
from drafter.draft.model_sections import draft_sections
from drafter.draft.prompts import Prompts
from drafter.draft.rendering import Prompter, PromptSetting
from drafter.draft.samples import Samples
from drafter.draft.scripted import ScriptedBackend
from drafter.pipeline.drafting import finish_draft
from drafter.pipeline.judging import SourceLock
from drafter.pipeline.parting import Parting
from drafter.pipeline.planning import Planned
from drafter.pipeline.requests import draft_requests
from drafter.pipeline.returning import returned
from tests.unit.pipeline.test_sharing import TOLD, fact_id, planned, told_in

NAMES = {"achievements": "成绩", "problems": "问题"}


@cache
def homes() -> Mapping[str, str]:
    """By fact, the section that is to tell it."""
    return {i: one.section.id for one in draft_requests(planned()) for i in one.section.fact_ids()}


def role(fact: str) -> str:
    return homes()[fact].split(".")[0]


def drafted(told: Sequence[tuple[str, str, str, str]], *, mended: str = "") -> tuple[Planned, tuple[Draft, ...]]:
    """The draft of sections whose model tells `here` of each line at its home and writes `there` for the part named (none where it is empty)."""
    replies: dict[str, dict[str, list[Any]]] = {}
    for line, here, there, to in told:
        one = replies.setdefault(homes()[fact_id(line)], {"blocks": [], "elsewhere": []})
        one["blocks"].append({"lead": "", "sentences": [{"text": here, "facts": [fact_id(line)]}]})
        if there:
            one["elsewhere"].append({"fact": fact_id(line), "to": to, "text": there})
    script = {key: [json.dumps(one, ensure_ascii=False), mended] for key, one in replies.items()}
    case = planned()
    prompter = Prompter(PromptSetting(case.plan.title, case.case.unit, "2024年"), Prompts(), Samples(()))
    made = draft_sections(
        draft_requests(case), ScriptedBackend(script), judge=SourceLock(case), prompter=prompter, concurrency=1, verify=False,
        halves=Parting(case),
    )  # fmt: skip
    return returned(case, made)


def handed_whole(line: str, to: str, text: str) -> tuple[Planned, tuple[Draft, ...]]:
    """The draft of a section that tells another of its facts and hands this one back, with a sentence for it."""
    home = homes()[fact_id(line)]
    other = next(one for one, _done, _wrong in TOLD if one != line and homes()[fact_id(one)] == home)
    told = {"lead": "", "sentences": [{"text": f"{other}。", "facts": [fact_id(other)]}]}
    reply = {"blocks": [told], "elsewhere": [{"fact": fact_id(line), "to": to, "text": text}]}
    case = planned()
    prompter = Prompter(PromptSetting(case.plan.title, case.case.unit, "2024年"), Prompts(), Samples(()))
    made = draft_sections(
        draft_requests(case), ScriptedBackend({home: [json.dumps(reply, ensure_ascii=False), ""]}), judge=SourceLock(case), prompter=prompter,
        concurrency=1, verify=False, halves=Parting(case),
    )  # fmt: skip
    assert [one.fact_id for draft in made for one in draft.handed] == [fact_id(line)]
    return returned(case, made)


def split_at_home(line: str, done: str, wrong: str) -> tuple[str, str, str, str]:
    """The half that is of its home's part stays, the other is for the other part."""
    at_home = role(fact_id(line))
    return (line, done, wrong, "问题") if at_home == "achievements" else (line, wrong, done, "成绩")


@cache
def halves() -> tuple[Planned, tuple[Draft, ...]]:
    return drafted([split_at_home(*one) for one in TOLD])


@pytest.mark.parametrize(("line", "done", "wrong"), TOLD)
def test_each_half_stands_in_its_part(line: str, done: str, wrong: str) -> None:
    _plan, drafts = halves()
    assert (told_in(drafts, "achievements", line), told_in(drafts, "problems", line)) == (done, wrong)


def test_the_plan_and_the_review_know_both_places() -> None:
    plan, drafts = halves()
    told = {section.role: {*section.fact_ids(), *section.also} for section in plan.sections()}
    assert all(fact_id(line) in told["achievements"] & told["problems"] for line, _done, _wrong in TOLD)
    text = finish_draft(plan, drafts).report.text
    assert all(done in text and wrong in text for _line, done, wrong in TOLD)


REFUSED = [
    ("a figure of its own", "航标灯", "更换后的航标灯有91座不亮。"),
    ("worse than it is", "航标灯", "更换后的航标灯全部不亮。"),
    ("what was done again", "航标灯", "更换航标灯62座。"),
    ("no part of it", "航标灯", "锚地监控看不清。"),
    ("nothing it lacks", "引航员", "8人通过引航员考试。"),
]


@pytest.mark.parametrize(("why", "name", "there"), REFUSED)
def test_a_half_that_may_not_stand_is_told_at_home(why: str, name: str, there: str) -> None:
    line, done, wrong = next(one for one in TOLD if name in one[0])
    _line, here, _there, to = split_at_home(line, done, wrong)
    if to == "成绩":  # of a home among the problems the other half is what was done
        there = {"更换航标灯62座。": wrong, "8人通过引航员考试。": wrong}.get(there, there)
    _plan, drafts = drafted([(line, here, there, to)])
    other = "problems" if role(fact_id(line)) == "achievements" else "achievements"
    assert not told_in(drafts, other, line), why
    (own,) = [s for one in drafts for s in one.sentences() if fact_id(line) in s.fact_ids]
    assert own.origin == "composer"
    assert any("没有分写到别节" in remark for one in drafts for remark in one.remarks)


@pytest.mark.parametrize("to", ["", "打算", "同一节", "成绩问题以外"])
def test_a_half_without_another_part_stays(to: str) -> None:
    line, done, wrong = TOLD[1]
    _line, here, there, _to = split_at_home(line, done, wrong)
    _plan, drafts = drafted([(line, here, there, to)])
    (own,) = [s for one in drafts for s in one.sentences() if fact_id(line) in s.fact_ids]
    assert own.origin == "composer" and "62座" in own.text and "19座" in own.text


def test_what_is_told_whole_at_home_is_not_told_again() -> None:
    line = next(line for line, _done, _wrong in TOLD if "引航员" in line)
    whole, wrong = "8人通过引航员考试，仍缺5人。", "引航员仍缺5人。"
    to = NAMES["problems" if role(fact_id(line)) == "achievements" else "achievements"]
    _plan, drafts = drafted([(line, whole, wrong if to == "问题" else "8人通过引航员考试。", to)])
    (own,) = [s for one in drafts for s in one.sentences() if fact_id(line) in s.fact_ids]
    assert own.text == whole


def test_without_halves_nothing_is_other_than_before() -> None:
    line, done, _wrong = TOLD[0]
    _plan, drafts = drafted([(line, done, "", "")])
    (own,) = [s for one in drafts for s in one.sentences() if fact_id(line) in s.fact_ids]
    assert own.origin == "composer"
    assert not any(one.halves for one in drafts)


def test_what_is_handed_back_whole_is_no_half_whatever_is_written_for_it() -> None:
    line, _done, wrong = TOLD[1]
    plan, drafts = handed_whole(line, "问题" if role(fact_id(line)) == "achievements" else "成绩", wrong)
    told = [s for one in drafts for s in one.sentences() if fact_id(line) in s.fact_ids]
    assert len(told) == 1 and told[0].origin == "composer" and "62座" in told[0].text and "19座" in told[0].text
    assert not any(section.also for section in plan.sections())
