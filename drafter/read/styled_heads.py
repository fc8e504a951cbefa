"""Headings a docx names by its styles alone: the title, and lines without a number, each on the level its style gives it.

Where numbers stand too, they say which level a style means: 一、 in Heading 2 makes an unnumbered Heading 3 a second level.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.core.text import Span
from drafter.read.front import ReportFront
from drafter.read.number_marks import Mark
from drafter.read.trimmed_lines import TrimmedLine

_DEEPEST = 4


def styled_front(front: ReportFront, lines: Sequence[TrimmedLine], outline: Mapping[int, int]) -> ReportFront:
    """The front with the title its style names, if its words told none; the first heading after it begins the body."""
    styled = [at for at, line in enumerate(lines) if line.start in outline]
    top = _alone_on_top(styled, lines, outline)
    if front.title is None and top is not None and top <= front.body:
        front = replace(front, title=Span(lines[top].start, lines[top].end), body=max(front.body, top + 1))
    heads = (at for at in styled if not front.title or lines[at].start >= front.title.end)
    return replace(front, body=min(front.body, next(heads, front.body)))


def _alone_on_top(styled: Sequence[int], lines: Sequence[TrimmedLine], outline: Mapping[int, int]) -> int | None:
    """The first styled line when no other is as high: Word's title, or a single Heading 1."""
    highest = min((outline[lines[at].start] for at in styled), default=0)
    if not styled or outline[lines[styled[0]].start] != highest:
        return None
    return styled[0] if sum(outline[lines[at].start] == highest for at in styled) == 1 else None


def styled_levels(
    lines: Sequence[TrimmedLine], outline: Mapping[int, int], front: ReportFront, marks: Mapping[int, Mark]
) -> dict[int, int]:
    """Line → level 1–4, of the styled lines in the body that bear no number."""
    depths = {at: outline[line.start] for at, line in enumerate(lines) if line.start in outline and at >= front.body}
    bare = {at: depth for at, depth in depths.items() if at not in marks and lines[at].kind == "body"}
    ranks = {depth: rank for rank, depth in enumerate(sorted(set(depths.values())), start=1)}
    shift = _shift(ranks, depths, marks)
    return {at: min(max(ranks[depth] + shift, 1), _DEEPEST) for at, depth in bare.items()}


def _shift(ranks: Mapping[int, int], depths: Mapping[int, int], marks: Mapping[int, Mark]) -> int:
    """How much deeper the numbers of styled lines are than their styles, as most of them say."""
    told = Counter(marks[at].level - ranks[depth] for at, depth in depths.items() if at in marks)
    return told.most_common(1)[0][0] if told else 0
