"""A person named with a title in the place of the one the told fact names: 王科长 for 张教授."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.ground.pairing import ClausePair
from drafter.ground.stemmed_names import SURNAMES
from drafter.language.lexicon import any_of, words

_TITLES = words("posts.txt", "post") | frozenset(
    ("教授", "院士", "老师", "师傅", "医生", "大夫", "律师", "法官", "检察官", "会计", "工程师", "博士", "专家", "教练", "警官", "书记员", "村长", "组长", "连长", "工头", "老板")
)  # fmt: skip
_PERSON = re.compile(rf"[{SURNAMES}]副?{any_of(_TITLES)}")


def strange_people(pairs: Sequence[ClausePair], text: str) -> Iterator[tuple[Clause, Reason]]:
    """A person no told fact has, where the facts told have one that stands nowhere in the text."""
    for pair in pairs:
        given = [person for person in _PERSON.findall(pair.held.raw) if person not in text]
        strange = [person for person in _PERSON.findall(pair.clause.text) if person[0] not in pair.held.raw]
        if strange and given:
            yield pair.clause, Reason("name", strange[0], given[0])
