"""A draft whose model was asked about the marks: each figure with its own words or the one that holds, and the question with what is open."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from drafter.pipeline.drafting import Drafted, draft_case
from drafter.pipeline.left_open import closing_of
from drafter.pipeline.modelling import ModelSettings, draft_case_by_model
from drafter.pipeline.proposing import asker_of, reading_prompt
from drafter.read.case import load_case
from drafter.read.given_answers import NAME, answers_text
from drafter.read.material import read_material

CASE = """unit: 榆坪县水务局
profile: work-summary
period: 2025
title: 榆坪县水务局2025年工作总结
facts: [要点.md]
"""
NOTES = """# 成绩
## 管护科
- 检修闸门312座
- 培训护工213人
- 修复管网18处
## 综合科
- 检修闸门321座，底册翻出来重新点过
- 管网那条改为28处，以抢修台账为准
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "case.yaml").write_text(CASE, "utf-8")
    (tmp_path / "要点.md").write_text(NOTES, "utf-8")
    return tmp_path


def answer(slot: str, number: int, quote: str, value: str) -> dict[str, Any]:
    said = [{"text": quote, "facts": [f"q{number}"]}, {"text": value, "facts": [f"a{number}"]}]
    return {"lead": slot, "sentences": said}


def drafted(folder: Path, blocks: Sequence[dict[str, Any]]) -> tuple[Drafted, tuple[str, ...]]:
    (folder / "回复.json").write_text(json.dumps({"read": {"blocks": list(blocks)}}, ensure_ascii=False), "utf-8")
    settings = ModelSettings(f"scripted:{folder / '回复.json'}", keep_replies=False, verify=False)
    made, run = draft_case_by_model(load_case(folder), settings)
    return made, run.untaken


def asked(made: Drafted) -> str:
    closing = closing_of(made)
    return "\n".join(question.question for question in closing.questions) if closing else ""


def test_without_an_answer_the_mark_stands(folder: Path) -> None:
    text = draft_case(load_case(folder)).report.text
    assert "【待核：312座／321座】" in text and "28处" in text
    made, untaken = drafted(folder, [])
    assert "【待核：312座／321座】" in made.report.text and "28处" in made.report.text and not untaken


def test_two_things_are_told_each_in_its_own_words(folder: Path) -> None:
    made, _untaken = drafted(folder, [answer("对不上", 1, "底册翻出来重新点过", "两件事")])
    assert "312座" in made.report.text and "321座" in made.report.text and "待核" not in made.report.text
    assert "模型认为不是一回事" in asked(made)
    assert any("模型认为不是一回事" in finding.message for finding in made.findings)
    assert not any(one.rule == "GR101" for one in made.findings)


def test_the_figure_that_puts_another_right_is_written(folder: Path) -> None:
    made, _untaken = drafted(folder, [answer("对不上", 1, "底册翻出来重新点过", "乙更正甲")])
    assert "321座" in made.report.text and "312座" not in made.report.text and "待核" not in made.report.text
    assert "更正了前一句" in asked(made)
    (told,) = [one for one in made.findings if one.rule == "GR101"]
    assert "312座" in told.message and "321座" in told.message and "第7行" in told.message


def test_a_correction_taken_back_gives_the_old_figure_again(folder: Path) -> None:
    made, _untaken = drafted(folder, [answer("更正", 2, "以抢修台账为准", "不是更正")])
    assert "修复管网18处" in made.report.text and "28处" not in made.report.text
    assert "模型认为不是更正" in asked(made)
    (line,) = [one for one in made.planned.plan.left_out if "28处" in one.provenance.quote]
    assert "没有照改" in line.reason


def test_what_is_no_answer_is_listed_with_the_run(folder: Path) -> None:
    made, untaken = drafted(
        folder, [answer("对不上", 1, "底册翻出来重新点过", "随便"), answer("更正", 2, "没有的话", "不是更正")]
    )
    assert "【待核：312座／321座】" in made.report.text and "28处" in made.report.text
    assert len(untaken) == 2


