"""Cause and effect as a relation: a reason of which the facts have no sign, a reason and what came of it exchanged, two facts tied by a reason nobody gave."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from drafter.core.claim import Reason, VerdictKind
from drafter.ground.causes_beside import afterthoughts, tie_of, turned_following
from drafter.ground.slot_pairs import SlotPair, signs
from drafter.language import lexicon
from drafter.language.classes import groups_in

Found = tuple[VerdictKind, Reason]
# How a text gives a reason; 因公, 因此, 因地制宜, 原因 give none, nor does 受到表彰.
_WAYS_TO_SAY = (
    r"(?<![原起诱病成死])因(?![此而公故地人材时势])为?(?P<a>[^，。；“”]{2,16}?)(?=[，。；]|而|导致|造成|致使|[尚未暂停]|$)",
    r"(?:由于|鉴于)(?P<b>[^，。；“”]{2,16}?)(?=[，。；]|而|导致|造成|致使|$)",
    r"受(?P<c>[^，。；“”]{2,12}?)(?:等?因素)?(?:的?影响|制约|限制|所限|拖累|掣肘)",
    r"(?:原因(?:是|为|系|在于)|(?:^|[，。；]|主要|均|皆|都|多|仍)系(?![统列数部])(?:因|由)?)(?P<d>[^，。；“”]{2,16}?)(?:所致|造成|导致|引起|引发)?(?=[，。；]|$)",
    r"^(?:通过|经过?|在)?(?P<f>[^，。；“”\\d]{2,10}?)(?:之?后|以来)$|^通过(?P<g>[^，。；“”\\d]{3,14})$",
    r"(?:^|，)(?P<e>[^，。；“”\d]{2,12}?)(?:导致|造成|致使)",
)
_TOLD = re.compile("|".join(_WAYS_TO_SAY))
_EMPTY = frozenset(
    "不足够及时到位因素原影响问题情况方面主要多种较低高差大小少慢偏缺乏无没有未能制约限客观历史等自身部分个别相关有关"
)
# What in notes gives a reason at all.
_GIVEN = re.compile("(?<!原)因为?|由于|怪|害得|弄得|搞得|导致|造成|所以|原因|受|卡在|是[^，。；]{1,8}闹的|闹得")
_BACK = re.compile("(?<!原)(?:因为?|由于|怪)(?P<why>[^，。；]{2,20})[，,](?P<what>[^。；]{2,30})")


def causes_apart(pair: SlotPair) -> Iterator[Found]:
    for found in _TOLD.finditer(pair.clause.text):
        at = next(number for number, group in enumerate(found.groups(), 1) if group)
        why = _before_what_is_told(pair, *found.span(at))
        if not _is_noted(why, pair):
            yield "bent", Reason("cause", found[0].strip("，"), _reason_in(pair.fact))
    yield from _turned(pair)
    yield from turned_following(pair)
    yield from afterthoughts(pair, _GIVEN)


def causes_tied(pairs: Sequence[SlotPair]) -> Iterator[tuple[SlotPair, VerdictKind, Reason]]:
    """因大屏损坏，讲堂停办 of 讲堂停了三期；大屏坏了一块: two things that stand apart in the notes, tied by nobody but the text."""
    for why, what in pairwise(pairs):
        led = _LEADS.match(why.clause.text.strip())
        next_ = why.clause.sentence == what.clause.sentence and why.clause.closer in ("，", ",")
        if not (led and next_) or what.clause.span.start < why.clause.span.end:
            continue
        apart = why.fact != what.fact or _stands_apart(why, what)
        if apart and not (_GIVEN.search(why.fact) or _GIVEN.search(what.fact)) and _alike(why) >= _LIKE <= what.alike:
            tie = tie_of(why.fact, why.clause.text, what.clause.text)
            if tie != "given":
                told = Reason("cause", why.clause.text.strip(), what.told.text.strip())
                yield why, "reworded" if tie else "bent", told


def _alike(why: SlotPair) -> float:
    """How much of what is given as the reason its source clause has: 钢材价格下降 of 受钢材价格下降影响."""
    said = signs(_AROUND.sub("", why.clause.text.strip()))
    return len(said & signs(why.told.text)) / len(said) if said else 0.0


_AROUND = re.compile("^(?:因为?|由于|受)|的?(?:影响|制约|拖累|带动)$")
_LEADS = re.compile("(?:因为?(?!此|而|地制)|由于|受)")
_LIKE = 0.3


def _stands_apart(why: SlotPair, what: SlotPair) -> bool:
    first, second = sorted((why.told.span, what.told.span), key=lambda span: span.start)
    return bool(re.search("[；。]", why.fact[first.end : second.start]))


def _before_what_is_told(pair: SlotPair, begin: int, end: int) -> str:
    """The words of a reason up to the first that the fact has behind it: 漏水 of 因漏水关闭两周."""
    start = pair.clause.span.start
    words = [w for w in pair.clause.words if begin <= w.start - start < end and len(w.text) > 1]
    if words and words[0].text in pair.fact:
        return ""
    first = next((w.start - start for w in words[1:] if w.text in pair.fact), end)
    short = next((m.start() for m in _MEASURED.finditer(pair.clause.text, begin, end)), end)
    return pair.clause.text[begin : min(first, short)]


_MEASURED = re.compile(
    "(?<=[一-鿿]{2})(?:关闭|停[工业产用运水电气]|暂停|延期|推迟|取消|[\\d两]|[未没]能?|减少|下降|增加|上升|中断|流失|滞后)"
)


def _is_noted(why: str, pair: SlotPair) -> bool:
    """Whether the fact has any sign of the reason: a sign of its own, a word of its meaning, a word of its kind (资金 of 钱)."""
    own = signs(why) - _EMPTY
    if len(own) < _LEAST or own & signs(pair.fact) or groups_in(why) & groups_in(pair.fact):
        return True
    apart = {sign for part in (pair.told, *pair.untold) if not part.numbers for sign in signs(part.text)}
    if signs(pair.clause.text) & apart & _WAYS:  # 生源减少 of 娃少了
        return True
    return any(told.search(why) and noted.search(pair.fact) for told, noted in _kinds())


_LEAST = 2  # of one sign nothing can be told
_WAYS = frozenset("少多高低慢差缺大小")


def _reason_in(fact: str) -> str:
    found = _GIVEN.search(fact)
    return fact[found.start() :].split("，")[0] if found else ""


def _turned(pair: SlotPair) -> Iterator[Found]:
    """因停水11小时，主管爆裂2次 of 因为主管爆了两回，停过水11小时."""
    said, given = _BACK.search(pair.about), _BACK.search(pair.fact)
    if said is None or given is None:
        return
    why, what = signs(said["why"]), signs(said["what"])
    cause, effect = signs(given["why"]), signs(given["what"])
    if len(why & effect) > len(why & cause) and len(what & cause) > len(what & effect):
        yield "bent", Reason("cause", said[0], given[0])


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    name = "reasons.txt"
    kinds = ("money", "people", "land", "weather", "equipment", "papers")
    return tuple(
        (re.compile(lexicon.one_of(name, f"told {kind}")), re.compile(lexicon.one_of(name, f"noted {kind}")))
        for kind in kinds
    )
