"""全市 beside 市本级: the whole area, or its own level alone, as the words of one figure say it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.told_numbers import ToldNumber

_WHOLE = re.compile("全(?P<place>[省市县区州盟旗镇乡])")
_OWN_LEVEL = re.compile("(?P<place>[省市县区州盟旗镇乡])?本级")


def of_another_level(figure: ToldNumber, source: ToldNumber) -> Iterator[Reason]:
    """A figure told of the whole area that its source has of its own level only, or the other way round."""
    for said, given in ((_WHOLE, _OWN_LEVEL), (_OWN_LEVEL, _WHOLE)):
        ours, theirs = said.search(figure.segment), given.search(source.segment)
        if ours is None or theirs is None or given.search(figure.segment) or said.search(source.segment):
            continue
        if ours["place"] == theirs["place"] or None in (ours["place"], theirs["place"]):
            yield Reason("scope", ours[0], theirs[0])
