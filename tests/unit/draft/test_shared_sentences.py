"""Short sentences share one where they tell of one matter or are built alike; others stand alone."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.core.fact import Fact, FactKind
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.draft.shared_sentences import ToldFact, may_join


def told(text: str, at: str, kind: FactKind = "note") -> ToldFact:
    metrics = (Metric(text[:4], Decimal(1), "件", "2024"),)
    fact = Fact(f"n{at}", "achievements", "", text, Provenance("要点.md", f"第{at}行", text), metrics, kind=kind)
    return ToldFact(fact, f"{text}。", (fact.id,))


@pytest.mark.parametrize(
    ("one", "other", "joins"),
    [
        ("举办招聘会7场", "城镇新增就业1200人", True),
        ("修复渠道6公里，渠道衬砌3公里", "渠道清淤12公里", True),
        ("举办招聘会7场", "造林1.2万亩", False),
        ("更换雨量筒5只", "投递党报9万份", False),
    ],
)
def test_notes_share_a_sentence_where_they_are_of_one_matter(one: str, other: str, joins: bool) -> None:
    assert may_join([told(one, "1")], told(other, "2")) is joins


def test_rows_built_alike_share_one_up_to_three() -> None:
    rows = [told(f"{name}{at}件，同比下降{at}%", str(at), "row") for at, name in enumerate("甲乙丙丁", 1)]
    assert may_join(rows[:1], rows[1]) and may_join(rows[:2], rows[2]) and not may_join(rows[:3], rows[3])


def test_rows_built_otherwise_do_not() -> None:
    one, other = told("甲类12件，同比下降3%", "1", "row"), told("乙类8件，为年度目标的80%", "2", "row")
    assert not may_join([one], other)


def test_what_is_two_sentences_already_joins_nothing() -> None:
    assert not may_join([told("推进就业。招聘会7场", "1")], told("新增就业90人", "2"))


def test_rows_of_one_time_share_a_sentence_and_parts_keep_to_themselves() -> None:
    one, other = told("2024年12月甲类12件，占6%", "1", "row"), told("2024年12月乙类8件", "2", "row")
    timed = [ToldFact(each.fact, each.text, each.ids, time="2024年12月") for each in (one, other)]
    assert may_join(timed[:1], timed[1])
    part = ToldFact(other.fact, other.text, other.ids, whole="m1")
    assert not may_join([one], part) and may_join([part], part)


def test_what_is_no_kin_shares_no_sentence_and_kin_share_one_up_to_three() -> None:
    rows = [told(f"{name}库{at}件，同比增长{at}%", str(at), "row") for at, name in enumerate("东西南北", 1)]
    assert not may_join(rows[:1], rows[1], kin=False)
    assert may_join(rows[:1], rows[1], kin=True) and may_join(rows[:2], rows[2], kin=True)
    assert not may_join(rows[:3], rows[3], kin=True)


def test_lines_of_two_matters_are_no_sentence_because_they_are_grouped() -> None:
    assert not may_join([told("更换雨量筒5只", "1")], told("投递党报9万份", "2"), kin=True)


def test_a_list_of_rows_goes_on_with_no_line() -> None:
    rows = told("东库、西库存量分别增长3%、4%", "1", "row")
    assert not may_join([rows], told("东库存量盘点2次", "2"), kin=True)
    assert may_join([rows], told("南库、北库销量分别增长1%、2%", "3", "row"), kin=True)
