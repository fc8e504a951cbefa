"""A thing that goes by its number told under another: 二车间 for 三车间, 二食堂 for 三食堂."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.language import lexicon

_NUMBER = "[一二三四五六七八九十]{1,2}"
_NAMED = re.compile(
    rf"(?<![一二三四五六七八九十百千万第两几统唯专单同每逐之])(?P<number>{_NUMBER})(?P<what>{lexicon.stems('numbered.txt')})"
)


def numbered_otherwise(clause: Clause, wide: HeldWords, text: str) -> Iterator[Reason]:
    """Names of the clause that no source has, where the sources have the thing by another number that the text has nowhere."""
    told = [*_NAMED.finditer(clause.text)]
    given = {found[0]: found["what"] for found in _NAMED.finditer(wide.raw)} if told else {}
    for said in told:
        other = next((name for name, what in given.items() if what == said["what"] and name not in text), "")
        if other and said[0] not in wide.raw:
            yield Reason("name", said[0], other)
