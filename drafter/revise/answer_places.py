"""Which slot an answer was asked for: by its bookmark, its sentence, its row number, its name; and never a slot another row asks for."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from drafter.revise.answers import AnswerRow
from drafter.revise.gaps import Slot
from drafter.revise.remembering import Memory

_SAME_SENTENCE = 85.0  # likeness in per cent of a sentence edited since the sheet went out


@dataclass
class _FreeSlots:
    """Slots still free for each returned sheet: two sheets may answer the same slot, one sheet may not answer it twice."""

    slots: Sequence[Slot]
    taken: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def free(self, sheet: str) -> list[int]:
        return [at for at in range(len(self.slots)) if at not in self.taken[sheet]]


def place(
    text: str, slots: Sequence[Slot], answers: Sequence[AnswerRow], memory: Memory
) -> tuple[dict[int, list[AnswerRow]], list[AnswerRow]]:
    """Slot index → its answers, and the answers that found no slot.

    What the document remembers comes first, then exact sentences, so that a loose match never takes another row's slot.
    """
    desk = _FreeSlots(slots)
    placed: dict[int, list[AnswerRow]] = defaultdict(list)
    homeless = _remembered(desk, placed, answers, memory)
    answers = [answer for answer in homeless if not memory.is_closed(answer)]
    flat = flattened(text)
    rows = Counter(
        (answer.provenance.source, answer.sentence, answer.slot_at) for answer in {_row(a): a for a in answers}.values()
    )
    still: Counter[tuple[str, int | None]] = Counter((flattened(slot.sentence), slot.at) for slot in slots)
    twins: dict[tuple[str, ...], int] = {}  # one row twice in a workbook (two sheets of it) asks one thing
    for test in (_exactly, _nearly, _by_name):
        rest = []
        for answer in answers:
            # Two places may read alike: an answer already in the text must not fill the place of another row.
            asked = rows[answer.provenance.source, answer.sentence, answer.slot_at]
            free = [at for at in desk.free(answer.provenance.source) if not memory.is_anothers(at, answer)]
            at = twins.get(_row(answer), test(answer, slots, free))
            sure = (
                test is _exactly
                and still[answer.sentence, answer.slot_at] >= asked
                and str((at or 0) + 1) == answer.number
            )
            if is_written(flat, answer) and not sure:
                at = None
            if at is None:
                rest.append(answer)
                continue
            desk.taken[answer.provenance.source].add(at)
            twins[_row(answer)] = at
            placed[at].append(answer)
        answers = rest
    return dict(placed), [answer for answer in homeless if answer in answers or memory.is_closed(answer)]


def _remembered(
    desk: _FreeSlots, placed: dict[int, list[AnswerRow]], answers: Sequence[AnswerRow], memory: Memory
) -> list[AnswerRow]:
    """Places what the document's bookmarks tell; the answers they tell nothing of."""
    rest = []
    for answer in answers:
        if (at := memory.slot(answer)) is None:
            rest.append(answer)
        else:
            desk.taken[answer.provenance.source].add(at)
            placed[at].append(answer)
    return rest


def _row(answer: AnswerRow) -> tuple[str, ...]:
    """What makes two rows of one workbook the same row; a row without a number is like no other."""
    return (
        answer.provenance.source,
        answer.number or answer.provenance.locator,
        answer.sentence,
        str(answer.slot_at),
        answer.indicator,
    )


def _exactly(answer: AnswerRow, slots: Sequence[Slot], free: list[int]) -> int | None:
    """The free slot with the very sentence asked about: by section and row number where several read alike, else the first."""
    if not answer.sentence:
        return None
    same = [at for at in free if flattened(slots[at].sentence) == answer.sentence and _slot_fits(answer, slots[at])]
    here = [at for at in same if slots[at].gap.section == answer.section]
    numbered = [at for at in here or same if str(at + 1) == answer.number]
    return next(iter(numbered or here or same), None)


def _slot_fits(answer: AnswerRow, slot: Slot) -> bool:
    if answer.slot_at is not None:
        return answer.slot_at == slot.at
    return not answer.indicator or answer.indicator == slot.gap.indicator


def _nearly(answer: AnswerRow, slots: Sequence[Slot], free: list[int]) -> int | None:
    """The sentence edited meanwhile: the words before the slot and its unit unchanged, the whole still much the same."""
    if answer.slot_at is None:
        return None
    before = answer.sentence[max(0, answer.slot_at - 6) : answer.slot_at]
    fit = [
        at
        for at in free
        if flattened(slots[at].sentence[: slots[at].at]).endswith(before)
        and slots[at].gap.unit == answer.unit
        and fuzz.ratio(flattened(slots[at].sentence), answer.sentence) >= _SAME_SENTENCE
    ]
    return fit[0] if len(fit) == 1 else None


def _by_name(answer: AnswerRow, slots: Sequence[Slot], free: list[int]) -> int | None:
    """One slot alone asks for this indicator in this unit, and asks by name (【待补：…】)."""
    fit = [
        at
        for at in free
        if answer.indicator and slots[at].gap.indicator == answer.indicator and slots[at].gap.unit == answer.unit
    ]
    return fit[0] if len(fit) == 1 and slots[fit[0]].unit_inside else None


def flattened(sentence: str) -> str:
    """On one line, as the sheet shows it."""
    return sentence.replace("\n", " ").replace("\t", " ").strip()


def is_written(flat: str, answer: AnswerRow) -> bool:
    """Whether the text (on one line) already says what the answer says, where it was asked."""
    if answer.slot_at is None or not answer.value:
        return False
    number = answer.value.removesuffix(answer.unit) if answer.unit else answer.value
    start, end = answer.sentence[: answer.slot_at], answer.sentence[answer.slot_at + len(answer.slot_text) :]
    return any(start[-20:] + words + end[:20] in flat for words in (answer.value, number, number + answer.unit))
