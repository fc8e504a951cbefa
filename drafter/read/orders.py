"""What a line orders about another one: not to be written, no name named, told more gently; and which line it points at, as far as it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from drafter.claims.joining import bigrams
from drafter.language.phrases import phrase_classes

OrderKind = Literal["hold", "anonymous", "tone"]
_KINDS: tuple[OrderKind, ...] = ("anonymous", "tone", "hold")  # 别点…名 also says 别…
_MARKS = re.compile(r"[^\u4e00-\u9fffA-Za-z\d]+")
_QUOTED = re.compile(r"[“\"](?P<words>[^”\"]{2,20})[”\"]")
_HAN_DIGITS = {sign: number for number, sign in enumerate("一二三四五六七八九十", 1)}
_OWN_FIGURE = re.compile(r"\d+(?:\.\d+)?(?:[万亿]|[%％]|[\u4e00-\u9fff])")
_SHORT = 3  # a name shared by chance has two characters


@dataclass(frozen=True, slots=True)
class Order:
    """number: of the line meant (4.7, 3), back: the one before, words: what it says of the line's matter."""

    kind: OrderKind
    text: str
    number: str = ""
    back: bool = False
    words: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def _classes() -> dict[str, re.Pattern[str]]:
    return phrase_classes("orders.tsv")


def order_of(text: str) -> Order | None:
    """The order a line gives about another line; None for one that gives none, or that speaks of figures of its own."""
    classes = _classes()
    if classes["secret"].search(text):
        return None  # what is secret is not asked about
    kind = next((kind for kind in _KINDS if classes[kind].search(text)), None)
    if kind is None:
        return None
    which = classes["which"].search(text)
    rest = classes["which"].sub("", text)
    if _OWN_FIGURE.search(_QUOTED.sub("", rest)):
        return None
    number = _number(which["number"]) if which else ""
    back = bool(not which and classes["back"].search(text))
    words = () if number or back else _matter(text, kind)
    return Order(kind, text, number, back, words) if number or back or words else None


def is_only_order(text: str) -> bool:
    """Whether a statement that was taken for a fact is nothing but an order: it gives one, and is a bracket, names who gave it, or points."""
    if order_of(text) is None:
        return False
    bare = text.strip("。 　")
    bracket = bare[:1] in "（(" and bare[-1:] in "）)"
    teller = _classes()["teller"].match(bare)
    return bracket or bool(teller) or bool(_classes()["points"].search(text))


def _number(said: str) -> str:
    """三 → 3, 十二 → 12."""
    if said[0].isdigit():
        return said
    if len(said) == 1:
        return str(_HAN_DIGITS[said])
    tens, _ten, ones = said.partition("十")
    return str(10 * _HAN_DIGITS.get(tens, 1) + _HAN_DIGITS.get(ones, 0))


def _matter(text: str, kind: OrderKind) -> tuple[str, ...]:
    """The words that say which line is meant: without the order, who gave it, and what is said in any order."""
    classes = _classes()
    named = re.search(r"点(?P<whose>[^，。；的]{2,10})的?名", text) if kind == "anonymous" else None
    words = named["whose"] if named else text
    if not named:
        for name in ("teller", *_KINDS):
            words = classes[name].sub("，", words)
        words = _QUOTED.sub("，", words)
    parts = [one for one in re.split(rf"{_MARKS.pattern}|{classes['filler'].pattern}", words) if one]
    return tuple(dict.fromkeys(part for part in parts if len(part) >= 2))


def pointed_at(order: Order, texts: Sequence[str]) -> tuple[list[int], bool]:
    """Places of the texts an order's words may mean, the likeliest first, and whether it is certain to be the first."""
    shared = [frozenset(pair for word in order.words for pair in bigrams(word) if pair in text) for text in texts]
    held = {pair: sum(pair in own for own in shared) for own in shared for pair in own}
    scores = [sum(1 / held[pair] for pair in own) for own in shared]
    order_of_places = sorted((at for at in range(len(texts)) if scores[at]), key=lambda at: (-scores[at], at))
    if not order_of_places:
        return [], False
    first, second = scores[order_of_places[0]], scores[order_of_places[1]] if len(order_of_places) > 1 else 0.0
    return order_of_places, first >= 1 and second <= first / 2
