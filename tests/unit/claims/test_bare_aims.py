"""任务 alone before a figure is what was set; behind a verb it is what is counted."""

from __future__ import annotations

import pytest

from drafter.claims.reading import read_text


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("修渠41公里（任务40公里）", ["value", "target"]),
        ("植树6.2万株，任务6万株", ["value", "target"]),
        ("招工320人（省下任务300人）", ["value", "target"]),
        ("收缴费用88万元（任务：90万元）", ["value", "target"]),
        ("承担抢修任务30项", ["value"]),
        ("完成重点任务12项", ["value"]),
        ("分解任务56项，办结51项", ["value", "value"]),
    ],
)
def test_the_word_alone_sets_an_aim(text: str, roles: list[str]) -> None:
    assert [figure.role for claim in read_text(text, None).claims for figure in claim.figures] == roles
