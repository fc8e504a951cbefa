"""Plans stand under last period's headings of its plans, where they fill that outline; else nothing is forced."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.fact import Fact
from drafter.core.report import Report
from drafter.core.text import Provenance
from drafter.plan.prior_plans import under_prior_plans
from drafter.read.report import read_report

_PRIOR = """松岭县图书馆2023年工作总结
一、2023年工作情况
（一）充实馆藏资源。购置图书2.1万册，整理地方文献340种。
（二）活跃阅读推广。举办讲座31场，接待读者18万人次。
二、2024年工作计划
（一）充实馆藏资源。购置图书2万册，续订报刊，整理旧方志和家谱。
（二）活跃阅读推广。办好读书月，举办讲座和故事会，新建流动书车站点。
（三）改善馆舍条件。更换书架和照明，修缮屋面，增设无障碍电梯。
（四）建强馆员队伍。选派馆员参加编目培训，招聘专业人员。
"""


@pytest.fixture
def last_period(tmp_path: Path) -> Report:
    return _read(tmp_path, _PRIOR)


def _read(folder: Path, text: str) -> Report:
    (folder / "上年.txt").write_text(text, encoding="utf-8")
    return read_report(folder / "上年.txt")


def _plans(*texts: str) -> list[Fact]:
    return [
        Fact(f"n{at}", "plans", "", text, Provenance("要点.md", f"第{at}行"), status="planned")
        for at, text in enumerate(texts, 1)
    ]


_OWN = (
    "购置图书1.8万册，续订报刊220种",
    "整理家谱60部",
    "举办讲座40场、故事会60场",
    "新建流动书车站点5个",
    "更换书架120组，修缮屋面",
    "增设无障碍电梯1部",
    "选派馆员6名参加编目培训",
)


def test_plans_go_under_last_periods_headings_in_its_order(last_period: Report) -> None:
    made = under_prior_plans(_plans(*_OWN), last_period)
    assert made is not None
    assert [(group.title, [fact.id for fact in group.facts]) for group in made] == [
        ("充实馆藏资源", ["n1", "n2"]),
        ("活跃阅读推广", ["n3", "n4"]),
        ("改善馆舍条件", ["n5", "n6"]),
        ("建强馆员队伍", ["n7"]),
    ]


def test_what_no_heading_speaks_of_goes_to_the_nearest_and_heads_nothing(last_period: Report) -> None:
    made = under_prior_plans(_plans(*_OWN, "锅炉煤改气", "院里打口井"), last_period)
    assert made is not None and len(made) == 4
    assert sorted(fact.id for group in made for fact in group.facts) == [f"n{at}" for at in range(1, 10)]


def test_what_an_office_has_done_tells_where_its_plans_belong(last_period: Report) -> None:
    done = [
        Fact(f"d{at}", "achievements", "", text, Provenance("科室.md", f"第{at}行"), owner="后勤组")
        for at, text in enumerate(("屋面修缮完工", "更换照明灯具160盏", "书架加固90组"), 1)
    ]
    late = Fact("n8", "plans", "", "锅炉煤改气", Provenance("科室.md", "第9行"), owner="后勤组", status="planned")
    made = under_prior_plans([*_plans(*_OWN), late], last_period, done)
    assert made is not None and {fact.id: group.title for group in made for fact in group.facts}["n8"] == "改善馆舍条件"


_SINGLE = ("购置图书1.8万册", "举办讲座40场", "修缮屋面", "选派馆员6名参加编目培训")


def test_heads_stand_over_single_plans_only_where_last_periods_were_as_brief(
    last_period: Report, tmp_path: Path
) -> None:
    made = under_prior_plans(_plans(*_SINGLE), last_period)
    assert made is not None and [len(group.facts) for group in made] == [1, 1, 1, 1]
    long = "".join(
        line + ("逐项列出清单。按季盘点。年底考核。" if "。" in line else "") + "\n" for line in _PRIOR.splitlines()
    )
    assert under_prior_plans(_plans(*_SINGLE), _read(tmp_path, long)) is None


def test_what_was_achieved_of_a_matter_tells_where_its_plans_belong(tmp_path: Path) -> None:
    told = _PRIOR.replace(
        "二、2024年工作计划",
        "（三）屋舍日常照看。锅炉年检2次，花坛补种冬青，库房除湿机添置6台，修缮外墙。\n二、2024年工作计划",
    )
    made = under_prior_plans(_plans(*_OWN, "库房除湿机再添置4台"), _read(tmp_path, told))
    assert made is not None
    assert {fact.id: group.title for group in made for fact in group.facts}["n8"] == "改善馆舍条件"


@pytest.mark.parametrize(
    "texts",
    [
        ("购置图书1.8万册", "锅炉煤改气", "院里打口井", "车队并到机关事务中心", "门前道路白改黑"),  # most fit none
        ("购置图书1.8万册", "整理家谱60部", "续订报刊220种", "购置图书架标"),  # one head would be filled
    ],
)
def test_an_outline_that_is_not_filled_is_left(texts: tuple[str, ...], last_period: Report) -> None:
    assert under_prior_plans(_plans(*texts), last_period) is None


def test_without_such_headings_nothing_is_made(tmp_path: Path) -> None:
    assert under_prior_plans(_plans(*_OWN), None) is None
    flat = _PRIOR.split("二、2024年工作计划")[0] + "二、2024年工作计划\n一是购置图书。二是办好读书月。\n"
    assert under_prior_plans(_plans(*_OWN), _read(tmp_path, flat)) is None
