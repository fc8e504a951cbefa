"""The closed classes of a clause."""

from __future__ import annotations

import pytest

from drafter.claims.clause_classes import slots_in
from drafter.language.classes import classes, members, synonyms


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("东门泵站已建成", "done"),
        ("东门泵站在建", "ongoing"),
        ("东门泵站正在调试", "ongoing"),
        ("东门泵站尚未完工", "not_done"),
        ("拟改建东门泵站", "planned"),
        ("启动东门泵站改建", "started"),
        ("东门泵站占地三亩", None),
    ],
)
def test_status(text: str, status: str | None) -> None:
    assert slots_in(text).status == status


@pytest.mark.parametrize(
    ("text", "degree"),
    [("泵站全部检修", "all"), ("只有两处检修", "only"), ("个别泵站漏检", "few"), ("一个都没检修", None)],
)
def test_degree(text: str, degree: str | None) -> None:
    assert slots_in(text).degree == degree


def test_hedge_scope_and_polarity() -> None:
    slots = slots_in("据反映全市没有备用泵")
    assert (slots.hedge, slots.scope, slots.polarity) == ("hearsay", "city", "no")


def test_every_class_word_stands_once_in_its_list() -> None:
    assert all(len([1 for k, _c in marks if k == kind]) == 1 for marks in classes().values() for kind, _cls in marks)


def test_lists_are_read() -> None:
    assert members("plan")["力争"] == "aim"
    assert synonyms()["投用"] & synonyms()["投入使用"]
