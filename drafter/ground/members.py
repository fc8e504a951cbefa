"""Members of a list let fall: 配备平板、音箱 of 配备平板、投影仪、音箱, 经费紧张 of 老设备多、经费紧. The reader sees them; other words may still mean them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.source_comparison import SourceComparison
from drafter.language.formal import formal

_JOINT = re.compile("[、]|(?<=[一-鿿])(?:以及|及|和|与)(?=[一-鿿]{2})")
_SIGN = re.compile("[一-鿿]")
# What may stand in any member and says nothing of its own.
_LIGHT = frozenset("的了和与及等都均也已将在有是为对个各种类新多大")
# Words that stand for the rest of a list.
_SUMMED = re.compile("等|各[类项种]|多[类项种]|相关|有关|[一二两三四五六七八九十\\d]+(?:类|项|种|方面)")
_LEAST, _MOST = 2, 10  # signs of a member


def dropped_members(held: SourceComparison) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason) for each member of a list told in part that has no sign of its own anywhere in the text."""
    text = held.told.text
    if _SUMMED.search(text):
        return
    said = _signs(text)
    for place, tellers in held.aligned.tellers.items():
        if held.sources.all[place.source].free:
            continue
        for member in _untold(held.sources.all[place.source].clauses[place.clause].text, said):
            yield held.told.clauses[tellers[0]].sentence, Reason("member", "", member)


def _untold(clause: str, said: frozenset[str]) -> Iterator[str]:
    members = _members(clause)
    if len(members) < 2 or not any(_own(members, at) & said for at in range(len(members))):
        return
    in_report_words = _members(formal(clause))
    for at, member in enumerate(members):
        own = _own(members, at)
        if len(in_report_words) == len(members):
            own |= _own(in_report_words, at)
        plain = _LEAST <= len(_SIGN.findall(member)) <= _MOST and not re.search(r"\d|[“”《》（）()【】]", member)
        if plain and own and not own & said:
            yield member


def _members(clause: str) -> list[str]:
    return [one.strip(" ，。；") for one in _JOINT.split(clause)]


def _own(members: Sequence[str], at: int) -> frozenset[str]:
    """The signs of a member that no other has."""
    others = frozenset().union(*(_signs(one) for place, one in enumerate(members) if place != at))
    return _signs(members[at]) - others - _LIGHT


def _signs(text: str) -> frozenset[str]:
    return frozenset(_SIGN.findall(text))
