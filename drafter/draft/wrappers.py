"""What wraps any backend and is never inside one: retry, pace, budget, and the store that caches and resumes."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from drafter.core.draft import Block, Chapter, Draft, DraftBackend, DraftRequest, Handed, Noticed, Sentence, Usage
from drafter.core.errors import BudgetError
from drafter.core.messages import _
from drafter.core.telling import tell
from drafter.draft.budget import prompt_tokens
from drafter.draft.failures import Transient

_LONGEST_WAIT = 120.0  # seconds; a server that asks for more is given up


@dataclass
class Retrying:
    """Tries again after 429, 5xx, timeouts and dropped connections; waits as long as the server asks, else 0.5, 1, 2… s."""

    inner: DraftBackend
    tries: int = 5
    base: float = 0.5
    sleep: Callable[[float], None] = time.sleep

    @property
    def name(self) -> str:
        return self.inner.name

    def draft(self, request: DraftRequest) -> Draft:
        for attempt in range(self.tries):
            try:
                draft = self.inner.draft(request)
            except Transient as error:
                wait = error.after if error.after is not None else self._backoff(attempt, request)
                if attempt + 1 == self.tries or wait > _LONGEST_WAIT:
                    raise
                self.sleep(wait)
            else:
                return replace(draft, usage=replace(draft.usage, retried=draft.usage.retried + attempt))
        raise AssertionError("unreachable: the last try returns or raises")

    def _backoff(self, attempt: int, request: DraftRequest) -> float:
        """Doubling, spread by a share that the prompt fixes, so that concurrent sections do not come back all at once."""
        digest = request.prompt.digest if request.prompt else "0"
        spread = int(digest[:4] or "0", 16) / 0xFFFF
        return min(self.base * float(2**attempt) * (1 + 0.5 * spread), 30.0)


@dataclass
class Paced:
    """At most `per_minute` requests a minute, evenly spaced."""

    inner: DraftBackend
    per_minute: float
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _next: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def name(self) -> str:
        return self.inner.name

    def draft(self, request: DraftRequest) -> Draft:
        with self._lock:
            now = self.clock()
            start = max(now, self._next)
            self._next = start + 60 / self.per_minute
        if start > now:
            self.sleep(start - now)
        return self.inner.draft(request)


@dataclass
class Budgeted:
    """Stops before `limit` tokens (in and out) would be passed: each request reserves its prompt and its longest reply."""

    inner: DraftBackend
    limit: int
    spent: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def name(self) -> str:
        return self.inner.name

    def draft(self, request: DraftRequest) -> Draft:
        assert request.prompt is not None
        reserved = prompt_tokens(request.prompt) + int(request.options.get("max_tokens", 4096))
        with self._lock:
            if self.spent + reserved > self.limit:
                raise BudgetError(
                    _("再请求一次将超过上限 {limit} 个词元（已用 {spent}）").format(limit=self.limit, spent=self.spent)
                )
            self.spent += reserved
        used = reserved  # a failed request may have been charged for
        try:
            draft = self.inner.draft(request)
            used = draft.usage.tokens_in + draft.usage.tokens_out
            return draft
        finally:
            with self._lock:
                self.spent += used - reserved


@dataclass
class Stored:
    """Replies on disk, by prompt and model and sampling: asked again, they cost nothing. Also what a killed run goes on from."""

    inner: DraftBackend
    path: Path
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)
    _connection: sqlite3.Connection = field(init=False, repr=False)

    def __post_init__(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.path.touch(mode=0o600)
            self._connection = sqlite3.connect(self.path, check_same_thread=False, isolation_level=None, timeout=30)
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("CREATE TABLE IF NOT EXISTS replies (key TEXT PRIMARY KEY, reply TEXT NOT NULL)")
        except (OSError, sqlite3.Error):
            # A home that cannot be written to, or a damaged file, costs the replies' keeping and nothing else.
            tell(_("缓存用不了，这次的回复不保留（{path}）").format(path=self.path))
            self._connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
            self._connection.execute("CREATE TABLE replies (key TEXT PRIMARY KEY, reply TEXT NOT NULL)")

    @property
    def name(self) -> str:
        return self.inner.name

    def draft(self, request: DraftRequest) -> Draft:
        key = self._key(request)
        if kept := self._kept(key, request):
            return kept
        draft = self.inner.draft(request)
        if draft.blocks:
            self._keep(key, draft)
        return draft

    def close(self) -> None:
        with self._lock:
            self._connection.close()

    def _key(self, request: DraftRequest) -> str:
        assert request.prompt is not None
        ids = [list(item.fact_ids) for item in request.section.items]
        parts = [request.prompt.digest, self.name, ids, sorted(request.options.items())]
        return hashlib.sha256(json.dumps(parts, default=str).encode()).hexdigest()

    def _kept(self, key: str, request: DraftRequest) -> Draft | None:
        try:
            with self._lock:
                row = self._connection.execute("SELECT reply FROM replies WHERE key = ?", (key,)).fetchone()
            kept = json.loads(row[0]) if row else None
            return _draft(request, kept) if kept else None
        except (
            sqlite3.Error,
            ValueError,
            KeyError,
            TypeError,
            RecursionError,
        ):  # a damaged page, another version's table
            return None

    def _keep(self, key: str, draft: Draft) -> None:
        blocks = [[block.lead, [[one.text, one.fact_ids] for one in block.sentences]] for block in draft.blocks]
        kept = {
            "blocks": blocks, "heading": draft.heading, "remarks": draft.remarks,
            "handed": [[one.fact_id, one.to, one.why, one.words] for one in draft.handed],
            "noticed": [[one.text, one.fact_ids] for one in draft.noticed],
            "chapters": [[one.part, one.heading, one.blocks] for one in draft.chapters],
        }  # fmt: skip
        reply = json.dumps(kept, ensure_ascii=False)
        with self._lock, suppress(sqlite3.Error, UnicodeError):  # what cannot be kept is asked again another time
            self._connection.execute("INSERT OR REPLACE INTO replies VALUES (?, ?)", (key, reply))


def _draft(request: DraftRequest, kept: Mapping[str, Any]) -> Draft | None:
    """A draft as it was kept; None of one without a sentence."""
    blocks = tuple(_block(lead, sentences) for lead, sentences in kept["blocks"])
    handed = tuple(Handed(*map(str, one)) for one in kept["handed"])
    noticed = tuple(Noticed(str(text), tuple(map(str, ids))) for text, ids in kept["noticed"])
    remarks, heading = tuple(map(str, kept["remarks"])), str(kept["heading"])
    chapters = tuple(Chapter(str(part), str(head), int(count)) for part, head, count in kept.get("chapters", ()))
    made = Draft(request.section, blocks, Usage(cached=1), remarks, heading, handed, noticed, chapters)
    return made if blocks else None


def _block(lead: str, sentences: list[list[Any]]) -> Block:
    return Block(tuple(Sentence(str(text), tuple(map(str, ids)), "model") for text, ids in sentences), str(lead))
