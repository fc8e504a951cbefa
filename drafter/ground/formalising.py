"""Whether a word put for a clerk's is only its formal writing."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from drafter.language.formal import formal
from drafter.language.phrases import phrase_lines
from drafter.language.segmenting import Word

_TOLD_APART = frozenset(("direction", "negation", "soften", "degree"))
# 转来转去, 跑上跑下: a turn of speech.
_TO_AND_FRO = re.compile("[一-鿿]来[一-鿿]去|[一-鿿]上[一-鿿]下|东[一-鿿]西[一-鿿]|[一-鿿]进[一-鿿]出")


# 报修单压了两个月 told as 未处理.
_LEFT_LYING = re.compile("^[压拖积搁晾放挂堆]")


def formalised(put: Sequence[Word], gone: Sequence[Word]) -> bool:
    """Whether a clerk's word was written formally: one of speech, and not one that the lists tell apart from what stands for it."""
    if _LEFT_LYING.search(_text(gone)) and _text(put)[:1] in "未没":
        return True
    if _directed(put, gone):
        return True
    spoken = bool(_TO_AND_FRO.search(_text(gone))) or any(
        len(w.text) == 1 or w.text[-1] in "了过着完掉的" or formal(w.text) != w.text for w in gone
    )
    return spoken and not any(kind in _TOLD_APART for w in put for kind, _cls in w.marks)


# 送上来的样品 told as 送检样品: the verb of one sign and which way it went.
_DIRECTED = re.compile("(?P<act>[一-鿿])(?:[上下进出过回起][来去]|来)的?")


def _directed(put: Sequence[Word], gone: Sequence[Word]) -> bool:
    given = _DIRECTED.fullmatch(_text(gone))
    return given is not None and _text(put).startswith(given["act"])


# 有待提升 and 仍需提高 want the same; 亟待 wants more.
_WANTS = re.compile(
    "(?:有待|[仍还尚]?需要?|待|还要)(?:于|进一步)?(?:提升|提高|加强|增强|完善|改进|改善|优化|加大|加快)"
)
# 不能出事 told as 确保不出问题.
_BY_NO_MEANS = re.compile(
    "^(?:(?:不能|不许|不准|不得|绝不能?|确保不|防止|严防)(?:再|发生|出现|出)*)(?:事|事故|问题|差错|岔子|乱子|漏子)?$"
)
# 涨幅2.1% told as 上涨2.1%: a move by its noun; its figure is held apart.
_ROSE, _FELL = (
    re.compile("^(?:价格)?(?:上涨|增长|提高|涨幅|增幅|升幅)$"),
    re.compile("^(?:价格)?(?:下降|降低|下跌|降幅|跌幅)$"),
)
# 零错情 and 无错情, 零失泄密 and 未发生失泄密.
_NONE = re.compile("^(?:零|无|没有?|未发生|未出现)(?=[一-鿿]|$)")


def wants(text: str) -> bool:
    """Whether words say no more than that a thing wants bettering."""
    return bool(_WANTS.fullmatch(text))


def said_to_want(put: Sequence[Word], gone: Sequence[Word]) -> bool:
    """Whether both say in set words that a thing wants bettering, or that there was none of it."""
    said, given = _text(put), _text(gone)
    if wants(said) and wants(given):
        return True
    if any(move.search(said) and move.search(given) for move in (_ROSE, _FELL)):
        return True
    if _BY_NO_MEANS.search(said) and _BY_NO_MEANS.search(given):
        return True
    none = bool(_NONE.search(said) and _NONE.search(given))
    return none and _NONE.sub("", said)[:1] == _NONE.sub("", given)[:1]


def turned_to_act(put: Sequence[Word], gone: Sequence[Word]) -> bool:
    """作者甲 told as 甲创作: who did it, by the verb."""
    acts = {act for w in gone for act in _acts().get(w.text, ())}
    return len(put) == 1 and put[0].text in acts


@cache
def _acts() -> dict[str, tuple[str, ...]]:
    rows = (line.split("\t") for line in phrase_lines("person_acts.tsv"))
    return {who: tuple(acts.split()) for who, acts in rows}


def _text(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words)


def of_one_root(put: Sequence[Word], gone: Sequence[Word]) -> bool:
    """分离 for 分开: verbs of two signs with the same first one, and of no class that tells them apart."""
    words = (*put, *gone)
    verbs = all(len(w.text) == 2 and w.pos.startswith("v") and not w.marks for w in words)
    return verbs and len({w.text[0] for w in words}) == 1


def spelt_out(added: Collection[Word], missing: Sequence[Word]) -> bool:
    """图书外借 for 借书: one word of notes whose every sign stands in what was put in."""
    return len(missing) == 1 and set(missing[0].text) <= {sign for word in added for sign in word.text}
