"""Any OpenAI-compatible server, by langchain's init_chat_model. The only file that knows openai and langchain.

What the probes taught: response_format and the token limit go by extra_body (other ways lose text and usage when a reply is cut);
LangSmith must be switched off before the first import, or prompts go to it; a proxy from the environment must not capture a
local server; replies are evened out (`wire`) before a library sees them; how a server wants to be asked (`manner`) is found out once.
"""

from __future__ import annotations

import logging
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
from drafter.draft.dropped_prompt import tell_if_dropped
from drafter.draft.endpoint import Endpoint, has_version, service_of, with_version
from drafter.draft.failure_lines import (
    chain,
    connection_words,
    is_moderated,
    is_no_model,
    is_quota,
    is_too_long,
    proxy_words,
    server_words,
    status_words,
)
from drafter.draft.failures import Transient, UnfitRequest
from drafter.draft.http_client import BadReply, PageReply, evened_client, library_of
from drafter.draft.json_mending import mended
from drafter.draft.manner import KnownManner, Manner
from drafter.draft.privacy import refuse_prompt
from drafter.draft.prompts import reply_form
from drafter.draft.providers import usable_key
from drafter.draft.replies import MAX_REPLY, draft_from
from drafter.draft.waiting import retry_after

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import AIMessage

_TRACING = ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2")
_REFUSES = (400, 404, 405, 422, 500, 501)  # statuses by which servers refuse a parameter or a reply format
_PATIENCE = 2  # breakdowns before the first answer that are taken for a passing trouble


