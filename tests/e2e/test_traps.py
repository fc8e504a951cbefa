"""What really goes wrong in a clerk's material, on the finance bureau's example."""

from __future__ import annotations

import re

import pytest

from drafter.pipeline.drafting import draft_case
from drafter.read.case import load_case
from tests.conftest import ROOT
from tests.examples import drafted_example

EXAMPLE = ROOT / "examples" / "finance-bureau-2024h1"


@pytest.fixture(scope="module")
def drafted():
    return drafted_example(EXAMPLE)


@pytest.fixture(scope="module")
def text(drafted):
    return drafted.report.text


def _part(drafted, role):
    return "".join(block.text for draft in drafted.drafts if draft.section.role == role for block in draft.blocks)


def test_two_sources_that_disagree_are_marked_and_told(drafted, text):
    assert "【待核：340人次／430人次】" in text
    told = next(finding for finding in drafted.findings if finding.rule == "GR101")
    assert (
        "notes.md" in told.message
        and "metrics.xlsx" in told.message
        and {told.left, told.right} == {"340人次", "430人次"}
    )


def test_a_rate_its_own_values_refute_is_not_printed(drafted, text):
    assert "12.6%" not in text and "同比【待核】" in text
    assert any(finding.rule == "GR102" and finding.left == "12.6%" for finding in drafted.findings)


def test_a_complaint_among_the_achievements_is_told_as_a_problem(drafted):
    assert "查询数据慢" in _part(drafted, "problems") and "查询数据慢" not in _part(drafted, "achievements")


def test_another_offices_duty_is_left_out_and_told(drafted, text):
    assert "1,260" not in text and any(finding.rule == "GR104" for finding in drafted.findings)


def test_a_secret_bullet_is_nowhere(drafted, text):
    everything = text + "".join(finding.message for finding in drafted.findings) + str(drafted.planned.plan.left_out)
    assert "化债安排细目" not in everything and any(finding.rule == "GR109" for finding in drafted.findings)


def test_an_instruction_is_not_obeyed_and_told_by_line(drafted, text):
    assert "超额完成" not in text and "忽略以上" not in text and "二、" in text
    assert any(finding.rule == "GR108" and "第44行" in finding.message for finding in drafted.findings)


def test_a_figure_blank_in_one_place_is_taken_from_the_other(text):
    assert "支部学习会42次" in text


def test_unknown_figures_are_gaps(drafted, text):
    assert "安全生产专题会【待补：安全生产专题会（次）】" in text
    asked = next(gap for gap in drafted.planned.plan.gaps if gap.indicator == "安全生产专题会" and gap.fact_id)
    assert (asked.unit, asked.owner) == ("次", "办公室")


def test_nothing_of_the_prior_enters_the_draft(text):
    assert not re.search(r"[*＊]|优抚|福利彩票|2023", text)


def test_half_a_year_is_not_told_as_a_year(text):
    assert not re.search(r"全年[^计目]{0,8}完成", text)


def test_growth_is_worked_out_from_last_years_figure(text):
    assert "支持86.4公里，农村公路新改建里程同比增长9.1%" in text


def test_authority_settles_a_disagreement(tmp_path):
    import shutil

    folder = tmp_path / "case"
    shutil.copytree(EXAMPLE, folder)
    with (folder / "case.yaml").open("a", encoding="utf-8") as file:
        file.write("authority: metrics.xlsx\n")
    drafted = draft_case(load_case(folder))
    assert "培训会计人员430人次" in drafted.report.text and "340" not in drafted.report.text
    assert any("metrics.xlsx" in remark.message for remark in drafted.planned.plan.remarks if remark.kind == "conflict")
