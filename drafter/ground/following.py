"""Figures that follow from a whole and its parts, or from what another is held against: 其余, a share of an amount, 比全县平均高5个点."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product

from drafter.claims.arithmetic import decimal_words
from drafter.ground.number import Number
from drafter.ground.told_numbers import ToldNumber
from drafter.language import lexicon

WHOLES = ("share", "level", "ratio", "completion")
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class FollowedValue:
    """What a sum comes to, the figures it is made of, and the sum as a reader would write it."""

    value: Decimal
    operands: tuple[ToldNumber, ...]
    note: str


def same_measure(a: Number, b: Number) -> bool:
    """Whether two numbers may be added up: one family, and of times one unit."""
    return (a.family == b.family and (a.family != "time" or a.unit == b.unit)) or (
        "any" in (a.family, b.family) and not {a.family, b.family} & {"percent", "point", "rank", "time"}
    )


def together(a: ToldNumber, b: ToldNumber) -> bool:
    return a.source == b.source


def pairs(figures: Sequence[ToldNumber]) -> Iterator[tuple[ToldNumber, ToldNumber]]:
    for a, b in combinations(figures, 2):
        if together(a, b) and a.number.value != b.number.value:
            yield a, b


def measured_parts(kin: Sequence[ToldNumber], figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """仓容12万吨，低温仓占四成 as 低温仓4.8万吨: a share of an amount; only of a share said exactly."""
    for whole, share in product(kin, figures):
        if share.source != whole.source or share.number.family != "percent" or share.number.approx:
            continue
        if share.role in WHOLES and whole.role not in ("base", "target", "change"):
            part = whole.number.value * share.number.value / HUNDRED
            note = f"{decimal_words(whole.number.value)}×{decimal_words(share.number.value)}%={decimal_words(part)}"
            yield FollowedValue(part, (whole, share), note)


def remainders(kin: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """共960件，其中510件、280件，其余是建议: what the parts leave of their whole, where the source says that something is left."""
    for at, whole in enumerate(kin):
        if whole.role != "value":
            continue
        parts: list[ToldNumber] = []
        for part in kin[at + 1 :]:
            compared = part.role not in ("value", "change") or bool(_COMPARED.search(part.before))
            if part.source != whole.source or compared or part.number.value >= whole.number.value:
                break
            parts.append(part)
        while parts and not parts[-1].shared:
            parts.pop()
        values = [part.number.value for part in parts]
        rest = whole.number.value - sum(values, Decimal(0))
        if parts and rest > 0:
            note = "−".join(decimal_words(value) for value in (whole.number.value, *values)) + f"={decimal_words(rest)}"
            yield FollowedValue(rest, (whole, *parts), note)


_LEFT = re.compile(rf"{lexicon.one_of('rest_words.txt', 'rest')}的?(?:均|都|全)?(?:为|是|系)(?P<what>[一-鿿]{{2,8}})")


def names_rest(figure: ToldNumber, kin: Sequence[ToldNumber]) -> bool:
    """Whether a figure stands at the name the sources give to what is left, though its words are those of a change (提升3家 of 剩下是提升)."""
    left = (_LEFT.search(one.whole, one.number.span.end) for one in kin if one.shared)
    return any(found is not None and found["what"][:2] in figure.segment for found in left)


def rest_miscounted(figure: ToldNumber, operands: Sequence[ToldNumber], raw: str, figures: Sequence[ToldNumber]) -> str:
    """What is left by the sources' own count, where a worked-out figure stands at the name of the rest and is another; "" if it agrees."""
    named = _LEFT.search(raw)
    if named is None or not operands or named["what"][:2] not in figure.segment:
        return ""
    own = [f for f in figures if f.source == operands[0].source and f.number.family == figure.number.family]
    among = re.search(f"[、和及与]{named['what'][:2]}|{named['what'][:2]}[一-鿿]{{0,4}}[、和及与]", figure.segment)
    if among and figure.number.value == max((f.number.value for f in own), default=None):
        return ""  # 赴学校、社区宣讲73场: the whole, all its parts named
    rests = [derived.value for derived in remainders(own)]
    return "" if not rests or figure.number.value in rests else decimal_words(rests[0])


