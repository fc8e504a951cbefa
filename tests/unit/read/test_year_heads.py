"""A year over lines names the part they are of, where the file's other heads name parts."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.bullets import read_lines
from drafter.read.notes import notes_of
from drafter.read.year_heads import roles_of_year


@pytest.mark.parametrize(
    ("head", "heads", "roles"),
    [
        ("2025年", ["2025年", "问题", "2026年"], ("achievements",)),
        ("25年", ["25年", "26年"], ("achievements",)),
        ("2025年度", ["2025年度", "存在问题"], ("achievements",)),
        ("2026年", ["2025年", "2026年"], ("plans",)),
        ("2025年", ["2025年", "水利股", "农技股"], ()),
        ("2024年", ["2024年", "问题", "2025年"], ()),
        ("2025年水费", ["2025年水费", "问题"], ()),
        ("水费", ["水费", "问题"], ()),
    ],
)
def test_a_year_names_a_part(head: str, heads: list[str], roles: tuple[str, ...]) -> None:
    assert roles_of_year(head, heads, 2025) == roles


@pytest.mark.parametrize(("head", "role"), [("**2026**", "plans"), ("**2026年**", "plans"), ("__2026__", "plans")])
def test_a_bold_year_stands_over_what_follows(head: str, role: str) -> None:
    read = notes_of(
        list(read_lines(f"## 线网科\n**不足**\n2条线客流少\n{head}\n加开夜班线2条\n")),
        "n.md",
        period=Period.parse("2025"),
    )
    assert [(fact.role, fact.text) for fact in read.facts] == [("problems", "2条线客流少"), (role, "加开夜班线2条")]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("和快线接驳的线重复", "和快线接驳的线重复"),
        ("培训内容跟党校的课程重复", "培训内容跟党校的课程重复"),
        ("演练6次，和培训科报的重复", "演练6次"),
        ("演练6次，跟综合科重复了", "演练6次"),
    ],
)
def test_what_repeats_another_report_is_no_lack(line: str, told: str) -> None:
    read = notes_of(list(read_lines(f"# 问题\n- {line}\n")), "n.md", period=Period.parse("2025"))
    assert [fact.text for fact in read.facts] == [told]
