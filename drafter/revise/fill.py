"""回填: answers into the slots they belong to, and nothing else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from rapidfuzz import fuzz

from drafter.core.edit import Comment, Edit
from drafter.core.grounding import Mention
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.units import convert
from drafter.revise.answers import Answer, Reading, read_answer
from drafter.revise.gaps import PRIOR_ONLY, Slot

LeftKind = Literal["blank", "refused", "conflict", "not_applicable", "unplaced", "already"]
_SAME_SENTENCE = 85.0


@dataclass(frozen=True, slots=True)
class Filled:
    """A slot and what goes into it, with every cell that says so."""

    slot: Slot
    words: str
    answers: tuple[Answer, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """An answer that changes nothing, and why. slot is None when its place was not found."""

    kind: LeftKind
    answers: tuple[Answer, ...]
    reason: str
    slot: Slot | None = None


@dataclass(frozen=True, slots=True)
class Filling:
    """What filling comes to. unanswered: slots no row speaks of."""

    filled: tuple[Filled, ...]
    left: tuple[Left, ...]
    unanswered: tuple[Slot, ...] = ()

    def edits(self) -> tuple[Edit, ...]:
        return tuple(Edit(one.slot.span, one.words, _source(one)) for one in self.filled)

    def comments(self) -> tuple[Comment, ...]:
        """Where each value comes from, and what is still open; spans in the text before filling."""
        said = [Comment(one.slot.span, (_source(one),)) for one in self.filled]
        return (*said, *(Comment(left.slot.span, (left.reason,), highlight=True) for left in self.left if left.slot))

    def moved(self, span: Span) -> Span:
        """Where `span` of the old text lies in the filled text; a filled slot becomes the words written there."""
        start = span.start + sum(len(f.words) - len(f.slot.span) for f in self.filled if f.slot.span.end <= span.start and f.slot.span != span)
        own = next((f for f in self.filled if f.slot.span == span), None)
        return Span(start, start + (len(own.words) if own else len(span)))


def fill(text: str, slots: Sequence[Slot], answers: Sequence[Answer]) -> Filling:
    """Each answer read against the slot it was asked for. Pure: edits come from the result, in the order of the text."""
    placed, lost = _place(text, slots, answers)
    filled: list[Filled] = []
    left: list[Left] = list(lost)
    for at, slot in enumerate(slots):
        if at in placed:
            outcome = _settle(text, slot, placed[at])
            (filled if isinstance(outcome, Filled) else left).append(outcome)  # type: ignore[arg-type]
    return Filling(tuple(filled), tuple(left), tuple(slot for at, slot in enumerate(slots) if at not in placed))


def _settle(text: str, slot: Slot, answers: list[Answer]) -> Filled | Left:
    readings = [(answer, read_answer(answer, slot, text[slot.span.end : slot.span.end + 12])) for answer in answers]
    values = [(answer, reading) for answer, reading in readings if reading.status == "value"]
    given = tuple(answer for answer, _reading in values)
    if len({_weight(reading) for _answer, reading in values}) > 1:
        return Left("conflict", given, _disagreement(given), slot)
    refused = [(answer, reading) for answer, reading in readings if reading.status == "refused"]
    closed = tuple(answer for answer, reading in readings if reading.status == "not_applicable")
    if values and closed:
        return Left("conflict", (*given, *closed), _disagreement((*given, *closed)), slot)
    if values and not refused:
        return Filled(slot, values[0][1].words, given, values[0][1].note)
    if refused:
        return Left("refused", tuple(a for a, _r in refused), "；".join(f"{a.provenance}：{r.note}" for a, r in refused), slot)
    if closed:
        return Left("not_applicable", closed, _how_to_close(slot, closed[0]), slot)
    return Left("blank", tuple(answers), _("尚未填报，待补保留"), slot)


def _weight(reading: Reading) -> str:
    return reading.words if reading.number is None else str(reading.number.normalize())


def _disagreement(answers: Iterable[Answer]) -> str:
    said = "；".join(f"{answer.value}（{answer.owner or answer.provenance.source}，{answer.provenance}）" for answer in answers)
    return _("填报不一致，未写入：{said}。请核定").format(said=said)


def _how_to_close(slot: Slot, answer: Answer) -> str:
    clause = _clause(slot)
    return _("{owner}填报“{value}”（{where}）：“{clause}”一句如何收尾？可删去该分句，或改写为不含该数据的说法；在此之前待补保留").format(
        owner=answer.owner, value=answer.value, where=answer.provenance, clause=clause
    )


def _clause(slot: Slot) -> str:
    start = max(slot.sentence.rfind(mark, 0, slot.at) for mark in "，。；：\n") + 1
    stops = [at for at in (slot.sentence.find(mark, slot.at) for mark in "，。；\n") if at >= 0]
    return slot.sentence[start : min(stops, default=len(slot.sentence))].strip()


def _source(one: Filled) -> str:
    cells = "；".join(f"{answer.provenance}" + (f"（{answer.owner}）" if answer.owner else "") for answer in one.answers)
    return _("来源：{cells}").format(cells=cells) + (f"。{one.note}" if one.note else "")


# --- which slot an answer was asked for ---


@dataclass
class _Desk:
    """Slots still free for each returned sheet: two sheets may answer the same slot, one sheet may not answer it twice."""

    slots: Sequence[Slot]
    taken: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))

    def free(self, sheet: str) -> list[int]:
        return [at for at in range(len(self.slots)) if at not in self.taken[sheet]]


def _place(text: str, slots: Sequence[Slot], answers: Sequence[Answer]) -> tuple[dict[int, list[Answer]], list[Left]]:
    """Slot index → its answers. Exact sentences are placed first, so that a loose match never takes another row's slot."""
    desk, placed, lost = _Desk(slots), defaultdict(list), []
    flat = _flat(text)
    rows = Counter((answer.provenance.source, answer.sentence, answer.slot_at) for answer in {_row(a): a for a in answers}.values())
    still: Counter[tuple[str, int | None]] = Counter((_flat(slot.sentence), slot.at) for slot in slots)
    twins: dict[tuple[str, ...], int] = {}  # one row twice in a workbook (two sheets of it) asks one thing
    for test in (_exactly, _nearly, _by_name):
        rest = []
        for answer in answers:
            # Two places may read alike: an answer already in the text must not fill the place of another row.
            asked = rows[answer.provenance.source, answer.sentence, answer.slot_at]
            at = twins.get(_row(answer), test(answer, slots, desk.free(answer.provenance.source)))
            sure = test is _exactly and still[answer.sentence, answer.slot_at] >= asked and str((at or 0) + 1) == answer.number
            if _written(flat, answer) and not sure:
                at = None
            if at is None:
                rest.append(answer)
                continue
            desk.taken[answer.provenance.source].add(at)
            twins[_row(answer)] = at
            placed[at].append(answer)
        answers = rest
    for answer in answers:
        lost.append(_unplaced(flat, answer))
    return dict(placed), [one for one in lost if one]


