"""A person named with a title in the place of the one the told fact names: 王科长 for 张教授."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.ground.pairing import ClausePair
from drafter.ground.stemmed_names import SURNAMES
from drafter.language.lexicon import any_of, words

_TITLES = words("posts.txt", "post") | words("posts.txt", "called")
_PERSON = re.compile(rf"[{SURNAMES}]副?{any_of(_TITLES)}")


def strange_people(pairs: Sequence[ClausePair], text: str) -> Iterator[tuple[Clause, Reason]]:
    """A person no told fact has, where the facts told have one that stands nowhere in the text."""
    for pair in pairs:
        given = [person for person in _PERSON.findall(pair.held.raw) if person not in text]
        strange = [person for person in _PERSON.findall(pair.clause.text) if person[0] not in pair.held.raw]
        if strange and given:
            yield pair.clause, Reason("name", strange[0], given[0])
