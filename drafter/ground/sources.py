"""The sources of one verification, read once: their clauses, figures and words, remarks to the writer apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.ground.clauses import Clause, Cut, cut
from drafter.ground.covering import Held
from drafter.ground.figures import Told, figures_of
from drafter.language.segmenting import Word


@dataclass(frozen=True)
class Source:
    """One fact. clauses: those that state something; remarks to the writer are left out, an office's own figure keeps its mark."""

    id: str
    fact: Fact | None
    told: Cut
    clauses: tuple[Clause, ...]
    figures: tuple[Told, ...]

    @cached_property
    def held(self) -> Held:
        return Held((self.told.text,), tuple(word for clause in self.clauses for word in clause.words))


@dataclass(frozen=True)
class Sources:
    """All facts a text is held against."""

    all: tuple[Source, ...]
    period: Period | None

    @cached_property
    def held(self) -> Held:
        return Held(
            tuple(source.told.text for source in self.all), tuple(w for source in self.all for w in source.held.words)
        )

    @cached_property
    def figures(self) -> tuple[Told, ...]:
        return tuple(figure for source in self.all for figure in source.figures)


def sources_of(facts: Sequence[Fact], period: Period | None) -> Sources:
    """The facts read; the last few sets are kept, since a section is verified sentence by sentence."""
    return _sources(tuple((fact.id, fact.text) for fact in facts), period)


@lru_cache(maxsize=32)
def _sources(facts: tuple[tuple[str, str], ...], period: Period | None) -> Sources:
    return Sources(tuple(_source(at, fact_id, text, period) for at, (fact_id, text) in enumerate(facts)), period)


@lru_cache(maxsize=4096)
def _source(at: int, fact_id: str, text: str, period: Period | None) -> Source:
    told = cut(text, period)
    clauses = tuple(clause for clause in told.clauses if not is_remark(clause))
    kept = {clause.span for clause in clauses}
    figures = [figure for figure in figures_of(told, at) if figure.clause.span in kept]
    return Source(fact_id, None, told, clauses, tuple(_with_units(figures)))


def is_remark(clause: Clause) -> bool:
    """Whether a clause only speaks to the writer (照片在我手机里, 同上)."""
    return (
        any(word.cls("remark") for word in clause.words)
        and not clause.numbers
        and (clause.aside or not any(w.cls("status") for w in clause.words))
    )


def _with_units(figures: Sequence[Told]) -> list[Told]:
    """A bare number after a measured one of the same row takes its unit (2.36 万亩，上年 2.15)."""
    found: list[Told] = []
    last: Told | None = None
    for figure in figures:
        number = figure.number
        if number.family == "any" and number.factor == 1 and last is not None and figure.role in ("base", "target"):
            scale = last.number.factor
            number = replace(
                number, value=number.value * scale, low=number.low * scale, high=number.high * scale,
                family=last.number.family, unit=last.number.unit, factor=scale, exact=last.number.exact,
            )  # fmt: skip
            figure = replace(figure, number=number)
        else:
            last = figure
        found.append(figure)
    return found


def content_words(clauses: Sequence[Clause]) -> tuple[Word, ...]:
    return tuple(word for clause in clauses for word in clause.words)
