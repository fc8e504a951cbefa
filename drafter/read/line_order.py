"""The order a line of its own gives about another line, by the forms of whole clauses where the words of orders.tsv do not tell."""

from __future__ import annotations

from dataclasses import replace

from drafter.read.order_clauses import ClauseOrder, clause_order
from drafter.read.order_parts import line_clauses
from drafter.read.orders import Order, OrderKind, order_of

_AS: dict[str, OrderKind] = {"hold": "hold", "anonymous": "anonymous", "tone": "tone"}


def line_order(text: str) -> Order | None:
    """The order; a name that is not to be written holds nothing else back."""
    order = order_of(text)
    given = [one for clause in line_clauses(text) if (one := clause_order(clause.split("：")[-1])) and one.kind in _AS]
    if order is None:
        return _of(given[0], text) if given and given[0].what else None
    names_only = order.kind == "hold" and bool(given) and all(one.kind == "anonymous" for one in given)
    return replace(order, kind="anonymous") if names_only and not order.value else order


def _of(given: ClauseOrder, text: str) -> Order:
    return Order(_AS[given.kind], text, words=(given.what,))
