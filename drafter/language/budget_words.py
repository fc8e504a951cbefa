"""Short words of budget offices as a budget report writes them: 动用稳调 → 动用预算稳定调节基金, 上解 → 上解上级支出. Read in a report of public money alone."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.held import with_held

_KEPT = r"【[^】]*】|“[^”]*”|《[^》]*》"


def in_budget_words(text: str) -> str:
    """The text with each such word written out where what stands beside it lets it be one; what is written out already stays."""
    return with_held(text, _KEPT, lambda line: _pattern().sub(lambda found: _words()[found[0]], line))


def in_forms_of(text: str, told: str) -> str:
    """The text with each short word in its full form where the told text has that: what both say is then one."""
    if not any(full in told for full in _words().values()):
        return text
    return with_held(
        text,
        _KEPT,
        lambda line: _pattern().sub(lambda found: full if (full := _words()[found[0]]) in told else found[0], line),
    )


@cache
def _rows() -> list[list[str]]:
    return [line.split("\t") for _section, line in lexicon.raw_entries("budget_words.tsv")]


@cache
def _words() -> dict[str, str]:
    return {row[0]: row[1] for row in _rows()}


@cache
def _pattern() -> re.Pattern[str]:
    longest = sorted(_rows(), key=lambda row: -len(row[0]))
    return re.compile("|".join(_alone(*row) for row in longest))


def _alone(short: str, full: str, before: str, behind: str) -> str:
    """The word where neither what it may not follow nor what it may not precede stands, nor the rest of its full form."""
    at = full.find(short)
    rest = full[at + len(short) :] if at >= 0 else ""
    lead = full[:at] if at > 0 else ""
    back = "".join(f"(?<!{re.escape(one) if one == lead else one})" for one in (lead, *_ways(before)) if one)
    ahead = "|".join(filter(None, (re.escape(rest), "" if behind == "-" else behind)))
    return f"{back}{re.escape(short)}{f'(?!{ahead})' if ahead else ''}"


def _ways(before: str) -> list[str]:
    """Each way of what may not stand before: a look behind is of one width."""
    return [] if before == "-" else before.split("|")
