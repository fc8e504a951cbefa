"""通读: the report as it stands goes back once to its writer, who may word its paragraphs anew. What is not as true and as whole as before
stays as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.core.draft import Block, Draft, DraftBackend, DraftRequest, Sentence, Usage
from drafter.draft.judging import Judge, may_stand
from drafter.draft.model_sections import add_usage
from drafter.draft.rendering import Prompter
from drafter.draft.restoring import restored
from drafter.draft.sent_back import Rows
from drafter.draft.shared_facts import shared_once, with_elsewhere
from drafter.draft.verifying import verified
from drafter.language.placeholders import find_placeholders


@dataclass(frozen=True)
class Polisher:
    """Who is asked, and what holds the answer. verify: whether words that could only be compared by meaning are asked about once more."""

    backend: DraftBackend
    prompter: Prompter
    judge: Judge
    verify: bool = True

    def polished(self, requests: Sequence[DraftRequest], drafts: Sequence[Draft]) -> tuple[Draft, ...]:
        """The drafts, in their order, with the paragraphs that came back better. The first bears what was asked.

        Raises:
            BackendError, RefusedError
        """
        requests = with_elsewhere(requests, {one.section.id: one for one in drafts})
        by_section = {request.section.id: request for request in requests}
        body = [one for one in drafts if one.section.level and one.blocks and one.section.id in by_section]
        if not body:
            return tuple(drafts)
        asked = self.prompter.ask_to_polish(body)
        reply = self.backend.draft(asked.request)
        told = restored(reply.blocks, asked.masks)
        headings = list(_headings(reply, told))
        done, usage = {}, reply.usage
        for draft in body:
            request = by_section[draft.section.id]
            words = next((asked.masks.restore(h) for h, ids in headings if ids <= {*request.section.fact_ids()}), "")
            polished, spent = self._section(request, draft, told, words)
            done[draft.section.id] = replace(polished, usage=add_usage(polished.usage, usage))
            usage = spent
        last = body[-1].section.id
        done[last] = replace(done[last], usage=add_usage(done[last].usage, usage))
        new = tuple(done.get(one.section.id, one) for one in drafts)
        if shared_once(requests, new, self.judge) == new:
            return new
        return tuple(  # two sections that share a fact were worded anew, each leaving the same claim to the other
            replace(old, usage=polished.usage) if _shares(by_section.get(old.section.id), requests) else polished
            for old, polished in zip(drafts, new, strict=True)
        )

    def _section(self, request: DraftRequest, draft: Draft, told: Sequence[Block], heading: str) -> tuple[Draft, Usage]:
        page = _SectionReworded(Rows(request, self.judge, handed=draft.handed), draft.blocks)
        for at, blocks in _answers(draft.blocks, told).items():
            page.take(at, blocks)
        usage = self._verify(request, page) if self.verify else Usage()
        heading = heading if heading and self._heads(heading, request) else draft.heading
        return replace(draft, blocks=page.blocks(), heading=heading), usage

    def _heads(self, words: str, request: DraftRequest) -> bool:
        """Whether the words may head the section: it has a heading, and they state nothing."""
        section = request.section
        return section.level != 5 and may_stand(self.judge.lead(words, request.facts, section).kind)

    def _verify(self, request: DraftRequest, page: _SectionReworded) -> Usage:
        """Asks about what was reworded anew; a paragraph with a bent sentence is as it was before."""
        doubtful = [s for blocks in page.new.values() for one in blocks for s in one.sentences]
        rows = Rows(request, self.judge, [""], [[s for s in doubtful if s.verdict == "reworded"]])
        usage = verified(rows, self.prompter, self.backend)
        answered = {s.text: s for s in rows.sentences()}
        for at, blocks in [*page.new.items()]:
            page.answer(
                at, [replace(one, sentences=tuple(answered.get(s.text, s) for s in one.sentences)) for one in blocks]
            )
        return usage


class _SectionReworded:
    """A section's paragraphs, some of them in new words. new: by the place of the paragraph they stand for."""

    def __init__(self, rows: Rows, blocks: Sequence[Block]) -> None:
        self.rows, self.old = rows, tuple(blocks)
        self.new: dict[int, tuple[Block, ...]] = {}
        self.gone: dict[int, int] = {}  # a paragraph told in another's place, and whose

    def take(self, at: int, blocks: Sequence[Block]) -> None:
        """New words for the paragraph at a place, and for those they tell with it; a sentence that may not stand keeps its old words."""
        told = {i for one in blocks for i in one.fact_ids}
        joined = [
            n for n, one in enumerate(self.old)
            if n != at and n not in self.new and n not in self.gone and one.fact_ids and set(one.fact_ids) <= told
        ]  # fmt: skip
        self._put(at, joined, [self._judged(one, self.old[at].lead) for one in blocks])

    def answer(self, at: int, blocks: Sequence[Block]) -> None:
        """What was said of the new words when they were asked about."""
        joined = [n for n, place in self.gone.items() if place == at]
        self._undo(at)
        self._put(at, joined, blocks)

    def _put(self, at: int, joined: Sequence[int], blocks: Sequence[Block]) -> None:
        """The paragraphs in place of the old ones, if they tell as much as before."""
        before, old = self._untold(), [self.old[n] for n in (at, *joined)]
        new = [_with_old_words(one, [s for was in old for s in was.sentences], self.old[at].lead) for one in blocks]
        if all(new) and _marks("".join(one.text for one in old)) == _marks("".join(one.text for one in new if one)):
            self.new[at] = tuple(one for one in new if one)
            self.gone |= dict.fromkeys(joined, at)
            if self._untold() - before:
                self._undo(at)

    def blocks(self) -> tuple[Block, ...]:
        kept = ((self.new.get(n) or (one,)) for n, one in enumerate(self.old) if n not in self.gone)
        return tuple(block for blocks in kept for block in blocks)

    def _undo(self, at: int) -> None:
        del self.new[at]
        self.gone = {n: place for n, place in self.gone.items() if place != at}

    def _judged(self, block: Block, lead: str) -> Block:
        """The paragraph with its verdicts; a lead that may not stand, or was left out, is the one it had."""
        words = self.rows.lead(block) or ("" if any(s.text.startswith(lead) for s in block.sentences) else lead)
        if words != lead and self._leans_on_its_lead(block):
            words = lead  # 老旧设备多 was said there alone: 设备保障不足 does not say it
        return Block(tuple(self.rows.judged(one, words) for one in block.sentences), words)

    def _leans_on_its_lead(self, block: Block) -> bool:
        """Whether some fact is not told whole by the paragraph's sentences: its lead says the rest, in words that were held."""
        said = {i: "".join(s.text for s in block.sentences if i in s.fact_ids) for i in block.fact_ids}
        return any(self.rows.judge.untold(said[fact.id], fact) for fact in self.rows.facts(block.fact_ids))

    def _untold(self) -> set[str]:
        blocks = self.blocks()
        self.rows.leads, self.rows.rows = [one.lead for one in blocks], [list(one.sentences) for one in blocks]
        return {*self.rows.untold(), *self.rows.untold_guests()}


