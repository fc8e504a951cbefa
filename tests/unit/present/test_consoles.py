"""One way to a console: words stand as they are."""

from __future__ import annotations

import ast
import io
from pathlib import Path

import pytest

import drafter
from drafter.present.consoles import console_for


@pytest.mark.parametrize("words", ["[/工作]总结", "[bold]管网", "得分:100:", "[link=x]", "\\[甲]"])
def test_words_are_printed_as_they_stand(words: str) -> None:
    out = io.StringIO()
    console_for(out, width=40, colours=False).print(words)
    assert out.getvalue() == f"{words}\n"


def test_no_other_console_is_made() -> None:
    house = Path(drafter.__file__).parent
    sources = {path: path.read_text("utf-8") for path in house.rglob("*.py")}
    made = {
        path.relative_to(house).as_posix()
        for path, words in sources.items()
        if "Console" in words
        for node in ast.walk(ast.parse(words))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Console"
    }
    assert made == {"present/consoles.py"}
