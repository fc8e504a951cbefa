"""离线撰写: facts into formal prose, with no model. It says what the facts say and nothing else.

A block is its lead (段首领句), then the sentences of its facts; short ones share a sentence, each told whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from drafter.core.draft import Block, Draft, DraftRequest, Sentence
from drafter.core.fact import Fact
from drafter.core.profile import Item, Plan, Section
from drafter.draft.account_told import account_sentences
from drafter.draft.one_subject import named_once
from drafter.draft.rows import time_of
from drafter.draft.saying import Around, said
from drafter.draft.settled_sums import once_settled
from drafter.draft.shared_sentences import ToldFact, in_one_line, may_join
from drafter.draft.told_side_by_side import with_side_by_side
from drafter.draft.whole_lines import with_their_parts
from drafter.language.judgements import opens_with_judgement

_OTHER_TIME = re.compile(r"\d月|[上下]半年|季度|全年|年[初底末]|上年|20\d\d年")
_SET_OFF = re.compile(r"^([^，。；：（\d]{3,20})。(?=.)")
_STOP, _ABOUT = re.compile("[，；：。]"), "方面。"


@dataclass(frozen=True, slots=True)
class _Groups:
    """By fact the group of kin it stands in. led: whether one lead stands over all of them, which makes them of one matter."""

    places: Mapping[str, int]
    led: bool

    def are_kin(self, before: str, one: str) -> bool | None:
        """Whether two facts stand in one group; None where nobody grouped them, or where that parts nothing."""
        if before not in self.places or one not in self.places:
            return None
        return self.places[before] == self.places[one] or (None if self.led else False)


@dataclass(frozen=True, slots=True)
class Composer:
    """The offline backend: deterministic, always there, and what replaces a model's sentence that bends a fact."""

    plan: Plan
    facts: Mapping[str, Fact]
    name: str = "composer"

    def draft(self, request: DraftRequest) -> Draft:
        """What frames the report is planned word by word; of any other section the request has the composer's own words already, once made."""
        if request.section.level == 0 or request.baseline:
            return Draft(request.section, request.baseline)
        return Draft(request.section, compose_section(request.section, self.plan, self.facts))


def compose_section(section: Section, plan: Plan, facts: Mapping[str, Fact]) -> tuple[Block, ...]:
    """The section's blocks, one a planned item, each sentence ending with 。."""
    blocks: list[Block] = []
    time = ""  # that the rows were said to be of
    for item in section.items:
        told = list(_in_their_time(_told_parts(item, section, plan, facts), time))
        for one in told:
            time = one.time or _left_of(time, one)
        blocks.append(_block(item, told, plan))
    return _in_one_form(blocks) if section.role == "problems" else tuple(blocks)


def _block(item: Item, told: Sequence[ToldFact], plan: Plan) -> Block:
    """The item's sentences behind its lead: the steps of a balance one after another, else kin side by side."""
    how, places = {step.fact_id: step.how for step in item.account}, _places(item)
    groups = _Groups(places, bool(item.lead))
    sentences = account_sentences(told, how) if how else _sentences([*with_side_by_side(told, plan, places)], groups)
    mark = "，" if item.lead.endswith("方面") else "。"
    return Block(tuple(sentences), f"{item.lead}{mark}" if item.lead else "")


def _in_one_form(problems: Sequence[Block]) -> tuple[Block, ...]:
    """The problems all behind a judgement of their own; where one has none, none is set off from what shows it, and never within an item."""
    first = all(map(_is_judged, problems))
    if not first:
        problems = [replace(block, lead=re.sub("。$", "，", block.lead)) for block in problems]
    return tuple(_joined(block, 1 if first and not block.lead else 0) for block in problems)


def _is_judged(block: Block) -> bool:
    """Whether a judgement is set off before what shows it, or is all there is; 服务方面 is none."""
    text = block.sentences[0].text
    alone = len(block.sentences) == 1 and opens_with_judgement(text) and not _STOP.search(text.rstrip("。"))
    return bool((block.lead and not block.lead.endswith(_ABOUT)) or (not block.lead and _SET_OFF.match(text)) or alone)


def _joined(block: Block, after: int) -> Block:
    """The block, judgements no longer set off in its sentences from a place on."""
    told = (replace(one, text=_SET_OFF.sub(r"\1，", one.text, count=1)) for one in block.sentences[after:])
    return replace(block, sentences=(*block.sentences[:after], *told))


def compose_fact(fact: Fact, plan: Plan, section: Section) -> str:
    """One fact as the composer says it, without a full stop."""
    return said(fact, plan, Around(section)).rstrip("。")


