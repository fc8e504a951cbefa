"""What kind of saying a line of notes is, told by its likeness to example sentences: something done, a remark to the writer, an order to a model…

People say the same kind of thing in ever new words, so no list of patterns is ever whole. Here a kind is a file of example
sentences (phrases/sayings); the runs of one to three signs in them are counted, and a line belongs to the kind whose counts
explain its own runs best (naive Bayes). A miss is mended by more examples. `Saying.lead` says how sure that is: callers act
only on a clear lead.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, get_args

from drafter.core.remembered import remembered
from drafter.language.phrases import phrase_lines

Kind = Literal[
    "done", "problem", "plan", "remark", "order", "foreign", "hearsay", "secret", "stale", "pending", "pointer"
]
FACTS: tuple[Kind, ...] = ("done", "problem", "plan")
_FACTS, _ALL = frozenset(FACTS), frozenset(get_args(Kind))
_LONGEST = 3  # signs in a run
_PRIOR = 0.3  # counted for a run that a kind's examples do not have
_NUMBER = re.compile(r"[\s\d.,%％—\-/]+")
_SIGN = re.compile(r"[，。；、：:!！?？“”‘’（）()《》【】]+")


@dataclass(frozen=True, slots=True)
class Saying:
    """A kind, and its lead over the best of the others it was weighed against: 0 is a tie, above 2 there is hardly a doubt."""

    kind: Kind
    lead: float


def likeliest(words: str, kinds: Collection[Kind], against: Collection[Kind]) -> Saying:
    """The likeliest of `kinds`, with its lead over the likeliest of `against` (negative when one of those is likelier)."""
    scores, known = _scores(words, among=_FACTS if {*kinds, *against} <= _FACTS else _ALL)
    best = max(kinds, key=scores.__getitem__)
    rival = max(scores[kind] for kind in against if kind != best)
    return Saying(best, (scores[best] - rival) / math.sqrt(known + 1))


def lead_over(words: str, kind: Kind, against: Collection[Kind]) -> float:
    """How far `kind` leads over the likeliest other of `against`."""
    return likeliest(words, (kind,), against).lead


@lru_cache(maxsize=4096)
def _scores(words: str, among: frozenset[Kind]) -> tuple[dict[Kind, float], int]:
    """The logarithm of each kind's likelihood, and how many of the runs some example has."""
    counts = _counts(among)
    weights = [counts[run] for run in sign_runs(words) if run in counts]
    return {kind: sum(row[at] for row in weights) for at, kind in enumerate(sorted(among))}, len(weights)


@cache
def _counts(among: frozenset[Kind]) -> dict[str, tuple[float, ...]]:
    """The weights of the runs of signs. Facts have more examples to be told apart by than they are told from asides by:

    with all of them, the asides, which have fewer, were missed more often (0018).
    """
    examples = {kind: phrase_lines(f"sayings/{kind}.txt") for kind in sorted(among)}
    if among == _FACTS:
        examples = {kind: (*lines, *phrase_lines(f"sayings/facts/{kind}.txt")) for kind, lines in examples.items()}
    digest = "\n".join(line for lines in examples.values() for line in lines)
    counts: dict[str, tuple[float, ...]] = remembered(f"sayings:{digest}", lambda: _weighed(examples.values()))
    return counts


def _weighed(examples: Iterable[tuple[str, ...]]) -> dict[str, tuple[float, ...]]:
    """Run of signs → the logarithm of its share in each kind."""
    counted = [Counter(run for line in lines for run in sign_runs(line)) for lines in examples]
    known = set().union(*counted)
    totals = [sum(counter.values()) + _PRIOR * len(known) for counter in counted]
    return {
        run: tuple(math.log((counter[run] + _PRIOR) / total) for counter, total in zip(counted, totals, strict=True))
        for run in known
    }


def sign_runs(words: str) -> set[str]:
    """Every run of signs, numbers as one sign, the edges marked."""
    text = f"^{_NUMBER.sub('0', _SIGN.sub('|', words)).strip('|')}$"
    return {text[at : at + size] for size in range(1, _LONGEST + 1) for at in range(len(text) - size + 1)}
