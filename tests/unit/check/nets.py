"""Each net of the figure rules by its name: what it alone tells of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from decimal import Decimal

from drafter.check.figures import (
    announced,
    balances,
    claims,
    comparisons,
    completions,
    counted,
    definite,
    enumerated,
    flows,
    gathered,
    growths,
    halves,
    levels_apart,
    listed_totals,
    lists,
    magnitudes,
    moves,
    named_years,
    parts_of_wholes,
    per_head,
    percent_points,
    priors,
    repeats,
    retold,
    row_text,
    scales,
    shares,
    stated_metrics,
    table_rows,
    tables,
)  # fmt: skip
from drafter.check.figures.roles import WordedFigure
from drafter.check.figures.statements import ValueStatement, by_sentence, read_figures, read_statements, unnested
from drafter.check.rule import Context
from drafter.core.text import Span
from drafter.language.quantities import find_quantities
from drafter.plan.profiles import load_profile
from drafter.read.outline import parse_report

Sentence = Sequence[WordedFigure]
Net = Callable[[str], Iterable[object]]
# Worked out from a thing's fields, and shown behind them.
_DERIVED = (
    "ratio",
    "scale_slip",
    "added",
    "arithmetic",
    "follows",
    "gap",
    "contrary",
    "measure",
    "account",
    "subject",
    "counted",
    "planned",
)


def told(net: str, text: str) -> str:
    """All that the net finds in the text, in words."""
    return "; ".join(_shown(found, text) for found in NETS[net](text))


def _shown(value: object, text: str) -> str:
    """A figure as written, a part of the text as it stands, what is made of these field by field."""
    if isinstance(value, WordedFigure):
        return value.raw
    if isinstance(value, Span):
        return value.of(text)
    if isinstance(value, (tuple, list)):
        return "+".join(_shown(one, text) for one in value)
    if is_dataclass(value):
        own = [field.name for field in fields(value) if field.name != "around"]
        derived = [name for name in _DERIVED if name not in own and hasattr(value, name)]
        return " ".join(_shown(getattr(value, name), text) for name in (*own, *derived))
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def _figures(text: str) -> tuple[WordedFigure, ...]:
    return read_figures(text, find_quantities(text))


def _sentences(text: str) -> list[list[WordedFigure]]:
    return list(by_sentence(_figures(text)))


def _of_text(find: Callable[[str, Sentence], Iterable[object]]) -> Net:
    return lambda text: find(text, _figures(text))


def _of_each(find: Callable[[Sentence], Iterable[object]]) -> Net:
    """Asked of the figures of each sentence, those of a bracket by themselves."""
    return lambda text: (
        found for one in _sentences(text) for group in unnested(text, one) if group for found in find(group)
    )


def _of_whole(find: Callable[[Sentence], Iterable[object]]) -> Net:
    """Asked of all the figures of each sentence."""
    return lambda text: (found for one in _sentences(text) for found in find(one))


def _within(find: Callable[[str, Sentence], Iterable[object]]) -> Net:
    return lambda text: (found for one in _sentences(text) for found in find(text, one))


def _of_statements(find: Callable[[ValueStatement], Iterable[object]]) -> Net:
    return lambda text: (found for one in read_statements(text, _figures(text)) for found in find(one))


def _of_report(find: Callable[[Context], Iterable[object]]) -> Net:
    return lambda text: find(Context(parse_report(text), load_profile("generic")))


def _beside_prior(text: str) -> Iterable[object]:
    """Of the report behind ‖, what the prior before it states as well."""
    prior, _, own = text.partition("‖")
    return priors.beside_prior(
        Context(parse_report(own), load_profile("generic"), priors=(parse_report(prior, "prior.docx"),))
    )


def _doubtless(text: str) -> Iterator[object]:
    """Moves, and what is wrong with the size each of them is said to have."""
    for sentence in _sentences(text):
        for move in moves.moves(sentence):
            yield move
            yield from filter(None, [moves.size_fault(move)])


def _means(text: str) -> Iterator[object]:
    """Levels and means that lie the other way, a sentence before included."""
    before = None
    for sentence in _sentences(text):
        yield from comparisons.reversed_means(sentence, before)
        before = sentence[0]


NETS: dict[str, Net] = {
    "announced": announced.miscounted,
    "balance": lambda text: balances.unbalanced(_sentences(text)),
    "surplus": _of_text(balances.wrong_surpluses),
    "beyond": lambda text: (
        c for one in read_statements(text, _figures(text)) for c in claims.beyond_target(text, one)
    ),
    "beyond next": _within(claims.beyond_next),
    "level": _of_statements(claims.not_level),
    "doubled": _within(claims.not_doubled),
    "over whole": _of_each(claims.over_whole),
    "shares apart": _of_each(claims.shares_apart),
    "ratio": claims.off_hundred,
    "comparison": _within(comparisons.wrong_comparisons),
    "mean": _means,
    "step": _of_whole(comparisons.reversed_steps),
    "completion": _of_statements(completions.completion_mismatches),
    "rate": _of_each(completions.rate_mismatches),
    "cut rate": _of_each(completions.cut_rate_mismatches),
    "fraction": _of_each(completions.fraction_mismatches),
    "hundred": _of_each(completions.over_hundred),
    "recount": _of_text(counted.recounts),
    "known": _of_text(definite.told_as_known),
    "enumerated": _of_text(enumerated.enumerated_totals),
    "flow": _of_whole(flows.broken_flows),
    "difference": _of_whole(flows.wrong_differences),
    "gap": _of_each(levels_apart.wrong_gaps),
    "gathered": _of_whole(gathered.gathered_totals),
    "times": _of_whole(gathered.period_totals),
    "mistyped": _of_whole(gathered.mistyped_totals),
    "growth": _of_statements(growths.misfits),
    "halves": _within(halves.complement_totals),
    "list": _within(lists.unpaired),
    "size": _of_each(magnitudes.odd_sizes),
    "move": _doubtless,
    "each": _of_each(per_head.per_head_faults),
    "yield": _of_each(per_head.yield_faults),
    "year": _of_report(named_years.year_slips),
    "after date": _of_report(named_years.after_the_date),
    "part year": _of_report(lambda context: named_years.part_year_slips(context.report)),
    "points": _of_each(percent_points.swaps),
    "prior": _beside_prior,
    "repeat": _of_report(repeats.repeats),
    "heads": _of_report(repeats.heads_apart),
    "retold": lambda text: retold.retold_figures(text, _sentences(text)),
    "cell": _of_text(row_text.cell_slips),
    "total cell": _of_text(row_text.total_slips),
    "scale": _of_text(scales.scale_slips),
    "overflow": _of_each(parts_of_wholes.overflows),
    "failure": _of_each(parts_of_wholes.failures),
    "rest": _within(parts_of_wholes.wrong_rests),
    "share": lambda text: shares.share_mismatches(read_statements(text, _figures(text))),
    "share named": _of_each(shares.whole_named_mismatches),
    "share after": _of_each(shares.whole_after_mismatches),
    "share bare": _of_each(shares.bare_share_mismatches),
    "share then": _of_each(shares.share_then_part),
    "stated": _of_report(stated_metrics.stated_figures),
    "bracket": _within(listed_totals.bracketed_totals),
    "inner": _of_whole(listed_totals.inner_totals),
    "parallel": _of_whole(listed_totals.parallel_totals),
    "classed": _within(listed_totals.classed_totals),
    "added": _of_whole(listed_totals.added_totals),
    "run": _of_whole(listed_totals.run_totals),
    "row": _of_report(table_rows.row_slips),
    "table": tables.table_totals,
}
