"""Stocks and flows: what there was, what came in, what went out, what is left; and one amount less another by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from drafter.check.figures.growths import value_in
from drafter.check.figures.roles import WordedFigure
from drafter.claims.arithmetic import decimal_words
from drafter.claims.intervals import Interval, stands_for
from drafter.claims.joining import unit_base
from drafter.language import lexicon
from drafter.language.phrases import phrase_lines

_CLAUSE = re.compile(r"[，,；;：:。、（(]")
_LINK = r"(?:了|为|是|有|共|达|达到|资金|总额|数|额|人数|数量|：|:)*$"
_MOST = 6
_BEFORE = re.compile("去年(?![底末])|上年(?![底末])")
_EARLIER = re.compile("上年|去年|年初|期初|上期")


@dataclass(frozen=True, slots=True)
class Flow:
    """A closing figure that its opening and what came and went refute. certain: both what came and what went are told."""

    closing: WordedFigure
    terms: tuple[tuple[int, WordedFigure], ...]
    certain: bool

    @property
    def follows(self) -> Decimal:
        """What the closing figure should be, in its own unit."""
        return sum((sign * value_in(figure, self.closing.unit) for sign, figure in self.terms), Decimal(0))

    @property
    def arithmetic(self) -> str:
        unit = self.closing.unit
        first, *rest = self.terms
        steps = "".join(f"{'+' if sign > 0 else '−'}{decimal_words(value_in(figure, unit))}" for sign, figure in rest)
        return f"{decimal_words(value_in(first[1], unit))}{steps}={decimal_words(self.follows)}{unit}"


@cache
def _named(section: str) -> re.Pattern[str]:
    """A lead's last clause that ends with a word of the class."""
    return re.compile(rf"(?:{lexicon.any_of(lexicon.words('flows.txt', section))}){_LINK}")


@cache
def _timed(section: str) -> re.Pattern[str]:
    """A last clause that begins with a time of the class and names any stock."""
    return re.compile(rf"^(?:{lexicon.any_of(lexicon.words('flows.txt', section))})[^\d]{{0,12}}$")


@cache
def _any_step() -> re.Pattern[str]:
    """A word for what came or went, wherever it stands."""
    return re.compile(lexicon.any_of({*lexicon.words("flows.txt", "in"), *lexicon.words("flows.txt", "out")}))


@cache
def _unsure() -> re.Pattern[str]:
    return re.compile(lexicon.any_of(lexicon.words("flows.txt", "unsure")))


def _own(figure: WordedFigure) -> str:
    return _CLAUSE.split(figure.lead)[-1]


def _is(figure: WordedFigure, side: str) -> bool:
    own = _own(figure)
    return bool(_timed(f"{side}_time").search(own) or _named(side).search(own))


def _usual(figure: WordedFigure) -> bool:
    return figure.quantity.exact is not None and not figure.quantity.approx and figure.unit not in ("%", "个百分点")


def broken_flows(sentence: Sequence[WordedFigure]) -> Iterator[Flow]:
    """年初结余A，收入B，支出C，年末结余D where D is not A+B−C; every figure between must be one that came or went."""
    for at, opening in enumerate(sentence):
        if not (_usual(opening) and _is(opening, "opening")) or (
            _BEFORE.match(_own(opening)) and _any_step().search(_own(opening))
        ):
            continue  # 去年新建12座: what came in then is no stock
        terms: list[tuple[int, WordedFigure]] = [(1, opening)]
        for figure in sentence[at + 1 : at + 1 + _MOST]:
            if not _usual(figure) or unit_base(figure.unit) != unit_base(opening.unit) or _unsure().search(figure.lead):
                break
            if len(terms) > 1 and _is(figure, "closing") and not _EARLIER.search(_own(figure)):
                if flow := _judged(figure, terms):
                    yield flow
                break
            sign = _sign(figure)
            if not sign:
                break
            terms.append((sign, figure))


def _sign(figure: WordedFigure) -> int:
    own = _own(figure)
    if _named("out").search(own):
        return -1
    return 1 if _named("in").search(own) else 0


def _judged(closing: WordedFigure, terms: Sequence[tuple[int, WordedFigure]]) -> Flow | None:
    fair = Interval(Decimal(0), Decimal(0))
    for sign, figure in terms:
        fair = fair + stands_for(figure.quantity) if sign > 0 else fair - stands_for(figure.quantity)
    if fair.meets(stands_for(closing.quantity)) or (fair.high < 0 <= stands_for(closing.quantity).low):
        return None  # below zero: something that came in is not told
    signs = {sign for sign, _figure in terms[1:]}
    return Flow(closing, tuple(terms), len(signs) == 2)


@cache
def _differences() -> tuple[tuple[re.Pattern[str], ...], ...]:
    """Minuend, subtrahend and difference, each as the end of a lead's last clause."""
    rows = (line.split("\t") for line in phrase_lines("differences.tsv"))
    return tuple(tuple(re.compile(rf"(?:{lexicon.any_of(cell.split('|'))}){_LINK}") for cell in row) for row in rows)


def wrong_differences(sentence: Sequence[WordedFigure]) -> Iterator[Flow]:
    """资产总额A，负债总额B，净资产C where C is not A−B; the three one after the other."""
    plain = [figure for figure in sentence if "其中" not in figure.lead]
    for trio in zip(plain, plain[1:], plain[2:], strict=False):
        whole, taken, left = trio
        alike = all(
            _usual(f) and unit_base(f.unit) == unit_base(whole.unit) and not _unsure().search(f.lead) for f in trio
        )
        owns = [_own(figure) for figure in trio]
        if not alike or not any(
            all(name.search(own) for name, own in zip(names, owns, strict=True)) for names in _differences()
        ):
            continue
        flow = _judged(left, [(1, whole), (-1, taken)])
        if flow and not _gathered().search(owns[2]):
            yield Flow(left, flow.terms, not _ONLY_LEFT.fullmatch(owns[2]))


# What is left, and nothing that says of which time: it may hold what was left before.
_ONLY_LEFT = re.compile(rf"(?:结余|余额|盈余|净增人口){_LINK}")


@cache
def _gathered() -> re.Pattern[str]:
    """Words that make what is left a stock, or the rest of something else: 年末结余, 滚存结余, 税后净收入."""
    return re.compile(lexicon.any_of(lexicon.words("flows.txt", "gathered")))
