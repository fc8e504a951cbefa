"""Orders that point at another line, put to that line: carried out where it is certain which one is meant, else asked.

A figure is replaced or marked on the order's own word, quoted words are cut; a whole line is held back and asked, and how to say a thing
is told to the writer beside it. What became of each order stands with its line among what was not used.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafter.core.claim import Question
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.profile import Remark
from drafter.read.facts import Material
from drafter.read.line_order import line_order
from drafter.read.note_questions import PARTS
from drafter.read.order_clauses import clause_order
from drafter.read.order_deeds import reread, without_words
from drafter.read.order_effects import names_masked
from drafter.read.order_figures import OrderedFigures, exchanged, settle
from drafter.read.order_items import figure_named_old, figures_of_item, item_meant
from drafter.read.order_parts import line_clauses
from drafter.read.order_targets import FactFigure, aim, file_line
from drafter.read.order_values import says_wrong
from drafter.read.orders import Order, is_only_order, tone_question
from drafter.read.put_right_lines import PutRight

_PLACE = re.compile(r"第(\d+)行")
_FEW = 3  # facts an uncertain order is asked with


@dataclass
class _Pointing:
    """Facts by id as the orders so far have them, and what is to be told of each order's line."""

    facts: dict[str, Fact]
    period: Period | None
    held: dict[str, tuple[Order, str]] = field(default_factory=dict)  # fact id → order
    told: dict[str, tuple[Order, str]] = field(default_factory=dict)
    open: list[Question] = field(default_factory=list)
    cut: list[LeftOut] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    put_right: list[PutRight] = field(default_factory=list)
    reasons: dict[int, str] = field(default_factory=dict)  # place among the lines left out → what became of its order


def with_orders(
    material: Material,
    lines: Mapping[str, Sequence[str]],
    period: Period | None = None,
    seen_to: frozenset[str] = frozenset(),
) -> Material:
    """The material with every order about another line carried out or asked. lines: of each text file, as it stands.

    seen_to: ids of lines left out whose order was carried out where it stands.
    """
    material = _without_orders(material)
    found = _Pointing({fact.id: fact for fact in (*material.facts, *material.asked)}, period)
    for at, line in enumerate(material.left_out):
        said = line.provenance.quote
        likely = line.kind in ("remark", "other") or (line.kind in ("foreign", "hearsay") and is_only_order(said))
        order = line_order(said) if likely and found.facts and line.fact_id not in seen_to else None
        if order:
            found.reasons[at] = _put(order, line, lines.get(line.provenance.source, ()), found)
    return _ordered(material, found) if found.reasons else material


def _without_orders(material: Material) -> Material:
    """The material with statements that are only orders left out, however they came to be read as facts."""
    orders = {
        fact.id for fact in (*material.facts, *material.asked) if fact.kind == "note" and is_only_order(fact.text)
    }
    if not orders:
        return material
    left = tuple(
        LeftOut(fact.id, replace(fact.provenance, quote=fact.text), _("写给起草人的话，不是素材"), "remark")
        for fact in (*material.facts, *material.asked)
        if fact.id in orders
    )
    return replace(
        material, facts=tuple(fact for fact in material.facts if fact.id not in orders), asked=tuple(fact for fact in material.asked if fact.id not in orders),
        left_out=(*material.left_out, *left), questions=tuple(q for q in material.questions if q.fact_id not in orders),
    )  # fmt: skip


