"""What a source clause leaves open or denies, and the one clause that tells it says without any reserve: 获得批准 for 还没批."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.claims.clause_classes import class_marks
from drafter.core.claim import Reason
from drafter.ground.adverse import is_adverse
from drafter.ground.asserting import is_turned
from drafter.ground.beforehand import says_until_when
from drafter.ground.cutting import Clause
from drafter.ground.denial import is_held_up, is_urged
from drafter.ground.pairing import ClausePair
from drafter.ground.plain_speech import goes_on_as_ever

# Signs of whatever is missing, short, stopped, late, or yet to come.
_RESERVE = re.compile(
    "沿用|照旧|原样|[没未无零不难缺差欠停失拖待等堵卡空免少仅只才除剩余禁拒止弃废断荒闲虚漏误限尚仍迟慢低弱]|(?<![\\d.])0(?![\\d.])"
)
# 稳着没动 told as 平稳.
_FLAT, _EVEN = re.compile("没(?:怎么)?[动变涨跌降升]"), re.compile("平稳|稳定|持平|不变|维持|保持")
# 没有过半就不动: two denials say what is needed.
_TWICE = re.compile(
    "[没未不无别][^，。；]{1,8}[就便则]?[没未不别]|要是|如果|若|只要|除非|的话|哪个|谁[要不没]|万一|一旦|否则|不然|([一-鿿])[没不]\\1"
)
# 一份不落, 没浪费: nothing was left out, nothing went wrong.
_SPARED = re.compile(
    "[没未无不零](?:有)?(?:一[^定直般律，。；])?(?:晚|迟|落|漏|少|差|缺|断|停|误|浪费|丢|烂|出事|坏|损失|耽误|拖|闲|亏|走样|超|突破|遗漏|放过|错过|含糊|马虎|打折|跑)"
)
# 没出一点乱子 told as 秩序平稳.
_NO_TROUBLE, _CALM = (
    re.compile("没(?:怎么)?乱|没出[^，。；]{0,4}(?:乱|岔|事|问题)"),
    re.compile("平稳|有序|井然|正常|安全|顺利"),
)
# 水污染防治方面, 团组中: names what follows.
_LEADS = re.compile("(?:方面|[中里上下时后前内外间有是为])[：:]?$")


def settled_denials(pairs: Sequence[ClausePair]) -> Iterator[tuple[Clause, Reason]]:
    """(clause of the text, reason) of each clause that tells a denied one and denies nothing."""
    for pair in pairs:
        if not _denied(pair.told) or leads(pair.clause) or _denied_elsewhere(pair, pairs):
            continue
        if not any(_is_open(clause, pair.told) for clause in (pair.clause, *pair.beside)) and is_turned(
            pair.told, pair.clause.text, pair.clause.words
        ):
            yield pair.clause, Reason("polarity", pair.clause.text.strip(), pair.told.text.strip())


def _denied_elsewhere(pair: ClausePair, pairs: Sequence[ClausePair]) -> bool:
    """Whether another clause of the sentence denies, in a sign of the very clause (没一个被罚 told further on as 未作处罚)."""
    own = set(pair.told.text) - _LIGHT
    return any(
        other.clause.sentence == pair.clause.sentence
        and other.clause is not pair.clause
        and _DENIES.search(other.clause.text)
        and own & set(other.clause.text) - set(pair.clause.text)
        for other in pairs
    )


_DENIES = re.compile("[没未无不]")
_LIGHT = frozenset("的了是在有没未无不也都还就被把个一这那和与年月日上下中里")


def _denied(source: Clause) -> bool:
    if _TWICE.search(source.text) or _SPARED.search(source.text):
        return False
    negation = class_marks(source.words, "negation")
    return bool({"no", "lack"} & set(negation)) or "not_done" in class_marks(source.words, "status")


def _is_open(clause: Clause, told: Clause) -> bool:
    if says_until_when(told.text, clause.text):
        return True
    if (
        goes_on_as_ever(told.text, clause.text)
        or is_urged(told.text, clause.text)
        or (_FLAT.search(told.text) and _EVEN.search(clause.text))
        or is_held_up(clause.text)
        or (_NO_TROUBLE.search(told.text) and _CALM.search(clause.text))
    ):
        return True
    counts = any(not number.weak for number in clause.numbers)
    return counts or bool(_RESERVE.search(clause.text)) or is_adverse(clause.text, told.text)


def leads(clause: Clause) -> bool:
    """Whether a clause only names what the next one says."""
    return clause.closer in ("：", ":") or bool(_LEADS.search(clause.text.strip()))