def _row(answer: Answer) -> tuple[str, ...]:
    """What makes two rows of one workbook the same row; a row without a number is like no other."""
    return answer.provenance.source, answer.number or answer.provenance.locator, answer.sentence, str(answer.slot_at), answer.indicator


def _exactly(answer: Answer, slots: Sequence[Slot], free: list[int]) -> int | None:
    """The free slot with the very sentence asked about: by section and row number where several read alike, else the first."""
    if not answer.sentence:
        return None
    same = [at for at in free if _flat(slots[at].sentence) == answer.sentence and _slot_fits(answer, slots[at])]
    here = [at for at in same if slots[at].gap.section == answer.section]
    numbered = [at for at in here or same if str(at + 1) == answer.number]
    return next(iter(numbered or here or same), None)


def _slot_fits(answer: Answer, slot: Slot) -> bool:
    if answer.slot_at is not None:
        return answer.slot_at == slot.at
    return not answer.indicator or answer.indicator == slot.gap.indicator


def _nearly(answer: Answer, slots: Sequence[Slot], free: list[int]) -> int | None:
    """The sentence edited meanwhile: the words before the slot and its unit unchanged, the whole still much the same."""
    if answer.slot_at is None:
        return None
    before = answer.sentence[max(0, answer.slot_at - 6) : answer.slot_at]
    fit = [
        at
        for at in free
        if _flat(slots[at].sentence[: slots[at].at]).endswith(before)
        and slots[at].gap.unit == answer.unit
        and fuzz.ratio(_flat(slots[at].sentence), answer.sentence) >= _SAME_SENTENCE
    ]
    return fit[0] if len(fit) == 1 else None


