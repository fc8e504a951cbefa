"""A heading among those of parts that names none is one question, never a topic; what is answered holds for all that stands under it."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.bullets import read_lines
from drafter.read.case import load_case
from drafter.read.facts import Material
from drafter.read.material import read_material
from drafter.read.notes import notes_of


def _material(folder: Path, head: str, answer: str = "") -> Material:
    text = f"# 今年干的事\n- 编目图书3.1万册\n# 头疼的\n- 书库漏雨\n# {head}\n- 续借率61.5%\n- 电梯年检过了\n# 来年咋弄\n- 再办展览6场\n"
    (folder / "notes.md").write_text(text, encoding="utf-8")
    (folder / "case.yaml").write_text("unit: 桐川市图书馆\nperiod: 2025\nfacts: [notes.md]\n", encoding="utf-8")
    if answer:
        said = f'- 来源: notes.md\n  位置: 第5行\n  原文: {head}\n  问题: ""\n  答: {answer}\n'
        (folder / "待答.yaml").write_text(said, encoding="utf-8")
    return read_material(load_case(folder))


@pytest.mark.parametrize("head", ["碎账", "零敲碎打", "老盛记的那几笔", "杂七杂八", "边边角角"])
def test_it_is_asked_once_and_names_no_topic(tmp_path: Path, head: str) -> None:
    material = _material(tmp_path, head)
    asked = [one for one in material.questions if one.kind == "heading"]
    assert [one.text for one in asked] == [head] and len(asked[0].about) == 2
    assert not any(fact.topic for fact in (*material.facts, *material.asked))


@pytest.mark.parametrize("head", ["党建工作", "问题整改情况", "办公室", "存在问题", "读者服务"])
def test_a_matter_an_office_and_a_part_are_not_asked(tmp_path: Path, head: str) -> None:
    assert not any(one.kind == "heading" for one in _material(tmp_path, head).questions)


@pytest.mark.parametrize(("answer", "role"), [("问题", "problems"), ("打算", "plans"), ("成绩", "achievements")])
def test_the_answer_holds_for_all_under_it(tmp_path: Path, answer: str, role: str) -> None:
    material = _material(tmp_path, "碎账", answer)
    under = [fact for fact in material.facts if fact.provenance.locator in ("第6行", "第7行")]
    assert [fact.role for fact in under] == [role, role]
    assert not any(one.kind in ("heading", "part") for one in material.questions)


def test_not_to_be_written_leaves_all_of_it_out(tmp_path: Path) -> None:
    material = _material(tmp_path, "碎账", "不写")
    assert not any("续借率" in fact.text for fact in material.facts)
    assert sum(one.provenance.locator in ("第6行", "第7行") for one in material.left_out) == 2


def test_headings_of_matters_alone_are_topics() -> None:
    text = "# 编目\n- 编目图书3.1万册\n# 碎账\n- 续借率61.5%\n# 流通\n- 借还42万册次\n"
    notes = notes_of(list(read_lines(text)), "n.md", period=Period.parse("2025"))
    assert not any(one.kind == "heading" for one in notes.questions)
