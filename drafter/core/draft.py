"""初稿: what a backend is asked, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from drafter.core.claim import Reason, VerdictKind
from drafter.core.fact import Fact, FactRole
from drafter.core.profile import Section


@dataclass(frozen=True, slots=True)
class Prompt:
    """提示词 as rendered: digest is the hash of version and both texts, and keys the cache."""

    id: str
    version: str
    digest: str
    system: str
    user: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """句 as drafted, ending with its mark, and the ids of the facts it states (none: a frame).

    origin: composer or model. verdict and why: what the lock found; a reworded one stands and is shown to the reader.
    refused: the model's words that gave way to this sentence, "" if none.
    """

    text: str
    fact_ids: tuple[str, ...]
    origin: str = "composer"
    verdict: VerdictKind = "supported"
    why: tuple[Reason, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """段 as drafted, without its 一是: a lead with its mark ("" for none), then sentences in order."""

    sentences: tuple[Sentence, ...]
    lead: str = ""

    @property
    def text(self) -> str:
        return self.lead + "".join(sentence.text for sentence in self.sentences)

    @property
    def fact_ids(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(fact_id for sentence in self.sentences for fact_id in sentence.fact_ids))


@dataclass(frozen=True, slots=True)
class Handed:
    """退回: a fact a model says belongs elsewhere. to: 成绩, 问题, 打算 or words of a heading, "" if it did not say. why: its words.

    words: the fact's own words, where only they are meant; "" for all of it. text: the sentence that is to tell a part of it there, while
    the section tells the rest; "" where nothing of it stays.
    """

    fact_id: str
    to: str = ""
    why: str = ""
    words: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Half:
    """A part of one section's fact that its model wrote for another section. section: the other's id. said: the sentence, as the lock found it."""

    section: str
    said: Sentence


@dataclass(frozen=True, slots=True)
class Noticed:
    """What a model noticed about the facts it was shown (two that do not agree, a subject that is missing), in its words. It is never a fact."""

    text: str
    fact_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Usage:
    """What one request cost. seconds is wall time; cached requests cost nothing."""

    requests: int = 0
    tokens_in: int = 0
    tokens_out: int = 0
    cached: int = 0
    retried: int = 0
    repaired: int = 0
    replaced: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of a source as the writer of a whole report is shown it. name: what a sentence cites it by, "" where it only helps to understand.

    facts: ids of what was read of it. marks: holes it leaves that the report must keep. role: the part its own source names, None for none.
    """

    name: str
    text: str
    facts: tuple[str, ...]
    owner: str = ""
    under: str = ""
    role: FactRole | None = None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftRequest:
    """One section to draft.

    baseline: the composer's own draft of it; alone: each fact as the composer says it by itself, which is what a model's bent sentence
    gives way to. material: each fact as a model is shown it. outline: the report's headings, this section's own marked. beside: what
    another section tells that this one should answer to (the problems, for the plans). doubles: by id, the facts whose figure seems to be
    of the same thing and is another. guests: facts of other sections of which some claims are told here. leant: facts of other
    sections that only bear out sentences of this one. elsewhere: by fact id, the sentences of other sections that tell claims of it. lines: of a request for a whole report, the sources as they were written. whole_lines: by fact id, the
    line it was read from, as far as it holds as it was written.
    """

    section: Section
    facts: tuple[Fact, ...]
    prompt: Prompt | None = None
    baseline: tuple[Block, ...] = ()
    alone: Mapping[str, Sentence] = field(default_factory=dict)
    material: Mapping[str, str] = field(default_factory=dict)
    outline: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    doubles: Mapping[str, frozenset[str]] = field(default_factory=dict)
    guests: tuple[Fact, ...] = ()
    leant: tuple[Fact, ...] = ()
    elsewhere: Mapping[str, tuple[Sentence, ...]] = field(default_factory=dict)
    lines: tuple[SourceLine, ...] = ()
    whole_lines: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A section of a report written whole, as its model laid it out. part: 成绩, 问题, 打算 or 开头 in its words; blocks: how many it has."""

    part: str
    heading: str
    blocks: int


@dataclass(frozen=True, slots=True)
class Draft:
    """One section as drafted. heading: the model's wording of it, "" to keep the planned one.

    handed: facts the model handed back; the section tells them all the same, in the composer's words. noticed: what it remarked.
    chapters: of a report written whole, the sections the blocks stand in, in order. halves: what it wrote for other sections.
    """

    section: Section
    blocks: tuple[Block, ...]
    usage: Usage = Usage()
    remarks: tuple[str, ...] = ()
    heading: str = ""
    handed: tuple[Handed, ...] = ()
    noticed: tuple[Noticed, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    halves: tuple[Half, ...] = ()

    def sentences(self) -> tuple[Sentence, ...]:
        return tuple(sentence for block in self.blocks for sentence in block.sentences)


class DraftBackend(Protocol):
    """起草后端: composer, chat, local or scripted. Retry, cache, budget and resume wrap one; they are never inside."""

    @property
    def name(self) -> str: ...

    def draft(self, request: DraftRequest) -> Draft: ...
