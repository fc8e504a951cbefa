"""The shapes of the tools' answers. What a document says stands in them as data; keys are those of the command line's JSON."""

from __future__ import annotations

from typing import Any

from typing_extensions import TypedDict  # pydantic asks for this one below Python 3.12

from drafter.mcp.paging import TextPage

Entry = dict[str, Any]


class Facts(TypedDict):
    """facts: as in `drafter facts --format json`, from the page asked for; next_page: where to go on, -1 at the end."""

    facts: list[Entry]
    questions: list[Entry]
    total: int
    next_page: int


class Findings(TypedDict):
    """findings: as in `drafter check --format json`; counts: by severity, of all of them."""

    profile: str
    findings: list[Entry]
    counts: dict[str, int]
    next_page: int


class VerifiedAnswer(TypedDict):
    """sentences and lost: as in `drafter verify --format json`; counts: by verdict, of all of them."""

    sentences: list[Entry]
    lost: list[str]
    counts: dict[str, int]
    next_page: int


class TracedAnswer(TypedDict):
    """mentions that hold the figure asked for, and the facts they rest on with their places."""

    mentions: list[Entry]
    facts: list[Entry]


class DraftedAnswer(TypedDict):
    """A draft: the files written (below the root), its text from the beginning, and what a person must still settle."""

    title: str
    files: list[str]
    text: TextPage
    gaps: int
    questions: list[Entry]
    errors: list[Entry]


class GapRows(TypedDict):
    """gaps: rows of gaps.xlsx."""

    gaps: list[Entry]
    total: int
    next_page: int


class FilledAnswer(TypedDict):
    """What became of each answer; file: the report with tracked changes."""

    file: str
    filled: list[Entry]
    left: list[Entry]
    clashes: list[str]
    open: int


class RewrittenAnswer(TypedDict):
    """edits proposed, each with what it takes away; refused: wordings the lock did not let pass; file: "" when none was asked for."""

    edits: list[Entry]
    refused: list[Entry]
    gaps: list[Entry]
    file: str


class Compared(TypedDict):
    """The comparison with last period's report, as `drafter compare --format json` prints it."""

    comparison: Entry


class Exported(TypedDict):
    """The file written, below the root."""

    file: str
