"""A draft as other programs see it, and what a person corrects, answers and edits."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from drafter import api
from drafter.core.case import Case

_CASE = (
    "unit: 栗川县档案局\nperiod: 2024H1\ntitle: 栗川县档案局2024年上半年工作总结\ndate: 2024-07-02\nfacts: [要点.md]\n"
)
_NOTES = "# 成绩\n## 馆藏\n- 接收进馆档案1.2万卷，数字化扫描86万页\n- 举办展览4场，接待群众3600人次\n- 业务培训？次\n# 问题\n- 库房面积不足\n# 打算\n- 三季度完成库房扩容\n"


@pytest.fixture
def case(tmp_path: Path) -> Case:
    (tmp_path / "case.yaml").write_text(_CASE, encoding="utf-8")
    (tmp_path / "要点.md").write_text(_NOTES, encoding="utf-8")
    return api.read_case(tmp_path)


def _line(said: dict[str, Any], words: str) -> dict[str, Any]:
    return next(line for line in said["lines"] if any(words in piece["text"] for piece in line["pieces"]))


def _text(line: dict[str, Any]) -> str:
    return "".join(piece["text"] for piece in line["pieces"])


def test_lines_are_the_text_and_every_figure_names_its_fact(case: Case) -> None:
    made = api.draft(case)
    said = made.to_dict()
    assert "\n".join(map(_text, said["lines"])) == made.text
    line = _line(said, "4场")
    marks = [(mark["status"], made.text[mark["start"] : mark["end"]]) for p in line["pieces"] for mark in p["marks"]]
    assert ("exact", "4场") in marks and ("exact", "3600人次") in marks
    assert {"title", "heading", "body", "signature", "date"} <= {line["kind"] for line in said["lines"]}


def test_an_edit_that_bends_a_figure_is_marked_and_what_stands_is_kept(case: Case) -> None:
    made = api.draft(case)
    before = _text(_line(made.to_dict(), "4场"))
    bent = made.judge(before, before.replace("4场", "9场"))
    assert [p["verdict"] for one in bent["lines"] for p in one["pieces"] if p["origin"] == "person"] == ["bent"]
    same = made.judge(before, before)
    assert not [p for one in same["lines"] for p in one["pieces"] if p["origin"] == "person"] and same["lost"] == []


def test_a_sentence_taken_out_is_told_as_lost(case: Case) -> None:
    made = api.draft(case)
    line = _line(made.to_dict(), "4场")
    sentence = next(piece for piece in line["pieces"] if "4场" in piece["text"])
    left = made.judge(_text(line), _text(line).replace(sentence["text"], ""))
    assert left["lost"] == sentence["facts"]


def test_edits_go_into_every_file_of_the_draft(case: Case) -> None:
    plain = api.draft(case)
    before = _text(_line(plain.to_dict(), "4场"))
    edited = api.draft(case, edits={before: before.replace("4场", "9场"), "没有这一行": "不会出现"})
    assert "9场" in edited.text and "不会出现" not in edited.text
    assert any(f["rule"].startswith("GR0") and "9场" in f["message"] for f in edited.to_dict()["findings"])
    assert edited.files()["report.docx"] != plain.files()["report.docx"]
    assert api.draft(case, edits={"没有这一行": "x"}).files() == plain.files()


def test_corrections_lie_in_the_case_and_add_up(case: Case) -> None:
    first, second = api.facts(case).to_dict()["facts"][:2]
    keys = ("id", "source", "locator")
    api.correct(case, [{**{key: first[key] for key in keys}, "topic": "接收征集"}])
    api.correct(case, [{**{key: second[key] for key in keys}, "treatment": "left_out"}])
    now = {fact["id"]: fact for fact in api.facts(case).to_dict()["facts"]}
    assert now[first["id"]]["topic"] == "接收征集" and now[second["id"]]["treatment"] == "left_out"
    assert second["text"] not in api.draft(case).text


def test_an_answer_fills_its_gap(case: Case) -> None:
    asked = next(q for q in api.facts(case).to_dict()["questions"] if "业务培训" in q["text"])
    api.save_answers(case, {(asked["source"], asked["locator"], asked["text"]): (asked["question"], "5")})
    assert "5次" in api.draft(case).text and not [q for q in api.facts(case).questions if "业务培训" in q.text]


def test_an_excerpt_shows_the_line_and_hides_what_is_secret(case: Case) -> None:
    path = case.folder / "要点.md"
    path.write_text(_NOTES + "- 〔机密〕某库房位置调整\n", encoding="utf-8")
    shown = api.excerpt(path, "第4行")
    assert dict(shown.rows)["4"] == ("- 举办展览4场，接待群众3600人次",) and shown.at == "4"
    assert "某库房" not in str(api.excerpt(path, "第10行").rows)
    assert [problem.locator for problem in api.marked_secret([path])] == ["第10行"]


@pytest.mark.parametrize(
    ("place", "figure", "column"),
    [
        ("B2", "86.4公里", 1),
        ("B2", "79.2公里", 2),  # the same row says it elsewhere
        ("B2", "2,350万元", 3),
        ("B2", "12.3%", 4),  # the sign is told in words
        ("B2", "5次", 1),  # nowhere
        ("B2", "", 1),
        ("C3", "7座", 2),  # twice, one of them where it was said
        ("B3", "8座", 4),
    ],
)
def test_a_figure_is_shown_in_its_own_cell(tmp_path: Path, place: str, figure: str, column: int) -> None:
    path = tmp_path / "表.csv"
    path.write_text("指标,数值,上年同期,投资,增减%\n道路里程,86.4,79.2,2350,-12.3\n桥梁,6,7,7,8\n", encoding="utf-8")
    shown = api.excerpt(path, place, figure)
    assert (shown.at, shown.column) == (place[1], column)


def test_a_sheet_nobody_touched_changes_no_draft(tmp_path: Path) -> None:
    """A folder without case.yaml is read for the sheet as the draft reads it, its period among the rest."""
    folder = tmp_path / "材料"
    folder.mkdir()
    notes = (
        "栗川县档案局 2024年开放季（3月1日—6月30日）工作情况汇报 —— 给县委办\n\n利用科：\n接收进馆档案37卷，去年52卷，整理照片61张，"
        "移交9卷14件\n业务培训9场，去年18场\n编研科：\n移交12卷19件，去年18卷\n库房面积不足\n"
    )
    (folder / "要点.md").write_text(notes, encoding="utf-8")
    sheet = tmp_path / "素材表.xlsx"
    sheet.write_bytes(api.facts(folder).to_sheet(date=datetime.date(2024, 12, 30)))
    case = api.read_case(folder)
    assert api.draft(replace(case, facts=(*case.facts, sheet))).text == api.draft(case).text
