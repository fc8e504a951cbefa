"""超额完成 beside its target: a target is set, not rounded, so 5.7亿元 is short of 6亿元."""

from __future__ import annotations

import pytest

from drafter.check.registry import built_in
from drafter.check.rule import Context
from drafter.plan.profiles import load_profile
from drafter.read.outline import parse_report


def _told(text: str) -> bool:
    context = Context(parse_report(text), load_profile("generic"))
    return any("超额完成" in finding.message for finding in built_in("QT005").check(context))


@pytest.mark.parametrize(
    "text",
    [
        "收购粮食5.7万吨，超额完成6万吨的年度计划。",
        "收购粮食5.7万吨，超额完成年度计划6万吨。",
        "培训农技员178人次，超额完成200人次的任务。",
    ],
)
def test_short_of_it(text: str) -> None:
    assert _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "收购粮食6.2万吨，超额完成6万吨的年度计划。",
        "收购粮食6.0万吨，超额完成6万吨的年度计划。",
        "收购粮食62000吨，超额完成6万吨的年度计划。",
        "收购粮食近6万吨，超额完成6万吨的年度计划。",
    ],
)
def test_not_short_of_it(text: str) -> None:
    assert not _told(text)
