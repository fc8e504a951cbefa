"""Which of some people it was, let fall: 为老年人上门办证 of 给行动不便的老人上门办证."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason, VerdictKind
from drafter.ground.slot_pairs import SlotPair, signs
from drafter.language.actors import people_in, same_actor
from drafter.language.classes import groups_in

Found = tuple[VerdictKind, Reason]
# 行动不便的, 灵活就业的: a state that not all are in; what somebody did (来办事的) tells only that he was there.
_WHICH = re.compile("(?:^|[给为对向帮把让替，、；])(?P<which>[^给为对向帮把让替，、；\\W\\da-zA-Z]{3,6})的$")
_CAME = re.compile(
    "[来去到进参报找问办看听做干上住坐买用领拿受被从在给跟和对把让请帮有]|我们|本[县市区镇村]|全[县市区镇村]|各|所有|当地|辖区|附近|周边|里|上|些|个"
)


def whose_dropped(pair: SlotPair) -> Iterator[Found]:
    """Of people told of all their kind, what the source says of those of one state alone."""
    for person in people_in(pair.told.text):
        found = _WHICH.search(pair.told.text[: person.start])
        if found is None or _CAME.search(found["which"]):
            continue
        which = found["which"]
        said = any(same_actor(person, other) for other in people_in(pair.clause.text))
        told = signs(which) & signs(pair.about) or groups_in(which) & groups_in(pair.about)
        if said and not told:
            yield "bent", Reason("scope", person.text, found[0] + person.text)
