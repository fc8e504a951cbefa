"""Figures of a drafted item against the composer's: kept, unchanged, and still said of the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.claims.joining import basis_class, bigrams, family, in_base
from drafter.core.grounding import Mention
from drafter.core.quantity import Metric, Quantity, Range
from drafter.core.text import Span

_ABOUT = {
    **dict.fromkeys(
        ["余", "多", "+", "＋", "超", "超过", "突破", "逾", "以上", "高于", "大于", "不低于", "不少于", "至少", "上"],
        "more",
    ),
    **dict.fromkeys(["约", "近", "左右", "上下", "大约", "大概", "将近", "接近", "几"], "about"),
    **dict.fromkeys(["不足", "以下", "以内", "不到", "低于", "少于", "不超过", "至多"], "less"),
}
_UP = re.compile(r"(?:增|多|扩|升|涨|新|高)[一-鿿]{0,2}$")
_DOWN = re.compile(r"(?:减|降|少|下|压|退|低)[一-鿿]{0,2}$")
_STOP = "。；;！？\n"
_MARGIN = 0.3  # by how much more a figure's words may be like another figure's before it counts as moved
_BOUND_BASES = {"目标", "上年同期", "预算"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in its surroundings: before holds the words since the figure or sentence before it, after those up to the next mark."""

    quantity: Quantity
    metric: Metric | None
    before: str
    after: str

    @property
    def raw(self) -> str:
        return self.quantity.raw

    @property
    def words(self) -> frozenset[str]:
        pieces = re.findall(r"[一-鿿A-Za-z]+", f"{self.before}，{self.after}")
        return frozenset(pair for piece in pieces for pair in bigrams(piece))


@dataclass(frozen=True, slots=True)
class Pairing:
    """Each figure of the baseline with its like in the text; what is left over on either side."""

    pairs: tuple[tuple[Figure, Figure], ...]
    missing: tuple[Figure, ...]
    added: tuple[Figure, ...]


def figures_of(text: str, mentions: Sequence[Mention], outside: Sequence[Span]) -> tuple[Figure, ...]:
    """The figures of a text in order, but for those inside `outside` (marks such as 【待核：…】)."""
    found = [m for m in mentions if m.quantity and not any(span.overlaps(m.span) for span in outside)]
    figures = []
    at = 0
    for place, mention in enumerate(found):
        assert mention.quantity is not None
        start, end = mention.span.start, mention.span.end
        begin = max(at, max((text.rfind(mark, 0, start) + 1 for mark in _STOP), default=0))
        following = found[place + 1].span.start if place + 1 < len(found) else len(text)
        tail = re.match(r"[^，。；、：\n]*", text[end:following])
        figures.append(Figure(mention.quantity, mention.metric, text[begin:start], tail[0] if tail else ""))
        at = end
    return tuple(figures)


def pair_figures(baseline: Sequence[Figure], text: Sequence[Figure]) -> Pairing:
    """Equal values find each other; of several, those whose words are most alike."""
    scored = sorted(
        (
            (-_alike(own, other), at, to)
            for at, own in enumerate(baseline)
            for to, other in enumerate(text)
            if _equal(own.quantity, other.quantity)
        ),
    )
    taken: dict[int, int] = {}
    for _score, at, to in scored:
        if at not in taken and to not in taken.values():
            taken[at] = to
    return Pairing(
        tuple((baseline[at], text[to]) for at, to in sorted(taken.items())),
        tuple(figure for at, figure in enumerate(baseline) if at not in taken),
        tuple(figure for to, figure in enumerate(text) if to not in taken.values()),
    )


def bent(pairing: Pairing) -> Iterator[tuple[Figure, str]]:
    """Figures that are there, but changed or moved, with the reason: direction, approximation, basis, period or subject."""
    baseline = [own for own, _other in pairing.pairs] + list(pairing.missing)
    for own, other in pairing.pairs:
        if not _same_direction(own, other):
            yield other, "direction"
        elif _about(own) != _about(other):
            yield other, "approx"
        elif not _same_basis(own.metric, other.metric):
            yield other, "basis"
        elif not _same_period(own.metric, other.metric):
            yield other, "period"
        elif _moved(own, other, baseline):
            yield other, "moved"


def _equal(one: Quantity, other: Quantity) -> bool:
    if isinstance(one.value, Range) or isinstance(other.value, Range):
        return one.value == other.value and one.unit == other.unit
    if not one.unit or not other.unit:
        return one.value == other.value and (
            one.unit == other.unit or one.raw.startswith(other.raw) or other.raw.startswith(one.raw)
        )
    same_family = family(one.unit) == family(other.unit) or one.unit[0] == other.unit[0] in "万亿千百"
    return same_family and _in_base(one) == _in_base(other)


def _in_base(quantity: Quantity) -> Decimal:
    assert isinstance(quantity.value, Decimal)
    return in_base(quantity.value, quantity.unit)


def _about(figure: Figure) -> str:
    """more, about or less; 890亿+ is 890亿以上."""
    word = figure.quantity.approx or (figure.after[:1] if figure.after[:1] in "+＋" else "")
    return _ABOUT.get(word, word)


def _same_direction(own: Figure, other: Figure) -> bool:
    mine, theirs = own.quantity.change, other.quantity.change
    if mine == theirs:
        return True
    word, plain = (mine, other) if theirs is None else (theirs, own)
    if mine and theirs:
        return False
    return bool((_UP if word == "increase" else _DOWN).search(plain.before))


def _same_basis(own: Metric | None, other: Metric | None) -> bool:
    if own is None or other is None:
        return True
    mine, theirs = basis_class(own.basis), basis_class(other.basis)
    return mine == theirs or not {mine, theirs} & _BOUND_BASES


def _same_period(own: Metric | None, other: Metric | None) -> bool:
    return not (own and other and own.period and other.period) or own.period == other.period


def _alike(own: Figure, other: Figure) -> float:
    """Share of the baseline figure's words that stand round the text's figure."""
    return len(own.words & other.words) / len(own.words) if own.words else 0.5


def _moved(own: Figure, other: Figure, baseline: Sequence[Figure]) -> bool:
    rivals = [figure for figure in baseline if not _equal(figure.quantity, own.quantity) and figure.words]
    return max((_alike(rival, other) for rival in rivals), default=0.0) > _alike(own, other) + _MARGIN
