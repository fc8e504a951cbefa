"""起草后端 by name: composer, a chat model's name, local:file.gguf, scripted:file.json."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from drafter.core.draft import Draft, DraftBackend, DraftRequest
from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.draft.endpoint import Endpoint, endpoint_of
from drafter.draft.providers import named_provider
from drafter.draft.wrappers import Budgeted, Paced, Retrying, Stored


@dataclass(frozen=True, slots=True)
class BackendOptions:
    """How a backend is to be reached. store: the file of kept replies, None for none. max_tokens_total, per_minute: 0 for no limit."""

    base_url: str = ""
    key: str = field(default="", repr=False)
    timeout: float = 120.0
    temperature: float = 0.2
    per_minute: float = 0.0
    max_tokens_total: int = 0
    store: Path | None = None
    tries: int = 5
    threads: int = 0
    on_text: Callable[[str, str], None] | None = None


@dataclass(frozen=True, slots=True)
class Baseline:
    """The composer behind the same seam: its own draft comes with every request."""

    name: str = "composer"

    def draft(self, request: DraftRequest) -> Draft:
        return Draft(request.section, request.baseline)


def endpoint_for(spec: str, options: BackendOptions) -> Endpoint | None:
    """The server a spec would connect to; None when it stays in this process.

    Raises:
        InputError: a model name without a base URL or the name of a service before it.
    """
    if spec == "composer" or spec.startswith(("local:", "scripted:")):
        return None
    provider, _model = named_provider(spec)
    if provider:  # its name says where it is; only --base-url, for a gateway of one's own, says otherwise
        return endpoint_of(options.base_url or provider.base_url)
    if not options.base_url:
        raise InputError.one(
            "--model",
            _("没有给出模型服务的网址"),
            _("加 --base-url，或写 服务:模型（如 deepseek:deepseek-chat、ollama:qwen3），或 local:模型.gguf"),
        )
    return endpoint_of(options.base_url)


def backend_for(spec: str, options: BackendOptions | None = None) -> DraftBackend:
    """The backend a spec names, wrapped: kept replies outermost (they cost nothing), then budget, retry, pace.

    Raises:
        InputError: the spec or a file it names is not usable.
    """
    options = options or BackendOptions()
    if spec == "composer":
        return Baseline()
    backend = Retrying(_paced(_plain_backend(spec, options), options), options.tries)
    limited: DraftBackend = Budgeted(backend, options.max_tokens_total) if options.max_tokens_total else backend
    return Stored(limited, options.store) if options.store else limited


def _plain_backend(spec: str, options: BackendOptions) -> DraftBackend:
    kind, _colon, rest = spec.partition(":")
    if kind == "scripted":
        from drafter.draft.scripted import ScriptedBackend

        return ScriptedBackend.read(Path(rest))
    if kind == "local":
        from drafter.draft.local import LocalBackend

        return LocalBackend(Path(rest), threads=options.threads, temperature=options.temperature)
    from drafter.draft.chat import ChatBackend

    endpoint = endpoint_for(spec, options)
    assert endpoint is not None
    return ChatBackend(
        endpoint, named_provider(spec)[1], options.key, options.timeout, options.temperature, options.on_text
    )


def _paced(backend: DraftBackend, options: BackendOptions) -> DraftBackend:
    return Paced(backend, options.per_minute) if options.per_minute else backend
