"""Nets that ask one question of words, of two figures or of a clause, by name, as `alone/*.tsv` asks for them."""

from __future__ import annotations

from drafter.ground import (
    affirmed,
    beforehand,
    comings,
    counting,
    formalising,
    gone_on,
    keywords,
    left_out,
    members,
    missed_aims,
    near_values,
    negated_names,
    outpacing,
    over_or_short,
    points,
    rate_names,
    roles,
    row_units,
    swapping,
    tempos,
)  # fmt: skip
from drafter.language.segmenting import words_of
from tests.unit.claims.nets import entries
from tests.unit.ground.alone import Beside, Net, of_matches, of_two
from tests.unit.ground.told_alone import reasons_of_clauses, verdicts


def clauses_around(one: Beside) -> object:
    """The clause of a text about the value of a source's figure, with those beside it and alone."""
    metric = entries(one.source)[0].metric
    return "‖".join(keywords.clause_around(one.text, metric, alone=alone) for alone in (False, True))


def further(one: Beside) -> object:
    """What is told further, and what it makes of its sentence."""
    texts = one.source.split("‖")
    return [told for c in one.told.clauses for told in gone_on.told_further(c, one.near, texts[:1], texts, plans=False)]


QUESTION_NETS: dict[str, Net] = {
    "clause_around": clauses_around,
    "said_to_want": lambda one: formalising.said_to_want(words_of(one.text), words_of(one.source)),
    "turned_to_act": lambda one: formalising.turned_to_act(words_of(one.text), words_of(one.source)),
    "of_one_root": lambda one: formalising.of_one_root(words_of(one.text), words_of(one.source)),
    "nets": of_two(counting.nets),
    "is_left": lambda one: counting.is_left(one.figures[-1], one.given[-1], one.given[0]),
    "exact_aim": lambda one: near_values.exact_aim(one.figures[-1], one.given, one.given[0]) or "",
    "exchanged_between_facts": of_matches(swapping.exchanged_between_facts),
    "sign_of": lambda one: roles.sign_of(one.text),
    "beyond_aim": lambda one: roles.beyond_aim(one.text),
    "leads_to_level": lambda one: roles.leads_to_level(one.text),
    "is_last_then_now": lambda one: roles.is_last_then_now(one.source, one.text),
    "turned_outright": lambda one: [r for c in one.told.clauses for r in affirmed.turned_outright(c, one.source)],
    "reached": lambda one: affirmed.reached(one.text, one.source),
    "awaited_untold": lambda one: beforehand.awaited_untold(one.source, one.text),
    "says_until_when": lambda one: beforehand.says_until_when(one.source, one.text),
    "is_before": lambda one: beforehand.is_before(one.source, one.text),
    "come_otherwise": lambda one: comings.come_otherwise(one.text, one.source),
    "unit_of_coming": lambda one: [comings.unit_of_coming(figure) for figure in one.figures],
    "among": lambda one: [comings.among(figure) for figure in one.figures],
    "counted_besides": lambda one: left_out.counted_besides(one.near[-1], one.text),
    "leaves_nothing_out": lambda one: left_out.leaves_nothing_out(one.text, one.near[0]),
    "at_one_time": lambda one: left_out.at_one_time(one.source, one.text),
    "led_by_whom_one_helps": lambda one: left_out.led_by_whom_one_helps(one.near[0], one.text),
    "short_of_all": lambda one: left_out.short_of_all(one.near[0], one.text),
    "all_of_them": lambda one: left_out.all_of_them(one.text),
    "over_or_short": of_two(over_or_short.over_or_short),
    "negated_otherwise": of_two(negated_names.negated_otherwise),
    "other_rate": of_two(rate_names.other_rate),
    "turned_moves": of_two(tempos.turned_moves),
    "is_moved": lambda one: points.is_moved(one.text, len(one.text)),
    "dropped_members": lambda one: [r for _sentence, r in members.dropped_members(one.held)],
    "missed": lambda one: missed_aims.missed(one.figures[-1], one.given[-1], one.given),
    "with_units": lambda one: [f.number for f in row_units.with_units(one.figures)],
    "outpaced": lambda one: [f.number.raw for f in one.given if outpacing.outpaced(f, one.held)],
    "told_further": further,
    "verified": verdicts,
    "verified_problems": lambda one: verdicts(one, "problems"),
    "verified_plans": lambda one: verdicts(one, "plans"),
    "clause_reasons": reasons_of_clauses,
    "clause_reasons_plans": lambda one: reasons_of_clauses(one, "plans"),
}
