"""A fact told half in one section and half in another: its claims may stand apart, each told once, each where its own words let it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from drafter.core.draft import Block, Sentence
from drafter.core.fact import Fact, line_of
from drafter.core.messages import _
from drafter.core.profile import Section
from drafter.core.text import Provenance
from drafter.draft.judging import may_stand
from drafter.ground.clauses_told import told_clauses
from drafter.ground.verifying import verify
from drafter.pipeline.planning import Planned
from drafter.pipeline.returning import may_move, says_it_lacks
from drafter.pipeline.settled_facts import settled

Laid = tuple[Section, tuple[Block, ...]]


class Sharing:
    """Which facts the sections of a reply share. laid: by section id, the section with its facts, and all that the reply tells in it.

    moved: facts that reading placed against their heading, which may move again.
    """

    def __init__(self, planned: Planned, laid: Mapping[str, Laid], moved: frozenset[str]) -> None:
        self.planned = planned
        self.facts = planned.by_id()
        self.moved = moved
        self.homes = {i: section for section, _blocks in laid.values() for i in section.fact_ids()}
        self.guests: dict[str, tuple[str, ...]] = {}
        self.twice: dict[str, tuple[str, ...]] = {}
        for fact_id, home in self.homes.items():
            self._share(fact_id, home, laid)
        self.leans = {key: tuple(dict.fromkeys(self._leans(key, blocks))) for key, (_section, blocks) in laid.items()}

    def with_guests(self, section: Section) -> Section:
        """The section, with the facts of other sections of which it tells some claims, and those its sentences lean on."""
        also, leans = self.guests.get(section.id, ()), self.leans.get(section.id, ())
        return replace(section, also=also, leans=leans) if also or leans else section

    def _leans(self, section_id: str, blocks: Sequence[Block]) -> Iterator[str]:
        """Facts with another home that a sentence cites beside its own, and those of one line with its own: 筛查没完成，为任务的92% of a line
        told here and a row told there; 治好两个积水点 where the line's lack names them."""
        also = self.guests.get(section_id, ())
        for ids in dict.fromkeys(s.fact_ids for block in blocks for s in block.sentences):
            others = [i for i in ids if self._is_other(i, section_id, also)]
            if len(others) < len(ids):
                yield from others
                yield from (i for i in self._mates(ids) if self._is_other(i, section_id, also))

    def _mates(self, ids: Sequence[str]) -> Iterator[str]:
        lines = {line_of(self.facts[i]) for i in ids if i in self.facts and self.facts[i].kind == "note"}
        yield from (i for i, fact in self.facts.items() if fact.kind == "note" and line_of(fact) in lines)

    def told_once(self, section_id: str, blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[str, ...]]:
        """A section's blocks without the sentences that only say again what another section tells; a remark of each."""
        also = self.guests.get(section_id, ())
        kept: list[Block] = []
        again = [*self.twice.get(section_id, ())]
        for block in blocks:
            twice = [one for one in block.sentences if self._says_again(one, section_id, also)]
            left = tuple(s for s in block.sentences if s not in twice)
            again += [_("别的一节已写，这一句未采用：{text}").format(text=s.text) for s in twice]
            if left:
                kept.append(replace(block, sentences=left))
        return tuple(kept), tuple(again)

    def _says_again(self, said: Sentence, section_id: str, also: Sequence[str]) -> bool:
        """Whether a sentence is true to its facts, all of which have their home in other sections that leave nothing of them to this one."""
        if not said.fact_ids or not all(self._is_other(i, section_id, also) for i in said.fact_ids):
            return False
        facts = [settled(self.facts[i], self.planned.plan) for i in said.fact_ids]
        verdicts = verify(said.text, facts, period=self.planned.case.period).verdicts
        return all(may_stand(one.kind) or not any(reason.said for reason in one.why) for one in verdicts)

    def _is_other(self, fact_id: str, section_id: str, also: Sequence[str]) -> bool:
        home = self.homes.get(fact_id)
        return home is not None and home.id != section_id and fact_id not in also

    def _share(self, fact_id: str, home: Section, laid: Mapping[str, Laid]) -> None:
        """Settles where claims of a fact may stand beside its home: they add to what is told already, and may stand in that part."""
        fact = self.facts.get(fact_id)
        said = {key: words for key, (_section, blocks) in laid.items() if (words := _telling(fact_id, blocks))}
        if fact is None or len(said) < 2 or home.id not in said:
            return
        told = said.pop(home.id)
        for key, words in said.items():
            if self._may_stand(fact, laid[key][0], home, words, told):
                self.guests[key] = (*self.guests.get(key, ()), fact_id)
                self.twice[key] = (*self.twice.get(key, ()), *self._overlap(fact, words, told))
                told += words

    def _overlap(self, fact: Fact, words: str, told: str) -> Iterator[str]:
        """A remark of the claims that both tell: as a beginning they may be wanted, the reader decides."""
        source = settled(fact, self.planned.plan)
        before, here = (told_clauses(text, source, period=self.planned.case.period) for text in (told, words))
        if both := before.sure & here.sure:
            yield _("两节都写了这一层意思，请看是否只留一处：{text}").format(text=here.words(both))

    def _may_stand(self, fact: Fact, section: Section, home: Section, words: str, told: str) -> bool:
        source = settled(fact, self.planned.plan)
        if _says_the_same(words, told, self.planned):
            return False
        before, here = (told_clauses(text, source, period=self.planned.case.period) for text in (told, words))
        gains = (here.sure | (before.left - here.left)) - before.sure
        if not gains and before.is_whole:
            return False
        if section.role == home.role:
            return True
        own = here.words(gains) or words
        if section.role == "problems" and not (says_it_lacks(own) or says_it_lacks(words)):
            return False
        half = replace(fact, text=own, guessed=fact.guessed or fact.id in self.moved)
        return may_move(half, section.role, self.planned.case.period)


def _telling(fact_id: str, blocks: Sequence[Block]) -> str:
    """The sentences that cite a fact, behind their blocks' leads."""
    found = ((block.lead, "".join(s.text for s in block.sentences if fact_id in s.fact_ids)) for block in blocks)
    return "".join(lead + own for lead, own in found if own)


def _says_the_same(words: str, told: str, planned: Planned) -> bool:
    """Whether what is told already bears out every word of another telling."""
    source = Fact("told", "achievements", "", told, Provenance("", "", told))
    verdicts = verify(words, (source,), period=planned.case.period).verdicts
    return all(verdict.kind in ("supported", "frame") for verdict in verdicts)
