"""初稿: what a backend is asked, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from drafter.core.fact import Fact
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
class DraftItem:
    """条 as drafted: text without its 一是, and the ids of the facts it states. remark: for the review copy, "" if none."""

    text: str
    fact_ids: tuple[str, ...]
    origin: str = "composer"
    remark: str = ""


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
class DraftRequest:
    """One section to draft. `baseline` is the composer's own draft of it, which replaces what a model bends."""

    section: Section
    facts: tuple[Fact, ...]
    prompt: Prompt | None = None
    baseline: tuple[DraftItem, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """One section as drafted."""

    section: Section
    items: tuple[DraftItem, ...]
    usage: Usage = Usage()
    remarks: tuple[str, ...] = ()


class DraftBackend(Protocol):
    """起草后端: composer, chat, local or scripted. Retry, cache, budget and resume wrap one; they are never inside."""

    @property
    def name(self) -> str: ...

    def draft(self, request: DraftRequest) -> Draft: ...
