"""One clause of a text before the nets that ask about a clause: what it adds, names, counts, dates or quotes otherwise than the sources."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from drafter.core.claim import Reason, VerdictKind
from drafter.ground import slots, stages
from drafter.ground.actors_beside import crossed_actors, offices_in_full, strange_actors, turned_deputies
from drafter.ground.bounds import crossed_bounds, turned_ranges
from drafter.ground.claiming import is_met, unsupported_claims
from drafter.ground.contents import worded
from drafter.ground.contrasting import contrasted
from drafter.ground.coverage import is_parted
from drafter.ground.covering import HeldWords
from drafter.ground.crossing import crossed
from drafter.ground.cutting import Clause
from drafter.ground.denial import denies
from drafter.ground.duties import strange_duties
from drafter.ground.extents_beside import turned_extents
from drafter.ground.following import rest_miscounted
from drafter.ground.frequencies import turned_frequencies
from drafter.ground.gone_on import told_further
from drafter.ground.handed_over import turned_over
from drafter.ground.late_told import told_though_late
from drafter.ground.moved import moved_untold
from drafter.ground.numbered_names import numbered_otherwise
from drafter.ground.opposites import turned_numerals, turned_signs
from drafter.ground.proofs import denied_cause, nearly, unproven
from drafter.ground.quoted_marks import NUMBER_WORDS, gap_held, quote_held, word_held
from drafter.ground.sides import crossed_sides
from drafter.ground.single_limits import turned_doubles
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.stages_apart import apart
from drafter.ground.stand_ins import replaced_members
from drafter.ground.standings import replaced_places
from drafter.ground.stated_leads import stated_lead
from drafter.ground.stemmed_names import strange_names
from drafter.ground.time_bases import has_aim, strange_bases, strange_spans, strange_times, turned_limits
from drafter.ground.told_apart import worded_apart
from drafter.ground.told_beside import told_by
from drafter.ground.too_soon import told_too_soon
from drafter.ground.turning_into import exchanged_changes
from drafter.ground.ways_barred import turned_passable
from drafter.ground.what_is_left import is_anything_left
from drafter.ground.wording import strange_letters
from drafter.language.classes import members
from drafter.language.segmenting import Word

# 除3套外均可使用: all of the rest.
_EXCEPT = re.compile(r"除[^，。；]{1,24}(?:之?外|以外)")
# Borne out by a value beside its target.
_MET = ("超额完成", "超额", "全面完成", "超额实现", "超过任务")
# 没有一次晚到 told as 均按时到达; what it denies is held elsewhere.
_NOT_ONE = re.compile("(?:没有?|无)一[次回个户件家天例起人处批单趟]")
_ALL = frozenset(word for word, cls in members("degree").items() if cls == "all")


def clause_reasons(held: SourceComparison, at: int, clause: Clause) -> list[tuple[VerdictKind, Reason]]:
    """What every net says of the clause at `at`, and what that makes of its sentence."""
    about = told_by(held, at)
    near, wide = about.near, about.wide
    beside = about.beside
    words = beside.words
    found = [*_added(held, at, clause, words, beside, wide)]
    found += [("bent", r) for r in _strange(held, clause, near, wide)]
    lead = stated_lead(held, at, clause, wide)
    found += [("unsupported", lead)] if lead is not None else []
    found += [("reworded", r) for r in offices_in_full(clause, wide)]
    found += told_further(clause, near, wide.texts, held.sources.held.texts, held.role == "plans")
    found += [("unsupported", r) for r in _unborne(held, clause, wide)]
    causes = any(word.cls("cause") for word in clause.words)
    for kind, r in worded(held, clause, near, beside, wide):
        if r.slot == "content":
            kind = _by_what_is_left(held, at, clause, kind, causes)
        found.append((kind, r))
    found += [
        ("bent", Reason("quote", q.text, _quotes(held))) for q in clause.quotes if not quote_held(q.text, held.sources)
    ]
    found += [("bent", Reason("placeholder", g.text, "")) for g in clause.gaps if not gap_held(g.text, held.sources)]
    return found


def _by_what_is_left(held: SourceComparison, at: int, clause: Clause, kind: VerdictKind, causes: bool) -> VerdictKind:
    """What a clause in words of its own is: it may tell what no other tells of the sources; where nothing of them is left, it was put in (并通过认证)."""
    if at in held.aligned.paired and not causes:
        return "reworded"
    put_in = clause.opener in ("", "，", ",") and at != held.told.inside(clause.sentence)[0]
    pairs = {clause.text[n : n + 2] for n in range(len(clause.text) - 1)}
    strange = not any(pair in source.told.text for pair in pairs for source in held.sources.all)
    return "unsupported" if put_in and strange and not is_anything_left(held, at) else kind


def _added(
    held: SourceComparison, at: int, clause: Clause, words: Sequence[Word], beside: HeldWords, wide: HeldWords
) -> Iterator[tuple[VerdictKind, Reason]]:
    """Words of closed classes that the sources do not have; what a remainder or a target met says of itself is no addition."""
    rest = any(m.note for m in held.matched(clause))
    for kind, r in slots.added(clause, words, beside, wide):
        met = r.slot == "praise" and r.said in _MET and is_met(held.sources.figures)
        open_ = r.slot == "status" and (denies(clause.words) or stages.in_hand(clause, wide))
        left = rest and (r.slot in ("polarity", "degree") or open_)
        excepted = r.slot == "degree" and r.said in _ALL and bool(_EXCEPT.search(clause.text))
        spared = r.slot == "degree" and r.said in _ALL and bool(_NOT_ONE.search(wide.raw))
        if not met and not left and not excepted and not spared:
            whole = r.slot == "degree" and r.said in _ALL and is_parted(held, at)
            yield "bent" if whole else kind, r


def _strange(held: SourceComparison, clause: Clause, near: Sequence[Clause], wide: HeldWords) -> Iterator[Reason]:
    """What the clause names, counts, dates or sets against another thing than the sources do."""
    yield from _miscounted(held, clause, wide)
    yield from replaced_places(clause, near)
    yield from unproven(clause, wide)
    yield from nearly(clause, wide)
    yield from turned_doubles(clause, wide, held.year)
    yield from denied_cause(clause, wide)
    yield from turned_signs(clause, wide, held.told.text)
    yield from crossed_sides(clause, near)
    yield from turned_numerals(clause, wide, held.told.text)
    yield from numbered_otherwise(clause, wide, held.told.text)
    yield from strange_duties(clause, near)
    yield from turned_extents(clause, near)
    yield from strange_actors(clause, near, wide, held.told.text)
    yield from turned_deputies(clause, wide)
    yield from crossed_actors(clause, near)
    yield from crossed_bounds(clause, wide)
    yield from turned_ranges(clause, wide)
    yield from replaced_members(clause, near, wide, held.told.text)
    yield from turned_frequencies(clause, wide)
    yield from turned_limits(clause, near)
    yield from strange_names(clause, near, held.sources.held, held.told.text)
    yield from strange_letters(clause, held.sources.held)
    yield from contrasted(clause, near, wide, held.told.text)
    yield from strange_times(clause, held.sources, near)
    yield from strange_spans(clause, wide)
    yield from crossed(clause, near)
    yield from told_though_late(clause, near)
    yield from turned_passable(clause, near)
    yield from turned_over(clause, near)
    yield from strange_bases(clause, wide, held.sources.grown, has_aim(clause, held.sources))
    yield from apart(clause, near)
    yield from worded_apart(clause, near, wide, held.told.text)
    if held.role != "plans":
        yield from chain(told_too_soon(clause, near, wide.raw), moved_untold(clause, wide, held.sources.figures))
    yield from exchanged_changes(clause, wide.texts)


def _unborne(held: SourceComparison, clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """Amounts in words and claims that no figure of the sources bears out."""
    for word in NUMBER_WORDS.findall(clause.text):
        if not word_held(word, held.sources):
            yield Reason("figure", word, "")
    yield from unsupported_claims(clause, wide, held.sources.figures)


def _miscounted(held: SourceComparison, clause: Clause, wide: HeldWords) -> list[Reason]:
    """县级12场 where the source's other parts leave 10 for it."""
    here = [m for m in held.matched(clause) if m.sources]
    counted = [(m.figure, rest_miscounted(m.figure, m.sources, wide.raw, held.sources.figures)) for m in here]
    return [Reason("figure", figure.number.raw, rest) for figure, rest in counted if rest]


def _quotes(held: SourceComparison) -> str:
    return next(
        (q.text for s in held.sources.all for c in s.clauses for q in c.quotes if q.text not in held.told.text), ""
    )
