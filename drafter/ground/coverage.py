"""What the sources say and the text does not: slots let fall, figures, clauses, whole facts."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from decimal import Decimal

from drafter.claims.clause_classes import class_marks
from drafter.claims.denied_ills import denied_ills
from drafter.core.claim import Reason
from drafter.core.text import Span
from drafter.ground import dropping, slots
from drafter.ground.clause_likeness import SourceClause
from drafter.ground.covering import HeldWords, is_content
from drafter.ground.cutting import Clause
from drafter.ground.denial import denies, undenied
from drafter.ground.grades_carried import is_carried
from drafter.ground.late_told import need_not_be_told
from drafter.ground.likeness import shared_words
from drafter.ground.said_in_words import said_in_words
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.sources import Source, content_words
from drafter.ground.time_bases import SEASONS, goes_with, lost_times
from drafter.ground.times import Time
from drafter.ground.told_numbers import ToldNumber
from drafter.ground.yielding import follows
from drafter.language.characters import plain
from drafter.language.segmenting import Word

_TOLD, _HUNDRED = 0.2, Decimal(100)
_OF_THINGS, _BRIEF = 0.3, 1  # share of what a clause says something of; one sign is no thing
_OWN = frozenset(("同期", "全年", "年底", "上半年"))


def dropped_slots(held: SourceComparison) -> list[tuple[SourceClause, Reason]]:
    """Slots of source clauses that no clause telling them has."""
    found: list[tuple[SourceClause, Reason]] = []
    untold = _untold_figures(held)
    silent = _silent(held, untold)
    for place in held.aligned.tellers:
        if held.sources.all[place.source].free:
            continue
        source = held.sources.all[place.source].clauses[place.clause]
        about = _about(held, place)
        words, raw = content_words(about), "\n".join(clause.text for clause in about)
        own = [held.told.clauses[at] for at in held.aligned.tellers[place]]
        let_fall = dropping.dropped_classes(source, words, raw, _own(held, place))
        classes = [one for one in let_fall if not is_carried(one, source, own, held.told)]
        far = _says_how_far(held, place)
        found += [(place, one) for one in classes if not (far and one.slot == "polarity")]
        found += [(place, reason) for reason in undenied(source, own)]
        found += [
            (place, reason)
            for reason in lost_times(source, held.told, held.sources, _yielded(source, silent.get(place.source, ())))
        ]
        found += [(place, Reason("placeholder", "", g.text)) for g in source.gaps if g.text not in held.told.text]
    found += [
        (place, Reason("figure", "", f.number.raw))
        for f in untold
        for place in [_place(held, f)]
        if place is not None and place in held.aligned.tellers
    ]
    return found + _dropped_asides(held)


def _silent(held: SourceComparison, untold: Sequence[ToldNumber]) -> dict[int, list[ToldNumber]]:
    """By source, the figures that neither stand in the text nor are missed there: others yield them."""
    known = {id(source) for m in held.matches for source in m.sources} | {id(f) for f in untold}
    found: dict[int, list[ToldNumber]] = {}
    for figure in held.sources.figures:
        if id(figure) not in known:
            found.setdefault(figure.source, []).append(figure)
    return found


def _yielded(clause: Clause, silent: Sequence[ToldNumber]) -> frozenset[Span]:
    """Times of a source clause right before a figure that stands nowhere because others yield it: 去年底412万 of 498万 less 86万."""
    spans = [f.number.span for f in silent if f.clause.span == clause.span]
    return frozenset(time.span for time in clause.times if any(time.span.end == span.start for span in spans))


def _own(held: SourceComparison, place: SourceClause) -> str:
    """The text of the clauses that tell this very place."""
    return "\n".join(held.told.clauses[at].text for at in held.aligned.tellers[place])


def _says_how_far(held: SourceComparison, place: SourceClause) -> bool:
    """完成年度目标的86.7% says that it is not done."""
    clauses = {held.told.clauses[at].span for at in held.aligned.tellers[place]}
    return any(
        m.figure.role == "completion" and m.figure.number.value < _HUNDRED and m.figure.clause.span in clauses
        for m in held.matches
    )


def _place(held: SourceComparison, figure: ToldNumber) -> SourceClause | None:
    clauses = held.sources.all[figure.source].clauses
    return next((SourceClause(figure.source, at) for at, c in enumerate(clauses) if c.span == figure.clause.span), None)


def is_parted(held: SourceComparison, at: int) -> bool:
    """Whether the text leaves untold a smaller figure of the kind the clause has: 210家中164家办齐 told as 210家全部办齐."""
    told = [s for m in held.matches for s in m.sources if m.figure.clause.span == held.told.clauses[at].span]
    near = {(s.source, s.number.unit) for s in told} | {
        (source, "") for source in held.aligned.sources_of(at) or held.aligned.sources_of(at - 1)
    }
    sources = {source for source, _unit in near}
    for source in sources:
        for number, clause in enumerate(held.sources.all[source].clauses):
            if SourceClause(source, number) not in held.aligned.tellers and slots.PARTED.search(clause.text):
                return True
    return any(
        f.source in sources
        and any(s.source == f.source and s.number.unit == f.number.unit and s.number.value > f.number.value for s in held.sources.figures)
        for f in _untold_figures(held)
    )  # fmt: skip


def _untold_figures(held: SourceComparison) -> list[ToldNumber]:
    """Figures of the sources that no figure of the text rests on, those said twice in the sources aside."""
    used = [source for m in held.matches for source in m.sources]
    said = [m for m in held.matches if not m.why]
    told = {id(source) for source in used}
    values: dict[tuple[Decimal, str], list[ToldNumber]] = {}
    for s in used:
        if s.number.value != 1:
            values.setdefault((s.number.value, s.number.family), []).append(s)
    return [
        f
        for f in held.sources.figures
        if not (f.number.weak or f.given or said_in_words(f, held))
        and id(f) not in told
        and not any(_says_the_same(f, s) for s in values.get((f.number.value, f.number.family), ()))
        and f.number.raw not in plain(held.told.text)
        and not follows(
            f,
            [s for s in used if s.source == f.source],
            [m.figure for m in said if f.number.family != "percent" or any(s.source == f.source for s in m.sources)],
        )
    ]


def _says_the_same(figure: ToldNumber, told: ToldNumber) -> bool:
    """Whether a figure told already is this one, stated twice in the sources."""
    if figure.number.unit in _LOTS and figure.number.unit != told.number.unit:
        return False  # 二期 is no 2个
    return figure.source == told.source or not figure.label or shared_words(figure.label, told.label) >= 0.5


_LOTS = ("期", "批")


def _dropped_asides(held: SourceComparison) -> list[tuple[SourceClause, Reason]]:
    """Clauses of condition that no clause tells, laid at the one that tells the clause before them."""
    found: list[tuple[SourceClause, Reason]] = []
    for number, source in enumerate(held.sources.all):
        told = [at for at in range(len(source.clauses)) if SourceClause(number, at) in held.aligned.tellers]
        for at, clause in enumerate(source.clauses):
            if at in told or not told:
                continue
            place = SourceClause(number, max((t for t in told if t < at), default=told[0]))
            text, words = held.told.text, held.told.words
            own, before = _around(held, number), _up_to(held, place)
            found += [(place, r) for r in dropping.conditions(clause, text, words, own, before)]
    return found


def _up_to(held: SourceComparison, place: SourceClause) -> str:
    """The clauses of the text that tell a clause of a source, and those of their sentences before them."""
    clauses = held.told.clauses
    telling = held.aligned.tellers[place]
    return "\n".join(clauses[n].text for at in telling for n in held.told.inside(clauses[at].sentence) if n <= at)


def _around(held: SourceComparison, source: int) -> str:
    """The clauses of the text that tell a source, and those of its sentence beside them that tell none."""
    clauses = held.told.clauses
    telling = set(held.aligned.telling.get(source, ()))
    beside = {at + step for at in telling for step in (-1, 1)} - held.aligned.places.keys()
    return "\n".join(clauses[at].text for at in sorted(telling | beside) if 0 <= at < len(clauses))


def _about(held: SourceComparison, place: SourceClause) -> list[Clause]:
    """The clauses of the text that tell the same fact, and those beside them that tell none."""
    telling = set(held.aligned.telling.get(place.source, ()))
    for sentence in {held.told.clauses[at].sentence for at in held.aligned.tellers[place]}:
        telling.update(at for at in held.told.inside(sentence) if at not in held.aligned.places)
    return [held.told.clauses[at] for at in sorted(telling)]


def lost(held: SourceComparison) -> tuple[str, ...]:
    """Facts with a clause, a figure or a gap that stands nowhere in the text."""
    figures = {figure.source for figure in _untold_figures(held)}
    return tuple(
        source.id
        for number, source in enumerate(held.sources.all)
        if not source.free and (number in figures or unsaid_clauses(held, number))
    )


def unsaid_clauses(held: SourceComparison, number: int) -> tuple[int, ...]:
    """The places of a source's clauses that stand nowhere in the text, or have a gap that does not; figures apart."""
    source = held.sources.all[number]
    told = {place.clause for place in held.aligned.told if place.source == number}
    return tuple(
        at
        for at, c in enumerate(source.clauses)
        if not ((c.aside and not _is_step(source, at, told)) or at in told or _is_told(c, held))
        or any(g.text not in held.told.text for g in c.gaps)
    )


