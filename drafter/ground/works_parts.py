"""A part of a work told as the whole: 新馆完工 where only its 主体 is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.ground.pairing import ClausePair
from drafter.language import lexicon

_LIST = "works_parts.txt"
_PART = re.compile(rf"(?P<part>{lexicon.stems(_LIST, 'part')})[^，。；]{{0,6}}?(?:{lexicon.one_of(_LIST, 'over')})")
_WHOLE = re.compile(
    rf"(?P<thing>[一-鿿]{{1,12}}?)(?:已经?|全部|全面|均|都|顺利|如期)?(?:{lexicon.one_of(_LIST, 'over')})(?![率的])"
)
_PARTS = re.compile(lexicon.stems(_LIST, "part"))
_NOT_YET = re.compile("[未没不待拟将]|争取|力争|计划|预计|确保|推动|推进|加快|尚")


def parts_as_whole(pairs: Sequence[ClausePair], text: str) -> Iterator[tuple[Clause, Reason]]:
    """(clause of the text, reason) where it says over of a work whose source says it of a part alone."""
    for pair in pairs:
        given, said = _PART.search(pair.told.text), _WHOLE.search(pair.clause.text)
        if given is None or said is None or _NOT_YET.search(pair.clause.text) or pair.clause.numbers:
            continue
        if not (given["part"] in text or _PARTS.search(pair.clause.text) or _whole_too(pair.held.raw)):
            yield pair.clause, Reason("scope", said[0], given[0])


def _whole_too(raw: str) -> bool:
    """Whether some stretch says over without naming a part."""
    stretches = re.split("[，。；、：\n]", raw)
    return any(_WHOLE.search(one) and not _PARTS.search(one) and not _NOT_YET.search(one) for one in stretches)
