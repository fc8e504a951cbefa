"""Every pair of some names, numbers and metrics held against each other (tables.txt, see tests/unit/goldens.py); and ledgers of notes told twice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations, permutations
from pathlib import Path
from typing import TypeVar

import pytest

from drafter.claims import joining, nature, sameness, slips
from drafter.claims.conflicts import find_conflicts, likely_conflicts
from drafter.claims.doubts import doubts_of
from drafter.claims.growth import growth_words
from drafter.claims.indicators import same_indicator
from drafter.claims.reading import claims_of, read_text
from drafter.claims.refuted import growth_problems
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from tests.unit.claims.test_readings import clause
from tests.unit.goldens import hold, rows_of

_T = TypeVar("_T")
_HERE = Path(__file__).parent
_PERIOD = Period.parse("2025")
_NAMES = (
    "培训驾驶员", "驾驶员培训", "驾驶员培训人数", "新驾驶员培训", "培训次数", "全市培训驾驶员", "市本级培训驾驶员", "培训驾驶员合格率", "未培训驾驶员", "第二期培训",
    "第三期培训", "一季度培训", "东片供水管网改造", "西片供水管网改造", "供水管网改造", "供水管网改造投资", "供水管网改造完成投资", "供水管网开工改造", "供水管网完工改造", "供水管网漏损率",
    "民生支出", "民生支出占比", "一般公共预算支出", "一般公共预算收入", "公共预算收入", "税收收入", "非税收入", "税收", "税收总额", "个人所得税收入", "全区税收收入合计",
    "办结率", "按期办结率", "接诉办结率", "办结件数", "办结", "受理", "受理件数", "存款余额", "贷款余额", "存贷比", "失业率", "登记失业人数", "综合排名",
    "优良天数", "优良天数比率", "平均候诊时间", "候诊时长", "居民消费价格指数", "人均可支配收入", "城镇居民人均可支配收入", "农村居民人均可支配收入", "粮食产量", "粮食亩产", "", "数量",
)  # fmt: skip
_NUMBERS = tuple(
    map(Decimal, ["0", "1", "9", "10", "12", "21", "96", "99", "100", "118", "120", "126", "127", "178", "187", "268", "340", "430", "999", "1000", "1234", "1243", "1324", "12.6", "12.26", "1.226", "15.78", "157800", "0.25", "0.52", "-12", "-21"])
)  # fmt: skip
_UNITS = ("人", "人次", "件", "万元", "亿元", "%", "‰", "个百分点", "天", "小时", "位", "公里", "吨", "")
_METRICS = (
    Metric("税收收入", Decimal("12.4"), "亿元", "2025"), Metric("税收收入", Decimal("12.40"), "亿元", "2025"), Metric("税收", Decimal(124512), "万元", "2025"),
    Metric("税收收入", Decimal("14.2"), "亿元", "2025"), Metric("税收收入", Decimal("1.24"), "亿元", "2025"), Metric("税收收入", Decimal(124), "万元", "2025H1"),
    Metric("税收收入", Decimal("12.4"), "亿元", "2024"), Metric("税收收入", Decimal(13), "亿元", "2025", "目标"), Metric("税收收入", Decimal("3.1"), "%", "2025", "同比", change="increase"),
    Metric("全市税收收入", Decimal("22.4"), "亿元", "2025", "", "全市"), Metric("市本级税收收入", Decimal("2.4"), "亿元", "2025", "", "市本级"), Metric("税收收入", Decimal("0.98"), "亿元", "", "增量"),
    Metric("税收收入", Decimal("12.4"), "亿元", "2025", "", "", Decimal("11.8")), Metric("税收收入", Decimal("5.08"), "%", "2025", "同比", change="increase"), Metric("税收收入", Decimal("8.5"), "%", "2025", "同比", change="decrease"),
    Metric("培训驾驶员", Decimal(340), "人次", "2025"), Metric("驾驶员培训", Decimal(430), "人次", "2025"), Metric("培训驾驶员", Decimal(340), "人", "2025-06"), Metric("驾驶员培训", Decimal(34), "人次", "2025"),
    Metric("培训驾驶员", Decimal(350), "人次", "2025", "目标"), Metric("培训驾驶员", Decimal("97.1"), "%", "2025", "完成率"), Metric("培训驾驶员", Decimal(3400), "人次"), Metric("东片培训驾驶员", Decimal(343), "人次", "2025"),
    Metric("优良天数比率", Decimal("96.1"), "%", "2025", "", "", Decimal("97.1")), Metric("优良天数比率", Decimal("1.6"), "个百分点", "2025", "同比", change="decrease"), Metric("综合排名", Decimal(3), "位", "2025", "", "", Decimal(7)),
)  # fmt: skip


def _holding(test: Callable[[_T, _T], object], things: Sequence[_T], shown: Callable[[_T], str]) -> Iterator[str]:
    """Each thing with those of which the test holds, and what it says of them where that is more than yes."""
    for one in things:
        held = [(other, said) for other in things if (said := test(one, other))]
        yield shown(one) + "\t" + " ".join(shown(o) if said is True else f"{shown(o)}={said}" for o, said in held)


def _metric(one: Metric) -> str:
    base = f"←{one.base_value}" if one.base_value is not None else ""
    return "/".join(filter(None, (one.indicator, f"{one.value}{one.unit}{base}", one.period, one.basis, one.change)))


@pytest.mark.parametrize("test", [joining.same_name, same_indicator, sameness.kinship, sameness.exclude])
def test_names(test: Callable[[str, str], object]) -> None:
    hold(_HERE / "tables.txt", lambda: list(_holding(test, _NAMES, str)), test.__name__)


def test_what_names_say() -> None:
    def told() -> Iterator[str]:
        for name in _NAMES:
            yield "\t".join(
                (
                    name, joining.skeleton(name), joining.scope_in(name), joining.bare_name(name), "、".join(sorted(joining.forms(name))),
                    f"{joining.designators(name)} {sameness.says_enough(name)} {nature.better_small(name)}",
                    " ".join(nature.nature_of(name, unit) for unit in _UNITS),
                )
            )  # fmt: skip

    hold(_HERE / "tables.txt", lambda: list(told()), "names")


@pytest.mark.parametrize("test", [joining.digit_dropped, joining.digits_alike])
def test_numbers(test: Callable[[Decimal, Decimal], object]) -> None:
    hold(_HERE / "tables.txt", lambda: list(_holding(test, _NUMBERS, str)), test.__name__)


@pytest.mark.parametrize(
    "test",
    [
        joining.names_fit, joining.same_metric, joining.same_scope, slips.differ, slips.of_one_size, slips.slip, slips.swapped_digits,
        nature.comparable,
    ],
)  # fmt: skip
def test_metrics(test: Callable[[Metric, Metric], object]) -> None:
    hold(_HERE / "tables.txt", lambda: list(_holding(test, _METRICS, _metric)), test.__name__)


@pytest.mark.parametrize(
    ("name", "unit"),
    [
        ("税收收入", "万元"), ("培训驾驶员", "人次"), ("综合排名", "位"), ("失业率", "%"), ("死亡率", "‰"), ("平均候诊时间", "天"),
        ("优良天数", "天"), ("物价指数", ""), ("税收增速", "%"),
    ],
)  # fmt: skip
def test_changes_and_completions(name: str, unit: str) -> None:
    def told() -> Iterator[str]:
        for value, base in permutations(_NUMBERS, 2):
            if value in (0, 1, 12, 100, 340) or base in (-12, 0, 9, 10):
                step = nature.derive_change(name, unit, value, base)
                share = nature.completion_of(name, unit, value, base)
                words = nature.change_words(name, unit, step) + ("" if step.plausible else "？") if step else ""
                if words or share is not None:
                    yield f"{value} {base} {words} {'' if share is None else f'{share:.3f}'}".rstrip()

    hold(_HERE / "tables.txt", lambda: list(told()), f"{name} {unit}")


def _entries(metrics: Sequence[Metric]) -> Ledger:
    places = [Provenance("notes.md", f"第{at}行") for at in range(len(metrics))]
    entries = tuple(LedgerEntry(m, f"n{at}", places[at]) for at, m in enumerate(metrics))
    facts = (
        Fact(e.fact_id, "achievements", "", f"{e.metric.indicator}{e.metric.value}", e.provenance, (e.metric,))
        for e in entries
    )
    return Ledger(entries, tuple(facts))


def _found(ledger: Ledger) -> Iterator[str]:
    for kind, found in (("", find_conflicts(ledger)), ("?", likely_conflicts(ledger))):
        for one in found:
            yield kind + "／".join(f"{e.fact_id} {_metric(e.metric)}" for e in one.entries)
    for problem in growth_problems(ledger):
        yield f"{problem.stated} {problem.computed} {problem.arithmetic}"


def test_pairs_of_metrics() -> None:
    def told() -> Iterator[str]:
        for pair in combinations(_METRICS, 2):
            yield from _found(_entries(pair))
            yield from (doubt.arithmetic for doubt in doubts_of(pair))
        yield from _found(_entries(_METRICS))

    hold(_HERE / "tables.txt", lambda: list(told()), "conflicts")


# How many columns stand before the notes in a list of the lock's tests.
_NOTES_AT = {"tellings.tsv": 3, "turned.tsv": 1, "turns.tsv": 1, "written.tsv": 1}


def _of_notes(lines: Sequence[str]) -> Iterator[str]:
    """What the clauses of notes and of their tellings mean, and what of them disagrees when each is a source."""
    facts = []
    for at, line in enumerate(lines):
        yield " ‖ ".join(map(clause, claims_of(line, _PERIOD)))
        reading = read_text(line, _PERIOD)
        facts.append(
            Fact(
                f"n{at}",
                "achievements",
                "",
                line,
                Provenance(f"{at}.md", "第1行", line),
                reading.metrics,
                claims=reading.claims,
            )
        )
    entries = tuple(LedgerEntry(m, fact.id, fact.provenance) for fact in facts for m in fact.metrics)
    yield from _found(Ledger(entries, tuple(facts)))
    yield from (words for fact in facts if fact.metrics and (words := growth_words(fact)))


@pytest.mark.parametrize("name", _NOTES_AT)
def test_notes_and_their_tellings(name: str) -> None:
    rows = [row[_NOTES_AT[name] :] for row in rows_of(_HERE.parent / "ground" / name)]
    hold(_HERE / "notes.txt", lambda: [one for row in rows for one in _of_notes((*row[0].split("‖"), *row[1:]))], name)