def _shares(request: DraftRequest | None, requests: Sequence[DraftRequest]) -> bool:
    """Whether a section has a fact in common with another."""
    if request is None:
        return False
    shared = {i for one in requests for i in one.section.also}
    return bool(request.section.also or shared & {*request.section.fact_ids()})


def _with_old_words(block: Block, old: Sequence[Sentence], lead: str) -> Block | None:
    """The paragraph with the old sentences where a new one may not stand, behind their old lead; None where they would tell what another
    new one tells too."""
    others = {i for s in block.sentences if may_stand(s.verdict) for i in s.fact_ids}
    said: list[Sentence] = []
    for one in block.sentences:
        own = [one] if may_stand(one.verdict) else [s for s in old if set(s.fact_ids) & set(one.fact_ids)]
        if not own or (one not in own and any(set(s.fact_ids) & others for s in own)):
            return None
        said += (s for s in own if s not in said)
    whole = all(one in said for one in block.sentences)
    return replace(block, sentences=tuple(said), lead=block.lead if whole else lead)


def _answers(old: Sequence[Block], told: Sequence[Block]) -> Mapping[int, list[Block]]:
    """By the place of the paragraph they share most facts with, the new paragraphs that cite the section's own facts only."""
    own = {i for one in old for i in one.fact_ids}
    found: dict[int, list[Block]] = {}
    for block in told:
        ids = set(block.fact_ids)
        if ids and ids <= own and all(s.fact_ids for s in block.sentences):
            shared = [len(ids & set(one.fact_ids)) for one in old]
            found.setdefault(shared.index(max(shared)), []).append(block)
    return found


def _headings(reply: Draft, told: Sequence[Block]) -> Iterator[tuple[str, set[str]]]:
    """Each heading of the reply, and the facts told under it."""
    at = 0
    for chapter in reply.chapters:
        blocks = told[at : at + chapter.blocks]
        at += chapter.blocks
        ids = {i for one in blocks for i in one.fact_ids}
        if chapter.heading and ids:
            yield chapter.heading, ids


def _marks(text: str) -> set[str]:
    """The holes left for the reader."""
    return {gap.span.of(text) for gap in find_placeholders(text)}
