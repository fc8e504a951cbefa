"""A figure beside last period's: better or worse by the nature of its indicator."""

from __future__ import annotations

import pytest

from drafter.claims.bettering import ways
from drafter.read.note_turns import turn_of
from drafter.read.stances import role_by_content


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("物业投诉86件，去年同期131件", True), ("物业投诉131件，去年同期86件", False),
        ("废品率1.4%，上年1.9%", True), ("合格率94.2，上年96.8", False),
        ("出证时间从9天缩到4天，办结率98%", None), ("办理时限5个工作日，原来9个", True),
        ("全年客运量310万人次，上年352万人次", False), ("门票收入比去年少了一成多", False),
        ("产销差率由14.2%降到11.6%", True), ("满意度88分，比上年同期低3分", False),
        ("火灾起数还没统计，上年22起", None), ("立案46件，上年39件", None), ("举报218件，去年190件", None),
        ("入住率才28%，上年33%", False), ("平均候诊时间26分钟，去年38分钟", True),
    ],
)  # fmt: skip
def test_the_way_of_a_figure_is_told_by_its_indicator(text: str, better: bool | None) -> None:
    assert {way.better for way in ways(text)} == (set() if better is None else {better})


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("道路扬尘投诉64件，去年同期97件", ["achievements"]),
        ("道路扬尘投诉97件，去年同期64件", ["problems"]),
        ("货运量12.4万吨，上年15.1万吨", ["problems"]),
        ("公交线路38条，车420台，客运量2160万人次，上年2410万人次", ["achievements", "problems"]),
        ("审批时限7个工作日，上年同期为11个", ["achievements"]),
        ("死亡事故1起，上年4起", ["achievements"]),
    ],
)
def test_what_got_worse_is_a_problem_and_what_got_better_is_none(text: str, roles: list[str]) -> None:
    assert [role_by_content(part, (), None) for part in turn_of(text, ())] == roles
