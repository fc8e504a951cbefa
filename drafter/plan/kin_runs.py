"""What a line or a row speaks of, and how near two of them are: one thing, one measure, one desk's neighbour, or words that keep one company."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drafter.claims.joining import basis_class, bigrams, skeleton
from drafter.core.fact import Fact
from drafter.language.affinities import Direction, affinity, matter_direction
from drafter.language.formal import formal
from drafter.language.segments import tagged_words
from drafter.plan.homes import quoted_names
from drafter.plan.note_figures import is_row, source_line, table_of

_FIGURE = re.compile(r"【[^】]*】|\d[\d.,]*[%‰]?|[＋+？?]")
_COUNTED = re.compile("(?:实际|名义)?(?:增速|增幅|增长率)?$|（[^（）]*）$")
_LINE = re.compile(r"\d+")
_NAME, _SHARE = 2, 0.6  # word pairs of a row's name that a line says, and the share of them
_TOLD, _MEASURE, _NEXT, _DESK = (
    0.9,
    0.9,
    0.1,
    0.07,
)  # nearness of one thing, of one measure in one table, and what standing side by side and one desk add
_BESIDE = 0.2  # what it adds that last period told of the one right behind the other
_CLAUSE = 0.9  # what nearness to one clause of a line counts for


@dataclass(frozen=True)
class KinRun:
    """The facts of one run. at: its place in the order it had. matter: where its words point. words: them, without figures. clause: last period's that told of it."""

    facts: tuple[Fact, ...]
    at: int
    words: str
    matter: Direction
    clause: int | None = None

    @property
    def first(self) -> Fact:
        return self.facts[0]

    @property
    def row(self) -> bool:
        return is_row(self.first)


def kin_run(
    facts: Sequence[Fact], at: int, told_with: Mapping[str, Sequence[Fact]], clauses: Mapping[str, int]
) -> KinRun:
    """told_with: by the id of a note the rows that are told with it. clauses: by fact last period's clause of its thing."""
    own = (_words(one) for fact in facts for one in (fact, *told_with.get(fact.id, ())))
    words = "，".join(own)
    clause = min((clauses[fact.id] for fact in facts if fact.id in clauses), default=None)
    return KinRun(tuple(facts), at, words, matter_direction(words), clause)


def _words(fact: Fact) -> str:
    """The name of a row, or a line in a report's words without its figures."""
    return row_name(fact) if is_row(fact) else _FIGURE.sub("", formal(fact.text))


def kinship_of(one: KinRun, other: KinRun) -> float:
    """How near two runs are, from about 0 to 1 and a little more."""
    beside = one.clause is not None and other.clause is not None and abs(one.clause - other.clause) <= 1
    return _kinship(one, other) + (_BESIDE if beside else 0.0)


def kinship_in_order(one: KinRun, other: KinRun) -> float:
    """The same where the order holds: only one measure's growth of two things is told together from afar, else what stands side by side."""
    if one.row and other.row and (alike := _measured_alike(one.first, other.first)) == 1.0:
        return alike
    return _kinship(one, other) if abs(one.at - other.at) == 1 else 0.0


def _kinship(one: KinRun, other: KinRun) -> float:
    near = max(0.0, affinity(one.matter, other.matter))
    if one.row and other.row:
        return max(near, _measured_alike(one.first, other.first))
    if one.row != other.row:
        near += _DESK if one.first.owner and one.first.owner == other.first.owner else 0.0
        row, note = (one, other) if one.row else (other, one)
        return _TOLD if _is_named(row, note) else max(near, _CLAUSE * _nearest_clause(row, note))
    if quoted_names(one.words) & quoted_names(other.words):
        return max(near, _TOLD)
    return near + (_NEXT if _side_by_side(one.first, other.first) else 0.0)


def _nearest_clause(row: KinRun, note: KinRun) -> float:
    """How near a row is to the clause of a line that is nearest to it."""
    clauses = (clause for clause in re.split("[，；。]", note.words) if len(clause) > _NAME)
    return max((affinity(row.matter, matter_direction(clause)) for clause in clauses), default=0.0)


def _measured_alike(one: Fact, other: Fact) -> float:
    """How near two rows of one table are that measure the same of two things (客运量 and 货运量 are two, 公路客运量 and 公交客运量 one): the nearest where both only say how it grew."""
    bases = {basis_class(row.metrics[0].basis) for row in (one, other)}
    measures = sorted((last_measure(one), last_measure(other)), key=len)
    if table_of(one) != table_of(other) or len(bases) > 1 or not measures[1].endswith(measures[0] or " "):
        return 0.0
    alike = one.metrics[0].unit == other.metrics[0].unit
    return (1.0 if bases == {"同比"} else _MEASURE) if alike else 0.0


def row_name(row: Fact) -> str:
    """What a row measures, without how its growth is counted: 居民人均可支配收入 of 居民人均可支配收入实际增速."""
    return _COUNTED.sub("", row.metrics[0].indicator)


def last_measure(row: Fact) -> str:
    """The last word of a row's name of two signs and more, with what stands before a single sign: 增加值, 产量, 普及率."""
    words = tagged_words(row_name(row))
    last = words[-1].text if words else ""
    return last if len(last) > 1 else "".join(word.text for word in words[-2:])


def _is_named(row: KinRun, note: KinRun) -> bool:
    """Whether a line says a row's very thing: 困难群众救助补助资金, and 困难群众补助惠及."""
    name = bigrams(skeleton(row.words))
    shared = len(name & bigrams(skeleton(note.words)))
    return shared >= _NAME and shared >= _SHARE * len(name)


def _side_by_side(one: Fact, other: Fact) -> bool:
    """Whether two lines stand in one source under one head of its clerk's, one right behind the other or of one desk."""
    if (one.provenance.source, one.topic) != (other.provenance.source, other.topic):
        return False
    next_to = abs(line_of_source(one) - line_of_source(other)) <= 1
    return next_to or (bool(one.owner) and one.owner == other.owner)


def line_of_source(fact: Fact) -> int:
    found = _LINE.search(source_line(fact)[1])
    return int(found[0]) if found else 0
