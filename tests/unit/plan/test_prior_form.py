"""The form of last period's report: running sentences under its headings, or numbered items."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.profile import Item, Section
from drafter.draft.writing_out import write_report
from drafter.pipeline.planning import Planned, plan_case
from drafter.pipeline.requests import composer_of, draft_requests
from drafter.plan.last_time import STALE
from drafter.plan.prior_form import in_last_form, runs_on, runs_under
from drafter.plan.prior_sections import prior_sections
from drafter.read.case import load_case
from drafter.read.outline import parse_report
from drafter.read.report import read_report
from tests.servers.planned_case import write_case

HEAD = "青柳县水务局2023年工作总结\n\n一、2023年工作开展情况\n"
ROADS = "整治河道15公里，清淤20万立方米，沿线12个村的排水条件得到改善，群众反映的积水点全部消除。"
TAPS = "新建水厂2座，铺设管网86公里，集中供水通到19个村，水质检测合格率达到98%，停水投诉明显减少。"
HEADS = ["河道整治扎实推进", "供水保障稳步提升", "节水工作有序开展"]
ITEMS = "一是抓好河道整治。整治河道15公里，清淤20万立方米。二是推进水厂建设。新建水厂2座，铺设管网86公里。"


@pytest.mark.parametrize(
    ("first", "second", "running"),
    [
        (ROADS, TAPS, True),
        (ITEMS, ITEMS, False),
        (ROADS, ITEMS, False),  # half of them is no exception
        (ROADS, TAPS.replace("，铺设", "。（1）铺设").replace("，集中", "。（2）集中"), False),
        (ROADS, TAPS.replace("新建水厂2座", "第一，新建水厂2座"), False),
        (ROADS.replace("15公里", "1.5公里"), TAPS, True),  # a figure is no number of an item
        (ROADS, "持续推进。", False),  # one section that says something makes no habit
    ],
)
def test_a_part_runs_on_where_last_periods_sections_did(first: str, second: str, running: bool) -> None:
    prior = parse_report(f"{HEAD}（一）河道整治扎实推进\n{first}\n（二）供水保障稳步提升\n{second}\n")
    assert runs_on(prior, "achievements") is running
    assert not runs_on(prior, "plans") and not runs_on(None, "achievements")


def test_in_a_part_of_both_forms_a_kept_heading_keeps_its_own() -> None:
    prior = parse_report(f"{HEAD}（一）河道整治扎实推进\n{ROADS}\n（二）供水保障稳步提升\n{ITEMS}\n")
    found = in_last_form(
        [
            Section(str(at), "achievements", 2, "", heading, (Item(("n1",), "抓好河道整治"),))
            for at, heading in enumerate(HEADS)
        ],
        prior,
        "achievements",
    )
    assert [one.runs_on for one in found] == [True, False, False]
    assert [one.items[0].lead for one in found] == ["", "抓好河道整治", "抓好河道整治"]


def test_a_report_without_headings_has_no_form_to_keep() -> None:
    prior = parse_report("青柳县水务局2023年工作总结\n整治河道15公里，清淤20万立方米。\n")
    assert not runs_on(prior, "achievements") and prior_sections(prior, STALE) == ()


def planned(folder: Path, body: str) -> Planned:
    prior = f"{HEAD}（一）党建引领持续加强\n{body}\n（二）水利建设稳步推进\n{body}\n\n二、存在的问题\n一是漏损率偏高。二是人手不足。\n"
    return plan_case(load_case(write_case(folder, prior=prior)))


@pytest.mark.parametrize(("body", "running"), [(ROADS, True), (ITEMS, False)])
def test_the_report_is_written_in_that_form_and_loses_nothing(tmp_path: Path, body: str, running: bool) -> None:
    plan = planned(tmp_path, body)
    drafts = {request.section.id: composer_of(plan).draft(request) for request in draft_requests(plan)}
    part = plan.plan.parts[0]
    assert part.runs_on is running and {one.runs_on for one in part.sections} == {running}
    written = write_report(plan.plan, drafts)
    lines = [line for line in written.text.splitlines() if line.startswith("（")]
    assert lines and ("一是" in "".join(lines[: len(part.sections)])) is not running
    told = {i for _span, sentence in written.sentences for i in sentence.fact_ids}
    assert {i for section in plan.sections() for i in section.fact_ids()} <= told
    assert "一是" in written.text.split("二、")[1], "the problems keep their own form"


@pytest.mark.parametrize(
    ("heading", "runs"), [("抓好灌溉服务", True), ("抓好水费征收", False), ("抓好堤防巡查", False)]
)
def test_a_heading_runs_on_as_it_did(heading: str, runs: bool, tmp_path: Path) -> None:
    said = "灌溉农田4.6万亩，清淤渠道32公里，调解用水纠纷18起，检修提灌站9座，全镇无一户因旱减产，群众反映良好。"
    text = f"水管站2024年工作总结\n一、2024年工作情况\n（一）抓好灌溉服务。{said}\n（二）抓好水费征收。一是摸清底数。{said}二是上门收缴。{said}\n"
    (tmp_path / "上年.txt").write_text(text, encoding="utf-8")
    assert runs_under(heading, read_report(tmp_path / "上年.txt"), "achievements") is runs
