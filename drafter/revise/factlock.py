"""数据锁: a rewrite keeps every figure, date, name, title and negation, and adds none that the given facts do not state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from drafter.core.messages import _
from drafter.revise.locks import Lock, LockKind, digit_runs, find_locks, lists_of_figures, lists_of_names, softeners

_MOVED = 15.0  # a lock whose clause is by this much more like another lock's clause has changed places with it
_KEPT = 90.0
_NAMES: dict[LockKind, str] = {
    "figure": "数据",
    "date": "日期",
    "name": "名称",
    "title": "文件名或引语",
    "negation": "否定、不足的说法",
    "degree": "程度的说法",
    "placeholder": "待补",
}
_PARTICLES = "为在从向对把由和与及等是有于将被其各的了以至到近约如像按"
_ORDERED: frozenset[LockKind] = frozenset({"figure", "name", "date", "title"})


@dataclass(frozen=True, slots=True)
class Violation:
    """Why an edit is refused, in words for the user."""

    what: str

    def __str__(self) -> str:
        return self.what


def violations(before: str, after: str, facts: Sequence[str] = ()) -> tuple[Violation, ...]:
    """What `after` does to `before` that it may not; empty when every lock of `before` is kept and every new one stands in `facts`.

    facts: texts of the facts given for this passage. What they state may be added; nothing of `before` may go.
    """
    if after == before:
        return ()
    old, new = find_locks(before), find_locks(after)
    given = [lock for fact in facts for lock in find_locks(fact)]
    found = [*_lost(old, new, after), *_invented(old, new, given, (before, *facts))]
    found += _moved(old, new, given)
    found += _reordered(before, after, facts)
    found += _stray_digits(before, after, facts)
    found += _softened(before, after, facts)
    return tuple(dict.fromkeys(found))


def _lost(old: list[Lock], new: list[Lock], after: str) -> list[Violation]:
    left = Counter((lock.kind, lock.key) for lock in old)
    left.subtract(Counter((lock.kind, lock.key) for lock in new))
    lost = [(kind, key) for (kind, key), count in left.items() if count > 0 and not (kind == "name" and key in after)]
    return [Violation(_("{kind}“{key}”丢失或被改动").format(kind=_(_NAMES[kind]), key=key)) for kind, key in lost]


def _invented(old: list[Lock], new: list[Lock], given: list[Lock], sources: Sequence[str]) -> list[Violation]:
    allowed = Counter((lock.kind, lock.key) for lock in old)
    stated = {(lock.kind, lock.key) for lock in given}
    found = []
    for (kind, key), count in Counter((lock.kind, lock.key) for lock in new).items():
        known = (kind, key) in stated or (kind == "name" and _named(key, sources))
        if count > allowed[kind, key] and not known and kind != "degree":
            found.append(Violation(_("{kind}“{key}”在原文和素材中都没有").format(kind=_(_NAMES[kind]), key=key)))
    return found


def _named(key: str, sources: Sequence[str]) -> bool:
    """Whether a name stands in a source; 为东湖 is 东湖 after a word that names nothing."""
    own = key[1:] if key[0] in _PARTICLES else key
    return any(own in source for source in sources)


def _moved(old: list[Lock], new: list[Lock], given: list[Lock]) -> list[Violation]:
    """Locks that have changed places: now in a clause that belonged to another lock of their kind."""
    sources = [*old, *given]
    found = []
    for lock in new:
        if lock.kind not in _ORDERED:
            continue
        own = max(
            (_like(lock, other) for other in sources if (other.kind, other.key) == (lock.kind, lock.key)), default=0.0
        )
        rivals = [other for other in sources if other.kind == lock.kind and other.key != lock.key]
        foreign = max((_like(lock, other) for other in rivals), default=0.0)
        if own < _KEPT and foreign > own + _MOVED:
            found.append(
                Violation(
                    _("{kind}“{key}”换了位置，所说的不是原来那一项").format(kind=_(_NAMES[lock.kind]), key=lock.key)
                )
            )
    return found


def _like(one: Lock, other: Lock) -> float:
    return fuzz.ratio(one.clause, other.clause) if one.clause and other.clause else 100.0 * (one.clause == other.clause)


def _reordered(before: str, after: str, facts: Sequence[str]) -> list[Violation]:
    found = []
    for lists in (lists_of_figures, lists_of_names):
        known = {pair for source in (before, *facts) for pair in lists(source)}
        turned = [(a, b) for a, b in lists(after) if (a, b) not in known and (b, a) in known]
        found += [Violation(_("并列的“{a}、{b}”顺序与原文不同").format(a=a, b=b)) for a, b in turned]
    return found


def _stray_digits(before: str, after: str, facts: Sequence[str]) -> list[Violation]:
    """Digits in any form, even inside words no unit list knows."""
    own, now = Counter(digit_runs(before)), Counter(digit_runs(after))
    given = {run for fact in facts for run in digit_runs(fact)}
    gone = [run for run in own if now[run] < own[run]]
    new = [run for run in now if now[run] > own[run] and run not in given]
    return [Violation(_("数字“{run}”丢失或被改动").format(run=run)) for run in gone] + [
        Violation(_("数字“{run}”在原文和素材中都没有").format(run=run)) for run in new
    ]


def _softened(before: str, after: str, facts: Sequence[str]) -> list[Violation]:
    known = softeners(before).union(*(softeners(fact) for fact in facts)) if facts else softeners(before)
    return [Violation(_("加了淡化问题的说法“{word}”").format(word=word)) for word in sorted(softeners(after) - known)]
