"""A mistake in the command line, said in the user's language; click's own words are English."""

from __future__ import annotations

import re

import click

from drafter.core.messages import _

_EXTRA = re.compile(r"unexpected extra arguments? \((.+)\)")


def usage_words(error: click.UsageError) -> str:
    """What is wrong and where the right way is written."""
    path = error.ctx.command_path if error.ctx else "drafter"
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    what, how = _what(error), _("用法见 {command} --help").format(command=path)
    said = _("{what}{how}") if what.endswith(("？", "?")) else _("{what}。{how}")
    return said.format(what=what, how=how)


def _what(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        near = _("。是不是 {names}？").format(names=_("、").join(error.possibilities)) if error.possibilities else ""
        place = _("（要写在命令名前面）") if error.option_name in ("-q", "--quiet", "--lang") else ""
        return _("没有 {name} 这个选项").format(name=error.option_name) + (place or near)
    if isinstance(error, click.MissingParameter):
        return _("没有给出 {name}").format(name=_name(error.param))
    if isinstance(error, click.BadParameter):
        return _("{name} 不对：{why}").format(name=_name(error.param), why=_why(error))
    if isinstance(error, click.BadOptionUsage):
        return _("{name} 后面没有给出值").format(name=error.option_name)
    if type(error) is click.UsageError and "Missing command" in error.format_message():
        return _("没有给出命令")
    if extra := _EXTRA.search(error.format_message()):  # click has no class for it
        return _("多出 {names}").format(names=extra[1])
    return error.format_message().rstrip(".")


def _name(parameter: click.Parameter | None) -> str:
    if parameter is None:
        return ""
    return parameter.opts[-1] if isinstance(parameter, click.Option) else parameter.human_readable_name


def _why(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    if isinstance(kind, click.Choice):
        return _("只能是 {names}").format(names=_("、").join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange | click.FloatRange):
        return (
            _("应是数字，最小 {low}").format(low=kind.min)
            if kind.max is None
            else _("应是 {low} 到 {high} 的数字").format(low=kind.min, high=kind.max)
        )
    if isinstance(kind, click.DateTime):
        return _("写成 2024-07-05")
    return error.message.rstrip(".")
