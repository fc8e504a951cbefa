"""What a sentence claims in words (超额完成, 持平, 翻番, 占比分别为) beside the figures it gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from drafter.check.figures.exclusive import exclude_each_other
from drafter.check.figures.growths import value_in
from drafter.check.figures.halves import are_halves
from drafter.check.figures.moves import moves
from drafter.check.figures.roles import WordedFigure
from drafter.check.figures.statements import ValueStatement
from drafter.claims.intervals import stands_for
from drafter.claims.joining import in_base, unit_base
from drafter.core.text import Span

_BEYOND = re.compile(r"超额(?:完成|实现)")
_LEVEL = re.compile(r"持平")
_SHARES = re.compile(
    r"(?:占比|比重|占.{2,16}的?比重|占.{2,12}的?比例|结构比|^[^，,。；;]{0,40}占[^，,。；;]{0,12}的?)(?:分别)?(?:为|达|达到)?$"
)
_RATIO = re.compile(r"(?<![\d.∶:：])\d{1,3}(?:\.\d+)?(?:[∶:：]\d{1,3}(?:\.\d+)?){2,4}(?![\d∶:：.])")
_OF_HUNDRED = re.compile(r"(?:结构|比重|比例|占比|构成|之比)[^，,。；;\n]{0,10}$")
_DOUBLED = re.compile(r"翻(?:了)?(?:一)?番")
_NEXT = re.compile(r"[、和及与](?:约)?")


@dataclass(frozen=True, slots=True)
class RefutedWords:
    """Words that the figures refute: the figure they stand at, the figures compared, the word."""

    figure: WordedFigure
    others: tuple[WordedFigure, ...]
    word: str


def beyond_target(text: str, statement: ValueStatement) -> Iterator[RefutedWords]:
    """完成12.5万亩，超额完成任务15万亩 (or 超额完成15万亩的任务); 计划2400人次，实际2160人次，超额完成任务."""
    value = statement.value
    if not _sure(value):
        return
    for figure in (*statement.companions, *statement.targets):
        after = text[figure.quantity.span.end : figure.quantity.span.end + 12]
        named = _BEYOND.search(figure.lead) and (figure.part == "target" or _AIM.match(after))
        planned = figure in statement.targets and _BEYOND_SAID.match(
            text[value.quantity.span.end : value.quantity.span.end + 16]
        )
        if (named or planned) and _falls_short(value, figure):
            yield RefutedWords(figure if named else value, (value if named else figure,), "超额完成")
            return


def beyond_next(text: str, sentence: Sequence[WordedFigure]) -> Iterator[RefutedWords]:
    """完成8.4亿元，超额完成9亿元的任务: the target right behind the value."""
    for value, aim in pairwise(sentence):
        said = _BEYOND_SAID.fullmatch(aim.lead) and _AIM.match(text[aim.quantity.span.end : aim.quantity.span.end + 12])
        named = _SAID_BEFORE.search(value.lead) and _NAMED_AIM.match(aim.lead)
        if (said or named) and value.part == "value" and _falls_short(value, aim):
            yield RefutedWords(aim, (value,), "超额完成")


def _falls_short(value: WordedFigure, aim: WordedFigure) -> bool:
    """Whether the value lies under the target, which is set and not rounded: 5.7亿元 is short of 6亿元."""
    target = aim.quantity.exact
    alike = _sure(value) and _sure(aim) and unit_base(aim.unit) == unit_base(value.unit)
    return alike and target is not None and stands_for(value.quantity).high <= in_base(target, aim.unit)


_AIM = re.compile(r"^的?(?:年度|全年|既定|目标)?(?:任务|目标|计划)")
_SAID_BEFORE = re.compile(r"超额完成[^，,。；;比较]{0,12}[，,][^，,。；;比较]{0,12}$")
_NAMED_AIM = re.compile(r"^[，,（(]?(?:年度|全年|年初|既定)?(?:计划|目标|任务)(?:任务|目标|数|量|值)?(?:为|是)$")
_BEYOND_SAID = re.compile(r"^[，,]?(?:提前)?超额(?:完成|实现)")


def not_level(statement: ValueStatement) -> Iterator[RefutedWords]:
    """与上年持平, where last year's value beside it differs by more than a twentieth."""
    base = next(iter(statement.of("base")), None)
    if base is None or not any(_LEVEL.search(f.lead) for f in (statement.value, *statement.companions)):
        return
    if (
        unit_base(base.unit) == unit_base(statement.value.unit)
        and _sure(base)
        and _sure(statement.value)
        and base.quantity.exact
    ):
        ratio = value_in(statement.value, base.unit) / base.quantity.exact
        if not Decimal("0.95") < ratio < Decimal("1.05"):
            yield RefutedWords(statement.value, (base,), "持平")


