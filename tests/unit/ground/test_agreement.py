"""Whether a figure of a text and one of a source speak of one thing: each condition alone, on both sides of its bound."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from drafter.claims.intervals import Interval
from drafter.core.fact import LedgerEntry
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.ground import agreement
from drafter.ground.agreement import PlacedMention, best, distinctive
from drafter.ground.derivation import Derived
from drafter.ground.index import Candidate
from drafter.ground.keywords import bigrams_of

NAME, NEAR = "渠道修复长度", "渠道修复长度"


def place(name: str = NAME, near: str = NEAR, value: int = 120, **more: object) -> PlacedMention:
    """A mention of 120公里 in the words `near`."""
    said = {key: more[key] for key in ("period", "basis", "change", "scope") if key in more}
    metric = Metric(name, Decimal(value), "公里", **said)  # type: ignore[arg-type]
    rounded = more.get("rounded") or Interval(Decimal(value), Decimal(value))
    return PlacedMention(metric, near, near, near, bigrams_of(f"{name} {near}"), rounded, more.get("of"))  # type: ignore[arg-type]


def candidate(name: str = NAME, value: int = 120, around: str = "", **more: object) -> Candidate:
    said = {key: more[key] for key in ("period", "basis", "change") if key in more}
    metric = Metric(name, Decimal(value), "公里", **said)  # type: ignore[arg-type]
    entry = LedgerEntry(metric, "n1", Provenance("notes.md", "第1行"), prior=bool(more.get("prior")))
    derived = more.get("derived")
    return Candidate(
        Decimal(value), entry, bigrams_of(name), bigrams_of(around or name), str(more.get("scope", "")),
        bool(more.get("planned")), derived,  # type: ignore[arg-type]
    )  # fmt: skip


def score(one: PlacedMention, other: Candidate) -> float:
    return round(agreement.agreement(one, other), 4)


@pytest.mark.parametrize(
    ("said", "stated", "told"),
    [
        (place(), candidate(), 1.0),
        (place(basis="目标"), candidate(), 0.85),
        (place(near="桥梁"), candidate("桥梁"), 0.95),
        (place("", "清理渠道修复长度"), candidate(), 0.95),
        (place("", "渠道修"), candidate(), 0.38),  # two of five pairs
        (place("", "早餐门店"), candidate(around="早餐门店营业"), 0.85),  # all its pairs, and three of them
        (place("", "早餐店"), candidate(around="早餐店"), 0.9),
        (
            place("", "早餐店"),
            candidate(around="早餐店营"),
            0.6,
        ),  # two of three pairs: its own two are too few to count
        (place("", "树"), candidate("", around="树"), 0.0),
        (place(change="increase"), candidate(change="decrease"), 0.0),
        (place(change="increase"), candidate(change="increase"), 1.0),
        (place(change="increase"), candidate(), 1.0),
    ],
)
def test_how_much_of_the_words_is_shared(said: PlacedMention, stated: Candidate, told: float) -> None:
    assert score(said, stated) == told


ABOUT = Interval(Decimal(118), Decimal(122))


@pytest.mark.parametrize(
    ("said", "stated", "told"),
    [
        (place(rounded=ABOUT), candidate(value=122), 1.0),
        (place(rounded=ABOUT), candidate(value=123), 1.0),  # above what is said, under the very same name
        (place(rounded=ABOUT), candidate(value=117), 0.0),
        (place(rounded=ABOUT), candidate("排水渠修复", value=123), 0.0),
        (place("", "渠道修复长度", rounded=ABOUT), candidate(value=120), 0.95),
        (place("", "渠道修复长度", rounded=ABOUT), candidate(value=121), 0.665),  # only rounding makes them one
    ],
)
def test_values_that_rounding_makes_equal(said: PlacedMention, stated: Candidate, told: float) -> None:
    assert score(said, stated) == told


@pytest.mark.parametrize(
    ("clause", "name", "another"),
    [
        ("果园滴灌面积", "渠道修复长度", True),
        ("果园滴灌面", "渠道修复长度", False),  # five signs are four pairs: too little to tell
        ("果园滴灌面积", "渠道修复长", False),
        ("渠道滴灌面积", "渠道修复长度", False),  # one pair in five is shared
    ],
)
def test_a_clause_that_names_something_else(clause: str, name: str, another: bool) -> None:
    assert agreement._says_another(place("", clause), candidate(name)) is another


@pytest.mark.parametrize(
    ("said", "stated", "may"),
    [
        (place(period="2025", near="2025年渠道"), candidate(period="2025"), True),
        (place(period="2025", near="2025年渠道"), candidate(period="2024"), False),
        (place(period="2025", near="今年渠道"), candidate(period="2024"), True),  # the sentence does not say the year
        (place(period="2024", near="去年渠道"), candidate(period="2025"), False),
        (place(period="一季度", near="一季度渠道"), candidate(period="2025"), True),
        (place(period="2025", near="2025年渠道"), candidate(period="2024", planned=True), True),
        (place(period="2025", near="2025年渠道", basis="上年同期"), candidate(period="2024"), True),
        (place(near="渠道"), candidate(basis="上年同期"), False),
        (place(near="去年渠道"), candidate(basis="上年同期"), True),
        (place(near="由渠道"), candidate(prior=True), True),
        (place(near="渠道"), candidate(prior=True), False),
        (place(near="渠道", basis="上年同期"), candidate(prior=True), True),
        (place(near="渠道", period="2024"), candidate(prior=True, period="2024"), True),
        (place(near="渠道", period="2024", of=Period.parse("2024")), candidate(prior=True, period="2024"), False),
        (place(near="渠道", period="2024", of=Period.parse("2025")), candidate(prior=True, period="2024"), True),
        (place(near="渠道", period="2024"), candidate(prior=True, period="2023"), False),
    ],
)
def test_times_and_what_is_past(said: PlacedMention, stated: Candidate, may: bool) -> None:
    assert bool(agreement._compatible(said, stated)) is may


@pytest.mark.parametrize(
    ("said", "stated", "may"),
    [
        (place(near="渠道"), candidate(), True),
        (place(near="渠道"), candidate(scope="市本级"), False),
        (place(near="市本级渠道"), candidate(scope="市本级"), True),
        (place(near="全市渠道"), candidate(scope="市本级"), False),
        (place("市本级渠道", near="渠道"), candidate(scope="市本级"), True),
        (place(near="渠道", scope="市本级"), candidate(scope="市本级"), True),
        (place(near="全市渠道"), candidate(scope="全区"), True),
        (place(near="县级渠道"), candidate(scope="市本级"), False),
    ],
)
def test_scopes(said: PlacedMention, stated: Candidate, may: bool) -> None:
    assert bool(agreement._scopes_agree(said, stated)) is may


def derived(step: str, *, negative: bool = False) -> Candidate:
    return candidate(derived=Derived(step, Decimal(120), "%", "", negative))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("said", "stated", "may"),
    [
        (place(near="完成计划的"), derived("completion"), True),
        (place(near="渠道"), derived("completion"), False),
        (place(near="完成计划的", change="increase"), derived("completion"), False),
        (place(near="增长"), derived("growth"), True),
        (place(near="增长"), derived("growth", negative=True), False),
        (place(near="下降"), derived("growth"), False),
        (place(near="下降"), derived("growth", negative=True), True),
        (place(near="渠道"), derived("growth"), False),
        (place(near="渠道", change="increase"), derived("growth"), True),
        (place(near="渠道", change="decrease"), derived("growth"), False),
        (place(near="渠道", change="decrease"), derived("growth", negative=True), True),
    ],
)
def test_what_was_worked_out_goes_the_way_the_words_say(said: PlacedMention, stated: Candidate, may: bool) -> None:
    assert agreement._derived_fits(said, stated) is may


@pytest.mark.parametrize(
    ("value", "apart"), [("127", True), ("27", False), ("120", False), ("1.27", True), ("1200", False), ("1027", True)]
)
def test_digits_that_are_hardly_met_by_chance(value: str, apart: bool) -> None:
    one = candidate()
    metric = replace(one.metric, value=Decimal(value))
    assert distinctive(replace(one, entry=replace(one.entry, metric=metric))) is apart
    assert not distinctive(replace(derived("growth"), entry=replace(one.entry, metric=metric)))


def test_the_best_of_several() -> None:
    same, near, other = candidate(), candidate(basis="目标"), candidate("桥梁座数")
    prior = candidate(prior=True)
    assert best(place(), [near, same]) == [same]  # .85 is clearly less than 1
    assert best(place(), [same, same]) == [same, same]
    assert best(place("", "桥"), [same]) == []
    assert best(place(near="去年渠道修复长度"), [prior, same]) == [same]  # this period's own goes before
    assert best(place(near="去年渠道修复长度"), [prior]) == [prior]
    growing = derived("growth")
    assert best(place(near="渠道修复长度增长"), [growing, same]) == [same]  # what is stated goes before what follows
    assert best(place(near="渠道修复长度增长"), [growing]) == [growing]
    assert other not in best(place(), [same, other])


def test_one_source_with_telling_digits_needs_fewer_words() -> None:
    few = place("", "渠道修滴灌果园面积", value=127)
    assert best(few, [candidate(value=127)]) == [candidate(value=127)]
    assert best(few, [candidate(value=127), candidate(value=127)]) == []
    assert best(place("", "渠道修滴灌果园面积"), [candidate()]) == []
    assert best(few, [candidate(value=127, prior=True)]) == []
