"""A success and a failure in one statement: …销号94处，剩6处没销."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.claims.denied_ills import is_short_staffed
from drafter.claims.faults import faults
from drafter.core.fact import FactRole
from drafter.core.period import Period
from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.lexicon import alternatives
from drafter.language.sayings import FACTS, lead_over
from drafter.read.building import tells_how_far
from drafter.read.complaining import complains
from drafter.read.excuses import as_it_stands, complaint_classes
from drafter.read.kept_parts import counts_down, is_last_kind, overseen, punished, unabated
from drafter.read.note_splits import clauses
from drafter.read.note_subjects import of_whom, with_subject
from drafter.read.stances import TURNED, role_by_content
from drafter.read.troubles import breaks_at, worsens_at

# What opens the other half: a turn, or what is left over.
_TURNS = re.compile(alternatives("note_clauses.txt", "turn"))
_SAYS_NOTHING = 6  # characters before a turn that state nothing yet
# How much likelier a problem what follows must be: after a turn, and after what only opens the other half (余下4件…).
_BUT_LEAD, _LEFT_LEAD = 0.5, 2.5
# What is still being done, or has its day: 其余在铺水稳, 还有7部在施工, 剩3座7月架.
_UNDER_WAY = re.compile(
    rf"在(?:{lexicon.one_of('acts.txt', 'being_done')})|\d月|[年月]底|收尾|扫尾|挂牌|跨年|顺延|排(?:到|在)"
)
# 东门桥：下部做完，在架梁；比计划慢了40天: what its label names is behind, whatever was done of it.
_LABEL = re.compile(r"^(?P<name>[一-鿿“”]{2,12})[：:]")
_BEHIND = re.compile(
    r"^(?:但是?|不过)?(?:整体|总体)?[比较](?:原|既)?(?:计划|进度|工期|序时进度|时序进度|时间表|节点|合同工期|原定|预定)[^，。；]{0,6}(?:慢|晚|拖|滞后|落后|延)"
)
# 散埋乱葬整治了1140座: an ill that was dealt with stands before the turn.
_DEALT = re.compile(r"(?:整治|治理|清理|拆除|取缔|迁|搬迁|化解|整改|清退|销号|查处)(?:完|好)?了?\d[^，。；]*$")
_OPENERS = re.compile(r"^(?:[可但]就是|但是?|不过|只是|就是|可是?|然而)(?:说)?[，,]?")

# 可放在全区还是高的: the same figure beside others', which names nothing of its own and stays with it.
_BESIDE_OTHERS = re.compile(
    r"^(?:但是?|可是?|不过)?(?:放(?:在|到)|摆(?:在|到)|跟|和|与|同)[一-鿿]{2,8}?(?:里|中|当中|里头|相比|一?比|比起来)?(?:还|也|都|仍|依然|仍然|就)?(?:是|算)?(?:偏|比较|较|有点)?(?:高|低|多|少|慢|差|靠后|落后|垫底|末位)(?:的|了)?$"
)


def turn_of(text: str, roles: Sequence[FactRole]) -> tuple[str, ...]:
    """The statement as one part, or as what was done and what was not; only where it may stand among achievements."""
    if roles and "achievements" not in roles:
        return (text,)
    if tells_how_far(text) or counts_down(text) or is_short_staffed(text):
        return (text,)
    spans = clauses(text)
    if late := _behind_plan(text, spans):
        return late
    for at in range(1, len(spans)):
        before, after = text[: spans[at].start].rstrip(" ，,；;"), text[spans[at].start :]
        if not re.search(r"\d", before) and len(before) < _SAYS_NOTHING:
            continue  # 要说难处，就是编制5个人只到位3个
        opened = _TURNS.search(spans[at].of(text)) or TURNED.match(after)
        if _BESIDE_OTHERS.match(after.strip("。 ")):
            return (text,)
        if opened and _fails(after, spans[at].of(text)) and (not complains(before) or _DEALT.search(before)):
            return _parted(text, before, _OPENERS.sub("", after))
    at = worsens_at(text) or breaks_at(text)
    if at and not overseen(text[at:]) and not punished(text):
        return _parted(text, text[:at].rstrip(" ，,；;"), text[at:])
    return (text,)


def of_its_people(
    said: Sequence[str], text: str, roles: Sequence[FactRole], period: Period | None
) -> tuple[str, Sequence[FactRole]]:
    """就是补贴没到账 with the people the line opens with, and the parts it may stand in: its turn is gone then, but what it said holds."""
    told = of_whom(said, text)
    wrong = told != text and role_by_content(text, roles, period) == "problems"
    return told, ("problems",) if wrong else roles


def _behind_plan(text: str, spans: Sequence[Span]) -> tuple[str, ...]:
    """How far a named thing has come, and that it is behind its plan; () where the line tells only one of the two."""
    named = _LABEL.match(text)
    late = next((span for span in spans[1:] if _BEHIND.match(span.of(text))), None) if named else None
    if named is None or late is None or late.start <= named.end():
        return ()
    before = text[: late.start].rstrip(" ，,；;")
    return () if complains(before) else (before, f"{named['name']}{_OPENERS.sub('', text[late.start :])}")


def _parted(text: str, before: str, after: str) -> tuple[str, ...]:
    """The two halves, the second with its subject; one where it has none that is certain."""
    told = with_subject(before, after)
    return (before, told) if told else (text,)


def _fails(after: str, clause: str) -> bool:
    """Whether what follows the turn is a shortcoming: what is only still under way (还有7部在施工) is none."""
    words, after, clause = complaint_classes(), unabated(after), unabated(clause)
    if is_last_kind(clause):
        return False
    under_way = _UNDER_WAY.search(clause)
    but = TURNED.match(after)
    fault = bool(
        words["strong"].search(after)
        or complains(after)
        or (but and (words["weak"].search(after) or faults(as_it_stands(after))))
        or lead_over(after, "problem", FACTS) >= (_BUT_LEAD if but else _LEFT_LEAD)
    )
    return not under_way and fault and not words["absent"].search(clause)
