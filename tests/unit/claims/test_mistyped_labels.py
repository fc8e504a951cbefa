"""A line whose figure stands behind a label is named by it: a row of the same name in full, with two digits changed about, may be the same figure."""

from __future__ import annotations

import pytest

from drafter.claims.mistyped import _is_label_of


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("创贷：全年放4320万", "创业担保贷款发放"),
        ("技改：投了2.67亿", "技术改造投资"),
        ("高标田：建成1.83万亩", "高标准农田建设"),
    ],
)
def test_a_label_is_a_name_in_short(line: str, name: str) -> None:
    assert _is_label_of(line, name)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("全年放贷4320万", "创业担保贷款发放"),  # no label
        ("贷：4320万", "创业担保贷款发放"),  # one sign names nothing
        ("担保：4320万", "创业担保贷款发放"),  # not from the first sign on
        ("创投：4320万", "创业担保贷款发放"),
        ("创业担保贷款发放户数：412", "创业担保贷款"),
    ],
)
def test_what_is_no_label_of_it(line: str, name: str) -> None:
    assert not _is_label_of(line, name)
