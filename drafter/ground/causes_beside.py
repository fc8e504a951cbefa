"""What a line ties without a word for it: 活产少了，住院的跟着往下掉 gives the reason; 用电多一点，空调多了 sets it beside, for the reader to judge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from drafter.core.claim import Reason, VerdictKind
from drafter.ground.adverse import is_adverse
from drafter.ground.cutting import Clause
from drafter.ground.denial import denies
from drafter.ground.slot_pairs import SlotPair, signs
from drafter.language import lexicon

Tie = Literal["given", "beside", ""]
# 因空调增多，用电量略高: why, and of what.
_SAID = re.compile(
    r"(?:(?:(?<![原起诱病成死])因为?(?![此而公故地人材时势])|由于|鉴于)(?P<for>[^，。；“”]{2,24}?)"
    r"|受(?P<by>[^，。；“”]{2,24}?)(?:等?因素)?的?(?:影响|制约|限制|拖累|带动))[，,](?P<what>[^。；]{2,40})"
)
_STOP = re.compile("[。；]")


@dataclass(frozen=True, slots=True)
class _Tied:
    """What moved first in a line, and what moved with it."""

    why: str
    what: str


def tie_of(line: str, why: str, what: str) -> Tie:
    """How a line of notes ties two things: by its own word (跟着), or by telling them right beside each other."""
    tied = _following(line)
    if tied is not None and _names(tied.why, why) and _names(tied.what, what):
        return "given" if _begins_so(tied.what, what) else "beside"
    for stretch in _STOP.split(line):
        parts = re.split("[，,]", stretch)
        for one, two in pairwise(parts):
            if any(_names(a, why) and _names(b, what) for a, b in ((one, two), (two, one))):
                return "beside"
    return ""


def _following(line: str) -> _Tied | None:
    found = _follows().search(line)
    return _Tied(found["why"] or found["first"], found["what"] or found["then"]) if found else None


@cache
def _follows() -> re.Pattern[str]:
    word = lexicon.one_of("reasons.txt", "follows")
    moved = lexicon.alternatives("reasons.txt", "moved")
    return re.compile(
        rf"(?P<why>[^，。；]*{moved}[^，。；]*)[，,](?P<what>[^，。；]*?(?:{word})[^，。；]{{0,4}}?{moved}[^。；]*)"
        rf"|(?:^|[，。；])(?:随着|跟着)(?P<first>[^，。；]{{3,}})[，,](?P<then>[^。；]*)"
    )


def _names(noted: str, said: str) -> bool:
    """Whether words of a note and of a report are of one thing: two signs of them, or the one the note says of it (电 of 用电量)."""
    if len(signs(noted) & signs(said)) > 1:
        return True
    thing = _thing().split(noted.strip(), maxsplit=1)[0]
    return bool(thing) and thing in said


def _begins_so(noted: str, said: str) -> bool:
    """Whether a report has the very thing a note begins with: 出院病人 of 出院患者, and no 产科 of 儿科."""
    return noted.strip()[:2] in said


@cache
def _thing() -> re.Pattern[str]:
    return re.compile(lexicon.alternatives("reasons.txt", "ends_thing"))


def turned_following(pair: SlotPair) -> Iterator[tuple[VerdictKind, Reason]]:
    """受通行费减少影响，车流量减少 of 车流量少了，通行费跟着少."""
    said, given = _SAID.search(pair.about), _following(pair.fact)
    if said is None or given is None:
        return
    why, what, cause, effect = (signs(words) for words in (_why(said), said["what"], given.why, given.what))
    if len(why & effect) > len(why & cause) and len(what & cause) > len(what & effect):
        yield "bent", Reason("cause", said[0], f"{given.why}，{given.what}")


def afterthoughts(pair: SlotPair, given: re.Pattern[str]) -> Iterator[tuple[VerdictKind, Reason]]:
    """因空调增多，用电量略高 of 用电多一点，空调多了: the line sets them beside each other, and gives no reason. given: what gives one at all."""
    said = _SAID.search(pair.about)
    if said is None or pair.clause.text.strip() not in said[0] or given.search(pair.fact) or _following(pair.fact):
        return
    at = _place(pair.parts, _why(said))
    effect = _place(pair.parts, said["what"])
    if at is None or effect is None or at == effect:
        return
    if at > effect or _is_deed(pair.parts[at]):
        yield "reworded", Reason("cause", said[0], pair.parts[at].text.strip())


def _place(parts: Sequence[Clause], said: str) -> int | None:
    """The clause of a source that is most alike, None if none is."""
    likeness = [len(signs(part.text) & signs(said)) for part in parts]
    best = max(likeness, default=0)
    return likeness.index(best) if best > 1 else None


def _is_deed(part: Clause) -> bool:
    """新招了护士12名，出院人数多了: what was done and counted is the reason of nothing; what was wanting (资金不足), or moved, is."""
    moved = re.search(lexicon.alternatives("reasons.txt", "moved"), part.text)
    return bool(part.numbers) and not (moved or denies(part.words, part.text) or is_adverse(part.text))


def _why(said: re.Match[str]) -> str:
    return said["for"] or said["by"]
