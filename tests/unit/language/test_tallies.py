from __future__ import annotations

import pytest

from drafter.language.tallies import tally_of


@pytest.mark.parametrize(
    ("stretch", "kind"),
    [
        ("累计发证", "total"),
        ("新登记商户", "new"),
        ("净增商户", "net"),
        ("日均进园", "mean"),
        ("单日最高", "peak"),
        ("累计新增", ""),
        ("发证", ""),
    ],
)
def test_a_stretch_says_what_kind_of_count_it_is_or_nothing(stretch: str, kind: str) -> None:
    assert tally_of(stretch) == kind
