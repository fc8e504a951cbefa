"""通读: a paragraph in better words stands only if it is as true and as whole as the one it stands for."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from drafter.core.claim import Reason
from drafter.core.draft import Block, Draft, Sentence
from drafter.draft.chapters import POLISH, WHOLE
from drafter.draft.failures import Transient
from drafter.draft.polishing import Polisher
from drafter.draft.scripted import ScriptedBackend, holds_polish
from drafter.pipeline.judging import SourceLock
from drafter.pipeline.modelling import ModelSettings, draft_case_by_model
from drafter.read.case import load_case
from tests.servers.planned_case import planned, prompter, requests, write_case


def fact_id(words: str) -> str:
    return next(one.id for one in planned().facts if words in one.text)


WALK, PARTY, DRILL = fact_id("走村86个"), fact_id("主题党日"), fact_id("防汛演练")
REQUEST = next(one for one in requests() if WALK in one.section.fact_ids() and PARTY in one.section.fact_ids())
GAP = next(one for one in requests() if DRILL in one.section.fact_ids())
WALKED = "党员志愿队走村86个，收到建议47条，办结41条。"
MET = "支部主题党日办了12次，286人次参加，《水务青年说》推出9期。"


@cache
def lock() -> SourceLock:
    return SourceLock(planned())


def draft(*blocks: Block) -> Draft:
    return Draft(REQUEST.section, blocks)


def block(*said: tuple[str, str], lead: str = "") -> Block:
    return Block(tuple(Sentence(text, tuple(ids.split()), "model") for text, ids in said), lead)


BEFORE = draft(block((MET, PARTY), lead="抓好组织生活。"), block((WALKED, WALK)))


def reply(*blocks: Block, heading: str = "") -> str:
    told = [
        {"lead": one.lead, "sentences": [{"text": s.text, "facts": list(s.fact_ids)} for s in one.sentences]}
        for one in blocks
    ]
    return json.dumps({"sections": [{"part": "成绩", "heading": heading, "blocks": told}]}, ensure_ascii=False)


def polished(before: Draft, *replies: str, verify: bool = False, checked: str = "") -> Draft:
    backend = ScriptedBackend({POLISH: [*replies], "*": [checked]})
    (after,) = Polisher(backend, prompter(), lock(), verify).polished(requests(), [before])
    return after


def test_better_words_stand_in_their_place() -> None:
    better = "党员志愿队走访86个村，收到建议47条，已办结41条。"
    after = polished(BEFORE, reply(block((better, WALK), lead="开展志愿服务。")))
    assert [one.text for one in after.blocks] == [BEFORE.blocks[0].text, f"开展志愿服务。{better}"]
    assert after.usage.requests == 1


@pytest.mark.parametrize(
    "worse",
    [
        "党员志愿队走访68个村，收到建议47条，已办结41条。",  # another figure
        "党员志愿队走访86个村，收到建议47条，全部办结。",  # another state
        "党员志愿队走访86个村，已办结建议41条。",  # something left out
        "党员志愿队走访86个村，收到建议47条，已办结41条，群众满意度明显提升。",  # something added
        "党员志愿队走了86个村，收到建议【待补：建议（条）】，已办结41条。",  # a hole torn
    ],
)
def test_worse_words_leave_the_paragraph_as_it_was(worse: str) -> None:
    assert polished(BEFORE, reply(block((worse, WALK)))).blocks == BEFORE.blocks


def test_a_hole_stays_a_hole() -> None:
    gap = next(one for one in planned().facts if one.id == DRILL)
    words = GAP.alone[DRILL].text
    assert "【待补" in words and gap.id == DRILL
    before = Draft(GAP.section, (block((words, DRILL)),))
    backend = ScriptedBackend({POLISH: [reply(block(("抢险物资入库3800件。", DRILL)))]})
    assert Polisher(backend, prompter(), lock(), False).polished(requests(), [before])[0].blocks == before.blocks


def test_a_sentence_that_may_not_stand_keeps_its_old_words() -> None:
    better = "支部主题党日开展12次，286人次参加，推出《水务青年说》9期。"
    worse = "党员志愿队走访68个村，收到建议47条，已办结41条。"
    whole = draft(block((MET, PARTY), (WALKED, WALK)))
    assert polished(whole, reply(block((better, PARTY), (worse, WALK)))).blocks[0].text == better + WALKED
    headed = draft(block((MET, PARTY), (WALKED, WALK), lead="抓好组织生活。"))
    half = polished(headed, reply(block((better, PARTY), (worse, WALK), lead="开展党建活动。")))
    assert half.blocks[0].lead == "抓好组织生活。", "what the old words lean on stays with them"
    both = block((better, PARTY), (f"{MET[:-1]}；{worse}", f"{PARTY} {WALK}"))
    assert polished(whole, reply(both)).blocks == whole.blocks, "the old words would tell it twice"


def test_two_paragraphs_may_become_one() -> None:
    one = block((MET, PARTY), (WALKED, WALK), lead="抓好党建活动。")
    assert len(polished(BEFORE, reply(one)).blocks) == 1


def test_one_paragraph_may_become_two() -> None:
    whole = draft(block((MET, PARTY), (WALKED, WALK)))
    after = polished(whole, reply(block((MET, PARTY)), block((WALKED, WALK))))
    assert [one.text for one in after.blocks] == [MET, WALKED]


def test_a_paragraph_that_takes_another_sections_facts_is_no_answer() -> None:
    stray = block((WALKED, WALK), (GAP.alone[DRILL].text, DRILL))
    assert polished(BEFORE, reply(stray)).blocks == BEFORE.blocks


def test_a_lead_left_out_or_refused_is_the_one_it_had() -> None:
    again = "支部主题党日开展12次，286人次参加，推出《水务青年说》9期。"
    for lead in ("", "党建工作全县第一。"):
        after = polished(BEFORE, reply(block((again, PARTY), lead=lead)))
        assert after.blocks[0].text == f"抓好组织生活。{again}"


@pytest.mark.parametrize(("heading", "taken"), [("全面推进党的建设", True), ("党建考核全市第一", False)])
def test_a_heading_that_states_something_is_not_taken(heading: str, taken: bool) -> None:
    after = polished(BEFORE, reply(block((WALKED, WALK)), heading=heading))
    assert (after.heading == heading) is taken


@pytest.mark.parametrize(("answer", "stands"), [("有据", True), ("走样：对象变了", False)])
def test_words_compared_by_meaning_are_asked_about_once_more(answer: str, stands: bool) -> None:
    better = "党员志愿队走访86个村，征得建议47条，已办结41条。"
    said = json.dumps({"blocks": [{"lead": "", "sentences": [{"text": answer, "facts": ["s1"]}]}]}, ensure_ascii=False)
    first = polished(BEFORE, reply(block((better, WALK))))
    assert first.blocks[1].sentences[0].verdict == "reworded", "other words are wanted here, the lock knows these now"
    after = polished(BEFORE, reply(block((better, WALK))), verify=True, checked=said)
    assert (after.blocks[1].text == better) is stands


def test_an_empty_answer_changes_nothing() -> None:
    for text in ("", "没有要改的。", '{"sections":[]}'):
        assert polished(BEFORE, text).blocks == BEFORE.blocks


def whole_reply() -> dict[str, Any]:
    return json.loads(reply(block((WALKED, WALK), lead=""), block((MET, PARTY), lead=""), heading="加强党的建设"))


@pytest.mark.slow
def test_a_run_is_polished_where_the_report_was_written_whole(tmp_path: Path) -> None:
    case = write_case(tmp_path / "case")
    better = "党员志愿队走访86个村，收到建议47条，已办结41条。"
    script = tmp_path / "replies.json"
    script.write_text(
        json.dumps({WHOLE: whole_reply(), POLISH: json.loads(reply(block((better, WALK))))}, ensure_ascii=False),
        encoding="utf-8",
    )
    assert holds_polish(script)
    settings = ModelSettings(f"scripted:{script}", keep_replies=False, verify=False)
    drafted, account = draft_case_by_model(load_case(case), settings)
    assert better in drafted.written.text
    plain = ModelSettings(f"scripted:{script}", keep_replies=False, verify=False, polish=False)
    before, cost = draft_case_by_model(load_case(case), plain)
    assert WALKED in before.written.text and account.total.requests == cost.total.requests + 1


def test_a_server_that_does_not_answer_leaves_the_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def silent(*_arguments: Any) -> Any:
        raise Transient("服务没有回答")

    monkeypatch.setattr(Polisher, "polished", silent)
    script = tmp_path / "replies.json"
    script.write_text(json.dumps({WHOLE: whole_reply(), POLISH: {"sections": []}}, ensure_ascii=False), "utf-8")
    settings = ModelSettings(f"scripted:{script}", keep_replies=False, verify=False)
    drafted, _account = draft_case_by_model(load_case(write_case(tmp_path / "case")), settings)
    assert WALKED in drafted.written.text


def test_what_is_masked_in_the_first_request_is_masked_here_too() -> None:
    words = "党员志愿队走村86个，收到建议47条，办结41条，联系人电话13912345678。"
    asked = prompter("masked").ask_to_polish([draft(block((words, WALK)))])
    assert "13912345678" not in asked.prompt.user and "47" not in asked.prompt.user and "〔F" in asked.prompt.user
    assert asked.masks.restore(asked.prompt.user).count("13912345678") == 1


def test_a_lead_that_tells_part_of_a_fact_stays() -> None:
    lack = fact_id("缺5人")
    request = next(one for one in requests() if lack in one.section.fact_ids())
    before = Draft(request.section, (block(("案件办理缓慢。", lack), lead="水政执法人手缺5人。"),))
    backend = ScriptedBackend({POLISH: [reply(block(("案件办理进度缓慢。", lack), lead="执法力量不足。"))]})
    (after,) = Polisher(backend, prompter(), lock(), False).polished(requests(), [before])
    assert after.blocks[0].lead == "水政执法人手缺5人。"


def test_a_sentence_the_composer_wrote_is_shown_with_what_it_stands_for() -> None:
    why = (Reason("数", "81个", "86个"),)
    own = Sentence(WALKED, (WALK,), "composer", "supported", why, "党员志愿队走访81个村。")
    asked = prompter().ask_to_polish([draft(block((MET, PARTY)), Block((own,)))]).request.prompt
    assert asked and f"{WALKED}〔{WALK}〕〔代：退回过“党员志愿队走访81个村。”，" in asked.user

    assert asked.user.count("〔代") == 1