@dataclass
class ChatBackend:
    """A chat model behind an endpoint. key: the API key, never shown. on_text: called with (section id, piece) as text streams in."""

    endpoint: Endpoint
    model: str
    key: str = field(default="", repr=False)
    timeout: float = 120.0
    temperature: float = 0.2
    on_text: Callable[[str, str], None] | None = None
    known: KnownManner = field(default_factory=KnownManner, repr=False)
    _dead: BackendError | None = field(default=None, repr=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def name(self) -> str:
        return f"{self.model}@{service_of(self.endpoint)} t={self.temperature}"

    def draft(self, request: DraftRequest) -> Draft:
        """Asks once (more only to find out how the server wants to be asked).

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
        cut = {"length": _("回复写到上限被截断"), "content_filter": _("服务的内容审查截去了回复")}
        if told := cut.get(message.response_metadata.get("finish_reason", "")):
            return draft_from(request, text, usage, (told,))
        return draft_from(request, mended(text), usage, () if text.strip() else (_("模型没有返回内容"),))

    def _ask(self, prompt: Prompt, request: DraftRequest) -> tuple[AIMessage, int]:
        """Asks in the manner known so far, and on a refusal in the next one."""
        manner, asked, settled = self.known.manner, 0, self.known.settled
        while True:
            if self._dead is not None:
                raise self._dead
            asked += 1
            try:
                message = self._send(prompt, manner, request)
            except _ErrorAnswer as refusal:
                following = self._next(manner, refusal)
                if following is None or asked > 12:
                    raise self._final(refusal) from refusal.error
                manner = following
                self.known.learned(manner)
                continue
            following = _otherwise(manner, message)
            if following is None:
                # One empty reply teaches nothing about a server that answers.
                if not settled or manner.form == self.known.manner.form:
                    self.known.learned(manner, settled=True)
                return message, asked
            manner = following

    def _next(self, manner: Manner, refusal: _ErrorAnswer) -> Manner | None:
        """What to try after a refusal: what it names, else a plainer reply format, else a bare request; None to give up."""
        if refusal.status == 404 and not self.known.settled and not has_version(self.endpoint.url):
            self._use_version()
            return manner
        if shorter := manner.shorter(refusal.words):
            return shorter
        if refusal.status not in _REFUSES or any(of(refusal.words) for of in (is_too_long, is_moderated)):
            return None
        if named := manner.after(refusal.words):
            return named
        done = is_no_model(refusal.words) or self.known.settled
        if done or (refusal.status >= 500 and self.known.failed_again() <= _PATIENCE):
            return None
        last = {400: manner.barer, 422: manner.barer, 500: manner.merged}.get(refusal.status)
        return manner.plainer() or (last() if last else None)

    def _use_version(self) -> None:
        """The address with /v1, which most people leave out; the host stays the same."""
        with self._lock:
            if not has_version(self.endpoint.url):
                self.endpoint = with_version(self.endpoint)
                self.__dict__.pop("_client", None)

    def _final(self, refusal: _ErrorAnswer) -> BackendError:
        """A refusal as what it means for the run. One that holds for every request is remembered: no section asks again."""
        status, words = refusal.status, refusal.words
        said = status_words(status, words, self.model)
        why = f"{said}（{words}）" if said and words else said or words
        told = _("{host} 返回 {status}：{why}").format(host=self.endpoint.host, status=status or "-", why=why)
        if is_moderated(words) and status < 500:
            return UnfitRequest(told)
        if is_quota(words) or status in (401, 402, 403, 407):
            self._dead = BackendError(told)
            return self._dead
        if not status or status in (408, 409, 425, 429) or status >= 500:
            return Transient(told, refusal.after)
        if status in (400, 413, 415, 422):
            return UnfitRequest(told)
        self._dead = BackendError(told)
        return self._dead

    def _send(self, prompt: Prompt, manner: Manner, request: DraftRequest) -> AIMessage:
        system, user = prompt.system, prompt.user
        messages = [("system", system), ("user", user)] if manner.system else [("user", f"{system}\n\n{user}")]
        body = manner.body(int(request.options.get("max_tokens", 4096)), self.temperature, reply_form(request))
        with self._failures():
            if self.on_text is None and not manner.stream:
                message: AIMessage = self._client.invoke(messages, extra_body=body)
                return message
            streamed: AIMessage = self._stream(messages, body, request.section.id)
            if manner.stream or _text_of(streamed).strip():
                return streamed
            # A stream of thoughts or of calls holds no text: asked for in one piece, it is found where it stands.
            return self._client.invoke(messages, extra_body=body)

    def _stream(self, messages: list[tuple[str, str]], body: dict[str, Any], section: str) -> Any:
        """Reads piece by piece; a reply without end is cut off, one without progress times out."""
        whole, length, deadline = None, 0, time.monotonic() + 4 * self.timeout
        for piece in self._client.stream(messages, extra_body=body):
            words = _text_of(piece)
            length += len(words)
            whole = piece if whole is None else whole + piece
            if self.on_text is not None:
                self.on_text(section, words)
            if length > MAX_REPLY or time.monotonic() > deadline:
                break
        if whole is None:
            raise Transient(_("模型没有返回内容"))
        return whole

    @cached_property
    def _client(self) -> BaseChatModel:
        for name in _TRACING:
            os.environ[name] = "false"
        logging.getLogger("langchain_openai").setLevel(logging.CRITICAL)  # its remarks on proxies are for programmers
        try:
            from langchain.chat_models import init_chat_model
            from openai import DefaultAsyncHttpxClient, DefaultHttpxClient
        except ImportError as error:
            raise BackendError(_("没有安装调用模型所需的组件，请运行：pip install 'drafter[llm]'")) from error
        own = self.endpoint.reach != "remote"
        try:
            client = evened_client(DefaultHttpxClient, trust_env=not own, timeout=self.timeout)
        except (ImportError, ValueError) as error:
            raise BackendError(proxy_words(error)) from error
        return init_chat_model(
            self.model, model_provider="openai", base_url=self.endpoint.url, api_key=usable_key(self.key) or "none", timeout=self.timeout,
            max_retries=0, stream_usage=True, use_responses_api=False, http_client=client, openai_proxy="", http_socket_options=(),
            http_async_client=DefaultAsyncHttpxClient(trust_env=False),
        )  # fmt: skip

    @contextmanager
    def _failures(self) -> Iterator[None]:
        """Errors of the libraries as ours: classified by status code, their names change between versions."""
        self._client  # noqa: B018 - imports and settings fail here, outside the classification
        from openai import APIConnectionError, OpenAIError

        try:
            yield
        except APIConnectionError as error:
            raise self._unconnected(error) from error
        except OpenAIError as error:
            raise _ErrorAnswer(error, usable_key(self.key)) from error
        except BackendError:
            raise
        except PageReply as error:
            raise self._paged() from error
        except (BadReply, ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError) as error:
            # A server that answers 200 with something that is no chat completion ends in any of these, inside the libraries.
            raise Transient(_("{host} 的回复不合格式").format(host=self.endpoint.host)) from error
        except Exception as error:
            # httpx errors in mid-stream belong to either of two packages, one a version; no other name is sure.
            if not isinstance(error, OSError) and library_of(error) not in ("httpx", "httpcore", "h11"):
                raise
            raise self._unconnected(error) from error

    def _unconnected(self, error: BaseException) -> BackendError:
        for one in chain(error):
            if isinstance(one, PageReply):
                return self._paged()
            if isinstance(one, BadReply):
                return Transient(_("{host} 的回复过大或没完没了，已断开").format(host=self.endpoint.host))
        words, again = connection_words(error, self.endpoint.host)
        if again or self.known.settled:
            return Transient(words)
        self._dead = BackendError(words)  # a wrong address is told at once, not after five tries
        return self._dead

    def _paged(self) -> BackendError:
        """A web page came back: once or twice a gateway's notice, before any answer and again a wrong address."""
        told = _("{host} 返回的是网页，不是模型的回复：多半是网址不对，或要先登录网络").format(host=self.endpoint.host)
        if self.known.failed_again() <= _PATIENCE:
            return Transient(told)
        self._dead = BackendError(told)
        return self._dead


class _ErrorAnswer(Exception):
    """An answer that is an error: its status, the server's own words, and how long it asks to wait."""

    def __init__(self, error: Exception, key: str) -> None:
        super().__init__(str(error))
        self.error = error
        self.status = int(getattr(error, "status_code", None) or 0)
        self.words = server_words(error, key)
        self.after = retry_after(error)


def _text_of(message: Any) -> str:
    content = message.content
    if isinstance(content, str):
        return content
    return "".join(block if isinstance(block, str) else str(block.get("text", "")) for block in content)


def _usage(message: AIMessage, prompt: Prompt, text: str, asked: int, seconds: float) -> Usage:
    """As the server counts; counted here where it does not say."""
    told = message.usage_metadata
    tokens_in = told["input_tokens"] if told else prompt_tokens(prompt)
    tell_if_dropped(prompt, tokens_in)
    tokens_out = told["output_tokens"] if told else count_tokens(text[:MAX_REPLY])
    return Usage(asked, tokens_in, tokens_out, seconds=seconds)


def _otherwise(manner: Manner, message: AIMessage) -> Manner | None:
    """How to ask again after a reply that says nothing: with more room where it was cut off in its thoughts, else in a plainer format."""
    if not _says_nothing(message):
        return None
    cut = message.response_metadata.get("finish_reason") == "length"
    return (manner.roomier() if cut else None) or manner.plainer()


def _says_nothing(message: AIMessage) -> bool:
    """No text, or only the blanks and brackets of a format nobody filled (some servers loop there); censorship has its own reason."""
    return (
        not _text_of(message).strip(' \t\r\n{}[]"')
        and message.response_metadata.get("finish_reason") != "content_filter"
    )
