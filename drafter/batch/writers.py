"""Who writes the reports of a batch: the composer, a model asked as the batch goes, or a batch service's replies. One budget for all."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Protocol

from drafter.batch.replies import Replies
from drafter.core.case import Case
from drafter.core.draft import DraftBackend
from drafter.core.errors import BackendError, RefusedError
from drafter.draft.account import RunAccount, run_json
from drafter.draft.batched import BatchedBackend
from drafter.draft.endpoint import Endpoint
from drafter.draft.privacy import refuse_connection, secret_places
from drafter.pipeline.drafting import Drafted, draft_case
from drafter.pipeline.modelling import ModelSettings, Watcher, case_files, write_by_model


@dataclass(frozen=True, slots=True)
class WrittenDraft:
    """A draft; account: what a model cost, as in run.json, None without one; said: for the summary (offline: why the composer wrote
    instead); kept: for the journal's payload."""

    drafted: Drafted
    account: Mapping[str, Any] | None = None
    said: Mapping[str, Any] = field(default_factory=dict)
    kept: Mapping[str, Any] = field(default_factory=dict)


class Writer(Protocol):
    """Writes one case. settings: what a resumed batch must have the same, as part of every item's key."""

    @property
    def settings(self) -> str: ...

    def __call__(self, case: Case) -> WrittenDraft: ...


@dataclass(frozen=True, slots=True)
class Offline:
    """The composer."""

    settings: str = "offline"

    def __call__(self, case: Case) -> WrittenDraft:
        return WrittenDraft(draft_case(case))


@dataclass(frozen=True, slots=True)
class FromBatch:
    """Replies of a batch service; what has none becomes a request, and the composer writes that section. version: of the replies' content."""

    model: ModelSettings
    replies: Replies
    version: str = ""

    @property
    def settings(self) -> str:
        return f"batch {_key_of(self.model)} {self.version}"

    def __call__(self, case: Case) -> WrittenDraft:
        if places := secret_places(case_files(case)):  # its requests would leave the machine by another hand
            return WrittenDraft(draft_case(case), said={"offline": str(RefusedError(places))})
        backend = BatchedBackend(self.model.model, self.replies, self.model.temperature)
        try:
            drafted, account = _written(case, self.model, None, backend)
        except BackendError:  # not one section has a reply yet
            drafted, account = draft_case(case), None
        kept = {"requests": list(backend.asked.values()), "answered": sorted(backend.answered)}
        return WrittenDraft(drafted, account, {"requests": len(backend.asked)}, kept)


@dataclass(frozen=True, slots=True)
class LiveModel:
    """A model that is asked as the batch goes, by one backend for all cases: its pace and budget are the batch's. Not for other processes."""

    model: ModelSettings
    endpoint: Endpoint | None
    backend: DraftBackend

    @property
    def settings(self) -> str:
        return f"model {_key_of(self.model)}"

    def __call__(self, case: Case) -> WrittenDraft:
        secret = secret_places(case_files(case)) if self.endpoint and self.endpoint.reach != "loopback" else ()
        try:
            refuse_connection(self.endpoint, secret, offline=self.model.offline)
            return WrittenDraft(*_written(case, self.model, self.endpoint, self.backend))
        except (BackendError, RefusedError) as error:
            return WrittenDraft(draft_case(case), said={"offline": str(error)})


def _written(
    case: Case, model: ModelSettings, endpoint: Endpoint | None, backend: DraftBackend
) -> tuple[Drafted, Mapping[str, Any]]:
    started = time.monotonic()
    drafted, left_out = write_by_model(case, replace(model, writing="sections"), backend, Watcher())
    host = endpoint.host if endpoint else ""
    return drafted, run_json(
        RunAccount(model.model, host, model.figures, drafted.drafts, time.monotonic() - started, left_out)
    )


def _key_of(model: ModelSettings) -> str:
    """What of the settings changes the text."""
    kept = {
        key: value
        for key, value in asdict(model).items()
        if key in ("model", "figures", "reply_tokens", "temperature", "prompts", "verify")
    }
    return json.dumps(kept, sort_keys=True, default=str)
