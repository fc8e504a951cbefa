"""The chapters of a report written whole, each with the facts whose home it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from drafter.core.draft import Block, Chapter, Draft
from drafter.core.fact import FactRole
from drafter.core.profile import Item

_ROLES: Mapping[str, FactRole] = {"开头": "preamble", "成绩": "achievements", "问题": "problems", "打算": "plans"}
NAMES = {role: name for name, role in _ROLES.items()}


@dataclass(frozen=True, slots=True)
class ToldChapter:
    """A chapter of the reply with its blocks, its part, and the facts whose home it is, in order."""

    chapter: Chapter
    role: FactRole
    blocks: tuple[Block, ...]
    homed: tuple[str, ...] = ()

    def items(self) -> Iterator[Item]:
        """An item a block, with the facts it is the first to tell."""
        left = dict.fromkeys(self.homed)
        for block in self.blocks:
            own = tuple(i for i in block.fact_ids if i in left)
            for fact_id in own:
                del left[fact_id]
            if own:
                yield Item(own)


def told_chapters(reply: Draft) -> Iterator[ToldChapter]:
    """The chapters with their blocks; what names no part is none."""
    at = 0
    for chapter in reply.chapters:
        blocks = reply.blocks[at : at + chapter.blocks]
        at += chapter.blocks
        role = next((_ROLES[name] for name in _ROLES if name in chapter.part), None)
        if role and blocks:
            yield ToldChapter(chapter, role, blocks)
