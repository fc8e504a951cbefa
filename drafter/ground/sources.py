"""The sources of one verification, read once: their clauses, figures and words, remarks to the writer apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property, lru_cache

from drafter.claims.joining import basis_class
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.ground.clause_likeness import ClauseLikeness, Signs, SourceClause, signs_in
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause, CutText, cut
from drafter.ground.figures import told_numbers
from drafter.ground.measures import measure
from drafter.ground.numbers import numbers_of
from drafter.ground.row_lines import row_as_clause
from drafter.ground.row_units import with_units
from drafter.ground.times import Time
from drafter.ground.told_numbers import ToldNumber
from drafter.ground.void_figures import StatedLine, stated_line
from drafter.language import lexicon
from drafter.language.segmenting import Word, words_of


@dataclass(frozen=True)
class Source:
    """One fact. free: a field of the case or a passage of the prior report, which may be told and need not be.

    clauses: those that state something; remarks to the writer are left out, another office's figure keeps its mark.
    """

    id: str
    free: bool
    told: CutText
    clauses: tuple[Clause, ...]
    figures: tuple[ToldNumber, ...]
    selves: str = ""  # the office that says 我们 in it

    @cached_property
    def held(self) -> HeldWords:
        words = tuple(word for clause in self.clauses for word in clause.words)
        return HeldWords(self.texts, (*words, *words_of(self.selves)) if self.selves else words)

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.told.text, self.selves) if self.selves else (self.told.text,)


@dataclass(frozen=True)
class Sources:
    """All facts a text is held against."""

    all: tuple[Source, ...]
    period: Period | None
    _some: dict[tuple[int, ...], HeldWords] = field(default_factory=dict, repr=False, compare=False)
    _signs: dict[SourceClause, Signs] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def held(self) -> HeldWords:
        return self.held_of(tuple(range(len(self.all))))

    def held_of(self, numbers: tuple[int, ...]) -> HeldWords:
        """The words of some of the facts together."""
        if numbers not in self._some:
            chosen = [self.all[number] for number in numbers]
            words = tuple(word for source in chosen for word in source.held.words)
            self._some[numbers] = HeldWords(tuple(text for source in chosen for text in source.texts), words)
        return self._some[numbers]

    def signs_of(self, place: SourceClause) -> Signs:
        if place not in self._signs:
            self._signs[place] = signs_in(self.all[place.source].clauses[place.clause])
        return self._signs[place]

    @cached_property
    def figures(self) -> tuple[ToldNumber, ...]:
        return tuple(figure for source in self.all for figure in source.figures)

    @cached_property
    def grown(self) -> bool:
        """Whether some figure says how much more or less there is."""
        return any(figure.role in ("rate", "change") and figure.sign for figure in self.figures)

    @cached_property
    def aimed(self) -> bool:
        """Whether some figure is an aim."""
        return any(figure.role == "target" for figure in self.figures)

    @cached_property
    def lists(self) -> frozenset[int]:
        """How many names stand in each list of the sources: 3 for 甲、乙和丙."""
        texts = [clause.text for source in self.all for clause in source.clauses]
        counts = (len(re.split("[、和及与]", found)) for text in texts for found in _LIST.findall(text))
        named = [len({m[1] for m in _NUMBERED.finditer(source.told.text)}) for source in self.all]
        return frozenset(count for count in (*counts, *named) if count > 1)

    @cached_property
    def times(self) -> tuple[Time, ...]:
        return tuple(time for clause in self.clauses for time in clause.times)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        return tuple(clause for source in self.all for clause in source.clauses)

    @cached_property
    def beside(self) -> HeldWords:
        """The words of all clauses."""
        return words_beside(self.clauses)

    @cached_property
    def likeness(self) -> ClauseLikeness:
        """Every clause, to be looked up by its words."""
        return ClauseLikeness(
            tuple(
                (SourceClause(s, c), HeldWords((clause.text,), clause.words))
                for s, source in enumerate(self.all)
                for c, clause in enumerate(source.clauses)
            )
        )


# 一分场, 二分场: as many as are numbered.
_NUMBERED = re.compile(r"(?<![一二三四五六七八九十第\d])([一二三四五六七八九])分(?:场|公司|厂|院|部|局|校|店|队)")
_LIST = re.compile(r"[一-鿿“”]{1,12}(?:、[一-鿿“”]{1,12})*[、和及与][一-鿿“”]{1,12}")


def sources_of(facts: Sequence[Fact], period: Period | None) -> Sources:
    """The facts read; the last few sets are kept, since a section is verified sentence by sentence."""
    righted = [stated_line(fact.text) if fact.kind == "note" else StatedLine(fact.text) for fact in facts]
    stated = [
        (fact.id, row_as_clause(told.text, period), _beside(fact), fact.kind in ("field", "prior"), _selves(fact))
        for fact, told in zip(facts, righted, strict=True)
    ]
    kept = [(fact.id, told.kept, "", True, "") for fact, told in zip(facts, righted, strict=True) if told.kept]
    return _sources((*stated, *kept), period)


_WE = re.compile("我们|咱们|咱(?=[这自家科股队所中局])|我[科股队所站](?![长员室])|本(?:科室|股室|中心|支队|大队)")


def _selves(fact: Fact) -> str:
    """Which office says 我们 there, so that the text may name it."""
    return fact.owner or "" if _WE.search(fact.text) else ""


def _beside(fact: Fact) -> str:
    """What a sheet's row states beside its text, as a clause of its own: 上年同期79.2公里."""
    said = [f"上年同期{metric.base_value}{metric.unit}" for metric in fact.metrics if metric.base_value is not None]
    for metric in fact.metrics:
        if isinstance(metric.value, Decimal) and not _is_said(metric.value, metric.unit, fact):
            said.append(_stated(metric))
    return "，".join(said)


