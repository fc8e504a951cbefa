"""An order about a figure carried out: replaced, taken from the source that is to hold, or both put to the reader."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.claims.reading import read_text
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.text import Provenance
from drafter.language.quantities import find_quantities
from drafter.read.note_gaps import find_gaps
from drafter.read.order_deeds import unsettled, with_figure
from drafter.read.order_targets import FactFigure, figures_in, figures_meant, file_line, likeliest_facts, same_figure
from drafter.read.order_values import ValueOrder
from drafter.read.orders import Order
from drafter.read.put_right_alone import called_wrong, restated

_FEW = 3
_LINE = re.compile(r"第(\d+)行")
_TABLES = ("表", "报表", "台账", "表格", "系统")


@dataclass(frozen=True, slots=True)
class OrderedFigures:
    """facts: as the order has them now. done: what became of it, told with its line. open: facts it may mean, where that must be asked.

    waiting: what the order alone tells, to be written when somebody says so. beside: facts as they were, beside which it is to be told.
    """

    facts: tuple[Fact, ...] = ()
    done: str = ""
    open: tuple[Fact, ...] = ()
    waiting: Fact | None = None
    beside: tuple[Fact, ...] = ()


def settle(
    order: Order, value: ValueOrder, line: LeftOut, notes: Sequence[Fact], facts: Sequence[Fact], period: Period | None,
    lines: Sequence[str] = (),
) -> OrderedFigures:  # fmt: skip
    """The order carried out on the notes it means; facts: all there are, among them rows whose figure may be the one to hold.

    lines: of the file the order stands in, where a name it leaves out may stand.
    """
    if value.kind == "replace" and value.new and not value.old:
        value = replace(value, old=called_wrong(line.provenance.quote))
    if value.also:
        return _each_of_one(order, value, line, notes, period)
    if not value.new and not value.old:
        return _by_source(order, value, line, facts, period) if value.kind == "prefer" else _to_be_checked(order, notes)
    places, certain = figures_meant(order, value, notes)
    if not certain and value.kind != "replace" and value.new:
        places, certain = _of_either(order, value, notes) or (places, certain)
    if not certain and value.kind == "replace" and (own := _of_its_desk(line, notes)):
        told, sure = figures_meant(order, value, own, own=True)
        among = not places or {one.fact.id for one in told} <= {one.fact.id for one in places}
        places, certain = (told, sure) if sure and among else (places, certain)
    if not places:
        return _own(value, line, period, lines, _of_its_desk(line, notes))
    if value.kind == "check" and len(_facts(places)) == 1:
        certain = certain or len(places) == 1  # nobody else counts such a thing in such words, and a mark loses nothing
    if not certain:
        return OrderedFigures(open=_facts(places))
    if value.kind == "check":
        return _checked(places, value, period)
    return exchanged(places, value.new, line.provenance, period)


def _of_its_desk(line: LeftOut, notes: Sequence[Fact]) -> list[Fact]:
    """What the desk told that gives the order, by the line of it before: who puts a figure right means his own."""
    found = _LINE.fullmatch(line.provenance.locator)
    own = [
        fact for fact in notes if fact.provenance.source == line.provenance.source and fact.owner and file_line(fact)
    ]
    before = [fact for fact in own if found and file_line(fact) < int(found[1])]
    nearest = max(before, key=file_line, default=None)
    return [fact for fact in own if nearest and fact.owner == nearest.owner and fact.role == nearest.role]


def _each_of_one(
    order: Order, value: ValueOrder, line: LeftOut, notes: Sequence[Fact], period: Period | None
) -> OrderedFigures:
    """Several figures of the one line that is pointed at, each the only one of its unit in it; else none of them."""
    meant = likeliest_facts(value.matter[:-1], notes)
    facts = [fact for fact in meant.facts if fact.provenance == meant.facts[0].provenance] if meant.certain else []
    changed, said = {fact.id: fact for fact in facts}, []
    for one in (value, *value.also):
        held = figures_in(list(changed.values()), one)
        if len(held) != 1:
            return OrderedFigures(open=tuple(meant.facts)) if meant.facts else _own(value, line, period)
        changed[held[0].fact.id] = with_figure(held[0], one.new, line.provenance, period)
        said.append(_("“{old}”改为“{new}”").format(old=held[0].figure.raw, new=one.new))
    return OrderedFigures(tuple(changed.values()), _("吩咐已照办：{said}").format(said="；".join(said)))


def _facts(places: Sequence[FactFigure]) -> tuple[Fact, ...]:
    return tuple({place.fact.id: place.fact for place in places}.values())


def _of_either(order: Order, value: ValueOrder, notes: Sequence[Fact]) -> tuple[list[FactFigure], bool] | None:
    """The place that holds the other of two figures: 养护站说47处，公路局说52处, and the notes have 52处."""
    turned = replace(value, old=value.new, new=value.old)
    places, certain = figures_meant(order, turned, notes)
    return (places, certain) if places else None


def exchanged(places: Sequence[FactFigure], new: str, by: Provenance, period: Period | None) -> OrderedFigures:
    """The new figure in every place, and what is told of it."""
    if all(same_figure(place.figure, new) for place in places):
        return OrderedFigures(done=_("吩咐已照办：写的就是{new}").format(new=new))
    changed = tuple(with_figure(place, new, by, period) for place in places)
    said = "；".join(
        _("{place}“{old}”改为“{new}”").format(place=place.fact.provenance.locator, old=place.figure.raw, new=new)
        for place in places
    )
    return OrderedFigures(changed, _("吩咐已照办：{said}").format(said=said))


def _checked(places: Sequence[FactFigure], value: ValueOrder, period: Period | None) -> OrderedFigures:
    """Both figures stand in the text until somebody settles which holds."""
    others = [one for one in (value.new, value.old) if one and not same_figure(places[0].figure, one)]
    if not others:
        return OrderedFigures(done=_("吩咐要再核的数没有改：{figure}").format(figure=places[0].figure.raw))
    marked = tuple(unsettled(place, others[0], period) for place in places)
    said = _("两个数没有定，标为待核：{one}／{two}").format(one=places[0].figure.raw, two=others[0])
    return OrderedFigures(marked, said)


def _to_be_checked(order: Order, notes: Sequence[Fact]) -> OrderedFigures:
    """What is to be checked before it is written stays as it is, and the writer is told beside it."""
    found = likeliest_facts(order.words, notes)
    if not found.facts:
        return OrderedFigures(done=_("写给起草人的吩咐：要再核；没有认出它说的那一条"))
    meant = found.facts[: 1 if found.certain else _FEW]
    said = _("吩咐要再核，没有改：{text}").format(text="；".join(fact.text for fact in meant))
    return OrderedFigures(done=said, beside=meant)


def _by_source(
    order: Order, value: ValueOrder, line: LeftOut, facts: Sequence[Fact], period: Period | None
) -> OrderedFigures:
    """Of the figures of one thing the one that the named source gives; only where one of each kind stands there."""
    told = [fact for fact in likeliest_facts(order.words, facts).facts if find_quantities(fact.text)]
    firm = [fact for fact in told if _is_of(fact, value.source)]
    others = [fact for fact in told if fact not in firm and fact.kind == "note"]
    if len(firm) != 1 or len(others) != 1:
        return (
            OrderedFigures(open=tuple(told))
            if firm and others
            else OrderedFigures(done=_("写给起草人的吩咐；没有认出它说的两个数，请自己核"))
        )
    new = find_quantities(firm[0].text)[0]
    wanted = replace(value, old="", new=new.raw)
    places, certain = figures_meant(order, wanted, others)
    if not places or not certain:
        return OrderedFigures(open=tuple(told))
    return exchanged(places, new.raw, line.provenance, period)


def _is_of(fact: Fact, source: str) -> bool:
    """Whether a fact comes from the source an order names: its office, its heading, its file, or any table."""
    bare = source.removesuffix("里").removesuffix("上")
    table = fact.kind == "row" and bare in _TABLES
    return table or any(bare in words for words in (fact.owner, fact.topic, fact.text, fact.provenance.source))


def _own(
    value: ValueOrder, line: LeftOut, period: Period | None, lines: Sequence[str] = (), desk: Sequence[Fact] = ()
) -> OrderedFigures:
    """Nobody else tells the figure: the order's own words do. desk: what its desk told."""
    at = _LINE.fullmatch(line.provenance.locator)
    whole = lines[int(at[1]) - 1] if at and int(at[1]) <= len(lines) else ""
    if value.kind == "replace" and (text := restated(value, line.provenance.quote, whole)):
        fact = _told(text, line, period)
        fact = replace(fact, owner=desk[-1].owner, topic=desk[-1].topic) if desk else fact
        return OrderedFigures((fact,), _("吩咐已照办：写作“{text}”").format(text=text))
    if not value.own or not value.new:
        return OrderedFigures(done=_("写给起草人的吩咐；素材里没有认出它说的那个数，稿里如有请自己改"))
    mark = value.new if value.kind != "check" else f"【待核：{value.old}／{value.new}】"
    text = value.own.replace(value.old, mark) if value.old else value.own
    fact = _told(text, line, period)
    if value.kind == "replace":  # what it puts right is not among the sources: nobody knows what else was said of it
        return OrderedFigures(waiting=fact, done=_("更正的那一条不在素材里，列入待答：{text}").format(text=text))
    return OrderedFigures((fact,), _("吩咐已照办：写作“{text}”").format(text=text))


def _told(text: str, line: LeftOut, period: Period | None) -> Fact:
    read = read_text(text, period)
    return Fact(
        f"{line.fact_id}_own", "achievements", "", text, line.provenance, read.metrics,
        placeholders=find_gaps(text), claims=read.claims, status="done",
    )  # fmt: skip
