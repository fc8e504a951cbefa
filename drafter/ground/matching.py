"""A figure of a text beside those of the sources: the same value, or one that follows by shown arithmetic, in the same role and under the same label."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from drafter.core.claim import Reason
from drafter.ground.counting import is_left, nets
from drafter.ground.deriving import derivations
from drafter.ground.differing import differences, own_differences, roles_agree, staged
from drafter.ground.implied import follows_from
from drafter.ground.kin import MANY, Kin
from drafter.ground.likeness import held_by, is_named_like, shared_words, told_apart
from drafter.ground.listing_counts import counts_what_it_names
from drafter.ground.named_as import is_named_as
from drafter.ground.near_values import NearValues, exact_aim, without_rounded
from drafter.ground.reckoning import reckoned
from drafter.ground.told_numbers import ToldNumber
from drafter.ground.traded import traded
from drafter.ground.values import same_family, same_value
from drafter.language.segmenting import Word


@dataclass(frozen=True, slots=True)
class Match:
    """sources: the figures it rests on, in source order. note: the arithmetic, "" for the same value. why: what does not agree.

    loose: met by a step that its words do not surely name.
    """

    figure: ToldNumber
    sources: tuple[ToldNumber, ...] = ()
    note: str = ""
    why: tuple[Reason, ...] = ()
    loose: bool = False


def match(figure: ToldNumber, kin: Kin, near: NearValues) -> Match:
    """What a figure rests on, the best of all candidates; no sources when nothing yields it."""
    figures = kin.figures
    if figure.number.strange:
        known = any(figure.number.raw in source.clause.text for source in figures)
        return Match(figure) if known else Match(figure, (), "", (Reason("figure", figure.number.raw, ""),))
    same = [
        Match(figure, (source,), "", differences(figure, source, figures))
        for source in without_rounded(figure, near.differing(figure.number))
        if not nets(figure, source)
    ]
    best = _left_over(figure, kin, same) or min(same, key=lambda m: _fitness(figure, m), default=None)
    aim = exact_aim(figure, [m.sources[0] for m in same], best.sources[0]) if best else None
    best = next((m for m in same if m.sources[0] is aim), best)
    if best and not best.why:
        return _nearer(figure, kin, best) or best
    if best and {why.slot for why in best.why} <= _ITS_OWN and shared_words(figure.label, best.sources[0].label) >= 0.6:
        return best
    yielded = _yielded(figure, kin)
    if yielded is None and (best is None or {why.slot for why in best.why} == {"role"}):
        yielded = _implied(figure, kin) or _reckoned(figure, kin)
    own = yielded and best and is_named_as(figure, best.sources[0], yielded.sources)
    return (best if own else yielded or best) or _unfounded(figure, kin)


def _nearer(figure: ToldNumber, kin: Kin, best: Match) -> Match | None:
    """What arithmetic on figures of its own name yields, where the same value belongs to another name or only rounding makes it one."""
    source = best.sources[0]
    rounded = figure.role in ("base", "change") and figure.number.value != source.number.value
    strange = figure.role == "change" and source.role != "change" and figure.own and source.label
    if not rounded and not (strange and shared_words(figure.label, source.label) < _STRANGE):
        return None
    steps = derivations(figure, kin.of(figure))
    found = next((Match(figure, d.operands, d.note) for d in steps if len(d.operands) > 1), None)
    named = found is not None and max(shared_words(figure.label, o.label) for o in found.sources) >= _KNOWN
    return found if found is not None and found.sources and (rounded or named) else None


# So little of a name makes a figure another's, so much its own.
_STRANGE, _KNOWN = 0.1, 0.5


def _left_over(figure: ToldNumber, kin: Kin, same: Sequence[Match]) -> Match | None:
    """尚有5处 of 38 less 33, and no 5 of another fact."""
    if figure.role != "remainder" or any(m.sources[0].role == "remainder" for m in same):
        return None
    for derived in derivations(figure, kin.of(figure)):
        facts = {operand.source for operand in derived.operands}
        if len(derived.operands) > 1 and not any(m.sources[0].source in facts for m in same):
            return Match(figure, derived.operands, derived.note)
    return None


def _yielded(figure: ToldNumber, kin: Kin) -> Match | None:
    """What arithmetic yields; where one operand alone is the figure, nothing was worked out (38.4万 less 2)."""
    for derived in derivations(figure, kin.of(figure)):
        if len(derived.operands) < 2 or not any(same_value(figure.number, o.number) for o in derived.operands):
            return Match(figure, derived.operands, derived.note)
    return None


def _unfounded(figure: ToldNumber, kin: Kin) -> Match:
    """A figure nothing yields: it stands only where it states no amount (一家, 三类)."""
    if figure.number.value == 1 and figure.number.family == "count":
        return Match(figure)
    graded = figure.number.raw[0] in _HAN and figure.number.raw[-1] in "类等级档期"
    if graded and any(figure.number.raw in s.clause.text for s in kin.figures):
        return Match(figure)
    if counts_what_it_names(figure):
        return Match(figure)
    return Match(figure, (), "", (_unsupported(figure, kin),))


def _implied(figure: ToldNumber, kin: Kin) -> Match | None:
    """What a fact implies without writing it (6000户 of 5100户，占85%), or what one step makes of that."""
    derived = follows_from(figure, kin.of(figure))
    return Match(figure, derived.operands, derived.note) if derived else None


def _reckoned(figure: ToldNumber, kin: Kin) -> Match | None:
    """What some two figures of a fact yield, those first whose names the figure's own words have."""
    net = "净" in figure.before[-6:]  # 净增 is not whatever two figures leave
    found = [] if net else [d for d in reckoned(figure, kin.of(figure)) if d.operands]
    if figure.role == "base":  # 76, 9 fewer than last year: no 67 then
        found = [d for d in found if not any(o.role == "change" and o.sign for o in d.operands)]
    best = max(found, key=lambda d: max(shared_words(figure.label, o.label) for o in d.operands), default=None)
    return Match(figure, best.operands, best.note, loose=True) if best else None


