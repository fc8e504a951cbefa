"""Which rules there are: one module a rule in `rules/`, a line a rule in `rules/families.tsv`, entry points `drafter.rules`, and a user's word lists.

The id is the module's file name (`st001_numbering.py` → ST001), so choosing rules imports only those chosen.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pathlib import Path

from drafter.check.rule import Rule
from drafter.check.rule_families import family_lines, family_rule
from drafter.core.remembered import remembered

_FOLDER = Path(__file__).parent / "rules"
ENTRY_POINT = "drafter.rules"


@cache
def rule_modules() -> dict[str, str]:
    """The id and module name of every built-in rule that is a module, in order of ids; nothing is imported."""
    names = sorted(path.stem for path in _FOLDER.glob("[a-z][a-z][0-9][0-9][0-9]_*.py"))
    return {name[:5].upper(): f"{__package__}.rules.{name}" for name in names}


@cache
def rule_ids() -> tuple[str, ...]:
    """Every built-in rule's id, in order: modules, and the lines of families."""
    return tuple(sorted((*rule_modules(), *family_lines())))


@cache
def built_in(rule_id: str) -> Rule:
    """The built-in rule of that id: a module's own, or a line's of a family.

    Raises:
        KeyError: if there is none.
    """
    if rule_id in family_lines():
        return family_rule(family_lines()[rule_id])
    rule: Rule = import_module(rule_modules()[rule_id]).rule
    return rule


def needs_of(rule_id: str) -> frozenset[str]:
    """What a built-in rule cannot run without; once a run has imported them all, this is known without."""
    if rule_id in family_lines():
        return built_in(rule_id).needs
    return frozenset(_asked().get(rule_id, _NOTHING)[0])


def signs_of(rule_id: str) -> tuple[str, ...]:
    """What a text must hold one of for a built-in rule to have anything to say; known without the rule, too."""
    return () if rule_id in family_lines() else tuple(_asked().get(rule_id, _NOTHING)[1])


_NOTHING: tuple[list[str], list[str]] = [], []


@cache
def _asked() -> dict[str, tuple[list[str], list[str]]]:
    """The needs and the signs of the rules that are modules, where they have any."""
    state = "\n".join(f"{path.name}\t{path.stat().st_mtime_ns}" for path in sorted(_FOLDER.glob("*.py")))
    found: dict[str, tuple[list[str], list[str]]] = remembered(
        f"needs and signs\n{state}",
        lambda: {
            rule_id: (sorted(rule.needs), list(rule.signs))
            for rule_id in rule_modules()
            if (rule := built_in(rule_id)).needs or rule.signs
        },
    )
    return found


@cache
def outside_rules() -> tuple[Rule, ...]:
    """Rules that other installed packages offer: each entry point names a Rule or an iterable of Rules."""
    if not _is_offered():
        return ()
    from importlib import metadata

    rules: list[Rule] = []
    for point in metadata.entry_points(group=ENTRY_POINT):
        offered = point.load()
        rules += [offered] if isinstance(offered, Rule) else list(offered)
    return tuple(rules)


def _is_offered() -> bool:
    """Whether any installed package names our entry point; looked up again when something was installed or taken away."""
    folders = [folder for folder in map(Path, sys.path) if folder.is_dir()]
    state = "\n".join(f"{folder}\t{folder.stat().st_mtime_ns}" for folder in folders)
    return bool(remembered(f"offered:{ENTRY_POINT}\n{state}", lambda: int(_names_us(folders))))


def _names_us(folders: Iterable[Path]) -> bool:
    """A look into the files is ten times cheaper than importlib.metadata."""
    group = f"[{ENTRY_POINT}]".encode()
    return any(group in file.read_bytes() for folder in folders for file in folder.glob("*.*-info/entry_points.txt"))


def all_rules(
    word_lists: Path | None = None,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    held: frozenset[str] | None = None,
    text: str | None = None,
) -> tuple[Rule, ...]:
    """Every rule, in order of ids: built in, from other packages, and from the YAML word lists in the folder `word_lists`.

    select, ignore: ids or families. held: what there is to look at, by the names in `Rule.needs`; None: all of it.
    text: leave out what has nothing to say of it. A built-in rule that is left out, or cannot run, is not even imported.

    Raises:
        InputError: if a word list is not one.
    """
    select, ignore = tuple(select), tuple(ignore)
    chosen = [rule_id for rule_id in rule_ids() if is_chosen(rule_id, select, ignore)]
    able = [rule_id for rule_id in chosen if held is None or needs_of(rule_id) <= held]
    rules = [built_in(rule_id) for rule_id in able if text is None or _may_speak(rule_id, text)]
    outside = list(outside_rules())
    if word_lists is not None:
        from drafter.check.word_lists import read_word_lists

        outside += read_word_lists(word_lists)
    rules += [rule for rule in outside if is_chosen(rule.id, select, ignore)]
    return tuple(sorted(rules, key=lambda rule: rule.id))


def _may_speak(rule_id: str, text: str) -> bool:
    signs = signs_of(rule_id)
    return not signs or any(sign in text for sign in signs)


def unknown_choices(choices: Iterable[str], word_lists: Path | None = None) -> tuple[str, ...]:
    """Those of `choices` that are no id, nor the beginning of one: chosen by mistake, they would leave nothing to check.

    Raises:
        InputError: if a word list is not one.
    """
    known = [*rule_ids(), *(rule.id for rule in outside_rules())]
    if word_lists is not None:
        from drafter.check.word_lists import read_word_lists

        known += [rule.id for rule in read_word_lists(word_lists)]
    return tuple(choice for choice in choices if not any(name.startswith(choice.upper()) for name in known))


def is_chosen(rule_id: str, select: Iterable[str], ignore: Iterable[str]) -> bool:
    """Whether `--select ST,QT003 --ignore …` leaves the rule in; a family is the beginning of an id."""
    select = tuple(select)
    chosen = not select or any(rule_id.startswith(prefix.upper()) for prefix in select)
    return chosen and not any(rule_id.startswith(prefix.upper()) for prefix in ignore)
