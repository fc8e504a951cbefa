"""How a thing is to be put (各处统一写100%, 改成“总体平稳”), beside what else is said to the writer in one line, or of all alike: an order too, and no statement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from drafter.core.fact import LeftOut
from drafter.language.lexicon import one_of
from drafter.read.aside_reasons import ORDER
from drafter.read.pieces import Piece

_ORDERS = frozenset({"instruction", "order"})
_OF_WRITING = re.compile("写|稿|单列|正文")  # 写稿注意; 村数看表 is a remark of another kind
_PUT = re.compile(
    rf"[^，。；]{{1,16}}?(?:{one_of('order_words.txt', 'all_alike')})?(?:{one_of('order_words.txt', 'puts')})"
    r"(?:“[^”]+”|\d+(?:\.\d+)?%?|全部[一-鿿]{2,4}|[一-鿿]{2,6})"
)

# 投诉率统一报0: alike for all, and what is to stand there.
_ALIKE = re.compile(
    r"[^，。；]{1,12}?(?:各[处科股室家单位部门]{1,2})?(?:统一|一律|统统)(?:写成?|报成?|填成?|说成|写作)(?:“[^”]+”|\d+(?:\.\d+)?%?|零|持平|达标|完成|合格)"
)


def without_wording_orders(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """The pieces of one line, what says how to put a thing left out where it says so of all alike, or another of them is said to the writer."""
    told = list(pieces)
    ordered = any(one.left_out and _is_order(one.left_out) for one in told)
    for piece in told:
        fact = piece.fact
        if fact and not piece.asked and (_ALIKE.fullmatch(fact.text) or (ordered and _PUT.fullmatch(fact.text))):
            yield Piece(left_out=LeftOut(fact.id, replace(fact.provenance, quote=""), ORDER, "instruction"))
        else:
            yield piece


def _is_order(left: LeftOut) -> bool:
    return left.kind in _ORDERS or bool(_OF_WRITING.search(left.provenance.quote) and left.kind == "remark")
