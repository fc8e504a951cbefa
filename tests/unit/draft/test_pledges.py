from __future__ import annotations

import pytest

from drafter.draft.pledges import pledged


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("灌区渠道管网18公里", "建设灌区渠道管网18公里"),
        ("老旧小区改造7个", "完成老旧小区改造7个"),
        ("消防培训每季度1次", "开展消防培训，每季度1次"),
        ("托位率40%以上", "托位率达到40%以上"),
        ("明年普惠学位600个", "明年新增普惠学位600个"),
    ],
)
def test_a_plan_that_only_names_a_thing_is_given_its_verb(note: str, said: str) -> None:
    assert pledged(note) == said


@pytest.mark.parametrize(
    "note",
    [
        "明年再改造60户",
        "计划投资3.2亿元",
        "护理员再招12人",
        "满意度力争95%",
        "总投资8000万元",
        "新建规模水厂1座",
        "续建安置房3栋",
        "新聘教师12名",
        "整治河道【待补：河道（公里）】",
    ],
)
def test_what_has_a_verb_or_is_no_thing_to_do_stays(note: str) -> None:
    assert pledged(note) == note


def test_nobody_means_to_reach_what_is_better_small() -> None:
    assert pledged("空置率20%以内") == "空置率20%以内" and pledged("失业率5.5%左右") == "失业率5.5%左右"
