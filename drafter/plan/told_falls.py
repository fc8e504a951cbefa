"""A row whose fall a problem already tells (客运量掉了11%): told there with its figure, and not once more among what was achieved."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from drafter.claims.joining import basis_class
from drafter.core.edit import Edit
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.plan.joined import Joins, words_of_metric
from drafter.plan.note_figures import is_row, notes

_SHORT = 3  # characters of a name that stands whole at the end of the row's
_FALLS = "(?:同比|比上年|比去年)?(?:掉|降|下降|下滑|减少|少|跌|缩)了?"


def tell_falls(facts: Sequence[Fact], joins: Joins) -> None:
    """Each such row with the one problem that names it by the end of its name and gives its very change."""
    free = [one for one in facts if is_row(one) and one.role == "achievements" and _is_untold(one, joins)]
    problems = [one for one in notes(facts) if one.role == "problems" and one.id not in joins.merged]
    for row in free:
        told = [(note, found) for note in problems if (found := _told(row, note))]
        if len(told) == 1:
            note, found = told[0]
            words = f"{words_of_metric(row.metrics[0])}，"
            edit = Edit(
                Span(found.end("name"), found.end("name")), words, _("取自{place}").format(place=row.provenance)
            )
            if joins.amend(note, edit):
                joins.merged[row.id] = note.id


def _is_untold(row: Fact, joins: Joins) -> bool:
    hosts = {*joins.merged.values()}
    return not ({row.id} & {*joins.merged, *joins.marks, *joins.parts, *joins.refuted, *hosts})


def _told(row: Fact, note: Fact) -> re.Match[str] | None:
    change = next((one.value for one in row.metrics if basis_class(one.basis) == "同比" and one.unit == "%"), None)
    own = row.metrics[0]
    if not isinstance(change, Decimal) or not isinstance(own.value, Decimal) or words_of_metric(own) in note.text:
        return None
    found = re.search(
        rf"(?:^|(?<=[，。；]))(?P<name>[一-鿿]{{{_SHORT},12}}?)(?={_FALLS}{re.escape(str(abs(change)))}%)", note.text
    )
    return found if found and own.indicator.endswith(found["name"]) else None
