"""What is one of those counted told as another beside them: 另有微创取石为全市首家 of 开了9项，微创取石这项是市里头一家."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.slot_pairs import Found, SlotPair

_APART = re.compile("^[，、；]?(?P<said>另有|另外|此外|除此之外|另)(?!行|案|册|附)")
_WITHIN = re.compile("[这那][一-鿿]{1,2}(?=是|算|为|在|还|都|也|已)|里头|里面|其中|当中|之中|中的")
_OUTSIDE = re.compile("另|此外|之外|以外|除|还有|还[办开做搞建]|再|也|又")


def within_as_apart(pair: SlotPair) -> Iterator[Found]:
    """Bent where the source says that it is within; where it says neither, its parts may stand side by side (建成6座，在建2座)."""
    said = _APART.search(pair.clause.text)
    if said is None or _OUTSIDE.search(pair.fact):
        return
    given = _WITHIN.search(pair.told.text)
    if given:
        yield "bent", Reason("scope", said["said"], given[0])
