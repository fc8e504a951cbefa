"""A function of the lock called alone by its name, with what its parameters ask for of a text and its source.

`module.function:ts` gives its first parameter what the text has of its kind, its second what the source has (the last letter holds for those behind).
Without letters the first of a kind is of the text, the second of its source. One thing (a clause, a word, a figure) is each of them in turn.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from inspect import signature, unwrap
from itertools import islice, product

from drafter.claims.arithmetic import decimal_words
from drafter.ground.actors_beside import actors_of
from drafter.ground.copying import Stretch, stretches
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.ground.implied import Implied
from drafter.ground.sources import content_words
from drafter.ground.times import Time
from drafter.language.actors import Actor
from tests.unit.ground.alone import PERIOD, Beside, Net, words_of_net

_MOST = 40  # answers of one line
_MANY = re.compile(r"^(?:list|tuple|Collection|Iterable|Sequence)\[(\w+)(?:, \.\.\.)?\]$")
Both = Callable[[Beside], tuple[Sequence[object], Sequence[object]]]


def _actors(clauses: Sequence[Clause]) -> list[object]:
    return [actor for clause in clauses for actor in actors_of(clause)]


# What there is of a kind, in the text and in its source.
_OF_A_KIND: dict[str, Both] = {
    "Clause": lambda one: (one.told.clauses, one.near),
    "Word": lambda one: (one.told.words, content_words(one.near)),
    "ToldNumber": lambda one: (one.figures, one.given),
    "Number": lambda one: ([f.number for f in one.figures], [f.number for f in one.given]),
    "Decimal": lambda one: ([f.number.value for f in one.figures], [f.number.value for f in one.given]),
    "Match": lambda one: (one.matched, one.in_order),
    "ClausePair": lambda one: (one.pairs, one.pairs),
    "Time": lambda one: (one.told.times, one.sources.times),
    "Source": lambda one: (one.sources.all, one.sources.all),
    "SourceClause": lambda one: (list(one.held.aligned.tellers), list(one.held.aligned.tellers)),
    "Actor": lambda one: (_actors(one.told.clauses), _actors(one.near)),
    "Fact": lambda one: (one.facts, one.facts),
    "Stretch": lambda one: (stretches(one.told), stretches(one.sources.all[0].told)),
    "str": lambda one: ([one.text], [one.source]),
    "bool": lambda _one: ([True], [False]),
    "CutText": lambda one: ([one.told], [one.sources.all[0].told]),
    "int": lambda one: (range(len(one.told.clauses)), range(len(one.sources.all))),
    "HeldWords": lambda one: ([HeldWords((one.text,), one.told.words)], [one.wide]),
    "Sources": lambda one: ([one.sources], [one.sources]),
    "SourceComparison": lambda one: ([one.held], [one.held]),
    "Period": lambda _one: ([PERIOD], [PERIOD]),
}


def helper(name: str) -> Net:
    """The function of that name as a net."""
    place, _, letters = name.partition(":")
    module, _, function = place.partition(".")
    call = getattr(import_module(f"drafter.ground.{module}"), function)
    kinds = list(_kinds(call))

    def net(one: Beside) -> object:
        given = list(_given(kinds, one, letters))
        return "; ".join(_shown(call(*values)) for values in islice(product(*given), _MOST))

    return net


def _kinds(call: Callable[..., object]) -> Iterable[str]:
    """The kinds its parameters ask for; what none of them is may be left to its default."""
    for one in signature(unwrap(call)).parameters.values():
        kind = str(one.annotation).removesuffix(" | None")
        if one.default is one.empty or kind in _OF_A_KIND:
            yield kind


def _given(kinds: Sequence[str], one: Beside, letters: str) -> Iterable[Sequence[object]]:
    """For each parameter what to put there, one after another."""
    seen: dict[str, int] = {}
    for at, kind in enumerate(kinds):
        many = _MANY.match(kind)
        single = many[1] if many else kind
        seen[single] = seen.get(single, -1) + 1
        # what is held is the source's
        is_told = (
            letters[min(at, len(letters) - 1)] == "t" if letters else not seen[single] % 2 and single != "HeldWords"
        )
        found = _OF_A_KIND[single](one)[0 if is_told else 1]
        yield [tuple(found)] if many else found


def _shown(found: object) -> str:
    if isinstance(found, Iterator):
        found = list(found)
    if isinstance(found, Time):
        return found.raw
    if isinstance(found, Implied):
        return f"{found.figure.role} {found.note}={decimal_words(found.figure.number.value)}{found.figure.number.unit}"
    if isinstance(found, Actor):
        return found.text
    if isinstance(found, Stretch):
        return "/".join(found.signs)
    if isinstance(found, list | tuple) and any(isinstance(one, Stretch | Implied | Time | Actor) for one in found):
        return "; ".join(map(_shown, found))
    return "、".join(sorted(map(words_of_net, found))) if isinstance(found, set | frozenset) else words_of_net(found)
