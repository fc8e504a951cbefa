"""Options every command that may ask a model shares, and where their defaults come from: environment, then drafter.toml."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import click

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.core.settings import find_settings

Command = TypeVar("Command", bound=Callable[..., Any])
Option = Callable[[Any], Any]
_TABLE = {
    "name",
    "base_url",
    "figures",
    "concurrency",
    "rate",
    "timeout",
    "max_tokens_total",
    "reply_tokens",
    "temperature",
    "prompts",
    "offline",
    "writing",
}


def model_options(command: Command) -> Command:
    """Adds --model and its companions to a command."""
    for option in reversed(_options()):
        command = option(command)
    return command


def batch_model_options(command: Command) -> Command:
    """The same for a batch, whose own --timeout is that of a report and whose replies are always kept, so that it can be resumed."""
    for option in reversed([*_which(), *_pace()[:2], *_pace()[3:], *_wording()[:3], _wording()[4]]):
        command = option(command)
    return command


def check_model_options(command: Command) -> Command:
    """The same for a check, which asks a model only when one is named on this very command line, whatever is set for drafting."""
    named = click.option(
        "--model", help="另请模型看搭配、重复、说理、题文、措施，结果只作建议；写模型名，或 local:模型.gguf、scripted:回复.json"
    )  # fmt: skip
    for option in reversed([named, *_which()[1:], *_pace(), *_wording()[:3]]):
        command = option(command)
    return command


def reading_model_options(command: Command) -> Command:
    """The same for reading, which asks a model only when one is named on this very command line."""
    named = click.option(
        "--model", help="另请模型看没读准的素材（部分、状态、指标），逐条核对后才用；写模型名，或 local:模型.gguf、scripted:回复.json"
    )  # fmt: skip
    for option in reversed([named, *_which()[1:], *_pace(), *_wording()[:3]]):
        command = option(command)
    return command


def _options() -> list[Option]:
    return [*_which(), *_pace(), *_wording()]


def _which() -> list[Option]:
    """The model, where it is, and what it may be shown."""
    return [
        click.option(
            "--model", envvar="DRAFTER_MODEL", default=_default("name"), help="模型名，或 local:模型.gguf、scripted:回复.json；不给则离线撰写"
        ),
        click.option(
            "--base-url", envvar="DRAFTER_BASE_URL", default=_default("base_url"), help="OpenAI 兼容服务的网址"
        ),
        click.option(
            "--figures", type=click.Choice(["plain", "masked"]), default=_default("figures", "plain"), help="给模型看原数，还是代号〔F1〕"
        ),
        click.option(
            "--offline", is_flag=True, default=_default("offline", False), envvar="DRAFTER_OFFLINE", help="不连接任何服务"
        ),
    ]  # fmt: skip


def _pace() -> list[Option]:
    """How many requests, how fast, how long, how much."""
    return [
        click.option("--concurrency", type=click.IntRange(1, 64), default=_default("concurrency", 4), help="同时写几节"),
        click.option("--rate", type=click.FloatRange(0), default=_default("rate", 0.0), help="每分钟最多请求数，0 为不限"),
        click.option("--timeout", type=click.FloatRange(1), default=_default("timeout", 120.0), help="等待一次回复的秒数"),
        click.option("--max-tokens-total", type=click.IntRange(0), default=_default("max_tokens_total", 0), help="词元总上限，0 为不限"),
    ]  # fmt: skip


def _wording() -> list[Option]:
    """What is asked of it, and whether replies are kept and held against the sources once more."""
    return [
        click.option(
            "--reply-tokens", type=click.IntRange(0), default=_default("reply_tokens", 0),
            help="一次回复的词元上限，0 按篇幅定；会思考的模型宜给 8000",
        ),
        click.option("--temperature", type=click.FloatRange(0, 2), default=_default("temperature", 0.2), help="采样温度"),
        click.option("--prompts", type=click.Path(path_type=Path), default=_default("prompts"), help="自己的提示词目录，同名覆盖"),
        click.option("--no-cache", is_flag=True, help="不用以前的回复"),
        click.option("--no-verify", is_flag=True, help="改述的句子不再请模型核一遍，只标给读者"),
        click.option("--no-polish", is_flag=True, help="全篇一次写成的，写完不再请模型通读一遍"),
        click.option(
            "--writing", type=click.Choice(["auto", "whole", "sections"]), default=_default("writing", "auto"), help="全篇一次写成（whole），或逐节写（sections）"
        ),
    ]  # fmt: skip


def _default(key: str, otherwise: Any = None) -> Callable[[], Any]:
    return partial(_from_file, key, otherwise)


def _from_file(key: str, otherwise: Any) -> Any:
    """The key of [model] in the nearest drafter.toml.

    Raises:
        InputError: the file cannot be read, or the table holds a key it should not.
    """
    settings = find_settings(Path.cwd())
    if unknown := set(settings.model) - _TABLE:
        remedy = _("密钥放在环境变量 OPENAI_API_KEY；可用的项：{names}").format(names=_("、").join(sorted(_TABLE)))
        raise InputError.one(
            settings.source, _("[model] 中不认识 {names}").format(names=_("、").join(sorted(unknown))), remedy
        )
    return settings.model.get(key, otherwise)