def _is_said(value: Decimal, unit: str, fact: Fact) -> bool:
    """Whether the fact's own words have an amount; of a note in whatever signs (二百六十多万), for so it keeps its 多."""
    if _stands(str(value), fact.text.replace(",", "")):
        return True
    amount = value * measure(unit)[0]
    return fact.kind == "note" and any(number.value == amount for number in numbers_of(fact.text))


_DIGITS = re.compile(r"(\d+)(?:\.(\d+))?")


def _stands(value: str, text: str) -> bool:
    """Whether a number's digits stand in a text with no other digit beside them; any one sign may part them where it has a point."""
    parts = _DIGITS.fullmatch(value)
    if parts is None:  # 1E+3
        return re.search(rf"(?<![\d.]){value}(?!\.?\d)", text) is not None
    whole, rest = parts[1], parts[2]
    at = text.find(whole)
    while at >= 0:
        end, before = at + len(whole), text[max(at - 1, 0) : at]
        if rest:
            end = end + 1 + len(rest) if text[end : end + 1] != "\n" and text.startswith(rest, end + 1) else 0
        if end and before != "." and not before.isdecimal() and not _goes_on(text, end):
            return True
        at = text.find(whole, at + 1)
    return False


def _goes_on(text: str, end: int) -> bool:
    """Whether a digit comes there, or a point and a digit."""
    return text[end : end + 1].isdecimal() or (text[end : end + 1] == "." and text[end + 1 : end + 2].isdecimal())


def _stated(metric: Metric) -> str:
    basis = basis_class(metric.basis)
    move = {"increase": "增长", "decrease": "下降", None: "增长"}[metric.change]
    name = {
        "同比": f"同比{move}",
        "环比": f"环比{move}",
        "增量": f"比上年{move}",
        "占比": "占比",
        "完成率": "完成率",
    }.get(basis, basis)
    return f"{name if basis != '数值' else metric.indicator}{metric.value}{metric.unit}"


@lru_cache(maxsize=32)
def _sources(facts: tuple[tuple[str, str, str, bool, str], ...], period: Period | None) -> Sources:
    return Sources(
        tuple(
            _source(at, fact_id, text, beside, free, period, selves)
            for at, (fact_id, text, beside, free, selves) in enumerate(facts)
        ),
        period,
    )


@lru_cache(maxsize=4096)
def _source(at: int, fact_id: str, text: str, beside: str, free: bool, period: Period | None, selves: str) -> Source:
    told = cut(text.rstrip("。；，") + ("；" + beside if beside else ""), period)
    end = len(text.rstrip("。；，"))
    clauses = tuple(clause for clause in told.clauses if clause.span.start < end and not is_remark(clause))
    kept = {clause.span for clause in clauses}
    figures = [
        replace(figure, given=figure.number.span.start >= end)
        for figure in told_numbers(told, at)
        if figure.clause.span in kept or figure.number.span.start >= end
    ]
    return Source(fact_id, free, told, clauses, tuple(with_units(figures)), selves)


_THING = rf"(?:{lexicon.one_of('papers.txt', 'material')})"
_TO_WRITER = re.compile(
    rf"{_THING}(?:都|我|还|另|已)*(?:在(?![等审办查改修补核汇整统研商谈走报批建做跑算编写印出上])|见|附|找|问|发|存|给)|"
    + lexicon.alternatives("said_to_writer.txt", "clause")
)


def is_remark(clause: Clause) -> bool:
    """Whether a clause only speaks to the writer (照片在我手机里, 同上)."""
    if not clause.numbers and _TO_WRITER.search(clause.text):
        return True
    return (
        any(word.cls("remark") for word in clause.words)
        and not clause.numbers
        and not any(time.rest for time in clause.times)
        and (clause.aside or not any(w.cls("status") for w in clause.words))
    )


def content_words(clauses: Sequence[Clause]) -> tuple[Word, ...]:
    return tuple(word for clause in clauses for word in clause.words)


def words_beside(clauses: Sequence[Clause]) -> HeldWords:
    """The words of some clauses together."""
    return HeldWords(tuple(clause.text for clause in clauses), content_words(clauses))
