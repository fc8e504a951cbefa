"""A fact in the words of a report: what a clerk opened a line with stays apart where a clause of its own follows."""

from __future__ import annotations

import pytest

from drafter.core.profile import Section
from drafter.draft.saying import Around, report_words

_AROUND = Around(Section("s", "achievements", 2, "（一）", "抓好其他工作", ()))


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("水害防治：护岸加固支出3.6亿元", "水害防治：护岸加固支出3.6亿元"),
        ("房挤占：仓库8间", "房挤占：仓库8间"),
        ("新生成：民宿集群改造、渔港二期", "新生成民宿集群改造、渔港二期"),
        ("2026年：泵站整体换新", "2026年泵站整体更新"),
        ("下半年：补齐管护员", "下半年补齐管护员"),
    ],
)
def test_a_topic_that_ends_in_an_act_is_joined_to_its_object_only(note: str, said: str) -> None:
    assert report_words(note, _AROUND, done=False) == said
