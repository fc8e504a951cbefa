"""Shares, completions and rests that the sources' amounts yield."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from drafter.claims.arithmetic import decimal_words, share_sum
from drafter.ground.adverse import is_adverse
from drafter.ground.following import HUNDRED, WHOLES, FollowedValue, same_measure, together
from drafter.ground.likeness import shared_words
from drafter.ground.told_numbers import ToldNumber

# Only 其余 and the like make a share the rest of another.
_REST = re.compile(r"其余|其他|剩|余|未|没|另|外")


def listed_shares(figure: ToldNumber, figures: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    amounts = [f for f in figures if f.number.family not in ("percent", "point", "rank") and f.number.value > 0]
    for a, b in combinations(amounts, 2):
        if not same_measure(a.number, b.number) or a.number.value == b.number.value:
            continue
        if not together(a, b) and max(shared_words(figure.label, a.label), shared_words(figure.label, b.label)) < 0.5:
            continue
        for part, whole in ((a, b), (b, a)):
            if whole.role == "base" or part.role in ("base", "target"):
                continue
            if (
                figure.role == "completion"
                and whole.role != "target"
                and any(f.role == "target" for f in figures if f.source == whole.source)
            ):
                continue
            if part.number.value <= whole.number.value or whole.role == "target":
                yield from _share_of(figure, part, whole)
    yield from _of_both(amounts)
    if figure.role == "share":
        yield from _of_all(amounts)
    if figure.number.value == HUNDRED and _is_whole(figures, amounts):
        yield FollowedValue(HUNDRED, (), "100%")
    for f in figures:
        if f.number.family == "percent" and f.role in WHOLES and _is_rest(figure, f):
            yield FollowedValue(HUNDRED - f.number.value, (f,), f"100%−{decimal_words(f.number.value)}%")


def _share_of(figure: ToldNumber, part: ToldNumber, whole: ToldNumber) -> Iterator[FollowedValue]:
    """The share of a part, or of what it leaves: a rate of what is done (修复率) from what is left over is the rest, that of what is not (逾期率) the part."""
    share = part.number.value / whole.number.value * HUNDRED
    words = share_sum(part.number.value, whole.number.value)
    named = is_adverse(figure.before) and shared_words(figure.label, part.label) >= _NAMED
    left = part.role == "remainder" and figure.role == "ratio" and not _REST.search(figure.before) and not named
    if not left:
        yield FollowedValue(share, (part, whole), words)
    if left or (part.number.value < whole.number.value and _is_rest(figure, part)):
        yield FollowedValue(HUNDRED - share, (part, whole), f"100%−{words}")


# So far the name of a rate is that of the part.
_NAMED = 0.5


def _is_whole(figures: Sequence[ToldNumber], amounts: Sequence[ToldNumber]) -> bool:
    """Whether the sources say 全部, or give a part that equals its whole (建议58件，答复58件)."""
    if any(word.cls("degree") == "all" for f in figures for word in f.clause.words):
        return True
    return any(
        together(a, b) and same_measure(a.number, b.number) and a.number.value == b.number.value
        for a, b in combinations(amounts, 2)
    )


def _is_rest(figure: ToldNumber, part: ToldNumber) -> bool:
    """Whether the words call a share the rest of another: 其余七成, or the source goes on with 其余 and names another."""
    if _REST.search(figure.before):
        return True
    return part.shared and shared_words(figure.label, part.label) < 0.5


def _of_all(amounts: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """男320人、女280人: the share of one of the whole that all of a fact's plain amounts of a unit make."""
    for part in amounts:
        kin = [
            f for f in amounts if f.source == part.source and f.number.unit == part.number.unit and f.role == "value"
        ]
        whole = sum((f.number.value for f in kin), Decimal(0))
        if len(kin) > 1 and part in kin:
            yield FollowedValue(part.number.value / whole * HUNDRED, tuple(kin), share_sum(part.number.value, whole))


def _of_both(amounts: Sequence[ToldNumber]) -> Iterator[FollowedValue]:
    """完成3480户，还剩620户: the share of the whole they make together."""
    for a, b in combinations(amounts, 2):
        if together(a, b) and same_measure(a.number, b.number) and "remainder" in (a.role, b.role):
            part = a if b.role == "remainder" else b
            whole = a.number.value + b.number.value
            yield FollowedValue(part.number.value / whole * HUNDRED, (a, b), share_sum(part.number.value, whole))
