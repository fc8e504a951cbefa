"""A line of notes under what stands over it, and bullets under the bullet they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from drafter.core.fact import FactRole
from drafter.language import lexicon
from drafter.read.bullets import NoteLine

HeadKind = Literal["role", "office", "topic", "title"]
NOMINAL = re.compile(rf"(?:{lexicon.one_of('papers.txt', 'head_end')})$")
FIGURE = re.compile(r"\d(?!\d*(?:年|月|日|季度))")


@dataclass(frozen=True, slots=True)
class NoteHead:
    """A heading that stands over lines. roles: the parts it names, none for an office or a topic. owner: the office a topic's heading names beside it.

    item: the line of a list that is a label over what stands under it; indented: whether that is indented. told: what the heading says to the reader of the notes.
    unknown: it stands among parts, and names none that is known, nor a matter: it is asked.
    """

    depth: int
    kind: HeadKind
    words: str
    roles: tuple[FactRole, ...] = ()
    secret: bool = False
    inline: bool = (
        False  # a label with its statement behind it: it holds for that line, and for bullets under a plain line
    )
    owner: str = ""
    item: NoteLine | None = None
    indented: bool = False
    told: str = ""
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class NoteEntry:
    """A line of notes under its headings. children: nested bullets, in order. heading: the line is a heading, kept only for a marking.

    roles: the parts its headings name (two for 问题和打算, none if nothing says). title: the words over the whole file.
    group: the line of the last bullet that only names what is below it, 0 before the first; no nesting reaches across it.
    subtopic: the item of a list it stands under, within its topic. told: words of a heading to the reader of the notes, which are all there is to tell of it.
    unknown: the line is a heading among those of parts that names none.
    leaning: the part it most likely belongs to by where the file has its others, though no heading says so.
    labelled: the label of a part that stands at its own head; carried: the label of a bullet above holds for it.
    """

    line: NoteLine
    text: str
    roles: tuple[FactRole, ...] = ()
    topic: str = ""
    owner: str = ""
    secret: bool = False
    title: bool = False
    heading: bool = False
    group: int = 0
    children: tuple[NoteEntry, ...] = ()
    subtopic: str = ""
    unknown: bool = False
    told: str = ""
    leaning: tuple[FactRole, ...] = ()
    labelled: str = ""
    carried: bool = False

    def names_only(self) -> bool:
        """Whether the line only names what the bullets under it are about."""
        bare = self.text.rstrip("：: ")
        named = self.text.endswith(("：", ":")) or bool(NOMINAL.search(bare) and len(bare) <= 10)
        return bool(self.children) and named and not FIGURE.search(bare) and not self.secret


_DEEPEST = 8  # bullets under bullets; nobody means more, and each is told with all that stand over it


def nested(entries: list[NoteEntry], deep: int = 0) -> Iterator[NoteEntry]:
    """Bullets indented below a bullet become its children; those beyond the deepest are children of that one, side by side."""
    at = 0
    while at < len(entries):
        parent = entries[at]
        end = at + 1
        while end < len(entries) and entries[end].group == parent.group and _below(entries[end].line, parent.line):
            end += 1
        if end > at + 1 and not parent.secret:
            under = entries[at + 1 : end]
            inner = tuple(under if deep == _DEEPEST else nested(under, deep + 1))
            yield replace(parent, children=inner)
            at = end
        else:
            yield parent
            at += 1


def _below(line: NoteLine, parent: NoteLine) -> bool:
    return (
        parent.kind == "bullet"
        and line.kind == "bullet"
        and line.indent >= parent.indent + 2
        and line.number > parent.number
    )


def standing_over(heads: Sequence[NoteHead]) -> tuple[tuple[FactRole, ...], str, str, str]:
    """The parts, the topic, the item of a list within it and the office that stand over what comes next."""
    roles: tuple[FactRole, ...] = ()
    topic = owner = item = ""
    for head in heads:
        if head.kind == "role":
            roles = head.roles
        elif head.kind == "office":
            owner = head.words
        elif head.kind == "topic" and not head.secret:
            owner = head.owner or owner
            if head.item and topic:
                item = head.words
            else:
                topic = head.words
    return roles, topic, item, owner
