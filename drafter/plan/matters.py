"""Heads of the notes that name a matter, and those that say only when, in what paper or by whom it was reported: those are no headings of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.offices import is_office
from drafter.language.subjects import is_name, subject_of

_DESK = re.compile(r"(?P<matter>[一-鿿]{2,6})(?:科室?|股室?|处|办|室|组|专班|工作组)")
_WEAK = 0.3  # of a head even a weak word tells: 党建这块
_BRACKET = re.compile(r"[（(][^（）()]*[）)]")
_DATE = re.compile(r"\d|[〇○]|第?[一二三四五六七八九十]{1,3}(?:、[一二三四五六七八九十]+)*(?:周|旬|月|季度|日|批|期)")


def office_matter(name: str) -> str:
    """The matter an office's own name says (普法股 → 普法); "" where it says only its place in the house (办公室, 财务科, 业务股)."""
    found = _DESK.fullmatch(name.strip("：: 　"))
    words = found["matter"] if found else ""
    return words if is_name(words) and words not in _section("house") else ""


def with_office_matters(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Facts under an office's name get the matter it says as their topic, where their paper is parted by matters: each of its heads names one."""
    facts = _with_desks(facts)
    parted = {source for source in {fact.provenance.source for fact in facts} if _is_parted(source, facts)}
    return tuple(
        replace(fact, topic=office_matter(fact.owner))
        if fact.provenance.source in parted and not fact.topic and fact.role == "achievements" and fact.kind != "row"
        else fact
        for fact in facts
    )


def _with_desks(facts: Sequence[Fact]) -> list[Fact]:
    """Beside heads that are offices, one that only says a place in the house (后勤 under 教务处, 招就办) is an office too."""
    desked = {fact.provenance.source for fact in facts if fact.owner and not fact.topic and fact.role == "achievements"}
    return [
        replace(fact, topic="", owner=fact.owner or fact.topic)
        if fact.topic in _section("house") and fact.provenance.source in desked
        else fact
        for fact in facts
    ]


def _is_parted(source: str, facts: Sequence[Fact]) -> bool:
    own = [f for f in facts if f.provenance.source == source and f.role == "achievements" and f.kind != "row"]
    names = {fact.topic or office_matter(fact.owner) for fact in own}
    return len(names) > 1 and "" not in names


def matter_of(topic: str) -> str:
    """The head, when it names what is told beneath it, without what calls it a paper (安全生产数据 → 安全生产); else ""."""
    words = _BRACKET.sub("", topic).strip("：: 　")
    if not words or _DATE.search(words) or is_office(words, named=True) or words in _section("bare"):
        return ""
    stem = _no_matter().sub("", words)
    if stem == words:
        return topic
    return stem if subject_of(stem, least=_WEAK) else ""


@cache
def _section(name: str) -> frozenset[str]:
    return lexicon.words("no_matter.txt", name)


@cache
def _no_matter() -> re.Pattern[str]:
    papers, times = lexicon.any_of(_section("paper")), lexicon.any_of(_section("time"))
    return re.compile(rf"{papers}$|{times}$|^{times}")
