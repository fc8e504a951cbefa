"""核验: a text against its sources, sentence by sentence, slot by slot; and what of the sources it does not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.core.claim import Reason, Verdict, VerdictKind
from drafter.core.fact import Fact, FactRole
from drafter.core.period import Period
from drafter.core.verified import Verified
from drafter.ground import slots
from drafter.ground.aligning import Aligned, Place, align
from drafter.ground.clauses import Clause, Cut, cut
from drafter.ground.covering import Held, is_content
from drafter.ground.crossing import crossed
from drafter.ground.deriving import growths
from drafter.ground.duties import strange_duties
from drafter.ground.figures import Told, figures_of
from drafter.ground.frames import is_gloss, is_lead, is_link
from drafter.ground.matching import Match, match_all
from drafter.ground.numbers import numbers_of
from drafter.ground.sources import Sources, content_words, sources_of
from drafter.ground.timing import lost_times, strange_bases, strange_spans, strange_times
from drafter.ground.wording import untold_words, wording_of

_TOLD = 0.2
_OWN = frozenset(("同期", "全年", "年底", "上半年"))
# 两处（甲、乙）: a small count that only sums up the names after it need not be said.
_FEW = 5


@dataclass(frozen=True)
class _Held:
    """All that comparing one text needs."""

    told: Cut
    sources: Sources
    matches: tuple[Match, ...]
    aligned: Aligned
    role: FactRole


def verify(
    text: str, facts: Sequence[Fact], *, period: Period | None = None, role: FactRole = "achievements"
) -> Verified:
    """Holds `text` against `facts`.

    period: the report's own. role: the part of the report the text belongs to; in problems nothing may be made light of.
    """
    sources = sources_of(facts, period)
    told = cut(text, period)
    matches = match_all(figures_of(told), sources.figures)
    held = _Held(told, sources, matches, align(told.clauses, sources, matches), role)
    reasons = _reasons(held)
    verdicts = tuple(_verdict(held, number, reasons.get(number, [])) for number in range(len(told.sentences)))
    return Verified(verdicts, _lost(held))


def _reasons(held: _Held) -> dict[int, list[tuple[VerdictKind, Reason]]]:
    """(what it makes of the sentence, why), by sentence."""
    found: dict[int, list[tuple[VerdictKind, Reason]]] = {}
    frames = _frames(held)
    for match_ in held.matches:
        kind: VerdictKind = "bent" if match_.sources or (match_.why and match_.why[0].source) else "unsupported"
        for reason in match_.why:
            found.setdefault(match_.figure.clause.sentence, []).append((kind, reason))
    for at, clause in enumerate(held.told.clauses):
        if at in frames:
            continue
        found.setdefault(clause.sentence, []).extend(_of_clause(held, at, clause))
    for place, reason in _dropped(held):
        sentence = held.told.clauses[held.aligned.tellers[place][0]].sentence
        found.setdefault(sentence, []).append(("bent", reason))
    return found


def _frames(held: _Held) -> frozenset[int]:
    """Clauses that only lead or link."""
    found: set[int] = set()
    for number in range(len(held.told.sentences)):
        inside = [(at, c) for at, c in enumerate(held.told.clauses) if c.sentence == number]
        if inside and is_lead([c for _at, c in inside], held.sources.held):
            found.update(at for at, _c in inside)
    for at, clause in enumerate(held.told.clauses):
        if is_link(clause) or (clause.text.rstrip().endswith("方面") and is_lead([clause], held.sources.held)):
            found.add(at)
    return frozenset(found)


def _places(held: _Held, at: int) -> tuple[Place, ...]:
    """Those a clause tells; one of function words alone (据反映) goes with the next of its sentence."""
    for other in (at, at + 1, at - 1):
        if other in held.aligned.places and held.told.clauses[other].sentence == held.told.clauses[at].sentence:
            return held.aligned.places[other]
    return tuple(Place(s, c) for s, source in enumerate(held.sources.all) for c in range(len(source.clauses)))


def _near(held: _Held, at: int) -> list[Clause]:
    return [held.sources.all[p.source].clauses[p.clause] for p in _places(held, at)]


def _wide(held: _Held, at: int) -> Held:
    ids = tuple(dict.fromkeys(place.source for place in _places(held, at)))
    return held.sources.held_of(ids) if ids else held.sources.held


def _of_clause(held: _Held, at: int, clause: Clause) -> list[tuple[VerdictKind, Reason]]:
    near, wide = _near(held, at), _wide(held, at)
    words = content_words(near)
    beside = Held(tuple(c.text for c in near), words)
    counted = any(m.sources and not m.why and m.figure.clause.span == clause.span for m in held.matches)
    rest = any(m.note and m.figure.clause.span == clause.span for m in held.matches)
    found: list[tuple[VerdictKind, Reason]] = [
        ("bent", r)
        for r in slots.added(clause, words, beside, wide)
        if not (rest and r.slot in ("polarity", "status")) and not (counted and r.slot == "degree" and not r.source)
    ]
    found += [("bent", r) for r in strange_duties(clause, near)]
    grown = any(f.role == "rate" for f in held.sources.figures)
    found += [("bent", r) for r in strange_times(clause, held.sources)]
    found += [("bent", r) for r in strange_spans(clause, wide)]
    found += [
        ("unsupported", Reason("figure", w, ""))
        for w in _NUMBER_WORDS.findall(clause.text)
        if not _word_held(w, held.sources)
    ]
    found += [("bent", r) for r in crossed(clause, near)]
    found += [("bent", r) for r in strange_bases(clause, wide, grown)]
    found += _words(held, clause, near, beside, wide)
    found += [
        ("bent", Reason("quote", q.text, _quotes(held))) for q in clause.quotes if not _quote_held(q.text, held.sources)
    ]
    found += [("bent", Reason("placeholder", g.text, "")) for g in clause.gaps if not _gap_held(g.text, held.sources)]
    return found


def _quotes(held: _Held) -> str:
    return next(
        (q.text for s in held.sources.all for c in s.clauses for q in c.quotes if q.text not in held.told.text), ""
    )


_ASKED = re.compile(r"[?？]|\*{2}|[Xx×]{2}|_{2}|【待补")


# Amounts in words; 翻番 and 两位数 are checked by arithmetic where the figures are said.
_NUMBER_WORDS = re.compile(
    r"倍增|数倍|成倍|翻倍|翻一番|翻两番|翻番|两位数|双位数|数以[百千万亿]计|成千上万|百分百|腰斩|零[一-鿿]{1,3}率"
)


_GROWN = {
    "两位数": (10, 100),
    "双位数": (10, 100),
    "翻一番": (95, 110),
    "翻番": (95, 110),
    "翻倍": (95, 110),
    "倍增": (95, 110),
    "翻两番": (290, 310),
}


def _word_held(word: str, sources: Sources) -> bool:
    """An amount in words that a source says too, or that its values bear out."""
    low, high = _GROWN.get(word, (0, 0))
    return word in sources.held.raw or any(low <= growth < high for growth in growths(sources.figures))


def _gap_held(text: str, sources: Sources) -> bool:
    """A gap the source has too, or whose disputed values it has."""
    raw = sources.held.raw
    if text in raw or (text.startswith("【待补") and _ASKED.search(raw)):
        return True
    values = {(f.number.value, f.number.family) for f in sources.figures}
    stated = numbers_of(text)
    return text.startswith("【待核") and all((n.value, n.family) in values for n in stated)


def _quote_held(text: str, sources: Sources) -> bool:
    bare = text.strip("“”‘’")
    return bare in sources.held.raw or bare in "".join(c for c in sources.held.raw if c not in "“”‘’《》")


def _words(
    held: _Held, clause: Clause, near: Sequence[Clause], beside: Held, wide: Held
) -> list[tuple[VerdictKind, Reason]]:
    untold = untold_words(near, held.told.text)
    labels = [
        (m.figure, source)
        for m in held.matches
        if m.figure.clause.span == clause.span and not m.note
        for source in m.sources
    ]
    wording = wording_of(clause, wide, untold, labels)
    found: list[tuple[VerdictKind, Reason]] = [("bent", reason) for reason in wording.bent]
    has_figure = any(m.sources for m in held.matches if m.figure.clause.span == clause.span) or any(
        t.rest for t in clause.times
    )
    if held.role == "problems" and is_gloss(clause):
        return [("reworded", Reason("words", clause.text, ""))]
    if not has_figure and wording.total >= 2 and wording.share < (0.34 if wording.total < 6 else 0.25):
        found.append(("unsupported", Reason("content", clause.text, "")))
    elif wording.new:
        found.append(("reworded", Reason("words", "、".join(w.text for w in wording.new), "")))
    return found


def _dropped(held: _Held) -> list[tuple[Place, Reason]]:
    """Slots of source clauses that no clause telling them has."""
    found: list[tuple[Place, Reason]] = []
    for place in held.aligned.tellers:
        if held.sources.all[place.source].free:
            continue
        source = held.sources.all[place.source].clauses[place.clause]
        about = _about(held, place)
        words, raw = content_words(about), "\n".join(clause.text for clause in about)
        found += [(place, reason) for reason in slots.dropped(source, words, raw)]
        found += [(place, reason) for reason in lost_times(source, held.told, held.sources)]
    found += [
        (place, Reason("figure", "", f.number.raw))
        for f in _untold_figures(held)
        for place in [_place(held, f)]
        if place is not None and place in held.aligned.tellers
    ]
    return found + _dropped_asides(held)


def _place(held: _Held, figure: Told) -> Place | None:
    clauses = held.sources.all[figure.source].clauses
    return next((Place(figure.source, at) for at, c in enumerate(clauses) if c.span == figure.clause.span), None)


def _sums_up(figure: Told) -> bool:
    """两处（甲、乙）: a small count in characters that only sums up the names beside it."""
    return (
        figure.number.raw[0] in "一二两三四五六七八九十仨俩"
        and figure.number.value <= _FEW
        and "、" in figure.clause.text + figure.clause.closer
    )


def _untold_figures(held: _Held) -> list[Told]:
    """Figures of the sources that no figure of the text rests on, those said twice in the sources aside."""
    used = [source for m in held.matches for source in m.sources]
    told = {id(source) for source in used}
    values = {(s.number.value, s.number.family) for s in used if s.number.value != 1}
    return [
        f
        for f in held.sources.figures
        if not (f.number.weak or f.given or _sums_up(f))
        and id(f) not in told
        and (f.number.value, f.number.family) not in values
        and f.number.raw not in held.told.text
    ]


def _dropped_asides(held: _Held) -> list[tuple[Place, Reason]]:
    """Clauses of condition that no clause tells, laid at the one that tells the clause before them."""
    found: list[tuple[Place, Reason]] = []
    for number, source in enumerate(held.sources.all):
        told = [at for at in range(len(source.clauses)) if Place(number, at) in held.aligned.tellers]
        for at, clause in enumerate(source.clauses):
            if at in told or not told:
                continue
            place = Place(number, max((t for t in told if t < at), default=told[0]))
            found += [(place, reason) for reason in slots.conditions(clause, held.told.text, held.told.words)]
    return found


def _about(held: _Held, place: Place) -> list[Clause]:
    """The clauses of the text that tell the same fact, and those beside them that tell none."""
    sentences = {held.told.clauses[at].sentence for at in held.aligned.tellers[place]}
    return [
        clause
        for at, clause in enumerate(held.told.clauses)
        if place.source in held.aligned.sources_of(at)
        or (clause.sentence in sentences and at not in held.aligned.places)
    ]


def _verdict(held: _Held, number: int, reasons: Sequence[tuple[VerdictKind, Reason]]) -> Verdict:
    clauses = [(at, c) for at, c in enumerate(held.told.clauses) if c.sentence == number]
    ids = tuple(dict.fromkeys(held.sources.all[s].id for at, _c in clauses for s in held.aligned.sources_of(at)))
    why = tuple(dict.fromkeys(reason for _kind, reason in reasons))
    kinds = {kind for kind, _reason in reasons}
    frames = _frames(held)
    kind: VerdictKind = "supported"
    if "bent" in kinds:
        kind = "bent"
    elif "unsupported" in kinds:
        kind = "unsupported"
    elif clauses and all(at in frames for at, _c in clauses):
        kind = "frame"
    elif "reworded" in kinds:
        kind = "reworded"
    return Verdict(held.told.sentences[number], kind, ids, why)


def _lost(held: _Held) -> tuple[str, ...]:
    """Facts with a clause, a figure or a gap that stands nowhere in the text."""
    figures = {figure.source for figure in _untold_figures(held)}
    text = Held((held.told.text,), tuple(held.told.words))
    found: list[str] = []
    for number, source in enumerate(held.sources.all):
        if source.free:
            continue
        clauses = [c for c in source.clauses if not c.aside and not _is_told(c, text, held)]
        if number in figures or clauses or any(g.text not in held.told.text for c in source.clauses for g in c.gaps):
            found.append(source.id)
    return tuple(found)


def _is_told(clause: Clause, text: Held, held: _Held) -> bool:
    """Whether a source clause stands in the text: its figures or its titles do, or enough of its words."""
    if clause.quotes and all(q.text in held.told.text for q in clause.quotes):
        return True
    if clause.numbers and not all(n.weak for n in clause.numbers):
        return True
    said = {time.rest for other in held.told.clauses for time in other.times}
    if any(time.rest and time.rest not in _OWN and time.rest not in said for time in clause.times):
        return any(
            place.source >= 0 and held.sources.all[place.source].clauses[place.clause] is clause
            for place in held.aligned.tellers
        )
    words = [w for w in clause.words if is_content(w)]
    total = sum(len(w.text) for w in words)
    if total < 3:
        return True
    return sum(len(w.text) * text.share(w) for w in words) / total >= _TOLD
