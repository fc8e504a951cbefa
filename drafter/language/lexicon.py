"""Word lists kept as files under `phrases/`: read once, on first use."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from drafter.core.remembered import remembered

_FOLDER = Path(__file__).resolve().parent / "phrases"
_SECTION = re.compile(r"\[[\w+ ]+\]")


@cache
def entries(name: str) -> tuple[tuple[str, str], ...]:
    """(section, line) of every entry of `phrases/<name>`, comments and blank lines left out, in file order."""
    section, found = "", []
    for line in (_FOLDER / name).read_text("utf-8").splitlines():
        line = line.strip()
        if line.startswith("[") and _SECTION.fullmatch(line):
            section = line[1:-1]
        elif line and not line.startswith("#"):
            found.append((section, line))
    return tuple(found)


@lru_cache(maxsize=16)
def raw_entries(name: str) -> tuple[tuple[str, str], ...]:
    """(section, line) of every entry, an end of blanks kept: a pattern's replacement may be empty, and a pattern may begin with a bracket."""
    lines = (_FOLDER / name).read_text("utf-8").splitlines()
    return tuple(("", line) for line in lines if line.strip() and not line.startswith("#"))


@cache
def words(name: str, section: str = "") -> frozenset[str]:
    """The entries of one section (or of all), each line split at blanks."""
    return frozenset(word for where, line in entries(name) if not section or where == section for word in line.split())


def figure_words(section: str) -> frozenset[str]:
    """One section of `phrases/figure_words.txt`."""
    return words("figure_words.txt", section)


def longest_first(words: Iterable[str]) -> list[str]:
    """The words for a pattern's alternatives, in the same order in every run: a pattern that changes is compiled anew each time."""
    return sorted(set(words), key=lambda word: (-len(word), word))


def any_of(alternatives: Iterable[str]) -> str:
    """A regular expression, without groups, for any of the words, the longest first; shared beginnings are tried once."""
    listed = sorted(set(alternatives))
    found: str = remembered("any of\n" + "\n".join(listed), lambda: _branch(listed))
    return found


def one_of(name: str, *sections: str) -> str:
    """A regular expression, without groups, for any word of these sections of `phrases/<name>`, the longest first."""
    return any_of(word for section in sections for word in words(name, section))


@cache
def alternatives(name: str, section: str) -> str:
    """A regular expression for a section whose every line is one: ways to say a thing, of which the first that fits is taken."""
    lines = [line for where, line in entries(name) if where == section]
    if not lines:
        raise KeyError(f"no section [{section}] in {name}")  # an empty expression would fit anything
    return "(?:" + "|".join(lines) + ")"


def stems(name: str, section: str = "") -> str:
    """A regular expression, without groups, for the words of a section that may be bound to what follows.

    `并!购,网` is 并 unless 购 or 网 follows, `城镇=就业,$` 城镇 only before 就业 or at the end. The longest first.
    """
    listed = sorted(words(name, section), key=lambda entry: (-len(re.split("[!=]", entry)[0]), entry))
    return "(?:" + "|".join(map(_stem, listed)) + ")"


def _stem(entry: str) -> str:
    word, mark, bound = re.fullmatch(r"([^!=]+)([!=]?)(.*)", entry).groups()  # type: ignore[union-attr]
    if not mark:
        return re.escape(word)
    following = "|".join("$" if one == "$" else re.escape(one) for one in bound.split(","))
    return f"{re.escape(word)}(?{mark}{following})"


def _branch(rest: list[str]) -> str:
    arms: dict[str, list[str]] = {}
    for word in rest:
        if word:
            arms.setdefault(word[0], []).append(word[1:])
    body = "|".join(re.escape(first) + _branch(tails) for first, tails in arms.items())
    if not body:
        return ""
    return f"(?:{body})?" if "" in rest else f"(?:{body})" if len(arms) > 1 else body
