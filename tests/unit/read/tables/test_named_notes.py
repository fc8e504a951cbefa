"""A table's note that says of one row how its figure was come by stands behind that figure; what may mean several rows stands nowhere."""

from __future__ import annotations

import pytest

from drafter.claims.growth import growth_words
from drafter.read.tables.named_notes import named_notes
from drafter.read.tables.row_remarks import kept_of
from tests.unit.read.tables.grids import read

HEAD = ["指标", "单位", "本期", "备注"]


def texts(*rows: list[str | int], note: str) -> list[str]:
    return [fact.text for fact in read(HEAD, *rows, [note]).facts]


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("注：泵站改造开工数截至5月底；其余为半年数。", "老旧泵站改造开工（截至5月底）21座"),
        ("说明：老旧泵站改造为快报数", "老旧泵站改造开工（快报数）21座"),
        ("注：老旧泵站改造开工含6月预计数", "老旧泵站改造开工（含6月预计数）21座"),
    ],
)
def test_what_a_note_says_of_a_row_stands_behind_its_figure(note: str, told: str) -> None:
    name, _mark, rest = told.partition("（")
    said, _mark, figure = rest.partition("）")
    (text, _other) = texts(["老旧泵站改造开工", "座", 21], ["清淤长度", "公里", 34], note=note)
    assert text == f"{name}{figure}（{said}）"


@pytest.mark.parametrize(
    "note",
    [
        "注：泵站数截至5月底",  # too short a name
        "注：泵站改造由财务科核定",
        "注：清淤工程为快报数",  # no row of that name
        "泵站改造开工数截至5月底",  # no note
    ],
)
def test_a_note_that_names_no_row_or_no_basis_changes_nothing(note: str) -> None:
    found = texts(["老旧泵站改造开工", "座", 21], ["清淤长度", "公里", 34], note=note)
    assert not any("（" in text for text in found)


def test_a_note_that_may_mean_two_rows_means_none() -> None:
    note = ["注：泵站改造截至5月底"]
    assert named_notes([["城区泵站改造", "座"], ["乡镇泵站改造", "座"], note]) == ()
    (one,) = named_notes([["泵站改造", "座"], ["乡镇泵站改造", "座"], note])
    assert (one.row, one.told) == ("泵站改造", "截至5月底")


def test_a_row_is_called_with_its_measure_and_a_figure_cut_short_has_no_growth() -> None:
    head = ["指标", "单位", "2025年", "2024年"]
    note = ["注：培训人次为截至11月20日系统导出数，12月两期没录；其余为全年数。"]
    found = read(head, ["水工职业技能培训", "人次", 336, 342], ["清淤长度", "公里", 34, 30], note).facts
    assert found[0].text == "水工职业技能培训336人次（截至11月20日系统导出数）"
    assert [growth_words(fact) for fact in found] == ["", "同比增长13.3%"]


@pytest.mark.parametrize(
    ("remark", "kept"),
    [
        ("表坏过两天，估的", ["估算数"]),
        ("12月按日均推算", ["12月按日均推算"]),
        ("上年底普查成果，新的没出", ["上年底普查成果"]),
        ("快报，未结账", ["快报数"]),
        ("12月25日导出数", ["12月25日导出数"]),
        ("催了两次", []),
        ("证书12月还在发", []),
        ("水务站12月台账", []),
    ],
)
def test_how_a_figure_was_come_by_stays(remark: str, kept: list[str]) -> None:
    assert kept_of(remark, "取水量") == kept
