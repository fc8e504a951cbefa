"""Two classes that have no third beside them (正式、预备; 男、女; 进口、出口) make up the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from drafter.check.figures.growths import value_in
from drafter.check.figures.listed_totals import ListedTotal, is_counted_with
from drafter.check.figures.roles import WordedFigure
from drafter.language.phrases import phrase_lines

_AFTER = re.compile(r"^\s*等")
_FIRST_IS = re.compile(
    r"^[，,（(：:—]*(?:其中|按[^，,。；;]{1,16}分|[^，,。；;]{0,8}?分别|分|包括|包含|含)?(?:为|是|有)?[：:，,]?"
)
_HALVES_JOINT = re.compile(r"^[，,、；;和及与]")


def complement_totals(text: str, sentence: Sequence[WordedFigure]) -> Iterator[ListedTotal]:
    """党员96名，其中正式党员91名、预备党员5名: two classes that have no third beside them make up the whole."""
    for at, (whole, one, other) in enumerate(zip(sentence, sentence[1:], sentence[2:], strict=False)):
        parts, after = (one, other), sentence[at + 3 : at + 4]
        if after and _HALVES_JOINT.match(after[0].lead) and is_counted_with(after[0], whole) and not after[0].sign:
            third = ListedTotal(whole, (one, other, after[0]))
            if "、" in after[0].lead[:1] or not third.gap:
                continue
        if not all(is_counted_with(f, whole) and not f.sign for f in (whole, *parts)) or not _HALVES_JOINT.match(
            other.lead
        ):
            continue
        names = _FIRST_IS.sub("", one.lead), _HALVES_JOINT.sub("", other.lead)
        if (
            _FIRST_IS.match(one.lead)
            and not any(_CLOSED.search(name) or _ELSEWHERE.search(name) for name in names)
            and are_halves(*names)
            and not _AFTER.match(text[other.quantity.span.end : other.quantity.span.end + 3])
            and value_in(one, whole.unit) <= value_in(whole, whole.unit)
        ):
            yield ListedTotal(whole, parts)


def are_halves(one: str, other: str) -> bool:
    """Whether the names differ by a pair of opposed classes and nothing else."""
    for a, b in complements():
        for first, second in ((a, b), (b, a)):
            if one.startswith(first) and other.startswith(second):
                rest, its = one[len(first) :], other[len(second) :]
                if rest == its or not its or rest.endswith(its) or its.endswith(rest):
                    return True
    return False


@cache
def complements() -> tuple[tuple[str, str], ...]:
    """Pairs of classes that together are all there is, the longer names first."""
    pairs = [tuple(line.split("\t")) for line in phrase_lines("complements.tsv")]
    return tuple(sorted(((a, b) for a, b in pairs), key=lambda pair: -len(pair[0] + pair[1])))


_ELSEWHERE = re.compile(r"比|较|达|累计|上年|超|预算|计划|目标|人均|平均|新增|合计|共")
_CLOSED = re.compile(r"[，,。；;：:、（）()]")