def unsaid_figures(held: SourceComparison, number: int) -> tuple[int, ...]:
    """The places of a source's clauses with a figure that stands nowhere in the text."""
    places = (_place(held, figure) for figure in _untold_figures(held) if figure.source == number)
    return tuple(place.clause for place in places if place is not None)


def _is_step(source: Source, at: int, told: Collection[int]) -> bool:
    """Whether a clause in brackets has its time beside another of the same brackets that is told: （一季度招标，上半年到位）."""
    beside = [n for n in (at - 1, at + 1) if 0 <= n < len(source.clauses) and source.clauses[n].aside]
    timed = [n for n in beside if n in told and any(time.rest for time in source.clauses[n].times)]
    return bool(timed) and any(time.rest for time in source.clauses[at].times)


def _denied(clause: Clause, held: SourceComparison) -> bool:
    """Whether some clause that tells the same source denies something."""
    number = next(s for s, source in enumerate(held.sources.all) if any(c is clause for c in source.clauses))
    telling = (held.told.clauses[at] for at in held.aligned.telling.get(number, ()))
    return any(denies(c.words, c.text) for c in telling)


def _denied_somehow(clause: Clause, held: SourceComparison) -> bool:
    """Whether what tells the same source, or tells none, denies something, or speaks of all: 全部为二级以上 says 三级的没有."""
    number = next(s for s, source in enumerate(held.sources.all) if any(c is clause for c in source.clauses))
    telling = held.aligned.telling.get(number, ())
    about = [c for at, c in enumerate(held.told.clauses) if at in telling or at not in held.aligned.places]
    return any(denies(c.words, c.text) or "all" in class_marks(c.words, "degree") for c in about)


