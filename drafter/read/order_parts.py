"""The clauses of a line of notes, and the order each of them gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from drafter.core.text import Span
from drafter.language.instructions import find_instructions
from drafter.read.note_splits import hidden
from drafter.read.order_clauses import ClauseOrder, clause_order, post_pattern, teller_pattern

_NUMBERED = re.compile(
    r"^(?:\d{1,2}\.\d{1,2}|第[\d一二三四五六七八九十]{1,3}(?:条|点|项|段|句))(?:那|这)?(?:条|点|项|段|句)?"
)
_HEAD = re.compile(r"([^：:]{2,14})[：:]\s*")
COUNT = re.compile(r"^(?:[一二三四五六七八九十]、|\d{1,2}[.、](?!\d)|[（(][一二三四五六七八九十\d]{1,2}[）)]|[①-⑨])\s*")
_MARKS = re.compile(r"[，,](?!\d{3}(?!\d))|[。；;！!]|[？?](?=[\s”]|$)|——(?=[\u4e00-\u9fff]{2})")
_LEAST = 3  # characters that tell something
_BACK = re.compile(r"(?:上面|上|前面|刚才|刚刚)(?:的|那|这|一|说的)*[条段项]")
_AND = re.compile(r"(?<=[\u4e00-\u9fff])(?=(?:但是?|不过|而且|并且)(?:要|得|别|不要|也要|还要|不能|必须))")
# What is called good to make up for it: that is to lie, and no order to be carried out.
_LIE = re.compile(r"增长|上升|完成|达标|第[一1]|持平|满分|百分之百|100|全部|超额|圆满|零|提前|如期")
_OF_A_LINE = ("hold", "tone", "anonymous", "part", "place", "swap", "frank")


def order_clauses(text: str) -> Iterator[Span]:
    """The clauses of a text, cut before 但要写 and behind 主任说： as well."""
    for span in unbroken_runs(text):
        words = span.of(text)
        cuts = [span.start, *(span.start + one.start() for one in _AND.finditer(words)), span.end]
        head = _HEAD.match(words)
        if head and (is_teller(head[1]) or post_pattern().fullmatch(head[1].strip()) or order_given(head[1])):
            cuts.insert(1, span.start + head.end())
        yield from (Span(start, end) for start, end in pairwise(sorted(cuts)) if end > start)


def unbroken_runs(text: str) -> Iterator[Span]:
    """The runs of a text between its marks, in order; what stands in brackets and quotes is not parted."""
    start = 0
    for mark in _MARKS.finditer(hidden(text)):
        if mark.start() > start:
            yield Span(start, mark.start())
        start = mark.end()
    if start < len(text):
        yield Span(start, len(text))


def line_clauses(text: str) -> list[str]:
    """The clauses of a line as they stand."""
    return [span.of(text).strip() for span in unbroken_runs(text)]


def is_teller(words: str) -> bool:
    """Whether words are who orders, with a colon behind a mere post."""
    bare = words.strip(" 　：:，,。")
    return bool(teller_pattern().fullmatch(bare)) or (
        words.rstrip()[-1:] in "：:" and bool(post_pattern().fullmatch(bare))
    )


def only_teller(words: str) -> bool:
    """Whether words only say who orders (局长说了, 处领导要求), or nothing."""
    bare = words.strip(" 　：:，,。")
    return is_teller(words) or (len(bare) < _LEAST and not re.search(r"\d", bare))


def order_given(clause: str) -> ClauseOrder | None:
    """The order a clause gives, one that names a line by its number apart: that is looked for among all lines."""
    bare = COUNT.sub("", clause.strip(" 　：:"))
    named = _NUMBERED.match(bare)
    rest = bare[named.end() :] if named else bare
    order = clause_order(rest) or (clause_order(f"这条{rest}") if named else None)
    if order is not None and (named or _BACK.search(bare)) and order.kind in _OF_A_LINE:
        order = replace(order, text=bare, numbered=True)
    if order is None or (order.kind in ("hold", "tone") and find_instructions(bare)):
        return None
    return None if order.new and _LIE.search(order.new) else order


def joined_clauses(text: str, kept: Sequence[Span]) -> str:
    """The kept clauses with the marks that stood between them."""
    words = ""
    for at, span in enumerate(kept):
        words += (mark_between(text[kept[at - 1].end : span.start]) if at else "") + span.of(text).strip()
    return words


def mark_between(between: str) -> str:
    """The mark between two clauses that stays when what stood between them is cut: the end of a sentence before a comma."""
    ends = [mark for mark in between if mark in "。；！？;!?"]
    return ends[0] if ends else "，" if between else ""
