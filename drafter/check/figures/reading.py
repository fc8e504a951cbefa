"""The figures and statements of a report, worked out once for all rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.check.figures.roles import Figure
from drafter.check.figures.statements import Statement, read_figures, read_statements, unnested
from drafter.check.rule import Context
from drafter.core.finding import Related
from drafter.core.text import Span


def figures_of(context: Context) -> tuple[Figure, ...]:
    """Every figure of the report with its part in its sentence."""
    return context.once(_figures)


def statements_of(context: Context) -> tuple[Statement, ...]:
    """Every statement of the report, in text order."""
    return context.once(_statements)


def sentences_of(context: Context) -> tuple[tuple[Figure, ...], ...]:
    """The figures grouped by sentence."""
    return context.once(_sentences)


def clauses_of(context: Context) -> tuple[tuple[Figure, ...], ...]:
    """The figures by sentence, items in brackets in groups of their own: what stands next to what."""
    return context.once(_clauses)


def _clauses(context: Context) -> tuple[tuple[Figure, ...], ...]:
    return tuple(
        tuple(group) for sentence in sentences_of(context) for group in unnested(context.text, sentence) if group
    )


def outer_sentences_of(context: Context) -> tuple[tuple[Figure, ...], ...]:
    """The figures by sentence without the items in brackets."""
    return context.once(_outer_sentences)


def _outer_sentences(context: Context) -> tuple[tuple[Figure, ...], ...]:
    return tuple(tuple(next(unnested(context.text, sentence))) for sentence in sentences_of(context))


def _figures(context: Context) -> tuple[Figure, ...]:
    return read_figures(context.text, context.quantities)


def _statements(context: Context) -> tuple[Statement, ...]:
    return read_statements(context.text, figures_of(context))


def _sentences(context: Context) -> tuple[tuple[Figure, ...], ...]:
    groups: dict[int, list[Figure]] = {}
    for figure in figures_of(context):
        groups.setdefault(figure.sentence, []).append(figure)
    return tuple(map(tuple, groups.values()))


def stands_alone(text: str, figure: Figure) -> bool:
    """Whether the figure is all its line holds, signs apart: the cell of a table that a page's text has scattered."""
    start, end = text.rfind("\n", 0, figure.quantity.span.start) + 1, text.find("\n", figure.quantity.span.end)
    end = end if end >= 0 else len(text)
    behind = _WORDS.search(text, figure.quantity.span.end, end)
    if behind and behind[0] not in figure.raw:  # as nearly always, and told without copying a line as long as the text
        return False
    line = text[start:end]
    return "\n" in text and not _WORDS.search(line.replace(figure.raw, ""))


_WORDS = re.compile(r"[\u4e00-\u9fffA-Za-z]|[。，；：]")


def related(context: Context, figures: Sequence[Figure]) -> tuple[Related, ...]:
    """The figures as the other places of a finding."""
    return tuple(Related(figure.quantity.span.of(context.text), figure.quantity.span) for figure in figures)


def joined(figures: Sequence[Figure]) -> Span:
    """The span from the first figure's start to the last one's end."""
    return Span(min(f.quantity.span.start for f in figures), max(f.quantity.span.end for f in figures))