def _fitness(figure: ToldNumber, m: Match) -> tuple[int, bool, float, bool, bool]:
    """Least is best: what disagrees, then another role (what is left is no plain value), then how unlike the names are, then what only rounding makes it."""
    source = m.sources[0]
    left = (figure.role == "remainder") != (source.role == "remainder")
    apart = source.number.value != figure.number.value and figure.own and source.own
    shared = shared_words(figure.label, source.label)
    rounded = source.number.value != figure.number.value and not figure.number.approx
    other = apart and bool(figure.label and source.label) and shared < _STRANGE
    return len(m.why) + 2 * other, left and shared < _KNOWN, -shared, rounded, figure.role != source.role


def _unsupported(figure: ToldNumber, kin: Kin) -> Reason:
    near = next((s for s in kin.alike(figure, 0.6) if same_family(figure.number, s.number)), None)
    return Reason("figure", figure.number.raw, near.number.raw if near else "")


_HAN = frozenset("一二三四五六七八九十")
# What differs between two tellings of one figure, so that no arithmetic need be looked for.
_ITS_OWN = frozenset(("direction", "approximator", "each"))


def match_all(
    told: Sequence[ToldNumber], figures: Sequence[ToldNumber], lists: frozenset[int] = frozenset()
) -> tuple[Match, ...]:
    """Every figure of a text matched; then those whose value belongs to another label, or was told already, are named.

    lists: how many names the sources list at a time; a small count may sum such a list up (甲、乙、丙 told as 3家).
    """
    found, earlier = list[Match](), _MatchedFigures()
    near, kin = NearValues(figures), Kin(figures)
    for figure in told:
        if not figure.number.weak:
            m = _listed(_once(match(figure, kin, near), earlier, near), lists)
            found.append(m)
            earlier.add(m)
    crossed = _crossed(found)
    return tuple(_staged(crossed.get(at) or _relabelled(m, found, figures, near)) for at, m in enumerate(found))


def _staged(m: Match) -> Match:
    """A figure that stands, but with another stage than its source's."""
    why = staged(m.figure, m.sources[0]) if len(m.sources) == 1 and not (m.note or m.why) else None
    return replace(m, why=(why,)) if why else m


def _listed(m: Match, lists: frozenset[int]) -> Match:
    """A count without a source that sums up a list of names; one that differs from a like count of the same unit does not."""
    number = m.figure.number
    summed = not m.sources and number.exact and number.family in ("count", "any") and int(number.value) in lists
    if not summed or any(why.source.endswith(number.unit) for why in m.why if number.unit and why.source):
        return m
    return Match(m.figure)


def _crossed(found: Sequence[Match]) -> dict[int, Match]:
    """Two figures of one fact whose own words are exchanged (走访36家、培训36人 told as 培训36家、走访36人), by place."""
    result: dict[int, Match] = {}
    plain: dict[int, list[tuple[int, Match]]] = {}  # by fact
    for at, m in enumerate(found):
        if len(m.sources) == 1 and not m.note and not m.why:
            plain.setdefault(m.sources[0].source, []).append((at, m))
    for (i, a), (j, b) in (pair for group in plain.values() for pair in _side_by_side(group)):
        one, two = a.sources[0], b.sources[0]
        if one is two or _merged(a.figure, b.figure):
            continue
        both = {w.text for w in a.figure.label} & {w.text for w in b.figure.label}
        if (_taken(a, one, two, both) and _taken(b, two, one, both)) or traded(one, two, a.figure, b.figure):
            for at, m, own in ((i, a, one), (j, b, two)):
                result[at] = replace(m, why=(Reason("indicator", words_at(m.figure), words_at(own)),))
    return result


