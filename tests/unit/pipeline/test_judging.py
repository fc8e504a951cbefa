"""A plan is what will be done, whether its clerk wrote 计划 or not; what it aims at or has done is another thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.fact import Fact, FactRole
from drafter.core.profile import Item, Section
from drafter.core.text import Provenance
from drafter.pipeline.judging import SourceLock
from drafter.pipeline.planning import plan_case
from drafter.read.case import load_case
from tests.servers.planned_case import NOTES, planned, write_case

TEXT = "全年漏损率控制在9%以内"
PLAN = Fact("n1", "plans", "", TEXT, Provenance("要点.md", "第1行", TEXT))
SECTION = Section("plans", "plans", 5, "", "", (Item(("n1",)),))


@pytest.mark.parametrize("words", ["将全年漏损率控制在9%以内。", "全年漏损率控制在9%以内。"])
def test_a_plan_may_say_that_it_will_be(words: str) -> None:
    assert SourceLock(planned()).sentence(words, [PLAN], SECTION).kind == "supported"


@pytest.mark.parametrize("words", ["已将全年漏损率控制在9%以内。", "将全年漏损率控制在6%以内。"])
def test_one_that_is_done_or_of_another_figure_may_not(words: str) -> None:
    assert SourceLock(planned()).sentence(words, [PLAN], SECTION).kind in ("bent", "unsupported")


@pytest.mark.parametrize(
    ("note", "words", "may"),
    [
        ("闸门翻修，款子区里批了90万元，5月动工", "闸门翻修，区里已批90万元，5月动工", True),
        ("跟电力公司说好了6月停电检修", "已与电力公司商定6月停电检修", True),
        ("泵房主体完了，里头设备在装", "泵房主体已完成，设备正在安装", True),
        ("等款子批了再动工", "款子已批，随后动工", False),
        ("打算6月把闸门翻修完", "6月已将闸门翻修完", False),
    ],
)
def test_what_a_plan_says_is_over_is_told_so(note: str, words: str, may: bool) -> None:
    fact = Fact("n1", "plans", "", note, Provenance("要点.md", "第1行", note))
    assert (SourceLock(planned()).sentence(f"{words}。", [fact], SECTION).kind in ("supported", "reworded")) is may


def test_an_empty_row_that_a_note_fills_asks_for_no_mark(tmp_path: Path) -> None:
    notes = NOTES.replace("- 防汛演练", "- 完成26家企业噪声监测，指导5家整改 @工程科\n- 防汛演练")
    folder = write_case(tmp_path / "case", notes=notes)
    with (folder / "metrics.csv").open("a", encoding="utf-8") as sheet:
        sheet.write("噪声监测企业,,家,2024,23,,,工程科,台账\n")
    case = plan_case(load_case(folder))
    note = next(one for one in case.facts if "噪声监测，" in one.text)
    row = next(one for one in case.facts if one.kind == "row" and "噪声监测" in one.text)
    assert case.plan.merged.get(row.id) == note.id and row.placeholders
    section = next(one for one in case.sections() if note.id in one.fact_ids())
    lock = SourceLock(case)
    assert lock.sentence("完成26家企业噪声监测，指导5家整改。", [note], section).kind == "supported"
    assert lock.sentence("完成62家企业噪声监测，指导5家整改。", [note], section).kind == "bent"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("对照上级要求和群众期盼，工作中还存在以下问题。", "frame"),
        ("工作取得显著成绩，但还存在以下问题。", "unsupported"),
        ("全年未发生较大以上险情，但还存在以下问题。", "unsupported"),
    ],
)
def test_a_frame_need_not_say_what_headings_say(text: str, kind: str) -> None:
    said = "对照上级要求和群众期盼，工作中还存在以下问题："
    own = Fact("o1", "preamble", "", said, Provenance("case", "o1", said), kind="field")
    section = Section("f", "preamble", 0, "", "", (Item(("o1",)),), topic="防范遏制重特大险情，全国领先")
    assert SourceLock(planned()).sentence(text, [own], section).kind == kind


@pytest.mark.parametrize(
    ("lead", "role", "kind"),
    [
        ("强化整改和队伍建设", "plans", "frame"),
        ("已完成整改", "plans", "unsupported"),
        ("实现整改9处", "plans", "unsupported"),
        ("强化整改和队伍建设", "achievements", "unsupported"),
    ],
)
def test_what_a_plan_is_called_is_still_to_come(lead: str, role: FactRole, kind: str) -> None:
    texts = ["19处没整改完的逐个挂牌", "队伍建设再加把劲，招4个人"]
    facts = [
        Fact(f"n{at}", role, "", text, Provenance("要点.md", f"第{at}行", text)) for at, text in enumerate(texts, 1)
    ]
    section = Section("s", role, 2, "（一）", "", (Item(("n1", "n2")),))
    assert SourceLock(planned()).lead(lead, facts, section).kind == kind
