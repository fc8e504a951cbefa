"""The figures and statements of a report, worked out once for all rules."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.check.figures.roles import WordedFigure
from drafter.check.figures.statements import ValueStatement, read_figures, read_statements, unnested
from drafter.check.rule import Context
from drafter.core.finding import Related
from drafter.core.text import Span


def worded_figures(context: Context) -> tuple[WordedFigure, ...]:
    """Every figure of the report with its part in its sentence."""
    return context.once(_figures)


def compared_figures(context: Context) -> tuple[WordedFigure, ...]:
    """Every figure but those of a sentence that has no end."""
    return context.once(_compared)


def value_statements(context: Context) -> tuple[ValueStatement, ...]:
    """Every statement of the report, in text order."""
    return context.once(_statements)


def sentences_of(context: Context) -> tuple[tuple[WordedFigure, ...], ...]:
    """The figures grouped by sentence."""
    return context.once(_sentences)


def clauses_of(context: Context) -> tuple[tuple[WordedFigure, ...], ...]:
    """The figures by sentence, items in brackets in groups of their own: what stands next to what."""
    return context.once(_clauses)


def _clauses(context: Context) -> tuple[tuple[WordedFigure, ...], ...]:
    return tuple(
        tuple(group) for sentence in sentences_of(context) for group in unnested(context.text, sentence) if group
    )


def outer_sentences_of(context: Context) -> tuple[tuple[WordedFigure, ...], ...]:
    """The figures by sentence without the items in brackets."""
    return context.once(_outer_sentences)


def _outer_sentences(context: Context) -> tuple[tuple[WordedFigure, ...], ...]:
    return tuple(tuple(next(unnested(context.text, sentence))) for sentence in sentences_of(context))


# Nobody wrote so much without a stop: it is told by its length (ST012), and its figures are held against nothing.
_ENDLESS = re.compile(r"(?<![^。！？\n])[^。！？\n]{5000,}")


def _figures(context: Context) -> tuple[WordedFigure, ...]:
    return read_figures(context.text, context.quantities)


def _compared(context: Context) -> tuple[WordedFigure, ...]:
    endless = [Span(*found.span()) for found in _ENDLESS.finditer(context.text)]
    figures = worded_figures(context)
    if not endless:
        return figures
    return tuple(one for one in figures if not any(span.covers(one.quantity.span) for span in endless))


def _statements(context: Context) -> tuple[ValueStatement, ...]:
    return read_statements(context.text, compared_figures(context))


def _sentences(context: Context) -> tuple[tuple[WordedFigure, ...], ...]:
    groups: dict[int, list[WordedFigure]] = {}
    for figure in compared_figures(context):
        groups.setdefault(figure.sentence, []).append(figure)
    return tuple(map(tuple, groups.values()))


def alone_in_line(text: str, figure: WordedFigure) -> bool:
    """Whether the figure is all its line holds, signs apart: the cell of a table that a page's text has scattered."""
    start, end = text.rfind("\n", 0, figure.quantity.span.start) + 1, text.find("\n", figure.quantity.span.end)
    end = end if end >= 0 else len(text)
    behind = _WORDS.search(text, figure.quantity.span.end, end)
    if behind and behind[0] not in figure.raw:  # as nearly always, and told without copying a line as long as the text
        return False
    line = text[start:end]
    return len(line) <= _CELL_LINE and "\n" in text and not _WORDS.search(line.replace(figure.raw, ""))


_CELL_LINE = 400  # signs; no row of cells is longer
_WORDS = re.compile(r"[\u4e00-\u9fffA-Za-z]|[。，；：]")


def related(context: Context, figures: Sequence[WordedFigure]) -> tuple[Related, ...]:
    """The figures as the other places of a finding."""
    return tuple(Related(figure.quantity.span.of(context.text), figure.quantity.span) for figure in figures)


def joined(figures: Sequence[WordedFigure]) -> Span:
    """The span from the first figure's start to the last one's end."""
    return Span(min(f.quantity.span.start for f in figures), max(f.quantity.span.end for f in figures))
