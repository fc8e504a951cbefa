"""Who came to one event, told by two desks."""

from __future__ import annotations

import pytest

from drafter.claims.one_event import one_event
from drafter.claims.reading import read_text
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.read.ledger import build_ledger

YEAR = Period.parse("2025")


def _fact(at: int, desk: str, text: str) -> Fact:
    read = read_text(text, YEAR)
    where = Provenance("要点.md", f"第{at}行", text)
    return Fact(f"n{at}", "achievements", "", text, where, read.metrics, owner=desk, claims=read.claims)


def _pairs(*lines: tuple[str, str]) -> int:
    return len([*one_event(build_ledger([_fact(at, *line) for at, line in enumerate(lines, 1)]))])


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("5月18日办半程马拉松，参赛选手4100人", "半马那天3800人跑，外地的占一半"),
        ("举办秋季渔家车展，接待观众5200人次", "车展我们出了两个台，来了4700人"),
        ("水厂开放日活动接待市民920人", "开放日我们站进站860人次"),
        ("春季招聘会进场求职者1350人", "招聘会那天到场1500人，多是返乡的"),
        ("举办荷花节，游园群众2.3万人次", "荷花节我们守着北门，进园2.1万人次"),
        ("举办首届贝雕展览，参观群众6100人次", "贝雕展览进馆的5800人次，票房统的"),
    ],
)
def test_one_event_of_two_desks_is_asked(one: str, two: str) -> None:
    assert _pairs(("文体股", one), ("园区办", two)) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("春季招聘会进场求职者1350人", "秋季招聘会到场1500人"),
        ("4月车展接待观众5200人次", "10月车展来了4700人次"),
        ("半程马拉松参赛选手4100人", "半马出动志愿者3800人"),
        ("水厂开放日接待市民920人", "图书漂流活动参加860人"),
        ("半程马拉松参赛选手4100人", "欢乐跑参赛选手3900人"),
        ("水厂开放日接待市民920人", "开放日接待学生420人"),
        ("春节展馆接待观众9200人次", "春节馆里借阅接待8700人次"),
        ("节水进校园参加学生920人", "节水宣讲参加居民860人"),
    ],
)
def test_two_events_or_two_kinds_of_people_are_not(one: str, two: str) -> None:
    assert not _pairs(("文体股", one), ("园区办", two))


def test_an_event_that_a_third_line_names_or_that_one_desk_tells_twice_is_not() -> None:
    lines = ("办车展接待观众5200人次", "车展来了4700人", "为车展搭棚16座")
    assert not _pairs(*zip(("文体股", "园区办", "城管队"), lines, strict=True))
    assert not _pairs(("文体股", lines[0]), ("文体股", lines[1]))


@pytest.mark.parametrize(("others", "found"), [(58, 1), (59, 0)])
def test_of_very_many_visits_none_is_held_against_another(others: int, found: int) -> None:
    more = [("信访室", f"开放日接待访客{9000 + at * 20000}人次") for at in range(others)]
    assert (
        _pairs(("文体股", "举办荷花节，游园群众4100人次"), ("园区办", "荷花节我们守着北门，进园3800人次"), *more)
        == found
    )


@pytest.mark.parametrize(("one", "two", "found"), [(4100, 4100, 0), (4000, 5000, 1), (4000, 5001, 0), (4100, 4101, 1)])
def test_two_counts_of_one_event_are_near_and_not_the_same(one: int, two: int, found: int) -> None:
    told = ("文体股", f"举办荷花节，游园群众{one}人次"), ("园区办", f"荷花节我们守着北门，进园{two}人次")
    assert _pairs(*told) == found
