"""The English catalogue: `python -m docs.messages` gathers every message and compiles; `--check` fails when one is missing or stale.

Messages are the words in `_(…)`, the help of commands and options, and the names of rules. Translations are kept in
drafter/locale/en/LC_MESSAGES/drafter.po; the compiled drafter.mo beside it is what ships.
"""

from __future__ import annotations

import ast
import datetime
import importlib
import io
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from jinja2.ext import babel_extract

from drafter.check.registry import built_in, rule_ids
from drafter.check.rule_page import docstring_of, explained
from drafter.cli.app import COMMANDS, group
from drafter.revise.gaps import PRIOR_ONLY

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "drafter" / "locale" / "en" / "LC_MESSAGES"
PO, MO = FOLDER / "drafter.po", FOLDER / "drafter.mo"
_DATE = datetime.datetime(
    2026, 1, 1, tzinfo=datetime.UTC
)  # always the same, so that the .mo changes only when a message does
_INSIDE = {"PRIOR_ONLY": PRIOR_ONLY}  # tables that a module imports inside a function
_OPTIONS = {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}
# Modules that say `_(variable)`: the tables its words come from. Names of rules and help of commands are gathered by themselves.
_VARIABLES: dict[str, tuple[str, ...]] = {
    "drafter.assemble.comments": (),
    "drafter.check.formatting.sizes": ("_NAMES",),
    "drafter.check.rule_page": (),
    "drafter.cli.app": (),
    "drafter.cli.explain": (),
    "drafter.cli.doctor": ("_EXTRAS",),
    "drafter.present.comparison_page": ("_USE_WORDS",),
    "drafter.present.facts_table": ("ROLES",),
    "drafter.present.html": ("_SEVERITIES", "_FAMILIES"),
    "drafter.mcp.resources": (),
    "drafter.present.rolled_up": ("_FAULTS",),
    "drafter.present.terminal": (),
    "drafter.web.attention": (),
    "drafter.web.margin": (),
    "drafter.revise.doubtful_answers": ("_TURNED",),
}


def messages() -> list[str]:
    """Every message in the source, sorted."""
    found = _said() | _in_templates() | set(COMMANDS.values()) | {built_in(rule_id).name for rule_id in rule_ids()}
    found |= {line for rule_id in rule_ids() for line in explained(docstring_of(rule_id))}
    for command in (group, *(importlib.import_module(f"drafter.cli.{name}").command for name in COMMANDS)):
        found |= _help_of(command)
    return sorted(words for words in found if words)


def _said() -> set[str]:
    """What stands in `_(…)` anywhere in the source: the words themselves, or a table they are taken from."""
    found: set[str] = set()
    for path in sorted((ROOT / "drafter").rglob("*.py")):
        module = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for said in _arguments(path.read_text(encoding="utf-8")):
            if isinstance(said, ast.Constant):
                found.add(str(said.value))
            else:
                found |= _from_table(module, said)
    return found


def _in_templates() -> set[str]:
    """The words in `_("…")` of the page's templates."""
    folder = ROOT / "drafter" / "web" / "templates"
    return {
        words
        for path in sorted(folder.glob("*.html"))
        for _line, _function, words, _comments in babel_extract(io.BytesIO(path.read_bytes()), ["_"], [], _OPTIONS)
        if isinstance(words, str)
    }


def _arguments(source: str) -> Iterator[ast.expr]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_" and node.args:
            yield node.args[0]


def _from_table(module: str, said: ast.expr) -> set[str]:
    """The words `_(TABLE[key])`, `_(TABLE.get(key, …))` or `_(NAME)` can say; a variable's are found by `_VARIABLES`."""
    names = [node.id for node in ast.walk(said) if isinstance(node, ast.Name) and node.id.lstrip("_").isupper()]
    if not names and module not in _VARIABLES:
        raise LookupError(f"{module} says _({ast.unparse(said)}): name the table it takes its words from in _VARIABLES")
    tables = vars(importlib.import_module(module)) | _INSIDE
    return {words for name in names or _VARIABLES[module] for words in _words(tables[name])}


def _words(table: object) -> Iterator[str]:
    """The Chinese words of a table, however deep; names of modules and settings beside them are no messages."""
    if isinstance(table, str) and not table.isascii():
        yield table
    elif isinstance(table, Mapping):
        for value in table.values():
            yield from _words(value)
    elif isinstance(table, tuple | list):
        for value in table:
            yield from _words(value)


def _help_of(command: click.Command) -> set[str]:
    words = {command.help or ""}
    for parameter in command.params:
        words.add(getattr(parameter, "help", "") or "")
    for inner in getattr(command, "commands", {}).values():
        words |= _help_of(inner)
    return words


def catalogue() -> Catalog:
    """The catalogue with exactly today's messages and the translations that are there."""
    old = read_po(io.BytesIO(PO.read_bytes()), "en") if PO.exists() else Catalog("en")
    made = Catalog(
        "en", project="drafter", version="0.2.0", charset="utf-8", fuzzy=False, creation_date=_DATE, revision_date=_DATE
    )
    for words in messages():
        entry = old.get(words)
        made.add(words, entry.string if entry and not entry.fuzzy else "")
    return made


def written(made: Catalog) -> tuple[bytes, bytes]:
    """The .po without dates (so that it changes only when a message does), and the .mo."""
    po, mo = io.BytesIO(), io.BytesIO()
    write_po(po, made, omit_header=True, sort_output=True, width=0)
    header = b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: en\\n"\n\n'
    write_mo(mo, made)
    return header + po.getvalue(), mo.getvalue()


def missing() -> list[str]:
    """Messages without an English wording, and catalogue entries nobody says any more."""
    have = (
        {str(entry.id): entry.string for entry in read_po(io.BytesIO(PO.read_bytes()), "en") if entry.id}
        if PO.exists()
        else {}
    )
    now = set(messages())
    return sorted({words for words in now if not have.get(words)} | (have.keys() - now))


def main() -> None:
    if "--check" in sys.argv:
        if lacking := missing():
            sys.exit(f"{len(lacking)} messages without English or no longer said, first: {lacking[:5]}")
        return
    po, mo = written(catalogue())
    FOLDER.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po)
    MO.write_bytes(mo)
    print(f"{len(messages())} messages, {len(missing())} without English")


if __name__ == "__main__":
    main()
