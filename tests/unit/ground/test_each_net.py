"""What each net of the lock says, called alone, of a text beside its source (nets.txt, see tests/unit/goldens.py)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from drafter.core.claim import Reason
from drafter.core.period import Period
from drafter.ground import (
    actors_beside,
    bounds,
    claiming,
    contrasting,
    counting,
    crossing,
    denial,
    denials,
    differing,
    dropping,
    duties,
    extents_beside,
    following,
    frames,
    frequencies,
    matching,
    reckoning,
    share_steps,
    slots,
    spreading,
    stages,
    stand_ins,
    stemmed_names,
    time_bases,
    wording,
    yielding,
)  # fmt: skip
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause, CutText, cut
from drafter.ground.figures import told_numbers
from drafter.ground.following import FollowedValue
from drafter.ground.told_numbers import ToldNumber
from tests.unit.goldens import hold, rows_of
from tests.unit.ground.test_clerks_words import PAIRS as SAID
from tests.unit.ground.test_reckoning import PAIRS as RECKONED

_HERE = Path(__file__).parent
_PERIOD = Period.parse("2025")
_ROWS = [
    *((row[0], row[1]) for row in rows_of(_HERE / "pairs.tsv")),
    *((row[1], text) for row in rows_of(_HERE / "turned.tsv") for text in row[2:]),
    *((row[3].replace("‖", "。"), row[5]) for row in rows_of(_HERE / "tellings.tsv")),
    *((fact, text) for _kind, fact, *texts in (*SAID, *RECKONED) for text in texts),
]


def _reasons(found: Iterable[object]) -> str:
    """Reasons, whatever stands beside them."""
    parts = (one if isinstance(one, tuple) else (one,) for one in found)
    return ", ".join(
        " ".join(
            f"{each.slot}:{each.said}→{each.source}" if isinstance(each, Reason) else str(each)
            for each in one
            if isinstance(each, (Reason, str))
        )
        for one in parts
    )


def _of_clause(
    clause: Clause, near: tuple[Clause, ...], wide: HeldWords, given: list[ToldNumber], text: str
) -> Iterator[tuple[str, str]]:
    words = wide.words
    for net in (
        time_bases.strange_spans, actors_beside.turned_deputies, bounds.crossed_bounds, frequencies.turned_frequencies, wording.strange_letters,
        stages.waiting, stages.already,
    ):  # fmt: skip
        yield net.__name__, _reasons(net(clause, wide))
    for beside in (
        actors_beside.crossed_actors,
        extents_beside.turned_extents,
        time_bases.turned_limits,
        duties.strange_duties,
        crossing.crossed,
    ):
        yield beside.__name__, _reasons(beside(clause, near))
    for around in (
        actors_beside.strange_actors,
        contrasting.contrasted,
        stemmed_names.strange_names,
        stand_ins.replaced_members,
    ):
        yield around.__name__, _reasons(around(clause, near, wide, text))
    yield "status", _reasons(stages.status(clause, words, wide, wide))
    yield "turned_done", _reasons(stages.turned_done(clause, wide, wide))
    yield "direction", _reasons(stages.direction(clause, words, wide))
    yield "polarity", _reasons(denial.polarity(clause, words, wide, wide))
    yield "added", _reasons(slots.added(clause, words, wide, wide))
    yield "claims", _reasons(claiming.unsupported_claims(clause, wide, given))
    kinds = (frames.is_link, frames.is_gloss, frames.heads_list, denials.leads)
    yield "is", " ".join(kind.__name__ for kind in kinds if kind(clause)) + " topic" * frames.is_topic(clause, wide)


def _of_source(source: Clause, told: CutText) -> Iterator[tuple[str, str]]:
    raw = told.text
    yield "dropped", _reasons(dropping.dropped_classes(source, told.words, raw, raw))
    yield "conditions", _reasons(dropping.conditions(source, raw, told.words, raw, raw))
    yield "undenied", _reasons(denial.undenied(source, told.clauses))


def _notes(found: Iterable[FollowedValue]) -> str:
    return ", ".join(dict.fromkeys(one.note for one in found))


def _of_figure(figure: ToldNumber, given: list[ToldNumber], said: list[ToldNumber]) -> Iterator[tuple[str, str]]:
    for source in given:
        yield f"≠{source.number.raw}", _reasons(differing.differences(figure, source, given))
        staged = differing.staged(figure, source)
        yield f"staged {source.number.raw}", _reasons([staged] if staged else [])
        kinds = (differing.roles_agree, counting.counted_otherwise, counting.tallied_otherwise)
        yield source.number.raw, " ".join(kind.__name__ for kind in kinds if kind(figure, source))
        other = matching.swapped_figures(figure, source, given)
        yield f"swapped {source.number.raw}", other.number.raw if other else ""
    yield "shares", _notes(share_steps.listed_shares(figure, given))
    yield "reckoned", _notes(reckoning.reckoned(figure, given))
    yield "means", _notes(spreading.means(figure, given))
    yield "parts", _notes(spreading.spread_parts(figure.number, given, given))
    yield "products", _notes(spreading.products(figure.number, given))
    yield "grown", _notes(spreading.times_grown(figure, given))
    yield "beyond", _notes(spreading.beyond_plan(figure, given))
    yield "net", _notes(following.net(figure, given))
    yield "whole", _notes(following.whole_of(figure, given, given))
    yield "compared", _notes(following.compared(figure, given))
    yield "follows", "yes" * yielding.follows(figure, given, said)


def _line(name: str, found: Iterable[tuple[str, str]]) -> str:
    return f"{name}: " + "; ".join(f"{net} {told}".strip() for net, told in found if told)


def _told(source: str, text: str) -> Iterator[str]:
    given, told = cut(source, _PERIOD), cut(text, _PERIOD)
    wide, sources, said = HeldWords((source,), given.words), told_numbers(given, 0), told_numbers(told)
    for clause in told.clauses:
        yield _line(clause.text, _of_clause(clause, tuple(given.clauses), wide, sources, text))
    for clause in given.clauses:
        yield _line(f"← {clause.text}", _of_source(clause, told))
    for figure in said:
        yield _line(figure.number.raw, _of_figure(figure, sources, said))


@pytest.mark.parametrize(("source", "text"), dict.fromkeys(_ROWS), ids=[text for _source, text in dict.fromkeys(_ROWS)])
def test_each_net(source: str, text: str) -> None:
    hold(
        _HERE / "nets.txt",
        lambda: [line for line in _told(source, text) if not line.endswith(": ")],
        f"{source} | {text}",
    )
