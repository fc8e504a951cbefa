"""The English catalogue: `python -m docs.messages` gathers every message and compiles; `--check` fails when one is missing or stale.

Messages are the words in `_(…)`, the help of commands and options, and the names of rules. Translations are kept in
drafter/locale/en/LC_MESSAGES/drafter.po; the compiled drafter.mo beside it is what ships.
"""

from __future__ import annotations

import importlib
import io
import sys
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from drafter.check.registry import built_in, rule_modules
from drafter.cli import doctor
from drafter.cli.app import COMMANDS, group
from drafter.present import draft_summary, html, terminal

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "drafter" / "locale" / "en" / "LC_MESSAGES"
PO, MO = FOLDER / "drafter.po", FOLDER / "drafter.mo"


def messages() -> list[str]:
    """Every message in the source, sorted."""
    found = {
        str(message)
        for _file, _line, message, _comments, _context in extract_from_dir(str(ROOT / "drafter"), keywords={"_": None})
    }
    found |= set(COMMANDS.values()) | {built_in(rule_id).name for rule_id in rule_modules()}
    found |= _tables()
    for command in (group, *(importlib.import_module(f"drafter.cli.{name}").command for name in COMMANDS)):
        found |= _help_of(command)
    return sorted(words for words in found if words)


def _tables() -> set[str]:
    """Words that stand in tables and are translated where they are shown."""
    tables = (terminal._NAMES, html._FAMILIES, draft_summary._NAMES)
    return {words for table in tables for words in table.values()} | {
        purpose for _modules, purpose in doctor._EXTRAS.values()
    }


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
    made = Catalog("en", project="drafter", version="0.2.0", charset="utf-8", fuzzy=False)
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