def test_a_model_in_this_process_is_not_asked_of_marks(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[bool] = []

    def read(*_given: Any, marks: bool = True) -> Any:
        shown.append(marks)
        raise SystemExit

    monkeypatch.setattr("drafter.pipeline.modelling.read_more_if_answered", read)
    monkeypatch.setattr("drafter.pipeline.modelling.open_backend", lambda *_given, **_more: (None, None))
    for model in ("local:小.gguf", "qwen", "scripted:回复.json"):
        with pytest.raises(SystemExit):
            draft_case_by_model(load_case(folder), ModelSettings(model))
    assert shown == [False, True, True]


def test_the_request_shows_the_lines_and_the_answers_there_are(folder: Path) -> None:
    case = load_case(folder)
    prompt = reading_prompt(case, read_material(case), asker_of(case, None, "plain"))
    assert prompt is not None
    assert (
        "1 [问对不上，答法：同一件事、两件事、乙更正甲] 【待核：312座／321座】\n  甲 （管护科）检修闸门312座\n"
        in prompt.user
    )
    assert (
        "2 [问更正，答法：是更正、不是更正] 乙已改成“修复管网28处”\n  甲 管网那条改为28处，以抢修台账为准\n"
        in prompt.user
    )
    masked = reading_prompt(case, read_material(case), asker_of(case, None, "masked"))
    assert masked is not None and "312" not in masked.user and "〔F" in masked.user


def test_without_marks_the_request_is_as_before(folder: Path) -> None:
    (folder / "要点.md").write_text("- 三号泵站等着换电机\n", "utf-8")
    case = load_case(folder)
    prompt = reading_prompt(case, read_material(case), asker_of(case, None, "plain"))
    assert prompt is not None and "关系" not in prompt.system + prompt.user


def given(folder: Path, made: Drafted, part: str, words: str) -> None:
    (question,) = [one for one in made.planned.material.questions if part in one.question]
    where = question.provenance
    entry = {"来源": where.source, "位置": where.locator, "原文": question.text, "问题": question.question, "答": words}
    (folder / NAME).write_text(answers_text([entry]), "utf-8")


@pytest.mark.parametrize(
    ("words", "told", "gone"),
    [
        ("不是一回事", ("312座", "321座"), ("待核",)),
        ("321座", ("321座",), ("312座", "待核")),
        ("312座", ("312座",), ("321座", "待核")),
    ],
)
def test_the_clerk_s_answer_holds_without_the_model(
    folder: Path, words: str, told: tuple[str, ...], gone: tuple[str, ...]
) -> None:
    made, _untaken = drafted(folder, [answer("对不上", 1, "底册翻出来重新点过", "两件事")])
    given(folder, made, "不是一回事（", words)
    after = draft_case(load_case(folder))
    assert all(one in after.report.text for one in told) and not any(one in after.report.text for one in gone)
    assert not any("找不到它答的问题" in one.question for one in after.planned.material.questions)


@pytest.mark.parametrize(("words", "told"), [("都不是", "修复管网18处"), ("修复管网18处", "修复管网28处")])
def test_an_answer_about_a_correction_holds_too(folder: Path, words: str, told: str) -> None:
    made, _untaken = drafted(folder, [answer("更正", 2, "以抢修台账为准", "不是更正")])
    given(folder, made, "不是更正", words)
    after = draft_case(load_case(folder))
    assert told in after.report.text
    assert not any("管网那条" in one.text for one in after.planned.material.questions)


def test_two_things_by_the_clerk_s_word_are_marked_nowhere(folder: Path) -> None:
    notes = "# 成绩\n## 供水科\n- 培训管水员340人次\n## 综合科\n- 培训管水员430人次，南片各镇都来了\n"
    (folder / "要点.md").write_text(notes, "utf-8")
    made = draft_case(load_case(folder))
    assert "【待核：340人次／430人次】" in made.report.text
    given(folder, made, "是不是一回事", "不是一回事")
    after = draft_case(load_case(folder))
    assert "待核" not in after.report.text and "340人次" in after.report.text and "430人次" in after.report.text
