"""Twice the input is about twice the work, whatever the input is made of: work is counted in calls, never in seconds."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from lxml import etree
from openpyxl import Workbook

from drafter.check.figures import listed_totals
from drafter.check.registry import all_rules
from drafter.check.rule import Context, Rule
from drafter.check.runner import available, check
from drafter.language.personal import find_personal
from drafter.office import looks
from drafter.office.wordml import W
from drafter.plan.profiles import load_profile
from drafter.read.facts import read_facts
from drafter.read.outline import parse_report
from drafter.read.report import open_report
from tests.property.work import assert_linear, work_of

N = 1_200  # characters of the smaller text
# What texts are made of that somebody pastes, or makes on purpose.
KINDS = {
    "digits": "7", "titles": "《", "closing titles": "》", "quotes": "“", "list marks": "、", "commas": "，", "spaces": " ",
    "units": "亿元", "heads": "一、", "brackets": "（", "tabs": "\t", "cells": "3\t", "particles": "的", "zero width": "\u200b", "lines": "\n",
    "stars": "*", "questions": "？", "dashes": "—", "years": "2024年", "figures": "12.5亿元，", "growth": "同比增长5%。",
    "numerals": "一二三四五六七八九十", "percentages": "1%", "items": "一是修路3公里。\n", "doublings": "修路修路", "names": "甲村乙镇",
}  # fmt: skip


def text_of(unit: str, length: int) -> str:
    return ("某市某局2024年工作总结\n一、工作情况\n" + unit * length)[:length]


@pytest.fixture(scope="module")
def rules() -> tuple[Rule, ...]:
    """The rules that need a text alone; what they load on first use is loaded."""
    context = context_of("某市某局2024年工作总结\n全年完成投资12.5亿元，增长5%。")
    chosen = tuple(rule for rule in all_rules(ignore=("FM",)) if rule.needs <= available(context))
    for rule in chosen:
        list(rule.check(context))
    return chosen


def _run(rule: Rule, context: Context) -> None:
    for _finding in rule.check(context):
        pass


def context_of(text: str) -> Context:
    return Context(parse_report(text), load_profile("generic"))


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_every_rule_and_the_outline(kind: str, rules: tuple[Rule, ...]) -> None:
    works: list[Counter[str]] = []
    for length in (N, 2 * N):
        text = text_of(KINDS[kind], length)
        counted = Counter({"outline": work_of(parse_report, text)})
        context = context_of(text)
        for rule in rules:
            counted[rule.id] = work_of(_run, rule, context)
        works.append(counted)
    for what in works[0]:
        assert_linear(works[0][what], works[1][what], f"{what} on {kind}")


# What a pattern may search again from each of its signs; its own work is no call that could be counted.
SEARCHED = {
    "list numbers": "一、",
    "list words": "、和",
    "blank heads": "\n　　",
    "pages": "\n- 5 -\n",
    "counts": "个1",
    "shares": "百分之",
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", [*KINDS, *SEARCHED])
def test_no_pattern_searches_a_long_text_from_every_place(kind: str, rules: tuple[Rule, ...]) -> None:
    """Four times the text takes four times the processor's time, not sixteen: texts so long that the other way takes seconds."""
    unit = (KINDS | SEARCHED)[kind]
    few, many = (context_of(text_of(unit, length)) for length in (8_000, 32_000))
    for rule in rules:
        begun = time.process_time()
        _run(rule, few)
        small = time.process_time() - begun
        _run(rule, many)
        large = time.process_time() - begun - small
        assert large < 9 * small + 0.4, (rule.id, small, large)


@pytest.mark.parametrize("unit", ["7\u200b\u200b\u200b", "\u200b7-", "62 \u200b"])
def test_personal_numbers_among_invisible_signs(unit: str) -> None:
    """Regular expressions are not counted in calls; that they give nothing back is what keeps them linear, so a long text must end."""
    small, large = (work_of(find_personal, unit * n) for n in (2_000, 4_000))
    assert_linear(small, large, "personal numbers")


def _bullets(folder: Path, n: int) -> Path:
    file = folder / f"要点{n}.md"
    file.write_text("# 成绩\n" + "".join(f"- 新修{at}号路{at + 10}公里，投资{at}万元\n" for at in range(n)), "utf-8")
    return file


def _paragraphs(folder: Path, n: int) -> Path:
    file = folder / f"要点{n}.txt"
    file.write_text("".join(f"新修{at}号路{at + 10}公里，投资{at}万元。\n" for at in range(n)), "utf-8")
    return file


def _list_document(folder: Path, n: int) -> Path:
    document, file = Document(), folder / f"要点{n}.docx"
    for at in range(n):
        document.add_paragraph(f"新修{at}号路{at + 10}公里", style="List Bullet")
    document.save(str(file))
    return file


def _table(folder: Path, n: int) -> Path:
    file = folder / f"表{n}.csv"
    file.write_text(
        "指标,单位,2025年,2024年\n" + "".join(f"第{at}号路,公里,{at + 10},{at + 9}\n" for at in range(n)), "utf-8"
    )
    return file


