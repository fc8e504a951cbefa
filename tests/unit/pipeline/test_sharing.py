"""A fact told half among what was done and half among the problems: both halves stand, a lost one comes back, nothing is told twice."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from drafter.assemble.comments import Annotated, review_comments
from drafter.core.draft import Block, Draft, Sentence
from drafter.draft.chapters import POLISH, WHOLE
from drafter.draft.model_sections import draft_sections
from drafter.draft.polishing import Polisher
from drafter.draft.prompts import Prompts
from drafter.draft.rendering import Prompter, PromptSetting
from drafter.draft.samples import Samples
from drafter.draft.scripted import ScriptedBackend
from drafter.draft.sent_back import Rows
from drafter.draft.shared_facts import shared_once, with_elsewhere
from drafter.pipeline.drafting import finish_draft
from drafter.pipeline.judging import SourceLock
from drafter.pipeline.planning import Planned, plan_case
from drafter.pipeline.requests import draft_requests
from drafter.pipeline.whole import WrittenFirst, written_whole
from drafter.read.case import load_case
from tests.servers.planned_case import CASE

# The line, what is told of it as done, what is told of it as wrong.
TOLD = [
    ("北港候船厅主体完工，过年前开不了门", "北港候船厅主体已完工。", "北港候船厅春节前无法开放。"),
    ("航标灯换了62座，19座换上就不亮", "更换航标灯62座。", "更换后的航标灯有19座不亮。"),
    ("引航员考试过了8个人，还缺5个人", "8人通过引航员考试。", "引航员仍缺5人。"),
    ("危货申报系统上线，两家船代没接进来", "危货申报系统上线运行。", "2家船代尚未接入危货申报系统。"),
    ("港口消防演练搞了6次，夜间的没练", "开展港口消防演练6次。", "港口消防夜间演练尚未开展。"),
    ("锚地监控装了40个，7个看不清", "安装锚地监控40个。", "7个锚地监控看不清。"),
    ("新趸船下水，夜里还不能靠泊", "新趸船已下水。", "新趸船夜间尚不能靠泊。"),
    ("电子海图更新了28幅，还差11幅", "更新电子海图28幅。", "电子海图尚差11幅未更新。"),
    ("船员宿舍盖好了，热水没通", "船员宿舍已建成。", "船员宿舍热水尚未接通。"),
    ("客运站电梯换了2部，1部老是停", "更换客运站电梯2部。", "客运站有1部电梯经常停运。"),
]
WHOLE_TOLD = {"引航员": "8人通过引航员考试，仍缺5人。", "客运站": "更换客运站电梯2部，其中1部经常停运。"}


@cache
def planned() -> Planned:
    notes = "# 各科室报来的\n\n## 业务\n" + "".join(f"- {line}\n" for line, _done, _wrong in TOLD)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "case.yaml").write_text(
            CASE.replace(", metrics.csv", "").replace("prior: [prior.txt]\n", ""), "utf-8"
        )
        (folder / "notes.md").write_text(notes, "utf-8")
        return plan_case(load_case(folder))


def fact_id(line: str) -> str:
    return next(one.id for one in planned().facts if one.text.startswith(line[:6]))


def chapter(part: str, heading: str, told: Sequence[tuple[str, str]]) -> Mapping[str, Any]:
    blocks = [{"lead": "", "sentences": [{"text": text, "facts": [fact_id(line)]}]} for line, text in told]
    return {"part": part, "heading": heading, "blocks": blocks}


def drafted(done: Sequence[tuple[str, str]], wrong: Sequence[tuple[str, str]]) -> tuple[Planned, tuple[Draft, ...]]:
    reply = {"sections": [chapter("成绩", "推进港航建设", done), chapter("问题", "", wrong)]}
    backend = ScriptedBackend({WHOLE: [json.dumps(reply, ensure_ascii=False)]})
    case = planned()
    prompter = Prompter(PromptSetting(case.plan.title, case.case.unit, "2024年"), Prompts(), Samples(()))
    laid, written, _reply = written_whole(case, draft_requests(case), backend, prompter)
    asked = with_elsewhere(draft_requests(laid), written)
    given = WrittenFirst(backend, written)
    return laid, draft_sections(asked, given, judge=SourceLock(laid), prompter=prompter, concurrency=1, verify=False)


def told_in(drafts: Sequence[Draft], role: str, line: str) -> str:
    own = (s for one in drafts if one.section.role == role for s in one.sentences())
    return "".join(s.text for s in own if fact_id(line) in s.fact_ids)


@cache
def halves() -> tuple[Planned, tuple[Draft, ...]]:
    return drafted([(line, done) for line, done, _w in TOLD], [(line, wrong) for line, _d, wrong in TOLD])


@cache
def halves_lost() -> tuple[Planned, tuple[Draft, ...]]:
    kept = TOLD[0]
    return drafted([(line, done) for line, done, _w in TOLD], [(kept[0], kept[2])])


@pytest.mark.parametrize(("line", "done", "wrong"), TOLD)
def test_each_half_stands_where_it_was_told(line: str, done: str, wrong: str) -> None:
    _laid, drafts = halves()
    assert (told_in(drafts, "achievements", line), told_in(drafts, "problems", line)) == (done, wrong)


@pytest.mark.parametrize(("line", "done", "wrong"), TOLD[1:])
def test_a_half_that_no_section_tells_is_told_by_the_composer(line: str, done: str, wrong: str) -> None:
    _laid, drafts = halves_lost()
    (own,) = [s for one in drafts for s in one.sentences() if fact_id(line) in s.fact_ids]
    assert own.origin == "composer" and own.refused in (done, "") and own.text not in (done, wrong)


def test_what_is_told_whole_is_not_told_again() -> None:
    lines = {name: next(line for line, _d, _w in TOLD if name in line) for name in WHOLE_TOLD}
    wrong = [(line, text) for line, _d, text in TOLD if line in lines.values()]
    _laid, drafts = drafted(
        [(lines[name], text) for name, text in WHOLE_TOLD.items()], [*wrong, (TOLD[0][0], TOLD[0][2])]
    )
    for name, text in WHOLE_TOLD.items():
        assert told_in(drafts, "achievements", lines[name]) == text and not told_in(drafts, "problems", lines[name])
    remarks = [remark for one in drafts for remark in one.remarks]
    assert sum("别的一节已写" in remark for remark in remarks) == len(WHOLE_TOLD)


def test_a_half_that_is_bent_is_told_by_the_home_in_the_composers_words() -> None:
    line, done, _wrong = TOLD[1]
    _laid, drafts = drafted([(line, done)], [(line, "更换后的航标灯有91座不亮。"), (TOLD[0][0], TOLD[0][2])])
    text = "".join(s.text for one in drafts for s in one.sentences())
    assert "91" not in text and "19座" in told_in(drafts, "achievements", line)


def test_a_half_stands_only_where_its_own_words_let_it() -> None:
    line, done, wrong = TOLD[2]
    _laid, drafts = drafted([(TOLD[1][0], TOLD[1][1]), (line, wrong)], [(line, done), (TOLD[0][0], TOLD[0][2])])
    assert "8人" not in told_in(drafts, "problems", line) and "8人" in told_in(drafts, "achievements", line)


def test_a_half_lost_on_the_way_comes_back_and_is_not_told_twice() -> None:
    laid, drafts = halves()
    line, done, _wrong = TOLD[1]
    lost = [_without(one, done) for one in drafts]
    again = shared_once(draft_requests(laid), lost, SourceLock(laid))
    assert "62座" in told_in(again, "achievements", line) and not told_in(again, "problems", line)
    assert told_in(again, "problems", TOLD[2][0]) == TOLD[2][2], "the others are as they were"


def test_old_words_that_come_back_bear_what_the_new_ones_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    laid, drafts = halves()
    monkeypatch.setattr(
        "drafter.draft.polishing.shared_once", lambda *_given: ()
    )  # a claim that both left to the other
    prompter = Prompter(PromptSetting(laid.plan.title, laid.case.unit, "2024年"), Prompts(), Samples(()))
    reply = json.dumps({"sections": []})
    told = Polisher(ScriptedBackend({POLISH: [reply]}), prompter, SourceLock(laid), False).polished(
        draft_requests(laid), drafts
    )
    assert [one.blocks for one in told] == [one.blocks for one in drafts]
    assert sum(one.usage.requests for one in told) == sum(one.usage.requests for one in drafts) + 1


def _without(draft: Draft, text: str) -> Draft:
    blocks = (replace(b, sentences=tuple(s for s in b.sentences if s.text != text)) for b in draft.blocks)
    return replace(draft, blocks=tuple(b for b in blocks if b.sentences))


def test_what_another_section_tells_is_shown_with_what_goes_back() -> None:
    laid, drafts = halves()
    asked = with_elsewhere(draft_requests(laid), {one.section.id: one for one in drafts})
    (problems,) = [one for one in asked if one.section.role == "problems"]
    rows = Rows(problems, SourceLock(laid))
    prompter = Prompter(PromptSetting("总结", "水务局", "2024年"))
    line, done, _wrong = TOLD[4]
    rows.take([Block((Sentence("港口消防夜间演练已开展。", (fact_id(line),), "model"),))])
    shown = prompter.ask_again(problems, rows.faults()).prompt.user
    assert f'别节已写="{done}"' in shown and line[:4] in shown


def test_the_review_copy_shows_both_places() -> None:
    laid, drafts = halves()
    written = finish_draft(laid, drafts).written
    told = Annotated((), (), (), (), laid.by_id(), written.sentences, written.blocks)
    said = {line for comment in review_comments(written.text, told) for line in comment.lines}
    for _line, done, wrong in TOLD:
        assert {f"同一条素材的另一层意思，写在：{done}", f"同一条素材的另一层意思，写在：{wrong}"} <= said


def test_a_claim_told_in_both_is_put_to_the_reader() -> None:
    line, done, _wrong = TOLD[3]
    both = "危货申报系统虽已上线运行，2家船代尚未接入。"
    _laid, drafts = drafted([(line, done)], [(line, both), (TOLD[0][0], TOLD[0][2])])
    assert told_in(drafts, "problems", line) == both
    assert any("请看是否只留一处" in remark for one in drafts for remark in one.remarks)
