"""Problems of one matter are one item: what a clerk wrote in one line, and, where the items are many, what is plainly of one subject or came of one office and is of no other field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

from drafter.claims.shortfalls import is_loss
from drafter.core.fact import Fact
from drafter.language.formal import formal
from drafter.language.judgements import opens_with_judgement
from drafter.language.shortfall_leads import typed_lead
from drafter.language.subjects import Subject
from drafter.plan.leads import plain_subject
from drafter.plan.note_figures import is_row, source_line

_MANY = 6  # items a reader takes in at once
_FEW = 3  # problems behind one lead
_MOST = 150  # characters of an item of several


def bundled(problems: Sequence[Fact]) -> list[list[Fact]]:
    """The problems, each with those it is told with, in the place of the first."""
    bundles = of_one_line(problems)
    return _joined(bundles) if len(bundles) > _MANY else _joined(bundles, only=is_loss)


def of_one_line(problems: Sequence[Fact]) -> list[list[Fact]]:
    """The problems, each with those of its line of the notes."""
    bundles: list[list[Fact]] = []
    for fact in problems:
        home = next((one for one in bundles if _of_one_line(one[-1], fact) and _fits(one, [fact])), None)
        if home is None:
            bundles.append([fact])
        else:
            home.append(fact)
    return bundles


def of_one_lead(leads: Sequence[tuple[list[Fact], str]]) -> list[list[Fact]]:
    """The bundles, those that one judgement is true of told together: what lacks money stands behind one lead."""
    told: list[tuple[list[Fact], str]] = []
    for own, words in leads:
        key = words or (_own_key(own[0]) if len(own) == 1 else "")
        home = next((one for one, other in told if key and key == other and len(one) < _FEW and _fits(one, own)), None)
        if home is None:
            told.append(([*own], key))
        else:
            home += own
    return _joined([own for own, _key in told], only=is_loss)


def shared_lead(bundle: Sequence[Fact]) -> str:
    """The one judgement by kind and thing that is true of every problem told together; "" for none."""
    found = {typed_lead(formal(fact.text)) for fact in bundle if not opens_with_judgement(formal(fact.text))}
    found |= {_own_key(fact) for fact in bundle if opens_with_judgement(formal(fact.text))}
    return found.pop() if len(found) == 1 else ""


def _own_key(problem: Fact) -> str:
    """The judgement by kind and thing of a problem that opens with its own words: only its first clause says what it is of."""
    return typed_lead(formal(problem.text).split("，")[0])


def _joined(bundles: Sequence[list[Fact]], *, only: Callable[[Fact], bool] = bool) -> list[list[Fact]]:
    """The bundles, those of one matter told together. only: which facts may be joined to others."""
    told: list[list[Fact]] = []
    for own in bundles:
        akin = (one for one in told if all(map(only, (*one, *own))) and _of_one_matter(one, own))
        home = next((one for one in akin if _fits(one, own)), None)
        if home is None:
            told.append([*own])
        else:
            home += own
    return told


def _fits(one: Sequence[Fact], other: Sequence[Fact]) -> bool:
    return sum(len(fact.text) for fact in (*one, *other)) <= _MOST


def _of_one_line(one: Fact, other: Fact) -> bool:
    """Whether one line of the notes holds both, and they are not plainly of two fields."""
    noted = bool(one.provenance.locator) and not is_row(one) and not is_row(other)
    if not noted or source_line(one) != source_line(other):
        return False
    return len({found.domain for fact in (one, other) if (found := _subject(fact))}) <= 1


def _of_one_matter(one: Sequence[Fact], other: Sequence[Fact]) -> bool:
    subjects = [{found for fact in own if (found := _subject(fact))} for own in (one, other)]
    if all(subjects) and {found.id for found in subjects[0]} == {found.id for found in subjects[1]}:
        return True
    if any("misplaced" in fact.marks for fact in (*one, *other)):  # where it stood says nothing of what it is told with
        return all("misplaced" in fact.marks and is_loss(fact) for fact in (*one, *other))
    owners = {fact.owner for fact in (*one, *other)}
    fields = {found.domain for own in subjects for found in own}
    return len(owners) == 1 and owners != {""} and len(fields) <= 1


@lru_cache(maxsize=1024)
def _subject(problem: Fact) -> Subject | None:
    """What a problem is plainly about: every item is held against every other."""
    return plain_subject(problem)
