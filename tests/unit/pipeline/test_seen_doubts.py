"""Two figures for one thing that a model marks: held where it names both sources and each has its figure; a mark hides nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from drafter.core.fact import Fact
from drafter.core.profile import Remark
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.pipeline.modelling import ModelSettings, draft_case_by_model
from drafter.pipeline.seen_doubts import doubt_remarks, named_together, with_doubts_of
from drafter.read.case import load_case

LEFT = "滨河绿道路灯还剩27盏没修"
DARK = "绿道没亮的灯31盏，集中在北段"
MARK = "【待核：27盏／31盏】"
SAID = f"滨河绿道路灯尚有{MARK}未修复。"


def fact(name: str, text: str) -> Fact:
    return Fact(name, "problems", "", text, Provenance("要点.md", f"第{name[1:]}行", text))


def test_each_source_reads_with_the_mark_in_its_figures_place() -> None:
    both = with_doubts_of(SAID, [fact("n1", LEFT), fact("n2", DARK)])
    assert [one.text for one in both] == [LEFT.replace("27盏", MARK), DARK.replace("31盏", MARK)]
    alone = with_doubts_of(SAID, [fact("n1", LEFT)], [fact("n2", DARK)])
    assert [one.text for one in alone] == [LEFT.replace("27盏", MARK)]


def test_a_number_without_a_measure_takes_the_marks() -> None:
    both = with_doubts_of(SAID, [fact("n1", "路灯：坏27，换新140"), fact("n2", DARK)])
    assert both[0].text == f"路灯：坏{MARK}，换新140"


def row(text: str, *bases: str) -> Fact:
    metrics = tuple(Metric("路灯改造", Decimal("27"), "盏", "2024", basis=one) for one in ("数值", *bases))
    return replace(fact("m3", text), kind="row", role="achievements", metrics=metrics)


@pytest.mark.parametrize(
    ("bases", "left"),
    [
        ((), "路灯改造【待核：27盏／31盏】，年度目标40盏"),
        (("同比",), "路灯改造【待核：27盏／31盏】，同比增长12.5%，为年度目标40盏的67.5%"),  # the sheet says it
    ],
)
def test_what_was_reckoned_from_a_disputed_figure_goes(bases: tuple[str, ...], left: str) -> None:
    sheet = row("路灯改造27盏，同比增长12.5%，为年度目标40盏的67.5%", *bases)
    both = with_doubts_of("改造路灯【待核：27盏／31盏】。", [sheet, fact("n2", "路灯改了31盏")])
    assert both[0].text == left


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (SAID, ["路灯坏27处", DARK]),  # a measure of its own
        (SAID, ["路灯坏270", DARK]),
        (SAID, [LEFT]),  # nothing says the other figure
        (SAID, [LEFT, "北段的灯坏了131盏"]),
        (SAID, [LEFT, "北段的灯坏了31.5盏"]),
        (SAID, ["路灯修了27盏，换了31盏"]),  # one source has both: they are two things
        (SAID, ["路灯修了27盏，换了31盏", DARK]),
        (SAID, [LEFT, DARK, "南段坏灯31盏"]),  # which of two is meant cannot be told
        (SAID, ["路灯27盏，备用27盏", DARK]),
        ("路灯【待核：27盏／27盏】没修。", [LEFT, "绿道路灯27盏没修"]),
        ("路灯【待核：27盏／31处】没修。", [LEFT, "绿道坏灯31处"]),
        ("路灯【待核：还剩／没亮】没修。", [LEFT, DARK]),
        (SAID, [LEFT.replace("27盏", MARK), DARK]),  # the program's own
    ],
)
def test_other_marks_change_nothing(text: str, sources: list[str]) -> None:
    facts = [fact(f"n{number}", words) for number, words in enumerate(sources, 1)]
    assert with_doubts_of(text, facts) == tuple(facts)
    assert not list(doubt_remarks(text, facts))


def test_only_what_a_model_noticed_names_facts_together() -> None:
    remarks = [
        Remark("noticed", "", ("n1", "n2")),
        Remark("noticed", "", ("n2", "n3")),
        Remark("conflict", "", ("n1", "n9")),
    ]
    assert named_together(remarks) == {"n1": {"n1", "n2"}, "n2": {"n1", "n2", "n3"}, "n3": {"n2", "n3"}}


def test_the_reader_is_told_both_figures_with_their_places() -> None:
    (remark,) = doubt_remarks(SAID, [fact("n1", LEFT), fact("n2", DARK)])
    assert (remark.kind, remark.fact_ids, remark.left, remark.right) == ("conflict", ("n1", "n2"), "27盏", "31盏")
    assert "27盏（要点.md 第1行）；31盏（要点.md 第2行）" in remark.message


def drafted(folder: Path, marks: tuple[str, str], remarks: list[dict[str, object]]) -> tuple[str, list[str]]:
    """The report a model writes of both lines, and what the findings say of two figures."""
    (folder / "要点.md").write_text(f"# 问题\n- {LEFT}\n# 成绩\n- 修复绿道座椅12张\n# 问题\n- {DARK}\n", "utf-8")
    case = "unit: 江口区城管局\nperiod: 2025H1\ntitle: 江口区城管局2025年上半年工作总结\nfacts: [要点.md]\n"
    (folder / "case.yaml").write_text(case, "utf-8")
    lacks = [(f"滨河绿道路灯尚有{marks[0]}未修复。", "n2"), (f"绿道未亮的灯{marks[1]}，集中在北段。", "n6")]
    sections = [
        ("成绩", "完善绿道设施", [("修复绿道座椅12张。", "n4")]),
        ("问题", "", lacks),
    ]
    reply = {
        "sections": [
            {"part": part, "heading": head, "blocks": [{"lead": "", "sentences": [{"text": t, "facts": [i]}]} for t, i in said]}
            for part, head, said in sections
        ],
        "remarks": remarks,
    }  # fmt: skip
    (folder / "回复.json").write_text(json.dumps({"report": json.dumps(reply, ensure_ascii=False)}), "utf-8")
    settings = ModelSettings(f"scripted:{folder / '回复.json'}", keep_replies=False, verify=False, read=False)
    draft, _account = draft_case_by_model(load_case(folder), settings)
    return draft.written.text, [one.message for one in draft.findings if one.rule == "GR101"]


TOGETHER: list[dict[str, object]] = [{"text": "绿道没修的灯数对不上", "facts": ["n2", "n6"]}]


def test_a_report_shows_the_doubt_at_both_places(tmp_path: Path) -> None:
    text, said = drafted(tmp_path, (MARK, MARK), TOGETHER)
    assert text.count(MARK) == 2 and "27盏" not in text.replace(MARK, "")
    assert len(said) == 1 and "请核实后留一个" in said[0]


def test_a_mark_that_nothing_stands_behind_is_refused(tmp_path: Path) -> None:
    text, said = drafted(tmp_path, (MARK, MARK), [])
    assert MARK not in text and "27盏" in text and "31盏" in text and not said
    text, said = drafted(tmp_path, ("【待核：27盏／41盏】", "【待核：31盏／41盏】"), TOGETHER)
    assert "41盏" not in text and "27盏" in text and not said
