"""Which open place a returned row was asked for, by the bookmarks of the docx: wherever its sentence stands now and however it reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafter.core.bookmark import Bookmark
from drafter.core.messages import _
from drafter.language.quantities import find_quantities
from drafter.language.units import convert
from drafter.revise.answers import AnswerRow, unmarked
from drafter.revise.gaps import Slot

_Asked = tuple[str, int | None, str]


@dataclass(frozen=True, slots=True)
class Memory:
    """What a document remembers of its open places.

    by_asked: sentence as the draft's request sheet showed it → its bookmarks, several where it stands twice. by_row: its row there → what was
    asked in it. slots: number of a bookmark → the slot that stands in it now. sheets: returned workbooks that are the draft's own, so that row
    numbers mean the same.
    """

    text: str
    by_asked: Mapping[_Asked, Sequence[Bookmark]]
    slots: Mapping[int, int]
    sheets: frozenset[str]

    def slot(self, answer: AnswerRow) -> int | None:
        """The slot that was asked for in this row, None when the document does not remember it or nothing is open there any more."""
        mark = self._mark(answer)
        return self.slots.get(mark.number) if mark else None

    def is_closed(self, answer: AnswerRow) -> bool:
        """Whether the place is known, and is not open: written over, or taken out while another reads the same."""
        mark = self._mark(answer)
        if mark is None or mark.number in self.slots:
            return False
        return bool(len(mark.span)) or len(self.by_asked[_asked(answer)]) > 1

    def now(self, answer: AnswerRow) -> str:
        """What a person wrote where the row's open place was, "" when nothing is known of it."""
        mark = self._mark(answer)
        return mark.span.of(self.text) if mark and mark.number not in self.slots else ""

    def is_filled(self, answer: AnswerRow) -> bool:
        """Whether the place holds the answer's own value, put in before, in whatever unit."""
        mark = self._mark(answer)
        if mark is None or not mark.value or mark.span.of(self.text) != mark.quote:
            return False
        said = find_quantities(answer.value) + find_quantities(answer.value + answer.unit)
        values = (convert(one.exact, one.unit, mark.unit) for one in said if one.exact is not None)
        return Decimal(mark.value) in values

    def is_anothers(self, slot: int, answer: AnswerRow) -> bool:
        """Whether the slot was asked for in another row of the draft's own request sheet."""
        return answer.provenance.source in self.sheets and slot in self.slots.values()

    def _mark(self, answer: AnswerRow) -> Bookmark | None:
        marks = self.by_asked.get(_asked(answer), ())
        if len(marks) > 1 and answer.provenance.source in self.sheets:
            return next((mark for mark in marks if mark.row == answer.number), None)
        return marks[0] if len(marks) == 1 else None


def memory_of(text: str, slots: Sequence[Slot], answers: Iterable[AnswerRow], bookmarks: Iterable[Bookmark]) -> Memory:
    """bookmarks: where they now are; one that was deleted with its sentence has an empty span."""
    asking = [
        mark for mark in bookmarks if mark.asked
    ]  # a gap filled before is a figure now, and was asked for all the same
    by_asked: dict[_Asked, list[Bookmark]] = defaultdict(list)
    for mark in asking:
        by_asked[unmarked(mark.asked.strip())].append(mark)
    standing = {mark.number: at for mark in asking if (at := _standing(mark, slots)) is not None}
    by_row = {mark.row: asked for asked, marks in by_asked.items() for mark in marks}
    rows: dict[str, list[AnswerRow]] = defaultdict(list)
    for answer in answers:
        rows[answer.provenance.source].append(answer)
    own = {source for source, given in rows.items() if all(_is_own(answer, by_asked, by_row) for answer in given)}
    return Memory(text, dict(by_asked), standing, frozenset(own))


def _standing(mark: Bookmark, slots: Sequence[Slot]) -> int | None:
    """The one slot inside the bookmark (words may have been written beside it), None if there is none or several."""
    inside = [at for at, slot in enumerate(slots) if len(mark.span) and mark.span.overlaps(slot.placeholder.span)]
    return inside[0] if len(inside) == 1 else None


def _is_own(answer: AnswerRow, by_asked: Mapping[_Asked, object], by_row: Mapping[str, _Asked]) -> bool:
    """Whether the row may be one of the draft's own sheet; a sheet made since from the edited report numbers its rows otherwise."""
    asked = _asked(answer)
    return by_row.get(answer.number, asked) == asked and (asked not in by_asked or answer.number in by_row)


def _asked(answer: AnswerRow) -> _Asked:
    return answer.sentence, answer.slot_at, answer.slot_text


def written_over(now: str) -> str:
    return _("原处已被人改为“{now}”，填报值未写入，请核对").format(now=now[:30])