def _denied_next(clause: Clause, held: SourceComparison) -> bool:
    """Whether the clause behind one that tells its fact denies too, in words that tell nothing else (官司没打完, 诉讼尚未结束)."""
    number = next((s for s, source in enumerate(held.sources.all) if any(c is clause for c in source.clauses)), -1)
    return any(
        denies(told.words) and at not in held.aligned.places and number in held.aligned.sources_of(at - 1)
        for at, told in enumerate(held.told.clauses)
    )


def _time_told(time: Time, held: SourceComparison) -> bool:
    """Whether the text names the very time, its year too (够用到明年4月)."""
    return bool(time.year) and any(
        time.year == other.year and time.rest == other.rest for c in held.told.clauses for other in c.times
    )


def _is_told(clause: Clause, held: SourceComparison) -> bool:
    """Whether a source clause stands in the text: its figures or its titles do, or enough of its words."""
    if need_not_be_told(clause, held.told.text):
        return True
    if clause.quotes and all(q.text in held.told.text for q in clause.quotes):
        return True
    if clause.numbers and not all(n.weak for n in clause.numbers):
        return True
    if denies(clause.words) and not clause.numbers and _denied_next(clause, held):
        return True
    if any(t.rest for t in clause.times) and all(_time_told(t, held) for t in clause.times if t.rest):
        return True
    said = {time.rest for other in held.told.clauses for time in other.times}
    if any(
        time.rest
        and time.rest not in _OWN
        and time.rest not in SEASONS
        and time.rest not in said
        and not goes_with(time, clause)
        for time in clause.times
    ):
        return any(
            place.source >= 0 and held.sources.all[place.source].clauses[place.clause] is clause
            for place in held.aligned.tellers
        )
    if slots.REST.search(clause.text) and denies(clause.words) and not _denied(clause, held):
        return False
    words = [w for w in clause.words if is_content(w)]
    total = sum(len(w.text) for w in words)
    if denies(clause.words) and not denied_ills(clause.text) and not _denied_somehow(clause, held):
        return False  # 路权没批, 插头跟老船对不上: a claim which only what denies tells
    if total < 3:
        return True
    things = [w for w in words if not w.pos.startswith("t") and w.text not in _OWN and not class_marks([w], "status")]
    things = [w for w in things if not slots.REST.match(w.text)]
    if things and len(things) < len(words) and sum(len(w.text) for w in things) > _BRIEF:
        # 渠道年底贯通: that something else is done, or done by then, tells nothing of it
        return _share(things, held.whole_text) >= _OF_THINGS
    return _share(words, held.whole_text) >= _TOLD


def _share(words: Sequence[Word], text: HeldWords) -> float:
    return sum(len(w.text) * text.share(w) for w in words) / sum(len(w.text) for w in words)
