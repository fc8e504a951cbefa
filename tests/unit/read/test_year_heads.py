"""A year over lines names the part they are of, where the file's other heads name parts."""

from __future__ import annotations

import pytest

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
