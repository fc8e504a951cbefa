"""The help as it stands on a terminal: Chinese counts two columns and is broken between characters, the second column hangs."""

from __future__ import annotations

import re
from collections.abc import Iterable

import click

from drafter.cli.help_words import value_kinds, with_own_extra
from drafter.core.messages import _, language
from drafter.present.wrapping import wrap, wrap_words

_BREAK = re.compile(r"(?<=[\u3000-\uffef])\s*\n\s*(?=[\u3000-\uffef])")
_PARAGRAPH = re.compile(r"\n\s*\n")


class HelpLayout(click.HelpFormatter):
    """click counts characters and breaks at blanks only, which Chinese has none of."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, value_kinds(args), _("用法：") if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        named = {"Options": _("选项"), "Commands": _("命令")}.get(heading, heading)
        self.write(f"{'':{self.current_indent}}{named}{'：' if language() == 'zh' else ':'}\n")

    def write_text(self, text: str) -> None:
        indent = " " * self.current_indent
        paragraphs = [_lines(part, self.width - self.current_indent) for part in _PARAGRAPH.split(value_kinds(text))]
        self.write("\n\n".join("\n".join(indent + line for line in lines) for lines in paragraphs) + "\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        listed = [(value_kinds(first), second) for first, second in rows]
        first_width = min(max(_width(first) for first, _second in listed), col_max) + col_spacing
        start = self.current_indent + first_width
        for first, second in listed:
            lines = _lines(_own(second), max(self.width - start, 10))
            head = " " * self.current_indent + first
            if _width(head) + col_spacing > start:
                self.write(head + "\n")
                head = ""
            self.write(f"{head}{' ' * (start - _width(head))}{lines[0]}".rstrip() + "\n")
            for line in lines[1:]:
                self.write(" " * start + line + "\n")


class HelpContext(click.Context):
    """A context whose help is laid out so."""

    formatter_class = HelpLayout


def _width(text: str) -> int:
    from rich.cells import cell_len

    return cell_len(text)


def _own(words: str) -> str:
    """click's own line of help in the user's language."""
    return _("显示本说明") if words == "Show this message and exit." else with_own_extra(value_kinds(words))


def _lines(text: str, width: int) -> list[str]:
    """Chinese is broken between characters, and its source lines put together without a blank; English at blanks."""
    if language() == "zh":
        return wrap(_BREAK.sub("", text), width)
    return wrap_words(text, width)
