"""Times of a school year in words, corners where a head would stand, and problems told by how few do how much."""

from __future__ import annotations

import pytest

from drafter.claims.reading import read_text
from drafter.core.period import Period
from drafter.language.changes import change_at
from drafter.read.note_gaps import find_gaps
from drafter.read.stances import role_by_content
from tests.unit.read.tables.grids import read, told

SCHOOL = Period.parse("2025-09..2026-07")


def _figures(text: str, period: str) -> list[tuple[str, str, str]]:
    """(indicator, value, period) of every figure."""
    claims = read_text(text, Period.parse(period)).claims
    return [(one.indicator, str(one.quantity.value), one.period) for claim in claims for one in claim.figures]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("今年听课40节", "2025-09..2026-07"),
        ("4月份家访40户", "2026-04"),
        ("去年听课40节", "2024-09..2025-07"),
        ("明年家访40户", "2027"),
    ],
)
def test_years_and_months_of_a_school_year(text: str, when: str) -> None:
    assert [one[2] for one in _figures(text, SCHOOL.code)] == [when]


def test_last_year_beside_some_months_is_the_same_months() -> None:
    assert [one[2] for one in _figures("查处违建14宗，去年才9宗", "2026H1")] == ["2026H1", "2025H1"]
    assert [one[2] for one in _figures("查处违建14宗，去年全年才19宗", "2026H1")] == ["2026H1", "2025"]


def test_a_change_names_its_thing_in_its_own_unit() -> None:
    assert _figures("溺水事故2起，死亡1人，比去年少了3起", "2026")[-1][0] == "溺水事故"
    assert _figures("跟去年比，投诉少了8件", "2026")[0][0] == "投诉"
    assert _figures("27项里头改完23项", "2026")[-1][0] == "改完"


@pytest.mark.parametrize(
    ("text", "change"), [("损失少了20万元", "decrease"), ("窗口多了3个", "increase"), ("至少了3个", None)]
)
def test_more_and_fewer_behind_their_thing(text: str, change: str | None) -> None:
    start = next(at for at, char in enumerate(text) if char.isdigit())
    assert change_at(text, start) == change


def test_a_corner_in_the_heads_place_and_a_part_named_by_its_whole() -> None:
    table = read(["单位：人", "期末", "上年同期"], ["在住老人", "208", "191"], ["其中失能", "121", "90"])
    assert [(one[1], one[2], one[3]) for fact in table.facts for one in told(fact) if one[0] == "value"] == [
        ("在住老人", "208", "人"), ("失能老人", "121", "人"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "under", "role"),
    [
        ("夜班一个人看29位老人", (), "problems"),
        ("实验员退休后空着，实验改看视频", (), "problems"),
        ("每个干部包3户", (), "achievements"),
        ("防溺水家访家家到了", (), "achievements"),
        ("绩效去年拖到三月才发，今年元旦前发齐了", (), "achievements"),
        ("校门口跟交警说好了划斑马线，九月一号能用上", (), "plans"),
        ("看台开工3处，明年4月完工", ("achievements",), "achievements"),
        ("经费比上学年多了5.6%，够用", ("plans",), "achievements"),
    ],
)
def test_parts_by_words(line: str, under: tuple[str, ...], role: str) -> None:
    assert (role_by_content(line, set(under), SCHOOL) or "achievements") == role  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "gap"), [("管廊安装（  ）米，监理没报", ("管廊安装", "米")), ("报废率（　），等车间报", ("报废率", ""))]
)
def test_open_places_before_any_unit_or_none(text: str, gap: tuple[str, str]) -> None:
    assert [(one.indicator, one.unit) for one in find_gaps(text)] == [gap]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("接待游客11.3万人次，去年上半年9.7", ("接待游客", "9.7", "2025H1")),
        ("办结46件（去年39），处罚21家", ("办结", "39", "2025H1")),
        ("用电3200度，比去年同期多了210度", ("用电", "3200", "2026H1")),
    ],
)
def test_last_times_figure_in_this_times_unit(text: str, last: tuple[str, str, str]) -> None:
    assert last in _figures(text, "2026H1")


@pytest.mark.parametrize("text", ["水温控制在26度", "立案46件，去年12月抓人"])
def test_numbers_that_are_no_figures_of_last_time(text: str) -> None:
    assert all(value in ("46",) for _name, value, _when in _figures(text, "2026H1"))