def _put(order: Order, line: LeftOut, lines: Sequence[str], found: _Pointing) -> str:
    """Carries an order out, and says what became of it."""
    notes = [fact for fact in found.facts.values() if fact.kind == "note"]
    own = [fact for fact in notes if fact.provenance.source == line.provenance.source]
    back = order.back and _is_of_before(order, line, own or notes, lines)
    if order.number and (put := _of_item(order, line, own or notes, lines)):
        return _settled(exchanged([put[0]], put[1], line.provenance, found.period), order, line, found)
    numbered = (order.number or back) and not (order.value and order.value.old and order.value.new)
    if order.value and not numbered:  # 第4条颠倒了，是29艘不是92艘: the figure it puts right tells more than the number
        return _settled(
            settle(order, order.value, line, own or notes, list(found.facts.values()), found.period, lines),
            order,
            line,
            found,
        )
    meant, certain = _meant(order, line, own or notes, lines)
    # the line it names holds the figure, or another does
    if order.value and meant and (order.value.old or order.value.new):
        settled = settle(order, order.value, line, meant, list(found.facts.values()), found.period)
        if settled.facts:
            return _settled(settled, order, line, found)
    if order.value and meant and order.value.kind == "replace" and (order.number or order.back):
        places = figures_of_item(order, meant) if certain and not order.value.also else []
        if len(places) == 1:
            return _settled(exchanged(places, order.value.new, line.provenance, found.period), order, line, found)
        return _asked(order, line, meant, found)
    if not meant:
        return _("写给起草人的吩咐；素材里没有认出它说的那一条，稿里如有请自己处理")
    if not certain:
        return _asked(order, line, meant, found)
    if order.kind == "hold" and order.quoted and not (order.number or order.back):
        return _quoted_out(order, line, meant, found)
    if order.kind == "anonymous" and "“" not in order.text:
        return _unnamed(order, meant, found)
    place = found.held if order.kind == "hold" else found.told
    for fact in meant:
        place[fact.id] = (order, str(line.provenance))
    return _held_or_told(order, meant)


def _of_item(order: Order, line: LeftOut, notes: Sequence[Fact], lines: Sequence[str]) -> tuple[FactFigure, str] | None:
    """The figure of its item that an order names and puts right, and the new one; None where either is not certain."""
    if not says_wrong(order.text):
        return None
    meant, certain = _meant(order, line, notes, lines)
    return figure_named_old(order, meant) if certain else None


def _held_or_told(order: Order, meant: Sequence[Fact]) -> str:
    shown = _("“{text}”").format(text="；".join(fact.text for fact in meant))
    held = (
        _("吩咐已照办：先没有写入{text}，列入待答")
        if order.kind == "hold"
        else _("吩咐怎么写的是{text}，原话没有改，列入待答")
    )
    return held.format(text=shown)


def _is_of_before(order: Order, line: LeftOut, notes: Sequence[Fact], lines: Sequence[str]) -> bool:
    """Whether 刚才那个… may be of the line before; a matter that it names and that stands only in others (刚才那个培训人数更正一下) is of those."""
    before, _certain = _meant(order, line, notes, lines)
    named = [word for word in order.words if any(word in fact.text for fact in notes)]
    return not named or any(word in fact.text for word in named for fact in before)


def _settled(settled: OrderedFigures, order: Order, line: LeftOut, found: _Pointing) -> str:
    """An order about a figure, as it was carried out."""
    changed = [(found.facts[one.id], one) for one in settled.facts if one.id in found.facts]
    changed = [(old, new) for old, new in changed if old.text != new.text]
    if changed and order.value and order.value.kind == "replace":
        old, new = (tuple(side) for side in zip(*changed, strict=True))
        found.put_right.append(PutRight(line.provenance, line.fact_id, old, new))
    for fact in settled.facts:
        found.facts[fact.id] = fact
    if settled.waiting:
        found.facts[settled.waiting.id] = settled.waiting
        found.held[settled.waiting.id] = (order, str(line.provenance))
    if settled.open:
        return _asked(order, line, settled.open, found)
    if touched := settled.facts or settled.beside:
        ids = tuple(fact.id for fact in touched)
        found.remarks.append(
            Remark("order", _("{done}（{place}）").format(done=settled.done, place=line.provenance), ids)
        )
    return settled.done


def _asked(order: Order, line: LeftOut, meant: Sequence[Fact], found: _Pointing) -> str:
    found.open.append(_which(order, line, meant[:_FEW]))
    return _("吩咐没有照办：认不准指的是哪一条，列入待答")


def _unnamed(order: Order, meant: Sequence[Fact], found: _Pointing) -> str:
    """The names go that are surely names; what is left is the writer's to see to."""
    how = next(
        (one for clause in line_clauses(order.text) if (one := clause_order(clause)) and one.kind == "anonymous"), None
    )
    changed = [fact for fact in meant if how and names_masked(fact.text, how) != fact.text]
    for fact in changed:
        found.facts[fact.id] = (
            reread(fact, names_masked(fact.text, how), fact.provenance, found.period) if how else fact
        )
    if changed:
        return _("吩咐已照办：隐去了名字")
    text = "；".join(fact.text for fact in meant)
    words = _("有吩咐（“{order}”）；没有认出名字，稿里如有请自己处理：{text}").format(
        order=order.text.strip("（）()"), text=text
    )
    found.remarks.append(Remark("order", words, tuple(fact.id for fact in meant)))
    return _("吩咐不写名字；没有认出名字，稿里如有请自己处理")


