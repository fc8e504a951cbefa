"""A model's section on its way: sentences that stand, sentences sent back, and in the end the composer's words for what was not well said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from drafter.core.claim import Reason
from drafter.core.draft import Block, DraftRequest, Handed, Sentence
from drafter.core.fact import Fact, line_of
from drafter.core.profile import Item
from drafter.draft.judging import Judge, judged_sentences, may_stand
from drafter.draft.keeping import kept


@dataclass(frozen=True, slots=True)
class SentBack:
    """What goes back to the model: the facts it is about, the model's words ("" where nothing was written), and each reason."""

    fact_ids: tuple[str, ...]
    text: str
    why: tuple[Reason, ...]


# What lets a claim say something else when it is let fall: of another part of the line it may not be let fall either.
_TURNS = ("polarity", "status", "hedge", "degree", "direction", "approximator", "frequency", "rank")


@dataclass
class Rows:
    """The section's blocks while they are being settled: a lead and its sentences each. handed: facts the model handed back."""

    request: DraftRequest
    judge: Judge
    leads: list[str] = field(default_factory=list)
    rows: list[list[Sentence]] = field(default_factory=list)
    refused_leads: list[str] = field(default_factory=list)
    handed: tuple[Handed, ...] = ()
    _reply: tuple[Sentence, ...] = ()
    _lost: dict[tuple[str, str], tuple[Reason, ...]] = field(default_factory=dict)

    def facts(self, ids: Sequence[str]) -> tuple[Fact, ...]:
        """Those of the section, and what bears them out; what has its home elsewhere bears nothing out by itself."""
        own = tuple(fact for fact in (*self.request.facts, *self.request.guests) if fact.id in ids)
        return (*own, *(fact for fact in self.request.leant if fact.id in ids)) if own else ()

    def _mates(self, ids: Sequence[str]) -> tuple[Fact, ...]:
        """Of the facts that only bear out, those of one line with the sentence's own."""
        lines = {line_of(fact) for fact in self.facts(ids) if fact.kind == "note"}
        return tuple(
            one for one in self.request.leant if one.kind == "note" and one.id not in ids and line_of(one) in lines
        )

    def own(self, ids: Sequence[str]) -> str:
        """What the composer says of these facts."""
        return "".join(self.request.alone[i].text for i in ids if i in self.request.alone)

    def judged(self, sentence: Sentence, lead: str = "", before: Sentence | None = None) -> Sentence:
        """The sentence with its verdict. lead: its block's, before: the sentence it follows there; both may say what it leaves out (…拆除违法建设6.4万平方米。拆除面积下降8%)."""
        if sentence.origin == "composer":
            return sentence
        found = self._judged(sentence)
        if may_stand(found.verdict):
            return found
        if any(reason.said for reason in found.why):
            return self._by_its_line(sentence, found)
        led = [replace(sentence, text=f"{lead.rstrip('。')}，{sentence.text}")] if lead else []
        if before and may_stand(before.verdict):
            ids = tuple(dict.fromkeys((*before.fact_ids, *sentence.fact_ids)))
            led.append(replace(sentence, text=f"{before.text.rstrip('。')}，{sentence.text}", fact_ids=ids))
        tried = next((one for one in map(self._judged, led) if may_stand(one.verdict)), None)
        return replace(tried, text=sentence.text, fact_ids=sentence.fact_ids) if tried else found

    def _by_its_line(self, sentence: Sentence, found: Sentence) -> Sentence:
        """What leaves nothing out of its own facts, and says nothing that other parts of their line do not bear out (治好两处积水点, which the
        line's lack names), may stand, for the reader to see."""
        mates = self._mates(sentence.fact_ids)
        if not mates or not all(reason.said for reason in found.why):
            return found
        wide = self._judged(sentence, mates)
        turned = any(reason.said or reason.slot in _TURNS for reason in wide.why)
        return found if turned else replace(wide, verdict="reworded")

    def _judged(self, sentence: Sentence, mates: Sequence[Fact] = ()) -> Sentence:
        ids = sentence.fact_ids
        return judged_sentences(
            sentence,
            (*self.facts(ids), *mates),
            self.request.section,
            self.judge,
            own=self.own(ids),
            elsewhere=self._beside(sentence),
        )

    def _beside(self, sentence: Sentence) -> str:
        """What is told of a sentence's facts beside it: by other sections, by the reply's other sentences, and of facts with another home all."""
        ids = sentence.fact_ids
        told = [s.text for i in ids for s in self.request.elsewhere.get(i, ())]
        told += [
            s.text for s in self._reply if s is not sentence and s.text != sentence.text and {*ids} & {*s.fact_ids}
        ]
        told += [self.request.material.get(fact.id, fact.text) for fact in self.request.leant if fact.id in ids]
        return "".join(dict.fromkeys(told))

    def take(self, blocks: Sequence[Block], handed: Sequence[Handed] = ()) -> None:
        """The model's blocks, each sentence judged, a lead that may not stand dropped. What it hands back and tells all the same is told."""
        cited = {fact_id for block in blocks for fact_id in block.fact_ids}
        self.handed = tuple(one for one in handed if one.fact_id not in cited)
        self._reply = tuple(s for block in blocks for s in block.sentences)
        for block in blocks:
            lead = self.lead(block)
            self.rows.append(self._row(block.sentences, lead))
            self.leads.append(lead)

    def _row(self, sentences: Sequence[Sentence], lead: str) -> list[Sentence]:
        row: list[Sentence] = []
        for sentence in sentences:
            row.append(self.judged(sentence, lead, row[-1] if row else None))
        return row

    def lead(self, block: Block) -> str:
        """The block's lead, "" where it may not stand, a sentence says it again, or the section runs on without leads."""
        if (
            not block.lead
            or self.request.section.runs_on
            or any(sentence.text.startswith(block.lead) for sentence in block.sentences)
        ):
            return ""
        if may_stand(self.judge.lead(block.lead.rstrip("。"), self.facts(block.fact_ids), self.request.section).kind):
            return block.lead
        self.refused_leads.append(block.lead)
        return ""

    def sentences(self) -> Iterator[Sentence]:
        return (sentence for row in self.rows for sentence in row)

    def faults(self) -> tuple[SentBack, ...]:
        """Sentences that may not stand, then facts that are told in part or not at all."""
        found = [SentBack(s.fact_ids, s.text, s.why) for s in self.sentences() if not may_stand(s.verdict)]
        named = {fact_id for fault in found for fact_id in fault.fact_ids}
        for fact_id, why in self.untold().items():
            if fact_id not in named:
                said = "".join(s.text for s in self.sentences() if fact_id in s.fact_ids)
                found.append(SentBack((fact_id,), said, why))
        return tuple(found)

    def untold(self) -> dict[str, tuple[Reason, ...]]:
        """By fact id, what the sentences that stand leave out of it; what was handed back the model need not tell."""
        missing: dict[str, tuple[Reason, ...]] = {}
        back = {one.fact_id for one in self.handed}
        for fact_id in (i for i in self.request.section.fact_ids() if i not in back):
            if why := self._left_out(self._told(fact_id), fact_id):
                missing[fact_id] = why
        return missing

    def untold_guests(self) -> dict[str, tuple[Reason, ...]]:
        """The same of the facts of other sections, some claims of which are told here."""
        found = {fact.id: self._left_out(self._told(fact.id), fact.id) for fact in self.request.guests}
        return {fact_id: why for fact_id, why in found.items() if why}

    def _left_out(self, told: str, fact_id: str) -> tuple[Reason, ...]:
        """What `told` leaves out of a fact. Asked once for the same words: a section is looked through at every step of its way."""
        fact = self.facts((fact_id,))
        if not told or not fact:
            return (Reason("coverage", "", self.own((fact_id,))),)
        if (told, fact_id) not in self._lost:
            self._lost[told, fact_id] = self.judge.untold(told, fact[0])
        return self._lost[told, fact_id]

    def _told(self, fact_id: str) -> str:
        """The sentences that stand and cite a fact, behind their blocks' leads: a lead may say a problem's own judgement."""
        said = ""
        for lead, row in zip(self.leads, self.rows, strict=True):
            own = "".join(s.text for s in row if fact_id in s.fact_ids and may_stand(s.verdict))
            said += lead + own if own else ""
        return said + "".join(s.text for s in self.request.elsewhere.get(fact_id, ()))

    def mend(self, blocks: Sequence[Block], faults: Sequence[SentBack], handed: Sequence[Handed] = ()) -> int:
        """Better words for what was sent back, each in its place; returns how many faults they mend. What was not told may be handed back."""
        before = len(self.faults())
        cited = {i for block in blocks for i in block.fact_ids} | {i for s in self.sentences() for i in s.fact_ids}
        self.handed = (*self.handed, *(one for one in handed if one.fact_id not in cited))
        wanted = {fact_id for fault in faults for fact_id in fault.fact_ids}
        self._reply = (*self._reply, *(s for block in blocks for s in block.sentences))
        led = [(block, self.lead(block)) for block in blocks]
        for sentence in (s for block, lead in led for s in self._row(block.sentences, lead)):
            if set(sentence.fact_ids) & wanted and may_stand(sentence.verdict):
                self._replace(sentence, faults)
        return max(0, before - len(self.faults()))

    def _replace(self, sentence: Sentence, faults: Sequence[SentBack]) -> None:
        """Into the place of the faulty sentences that speak of the same facts; else behind its neighbours."""
        about = set(sentence.fact_ids)
        bad = {fault.text for fault in faults if about & set(fault.fact_ids)}
        for row in self.rows:
            for at, old in enumerate(row):
                if about & set(old.fact_ids) and (
                    not may_stand(old.verdict) or (old.text in bad and set(old.fact_ids) <= about)
                ):
                    row[at : at + 1] = [sentence]
                    return
        if about & set(self.untold()):
            self._row_for(sentence.fact_ids).append(sentence)

    def _row_for(self, ids: Sequence[str]) -> list[Sentence]:
        """The row that tells facts of the same planned block, else a new one at the end."""
        item = next((item for item in self.request.section.items if set(ids) & set(item.fact_ids)), Item(tuple(ids)))
        shared = [
            (sum(bool(set(s.fact_ids) & set(item.fact_ids)) for s in row), -at) for at, row in enumerate(self.rows)
        ]
        best = max(shared, default=(0, 0))
        if best[0]:
            return self.rows[-best[1]]
        self.rows.append([])
        self.leads.append(f"{item.lead}。" if item.lead and any(self.leads) else "")
        return self.rows[-1]

    def settle(self) -> tuple[tuple[Block, ...], int]:
        """The blocks as they will stand, and how many sentences the composer wrote in the model's place."""
        refused: dict[str, Sentence] = {}
        for row in self.rows:
            for at, sentence in enumerate(row):
                if may_stand(sentence.verdict):
                    continue
                refused |= dict.fromkeys(sentence.fact_ids, sentence)
                facts = {fact.id: fact.text for fact in self.facts(sentence.fact_ids)}
                if (good := kept(sentence, self.judged, self._tells_whole, facts)) is not None:
                    row[at] = replace(good, refused=sentence.text)
        replaced = self._give_way(refused)
        blocks = tuple(Block(tuple(row), lead) for row, lead in zip(self.rows, self.leads, strict=True) if row)
        return blocks, replaced

    def _tells_whole(self, text: str, fact_id: str) -> bool:
        return not (self.facts((fact_id,)) and self._left_out(text, fact_id))

    def _give_way(self, refused: Mapping[str, Sentence]) -> int:
        """Drops what may not stand and what tells a fact in part, and puts the composer's sentences for the facts left untold."""
        missing = self.untold()
        places = {fact_id: row for row in self.rows for s in row for fact_id in s.fact_ids}
        partial = {
            i: "".join(s.text for s in self.sentences() if i in s.fact_ids and may_stand(s.verdict)) for i in missing
        }
        for row in self.rows:
            row[:] = [s for s in row if may_stand(s.verdict) and not (s.fact_ids and set(s.fact_ids) & set(missing))]
        for fact_id in self._uncovered():
            old = refused.get(fact_id)
            why = old.why if old else missing.get(fact_id, ())
            own = replace(self.request.alone[fact_id], why=why, refused=old.text if old else partial.get(fact_id, ""))
            place = places.get(fact_id)
            (place if place is not None else self._row_for((fact_id,))).append(own)
        return sum(s.origin == "composer" for s in self.sentences())

    def _uncovered(self) -> list[str]:
        told = {fact_id for s in self.sentences() for fact_id in s.fact_ids}
        return [
            fact_id
            for fact_id in self.request.section.fact_ids()
            if fact_id not in told and fact_id in self.request.alone
        ]
