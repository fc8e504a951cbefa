"""A bare number set beside this time's: in its unit, in its unit without the scale, or in none that anybody could tell."""

from __future__ import annotations

import pytest

from drafter.language.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("接访310批，去年280", ["310批", "280批"]),
        ("到馆1.3万人，去年同期才8,600", ["1.3万人", "8600人"]),
        ("到馆11.3万人次，去年上半年9.7", ["11.3万人次", "9.7万人次"]),
        ("到馆1.3万人，去年同期有8,600人", ["1.3万人", "8600人"]),
        ("到馆1.3万人，去年130", ["1.3万人"]),
        ("办结率96%，去年95.2", ["96%", "95.2%"]),
    ],
)
def test_last_times_number_is_told_in_this_times_unit_where_it_is_of_its_size(text: str, told: list[str]) -> None:
    assert [f"{one.value}{one.unit}" for one in find_quantities(text)] == told
