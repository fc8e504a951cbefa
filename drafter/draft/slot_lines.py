"""A line said from its claims, clause by clause: what no kind of claim covers stays as its clerk has it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from drafter.draft.slot_absent import ABSENT
from drafter.draft.slot_claims import SaidBefore, SaidClause, counts_in
from drafter.draft.slot_deeds import DEEDS
from drafter.draft.slot_done import DONE_TO
from drafter.draft.slot_paces import LAST_PACES, PACES
from drafter.draft.slot_parts import PARTS
from drafter.draft.slot_reading import is_plain_name, told_slots
from drafter.language.formal import formal
from drafter.language.formal_units import in_full_units

_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_CUT = re.compile(r"([，。；])")
_HEAD = re.compile(r"[\d了]|[一-鿿]{2}(?=\d)")


@dataclass(frozen=True, slots=True)
class SaidAnew:
    """A clause of a line at its place, said from its slots."""

    at: int
    written: SaidClause


def from_slots(clause: str, before: SaidBefore) -> SaidClause | None:
    """The clause said from its slots by the first kind of claim that covers it; None where none does."""
    whole = next((one for writer in PARTS if (one := writer(clause, before))), None)
    if whole:
        return whole
    written = (one for writer in (*ABSENT, *DEEDS, *PACES, *DONE_TO, *LAST_PACES) if (one := writer(clause, before)))
    return next((one for one in written if _in_order(one.text, clause)), None)


def _in_order(written: str, clause: str) -> bool:
    """Whether the figures stand in the clause's order: behind another's thing, 5块 of 5块金牌3块银牌 would count that."""
    new, own = _NUMBER.findall(written), _NUMBER.findall(clause)
    return new == own or sorted(new) != sorted(own)


def said_anew(line: str) -> tuple[SaidAnew, ...]:
    """Every clause of the line that a kind of claim covers, in order."""
    pieces = _CUT.split(line)
    found: list[SaidAnew] = []
    before = SaidBefore()
    for at in range(0, len(pieces), 2):
        if at and pieces[at - 1] != "，":
            before = SaidBefore()
        told = from_slots(pieces[at], before) if pieces[at] else None
        if told is not None and told.text != pieces[at]:
            found.append(SaidAnew(at, told))
        before = SaidBefore(
            f"{before.words}，{pieces[at]}" if before.words else pieces[at],
            (*before.counts, *counts_in(told.text if told else pieces[at])),
            _topic(pieces[at]) or before.topic,
            told is not None and told.part,
        )
    return tuple(found)


def _topic(clause: str) -> str:
    """What a line opens with: the thing of its first clause."""
    told = told_slots(clause)
    if told:
        return told.thing or told.of
    head = _HEAD.split(clause)[0]
    return head if len(head) > 1 and is_plain_name(head) else ""


def _stands_in(sentence: str, words: str) -> bool:
    """Whether a clause's words stand between two marks."""
    return bool(re.search(rf"(?:^|(?<=[，。；、])){re.escape(words)}(?=$|[，。；、])", sentence))


def with_said_anew(line: str, told: tuple[SaidAnew, ...]) -> str:
    """The line with these of its clauses said anew; parts of one whole side by side."""
    pieces = _CUT.split(line)
    parts = {one.at for one in told if one.written.part}
    for one in told:
        pieces[one.at] = one.written.text
        if one.at - 2 in parts and one.at in parts and not one.written.text.startswith("其中"):
            pieces[one.at - 1] = "、"
    return "".join(pieces)


def with_own(sentence: str, line: str, told: tuple[SaidAnew, ...], otherwise: Callable[[str], str]) -> str:
    """The sentence made of a line with these clauses, each of them in its own words again where a later turn has put it otherwise.

    otherwise: a clause that is not among them, said by itself where the sentence cannot be cut as the line is.
    """
    own = {one.at: in_full_units(formal(one.written.text)) for one in told if not one.written.open}
    if all(_stands_in(sentence, words) for words in own.values()):
        return sentence
    pieces, said = _CUT.split(with_said_anew(line, told)), _CUT.split(sentence)
    if len(pieces) == len(said) and len(pieces) == len(_CUT.split(line)):
        return "".join(own.get(at, piece) for at, piece in enumerate(said))
    worded = (replace(one, written=replace(one.written, text=own.get(one.at, one.written.text))) for one in told)
    pieces = _CUT.split(with_said_anew(line, tuple(worded)))
    if len(pieces) != len(_CUT.split(line)):
        return sentence
    return "".join(piece if at % 2 or at in own or not piece else otherwise(piece) for at, piece in enumerate(pieces))
