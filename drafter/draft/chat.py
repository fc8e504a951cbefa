"""Any OpenAI-compatible server, by langchain-openai's ChatOpenAI. The only file that knows openai and langchain.

What the probes taught: response_format goes by extra_body (other ways lose text and usage when a reply is cut); a server
without JSON schema answers 400, so JSON mode and plain text follow, and what worked is remembered; LangSmith must be
switched off before the first import, or prompts go to it; a proxy from the environment must not capture a local server.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from drafter.core.draft import Draft, DraftRequest, Prompt, Usage
from drafter.core.errors import BackendError
from drafter.core.messages import _
from drafter.draft.budget import count_tokens, prompt_tokens
from drafter.draft.endpoint import Endpoint
from drafter.draft.failures import Transient, UnfitRequest, without_keys
from drafter.draft.privacy import refuse_prompt
from drafter.draft.prompts import reply_schema
from drafter.draft.replies import MAX_REPLY, draft_from

if TYPE_CHECKING:
    from langchain_core.messages import AIMessage
    from langchain_openai import ChatOpenAI

_TRACING = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2")
_TOO_LONG = (
    "context_length",
    "context length",
    "maximum context",
    "too long",
    "exceeds the available context",
    "n_ctx",
)
_METHODS = ("schema", "json", "plain")


@dataclass
class ChatBackend:
    """A chat model behind an endpoint. key: the API key, never shown. on_text: called with (section id, piece) as text streams in."""

    endpoint: Endpoint
    model: str
    key: str = field(default="", repr=False)
    timeout: float = 120.0
    temperature: float = 0.2
    on_text: Callable[[str, str], None] | None = None
    _method: int = 0
    _answered: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def name(self) -> str:
        return f"{self.model}@{self.endpoint.host} t={self.temperature}"

    def draft(self, request: DraftRequest) -> Draft:
        """Asks once (more only to find out which reply format the server knows).

        Raises:
            Transient, UnfitRequest, BackendError, RefusedError
        """
        prompt = request.prompt
        assert prompt is not None, "a model is asked with a rendered prompt"
        refuse_prompt(self.endpoint, prompt)
        started = time.monotonic()
        message, asked = self._ask(prompt, request)
        text = _text_of(message)
        usage = _usage(message, prompt, text, asked, time.monotonic() - started)
        cut = message.response_metadata.get("finish_reason") == "length"
        return draft_from(request, text, usage, (_("回复写到上限被截断"),) if cut else ())

    def _ask(self, prompt: Prompt, request: DraftRequest) -> tuple[AIMessage, int]:
        asked = 0
        last: UnfitRequest | None = None
        for method in range(self._method, len(_METHODS)):
            asked += 1
            try:
                message = self._send(prompt, _METHODS[method], request)
            except UnfitRequest as error:
                if any(words in str(error).lower() for words in _TOO_LONG):
                    raise
                last = error
                continue
            with self._lock:
                self._method = max(self._method, method)
                self._answered = True
            return message, asked
        assert last is not None
        raise last

    def _send(self, prompt: Prompt, method: str, request: DraftRequest) -> AIMessage:
        messages = [("system", prompt.system), ("user", prompt.user)]
        body: dict[str, Any] = {"max_tokens": request.options.get("max_tokens", 4096), **_response_format(method)}
        with self._failures():
            if self.on_text is None:
                message: AIMessage = self._client.invoke(messages, extra_body=body)
                return message
            streamed: AIMessage = self._stream(messages, body, request.section.id)
            return streamed

    def _stream(self, messages: list[tuple[str, str]], body: dict[str, Any], section: str) -> Any:
        """Reads piece by piece; a reply without end is cut off, one without progress times out."""
        assert self.on_text is not None
        whole, length, deadline = None, 0, time.monotonic() + 4 * self.timeout
        for piece in self._client.stream(messages, extra_body=body):
            words = _text_of(piece)
            length += len(words)
            whole = piece if whole is None else whole + piece
            self.on_text(section, words)
            if length > MAX_REPLY or time.monotonic() > deadline:
                break
        if whole is None:
            raise Transient(_("模型没有返回内容"))
        return whole

    @cached_property
    def _client(self) -> ChatOpenAI:
        for name in _TRACING:
            os.environ[name] = "false"
        try:
            from langchain_openai import ChatOpenAI
            from openai import DefaultHttpxClient
            from pydantic import SecretStr
        except ImportError as error:
            raise BackendError(_("没有安装调用模型所需的组件，请运行：pip install 'drafter[llm]'")) from error
        own = self.endpoint.reach != "remote"
        # A redirect could lead from this machine to another one, so none is followed.
        client = DefaultHttpxClient(trust_env=not own, follow_redirects=False, timeout=self.timeout)
        return ChatOpenAI(
            model=self.model, base_url=self.endpoint.url, api_key=SecretStr(self.key or "none"), temperature=self.temperature,
            timeout=self.timeout, max_retries=0, stream_usage=True, use_responses_api=False, http_client=client,
        )  # fmt: skip

    @contextmanager
    def _failures(self) -> Iterator[None]:
        """Errors of the libraries as ours: classified by status code, their names change between versions."""
        self._client  # noqa: B018 - imports and settings fail here, outside the classification
        from openai import APIConnectionError, OpenAIError

        try:
            yield
        except APIConnectionError as error:
            if _nobody_listens(error) and not self._answered:
                # Nobody listens there and nobody ever did: a wrong address is told at once, not after five tries.
                raise BackendError(
                    _("连不上 {host}，请检查网址和服务是否已启动").format(host=self.endpoint.host)
                ) from error
            raise Transient(_("连不上 {host}：{why}").format(host=self.endpoint.host, why=self._told(error))) from error
        except OpenAIError as error:
            raise self._by_status(error) from error
        except BackendError:
            raise
        except (ValueError, TypeError, KeyError, AttributeError, IndexError) as error:
            # A server that answers 200 with something that is no chat completion ends in any of these, inside the libraries.
            raise Transient(
                _("{host} 的回复不合格式：{why}").format(host=self.endpoint.host, why=self._told(error))
            ) from error
        except OSError as error:
            raise Transient(_("连接中断：{why}").format(why=self._told(error))) from error
        except Exception as error:
            # httpx errors in mid-stream belong to either of two packages, one a version; no other name is sure.
            if type(error).__module__.split(".")[0] not in ("httpx", "httpx2", "httpcore", "httpcore2", "h11"):
                raise
            raise Transient(_("连接中断：{why}").format(why=self._told(error))) from error

    def _by_status(self, error: Exception) -> BackendError:
        status = getattr(error, "status_code", None)
        words = _("{host} 返回 {status}：{why}").format(
            host=self.endpoint.host, status=status or "-", why=self._told(error)
        )
        if status is None or status in (408, 409, 425, 429) or status >= 500:
            return Transient(words, _retry_after(error))
        if status in (400, 413, 415, 422):
            return UnfitRequest(words)
        return BackendError(words)

    def _told(self, error: Exception) -> str:
        return without_keys(str(error), self.key) or type(error).__name__


def _nobody_listens(error: BaseException) -> bool:
    """Whether no connection came about at all. httpx names it ConnectError in either of its packages, under one or two wrappings."""
    chain: BaseException | None = error
    while chain is not None:
        if type(chain).__name__ == "ConnectError":
            return True
        chain = chain.__cause__ or chain.__context__
    return False


def _response_format(method: str) -> dict[str, Any]:
    if method == "schema":
        return {
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "items", "schema": reply_schema(), "strict": True},
            }
        }
    return {"response_format": {"type": "json_object"}} if method == "json" else {}


def _text_of(message: Any) -> str:
    content = message.content
    if isinstance(content, str):
        return content
    return "".join(block if isinstance(block, str) else str(block.get("text", "")) for block in content)


def _usage(message: AIMessage, prompt: Prompt, text: str, asked: int, seconds: float) -> Usage:
    """As the server counts; counted here where it does not say."""
    told = message.usage_metadata
    tokens_in = told["input_tokens"] if told else prompt_tokens(prompt)
    tokens_out = told["output_tokens"] if told else count_tokens(text[:MAX_REPLY])
    return Usage(asked, tokens_in, tokens_out, seconds=seconds)


def _retry_after(error: Exception) -> float | None:
    """Seconds a server asks to wait: retry-after-ms or retry-after as a number; None when it does not say."""
    headers = getattr(getattr(error, "response", None), "headers", None) or {}
    for name, scale in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            return max(0.0, float(headers.get(name, "")) * scale)
        except ValueError:
            continue
    return None
