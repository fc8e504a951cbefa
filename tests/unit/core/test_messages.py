"""The English catalogue: it says everything the source says, keeps every value, and what ships compiled is what was written."""

import gettext
import io
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module

import pytest
from babel.messages.pofile import read_po

from docs.messages import _VARIABLES, MO, PO, messages
from drafter.check.registry import built_in
from drafter.check.rule_page import docstring_of, rule_page
from drafter.cli.app import COMMANDS
from drafter.core.messages import _, language, use_language

# A command takes the language of what it says of itself when it is loaded: all are, before any test speaks English.
for _name in COMMANDS:
    import_module(f"drafter.cli.{_name}")
# So does a module with a table of words: first loaded by a test that speaks English, it would hold them in English.
for _name in _VARIABLES:
    import_module(_name)

WORDS = {
    str(entry.id): str(entry.string)
    for entry in read_po(io.BytesIO(PO.read_bytes()), "en")
    if entry.id and entry.string
}
HAN = re.compile(r"[一-鿿]")
# Names of files, sheets and columns, marks and file endings: data, the same in both languages.
DATA = ("素材表", "数据需求表", "不适用", "对照", "已填", "审核稿", "改写", "（二）", "二、")


@pytest.fixture
def english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("zh")


def _values(words: str) -> list[str]:
    return sorted(re.findall(r"\{[^{}]*\}", words))


def test_every_message_is_there_in_english_and_no_other() -> None:
    said = set(messages())
    assert len(said) > 1000
    apart = sorted(said ^ WORDS.keys())
    assert not apart, (
        f"{apart}: python -m docs.messages gathers them; then write the English into drafter.po and run it again"
    )


def test_translations_keep_their_values() -> None:
    assert not {words for words, english in WORDS.items() if _values(words) != _values(english)}


def test_nothing_is_left_in_chinese() -> None:
    same = {words for words, english in WORDS.items() if words == english and HAN.search(words)}
    assert same == {"元", "数据需求表.xlsx", "对照.html"}


def test_the_compiled_catalogue_is_the_written_one() -> None:
    compiled = gettext.GNUTranslations(io.BytesIO(MO.read_bytes()))
    assert all(compiled.gettext(words) == english for words, english in WORDS.items())


def test_language_is_chosen_and_falls_back(english: None) -> None:
    assert language() == "en" and _("没有发现问题。") == "Nothing found."
    assert _("这一句谁也没有译过") == "这一句谁也没有译过"
    use_language("zh")
    assert _("没有发现问题。") == "没有发现问题。"


def test_a_rule_is_explained_in_english(english: None) -> None:
    page = rule_page(built_in("QT001"), docstring_of("QT001"))
    told = page[: page.index("## ")].splitlines()
    assert [line.split(":")[0] for line in told if ":" in line] == ["Severity", "Checks", "Why", "Ground", "Fix"]


def test_help_is_english_but_for_data() -> None:
    """In a process of its own: commands keep the language they were last shown in."""
    asked = [[], *([name] for name in COMMANDS), *(["batch", name] for name in ("check", "draft", "facts"))]
    script = f"from drafter.cli.app import run\nfor words in {asked}:\n    run(['--lang', 'en', *words, '--help'])"
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    for name in DATA:
        shown = shown.replace(name, "")
    assert shown.count("Usage:") == len(asked) and not HAN.findall(shown)
