"""Statements: a value with what the sentence says about it (its rate, increment, completion, base, target)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from drafter.check.figures.roles import WordedFigure, classify
from drafter.core.quantity import Quantity

_BLANK = re.compile(r"\s+")
# A line end closes a sentence unless the line was broken by a PDF: no closing mark before it, and no mark of a new item after it.
_END = re.compile(
    r"(?m:^)[ \u3000]*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])[^\n。，；：]{2,26}\n|"
    r"[。！？!?]|(?<=[；;：:])\s*\n|\n\s*\n|\t|\n(?=\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]\s*\D|——|[-•●]))"
)
_LIST = re.compile(r"[、和与及]$|^[、和与及]|分别|依次")
_ONLY_LIST = re.compile(r"[、和与及](?:约|近|超)?")
_PLANNED = re.compile(r"(?:计划|目标|任务)[^，,。；;]{0,16}$")
_BREAK = re.compile(r"[；;]")
_LONGEST = 240  # characters a bracket may hold
_BRACKET = re.compile(rf"[（(][^（()）\n]{{0,{_LONGEST}}}[）)]")


@dataclass(frozen=True, slots=True)
class ValueStatement:
    """One value and its companions in reading order. listed: it stands in a parallel list, where companions may belong to others.

    targets: figures before the value that name its 预算, 计划 or 目标.
    """

    value: WordedFigure
    companions: tuple[WordedFigure, ...]
    targets: tuple[WordedFigure, ...]
    listed: bool

    def of(self, part: str) -> tuple[WordedFigure, ...]:
        return tuple(figure for figure in self.companions if figure.part == part)


@dataclass(slots=True)
class _WaitingValue:
    """A value that waits for what a clause says of it later."""

    value: WordedFigure
    targets: list[WordedFigure]
    companions: list[WordedFigure] = field(default_factory=list)
    listed: bool = False


def read_figures(text: str, quantities: Sequence[Quantity]) -> tuple[WordedFigure, ...]:
    """Every quantity with its lead and part, in one pass over the text."""
    figures: list[WordedFigure] = []
    ends = _END.finditer(text)
    end = next(ends, None)
    start, sentence = 0, 0
    for order, quantity in enumerate(quantities):
        while end is not None and end.start() < quantity.span.start:
            start, sentence = end.end(), sentence + 1
            end = next(ends, None)
        previous = figures[-1].quantity.span.end if figures and figures[-1].sentence == sentence else start
        lead = _BLANK.sub("", text[max(previous, quantity.span.start - 120) : quantity.span.start])
        part, sign = classify(quantity, lead)
        figures.append(WordedFigure(quantity, lead, part, sign, order, sentence))
    return tuple(figures)


def read_statements(text: str, figures: Sequence[WordedFigure]) -> tuple[ValueStatement, ...]:
    """The statements of all sentences, in text order; what stands in brackets makes statements of its own."""
    return tuple(
        statement
        for sentence in by_sentence(figures)
        for group in unnested(text, sentence)
        for statement in _of_sentence(group)
    )


def unnested(text: str, sentence: Sequence[WordedFigure]) -> Iterator[list[WordedFigure]]:
    """The figures outside the brackets that hold items of their own, then those of each such bracket.

    余额96.4亿元（一般41.7亿元，专项54.7亿元），较上年的85.9亿元增加10.5亿元: what goes on after the bracket goes on from 96.4.
    A bracket that only says more of the figure before it （增长5.3%） stays where it is.
    """
    inner = [bracket for bracket in _brackets(text, sentence) if bracket[0].part == "value"]
    nested = {figure.order for bracket in inner for figure in bracket}
    outer: list[WordedFigure] = []
    for figure in sentence:
        if figure.order in nested:
            continue
        jumped = outer and outer[-1].order != figure.order - 1
        outer.append(_led_over(text, outer[-1], figure) if jumped else figure)
    yield outer
    yield from inner


def _brackets(text: str, sentence: Sequence[WordedFigure]) -> Iterator[list[WordedFigure]]:
    """The figures of each bracket that stands behind a figure of the sentence."""
    start, end = sentence[0].quantity.span.end, sentence[-1].quantity.span.end
    for bracket in _BRACKET.finditer(text, start, min(len(text), end + _LONGEST)):
        inside = [f for f in sentence if bracket.start() < f.quantity.span.start < bracket.end()]
        if inside:
            yield inside


def _led_over(text: str, previous: WordedFigure, figure: WordedFigure) -> WordedFigure:
    """The figure with the words since `previous`, brackets left out, and the part these give it."""
    between = text[previous.quantity.span.end : figure.quantity.span.start]
    lead = _BLANK.sub("", _BRACKET.sub("", between))[-120:]
    part, sign = classify(figure.quantity, lead)
    return replace(figure, lead=lead, part=part, sign=sign)


def by_sentence(figures: Sequence[WordedFigure]) -> Iterator[list[WordedFigure]]:
    """Figures grouped by sentence."""
    group: list[WordedFigure] = []
    for figure in figures:
        if group and figure.sentence != group[0].sentence:
            yield group
            group = []
        group.append(figure)
    if group:
        yield group


def _of_sentence(figures: Sequence[WordedFigure]) -> Iterator[ValueStatement]:
    current: _WaitingValue | None = None
    targets: list[WordedFigure] = []
    planned: list[WordedFigure] = []
    for figure in figures:
        if _BREAK.search(figure.lead):
            if current:
                yield _closed(current)
            current, targets = None, []
        if figure.part == "target" and not (current and _follows(figure)):
            if current:
                yield _closed(current)
                current = None
            targets.append(figure)
        elif figure.part == "value":
            listed = bool(current and _LIST.search(figure.lead)) or "分别" in figure.lead
            if current:
                current.listed = current.listed or listed
                yield _closed(current)
            current = _WaitingValue(figure, targets or planned, listed=listed)
            # 计划投资12.5亿元，完成投资9.8亿元: a value that was planned is the next one's target.
            targets, planned = [], [figure] if _PLANNED.search(figure.lead) else []
        elif not current and targets and figure.part in ("increment", "rate", "points"):
            # 收入预期259,160万元，增长2%: a target that is spoken of like a value is one.
            current = _WaitingValue(targets.pop(), [], [figure])
        elif current:
            current.listed = current.listed or bool(_ONLY_LIST.fullmatch(figure.lead))
            current.companions.append(figure)
    if current:
        yield _closed(current)


def _follows(figure: WordedFigure) -> bool:
    """Whether a target comes after its value (完成253,600万元，为年初预算225,000万元的112.7%)."""
    return bool(re.match(r"[，,（(]?(?:为|占|完成|超额|达|比|较)", figure.lead))


def _closed(open_: _WaitingValue) -> ValueStatement:
    return ValueStatement(open_.value, tuple(open_.companions), tuple(open_.targets), open_.listed)
