"""Content words of a clause held against its facts: a clause that shares too little says something of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.claim import Reason, VerdictKind
from drafter.ground import slots
from drafter.ground.adverse import is_adverse
from drafter.ground.borne_balances import in_balance, says_balance
from drafter.ground.claiming import WHOLLY
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.ground.denial import denies
from drafter.ground.frames import heads_list, is_gloss
from drafter.ground.plain_speech import ALL, goes_on_as_ever
from drafter.ground.quoted_marks import NUMBER_WORDS, word_held
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.unheld import CAUSE
from drafter.ground.wording import untold_words, wording_of

# 据统计部门数据: whose figure it is.
_CITED = re.compile("据[^，。；]{2,10}(?:数据|统计|通报|反映|介绍|测算|消息|反馈|口径|显示)?$")


def worded(
    held: SourceComparison, clause: Clause, near: Sequence[Clause], beside: HeldWords, wide: HeldWords
) -> list[tuple[VerdictKind, Reason]]:
    """What its content words make of a clause: near, wide: the source clauses it tells and their whole facts."""
    if says_balance(clause.span, held.told.text):
        return []
    untold = untold_words(near, held.told.text)
    wording = wording_of(clause, wide, untold)
    found: list[tuple[VerdictKind, Reason]] = [("bent", reason) for reason in wording.bent]
    has_figure = _has_figure(held, clause)
    if held.role == "problems" and (is_gloss(clause) or heads_list(clause)) and clause.text.strip() not in wide.raw:
        return [("reworded", Reason("words", clause.text, ""))]
    denied = (_wants(clause) and denies(wide.words)) or goes_on_as_ever(wide.raw, clause.text)
    denied = (
        denied or bool(_CITED.match(clause.text)) or (bool(WHOLLY.search(clause.text)) and bool(ALL.search(wide.raw)))
    )
    causes = _names_cause(clause)
    rest = bool(slots.REST.search(clause.text) and slots.REST.search(wide.raw))
    rest = rest or any(slots.none_of(w.text[1:], wide.raw) for w in clause.words if w.text[0] in "零无" and w.marks)
    if (
        not has_figure
        and wording.total >= 2
        and not (denied and wording.total < (_SIX if causes else _DENIED_IN_OTHER_WORDS))
        and not rest
        and wording.share < (0.34 if wording.total < 6 else 0.25)
    ):
        led = bool(_ENUMERATED.match(clause.text)) or wording.total < _SCANT
        found.append(("reworded" if led else "unsupported", Reason("content", clause.text, "")))
    elif new := [w for w in wording.new if not in_balance(w.start, held.told.text)]:
        found.append(("reworded", Reason("words", "、".join(w.text for w in new), "")))
    return found


# 二是抓好…: what leads an item is judged by the item. Of so few signs nothing can be told.
_ENUMERATED = re.compile("(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][，、]|其[一二三四五六七八九十][，、]?)")
_SCANT = 4
# 长期无人处理 of 没人看: where both deny, so few signs may all be others.
_DENIED_IN_OTHER_WORDS, _SIX = 8, 6


def _has_figure(held: SourceComparison, clause: Clause) -> bool:
    """Whether a figure, a time or an amount in words (面积翻番) says what the clause is about."""
    matched = any(m.sources or not m.why for m in held.matched(clause))
    amounts = NUMBER_WORDS.findall(clause.text)
    return matched or any(t.rest for t in clause.times) or any(word_held(word, held.sources) for word in amounts)


def _names_cause(clause: Clause) -> bool:
    return bool(CAUSE.search(clause.text)) or any(word.cls("cause") for word in clause.words)


def _wants(clause: Clause) -> bool:
    """Whether a clause says that something is not or is wanting; as a reason only where it denies."""
    if _names_cause(clause):
        return denies(clause.words)
    return denies(clause.words, clause.text, "无没未不") or is_adverse(clause.text)
