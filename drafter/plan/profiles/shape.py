"""The shape of a profile, for a user's own file; the built-in ones are held to it by the tests."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from drafter.core.messages import _
from drafter.core.shapes import Line, Lines, NeededLine, Patterns, Strict
from drafter.core.untrusted import near
from drafter.language.subjects import all_subjects


def _known(classes: list[str]) -> list[str]:
    """Ids of subjects or whole domains (party.study, party); a slip in one would leave the topic empty without a word."""
    ids = {one.id for one in all_subjects()}
    domains = sorted({one.domain for one in all_subjects()})
    for name in classes:
        if name not in ids and name not in domains:
            of_domain = sorted(one for one in ids if one.startswith(name.split(".")[0] + "."))
            raise ValueError(_("不认识 {name}。{remedy}").format(name=name, remedy=near(name, of_domain or domains)))
    return classes


class TopicFile(Strict):
    """A topic of a part."""

    id: NeededLine
    title: Line = ""
    keywords: Lines = []
    required: bool = False
    lead: Line = ""
    classes: Annotated[Lines, AfterValidator(_known)] = []
    core: bool = False
    rest: bool = False
    stands: bool = False
    opens: bool = False
    budgets: bool = False
    fields: bool = False


def _own_topics(value: Any) -> Any:
    """`topics: generic` borrows those of the general profile."""
    return [] if value in ("generic", None) else value


class PartFile(Strict):
    """A first-level part."""

    id: Line = ""
    role: Literal["preamble", "achievements", "problems", "plans"]
    title: Line = ""
    required: bool = True
    headed: bool = True
    patterns: Patterns = []
    topics: Annotated[list[TopicFile], BeforeValidator(_own_topics)] = []
    lead: Line = ""


class ProfileFile(Strict):
    """Every key a profile may have."""

    id: NeededLine
    title: NeededLine
    title_words: Patterns = []
    salutation: Line = ""
    preamble: Lines = []
    opening: Line = ""
    money: bool = False
    ledger: bool = False
    closing: Line = ""
    signature: Literal["below", "congress", "person", "none"] = "below"
    parts: Annotated[list[PartFile], Field(min_length=1)]
    rules: dict[str, Any] = {}
