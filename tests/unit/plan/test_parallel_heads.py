"""The headings of a part stand in one form beside last period's own."""

from __future__ import annotations

import pytest

from drafter.plan.parallel_heads import in_one_form

_CLAUSES = ("河道治理有序推进", "服务水平不断提高", "灌区改造提质增效")
_NAMES = ("党建工作", "教学管理", "后勤与安全")


@pytest.mark.parametrize(
    ("made", "put"),
    [
        ("加强基金监管", "基金监管持续加强"),
        ("深化改革", "改革持续深化"),
        ("抓好普法宣传工作", "普法宣传持续推进"),
        ("水库安全", "水库安全"),
    ],
)
def test_beside_clauses_a_made_heading_is_one(made: str, put: str) -> None:
    assert in_one_form((*_CLAUSES, made), _CLAUSES) == (*_CLAUSES, put)


@pytest.mark.parametrize(("made", "put"), [("统筹抓好其他工作", "其他工作"), ("加强学生管理", "学生管理")])
def test_beside_names_a_made_heading_is_one(made: str, put: str) -> None:
    assert in_one_form((*_NAMES, made), _NAMES) == (*_NAMES, put)


@pytest.mark.parametrize(
    "kept",
    [
        ("加强基金监管", "推进医保改革"),
        ("坚持民生为本，群众生活持续改善", "坚持底线思维，安全防线更加牢固"),
        ("河道治理有序推进", "教学管理"),
        ("河道治理有序推进",),
        (),
    ],
)
def test_without_one_form_of_last_time_nothing_is_put_otherwise(kept: tuple[str, ...]) -> None:
    assert in_one_form((*kept, "加强队伍建设"), kept) == (*kept, "加强队伍建设")


def test_where_most_are_new_last_times_form_rules_nothing() -> None:
    made = ("加强队伍建设", "推进法治建设", "深化改革")
    assert in_one_form((*_CLAUSES[:2], *made), _CLAUSES) == (*_CLAUSES[:2], *made)


def test_two_headings_never_become_one() -> None:
    made = ("抓好普法工作", "做好普法工作")
    assert in_one_form((*_CLAUSES, *made), _CLAUSES) == (*_CLAUSES, *made)


def test_a_name_ends_as_all_the_others_do() -> None:
    kept = ("基金收支情况", "参保扩面情况")
    assert in_one_form((*kept, "深化支付方式改革"), kept) == (*kept, "支付方式改革情况")
