"""What a line orders about another one: not to be written, no name named, told more gently, another figure; and what it says of the line it means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from drafter.core.claim import Question
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.profile import Remark
from drafter.language.phrases import phrase_classes
from drafter.read.masked_orders import named_figures
from drafter.read.note_splits import clauses
from drafter.read.order_values import ValueOrder, value_order

OrderKind = Literal["hold", "anonymous", "tone", "replace", "prefer", "check"]
_KINDS: tuple[Literal["anonymous", "hold", "tone"], ...] = ("anonymous", "tone", "hold")  # 别点…名 also says 别…
_MARKS = re.compile(r"[^\u4e00-\u9fffA-Za-z\d]+")
_QUOTED = re.compile(r"[“\"](?P<words>[^”\"]{2,30})[”\"]")
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
# ①里回收点打反了, 第③条: an item of a list whose items bear such signs.
_CIRCLED = re.compile(rf"第?(?P<sign>[{CIRCLED}])(?=(?:里头?|中|的|那|这)|条|项)(?:那|这)?(?:一?[条项])?")
# （2）株次填反了: an item by its number alone, where a correction begins with it.
_ITEM_AHEAD = re.compile(
    r"^[（(](?P<number>\d{1,2}|[一二三四五六七八九十]{1,3})[）)](?=[^（）()]*(?:[错反串漏重]了|应[该为]|不对|有误|[改更]))"
)
# 刚才那个培训人数更正一下: how it is pointed at is no part of its name.
_POINTING = re.compile(r"^(?:刚才|方才|刚刚|上面|前面|先前)?(?:我)?(?:报的|发的|说的|写的)?[那这]个(?=[一-鿿]{2})")
_COURTESY = re.compile(r"^(?:(?:对不起|不好意思|抱歉|sorry|打扰了?|麻烦了?)[，,。！! ]*)+", re.IGNORECASE)
_HAN_DIGITS = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)}
_OWN_FIGURE = re.compile(r"\d+(?:\.\d+)?(?:[万亿]|[%％]|[\u4e00-\u9fff])")
_COUNTED = re.compile(r"[\d一二两三四五六七八九十百千万几半][\d十百千万多来余]*[\u4e00-\u9fff]")
_SENTENCE_END = re.compile("[，。；,;]|$")


@dataclass(frozen=True, slots=True)
class Order:
    """number: of the line meant (4.7, 3), back: the one before, words: what it says of the line's matter, quoted: words that stand in it.

    value: of an order about a figure.
    """

    kind: OrderKind
    text: str
    number: str = ""
    back: bool = False
    words: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    value: ValueOrder | None = None


@lru_cache(maxsize=1)
def _classes() -> dict[str, re.Pattern[str]]:
    return phrase_classes("orders.tsv")


@lru_cache(maxsize=2048)
def order_of(text: str) -> Order | None:
    """The order a line gives about another line; None for one that gives none, or that speaks of figures of its own."""
    classes, said = _classes(), text
    if classes["secret"].search(text):
        return None  # what is secret is not asked about
    text = _CIRCLED.sub(lambda found: f"第{CIRCLED.index(found['sign']) + 1}条", _COURTESY.sub("", text))
    text = _ITEM_AHEAD.sub(lambda found: f"第{found['number']}条", text)
    which = classes["which"].search(text)
    number = item_number(which["number"]) if which else ""
    named = _POINTING.sub("", text)  # 刚才那个套数 means no line before it
    back = bool(not which and classes["back"].search(named))
    if value := value_order(named):
        return Order(value.kind, said, number, back, value.matter, value=value)
    kind = next((kind for kind in _KINDS if classes[kind].search(text)), None)
    if kind is None:
        return None
    quoted = _quoted(text)
    if quoted and classes["hold"].search(text):
        kind = "hold"  # 写实点，别写“两天两夜”: what is quoted is not to stand there, however the rest is told
    if _states_figure(text, quoted):
        return None
    words = () if number or back else _matter(text, kind)
    return Order(kind, said, number, back, words, quoted) if number or back or words or quoted else None


def is_only_order(text: str) -> bool:
    """Whether a statement that was taken for a fact is nothing but an order: it gives one, and is a bracket, names who gave it, or points."""
    order = order_of(text)
    if order is None:
        return False
    bare = text.strip("。 　")
    bracket = bare[:1] in "（(" and bare[-1:] in "）)"
    teller = _classes()["teller"].match(bare)
    pointed = _classes()["points"].search(text) or order.quoted or order.value or order.kind == "anonymous"
    return bracket or bool(teller) or bool(pointed) or bool(_classes()["whole"].fullmatch(bare))


def is_labelled_order(text: str) -> bool:
    """Whether a statement says of itself that it puts one figure right and tells no other (更正：手册应为660册，606是写颠倒了)."""
    order = order_of(text)
    if order is None or order.value is None or order.value.kind != "replace" or not order.value.new:
        return False
    others = [one.raw for one in named_figures(text) if one.raw not in (order.value.new, order.value.old)]
    return all(_says_of_figure(text, one) for one in others)


def _says_of_figure(text: str, raw: str) -> bool:
    """Whether the clause of a figure speaks of the old one, or says that it stands: 58是把跨年的也算进去了, 移公安10件没错."""
    clause = next((span.of(text) for span in clauses(text) if raw in span.of(text)), "")
    return bool(_classes()["figure_talk"].search(clause))


def points_at_item(statement: str) -> bool:
    """Whether a statement puts a figure of an item right that it names by its number: 上面第二条的台数错了，应该是39台."""
    order = order_of(statement)
    return bool(order and order.value and order.value.new and (order.number or order.back))


def told_briefly(text: str) -> tuple[str, str]:
    """A statement whose matter is to be told in a word (报表太多这话提一句可以，每月要报三十多张): the matter, and the order; ("", "") for any other."""
    spans = clauses(text)
    found = next((one for span in spans if (one := _classes()["brief"].fullmatch(span.of(text)))), None)
    if found is None:
        return "", ""
    rest = [span.of(text) for span in spans if span.of(text) != found[0]]
    told = [one for one in rest if order_of(one) is None and not _classes()["manner"].search(one)]
    if not any(_COUNTED.search(one) for one in told):
        return "", ""
    ordered = [found[0].removeprefix(found["lead"]), *(one for one in rest if one not in told)]
    return "，".join((found["lead"], *told)), "，".join(ordered)


def tone_question(fact: Fact, order: str, where: str) -> tuple[Remark, Question]:
    """How a fact is to be told, said to the writer beside it, and asked."""
    words = _("有吩咐（{place}：“{order}”），没有改原话，请定怎么写：{text}")
    asked = _("有吩咐：“{order}”。正文没有照改，要改请答改好的整句；照写答“写”").format(order=order)
    remark = Remark("order", words.format(place=where, order=order, text=fact.text), (fact.id,))
    return remark, Question(fact.provenance, fact.text, asked, ("写", "不写"), fact.id, "use")


def _states_figure(text: str, quoted: tuple[str, ...]) -> bool:
    """Whether a clause gives a figure of its own; one that points (签约2个那条) names by it the line it means."""
    bare = _QUOTED.sub("", _classes()["which"].sub("", text))
    pointed = bool(quoted) or bool(_classes()["points"].search(text))
    own = [span.of(bare) for span in clauses(bare) if _OWN_FIGURE.search(span.of(bare))]
    return any(not (pointed and _classes()["points"].search(clause)) for clause in own)


def _quoted(text: str) -> tuple[str, ...]:
    """Words quoted from the line meant; those that are to be written instead (写成“个别企业”) are none."""
    instead = _classes()["instead"]
    return tuple(one["words"] for one in _QUOTED.finditer(text) if not instead.search(text[: one.start()]))


def item_number(said: str) -> str:
    """三 → 3, 十二 → 12."""
    if said[0].isdigit():
        return said
    if len(said) == 1:
        return str(_HAN_DIGITS[said])
    tens, _ten, ones = said.partition("十")
    return str(10 * _HAN_DIGITS.get(tens, 1) + _HAN_DIGITS.get(ones, 0))


def _matter(text: str, kind: Literal["anonymous", "hold", "tone"]) -> tuple[str, ...]:
    """The words that say which line is meant: without the order, who gave it, why, and what is said in any order."""
    classes = _classes()
    named = re.search(r"点(?P<whose>[^，。；的]{2,10})的?名", text) if kind == "anonymous" else None
    words = named["whose"] if named else _up_to_order(text)
    if not named:
        for name in ("teller", *_KINDS):
            words = classes[name].sub("，", words)
        words = _QUOTED.sub("，", words)
    parts = [one for one in re.split(rf"{_MARKS.pattern}|{classes['filler'].pattern}", words) if one]
    return tuple(dict.fromkeys(part for part in parts if len(part) >= 2))


def _up_to_order(text: str) -> str:
    """The text up to the last clause that orders something: what follows says why (…，像表功)."""
    ends = [found.end() for kind in _KINDS for found in _classes()[kind].finditer(text)]
    stop = _SENTENCE_END.search(text, max(ends, default=0))
    return text[: stop.start()] if stop else text
