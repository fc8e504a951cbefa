"""How much a clause behind one that tells of the work sounds like words to the writer, by its likeness to examples of both.

As in `sayings`, runs of one to three signs are counted (naive Bayes), but of clauses and of two kinds only: words said to somebody or of the paper
(批文号后补, 照片多得是) against what was done, is wrong or is planned, spoken as it may be. A miss is mended by more examples (phrases/sayings/clauses).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from drafter.core.remembered import remembered
from drafter.language.phrases import phrase_lines
from drafter.language.sayings import sign_runs

_PRIOR = 0.3
_MARKS = re.compile(r"[，。；！？,;!?（）()]+")
_SAID = (
    *(f"sayings/{one}.txt" for one in ("remark", "order", "hearsay", "foreign", "pointer", "pending")),
    "sayings/clauses/aside.txt",
)
_TOLD = (
    *(f"sayings/{one}.txt" for one in ("done", "problem", "plan")),
    *(f"sayings/facts/{one}.txt" for one in ("done", "problem", "plan")),
    "sayings/clauses/told.txt",
)


@lru_cache(maxsize=4096)
def said_to_somebody(clause: str) -> float:
    """How clearly a clause is said to somebody: above 0 it sounds so, above 2 there is hardly a doubt; below 0 it tells."""
    known = _weights()
    found = [known[run] for run in sign_runs(clause) if run in known]
    return sum(found) / math.sqrt(len(found) + 1)


@cache
def _weights() -> dict[str, float]:
    said, told = ([line for name in names for line in phrase_lines(name)] for names in (_SAID, _TOLD))
    weights: dict[str, float] = remembered("tails:" + "\n".join((*said, "", *told)), lambda: _weighed(said, told))
    return weights


def _weighed(said: Iterable[str], told: Iterable[str]) -> dict[str, float]:
    ours, theirs = (
        Counter(run for line in lines for one in _MARKS.split(line) if one for run in sign_runs(one))
        for lines in (said, told)
    )
    known = ours.keys() | theirs.keys()
    all_ours, all_theirs = (sum(one.values()) + _PRIOR * len(known) for one in (ours, theirs))
    return {
        run: math.log((ours[run] + _PRIOR) / all_ours) - math.log((theirs[run] + _PRIOR) / all_theirs) for run in known
    }
