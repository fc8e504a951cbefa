"""Beside the clerk's own heads a row, and a line these do not cover, stand where last period told of their like; a chance word moves nothing."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.report import Report
from drafter.core.text import Provenance
from drafter.language.subjects import subject_of
from drafter.plan.along_outline import along_outline
from drafter.plan.last_time import STALE
from drafter.plan.placing import Group
from drafter.plan.prior_sections import prior_sections
from drafter.read.report import read_report

INDUSTRY, RURAL, ECOLOGY, PEOPLE = "推动产业提质增效", "推进乡村全面振兴", "加强生态环境保护", "持续保障改善民生"
_PRIOR = f"""松原里县2024年政府工作报告

各位代表：
现在，我代表县人民政府向大会报告工作。

一、2024年工作回顾
（一）{INDUSTRY}。新增规上工业企业21家，实施技术改造项目36个，装备制造业产值增长9.1%，锂电池、光伏组件产量快速增长，园区盘活厂房6.2万平方米。
（二）{RURAL}。建成高标准农田7.4万亩，粮食产量稳定在31万吨，农村卫生厕所普及率达88%，脱贫人口务工2.6万人。
（三）{ECOLOGY}。植树造林4.1万亩，地表水断面水质优良比例达94%，空气质量优良天数342天。
（四）{PEOPLE}。城镇新增就业5200人，改造老旧小区43个，建成社区食堂12家，发放困难群众补助3100万元。
"""


@pytest.fixture(scope="module")
def prior(tmp_path_factory: pytest.TempPathFactory) -> Report:
    file = tmp_path_factory.mktemp("prior") / "上年.txt"
    file.write_text(_PRIOR, encoding="utf-8")
    return read_report(file)


def _note(text: str, line: int, topic: str) -> Fact:
    return Fact(f"n{line}", "achievements", topic, text, Provenance("要点.md", f"第{line}行", text))


def _row(text: str, line: int) -> Fact:
    return Fact(f"m{line}", "achievements", "", text, Provenance("表.xlsx", f"指标!B{line}", text), kind="row")


def _group(title: str, *facts: Fact, own: bool = True) -> Group:
    return Group(title, facts, None, subject_of(title), own)


def _placed(prior: Report, *groups: Group) -> dict[str, str]:
    made = along_outline(groups, prior_sections(prior, STALE), prior)
    return {fact.id: group.title for group in made for fact in group.facts}


_PLANT = _note("技改项目完成41个，园区腾出厂房3万平方米", 3, "产业")
_GREEN = _note("造林3.7万亩，断面水质优良", 9, "生态")
_HELP = _note("老旧小区改造38个，社区食堂添了5家", 12, "民生")


def test_a_row_stands_where_last_period_told_of_its_like(prior: Report) -> None:
    lost = _row("锂电池产量增长31%", 5)
    told = _placed(prior, _group("产业", _PLANT), _group("生态", _GREEN), _group("民生", _HELP, lost))
    assert told["m5"] == INDUSTRY and told["n12"] == PEOPLE


def test_several_lines_that_a_head_does_not_cover_make_last_periods_section(prior: Report) -> None:
    fields, toilets = _note("高标准农田建成8.2万亩", 4, "产业"), _row("农村卫生厕所普及率91%", 6)
    told = _placed(prior, _group("产业", _PLANT, fields), _group("生态", _GREEN), _group("民生", _HELP, toilets))
    assert told["n4"] == told["m6"] == RURAL and told["n3"] == INDUSTRY


def test_a_single_line_stays_under_the_clerks_head(prior: Report) -> None:
    fields = _note("高标准农田建成8.2万亩", 4, "产业")
    told = _placed(prior, _group("产业", _PLANT, fields), _group("生态", _GREEN), _group("民生", _HELP))
    assert told["n4"] == INDUSTRY


def test_a_head_that_last_period_had_not_keeps_its_lines(prior: Report) -> None:
    five = _note("五年造林21万亩", 2, "五年总账"), _note("五年建成高标准农田39万亩", 1, "五年总账")
    told = _placed(prior, _group("五年总账", *five), _group("生态", _GREEN), _group("民生", _HELP))
    assert told["n1"] == told["n2"] == "五年总账"


def test_a_row_alone_in_a_section_goes_to_one_that_stands(prior: Report) -> None:
    row = _row("困难群众补助3300万元", 7)
    told = _placed(
        prior, _group("产业", _PLANT), _group("生态", _GREEN), _group("民生", _HELP), _group("财政保障", row, own=False)
    )
    assert told["m7"] == PEOPLE


def test_a_heading_goes_to_the_group_whose_lines_speak_for_it(prior: Report) -> None:
    reform = _note("社区食堂价格公示试点3家", 2, "民生改善")
    made = along_outline(
        (_group("产业", _PLANT), _group("保障", reform), _group("民生", _HELP), _group("生态", _GREEN)),
        prior_sections(prior, STALE), prior,
    )  # fmt: skip
    assert {fact.id: group.title for group in made for fact in group.facts}["n12"] == PEOPLE


def test_without_an_outline_or_heads_of_the_clerks_all_stay(prior: Report) -> None:
    groups = (_group("产业", _PLANT, own=False), _group("民生", _row("锂电池产量增长31%", 5), own=False))
    assert along_outline(groups, prior_sections(prior, STALE), prior) == groups
    own = (_group("产业", _PLANT), _group("民生", _row("锂电池产量增长31%", 5)))
    assert along_outline(own, prior_sections(None, STALE), None) == own
