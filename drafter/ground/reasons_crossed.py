"""A reason, a means or a time of one thing told of another: 因征地，泵房未动工 where 征地 held up the waterworks; 3月 and 5月 of two acts exchanged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.ground.source_comparison import SourceComparison

_REASON = re.compile(r"(?:因为?|由于|受)(?P<why>[^，。；\d]{2,12}?)(?=[，。；]|而|致|导致|影响|的|[未没暂停])")
_SIGN = re.compile("[一-鿿]")
_LIGHT = frozenset("的了和与及等在个是有由为将已未没还不尚上下来去因于受被把对从谈成所致影响均都也")
_SURE = 0.6
_AHEAD_BY = 2  # signs by which one place is surely nearer than another
_MONTH = re.compile(r"\d{1,2}月")


@dataclass(frozen=True, slots=True)
class _Held:
    """What a source says, its reason apart."""

    why: frozenset[str]
    what: frozenset[str]
    words: str


def crossed_reasons(held: SourceComparison) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason): two facts have each its reason, and the text gives one the other's."""
    given = [one for source in held.sources.all if (one := _reason_of(source.told.text))]
    if len(given) < 2:
        return
    clauses = held.told.clauses
    for at, clause in enumerate(clauses):
        found = _REASON.search(clause.text)
        if found is None:
            continue
        then = clauses[at + 1].text if clause.closer in ("，", ",") and at + 1 < len(clauses) else ""
        effect = _signs(clause.text.replace(found[0], "") + then)
        said = _signs(found["why"])
        owner = max(given, key=lambda one: len(one.why & said))
        told_of = max(given, key=lambda one: len(one.what & effect))
        sure = (
            len(owner.why & said) >= _SURE * len(said)
            and len(told_of.what & effect) >= len(owner.what & effect) + _AHEAD_BY
        )
        if owner is not told_of and sure and len(told_of.why & said) < len(owner.why & said):
            yield clause.sentence, Reason("cause", found[0], told_of.words)


def _reason_of(text: str) -> _Held | None:
    found = _REASON.search(text)
    if found is None:
        return None
    return _Held(_signs(found["why"]), _signs(text.replace(found[0], "")), found[0])


def crossed_months(held: SourceComparison) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason): a clause without a figure under the month of another act."""
    given = [
        (_signs(clause.text), month, stretch)
        for source in held.sources.all
        for clauses, stretch in _stretches(source.clauses)
        for clause in clauses
        if (month := _month(clause))
    ]
    dated = [(own, month) for own, month, _ in given]
    for clause in held.told.clauses:
        month = _month(clause)
        if not month or len(dated) < 2:
            continue
        said = _signs(clause.text)
        near = max(dated, key=lambda one: len(one[0] & said))
        of_month = [own | stretch for own, other, stretch in given if other == month]
        if near[1] == month or not of_month:
            continue
        if len(near[0] & said) >= max(len(signs & said) for signs in of_month) + _AHEAD_BY:
            yield clause.sentence, Reason("period", month, near[1])


def _stretches(clauses: Sequence[Clause]) -> Iterator[tuple[list[Clause], frozenset[str]]]:
    """Clauses up to a stop that is no comma, with all signs of them where they name one month: 拿了省里的牌子，4月的事."""
    begun: list[Clause] = []
    for at, clause in enumerate(clauses):
        begun.append(clause)
        if at + 1 < len(clauses) and clause.closer in ("，", ","):
            continue
        text = "".join(one.text for one in begun)
        yield begun, _signs(text) if len(set(_MONTH.findall(text))) == 1 else frozenset()
        begun = []


_ACT_IN = re.compile(r"(?P<month>\d{1,2}月)(?:底|初|份|中旬)?(?:的|才|就|正式|已|开始)?(?P<act>[一-鿿]{2})")


def exchanged_acts(held: SourceComparison) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason): 8月招标、5月上线 of 5月招标，8月上线: each act right behind the month of the other."""
    given = {
        found["act"]: found["month"] for source in held.sources.all for found in _ACT_IN.finditer(source.told.text)
    }
    for clause in held.told.clauses:
        said = {found["act"]: found["month"] for found in _ACT_IN.finditer(clause.text)}
        known = {act: month for act, month in said.items() if act in given}
        wrong = [act for act, month in known.items() if given[act] != month]
        if len(wrong) > 1 and {known[act] for act in wrong} == {given[act] for act in wrong}:
            yield clause.sentence, Reason("period", known[wrong[0]] + wrong[0], given[wrong[0]] + wrong[0])


def _month(clause: Clause) -> str:
    """The one month a clause names."""
    found = _MONTH.findall(clause.text)
    return found[0] if len(found) == 1 else ""


_GAP_OF = re.compile("【待补：(?P<what>[一-鿿]{2,12})[^】]*】")


def moved_gaps(held: SourceComparison) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason): a mark behind another thing than it asks for, which stands elsewhere with a figure."""
    for at, clause in enumerate(held.told.clauses):
        for gap in clause.gaps:
            found = _GAP_OF.fullmatch(gap.text)
            if found is None or found["what"][-2:] in clause.text.replace(gap.text, ""):
                continue
            if at and held.told.clauses[at - 1].closer in ("，", ",") and _is_asked_of(clause, found, at, held):
                continue
            others: Sequence[Clause] = [*held.told.clauses[:at], *held.told.clauses[at + 1 :]]
            if any(found["what"][-2:] in one.text and one.numbers for one in others if one.sentence == clause.sentence):
                yield clause.sentence, Reason("placeholder", clause.text.strip(), found["what"])


def _is_asked_of(clause: Clause, gap: re.Match[str], at: int, held: SourceComparison) -> bool:
    """Whether a mark is told of the clause before, which names what it asks for, under words of no other clause: 救助96人次，金额【…】."""
    mark, what = gap[0], gap["what"][:_ASKED]
    before = held.told.clauses[at - 1].text
    own = _signs(clause.text.replace(mark, ""))
    others = (one for source in held.sources.all for one in source.clauses if mark not in one.text)
    strange = any(len(own & _signs(one.text)) >= max(_AHEAD_BY, len(own) / 2) for one in others)
    return _signs(what) <= _signs(before) and not strange


_ASKED = 4  # signs of what a mark asks for


def _signs(words: str) -> frozenset[str]:
    return frozenset(_SIGN.findall(words)) - _LIGHT
