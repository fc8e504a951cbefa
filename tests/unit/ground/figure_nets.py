"""Nets of figures by name, as `alone/*.tsv` asks for them."""

from __future__ import annotations

from drafter.claims.arithmetic import decimal_words
from drafter.ground import (
    bases,
    comparators,
    counted_apart,
    counting,
    deriving,
    differing,
    doubting,
    facts_crossed,
    following,
    heads_exchanged,
    hotlines,
    implied,
    kin,
    levels_exchanged,
    listing_counts,
    matching,
    measures,
    near_values,
    nearness,
    numbers,
    parts_apart,
    periods,
    reckoning,
    share_steps,
    sources,
    spreading,
    swapping,
    traded,
    values,
    worked,
    yielding,
)  # fmt: skip
from drafter.ground.figures import told_numbers
from tests.unit.ground.alone import (
    Net,
    of_figure,
    of_matched,
    of_matches,
    of_numbers,
    of_two,
)
from tests.unit.ground.told_alone import (
    derived_told,
    figure_told,
    grounded,
    marked,
    sheet_row,
)

FIGURE_NETS: dict[str, Net] = {
    "grounded": grounded,
    "sheet_row": sheet_row,
    "spread_parts": of_figure(lambda f, given: spreading.spread_parts(f.number, given, given)),
    "multiples": lambda one: spreading.multiples(one.given),
    "same_measure": of_numbers(following.same_measure),
    "nearest_kin": of_figure(
        lambda f, given: sorted({one.number.raw for one in kin.Kin([*given, *given[:1] * kin.MANY]).of(f)})
    ),
    "is_remark": lambda one: [sources.is_remark(c) for c in one.told.clauses],
    "traded": lambda one: traded.traded(*one.given[:2], *one.figures[:2]),
    "measure": lambda one: measures.measure(one.text),
    "unit_at": lambda one: measures.unit_at(one.text, 0),
    "before_word": lambda one: nearness.before_word(*marked(one)),
    "after_word": lambda one: nearness.after_word(*marked(one)),
    "alike": of_figure(lambda figure, given: kin.Kin(given).alike(figure, 0.6)),
    "of_value": of_figure(lambda figure, given: near_values.NearValues(given).of_value(figure.number)),
    "swapped_figures": lambda one: matching.swapped_figures(one.figures[-1], one.given[-1], one.given) or "",
    "rest_miscounted": lambda one: following.rest_miscounted(one.figures[-1], one.given, one.wide.raw, one.given),
    "derive": derived_told,
    "taken_over_another": of_matched(bases.taken_over_another),
    "compared_otherwise": lambda one: comparators.compared_otherwise(one.in_order, one.given, 2025),
    "counted_otherwise": of_two(counting.counted_otherwise),
    "tallied_otherwise": of_two(counting.tallied_otherwise),
    "derivations": of_figure(deriving.derivations),
    "growths": lambda one: deriving.growths(one.given),
    "differences": lambda one: differing.differences(one.figures[-1], one.given[-1], one.given),
    "roles_agree": of_two(differing.roles_agree),
    "staged": lambda one: differing.staged(one.figures[-1], one.given[-1]) or "",
    "is_doubtful": lambda one: [doubting.is_doubtful(m) for m in one.in_order],
    "crossed_changes": lambda one: facts_crossed.crossed_changes(one.in_order),
    "crossed_facts": lambda one: facts_crossed.crossed_facts(one.in_order, one.text),
    "told_numbers": lambda one: [figure_told(f) for f in told_numbers(one.told)],
    "exchanged_heads": lambda one: heads_exchanged.exchanged_heads(one.in_order, one.text),
    "hotlines_in": lambda one: hotlines.hotlines_in(one.text),
    "exchanged_levels": of_matches(levels_exchanged.exchanged_levels),
    "counted_apart": of_matches(counted_apart.counted_apart),
    "counts_what_it_names": lambda one: listing_counts.counts_what_it_names(one.figures[0]),
    "numbers_of": lambda one: numbers.numbers_of(one.text),
    "told_besides": lambda one: parts_apart.told_besides(one.matched, one.given),
    "exchanged_lots": of_matches(parts_apart.exchanged_lots),
    "exchanged_times": lambda one: periods.exchanged_times(one.in_order, one.told.clauses, one.sources.all),
    "exchanged_figures": of_matches(swapping.exchanged_figures),
    "part_over_whole": lambda one: swapping.part_over_whole([matching.Match(f) for f in one.figures]),
    "untold_twins": of_matched(swapping.untold_twins),
    "same_family": of_numbers(values.same_family),
    "same_value": of_numbers(values.same_value),
    "worked_out": of_figure(worked.worked_out),
    "reckoned": of_figure(reckoning.reckoned),
    "implied": lambda one: [
        f"{m.figure.role} {m.note}={decimal_words(m.figure.number.value)}" for m in implied.implied(one.given)
    ],
    "follows_from": of_figure(lambda f, fs: implied.follows_from(f, fs) or ""),
    "listed_shares": of_figure(share_steps.listed_shares),
    "follows": lambda one: [
        f.number.raw
        for f in one.given
        if yielding.follows(f, [g for g in one.given if g is not f and g.number.raw in one.text], one.figures)
    ],
    "means_of": of_figure(spreading.means),
    "products": of_figure(lambda f, fs: spreading.products(f.number, fs)),
    "times_grown": of_figure(spreading.times_grown),
    "beyond_plan": of_figure(spreading.beyond_plan),
}