def not_doubled(text: str, sentence: Sequence[WordedFigure]) -> Iterator[RefutedWords]:
    """翻番 in the same clause or the one before, where the move is not to about twice."""
    for move in moves(sentence):
        start, end = move.start.quantity.span.start, move.end.quantity.span.end
        if not _DOUBLED.search(text[max(0, start - 16) : start] + text[end : end + 12]) or not (
            _sure(move.start) and _sure(move.end)
        ):
            continue
        low = move.start.quantity.exact
        if low and not Decimal("1.85") < value_in(move.end, move.start.unit) / low < Decimal("3"):
            yield RefutedWords(move.end, (move.start,), "翻番")


def over_whole(sentence: Sequence[WordedFigure]) -> Iterator[RefutedWords]:
    """三次产业占比分别为…: shares of one whole that pass 100% together."""
    for at, figure in enumerate(sentence):
        if figure.unit != "%" or "分别" not in figure.lead or not _SHARES.search(figure.lead.replace("分别", "")):
            continue
        members = [figure]
        for following in sentence[at + 1 : at + 12]:
            if following.unit != "%" or not _NEXT.fullmatch(following.lead):
                break
            members.append(following)
        # 99%, 94%, 85% are shares of different wholes; parts of one whole pass 100% only by a slip.
        if len(members) >= 3 and 100 < sum(stands_for(f.quantity).low for f in members) < 130:
            yield RefutedWords(members[-1], tuple(members[:-1]), "占比")


_EACH = re.compile(r"^[^，,。；;、]{0,30}?(?:[，,、；]?)(?P<name>[^，,。；;、：:占]{1,8})占(?:比)?(?:为|达|约)?$")


def shares_apart(sentence: Sequence[WordedFigure]) -> Iterator[RefutedWords]:
    """高级工占46.2%、中级工占38.1%、初级工占18.7%: classes of one kind, one after the other, that pass 100% together."""
    for at, first in enumerate(sentence):
        members = [first]
        for following in sentence[at + 1 : at + 12]:
            if not _AND_SHARE.fullmatch(following.lead):
                break
            members.append(following)
        named = _EACH.search(first.lead) if first.unit == "%" else None
        if named and all(f.unit == "%" and _sure(f) for f in members) and _of_one_whole(named["name"], members):
            low = sum(stands_for(f.quantity).low for f in members)
            if 100 < low < 115 or (len(members) == 2 and low == 100):
                yield RefutedWords(members[-1], tuple(members[:-1]), "占比")
            return


def _of_one_whole(name: str, members: Sequence[WordedFigure]) -> bool:
    """Three classes in a row, or two of which nothing is both (男, 女)."""
    names = [name, *(found["name"] for figure in members[1:] if (found := _AND_SHARE.fullmatch(figure.lead)))]
    return len(members) >= 3 or (len(names) == 2 and (are_halves(*names) or exclude_each_other(names)))


_AND_SHARE = re.compile(r"[，,、；;和](?P<name>[^，,。；;、：:占比率]{1,10})占(?:比)?(?:为|达|约)?")


@dataclass(frozen=True, slots=True)
class Ratio:
    """12.6∶38.9∶49.5: shares of one whole that do not make 100."""

    span: Span
    added: Decimal


def off_hundred(text: str) -> Iterator[Ratio]:
    """Structures written as ratios whose parts are near 100 together, but not 100."""
    for found in _RATIO.finditer(text):
        if not _OF_HUNDRED.search(text, max(0, found.start() - 24), found.start()):
            continue
        parts = [Decimal(part) for part in re.split("[∶:：]", found[0])]
        added, slack = sum(parts, Decimal(0)), max(_half(str(part)) for part in parts)
        if Decimal(90) < added < Decimal(110) and abs(added - 100) > slack * len(parts):
            yield Ratio(Span(*found.span()), added)


def _half(part: str) -> Decimal:
    """Half of the last digit written."""
    return Decimal("0.5").scaleb(-len(part.partition(".")[2]))


def _sure(figure: WordedFigure) -> bool:
    return figure.quantity.exact is not None and not figure.quantity.approx
