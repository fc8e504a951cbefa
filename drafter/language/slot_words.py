"""What a slot counts and measures: the unit after it, and the indicator its sentence names before it."""

from __future__ import annotations

import re

from drafter.language import lexicon
from drafter.language.lexicon import alternatives

_UNITS = lexicon.stems("slot_units.txt", "unit")
_UNIT = re.compile(rf"[ ]?(?:余|多)?({_UNITS})")
# 个 begins 个人, 项 begins 项目: a unit that goes on as a word is none.
COUNT_UNIT = re.compile(rf"[ ]?(?:余|多)?(?:个百分点|(?:万|亿|万亿)?{lexicon.stems('slot_units.txt', 'counted')})")
_CLAUSE_EDGE = re.compile(r"[，。；：！？,;:!?\n\t（）()、]")
_LEADING = re.compile("^" + alternatives("slot_leads.txt", "lead") + "+")
_TRAILING = re.compile(alternatives("slot_leads.txt", "trail") + "+$")
# 减租这块: the matter is 减租.
_MATTER = re.compile(r"(?<=..)(?:这|那)?一?(?:块|块儿|方面|边|头|项)$")
_CHANGE_ONLY = re.compile(
    r"^(?:(?:较|比)(?:上年|去年|上年同期|去年同期|同期)(?:同期)?|同比|环比|年均)?(?:增长|增加|增收|增支|下降|减少|减收|提高|降低|上升|回落|压减|占比|占|增幅|增速|完成率|同比)(?:了|率)?$"
)


def unit_after(text: str, at: int) -> str:
    """The unit that stands at `at`, "" if none."""
    found = _UNIT.match(text, at)
    return found[1] if found and COUNT_UNIT.match(text, at) else ""


def indicator_before(text: str, at: int) -> str:
    """What the number missing at `at` would measure, in the sentence's own words, "" if it does not say.

    A clause that only says how a figure changed (增长**%) takes the clause before it along: 收入完成**万元，增长**% → 收入增长.
    """
    start = max(text.rfind("\n", 0, at), text.rfind("。", 0, at), text.rfind("；", 0, at), at - 160) + 1
    clauses = _CLAUSE_EDGE.split(text[start:at])
    own = _trim(clauses[-1])
    if own and not _CHANGE_ONLY.match(own):
        return own
    for clause in reversed(clauses[:-1]):
        earlier = _trim(re.split(r"[*＊XＸ×_0-9【〔]", clause)[0])
        if len(earlier) > 1 and not _CHANGE_ONLY.match(earlier):
            return earlier + own
    return own


def _trim(clause: str) -> str:
    clause = re.split(r"[*＊_】〕%％]+", clause.strip(" 　"))[-1]
    clause = (
        re.sub(rf"^{_UNITS}", "", clause)
        if re.match(rf"{_UNITS}(?=[一-鿿])", clause) and clause[:1] in "%％"
        else clause
    )
    return _TRAILING.sub("", _MATTER.sub("", _LEADING.sub("", clause)))[-24:]


def written_unit(rest: str, unit: str) -> int:
    """How many characters of the words behind an open place are its unit: all of 万元, the 万 of a terse 万 or W."""
    if unit and rest.startswith(unit):
        return len(unit)
    if unit.endswith("元") and len(unit) > 1 and rest.startswith(unit[:-1]):
        return len(unit) - 1
    return int(unit[:1] == "万" and rest[:1] in ("W", "w"))
