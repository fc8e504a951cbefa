"""What only says how its speaker feels, and what only sounds so."""

from __future__ import annotations

import pytest

from drafter.language.felt_clauses import is_felt


@pytest.mark.parametrize(
    "clause",
    ["全院就这个最提气", "盼了四年", "熬了好几年", "这活儿真是磨人", "场面挺大", "出圈了", "今年头一件大事", "够用了", "腿都跑细了", "惭愧"],
)  # fmt: skip
def test_a_feeling_tells_nothing(clause: str) -> None:
    assert is_felt(clause)


@pytest.mark.parametrize(
    "clause",
    ["群众反映强烈", "等了四年的项目落地", "今年最旱", "路修了两年", "老旧设备不好用", "热闹集市办了12场", "基层压力大", "三个月没下雨", "值班值守24小时", "亮点工程3个"],
)  # fmt: skip
def test_a_thing_beside_it_is_told(clause: str) -> None:
    assert not is_felt(clause)
