"""Orders about where a thing is to stand (党建放最后, 台风抢险要写在前头): the facts they mean are marked, and planning puts them there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.core.fact import Fact, FactPlace, LeftOut
from drafter.core.messages import _
from drafter.language.subjects import scores, subject_of
from drafter.read.facts import Material
from drafter.read.order_clauses import ClauseOrder
from drafter.read.order_parts import order_clauses, order_given
from drafter.read.order_targets import likeliest_facts

_BACK = re.compile(r"后|末|尾|压轴")
_NO_MATTER = re.compile(r"第[一二三四五六七八九十\d]+[条点项]|那条|那块|这块|部分|的事")
_PARTY = ("党建", "党务", "党建工作", "党的建设", "党的工作", "党务工作")
# 唐局说就业, 领导要求党建: who wants it so is not what is meant.
_SPEAKER = re.compile(
    r"^[\u4e00-\u9fff]{1,6}?(?:说了?|讲了?|要求|交代|吩咐|叮嘱|强调|点名|嘱咐)(?:过|的)?[，,：:]?(?=[\u4e00-\u9fff]{2})"
)
_MATTER = re.compile(r"[\u4e00-\u9fff]{2,}")


def with_places(material: Material) -> Material:
    """The material with its facts marked first or last as the lines left out order it, and each such line told so."""
    places: dict[str, FactPlace] = {}
    done: dict[str, str] = {}
    for line, order, what in _placing(material.left_out):
        where: FactPlace = "last" if _BACK.search(order.place) else "first"
        meant = _meant(what, line, material.facts)
        places |= {fact.id: where for fact in meant}
        if meant:
            done[line.fact_id] = _("吩咐已照办：放在前面") if where == "first" else _("吩咐已照办：放在最后")
    if not places:
        return material
    facts = tuple(replace(fact, place=places[fact.id]) if fact.id in places else fact for fact in material.facts)
    left = tuple(replace(one, reason=done.get(one.fact_id, one.reason)) for one in material.left_out)
    return replace(material, facts=facts, left_out=left)


def _placing(lines: Sequence[LeftOut]) -> Iterator[tuple[LeftOut, ClauseOrder, str]]:
    """The orders about a place, each with what it names, or what the order before it in its line does (党建写一段；放最后)."""
    named, where = "", ("", "")
    for line in (one for one in lines if one.kind == "remark"):
        place = (line.provenance.source, line.provenance.locator)
        named, where = named if place == where else "", place
        for span in order_clauses(line.provenance.quote):
            order = order_given(span.of(line.provenance.quote))
            named = order.what if order and order.what else named
            if order and order.kind == "place":
                yield line, order, "" if order.pointing else order.what or named


def _meant(what: str, line: LeftOut, facts: Sequence[Fact]) -> list[Fact]:
    """The facts that an order names by their words, their head or their subject; without a name those of its own line."""
    if not what:
        place = (line.provenance.source, line.provenance.locator)
        return [fact for fact in facts if (fact.provenance.source, fact.provenance.locator) == place]
    what = _SPEAKER.sub("", what)
    names = _MATTER.findall(_NO_MATTER.sub("，", what))
    headed = [fact for fact in facts if any(name in f"{fact.topic}，{fact.owner}" for name in names)]
    said = headed or [fact for fact in facts if any(name in fact.text for name in names)]
    subjects = set(scores(what))  # of one name's own subject; its whole field would be most of a report
    alike = [fact for fact in facts if subjects and (own := subject_of(fact.text)) is not None and own.id in subjects]
    found = likeliest_facts((what,), facts)
    sure = found.certain or len({fact.provenance.locator for fact in found.facts}) == 1
    if what in _PARTY:
        return [fact for fact in facts if fact in said or _is_of_the_party(fact)]
    return said or (list(found.facts[:1]) if sure else alike)


def _is_of_the_party(fact: Fact) -> bool:
    """Whether a fact is of the party's own work, which 统战 and 群团 are not."""
    subject = subject_of(fact.text, fact.topic)
    return subject is not None and subject.domain == "party" and subject.id != "party.united"


def _field(text: str) -> str:
    """The field a text speaks of most, "" for none."""
    weights: Counter[str] = Counter()
    for name, score in scores(text).items():
        weights[name.split(".")[0]] += int(100 * score)
    return weights.most_common(1)[0][0] if weights else ""
