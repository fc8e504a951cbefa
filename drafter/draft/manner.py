"""How a server wants to be asked: which reply format it knows, what it calls the longest reply, what it will not hear of.

Found out once a run: a server that refuses a parameter says so, and is asked again without it or by its other name.
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass, field, replace
from typing import Any

FORMATS = ("schema", "json", "plain")
_TOKENS = re.compile(r"max_(?:completion_)?tokens|max tokens|max_new_tokens|max_output_tokens", re.IGNORECASE)
_LONGEST = re.compile(r"(?:<=|less than or equal to|at most|maximum(?: value)?(?: is| of)?|should be in|range(?: of)?|between|最大|不超过|不能大于)\D{0,30}(?:\d{1,3}\s*(?:,|-|~|and|to|，)\s*)?(\d{3,6})", re.IGNORECASE)  # fmt: skip
_TEMPERATURE = re.compile(r"temperature|top_p", re.IGNORECASE)
_FORMAT = re.compile(
    r"response[_ ]?format|json[_ ]?schema|json[_ ]?object|json[_ ]?mode|structured|grammar|guided|\bstrict\b",
    re.IGNORECASE,
)
_ROLE = r"system[ _](?:role|message|prompt|instruction)|role.{0,40}system|system.{0,6}角色|角色.{0,12}system|developer (?:role|instruction)"
_TURNS = r"roles must alternate|'user'(?:,| or) ?'assistant'|角色信息|only (?:the )?\W?user\b.{0,24}roles?\b"
_SYSTEM = re.compile(f"{_ROLE}|{_TURNS}", re.IGNORECASE)
_THINKING = re.compile(r"enable[_ ]thinking", re.IGNORECASE)
_CONTEXT = re.compile(r"(?:maximum context length(?: is| of)?|context window(?: is| of)?|must be <=|n_ctx\D{0,6})\s*(\d{3,7})", re.IGNORECASE)  # fmt: skip
_PROMPT = re.compile(
    r"(\d{2,7})\s*(?:`?inputs?`? tokens|prompt tokens|(?:tokens )?(?:in|from) (?:the )?(?:input )?(?:messages|prompt|input))",
    re.IGNORECASE,
)
_THOUGHTS = 4  # times the room, where thoughts filled it
_LEAST = 256  # tokens; a shorter reply holds no section
_STREAM_ONLY = re.compile(
    r"only support(?:s)? stream|stream(?:ing)? (?:mode )?(?:is )?(?:required|only)|enable the stream|stream must be (?:set to )?true",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Manner:
    """One way of asking."""

    form: int = 0
    tokens: str = "max_tokens"
    longest: int = 0
    room: int = 0  # what the prompt of this one request leaves for the reply; not remembered
    thinks: bool = False  # it spent a whole reply on its thoughts: more is asked for
    temperature: bool = True
    system: bool = True
    thinking_off: bool = False
    stream: bool = False

    def body(self, tokens: int, temperature: float, response_format: Any) -> dict[str, Any]:
        """The parameters beside model and messages."""
        body: dict[str, Any] = {}
        if self.tokens:
            wanted = tokens * _THOUGHTS if self.thinks else tokens
            body[self.tokens] = min(count for count in (wanted, self.longest, self.room) if count)
        if self.temperature:
            body["temperature"] = temperature
        if response_format is not None and FORMATS[self.form] != "plain":
            body["response_format"] = response_format if self.form == 0 else {"type": "json_object"}
        if self.thinking_off:
            body["enable_thinking"] = False
        return body

    def after(self, words: str) -> Manner | None:
        """The manner to try next after a refusal in these words; None when they name nothing that can be left out."""
        if shorter := self.shorter(words):
            return shorter
        if _THINKING.search(words) and not self.thinking_off:
            return replace(self, thinking_off=True)
        if _STREAM_ONLY.search(words) and not self.stream:
            return replace(self, stream=True)
        if _TOKENS.search(words) and (other := self._other_tokens(words)):
            return other
        if _TEMPERATURE.search(words) and self.temperature:
            return replace(self, temperature=False)
        if _SYSTEM.search(words) and self.system:
            return replace(self, system=False)
        return self.plainer() if _FORMAT.search(words) else None

    def shorter(self, words: str) -> Manner | None:
        """The same with a reply as long as the context leaves room for, where prompt and reply together were too long."""
        context, prompt = _CONTEXT.search(words), _PROMPT.search(words)
        room = int(context[1]) - int(prompt[1]) if context and prompt else 0
        return replace(self, room=room) if room >= _LEAST and not self.room and self.tokens else None

    def roomier(self) -> Manner | None:
        """The same with room for thoughts, None where there is no more."""
        return None if self.thinks or not self.tokens else replace(self, thinks=True)

    def plainer(self) -> Manner | None:
        """The next reply format, None after the last."""
        return replace(self, form=self.form + 1) if self.form + 1 < len(FORMATS) else None

    def barer(self) -> Manner | None:
        """One parameter less, for a refusal that names none; at last the system message goes into the user's."""
        if self.tokens == "max_tokens":
            return replace(self, tokens="max_completion_tokens")
        if self.temperature:
            return replace(self, temperature=False)
        return replace(self, tokens="") if self.tokens else self.merged()

    def merged(self) -> Manner | None:
        """The same in one message: templates that know no system role break down at it (500) without a word about why."""
        return replace(self, system=False) if self.system else None

    def _other_tokens(self, words: str) -> Manner | None:
        limit = _LONGEST.search(words)
        if limit and not self.longest and int(limit[1]) >= _LEAST:
            return replace(self, longest=int(limit[1]))
        if self.tokens == "max_tokens":
            return replace(self, tokens="max_completion_tokens")
        return replace(self, tokens="") if self.tokens else None


@dataclass
class KnownManner:
    """What this run has found out, shared by all sections. settled: an answer has come in this manner."""

    manner: Manner = field(default_factory=Manner)
    settled: bool = False
    broken: int = 0  # answers 5xx before the first good one
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def learned(self, manner: Manner, *, settled: bool = False) -> None:
        with self.lock:
            if settled or not self.settled:
                self.manner, self.settled = replace(manner, room=0), self.settled or settled

    def failed_again(self) -> int:
        """How often the server has broken down before it ever answered, this time counted."""
        with self.lock:
            self.broken += 1
            return 0 if self.settled else self.broken
