"""A report written whole: laid out anew by the reply, every fact told once, and nothing moved against its own words."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from drafter.core.draft import Draft
from drafter.core.fact import Fact
from drafter.draft.chapters import WHOLE
from drafter.draft.fact_ids import line_name
from drafter.draft.model_sections import draft_sections
from drafter.draft.scripted import ScriptedBackend
from drafter.draft.writing_out import write_report
from drafter.pipeline.judging import SourceLock
from drafter.pipeline.modelling import ModelSettings, draft_case_by_model
from drafter.pipeline.planning import Planned, plan_case
from drafter.pipeline.requests import draft_requests
from drafter.pipeline.whole import WrittenFirst, whole_request, written_whole
from drafter.read.case import load_case
from tests.servers.planned_case import NOTES, planned, prompter, requests, write_case


def fact(words: str) -> Fact:
    return next(one for one in planned().facts if words in one.text)


ALONE = {key: one.text for request in requests() for key, one in request.alone.items()}
OWN = [i for request in requests() for i in request.section.fact_ids() if request.section.level]


def chapter(part: str, heading: str, *ids: str) -> dict[str, Any]:
    return {
        "part": part,
        "heading": heading,
        "blocks": [{"lead": "", "sentences": [{"text": ALONE[i], "facts": [i]}]} for i in ids],
    }


def reply(*chapters: Mapping[str, Any], **more: Any) -> str:
    return json.dumps({"sections": chapters, **more}, ensure_ascii=False)


def drafted(text: str) -> tuple[Planned, tuple[Draft, ...]]:
    backend = ScriptedBackend({WHOLE: [text]})
    laid, written, _reply = written_whole(planned(), requests(), backend, prompter())
    given = WrittenFirst(backend, written)
    return laid, draft_sections(
        draft_requests(laid), given, judge=SourceLock(laid), prompter=prompter(), concurrency=1, verify=False
    )


def homes(drafts: Sequence[Draft]) -> dict[str, str]:
    """By fact, the one section that tells it."""
    told = [
        (i, one.section.heading or one.section.role)
        for one in drafts
        for i in {i for s in one.sentences() for i in s.fact_ids}
    ]
    assert len(told) == len(dict(told))
    return dict(told)


PARTY = [fact("主题党日").id, fact("走村86个").id]
WATER = [fact("河道整治").id, fact("23个村").id, fact("节水型单位").id, fact("防汛演练").id]
LACKS = [fact("泵房还没通电").id, fact("14.8%").id, fact("缺5人").id]
AHEAD = [fact("蓄水池6座").id, fact("补齐执法").id, fact("压到12%").id]


def test_the_reply_lays_the_report_out_and_every_fact_is_told_once() -> None:
    laid, drafts = drafted(
        reply(
            chapter("成绩", "推进水利建设", *WATER),
            chapter("成绩", "加强党的建设", *PARTY),
            chapter("问题", "", *LACKS),
            chapter("打算", "", *AHEAD),
        )
    )
    found = homes(drafts)
    assert {found[i] for i in WATER} == {"推进水利建设"} and {found[i] for i in PARTY} == {"加强党的建设"}
    assert set(OWN) <= set(found), "rows the reply does not tell are told all the same"
    text = write_report(laid.plan, {one.section.id: one for one in drafts}).text
    assert text.index("（一）推进水利建设") < text.index("（二）加强党的建设") < text.index("二、")
    assert [one.section for one in drafts if one.section.level] == list(laid.sections())


@pytest.mark.parametrize(
    ("words", "part", "heading"),
    [
        ("缺5人", "成绩", "抓好执法"),  # a shortcoming the clerk's heading calls one
        ("走村86个", "问题", ""),
        ("补齐执法", "成绩", "抓好执法"),
        ("蓄水池6座", "问题", ""),
    ],
)
def test_what_a_source_places_stays_and_the_clerk_is_asked(words: str, part: str, heading: str) -> None:
    one = fact(words)
    laid, drafts = drafted(
        reply(chapter(part, heading, one.id, fact("水利投资").id), chapter("成绩", "推进水利建设", *WATER))
    )
    section = next(draft.section for draft in drafts if any(one.id in s.fact_ids for s in draft.sentences()))
    assert section.role == one.role and set(OWN) <= set(homes(drafts))
    assert any(one.id in remark.fact_ids and "没有移动" in remark.message for remark in laid.plan.remarks)


@pytest.mark.parametrize(
    ("heading", "stands"), [("推进水利工程建设", True), ("建成水利工程23项", False), ("水利工作全国领先", False)]
)
def test_a_heading_that_states_something_gives_way_to_the_planned_one(heading: str, stands: bool) -> None:
    laid, _drafts = drafted(reply(chapter("成绩", heading, *WATER), chapter("问题", "", *LACKS)))
    headings = [section.heading for section in laid.sections()]
    assert (heading in headings) is stands and all(headings[:1])


def test_a_bent_sentence_gives_way_to_the_composers_wherever_it_was_put() -> None:
    one = chapter("成绩", "推进水利建设", *WATER)
    one["blocks"][0]["sentences"][0]["text"] = "完成河道整治81.6公里，投资4320万元，清淤31.5万立方米。"
    laid, drafts = drafted(reply(one))
    text = write_report(laid.plan, {one.section.id: one for one in drafts}).text
    assert "81.6" not in text and "18.6公里" in text


@pytest.mark.parametrize(("words", "gone"), [("走村86个", False), ("防汛演练", False), ("案子办得慢", False)])
def test_no_line_with_a_figure_or_a_gap_is_set_aside(words: str, gone: bool) -> None:
    one = fact(words)
    aside = [{"fact": one.id, "to": "不写", "why": "不是报告内容"}]
    laid, drafts = drafted(reply(chapter("成绩", "推进水利建设", *[i for i in WATER if i != one.id]), elsewhere=aside))
    assert (one.id in homes(drafts)) is not gone
    assert (one.id in {left.fact_id for left in laid.plan.left_out}) is gone


def test_a_line_that_states_nothing_to_count_is_set_aside_and_told(tmp_path: Path) -> None:
    notes = f"{NOTES.replace('# 问题', '- 院里的桂花开得很好 @办公室' + chr(10) + '# 问题', 1)}"
    case = plan_case(load_case(write_case(tmp_path / "case", notes=notes)))
    own = next(one for one in case.facts if "桂花" in one.text)
    aside = [{"fact": own.id, "to": "不写", "why": "不是工作"}]
    text = reply(chapter("成绩", "推进水利建设", *WATER), elsewhere=aside)
    laid, _written, _reply = written_whole(case, draft_requests(case), ScriptedBackend({WHOLE: [text]}), prompter())
    assert own.id not in {i for section in laid.sections() for i in section.fact_ids()}
    (left,) = [one for one in laid.plan.left_out if one.fact_id == own.id]
    assert "模型认为不是报告内容" in left.reason and "不是工作" in left.reason


@pytest.mark.parametrize(
    ("row", "moves"),
    [("绿化面积,34,公顷,2024,30,,42,水保站,年报", True), ("收支结余,-38,万元,2024,12,,,办公室,报表", False)],
)
def test_a_missed_plan_may_be_told_with_what_was_done_and_a_loss_may_not(tmp_path: Path, row: str, moves: bool) -> None:
    folder = write_case(tmp_path / "case")
    (folder / "metrics.csv").write_text(f"{(folder / 'metrics.csv').read_text('utf-8')}{row}\n", "utf-8")
    case = plan_case(load_case(folder))
    own = next(one for one in case.facts if one.text.startswith(row[:4]))
    assert own.role == "problems"
    one = chapter("成绩", "推进水利建设", *WATER)
    one["blocks"].append({"lead": "", "sentences": [{"text": f"{own.text}。", "facts": [own.id]}]})
    laid, _written, _reply = written_whole(
        case, draft_requests(case), ScriptedBackend({WHOLE: [reply(one)]}), prompter()
    )
    role = next(section.role for section in laid.sections() if own.id in section.fact_ids())
    assert role == ("achievements" if moves else "problems")


def test_a_sigh_behind_a_figure_is_set_aside_and_told(tmp_path: Path) -> None:
    notes = NOTES.replace("# 问题", "- 夜间巡渠64次，值班的弟兄真是辛苦 @办公室\n# 问题", 1)
    case = plan_case(load_case(write_case(tmp_path / "case", notes=notes)))
    own = next(one for one in case.facts if "巡渠64次" in one.text)
    one = chapter("成绩", "推进水利建设", *WATER)
    one["blocks"].append({"lead": "", "sentences": [{"text": "开展夜间巡渠64次。", "facts": [own.id]}]})
    aside = [{"fact": own.id, "to": "不写", "words": "值班的弟兄真是辛苦", "why": "感叹"}]
    laid, written, _reply = written_whole(
        case, draft_requests(case), ScriptedBackend({WHOLE: [reply(one, elsewhere=aside)]}), prompter()
    )
    drafts = draft_sections(
        draft_requests(laid), WrittenFirst(ScriptedBackend({}), written), judge=SourceLock(laid), prompter=prompter(),
        concurrency=1, verify=False,
    )  # fmt: skip
    told = [s for draft in drafts for s in draft.sentences() if own.id in s.fact_ids]
    assert [(s.text, s.origin) for s in told] == [("开展夜间巡渠64次。", "model")]
    (left,) = [one for one in laid.plan.left_out if one.provenance.quote == "值班的弟兄真是辛苦"]
    assert "感叹" in left.reason and left.fact_id != own.id


def test_a_reply_without_sections_leaves_the_plan_as_it_is() -> None:
    laid, written, _reply = written_whole(planned(), requests(), ScriptedBackend({WHOLE: ["好的"]}), prompter())
    assert laid is planned() and written == {}


def test_everything_is_shown_in_the_order_of_the_sources_and_what_they_place_is_marked() -> None:
    asked = prompter().ask_whole(whole_request(planned(), requests()))
    shown = asked.prompt.user
    assert (
        shown.index("主题党日")
        < shown.index("18.6公里")
        < shown.index("14.8%")
        < shown.index("蓄水池")
        < shown.index("2.36亿元")
    )
    assert all(f"〔{line_name(i)}〕" in shown for i in OWN)
    assert f"〔{LACKS[0]}〕（问题）" in shown and f"〔{fact('水利投资').id}〕水利投资" in shown
    assert "（二）抓好水务建设" in shown and "赵明远" not in shown


@pytest.mark.slow
def test_a_draft_by_scripted_replies_is_written_whole_where_they_hold_a_report(tmp_path: Path) -> None:
    case = load_case(write_case(tmp_path / "case"))
    frame = {
        "part": "开头",
        "heading": "",
        "blocks": [{"lead": "", "sentences": [{"text": ALONE["o1"], "facts": ["o1"]}]}],
    }
    text = reply(frame, chapter("成绩", "推进水利工程建设", *WATER), chapter("成绩", "加强党的建设", *PARTY))
    file = tmp_path / "回复.json"
    file.write_text(json.dumps({WHOLE: text}, ensure_ascii=False), encoding="utf-8")
    drafted, run = draft_case_by_model(
        case, ModelSettings(f"scripted:{file}", verify=False, read=False, keep_replies=False)
    )
    assert "（一）推进水利工程建设" in drafted.written.text and run.total.requests >= 1
    apart, _run = draft_case_by_model(
        case, ModelSettings(f"scripted:{file}", verify=False, read=False, keep_replies=False, writing="sections")
    )
    assert "推进水利工程建设" not in apart.written.text


@pytest.mark.parametrize(
    ("rate", "together", "moves"),
    [
        ("进全市前5名", True, True),
        ("进全市前5名", False, False),  # one line alone may as well be done
        ("达到了97%", True, False),  # a line beside it says it came about, so it stays, and is not what the head holds
    ],
)
def test_lines_of_one_head_that_say_neither_done_nor_to_come_move_together(
    tmp_path: Path, rate: str, together: bool, moves: bool
) -> None:
    notes = f"# 水务股\n- 水库除险3座\n# 盘子\n- 招技术员8名\n- 供水保证率{rate}\n"
    plan = plan_case(load_case(write_case(tmp_path, notes=notes)))
    hired, other = (next(f for f in plan.facts if w in f.text) for w in ("8名", "保证率"))
    assert hired.role == "achievements" and hired.guessed
    own = {i: one.text for request in draft_requests(plan) for i, one in request.alone.items()}
    told = [(i, "打算" if i == hired.id or (together and i == other.id) else "成绩") for i in own]
    blocks = {
        part: [{"lead": "", "sentences": [{"text": own[i], "facts": [i]}]} for i, p in told if p == part]
        for part in ("成绩", "打算")
    }
    text = reply(*({"part": part, "heading": "", "blocks": some} for part, some in blocks.items()))
    laid, _written, _reply = written_whole(plan, draft_requests(plan), ScriptedBackend({WHOLE: [text]}), prompter())
    role = {f.id: f.role for f in laid.facts}[hired.id]
    assert (role == "plans") is moves


def test_plans_told_in_one_chapter_have_no_heading_of_their_own() -> None:
    laid, drafts = drafted(
        reply(
            chapter("成绩", "推进水利建设", *WATER),
            chapter("成绩", "加强党的建设", *PARTY),
            chapter("打算", "抓好明年水利工作", *AHEAD),
        )
    )
    plans = [section for section in laid.sections() if section.role == "plans"]
    assert [section.level for section in plans] == [5] and set(AHEAD) <= set(homes(drafts))
    assert "（一）抓好明年水利工作" not in write_report(laid.plan, {one.section.id: one for one in drafts}).text


def test_of_a_heading_that_praises_the_half_that_names_its_matter_stands() -> None:
    laid, _drafts = drafted(
        reply(chapter("成绩", "推进水利工程建设，水利工作全国领先", *WATER), chapter("问题", "", *LACKS))
    )
    assert [section.heading for section in laid.sections() if set(WATER) & set(section.fact_ids())] == [
        "推进水利工程建设"
    ]
