"""The way before what came of it: 拆除广告牌216块，先鉴定、再分类处置 → 先鉴定、再分类处置，拆除广告牌216块."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from drafter.language import lexicon
from drafter.language.segments import tagged_words

_LIST = "way_clauses.txt"
_PART, _CLAUSE = re.compile("([；。])"), "，"
_LEAST = 6  # signs of a clause that tells a way
_STEPS = re.compile("^(?:先|首先).{1,}?[、，](?:再|后|然后)")
_FIRST, _THEN = re.compile("^(?:先|首先)(?!后|进|行|锋|期)"), re.compile("^(?:再|后|然后)(?!次|度|生|续|期|勤)")
# 均已建立, 全部完工, 甲级率97%: how it stands now.
_STANDS = re.compile("[均都]?已(?!经营)|均|全部|全覆盖|清零|[率比](?:为|达到?|提高至|提升至|降至|稳定在)?[\\d【]")
_RESULT = re.compile(r"[\d【]|已|均|全部|完成|全覆盖|清零")
_PAIRS = (("“", "”"), ("（", "）"), ("《", "》"), ("【", "】"))


def way_first(text: str) -> str:
    """The text, in each of its parts the clause that ends it and tells the way before what came of it; one that is turned from nothing else stays."""
    return "".join(piece if at % 2 else _part(piece) for at, piece in enumerate(_PART.split(text)))


def _part(part: str) -> str:
    clauses = part.split(_CLAUSE)
    size = _way_at_end(clauses)
    told, way = clauses[: len(clauses) - size], clauses[len(clauses) - size :]
    if not size or not told or not all(_is_whole(clause) for clause in clauses):
        return part
    first = 1 if _is_topic(told[0]) and len(told) > 1 else 0
    if _is_way(told[first]) or not _may_follow(told[first]):
        return part
    return _CLAUSE.join((*told[:first], *way, *told[first:]))


def _way_at_end(clauses: Sequence[str]) -> int:
    """How many clauses at the end tell the way; 0 for none."""
    if len(clauses) > 1 and _is_way(clauses[-1]):
        return 1
    steps = len(clauses) > 2 and _FIRST.match(clauses[-2]) and _THEN.match(clauses[-1])
    return 2 if steps and not any(map(_refers, clauses[-2:])) else 0


def _is_way(clause: str) -> bool:
    """Whether a clause tells by what steps, through what, or after what something was done, and points to nothing before it."""
    if _refers(clause) or len(clause) < _LEAST:
        return False
    return bool(_STEPS.match(clause) or _opened().match(clause))


def _refers(clause: str) -> bool:
    return clause.startswith(tuple(lexicon.words(_LIST, "refers"))) or bool(re.search("[其该此这]", clause))


@cache
def _opened() -> re.Pattern[str]:
    through, by, not_by, ends, passed = (
        lexicon.any_of(lexicon.words(_LIST, name)) for name in ("through", "by", "not_by", "as", "passed")
    )
    return re.compile(rf"^(?:(?:{through})(?!.*(?:{passed})$)|(?:{by})(?!{not_by})|以(?=.{{2,12}}(?:{ends})))")


def _is_topic(clause: str) -> bool:
    """Whether a clause only says what is told of: 非公企业“三有”的."""
    return clause.endswith(("的", "方面")) and not _RESULT.search(clause)


def _may_follow(clause: str) -> bool:
    """Whether a clause tells what came of an act, and begins with that act or says how things stand now: nothing behind it then hangs on who is named in it."""
    if not _RESULT.search(clause):
        return False
    acts = lexicon.words("lead_acts.txt", "act") | lexicon.words("heading_verbs.txt", "verb")
    begins = clause.startswith(tuple(acts)) or tagged_words(clause)[0].tag.startswith("v")
    return begins or bool(_STANDS.search(clause))


def _is_whole(clause: str) -> bool:
    return all(clause.count(one) == clause.count(other) for one, other in _PAIRS)
