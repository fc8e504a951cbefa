"""Where the sequence of numbers that open headings and items breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.check.item_numbers import WrittenNumber, heading_numbers, runs, written_number
from drafter.check.rule import Context
from drafter.language.numerals import in_han

BreakKind = Literal["skip", "duplicate", "restart", "late", "wrong"]
# From the shallowest.
_LEVELS = ("part", "one", "two", "three", "four", "ring")


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the sequence does not go on: `number` stands where `expected` should.

    skip: some are missing · duplicate: the one before again · wrong: this one alone is off, the next goes on rightly ·
    restart: begins again with 1 · late: does not begin with 1.
    """

    kind: BreakKind
    number: WrittenNumber
    expected: int
    before: WrittenNumber | None

    @property
    def due(self) -> str:
        """The number that should stand here, as it would be written."""
        return written_number(self.number.form, self.expected)


def number_breaks(numbers: Sequence[WrittenNumber], text: str) -> Iterator[Break]:
    """Where the headings' sequence breaks, level by level. A number that stands somewhere between, unrecognised, is no gap."""
    numbers = _outer(numbers)
    last: dict[str, WrittenNumber] = {}
    ever: dict[str, int] = {}  # the last of each form, whatever came between
    for at, number in enumerate(numbers):
        before, goes_on = last.get(number.form), ever.get(number.form, 0) + 1 == number.value
        ever[number.form] = number.value
        for deeper in _LEVELS[_LEVELS.index(number.form) + 1 :]:
            last.pop(deeper, None)
        last[number.form] = number
        found = _break(number, before, _following(numbers, at))
        # （二） after （一）一、二、三、: the shallower numbers were a list inside （一）.
        if (
            found
            and not (found.kind == "late" and goes_on)
            and _is_likely(found)
            and _is_apart(found, text)
            and not _unrecognised(found, numbers, at, text)
        ):
            yield found


def _outer(numbers: Sequence[WrittenNumber]) -> Sequence[WrittenNumber]:
    """The numbers without the lists that stand inside one item: 三、四、 一、二、三、 五、 goes on from 四."""
    inner: set[WrittenNumber] = set()
    for form in ("one", "two", "three"):
        own = [number for number in numbers if number.form == form]
        for at, number in enumerate(own):
            before = own[at - 1].value if at else 0
            if number.value != 1 or before < 2 or number in inner:
                continue
            end = at + 1
            while end < len(own) and own[end].value == own[end - 1].value + 1:
                end += 1
            if end < len(own) and own[end].value == before + 1 and end - at >= 2:
                inner.update(own[at:end])
    return [number for number in numbers if number not in inner] if inner else numbers


def run_breaks(run: Sequence[WrittenNumber], text: str) -> Iterator[Break]:
    """Where one run of 一是…二是… breaks. A lower number begins another list; words doubled with their number are a slip of copying."""
    for at, number in enumerate(run[1:], 1):
        before = run[at - 1]
        found = _break(number, before, run[at + 1] if at + 1 < len(run) else None)
        if not found or (number.value < before.value and found.kind != "wrong") or _unrecognised(found, run, at, text):
            continue
        if text[number.span.end : number.span.end + 8] != text[before.span.end : before.span.end + 8]:
            yield found


def other_form(found: Break, numbers: Sequence[WrittenNumber]) -> WrittenNumber | None:
    """The number of another form that stands where the missing one should (一是…（二）…三是), if that form does not count by itself there."""
    if found.kind not in ("skip", "late") or found.before is None:
        return None
    between = [
        each
        for each in numbers
        if found.before.span.end <= each.span.start < found.number.span.start and each.form != found.number.form
    ]
    for each in between:
        alone = not any(other.form == each.form and other.value == each.value - 1 for other in between)
        if each.value == found.expected and alone:
            return each
    return None


def all_breaks(context: Context) -> tuple[tuple[Break, WrittenNumber | None], ...]:
    """Every break of the headings' sequence and of the runs of 一是, each with the number of another form that fills it, in text order."""
    headings, items = heading_numbers(context), runs(context)
    everything = [*headings, *(number for run in items for number in run)]
    found = [*number_breaks(headings, context.text), *(each for run in items for each in run_breaks(run, context.text))]
    return tuple((each, other_form(each, everything)) for each in sorted(found, key=lambda each: each.number.span))


def _is_likely(found: Break) -> bool:
    """A slip misses one or two numbers; a wild jump is a table or two columns read across."""
    if found.kind == "skip":
        return found.expected < found.number.value <= found.expected + 2
    return found.kind != "late" or found.number.value == 2


def _is_apart(found: Break, text: str) -> bool:
    """Whether a sentence lies between the two numbers; where none does, they are rows of a table."""
    return found.before is None or bool(re.search("[。；！]", text[found.before.span.end : found.number.span.start]))


def _following(numbers: Sequence[WrittenNumber], at: int) -> WrittenNumber | None:
    """The next sibling: of the same form, before any shallower number."""
    form = numbers[at].form
    shallower = _LEVELS[: _LEVELS.index(form)]
    for number in numbers[at + 1 :]:
        if number.form == form:
            return number
        if number.form in shallower:
            return None
    return None


def _break(number: WrittenNumber, before: WrittenNumber | None, after: WrittenNumber | None) -> Break | None:
    expected = before.value + 1 if before else 1
    if number.value == expected:
        return None
    if after and before and after.value == expected + 1 and number.value != before.value:
        return Break("wrong", number, expected, before)
    if number.value == 1:
        again = before is not None and before.value == 1 and after is not None and after.value == 3
        return Break("wrong" if again else "restart", number, expected, before)
    if before is None:
        return Break("late", number, 1, None)
    if number.value == before.value:
        again = after is not None and after.value == expected + 1
        return Break("wrong" if again else "duplicate", number, expected, before)
    return Break("skip", number, expected, before)


def _unrecognised(found: Break, numbers: Sequence[WrittenNumber], at: int, text: str) -> bool:
    """Whether the missing number does stand between, glued to a word or in an odd form, so that nothing is missing."""
    if found.kind not in ("skip", "late"):
        return False
    start = found.before.span.end if found.before else (numbers[at - 1].span.end if at else 0)
    odd = _ODD[found.number.form].format(
        n=in_han(found.expected),
        d=found.expected,
        w=str(found.expected).translate(_WIDE),
        ring=chr(ord("①") + found.expected - 1),
    )
    return bool(re.search(odd, text[start : found.number.span.start]))


_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_ODD = {
    "part": "第{n}部分",
    "one": r"(?:^|[\n。；：\s]){n}\s*[、．.,，]",
    "two": r"[（(]\s*{n}\s*[）)]",
    "three": r"(?<![0-9])(?:{d}|{w})\s*[.．、]",
    "four": r"[（(]\s*{d}\s*[）)]",
    "ring": "{ring}",
    "is": r"{n}\s*[是要]",
    "must": r"{n}\s*[是要]",
    "nth": r"第?{n}\s*[，,、是]",
}