def _told_parts(item: Item, section: Section, plan: Plan, facts: Mapping[str, Fact]) -> list[ToldFact]:
    around = Around(section, item.lead)
    told = [_told(facts[one], plan, around) for one in item.fact_ids]
    return [*_as_parts([*with_their_parts(told, plan)], item)]


def _in_their_time(told: Sequence[ToldFact], said: str) -> Iterator[ToldFact]:
    """The rows of a section say their time once, 2026年1—10月, and again where something of another time stood between."""
    for one in told:
        yield replace(one, text=one.text.removeprefix(one.time)) if one.time and one.time == said else one
        said = one.time or _left_of(said, one)


def _left_of(said: str, told: ToldFact) -> str:
    """The time that still holds behind a sentence without one of its own before it: none behind a row of the report's time, or a note that names another."""
    return "" if told.fact.kind == "row" or _OTHER_TIME.search(told.text.replace(said, "")) else said


def _told(fact: Fact, plan: Plan, around: Around) -> ToldFact:
    """The fact's sentence, and what is told by it."""
    text, ids = full_stopped(said(fact, plan, around)), (fact.id, *_told_with(fact.id, plan))
    return ToldFact(fact, text, ids, time_of(fact))


def _as_parts(told: Sequence[ToldFact], item: Item) -> Iterator[ToldFact]:
    """The parts of a total say that they are: 其中 right behind it, else 税收收入中."""
    wholes, before, opened = dict(item.among), "", set[str]()
    by_id = {one.fact.id: one for one in told}
    for one in told:
        whole = wholes.get(one.fact.id, "")
        if whole and whole not in opened:
            opened.add(whole)
            named = by_id[whole].fact.metrics if whole != before and whole in by_id else ()
            opening = f"{named[0].indicator}中，" if named else "其中，"
            time = one.time if whole in by_id and one.time == by_id[whole].time else ""
            yield replace(one, text=f"{opening}{one.text.removeprefix(time)}", whole=whole)
        else:
            yield replace(one, whole=whole)
        before = one.fact.id


def _told_with(fact_id: str, plan: Plan) -> tuple[str, ...]:
    return tuple(other for other, into in plan.merged.items() if into == fact_id)


def _places(item: Item) -> dict[str, int]:
    """By fact the group of kin it stands in."""
    return {one: at for at, ids in enumerate(item.clusters) for one in ids}


def _sentences(told: Sequence[ToldFact], groups: _Groups) -> Iterator[Sentence]:
    """Each fact a sentence of its own; short ones side by side that tell of one matter, or are built alike, are joined by ；."""
    joined: list[ToldFact] = []
    for at, one in enumerate(told):
        if joined and not _goes_on(joined, one, told[at + 1 :], groups):
            yield _sentence(joined)
            joined = []
        joined.append(one)
    if joined:
        yield _sentence(joined)


def _goes_on(joined: Sequence[ToldFact], one: ToldFact, behind: Sequence[ToldFact], groups: _Groups) -> bool:
    """Whether a fact joins those before it; the first of a line among kin only with all of its line, where that may stand in a sentence of its own."""
    kin = groups.are_kin(joined[-1].fact.id, one.fact.id)
    if not may_join(joined, one, kin):
        return False
    if not kin or in_one_line(joined[-1].fact, one.fact):
        return True
    line = [one, *takewhile(lambda other: in_one_line(one.fact, other.fact), behind)]
    whole = all(may_join(line[:at], line[at], kin) for at in range(1, len(line)))
    return not whole or all(may_join([*joined, *line[:at]], line[at], kin) for at in range(len(line)))


def _sentence(joined: Sequence[ToldFact]) -> Sentence:
    texts = [_once_timed(one, joined[0]).rstrip("。") for one in joined]
    text = once_settled(texts) or named_once(texts, [one.fact for one in joined])
    ids = tuple(fact_id for one in joined for fact_id in one.ids)
    return Sentence(full_stopped(text) if len(joined) > 1 else joined[0].text, ids)


def _once_timed(one: ToldFact, first: ToldFact) -> str:
    """A row's words without the time the first of its sentence has said; that one sets it off by a comma: 2025年12月，…"""
    if not one.time or one.time != first.time or not one.text.startswith(one.time):
        return one.text
    return one.text if one is first else one.text[len(one.time) :]


def full_stopped(text: str) -> str:
    """The text with exactly one full stop at its end."""
    return text if text.endswith(("。", "！")) else f"{text}。"
