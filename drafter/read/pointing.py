"""Orders that point at another line, put to that line: held back and asked, or told to the writer beside it; never obeyed by changing a fact."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafter.core.claim import Question
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.profile import Remark
from drafter.read.facts import Material
from drafter.read.note_questions import PARTS
from drafter.read.orders import Order, is_only_order, order_of, pointed_at

_PLACE = re.compile(r"第(\d+)行")
_LABEL = re.compile(r"\s*(?:[-+*•·]\s*)?[（(]?(?P<number>\d{1,2}(?:\.\d{1,2})*)[）)、．.]?(?![\d年月日%％万亿])")
_FEW = 3  # facts an uncertain order is asked with


@dataclass
class _Pointing:
    held: dict[str, tuple[Order, str]] = field(default_factory=dict)  # fact id → order
    told: dict[str, tuple[Order, str]] = field(default_factory=dict)
    open: list[Question] = field(default_factory=list)


def with_orders(material: Material, lines: Mapping[str, Sequence[str]]) -> Material:
    """The material with every order about another line told where it belongs. lines: of each text file, as it stands."""
    material = _without_orders(material)
    facts = [fact for fact in (*material.facts, *material.asked) if fact.kind == "note"]
    found = _Pointing()
    for line in material.left_out:
        said = line.provenance.quote
        likely = line.kind in ("remark", "other") or (line.kind in ("foreign", "hearsay") and is_only_order(said))
        order = order_of(said) if likely else None
        if order and facts:
            _put(order, line, facts, lines.get(line.provenance.source, ()), found)
    if not (found.held or found.told or found.open):
        return material
    return _ordered(material, found)


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


def _put(order: Order, line: LeftOut, facts: Sequence[Fact], lines: Sequence[str], found: _Pointing) -> None:
    own = [fact for fact in facts if fact.provenance.source == line.provenance.source]
    meant, certain = _meant(order, line, own or facts, lines)
    if not certain:
        found.open.append(_which(order, line, meant[:_FEW]))
        return
    place = found.held if order.kind == "hold" else found.told
    for fact in meant:
        place[fact.id] = (order, str(line.provenance))


def _meant(order: Order, line: LeftOut, facts: Sequence[Fact], lines: Sequence[str]) -> tuple[list[Fact], bool]:
    """The facts an order may mean; all facts of one line are meant together."""
    if order.number:
        numbered = [at for at, raw in enumerate(lines, 1) if (f := _LABEL.match(raw)) and f["number"] == order.number]
        numbered = [at for at in numbered if at != _line(line) and any(_line(fact) == at for fact in facts)]
        return [fact for fact in facts if _line(fact) in numbered], len(numbered) == 1
    if order.back:
        before = max((_line(fact) for fact in facts if _line(fact) < _line(line)), default=0)
        return [fact for fact in facts if before and _line(fact) == before], bool(before)
    places, certain = pointed_at(order, [fact.text for fact in facts])
    return [facts[at] for at in (places[:1] if certain else places)], certain


def _line(one: Fact | LeftOut) -> int:
    found = _PLACE.search(one.provenance.locator)
    return int(found[1]) if found else 0


def _which(order: Order, line: LeftOut, facts: Sequence[Fact]) -> Question:
    """A question that names the order and what it may mean."""
    words = _("这句吩咐没有照办：认不准指的是哪一条。指的是哪条？不是这几条的，请自己在稿里处理")
    options = (*(fact.text for fact in facts), "都不是")  # not translated: answers are read by these words
    about = tuple(fact.id for fact in facts)
    return Question(line.provenance, order.text, words, options, "", "order", about=about)


def _ordered(material: Material, found: _Pointing) -> Material:
    facts = [*material.facts, *material.asked]
    held = [fact for fact in facts if fact.id in found.held]
    questions = [
        q for q in material.questions if not (q.fact_id in found.held and q.kind in ("part", "use"))
    ]  # one question asks of both
    for fact in held:
        questions.append(
            _whether(fact, found.held[fact.id][0].text, fact.id in material.unplaced or fact in material.asked)
        )
    remarks = []
    for fact in (one for one in facts if one.id in found.told and one.id not in found.held):
        order, where = found.told[fact.id]
        said = _("有吩咐（{place}：“{order}”），没有改原话，请定怎么写：{text}")
        words = said.format(place=where, order=order.text.strip("（）()"), text=fact.text)
        remarks.append(Remark("order", words, (fact.id,)))
        asked = _("有吩咐：“{order}”。正文没有照改，要改请答改好的整句；照写答“写”").format(
            order=order.text.strip("（）()")
        )
        questions.append(Question(fact.provenance, fact.text, asked, ("写", "不写"), fact.id, "use"))
    return replace(
        material, facts=tuple(fact for fact in material.facts if fact.id not in found.held),
        asked=(*(fact for fact in material.asked if fact.id not in found.held), *held),
        questions=(*questions, *found.open), remarks=(*material.remarks, *remarks),
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
