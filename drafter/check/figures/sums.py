"""Lists that claim to be complete: a total, an opening ： or （, and parts of its own unit up to the closing mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from drafter.check.figures.growths import value_in
from drafter.check.figures.roles import Figure
from drafter.claims.arithmetic import plain
from drafter.claims.intervals import stands_for
from drafter.claims.joining import family, in_base

# After these a list is only a part of the whole, or something else is netted off in it.
_PARTIAL = re.compile(
    r"主要|包括|其中|包含|含|如|例如|特别|尤其|已|剔除|扣除|不含|比|较|除|用于|约|等|超|占|增|减|上年|结转|折合|人均|平均|每|目标|计划|预算|第|今年|去年"
)
# More parts than this are no list of a sentence (and looking further would make long input slow).
_LONGEST = 40
_OPENS = re.compile(r"^(?:[（(：:]|[，,]分别(?:为|是))")
_CONTINUES = re.compile(r"^[、，,；;和及与]")
_SHUT = re.compile(r"[）)。]")
_AFTER = re.compile(r"^\s*等")
_NESTED = re.compile(r"[（(]")


@dataclass(frozen=True, slots=True)
class Total:
    """A total and the parts a list gives for it, in reading order."""

    whole: Figure
    parts: tuple[Figure, ...]

    @property
    def added(self) -> Decimal:
        """The parts' sum in the total's unit."""
        return sum((value_in(part, self.whole.unit) for part in self.parts), Decimal(0))

    @property
    def gap(self) -> Decimal:
        """How far the parts' sum can at least be from the total, in its unit, all rounding allowed for; 0 when they agree."""
        # 5亿元 among 39.44亿元 and 34.44亿元 is 5.00: in one list the finest decimals hold for all of one unit.
        members = (self.whole, *self.parts)
        finest = {unit: max(f.quantity.places for f in members if f.unit == unit) for unit in {f.unit for f in members}}
        fair, *shares = (stands_for(replace(f.quantity, places=finest[f.unit])) for f in members)
        added = sum(shares[1:], shares[0])
        return fair.distance(added) / in_base(Decimal(1), self.whole.unit)

    @property
    def arithmetic(self) -> str:
        """`107+19=126个`."""
        return f"{'+'.join(plain(value_in(part, self.whole.unit)) for part in self.parts)}={plain(self.added)}{self.whole.unit}"


def bracketed_totals(text: str, sentence: Sequence[Figure]) -> Iterator[Total]:
    """Totals followed at once by （ or ： and a list of at least two parts that nothing marks as partial."""
    for at, whole in enumerate(sentence[:-2]):
        opening = sentence[at + 1].lead
        if not _OPENS.match(opening) or _SHUT.search(opening) or not _counts(whole, whole):
            continue
        parts = _parts(text, whole, sentence[at + 1 : at + 1 + _LONGEST], opening[0] in "（(")
        if len(parts) >= 2:
            yield Total(whole, tuple(parts))


def inner_totals(sentence: Sequence[Figure]) -> Iterator[Total]:
    """Totals followed by 其中 and parts of the same unit: the parts need not be all, but together they cannot pass the total."""
    for at, whole in enumerate(sentence[:-1]):
        first = sentence[at + 1]
        if not _INNER.match(first.lead) or whole.part != "value" or not _counts(whole, whole):
            continue
        parts: list[Figure] = []
        for figure in sentence[at + 1 : at + 1 + _LONGEST]:
            words = figure.lead[1:].removeprefix("其中").lstrip("：:，,")
            if (
                (parts and not _LISTED.match(figure.lead))
                or not _counts(figure, whole)
                or figure.sign
                or _OTHER_WAY.search(words)
            ):
                break
            parts.append(figure)
        if len(parts) > 1 and family(whole.unit) in _OVERLAPPING:
            yield from (Total(whole, (part,)) for part in parts)  # 党员 and 女性 may be the same people
        elif parts:
            yield Total(whole, tuple(parts))


_OVERLAPPING = frozenset({"人", "人次", "名", "户", "位", "家"})
_INNER = re.compile(r"^[（(，,。；;]?其中[：:，,]?")
_LISTED = re.compile(r"^、")
_OTHER_WAY = re.compile(
    r"比|较|占|达|累计|上年|结转|最|超|预算|计划|目标|人均|平均|带动|撬动|总|共|完成|结余|债务|限额|余额|本级|收入|支出"
)


def _counts(figure: Figure, whole: Figure) -> bool:
    quantity = figure.quantity
    plain_number = (
        quantity.exact is not None
        and not quantity.approx
        and quantity.kind not in ("percent", "point", "rank", "ratio")
    )
    return plain_number and family(figure.unit) == family(whole.unit)


def _parts(text: str, whole: Figure, rest: Sequence[Figure], bracket: bool) -> list[Figure]:
    """The list's figures; [] when it is partial, mixed, nested or unclear."""
    parts: list[Figure] = []
    for at, figure in enumerate(rest):
        ahead = text[rest[at - 1].quantity.span.end if at else whole.quantity.span.end : figure.quantity.span.start]
        if at and _closed(ahead, bracket):
            break
        words = figure.lead[1:] if figure.lead else ""
        if not _counts(figure, whole) or _PARTIAL.search(words) or (at and not _CONTINUES.match(figure.lead)):
            return []
        if _NESTED.search(words):
            return []
        parts.append(figure)
    if parts and _AFTER.match(text[parts[-1].quantity.span.end : parts[-1].quantity.span.end + 3]):
        return []
    return parts


def _closed(ahead: str, bracket: bool) -> bool:
    return bool(re.search(r"[）)]" if bracket else r"[。；;\n]", ahead))
