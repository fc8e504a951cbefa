"""Getting somewhere that cannot be done: 车过不去 told as 车辆无法通行 says no more, and told as 车辆可以通行 the contrary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.language import lexicon

_CAN = r"(?:可以?(?![能惜见])|能够?|得以|均可|仍可|顺利)[^，。；不无未难没]{0,4}"


def says_barred(word: str, raw: str) -> bool:
    """Whether a report's word for getting somewhere stands for a verb the sources say cannot be done: 前往 of 下不去."""
    return any(spoken.search(raw) for spoken, formal in _ways() if word in formal)


def turned_passable(clause: Clause, near: Sequence[Clause]) -> Iterator[Reason]:
    for source in (one for one in near if "不" in one.text):  # as in every such way
        for spoken, formal in _ways():
            given = spoken.search(source.text)
            said = re.search(f"{_CAN}(?:{'|'.join(formal)})", clause.text) if given else None
            if given and said:
                yield Reason("polarity", said[0], given[0])
                return


@cache
def _ways() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("barred.tsv"))
    return tuple(
        (re.compile(f"{verb}不(?:{lexicon.any_of(ends.split())})"), tuple(formal.split()))
        for verb, ends, formal in rows
    )