_OUT = re.compile("退|减|走|流失|离|出|关|注销|死|淘汰|销|撤|停|掉|迁走|辞")
_NET = re.compile(r"净(?:增|减|流[入出])[长加少]?了?(?:约|近)*$")


def net(figure: ToldNumber, kin: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """新纳入126户、清退97户 as 净增29户: what came in less what went out, the way the words say."""
    if not _NET.search(figure.before):
        return
    for a, b in product(kin, kin):
        leaves = bool(_OUT.search(a.segment + b.segment))
        if a.source == b.source and a.number.value > b.number.value and leaves:
            falls = bool(_OUT.search(a.segment)) and not _OUT.search(b.segment)
            if falls == (figure.sign == "down"):
                value = a.number.value - b.number.value
                yield FollowedValue(
                    value,
                    (a, b),
                    f"{decimal_words(a.number.value)}−{decimal_words(b.number.value)}={decimal_words(value)}",
                )


def excepted(kin: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """除柳河社外，其余13个 as 14个: the rest and those named as left out."""
    for rest in kin:
        named = _EXCEPT.search(rest.clause.text) or _EXCEPT.search(_before(rest))
        if named is not None and _LEFT_SAID.search(rest.before):
            count = len(re.split("[、和及与]", named["names"]))
            value = rest.number.value + count
            yield FollowedValue(value, (rest,), f"{decimal_words(rest.number.value)}+{count}={decimal_words(value)}")


def _before(figure: ToldNumber) -> str:
    return figure.whole[: figure.number.span.start].rsplit("。", 1)[-1].rsplit("；", 1)[-1]


_EXCEPT = re.compile(r"除了?(?P<names>[^，。；\d]{1,24}?)(?:之?外|以外)")
_LEFT_SAID = re.compile("其余|其他|剩下|余下|别的")


def whole_of(figure: ToldNumber, kin: Sequence[ToldNumber], figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """486万人次，相当于2019年的98% as 2019年约496万人次: the whole a share was taken of, said as worked out."""
    if not _WORKED_OUT.search(figure.clause.text):
        return
    for part, share in product(kin, figures):
        if (
            share.source == part.source
            and share.number.family == "percent"
            and share.role in WHOLES
            and share.number.value
        ):
            whole = part.number.value * HUNDRED / share.number.value
            yield FollowedValue(
                whole, (part, share), f"{decimal_words(part.number.value)}÷{decimal_words(share.number.value)}%"
            )


_WORKED_OUT = re.compile("推算|折算|测算|算下来|据此|约|左右")
# 延长6条 may be a part; 比上年延长6条 is a change.
_COMPARED = re.compile("比|较|上年|去年|年初")
# 比全县平均高5个百分点, 超目标2.5个百分点: what it is held against stands between.
_AGAINST = re.compile(
    r"(?:比|较|低于|高于|超出?|超过)(?P<what>[^，。；\d]{1,10}?)(?P<way>[高低多少长短快慢早晚超]?)(?:了|出|约|近)*$"
)


def compared(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """The level another is compared with: 74%, 5 points above 全县平均, makes 全县平均69%."""
    if figure.role in ("change", "rate", "rank", "share"):
        return
    for change in figures:
        found = _AGAINST.search(change.before)
        if found is None or not _names(figure, found["what"]):
            continue
        sign = change.sign or ("down" if re.search("低|少|短", found[0]) else "up")
        for value in figures:
            points = change.number.family == "point" and value.number.family == "percent"
            if (
                value.source != change.source
                or value is change
                or not (points or same_measure(value.number, change.number))
            ):
                continue
            step = change.number.value if sign == "up" else -change.number.value
            note = f"{decimal_words(value.number.value)}−({decimal_words(step)})"
            yield FollowedValue(value.number.value - step, (value, change), note)


def _names(figure: ToldNumber, what: str) -> bool:
    """Whether the words at a figure name what another is held against (全县平均 for 全县平均水平)."""
    bare = figure.before.strip("，为是达的在约到")
    after = figure.whole[figure.number.span.end :]
    return bool(bare and (bare[-2:] in what or what[-2:] in bare)) or after.startswith((f"的{what}", what))
