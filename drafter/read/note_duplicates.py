"""Two facts are one only when every slot agrees; likeness proves nothing (东河村… and 东林村… are two)."""

from __future__ import annotations

import re
from collections.abc import Hashable, Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.claims.joining import in_base, same_name, same_period, skeleton
from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.language import lexicon

_MARKS = re.compile(r"[\s，。；、,.;:：（）()“”\"]+")
# Names that tell one object from another: two facts that each name one, and not the same, are two.
_NAME = re.compile(rf"[\u4e00-\u9fff]{{1,6}}?(?:{lexicon.one_of('bodies.txt', 'object')})")
# Numbers that are names: 第3所, 12号井, 二标段, 3#楼.
_NUMBERED = re.compile(
    r"第[\d一二三四五六七八九十百零]+(?!产业|季度)|\d+(?=[号#＃])|[一二三四五六七八九十\d]+(?=标段|期工程|分[厂店院校])"
)


def told_twice(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, a later one that says the same as an earlier one with `duplicate_of`.

    The same: the same words; or the same figures, each of the same indicator and period, of the same named objects; or a fact
    whose source says that it is (跟规计科的是一回事) and whose figures the other has.
    """
    kept: list[Fact] = []
    notes: list[Fact] = []  # a sheet of ten thousand rows is not held against itself
    found: dict[Hashable, list[int]] = {}  # by what two that are one must share: the words, or each figure
    for fact in facts:
        if fact.kind != "note":
            kept.append(fact)
            continue
        words = _MARKS.sub("", fact.text)
        alike = sorted({at for key in (words, *map(_figure, fact.metrics[:1])) for at in found.get(key, ())})
        twin = next((notes[at] for at in alike if _same(fact, notes[at])), None)
        kept.append(replace(fact, duplicate_of=twin.id) if twin else fact)
        if not twin:
            for key in {words, *map(_figure, fact.metrics)}:
                found.setdefault(key, []).append(len(notes))
            notes.append(fact)
    return tuple(replace(fact, marks=fact.marks - {"same_act"}) if "same_act" in fact.marks else fact for fact in kept)


def _same(fact: Fact, other: Fact) -> bool:
    if fact.role != other.role or fact.kind != "note" or other.kind != "note":
        return False
    if _MARKS.sub("", fact.text) == _MARKS.sub("", other.text):
        return fact.topic == other.topic or not fact.topic or not other.topic
    if "same_act" in fact.marks:
        return bool(fact.metrics) and all(any(_equal(one, two) for two in other.metrics) for one in fact.metrics)
    return _figures_within(fact, other) and not _says_more(fact, other) and not _other_objects(fact.text, other.text)


def _figures_within(fact: Fact, other: Fact) -> bool:
    """Whether every figure is one of the other's, of the same indicator and period."""
    return bool(fact.metrics) and all(
        any(
            _equal(a, b) and same_name(a.indicator, b.indicator) and same_period(a.period, b.period)
            for b in other.metrics
        )
        for a in fact.metrics
    )


def _says_more(fact: Fact, other: Fact) -> bool:
    """Whether the fact has a word the other has not, counting words aside."""
    return bool(set(skeleton(re.sub(r"[\d.,%％]+", "", fact.text))) - set(other.text))


def _figure(metric: Metric) -> Hashable:
    """What `_equal` holds against each other."""
    if not isinstance(metric.value, Decimal):
        return metric.value, metric.unit
    return in_base(metric.value, metric.unit), metric.unit[-1:]


def _equal(one: Metric, two: Metric) -> bool:
    return _figure(one) == _figure(two)


def _other_objects(one: str, two: str) -> bool:
    """Whether each names an object the other does not; 第3所学校 is another than 第7所学校, and than a school without a number."""
    if _NUMBERED.findall(one) != _NUMBERED.findall(two):
        return True
    here, there = _NAME.findall(one), _NAME.findall(two)
    return _strange(here, there) and _strange(there, here)


def _strange(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether one of the names is none of the others; words before a name may hang on it (全年城镇)."""
    return any(not any(name.endswith(other) or other.endswith(name) for other in others) for name in names)