def _workbook(folder: Path, n: int) -> Path:
    file = folder / f"表{n}.xlsx"
    book = Workbook(write_only=True)
    sheet = book.create_sheet("表")
    for row in (["指标", "单位", "2025年", "2024年"], *([f"第{at}号路", "公里", at + 10, at + 9] for at in range(n))):
        sheet.append(row)
    book.save(file)
    return file


MATERIALS = {"notes": _bullets, "plain text": _paragraphs, "docx": _list_document, "csv": _table, "xlsx": _workbook}


@pytest.mark.slow
@pytest.mark.parametrize("kind", MATERIALS)
def test_every_reader_of_material(kind: str, tmp_path: Path) -> None:
    make = MATERIALS[kind]
    read_facts([make(tmp_path, 3)])
    small, large = (work_of(read_facts, [make(tmp_path, n)]) for n in (40, 80))
    assert_linear(small, large, kind)


def _styled(folder: Path, n: int) -> Path:
    """Each style based on the one before, and a paragraph in each."""
    document, file = Document(), folder / f"样式{n}.docx"
    last = "Normal"
    for at in range(n):
        document.styles.element.append(
            etree.fromstring(
                f'<w:style xmlns:w="{W[1:-1]}" w:type="paragraph" w:styleId="S{at}"><w:name w:val="S{at}"/><w:basedOn w:val="{last}"/></w:style>'
            )
        )
        last = f"S{at}"
        document.element.body.insert(
            0,
            etree.fromstring(
                f'<w:p xmlns:w="{W[1:-1]}"><w:pPr><w:pStyle w:val="{last}"/></w:pPr><w:r><w:t>全年修路5公里。</w:t></w:r></w:p>'
            ),
        )
    document.save(str(file))
    return file


@pytest.mark.slow
def test_a_report_whose_styles_hang_on_each_other(tmp_path: Path) -> None:
    open_report(_styled(tmp_path, 2))
    small, large = (work_of(open_report, _styled(tmp_path, n)) for n in (400, 800))
    assert_linear(small, large, "styles")


def _shares(n: int) -> Context:
    return context_of("某市某局2024年工作总结\n一、工作情况\n共有214处，分为" + "3%、" * n)


def test_slices_of_a_long_sentence_are_short() -> None:
    """What a rule copies is no call, so the longest list it may look at is held to a number."""
    assert listed_totals._LONGEST <= 100
    small, large = (
        work_of(_run, next(rule for rule in all_rules() if rule.id == "QT002"), _shares(n)) for n in (400, 800)
    )
    assert_linear(small, large, "shares")


class _Counting(etree.ElementBase):
    """A run that counts how many of its children were looked at."""

    seen = 0

    def __iter__(self) -> Iterator[etree._Element]:
        for child in super().__iter__():
            type(self).seen += 1
            yield child

    def find(self, *_given: object, **_named: object) -> None:  # type: ignore[override]
        type(self).seen += len(self)


def test_the_look_of_a_run_of_many_tabs() -> None:
    parser = etree.XMLParser()
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=_Counting))
    run = etree.fromstring(f'<w:r xmlns:w="{W[1:-1]}">' + "<w:tab/>" * 500 + "</w:r>", parser)
    looks._Resolver({}, "").look(run, looks.Look("", False))
    assert _Counting.seen <= 10


# Every sign a keyboard has, pressed and held.
HELD = "，。、；：！？“”‘’（）《》〈〉【】〔〕…—～·-_=+*#@&%$^~`|\\/<>\"'.,;:!?()[]{}0179０一十百亿的XxＸ×○〇□■●★※　 \t\u200b年月日％‰℃"


@pytest.mark.parametrize("sign", HELD)
def test_a_sign_held_down_is_told_once(sign: str) -> None:
    """However long a run of one sign is, each rule says what it has to say of it as often."""

    def told(length: int) -> Counter[str]:
        text = f"某市某局2024年工作总结\n一、工作情况\n全年工作扎实推进{sign * length}。\n二、下步打算\n修路3公里。\n"
        return Counter(finding.rule for finding in check(context_of(text), ignore=("FM",)))

    few, many = told(60), told(240)
    assert all(many[rule] <= few[rule] + 1 for rule in many), sign


@pytest.mark.parametrize("unit", ["7", "一二三", "《", "“", "万元", "3个", "、", "？", "修路。"])
def test_a_line_without_an_end_is_asked_about(unit: str, tmp_path: Path) -> None:
    """It is not read, so that it costs nothing; the line after it is."""

    def read(length: int) -> int:
        file = tmp_path / f"{length}.md"
        file.write_text(f"# 成绩\n- 全年{(unit * length)[:length]}\n- 修路3公里\n", "utf-8")
        material = read_facts([file])
        assert [fact.text for fact in material.facts] == ["修路3公里"]
        assert any("没有读" in question.question for question in material.questions)
        return 0

    read(6_000)
    small, large = (work_of(read, length) for length in (6_000, 12_000))
    assert_linear(small, large, unit)
