"""A named thing that has come so far and is behind its plan: what was done stays, that it is late is a problem of its name."""

from __future__ import annotations

import pytest

from drafter.read.note_turns import turn_of
from drafter.read.stances import role_by_content


@pytest.mark.parametrize(
    ("line", "done", "late"),
    [
        ("东门桥：下部全做完，上部才架到第三孔，没贯通；比计划慢了差不多40天（汛期长）", "东门桥：下部全做完，上部才架到第三孔，没贯通", "东门桥比计划慢了差不多40天（汛期长）"),
        ("老街改造：铺了两条巷，正在换管；较工期晚一个月", "老街改造：铺了两条巷，正在换管", "老街改造较工期晚一个月"),
        ("文化馆：主体封顶，进了设备；比原计划拖了半年", "文化馆：主体封顶，进了设备", "文化馆比原计划拖了半年"),
        ("二号闸：门叶装好，不过比进度滞后三周", "二号闸：门叶装好", "二号闸比进度滞后三周"),
        ("冷链仓：地坪浇完，但较合同工期落后25天", "冷链仓：地坪浇完", "冷链仓较合同工期落后25天"),
    ],
)  # fmt: skip
def test_it_is_told_in_both_parts(line: str, done: str, late: str) -> None:
    assert turn_of(line, ()) == (done, late)
    assert role_by_content(done, ("achievements",), None) == "achievements"
    assert role_by_content(late, ("achievements",), None) == "problems"


@pytest.mark.parametrize(
    "line",
    [
        "码头：栈桥建成；比计划提前了20天",
        "码头：栈桥建成，比计划多用了20万元",
        "今年汛期，下部做完；比计划慢了40天",
        "体育馆：比计划慢了两个月",
        "两所小学建成，比计划早了一个月",
    ],
)
def test_what_is_ahead_or_without_a_name_stays_whole(line: str) -> None:
    assert turn_of(line, ()) == (line,)