def _quoted_out(order: Order, line: LeftOut, meant: Sequence[Fact], found: _Pointing) -> str:
    """The clauses that hold the words an order quotes go; a fact that tells nothing else is held back whole."""
    told = []
    for fact in meant:
        for words in order.quoted:
            rest, cut = without_words(found.facts[fact.id], words, found.period)
            if rest is None:
                found.held[fact.id] = (order, str(line.provenance))
            else:
                found.facts[fact.id] = rest
                reason = _("按吩咐没有写（{place}）").format(place=line.provenance.locator)
                found.cut.append(LeftOut(f"{fact.id}_cut", replace(fact.provenance, quote=cut), reason))
            told.append(cut)
    return _("吩咐已照办：没有写“{text}”").format(text="；".join(told))


def _meant(order: Order, line: LeftOut, facts: Sequence[Fact], lines: Sequence[str]) -> tuple[list[Fact], bool]:
    """The facts an order may mean; all facts of one line are meant together."""
    if order.number:
        return item_meant(order, _line(line), facts, lines)
    if order.back:
        before = max((file_line(fact) for fact in facts if file_line(fact) < _line(line)), default=0)
        return [fact for fact in facts if before and file_line(fact) == before], bool(before)
    found = aim(order, facts)
    if not found.certain:
        return list(found.facts), False
    literal = [fact for fact in found.facts if any(words in fact.text for words in order.quoted)]
    return literal or list(found.facts[:1]), True


def _line(line: LeftOut) -> int:
    found = _PLACE.search(line.provenance.locator)
    return int(found[1]) if found else 0


def _which(order: Order, line: LeftOut, facts: Sequence[Fact]) -> Question:
    """A question that names the order and what it may mean."""
    words = _("这句吩咐没有照办：认不准指的是哪一条。指的是哪条？不是这几条的，请自己在稿里处理")
    options = (*(fact.text for fact in facts), "都不是")  # not translated: answers are read by these words
    about = tuple(fact.id for fact in facts)
    return Question(line.provenance, order.text, words, options, "", "order", about=about)


def _ordered(material: Material, found: _Pointing) -> Material:
    facts = list(found.facts.values())
    held = [fact for fact in facts if fact.id in found.held]
    questions = [
        q for q in material.questions if not (q.fact_id in found.held and q.kind in ("part", "use"))
    ]  # one question asks of both
    waiting = {fact.id for fact in material.asked}
    for fact in held:
        unplaced = fact.id in material.unplaced or fact.id in waiting
        questions.append(_whether(fact, found.held[fact.id][0].text, unplaced))
    remarks = list(found.remarks)
    for fact in (one for one in facts if one.id in found.told and one.id not in found.held):
        order, where = found.told[fact.id]
        remark, question = tone_question(fact, order.text.strip("（）()"), where)
        remarks.append(remark)
        questions.append(question)
    left = [replace(one, reason=found.reasons.get(at, one.reason)) for at, one in enumerate(material.left_out)]
    return replace(
        material, facts=tuple(fact for fact in facts if fact.id not in found.held and fact.id not in waiting),
        asked=(*(fact for fact in facts if fact.id in waiting and fact.id not in found.held), *held),
        questions=(*questions, *found.open), remarks=(*material.remarks, *remarks), left_out=(*left, *found.cut),
        put_right=(*material.put_right, *found.put_right),
    )  # fmt: skip


def _whether(fact: Fact, order: str, unplaced: bool) -> Question:
    said = _("有吩咐：“{order}”。先没有写入。是否写入，请定").format(order=order.strip("（）()"))
    if unplaced:
        return Question(
            fact.provenance,
            fact.text,
            _("{said}；写的话归哪一部分？").format(said=said),
            PARTS,
            fact.id,
            "part",
        )
    return Question(fact.provenance, fact.text, said, ("写", "不写"), fact.id, "use")
