"""The command group: commands are found by name and imported when used, so `--help` stays fast."""

from __future__ import annotations

import importlib
import os
from collections.abc import Sequence
from functools import partial

import click

from drafter import __version__
from drafter.cli.carrying_out import carried_out
from drafter.cli.console import complain
from drafter.cli.groups import PlainGroup
from drafter.cli.help_layout import HelpContext
from drafter.cli.path_patterns import take_patterns
from drafter.core.messages import LANGUAGES, _, use_language

# Command -> one line of help. The command itself is `command` in drafter/cli/<name>.py.
COMMANDS = {
    "init": "建一个可以直接改的案例文件夹",
    "facts": "列出读懂了什么：素材、数据、要问的",
    "draft": "由要点、指标表和往期报告起草初稿（docx）",
    "check": "核对报告：结构、缺口、数据、残留、语言、格式",
    "verify": "逐句核对文稿与素材：有据、改述、走样、无据、承接",
    "rewrite": "改写问题部分（或任一节），逐句核验，以修订痕迹给出",
    "gaps": "汇总待补数据，生成数据需求表（xlsx）",
    "fill": "把填好的数据需求表写回报告",
    "refresh": "数变了，写回报告原处（修订痕迹）",
    "compare": "与往期（或多个单位的）报告对照",
    "batch": "批量核对、起草、读取，可接续，有汇总",
    "mcp": "给智能体用的工具服务（MCP）",
    "serve": "在浏览器里起草和核对（网页）",
    "trace": "逐个数据溯源到素材",
    "format": "按 GB/T 9704 检查或重排 docx 版式",
    "metrics": "列出报告中的数量及其指标",
    "outline": "列出报告大纲",
    "text": "输出读到的正文（各处偏移以此为准）",
    "prompt": "预览将发给模型的提示词",
    "profiles": "列出报告类型",
    "explain": "说明一条规则",
    "doctor": "检查运行环境",
}


class LazyGroup(PlainGroup):
    """A group whose commands are imported by name on first use."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        module = importlib.import_module(f"drafter.cli.{name}")
        command: click.Command = module.command
        command.short_help = _(COMMANDS[name])
        return take_patterns(in_user_language(command))

    def line_of(self, ctx: click.Context, name: str) -> str:
        return _(COMMANDS[name])


_WRITTEN: dict[click.Command | click.Option, str] = {}  # their help in Chinese: one process may speak both languages


def in_user_language(command: click.Command) -> click.Command:
    """The command with its help and its options' help in the user's language; they are written in Chinese."""
    command.context_class = HelpContext
    for one in (command, *command.params):
        if isinstance(one, click.Command | click.Option):
            one.help = _(_WRITTEN.setdefault(one, one.help or ""))
    for inner in getattr(command, "commands", {}).values():
        in_user_language(inner)
    return command


def _set_language(ctx: click.Context, _option: click.Parameter, lang: str) -> str:
    """Eager, so that the help after it is already in that language."""
    use_language(lang)
    in_user_language(ctx.command)
    return lang


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default="zh",
    envvar="DRAFTER_LANG",
    is_eager=True,
    callback=_set_language,
    help="界面语言 / language of messages",
)
@click.option("--quiet", "-q", is_flag=True, help="只输出结果，不输出进度和说明")
@click.version_option(__version__, prog_name="drafter", help="显示版本")
@click.pass_context
def group(ctx: click.Context, lang: str, quiet: bool) -> None:
    """drafter：公文总结、汇报的起草、改写与核对。"""
    ctx.obj = {"lang": lang, "quiet": quiet}


def run(arguments: Sequence[str]) -> int:
    """Runs one command line and returns its exit code; errors become one line a problem on standard error."""
    if os.environ.get("DRAFTER_LANG") in LANGUAGES:  # --help comes before click looks into the environment
        use_language(os.environ["DRAFTER_LANG"])
    return carried_out(partial(_run, list(arguments)), _told)


def _run(arguments: list[str]) -> int:
    try:
        result = group.main(args=arguments, prog_name="drafter", standalone_mode=False)
    except click.UsageError as error:
        from drafter.cli.usage import usage_words

        complain(usage_words(error))
        return 2
    except click.ClickException as error:
        error.show()
        return 2
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.Abort as error:
        raise KeyboardInterrupt from error
    return result if isinstance(result, int) else 0


def _told(words: str) -> None:
    """What takes long and what was kept, on standard error, unless --quiet."""
    context = click.get_current_context(silent=True)
    if context is None or not (context.find_root().obj or {}).get("quiet"):
        complain(words)
