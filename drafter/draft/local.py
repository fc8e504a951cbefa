"""A GGUF file in this process, by llama.cpp (xllamacpp, extra `local`). Its replies are held to the JSON schema by a grammar."""

from __future__ import annotations

import json
import secrets
import threading
import time
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from drafter.core.draft import Draft, DraftRequest, Prompt, Usage
from drafter.core.errors import BackendError, InputError
from drafter.core.messages import _
from drafter.draft.budget import count_tokens, prompt_tokens
from drafter.draft.failures import UnfitRequest
from drafter.draft.prompts import reply_form
from drafter.draft.replies import draft_from


@dataclass(frozen=True, slots=True)
class Completion:
    """A completion; cut: it ran into max_tokens."""

    text: str
    usage: Usage
    cut: bool


@dataclass
class LocalBackend:
    """A model file. One request at a time: the machine's cores are shared by all of them anyway."""

    path: Path
    context: int = 8192
    threads: int = 0
    temperature: float = 0.2
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def __post_init__(self) -> None:
        if not self.path.is_file():
            raise InputError.one(str(self.path), _("没有这个模型文件"), _("检查路径；应为 .gguf 文件"))
        if self.path.open("rb").read(4) != b"GGUF":
            raise InputError.one(str(self.path), _("不是 GGUF 模型文件"), _("请用 GGUF 格式的对话模型"))

    @property
    def name(self) -> str:
        file = self.path.stat()
        return f"local:{self.path.name} {file.st_size} {file.st_mtime_ns} t={self.temperature}"

    def draft(self, request: DraftRequest) -> Draft:
        """Asks the model.

        Raises:
            UnfitRequest: the prompt is longer than the model's context. BackendError: the model cannot be loaded or fails.
        """
        prompt = request.prompt
        assert prompt is not None, "a model is asked with a rendered prompt"
        form = reply_form(request, strict=False)
        more = {"response_format": form} if form else {}
        answer = self.ask(prompt, int(request.options.get("max_tokens", 1024)), **more)
        return draft_from(request, answer.text, answer.usage, (_("回复写到上限被截断"),) if answer.cut else ())

    def ask(self, prompt: Prompt, max_tokens: int, **more: Any) -> Completion:
        """One completion. more: further fields of the request, such as response_format."""
        body = {
            "messages": [{"role": "system", "content": prompt.system}, {"role": "user", "content": prompt.user}],
            "max_tokens": max_tokens,
            "temperature": self.temperature,
            "seed": 7,
            **more,
        }
        started = time.monotonic()
        with self._lock:
            answer = self._complete(body)
        choice = (answer["choices"] or [{}])[0]
        text = str((choice.get("message") or {}).get("content") or "")
        told = answer.get("usage") or {}
        tokens = (
            int(told.get("prompt_tokens") or prompt_tokens(prompt)),
            int(told.get("completion_tokens") or count_tokens(text)),
        )
        return Completion(
            text, Usage(1, *tokens, seconds=time.monotonic() - started), choice.get("finish_reason") == "length"
        )

    def _complete(self, body: dict[str, Any]) -> dict[str, Any]:
        try:
            answer = self._server.handle_chat_completions(body)
        except (RuntimeError, ValueError) as error:
            raise BackendError(_("模型运行失败：{why}").format(why=str(error)[:200])) from error
        if isinstance(answer, str | bytes):
            answer = json.loads(answer)
        if not isinstance(answer, dict) or "choices" not in answer:
            words = json.dumps(answer, ensure_ascii=False)[:200]
            failure = UnfitRequest if "context" in words else BackendError
            raise failure(_("模型没有作答：{why}").format(why=words))
        return answer

    @cached_property
    def _server(self) -> Any:
        try:
            import xllamacpp
        except ImportError as error:
            raise BackendError(_("没有安装本机模型组件，请运行：pip install 'drafter[local]'")) from error
        params = xllamacpp.CommonParams()
        params.model.path = str(self.path)
        params.n_ctx = self.context
        params.n_parallel = 1
        params.verbosity = -1
        # llama.cpp opens a port on the loopback whether asked or not; a key nobody is told shuts it to the rest of the machine.
        params.api_keys = [secrets.token_hex(16)]
        if self.threads:
            params.cpuparams.n_threads = self.threads
        return xllamacpp.Server(params)
