from __future__ import annotations

import pytest

from drafter.language.formal_units import in_full_units


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("档案库房26平米", "档案库房26平方米"),
        ("河道清淤8.5万方，占任务12万方的70.8%", "河道清淤8.5万立方米，占任务12万立方米的70.8%"),
        ("屋顶光伏发电62万度", "屋顶光伏发电62万千瓦时"),
        ("全年用电310万度，其中夜间90万度", "全年用电310万千瓦时，其中夜间90万千瓦时"),
    ],
)
def test_a_short_unit_is_written_out(text: str, said: str) -> None:
    assert in_full_units(text) == said


@pytest.mark.parametrize("text", ["发电机组水温85度", "木材采伐2万方", "宽度12度", "合作3方"])
def test_what_may_be_another_unit_stays(text: str) -> None:
    assert in_full_units(text) == text
