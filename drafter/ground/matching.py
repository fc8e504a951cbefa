"""A figure of a text beside those of the sources: the same value, or one that follows by shown arithmetic, in the same role and under the same label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import combinations

from drafter.core.claim import Reason
from drafter.ground.deriving import derivations
from drafter.ground.figures import Told
from drafter.ground.likeness import alike, held_by, told_apart
from drafter.ground.number import Number
from drafter.language.contrasts import members_in

_LEVELS = frozenset(("value", "level", "ratio", "share", "remainder", "completion"))
_DUE = re.compile(r"要|须|应|需|定|任务|计划|目标|限|不低于|不少于|至少|争取|力争|拟|前")
_MORE = frozenset(("more", "least"))


@dataclass(frozen=True, slots=True)
class Match:
    """sources: the figures it rests on, in source order. note: the arithmetic, "" for the same value. why: what does not agree."""

    figure: Told
    sources: tuple[Told, ...] = ()
    note: str = ""
    why: tuple[Reason, ...] = ()


def same_family(a: Number, b: Number) -> bool:
    if a.family == b.family:
        return a.family != "time" or a.unit == b.unit
    return "any" in (a.family, b.family) and not {a.family, b.family} & {"percent", "point", "rank", "time"}


def same_value(said: Number, source: Number) -> bool:
    """Equal, or the text's is the source's rounded rightly (9870万 → 约0.99亿)."""
    if not same_family(said, source):
        return False
    if (said.value < 0) != (source.value < 0) and said.family == "money":
        said, source = _unsigned(said), _unsigned(source)
    if abs(said.value - source.value) <= abs(said.value) * _NOTHING:
        return True
    width, given = said.high - said.low, source.high - source.low
    if said.approx in ("more", "less") and (said.exact or width >= given):
        tenth = abs(said.value) / 10
        low, high = (said.value, said.value + tenth) if said.approx == "more" else (said.value - tenth, said.value)
        return _is_round(said) and low <= source.value <= high
    if said.exact and said.approx:
        return (
            _is_round(said) and said.value - abs(said.value) / 10 <= source.value <= said.value + abs(said.value) / 10
        )
    return not said.exact and width > given and said.low <= source.value <= said.high


def _unsigned(number: Number) -> Number:
    """净利润-2130万元 is a loss of 2130万元: the words are compared, not the sign."""
    if number.value >= 0:
        return number
    return replace(number, value=-number.value, low=-number.high, high=-number.low)


# Two amounts in other units differ only by the last places of a long division.
_NOTHING = Decimal("1e-12")


def _is_round(number: Number) -> bool:
    """300万, 近百: what an approximating word may round to."""
    digits = str(abs(number.value / number.factor)).rstrip("0").rstrip(".")
    return len(digits.replace(".", "").strip("0")) <= 2 and abs(number.value) >= 10


def match(figure: Told, figures: Sequence[Told]) -> Match:
    """What a figure rests on, the best of all candidates; no sources when nothing yields it."""
    if figure.number.strange:
        if any(figure.number.raw in source.clause.text for source in figures):
            return Match(figure)
        return Match(figure, (), "", (Reason("figure", figure.number.raw, ""),))
    same = [
        Match(
            figure,
            (source,),
            "",
            (*_differences(figure, source), *_rehosted(figure, source, figures), *_set_apart(figure, source)),
        )
        for source in figures
        if same_value(figure.number, source.number)
    ]
    best = min(same, key=lambda m: _fitness(figure, m), default=None)
    if best and not best.why:
        return best
    if best and {why.slot for why in best.why} <= _ITS_OWN and alike(figure.label, best.sources[0].label) >= 0.6:
        return best
    for derived in derivations(figure, _kin(figure, figures)):
        return Match(figure, derived.operands, derived.note)
    if best:
        return best
    if figure.number.value == 1 and figure.number.family == "count":
        return Match(figure)
    return Match(figure, (), "", (_unsupported(figure, figures),))


def _fitness(figure: Told, m: Match) -> tuple[int, bool, float, bool]:
    """Least is best: what disagrees, then another role (what is left is no plain value), then how unlike the names are."""
    source = m.sources[0]
    left = (figure.role == "remainder") != (source.role == "remainder")
    return len(m.why), left, -alike(figure.label, source.label), figure.role != source.role


def _set_apart(figure: Told, source: Told) -> list[Reason]:
    """批捕17人 told of 不批捕: words that exclude one another beside the same figure."""
    given = members_in(source.segment)
    for said in members_in(figure.segment):
        same = [m for m in given if m.place[0] == said.place[0]]
        if same and all(m.place[1] != said.place[1] for m in same):
            return [Reason("indicator", said.text, same[0].text)]
    return []


def _rehosted(figure: Told, source: Told, figures: Sequence[Told]) -> list[Reason]:
    """A growth or share laid on another figure of the same fact than the one it was said of."""
    said, given = figure.host, source.host
    if said is None or given is None or same_value(said, given):
        return []
    other = next(
        (f for f in figures if f.source == source.source and same_value(said, f.number) and f.number != given), None
    )
    return [Reason("indicator", said.raw + figure.before, given.raw)] if other is not None else []


def _unsupported(figure: Told, figures: Sequence[Told]) -> Reason:
    near = [s for s in figures if same_family(figure.number, s.number) and alike(figure.label, s.label) >= 0.6]
    return Reason("figure", figure.number.raw, near[0].number.raw if near else "")


def _differences(figure: Told, source: Told) -> list[Reason]:
    found = []
    if figure.unreached or source.unreached:
        return _unreached(figure, source)
    if not _roles_agree(figure, source):
        found.append(
            Reason("role", f"{figure.before.strip()}{figure.number.raw}", f"{source.before.strip()}{source.number.raw}")
        )
    if _said_done(figure) and source.role == "target":
        found.append(
            Reason(
                "status", f"{figure.before.strip()}{figure.number.raw}", f"{source.before.strip()}{source.number.raw}"
            )
        )
    if figure.sign and source.sign and figure.sign != source.sign:
        found.append(
            Reason(
                "direction",
                f"{figure.before.strip()}{figure.number.raw}",
                f"{source.before.strip()}{source.number.raw}",
            )
        )
    if (figure.number.value < 0) != (source.number.value < 0) and not _LOSS.search(
        figure.clause.text + source.clause.text
    ):
        found.append(Reason("sign", figure.number.raw, source.number.raw))
    if _counts_another(figure.number.unit, source.number.unit):
        found.append(Reason("figure", figure.number.raw, source.number.raw))
    if not _approx_agrees(figure.number, source.number):
        found.append(Reason("approximator", figure.number.raw, source.number.raw))
    if _counted_otherwise(figure, source):
        found.append(
            Reason("each", f"{figure.before.strip()}{figure.number.raw}", f"{source.before.strip()}{source.number.raw}")
        )
    return found


def _unreached(figure: Told, source: Told) -> list[Reason]:
    """A level said not to be reached must be said so on both sides, by denial, by a word of nearness or as the target."""
    if figure.unreached and source.unreached:
        agrees = figure.unreached == source.unreached
    else:
        plain = source if figure.unreached else figure
        missed = figure.unreached or source.unreached
        agrees = plain.role == "target" or plain.number.approx == missed or bool(_DENIED.search(plain.clause.text))
    return [] if agrees else [Reason("role", figure.before + figure.number.raw, source.before + source.number.raw)]


_DENIED = re.compile("没|未|不|差|欠|缺")


# Measure words are free (6个, 6名), but none counts people as well as cases.
_COUNTED = ({"人", "名", "位"}, {"起", "件", "例", "宗", "场", "期"}, {"户"}, {"辆", "艘", "架"})


def _counts_another(said: str, given: str) -> bool:
    kinds = [next((at for at, units in enumerate(_COUNTED) if unit in units), -1) for unit in (said, given)]
    return -1 not in kinds and kinds[0] != kinds[1]


_LOSS = re.compile("亏|赤字|逆差|负|流出|净减|缺口|倒挂|透支")


def _counted_otherwise(figure: Told, source: Told) -> bool:
    """One each and all together, a month and a year, or an average of what the source states plainly."""
    if figure.per and source.per:
        return figure.per != source.per
    if {figure.spread, source.spread} == {"each", "total"}:
        return True
    if source.per in ("day", "week", "month") and not figure.per:
        return not re.search("每|均|单|/|逐|[日天月周]|星期", figure.clause.text)
    if figure.per:
        return not _SPREAD_OVER.search(source.clause.text)
    averaged = figure.spread == "each" and not source.spread and _AVERAGED.search(figure.clause.text)
    return bool(averaged) and not re.search("每|各|均|单|/|一[家户人个]", source.clause.text)


_SPREAD_OVER = re.compile("每|均|单|/|逐|一个?[月周年天季]|礼拜|[日月年]")
_AVERAGED = re.compile("[人户亩场村]均|/")
# What differs between two tellings of one figure, so that no arithmetic need be looked for.
_ITS_OWN = frozenset(("direction", "approximator", "each"))
_DONE_PLAN = re.compile(r"完成了?(?:全部|年度?|全年|既定)*(?:计划|目标|任务)$")


def _said_done(figure: Told) -> bool:
    """完成了年计划36亿元 says it is reached; 完成年计划36亿元的52% does not."""
    text, span = figure.clause.text, figure.number.span
    return bool(_DONE_PLAN.search(figure.before)) and not text[span.end - figure.clause.span.start :].startswith(
        ("的", "中的")
    )


def _roles_agree(figure: Told, source: Told) -> bool:
    said, given = figure.role, source.role
    if said == given or (said in _LEVELS and given in _LEVELS):
        return {said, given} != {"share", "rate"}
    pair = {said, given}
    if said == "target" and given == "value":
        return bool(_DUE.search(source.clause.text))
    if "target" in pair:
        return False
    if said == "base" and given == "value":
        return True
    if pair <= {"value", "change"} or pair <= {"change", "remainder"}:
        return True
    return not (pair & {"base", "rate"})


def _approx_agrees(said: Number, source: Number) -> bool:
    if said.approx == source.approx or (said.approx in _MORE and source.approx in _MORE):
        return True
    if source.approx:
        return False
    if said.value != source.value:
        return said.approx in ("", "about") or (said.approx == "more") == (source.value > said.value)
    return said.approx in ("", "about")


def match_all(told: Sequence[Told], figures: Sequence[Told], lists: frozenset[int] = frozenset()) -> tuple[Match, ...]:
    """Every figure of a text matched; then those whose value belongs to another label, or was told already, are named.

    lists: how many names the sources list at a time; a small count may sum such a list up (甲、乙、丙 told as 3家).
    """
    found: list[Match] = []
    for figure in told:
        if not figure.number.weak:
            found.append(_listed(_once(match(figure, figures), found, figures), lists))
    crossed = _crossed(found)
    return tuple(crossed.get(at) or _relabelled(m, found, figures) for at, m in enumerate(found))


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
    plain = [(at, m) for at, m in enumerate(found) if len(m.sources) == 1 and not m.note and not m.why]
    for (i, a), (j, b) in combinations(plain, 2):
        one, two = a.sources[0], b.sources[0]
        if one.source != two.source or one is two:
            continue
        if _taken(a, one, two) and _taken(b, two, one):
            for at, m, own in ((i, a, one), (j, b, two)):
                result[at] = replace(m, why=(Reason("indicator", _words(m.figure), _words(own)),))
    return result


def _taken(m: Match, own: Told, other: Told) -> bool:
    """Whether a figure's label has a word that only the other figure's has, and lacks one that only its own has."""
    mine = [w for w in own.label if all(w.text != o.text for o in other.label)]
    theirs = [w for w in other.label if all(w.text != o.text for o in own.label)]
    return any(w.text == t.text for w in m.figure.label for t in theirs) and held_by(mine, m.figure.label) < 0.7


# More figures than a section has are a whole report's sources: arithmetic and swaps are then looked for among those of a like name.
_MANY, _SOME = 60, 24


def _kin(figure: Told, figures: Sequence[Told]) -> Sequence[Told]:
    if len(figures) <= _MANY:
        return figures
    ranked = sorted(figures, key=lambda other: -alike(figure.label, other.label))
    sources = {other.source for other in ranked[:3]}
    return [other for other in figures if other.source in sources][:_SOME]


def _once(m: Match, earlier: Sequence[Match], figures: Sequence[Told]) -> Match:
    """A small number told twice, while another of the same value is still untold, tells that one under a wrong name."""
    if len(m.sources) != 1 or m.note or m.why:
        return m
    source = m.sources[0]
    before = next((e for e in earlier if e.sources == (source,) and e.figure.label != m.figure.label), None)
    if before is None:
        return m
    taken = {id(s) for e in earlier for s in e.sources}
    free = [
        f
        for f in figures
        if id(f) not in taken
        and f.source == source.source
        and same_value(m.figure.number, f.number)
        and not _differences(m.figure, f)
    ]
    if not free:
        return m
    if alike(m.figure.label, free[0].label) >= 0.3 or not m.figure.own:
        return Match(m.figure, (free[0],))
    return Match(m.figure, m.sources, "", (Reason("indicator", _words(m.figure), _words(free[0])),))


def _relabelled(m: Match, found: Sequence[Match], figures: Sequence[Told]) -> Match:
    if len(m.sources) != 1 or m.note:
        return m
    source = m.sources[0]
    if any(
        o is not source and same_value(m.figure.number, o.number) and alike(m.figure.label, o.label) >= 0.6
        for o in figures
    ):
        return m
    other = swapped(
        m.figure, source, figures if len(figures) <= _MANY else [f for f in figures if f.source == source.source]
    )
    if other is not None and not _told_rightly(other, source, found):
        return Match(m.figure, m.sources, m.note, (*m.why, Reason("indicator", _words(m.figure), _words(source))))
    return m


def _words(figure: Told) -> str:
    return "".join(w.text for w in figure.label)


def _told_rightly(other: Told, source: Told, found: Sequence[Match]) -> bool:
    """Whether the text has the other figure too, under what only its own label says."""
    return any(
        same_value(m.figure.number, other.number) and told_apart(m.figure.label, other.label, source.label)[0] >= 0.5
        for m in found
    )


def swapped(figure: Told, source: Told, figures: Sequence[Told]) -> Told | None:
    """Another figure of the sources whose own words stand at this one, while those of the one with this value do not."""
    if not figure.label or not source.label:
        return None
    for other in figures:
        if other is source or not same_family(figure.number, other.number) or not _roles_agree(other, source):
            continue
        mine, theirs = told_apart(figure.label, source.label, other.label)
        if theirs >= 0.6 and mine < 0.35 and not same_value(figure.number, other.number):
            return other
    return None