def _side_by_side(group: Sequence[tuple[int, Match]]) -> Iterator[tuple[tuple[int, Match], tuple[int, Match]]]:
    """Every pair of one telling of a fact; where a text tells it again and again, those that stand no farther apart than two tellings."""
    reach = 2 * len({id(m.sources[0]) for _at, m in group})
    for at, one in enumerate(group):
        yield from ((one, other) for other in group[at + 1 : at + reach])


def _merged(a: ToldNumber, b: ToldNumber) -> bool:
    """保险为31座倒塌大棚理赔84万元: two figures of one clause with no mark between, whose words stand in any order."""
    between = a.whole[a.number.span.end : b.number.span.start]
    return a.clause is b.clause and len(between) > 3 and not re.search("[、，和及]", between)


def _taken(m: Match, own: ToldNumber, other: ToldNumber, both: Collection[str]) -> bool:
    """Whether a figure's label has a word that only the other figure's has, and lacks one that only its own has. both: words the text says of either."""
    mine = [w for w in own.label if all(w.text != o.text for o in other.label)]
    theirs = [w for w in other.label if all(w.text != o.text for o in own.label)]
    theirs = [w for w in theirs if w.text not in (own.number.unit, other.number.unit, *both)]
    return any(w.text == t.text for w in m.figure.label for t in theirs) and held_by(mine, m.figure.label) < 0.7


@dataclass(frozen=True, slots=True)
class _MatchedFigures:
    """The figures of the text matched so far. alone: by the one figure each rests on; taken: all that one of them rests on (both by identity)."""

    alone: dict[int, list[Match]] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def add(self, m: Match) -> None:
        self.taken.update(map(id, m.sources))
        if len(m.sources) == 1:
            self.alone.setdefault(id(m.sources[0]), []).append(m)

    def first_of(self, source: ToldNumber, label: Sequence[Word]) -> Match | None:
        """The first that rests on a figure under another name."""
        return next((m for m in self.alone.get(id(source), ()) if m.figure.label != label), None)


def _once(m: Match, earlier: _MatchedFigures, near: NearValues) -> Match:
    """A small number told twice, while another of the same value is still untold, tells that one under a wrong name."""
    if len(m.sources) != 1 or m.note or m.why:
        return m
    source = m.sources[0]
    if earlier.first_of(source, m.figure.label) is None:
        return m
    free = [
        f
        for f in near.of_value(m.figure.number)
        if id(f) not in earlier.taken and f.source == source.source and not own_differences(m.figure, f)
    ]
    if not free:
        return m
    if shared_words(m.figure.label, free[0].label) >= 0.3 or not m.figure.own:
        return Match(m.figure, (free[0],))
    return Match(m.figure, m.sources, "", (Reason("indicator", words_at(m.figure), words_at(free[0])),))


def _relabelled(m: Match, found: Sequence[Match], figures: Sequence[ToldNumber], near: NearValues) -> Match:
    if len(m.sources) != 1 or m.note:
        return m
    source = m.sources[0]
    others = near.of_value(m.figure.number)
    if any(o is not source and shared_words(m.figure.label, o.label) >= 0.6 for o in others):
        return m
    other = swapped_figures(
        m.figure, source, figures if len(figures) <= MANY else [f for f in figures if f.source == source.source]
    )
    if other is not None and not _told_rightly(other, source, found):
        return Match(m.figure, m.sources, m.note, (*m.why, Reason("indicator", words_at(m.figure), words_at(source))))
    return m


def words_at(figure: ToldNumber) -> str:
    """The words that say what a figure is."""
    return "".join(w.text for w in figure.label)


def _told_rightly(other: ToldNumber, source: ToldNumber, found: Sequence[Match]) -> bool:
    """Whether the text has the other figure too, under what only its own label says."""
    alike = (m for m in found if same_value(m.figure.number, other.number))
    return any(is_named_like(m.figure.label, other.label, source.label, m.sources == (other,)) for m in alike)


def swapped_figures(figure: ToldNumber, source: ToldNumber, figures: Sequence[ToldNumber]) -> ToldNumber | None:
    """Another figure of the sources whose own words stand at this one, while those of the one with this value do not."""
    if not figure.label or not source.label or not figure.own:
        return None
    for other in figures:
        if (
            other is source
            or not same_family(figure.number, other.number)
            or not roles_agree(other, source)
            or is_left(figure, source, other)
        ):
            continue
        mine, theirs = told_apart(figure.label, source.label, other.label)
        if theirs >= 0.6 and mine < 0.35 and not same_value(figure.number, other.number):
            return other
    return None
