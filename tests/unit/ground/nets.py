"""Nets of the lock's arithmetic by their names: what each alone makes of a line.

A line is `source|text`, or a number beside another as `said|source`; sources stand apart by ‖, each of them a fact.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from drafter.claims.arithmetic import decimal_words, rounded
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.ground import derivation, deriving, numbers, values, worked
from drafter.ground.cutting import cut
from drafter.ground.figures import told_numbers
from drafter.ground.following import FollowedValue
from drafter.ground.number import Number
from drafter.ground.told_numbers import ToldNumber
from drafter.ground.verifying import verify
from tests.unit.claims.nets import entries

Net = Callable[[str], str]
Step = Callable[[ToldNumber, list[ToldNumber]], Iterable[FollowedValue]]
_PERIOD = Period.parse("2025")


def told(net: str, line: str) -> str:
    return NETS[net](line)


def _of_figures(step: Step) -> Net:
    """For each figure of the text what follows for it from the figures of the sources."""

    def found(line: str) -> str:
        *sources, text = line.replace("|", "‖").split("‖")
        given = [one for at, source in enumerate(sources) for one in told_numbers(cut(source, _PERIOD), at)]
        said = told_numbers(cut(text, _PERIOD))
        return "; ".join(f"{one.number.raw} {told}" for one in said if (told := _steps(step(one, given))))

    return found


def _steps(found: Iterable[FollowedValue]) -> str:
    return ", ".join(dict.fromkeys(f"{one.note}={decimal_words(rounded(one.value, 4))}" for one in found))


def _number(words: str) -> Number:
    (one,) = numbers.numbers_of(words)
    return one


def _equal(line: str) -> str:
    """Which of the questions asked of two numbers are answered with yes."""
    said, source = map(_number, line.split("|"))
    asked = {
        "family": values.same_family(said, source),
        "value": values.same_value(said, source),
        "fits": deriving.fits(said, source.value),
    }
    return " ".join(name for name, yes in asked.items() if yes)


def _derived(line: str) -> Iterator[str]:
    first, *rest = entries(line)
    for one in derivation.derive(first, [entry.metric for entry in rest]):
        yield f"{one.step} {'−' * one.negative}{decimal_words(rounded(one.value, 4))}{one.unit} {one.arithmetic}"


def _verdicts(line: str) -> str:
    """Of each sentence its verdict, each slot that is against it, and the facts it lets fall."""
    *sources, text = line.replace("|", "‖").split("‖")
    facts = [
        Fact(f"n{at}", "achievements", "", words, Provenance("notes.md", f"第{at}行", words))
        for at, words in enumerate(sources, 1)
    ]
    found = verify(text, facts, period=_PERIOD)
    told = [" ".join((v.kind, *(f"{one.slot}:{one.said}→{one.source}" for one in v.why))) for v in found.verdicts]
    return "; ".join((*told, *(f"−{fact_id}" for fact_id in found.lost)))


NETS: dict[str, Net] = {
    "verdict": _verdicts,
    "worked": _of_figures(worked.worked_out),
    "derived": _of_figures(deriving.derivations),
    "step": lambda line: "; ".join(_derived(line)),
    "equal": _equal,
}
