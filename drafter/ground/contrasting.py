"""A word of the text that excludes the one the source has in its place: 周一 for 周三, 协议资金 for 到位资金."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.language.classes import groups_in, synonyms
from drafter.language.contrasts import Member, members_in


def contrasted(clause: Clause, near: Sequence[Clause], wide: HeldWords, text: str) -> Iterator[Reason]:
    """near: the source clauses it tells; wide: their whole facts; text: all that is told, since what stands elsewhere was not replaced."""
    strange = [said for said in members_in(clause.text) if not _is_held(said, wide)]
    given = [member for source in near for member in members_in(source.text)] if strange else []
    for said in strange:
        other = next((m for m in given if _excludes(m, said) and not _is_told(m, text, said)), None)
        if other is not None:
            yield Reason("word", said.text, other.text)
    yield from _rest_named(clause, wide)


_REST = re.compile(r"(?:其余|剩余|余下|剩下)的?[\d.]{0,6}[一-鿿]{0,2}?(?:均|都|全)?(?:为|是|系)(?P<what>[一-鿿]{2,8})")


def _rest_named(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """其余为演练 where the source says 其余是误报: the rest of the whole under another name."""
    said = _REST.search(clause.text)
    given = _REST.search(wide.raw)
    if said and given and not set(said["what"]) & set(given["what"]):
        words = [word for word in clause.words if word.text in said["what"]]
        if words and all(wide.share(word) < 1 for word in words):
            yield Reason("word", said["what"], given["what"])


def _excludes(a: Member, b: Member) -> bool:
    return a.place[0] == b.place[0] and a.place[1] != b.place[1]


def _is_held(said: Member, wide: HeldWords) -> bool:
    """Whether a source says it too, in this or another way of writing it."""
    if said.text in wide.raw or synonyms().get(said.text, frozenset()) & wide.groups:
        return True
    return any(m.place == said.place for m in members_in(wide.raw))


def _is_told(given: Member, text: str, said: Member) -> bool:
    """Whether the text has the source's word too, in this or another way of writing it; `said` stands in its place."""
    if synonyms().get(given.text, frozenset()) & groups_in(text.replace(said.text, "。")):
        return True
    return given.text in text or any(m.place == given.place for m in members_in(text))