def _by_name(answer: Answer, slots: Sequence[Slot], free: list[int]) -> int | None:
    """One slot alone asks for this indicator in this unit, and asks by name (【待补：…】)."""
    fit = [at for at in free if answer.indicator and slots[at].gap.indicator == answer.indicator and slots[at].gap.unit == answer.unit]
    return fit[0] if len(fit) == 1 and slots[fit[0]].unit_inside else None


def _flat(sentence: str) -> str:
    return sentence.replace("\n", " ").replace("\t", " ").strip()


def _written(flat: str, answer: Answer) -> bool:
    """Whether the text (on one line) already says what the answer says, where it was asked."""
    if answer.slot_at is None or not answer.value:
        return False
    number = answer.value.removesuffix(answer.unit) if answer.unit else answer.value
    start, end = answer.sentence[: answer.slot_at], answer.sentence[answer.slot_at + len(answer.slot_text) :]
    return any(start[-20:] + words + end[:20] in flat for words in (answer.value, number, number + answer.unit))


def _unplaced(flat: str, answer: Answer) -> Left | None:
    if not answer.value:
        return None
    if _written(flat, answer):
        return Left("already", (answer,), _("已填"))
    if not answer.sentence or answer.remark == _(PRIOR_ONLY):
        return Left("unplaced", (answer,), _("本期报告没有写到这一项，填报值未写入；可补入素材后重新起草"))
    return Left("unplaced", (answer,), _("报告里找不到原句的待补处，未写入"))


# --- a value that contradicts another place ---


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A value filled in, and the same metric stated otherwise elsewhere; both spans lie in the filled text."""

    span: Span
    other: Span
    indicator: str
    left: str
    right: str

    @property
    def words(self) -> str:
        return _("“{indicator}”此处填报为{left}，报告另一处为{right}，请核对").format(indicator=self.indicator, left=self.left, right=self.right)


def contradictions(filling: Filling, mentions: Sequence[Mention]) -> tuple[Contradiction, ...]:
    """Places of the filled text (whose figures are `mentions`) that give another value to a metric just filled in."""
    written = [filling.moved(one.slot.span) for one in filling.filled]
    found = []
    for mention in mentions:
        if any(span.overlaps(mention.span) for span in written):
            others = [other for other in mentions if other is not mention and _differs(mention, other)]
            found += [_contradiction(mention, other) for other in others]
    return tuple(found)


def _differs(one: Mention, other: Mention) -> bool:
    a, b = one.metric, other.metric
    if not (a and b and one.quantity and other.quantity and a.indicator and a.indicator == b.indicator):
        return False
    if (a.scope, a.period, a.basis, a.change) != (b.scope, b.period, b.basis, b.change):
        return False
    value, second = one.quantity.exact, other.quantity.exact
    if value is None or second is None or one.quantity.approx or other.quantity.approx:
        return False
    converted = convert(second, other.quantity.unit, one.quantity.unit)
    if converted is None:
        return False
    places = min(one.quantity.places, other.quantity.places)
    return bool(abs(converted - value) * 10**places > 1)


def _contradiction(one: Mention, other: Mention) -> Contradiction:
    indicator = one.metric.indicator if one.metric else ""
    return Contradiction(one.span, other.span, indicator, one.text, other.text)
