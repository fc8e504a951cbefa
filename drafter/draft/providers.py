"""Model services by name: `deepseek:deepseek-chat` is that service's address and that model."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from drafter.core.errors import BackendError
from drafter.core.messages import _

_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+")
_BEARER = re.compile(r"^bearer\s+", re.IGNORECASE)
_ROUND = " \t\r\n'\""
_TABLE = Path(__file__).with_name("providers.tsv")


@dataclass(frozen=True, slots=True)
class Provider:
    """A service that speaks OpenAI's chat completions. key_name: the environment variable of its key."""

    name: str
    base_url: str
    key_name: str


@cache
def providers() -> Mapping[str, Provider]:
    """All known services by name."""
    rows = (line.split("\t") for line in _TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#"))
    return {name: Provider(name, url, key) for name, url, key in rows}


def named_provider(spec: str) -> tuple[Provider | None, str]:
    """The service a spec names, and the model; (None, spec) where what stands before the colon is no service (qwen2.5:7b)."""
    name, colon, model = spec.partition(":")
    provider = providers().get(name.lower()) if colon and model else None
    return (provider, model) if provider else (None, spec)


def key_of(spec: str, environment: Mapping[str, str]) -> str:
    """The API key for a spec: DRAFTER_API_KEY, else the service's own, else OPENAI_API_KEY where no other service is named."""
    provider, _model = named_provider(spec)
    names = ["DRAFTER_API_KEY", provider.key_name if provider else "OPENAI_API_KEY"]
    return next((environment[name].strip() for name in names if environment.get(name, "").strip()), "")


def usable_key(key: str) -> str:
    """The key as a header can carry it: what a copy brings along (blanks, quotes and Bearer round it, zero-width signs) is taken off.

    Raises:
        BackendError: it holds signs no key has: a dash or quotation mark a page put there, or words that stand for one.
    """
    seen = _BEARER.sub("", _UNSEEN.sub("", key).strip(_ROUND)).strip(_ROUND)
    if strange := next((sign for sign in seen if not "!" <= sign <= "~"), None):
        words = _(
            "密钥里有“{sign}”，密钥只有英文字母、数字和 - _ 等半角符号：多半是复制时变了样，或没有换成自己的；请检查环境变量 OPENAI_API_KEY（或该服务自己的）"
        )
        raise BackendError(words.format(sign=strange))
    return seen
