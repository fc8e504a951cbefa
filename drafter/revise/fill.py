"""回填: answers into the slots they belong to, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from drafter.core.bookmark import Bookmark
from drafter.core.edit import Comment, Edit
from drafter.core.messages import _
from drafter.core.quantity import Quantity
from drafter.core.text import Provenance, Span
from drafter.language.quantities import find_quantities
from drafter.revise.answer_places import flattened, is_written, place
from drafter.revise.answers import AnswerRow, SlotReading, read_answer
from drafter.revise.gaps import PRIOR_ONLY, Slot
from drafter.revise.remembering import Memory, memory_of, written_over

LeftKind = Literal["blank", "refused", "asked", "conflict", "not_applicable", "unplaced", "already"]


@dataclass(frozen=True, slots=True)
class Filled:
    """A slot and what goes into it, with every cell that says so."""

    slot: Slot
    words: str
    answers: tuple[AnswerRow, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class LeftAnswer:
    """An answer that changes nothing, and why. slot is None when its place was not found."""

    kind: LeftKind
    answers: tuple[AnswerRow, ...]
    reason: str
    slot: Slot | None = None


@dataclass(frozen=True, slots=True)
class FilledSlots:
    """What filling comes to. unanswered: slots no row speaks of."""

    filled: tuple[Filled, ...]
    left: tuple[LeftAnswer, ...]
    unanswered: tuple[Slot, ...] = ()

    def edits(self) -> tuple[Edit, ...]:
        return tuple(Edit(one.slot.span, one.words, _source(one)) for one in self.filled)

    def comments(self) -> tuple[Comment, ...]:
        """Where each value comes from, and what is still open; spans in the text before filling."""
        said = [Comment(one.slot.span, (_source(one),)) for one in self.filled]
        return (*said, *(Comment(left.slot.span, (left.reason,), highlight=True) for left in self.left if left.slot))

    def moved(self, span: Span) -> Span:
        """Where `span` of the old text lies in the filled text; a filled slot becomes the words written there."""
        start = span.start + sum(
            len(f.words) - len(f.slot.span)
            for f in self.filled
            if f.slot.span.end <= span.start and f.slot.span != span
        )
        own = next((f for f in self.filled if f.slot.span == span), None)
        return Span(start, start + (len(own.words) if own else len(span)))


def fill(
    text: str, slots: Sequence[Slot], answers: Sequence[AnswerRow], bookmarks: Sequence[Bookmark] = ()
) -> FilledSlots:
    """Each answer read against the slot it was asked for. Pure: edits come from the result, in the order of the text.

    bookmarks: what the document remembers of its open places, which finds them however the text was edited since; else the words tell.
    """
    memory = memory_of(text, slots, answers, bookmarks)
    placed, homeless = place(text, slots, answers, memory)
    flat = flattened(text)
    filled: list[Filled] = []
    left = [one for one in (_unplaced(flat, answer, memory) for answer in homeless) if one]
    for at, slot in enumerate(slots):
        outcome = _settle(text, slot, placed[at]) if at in placed else None
        if isinstance(outcome, Filled):
            filled.append(outcome)
        elif outcome:
            left.append(outcome)
    return FilledSlots(tuple(filled), tuple(left), tuple(slot for at, slot in enumerate(slots) if at not in placed))


def _settle(text: str, slot: Slot, answers: list[AnswerRow]) -> Filled | LeftAnswer:
    readings = [(answer, read_answer(answer, slot, text[slot.span.end : slot.span.end + 12])) for answer in answers]
    values = [(answer, reading) for answer, reading in readings if reading.status == "value"]
    given = tuple(answer for answer, _reading in values)
    if len({_weight(reading) for _answer, reading in values}) > 1:
        return LeftAnswer("conflict", given, _disagreement(given), slot)
    refused = [(answer, reading) for answer, reading in readings if reading.status in ("refused", "asked")]
    closed = tuple(answer for answer, reading in readings if reading.status == "not_applicable")
    if values and closed:
        return LeftAnswer("conflict", (*given, *closed), _disagreement((*given, *closed)), slot)
    if values and not refused:
        return Filled(slot, values[0][1].words, given, values[0][1].note)
    if refused:
        kind: LeftKind = "asked" if all(r.status == "asked" for _a, r in refused) else "refused"
        return LeftAnswer(
            kind, tuple(a for a, _r in refused), "；".join(f"{a.provenance}：{r.note}" for a, r in refused), slot
        )
    if closed:
        return LeftAnswer("not_applicable", closed, _how_to_close(slot, closed[0]), slot)
    return LeftAnswer("blank", tuple(answers), _("尚未填报，待补保留"), slot)


def _weight(reading: SlotReading) -> str:
    return reading.words if reading.number is None else str(reading.number.normalize())


def _disagreement(answers: Iterable[AnswerRow]) -> str:
    said = "；".join(
        f"{answer.value}（{answer.owner or answer.provenance.source}，{answer.provenance}）" for answer in answers
    )
    return _("填报不一致，未写入：{said}。请核定").format(said=said)


def _how_to_close(slot: Slot, answer: AnswerRow) -> str:
    clause = _clause(slot)
    return _(
        "{owner}填报“{value}”（{where}）：“{clause}”一句如何收尾？可删去该分句，或改写为不含该数据的说法；在此之前待补保留"
    ).format(owner=answer.owner, value=answer.value, where=answer.provenance, clause=clause)


def _clause(slot: Slot) -> str:
    start = max(slot.sentence.rfind(mark, 0, slot.at) for mark in "，。；：\n") + 1
    stops = [at for at in (slot.sentence.find(mark, slot.at) for mark in "，。；\n") if at >= 0]
    return slot.sentence[start : min(stops, default=len(slot.sentence))].strip()


def _source(one: Filled) -> str:
    cells = "；".join(
        f"{answer.provenance}" + (f"（{answer.owner}）" if answer.owner else "") for answer in one.answers
    )
    return _("来源：{cells}").format(cells=cells) + (f"。{one.note}" if one.note else "")


def _unplaced(flat: str, answer: AnswerRow, memory: Memory) -> LeftAnswer | None:
    if not answer.value:
        return None
    now = memory.now(answer)
    if is_written(flat, answer) or now in (answer.value, answer.value + answer.unit) or memory.is_filled(answer):
        return LeftAnswer("already", (answer,), _("已填"))
    if now:
        return LeftAnswer("unplaced", (answer,), written_over(now))
    if not answer.sentence or answer.remark in (PRIOR_ONLY, _(PRIOR_ONLY)):
        return LeftAnswer("unplaced", (answer,), _("本期报告没有写到这一项，填报值未写入；可补入素材后重新起草"))
    return LeftAnswer("unplaced", (answer,), _("报告里找不到原句的待补处，未写入"))


def as_filled(filling: FilledSlots, bookmarks: Iterable[Bookmark]) -> Iterator[Bookmark]:
    """The bookmarks of places where an exact figure with its unit was put in, as they now stand: a newer value finds them again."""
    written = {one.slot.span: one for one in filling.filled}
    for mark in bookmarks:
        one = written.get(mark.span)
        said = find_quantities(one.words) if one else []
        if one and len(said) == 1 and said[0].raw == one.words and said[0].unit and not said[0].approx:
            yield _as_figure(mark, said[0], one.answers[0].provenance)


def _as_figure(mark: Bookmark, said: Quantity, place: Provenance) -> Bookmark:
    """The indicator, period and role stay as they were asked for."""
    value, source, locator = f"{said.exact:f}" if said.exact is not None else "", place.source, place.locator
    return replace(mark, kind="figure", quote=said.raw, unit=said.unit, value=value, source=source, locator=locator)
