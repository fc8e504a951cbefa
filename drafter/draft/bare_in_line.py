"""Bare numbers of a line in the measure of what they count: by their own noun or act, else by the figure they are a share of.

自动站112个，今年新建9 → 自动站112个，今年新建9个; 养老院17家，公办9，民办8 → 养老院17家，其中公办9家、民办8家. Where two measures are at hand the number stands bare.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile

from drafter.draft.line_slots import measure_of_name, plain_amount, told_as
from drafter.language.formal import formal
from drafter.language.measure_words import measure_of
from drafter.language.phrases import phrase_lines
from drafter.language.quantities import find_quantities

_MARKS = re.compile(r"((?<!\d)，|，(?!\d)|[、；。：])(?![^（【“《]*[）】”》])")
_BARE = re.compile(r"^(?P<words>(?:12\d{3})?[^\d（）【】]*[一-鿿”])(?P<n>\d[\d,]*|\d+(?:\.\d+)?[万亿])$")
_YEAR = re.compile(r"(?:19|20)\d\d$")
_SERVICE = re.compile(r"12\d{3}$")  # 12345: lines that are called
_OPENED = re.compile(r"^(?:其中|今年|当年|全年|年内|目前|现|已经?|共|另有|另|还有|还|仍|尚|均|都)+(?=.)")
_TAKES = re.compile(r"^(?:其中)?(?P<name>[一-鿿]{2,8})占(?P<n>\d[\d,]*)$")
_KINDS = re.compile(r"(?:(?<!升)[级类性型籍]|以[上下内外]|本级|[省市县区境]外)$")
# 卖农产品720万: a great bare number of what is sold is as well money.
_SOLD = re.compile("[卖售销]")
# 给企业12万, 奖了商户40万: given, lent, owed, saved, whatever the verb.
_PAID_TO = re.compile("[给补奖贷欠免减赔罚退付拨投花省捐收追缴借还扣]")
_HOUSES = ("所", "座", "栋", "幢")  # of which no office counts ten thousands
_BODIES = ("家", "户", "个")  # 减贫1000万 is of people
_OF_MONEY = "块"  # 2万块 is money in speech
_SIZE = 8  # characters of a name that says a kind
_FEWEST = 2  # bare numbers that come to a whole
_SCALES = {"": 1, "万": 10**4, "亿": 10**8}


@dataclass(frozen=True, slots=True)
class _BareClause:
    """A clause of a line with the mark before it. unit, amount: of its only figure, or what its name is counted in; shared: what became of so many; part: a kind among them."""

    mark: str
    text: str
    unit: str = ""
    amount: Decimal | None = None
    shared: bool = False
    part: bool = False


def with_own_measures(line: str) -> str:
    """The line with each bare number in its measure where that is certain, and the shares of one whole side by side; a line without any stands."""
    cut = _MARKS.split(line)
    pieces = [_BareClause(cut[at - 1] if at else "", cut[at]) for at in range(0, len(cut), 2)]
    told: list[_BareClause] = []
    for at, piece in enumerate(pieces):
        before = _of_one_sentence(told, piece)
        told.append(_of_sum(piece, before, pieces[at:]) or _told(piece, before))
    same = all(old.text == new.text for old, new in zip(pieces, told, strict=True))
    if same or _exceed(told) or any(_TAKES.match(one.text) for one in told):
        return line
    return "".join(_joined(one, told[at - 1] if at else None) for at, one in enumerate(told))


def _exceed(told: Sequence[_BareClause]) -> bool:
    """Whether the kinds of a whole come to more than it: they are no parts of it then, or one of the figures is wrong."""
    left = Decimal("Infinity")
    for one in told:
        if not one.part:
            left = (
                one.amount
                if one.amount is not None and not one.shared and one.unit[:1] not in _SCALES
                else Decimal("Infinity")
            )
        else:
            left -= one.amount or 0
        if left < 0:
            return True
    return False


def _of_one_sentence(told: Sequence[_BareClause], piece: _BareClause) -> Sequence[_BareClause]:
    if piece.mark in ("。", "；"):
        return ()
    start = next((at for at in range(len(told) - 1, -1, -1) if told[at].mark in ("。", "；")), 0)
    return told[start:]


def _joined(one: _BareClause, before: _BareClause | None) -> str:
    """The clause behind what stands before it: 其中 opens the kinds of a whole, 、 parts what is alike, and no colon stands before what became of a thing."""
    if before is None or one.mark in ("。", "；"):
        return f"{one.mark}{one.text}"
    if one.part:
        return f"、{one.text}" if before.part else f"，其中{one.text.removeprefix('其中')}"
    if one.shared:
        return f"{'' if one.mark == '：' else '、' if before.shared else '，'}{one.text}"
    return f"{one.mark}{one.text}"


def _told(piece: _BareClause, before: Sequence[_BareClause]) -> _BareClause:
    """The clause in its measure, by itself or by what stands before it."""
    if taking := _TAKES.match(piece.text):
        unit = _lent(_whole(before), taking["n"])
        text = f"{taking['name']}{taking['n']}{unit}"
        return replace(piece, text=text, unit=unit, amount=_amount(taking["n"]), part=True) if unit else piece
    found = _BARE.match(piece.text)
    if not found or _YEAR.match(found["n"]) or _SERVICE.match(found["n"]):
        return _counted(piece, first=not before)
    words = _OPENED.sub("", found["words"])
    share = told_as("share", words) or told_as("sum", words)
    if share or is_kind(words):
        return _shared(piece, found, words, before)
    unit, scale = _own(words), found["n"][-1] if found["n"][-1] in _SCALES else ""
    if scale == "亿" or (scale and unit in _HOUSES):
        return piece  # 人才5.1亿 is money, 中小学2.07万 something these have
    if not unit or (scale and (unit == _OF_MONEY or _SOLD.search(words) or (unit in _BODIES and _is_paid(words)))):
        return piece
    return replace(piece, text=f"{piece.text}{unit}", unit=f"{scale}{unit}", amount=_amount(found["n"]))


def _is_paid(words: str) -> bool:
    """Whether a great bare number may be what was paid to or by those named: 减免小微企业91万, 补了农户38万."""
    return any(verb in words for verb in phrase_lines("money_verbs.txt")) or bool(_PAID_TO.search(words))


def _shared(piece: _BareClause, found: re.Match[str], words: str, before: Sequence[_BareClause]) -> _BareClause:
    """A share of the figure before it, or a kind of what that counts, in its measure."""
    named, whole = told_as("share", words) or told_as("sum", words), _whole(before)
    if whole and whole.amount is None and piece.mark != "：" and not before[-1].shared:
        return piece
    unit = _lent(whole, found["n"], is_sum=bool(told_as("sum", words))) or (_own(words) if named else "")
    unit = "人" if unit == "名" and told_as("acted", words) == "人" else unit
    if not unit:
        return piece
    opening = found["words"].removesuffix(words)
    part = not named and whole is not None and whole.amount is not None
    text = f"{opening}{named or words}{found['n']}{unit}"
    return replace(piece, text=text, unit=unit, amount=_amount(found["n"]), shared=not part, part=part)


def _of_sum(piece: _BareClause, before: Sequence[_BareClause], rest: Sequence[_BareClause]) -> _BareClause | None:
    """One of several bare numbers that come to just what the figure before them counts: 奖牌30块：一等5，二等11，三等14."""
    whole = _whole(before)
    if not whole or whole.amount is None or whole.unit[:1] in _SCALES:
        return None
    told = [one.amount for one in before if one.part]
    run = list(takewhile(bool, (_BARE.match(one.text) for one in rest if one.mark not in ("。", "；"))))
    amounts = [_amount(one["n"]) for one in run if one]
    size = len(told) + len(amounts)
    found = _BARE.match(piece.text)
    if size < _FEWEST or not found or None in (*told, *amounts):
        return None
    if sum(one for one in (*told, *amounts) if one is not None) != whole.amount:
        return None
    words = told_as("share", found["words"]) or found["words"]
    return replace(
        piece, text=f"{words}{found['n']}{whole.unit}", unit=whole.unit, amount=_amount(found["n"]), part=True
    )


def _own(words: str) -> str:
    """What is counted in one measure whoever counts it: 编制名, 立案件, 药店家; a name nobody can tell it of has none."""
    tails = [words[at:] for at in range(len(words) - 1)]
    own = next((told_as("acted", one) for one in tails if told_as("acted", one)), "")
    if own or any(told_as("unsure", one) for one in tails):
        return own
    usual = measure_of_name(words) or measure_of(words[-_SIZE:])
    return "人" if usual == "名" and not told_as("measure", words) else usual


def _counted(piece: _BareClause, *, first: bool) -> _BareClause:
    """A clause with one figure in its measure, or the name of a thing that is counted in one."""
    figures = find_quantities(piece.text)
    if not figures and re.fullmatch(r"[一-鿿“”]{2,12}", piece.text):
        return replace(piece, unit=_own(formal(piece.text)))
    if len(figures) != 1 or figures[0].kind not in ("count", "measure") or figures[0].exact is None:
        return piece
    words = _OPENED.sub("", piece.text[: figures[0].span.start])
    shared = not first and figures[0].span.end == len(piece.text) and bool(told_as("share", words))
    return replace(piece, unit=figures[0].unit, amount=figures[0].exact, shared=shared)


def _whole(before: Sequence[_BareClause]) -> _BareClause | None:
    """The figure a share is of: behind one that is no share itself only its shares and kinds may stand."""
    for one in reversed(before):
        if not one.unit:
            break
        if not (one.shared or one.part):
            return one
    return before[-1] if before and (before[-1].shared or before[-1].part) else None


def _lent(whole: _BareClause | None, number: str, *, is_sum: bool = False) -> str:
    """The measure of the whole for a share of it; "" where it may be none, or where 万 may be meant as well (860万平方米，新增45)."""
    amount = _amount(number)
    if whole is None or amount is None:
        return ""
    scale, own = (words if words in _SCALES else "" for words in (whole.unit[:1], number[-1]))
    unit = whole.unit.removeprefix(scale)
    if not unit or unit in ("%", "元") or (scale and not own and _is_measure(unit)):
        return ""
    if whole.amount is None or whole.shared:
        return unit
    size, least = whole.amount * _SCALES[scale], amount * _SCALES[own]
    return unit if (least >= size if is_sum else least <= size) else ""


def _is_measure(unit: str) -> bool:
    return any(one.kind == "measure" for one in find_quantities(f"1{unit}"))


def _amount(number: str) -> Decimal | None:
    return plain_amount(number.rstrip("万亿"))


def is_kind(words: str) -> bool:
    """Whether words that stand before a number say a kind of what was counted before: 公办, 一级, 35岁以下."""
    return len(words) <= _SIZE and bool(told_as("kind", words) or _KINDS.search(words))
