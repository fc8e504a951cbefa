"""A clause that ends in its verb behind the figure; who acts, plans and denials keep their order."""

from __future__ import annotations

import pytest

from drafter.draft.verb_behind import verb_before


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("渔港码头3座建成", "建成渔港码头3座"),
        ("堤防生态改造8.2公里完成", "完成堤防生态改造8.2公里"),
        ("危桥6座拆除", "拆除危桥6座"),
        # near misses
        ("指导6家整改", "指导6家整改"),
        ("督促32家整改", "督促32家整改"),
        ("乡镇12个完成", "乡镇12个完成"),
        ("计划3座建成", "计划3座建成"),
        ("泵站5座未建成", "泵站5座未建成"),
        ("泵站5座开工", "泵站5座开工"),
        ("“青云”平台90天建成", "“青云”平台90天建成"),  # how long it took
        ("食堂改造3个月完成", "食堂改造3个月完成"),
    ],
)
def test_the_verb_stands_before_its_thing(plain: str, report: str) -> None:
    assert verb_before(plain) == report
