"""全部 of a thing, and so many of it left in one line: 查出隐患326处，已全部整改，还有14处租户不开门. Both cannot hold as they stand: asked."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from drafter.claims.joining import counted_in
from drafter.core.claim import Question
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.language import lexicon
from drafter.language.quantities import find_quantities

_FILE = "all_but.txt"
_CLAUSE = re.compile("[，。；：,;]")
_ANY = "个"  # counts anything
_NUMBER = r"(?:\d[\d,]*|[一二两三四五六七八九十]+)"


def all_but(facts: Sequence[Fact]) -> Iterator[Question]:
    """A question for each line that says both, in source order."""
    lines: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.kind == "note" and fact.role != "plans" and not fact.duplicate_of:
            lines[fact.provenance.source, fact.provenance.locator].append(fact)
    for own in lines.values():
        text = "，".join(fact.text.rstrip("。；") for fact in own)
        if said := at_odds_in(text):
            question = _("“{all}”与“{left}”对不上：还有没办完的，就不能说全部。怎么写才对？").format(
                all=said[0], left=said[1]
            )
            fact, about = own[0], tuple(one.id for one in own)
            yield Question(fact.provenance, fact.text, question, ("属实",), "", "doubt", about=about)


def at_odds_in(text: str) -> tuple[str, str] | None:
    """The clause that says all and the one that says how many are left; None where they speak of different things or only one is there."""
    clauses = [clause.strip() for clause in _CLAUSE.split(text) if clause.strip()]
    for at, clause in enumerate(clauses):
        if not _all().search(clause):
            continue
        counted = {counted_in(q.unit) for one in clauses[max(0, at - 2) : at + 1] for q in find_quantities(one)}
        for other in (*clauses[at + 1 : at + 3], *clauses[max(0, at - 1) : at]):
            if other != clause and _leaves(other, counted):
                return clause, other
    return None


def _leaves(clause: str, counted: set[str]) -> bool:
    """Whether a clause tells of so many left: of the things counted before, or said to be undone."""
    found = _left().search(clause)
    if found is None or _more().search(clause):
        return False
    if _undone().search(clause, found.end()):
        return True
    unit = next((counted_in(q.unit) for q in find_quantities(clause)), "")
    return bool(found["still"]) and bool(unit) and (unit in counted or (unit == _ANY and bool(counted)))


@cache
def _all() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![平人户日月年亩次场])(?:{lexicon.one_of(_FILE, 'all')})(?!{lexicon.one_of(_FILE, 'not_all')})|(?<![\d.])100[%％]"
    )


@cache
def _left() -> re.Pattern[str]:
    return re.compile(rf"(?:(?P<still>{lexicon.one_of(_FILE, 'still')})|有|其中有?){_NUMBER}\s?[\u4e00-\u9fff]")


@cache
def _undone() -> re.Pattern[str]:
    return re.compile(lexicon.one_of(_FILE, "undone"))


@cache
def _more() -> re.Pattern[str]:
    """还有2个新签约: more of it, and nothing left."""
    return re.compile(lexicon.one_of(_FILE, "more"))
