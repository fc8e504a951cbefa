"""离线撰写: facts into formal prose, with no model. It says what the facts say and nothing else.

A block is its lead (段首领句), then the sentences of its facts; short ones share a sentence, each told whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from drafter.core.draft import Block, Draft, DraftRequest, Sentence
from drafter.core.fact import Fact
from drafter.core.profile import Item, Plan, Section
from drafter.draft.saying import Around, said

_BRIEF = 24  # characters of a problem that share a sentence with their judgement
_SHORT, _JOINED = 32, 60  # characters: a sentence this short may share one with its neighbour, up to so many


@dataclass(frozen=True, slots=True)
class Composer:
    """The offline backend: deterministic, always there, and what replaces a model's sentence that bends a fact."""

    plan: Plan
    facts: Mapping[str, Fact]
    name: str = "composer"

    def draft(self, request: DraftRequest) -> Draft:
        if request.section.level == 0:  # what frames the report is planned word by word
            return Draft(request.section, request.baseline)
        return Draft(request.section, compose_section(request.section, self.plan, self.facts))


def compose_section(section: Section, plan: Plan, facts: Mapping[str, Fact]) -> tuple[Block, ...]:
    """The section's blocks, one a planned item, each sentence ending with 。."""
    return tuple(_block(item, section, plan, facts) for item in section.items)


def compose_fact(fact: Fact, plan: Plan, section: Section) -> str:
    """One fact as the composer says it, without a full stop."""
    return said(fact, plan, Around(section)).rstrip("。")


def _block(item: Item, section: Section, plan: Plan, facts: Mapping[str, Fact]) -> Block:
    around = Around(section, item.lead)
    told = [(said(facts[fact_id], plan, around), (fact_id, *_told_with(fact_id, plan))) for fact_id in item.fact_ids]
    sentences = tuple(_sentences(told))
    return Block(sentences, _lead(item, section, sum(len(one.text) for one in sentences)))


def _lead(item: Item, section: Section, size: int) -> str:
    """The lead with its mark: a problem of a few words follows its judgement in one sentence."""
    short = section.role == "problems" and size <= _BRIEF
    return f"{item.lead}{'，' if short else '。'}" if item.lead else ""


def _told_with(fact_id: str, plan: Plan) -> tuple[str, ...]:
    return tuple(other for other, into in plan.merged.items() if into == fact_id)


def _sentences(told: Sequence[tuple[str, tuple[str, ...]]]) -> list[Sentence]:
    """Each fact a sentence of its own; two short ones side by side are joined by ；."""
    made: list[Sentence] = []
    for text, ids in told:
        text = finish(text)
        last = made[-1] if made else None
        if last and _joinable(last.text, text):
            made[-1] = Sentence(f"{last.text.rstrip('。')}；{text}", (*last.fact_ids, *ids))
        else:
            made.append(Sentence(text, ids))
    return made


def _joinable(one: str, other: str) -> bool:
    inner = one.rstrip("。") + other.rstrip("。")
    return (
        min(len(one), len(other)) <= _SHORT
        and len(one) + len(other) <= _JOINED
        and "。" not in inner
        and not inner.startswith("关于")
    )


def finish(text: str) -> str:
    """The text with exactly one full stop at its end."""
    return text if text.endswith(("。", "！")) else f"{text}。"
