"""The numbers that open headings and items, and where their sequence breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from drafter.check.rule import Context
from drafter.core.text import Span

_HAN = "一二三四五六七八九十"
_VALUE = {sign: value for value, sign in enumerate(_HAN, 1)}
# At a line's start; deeper levels have higher numbers. 一、二、三产业 and 3.5亿元 open no heading.
_LINE = re.compile(
    rf"^[ \t　]*(?:(?P<part>第[{_HAN}]{{1,3}}部分)|(?P<one>[{_HAN}]{{1,3}}、)(?!表|[{_HAN}两]{{1,2}}[级类线等、产期批次届本])|(?P<two>[（(][{_HAN}]{{1,3}}[）)])"
    rf"|(?P<three>[0-9０-９]{{1,2}}[.．、])(?![0-9 　]*[0-9亿万%])|(?P<four>[（(][0-9]{{1,2}}[）)])|(?P<ring>[①-⑳]))",
    re.M,
)
# Inside a line, right after a sentence's end; 1. and ① are too likely a list in passing.
_INLINE = re.compile(
    rf"[。；：][ 　]*(?:(?P<one>[{_HAN}]{{1,3}}、)(?![{_HAN}两]{{1,2}}[级类线等、产期批次届本])|(?P<two>[（(][{_HAN}]{{1,3}}[）)]))(?=[一-鿿“《0-9])"
)
_RUN = re.compile(
    rf"(?P<is>[{_HAN}]{{1,3}})是(?![不否非])|(?P<must>[{_HAN}]{{1,2}})要(?![求点素件领害务闻])|第(?P<nth>[{_HAN}]{{1,2}})[，,、](?![第{_HAN}])"
)
_OPENS = "\n。；：，、,;:　 ！？”）)]\t"  # what may stand before 一是
_LEVELS = ("part", "one", "two", "three", "four", "ring")
_NAMES = {
    "part": "第{n}部分",
    "one": "{n}、",
    "two": "（{n}）",
    "three": "{d}.",
    "four": "（{d}）",
    "ring": "第{d}个圈号",
    "is": "{n}是",
    "must": "{n}要",
    "nth": "第{n}，",
}
_CONTENTS = re.compile(r"[.．…·]{3,}[ 　]*[0-9]*[ 　]*$|[ 　\t]{2,}[0-9]{1,3}[ 　]*$")

BreakKind = Literal["skip", "duplicate", "restart", "late", "wrong"]


@dataclass(frozen=True, slots=True)
class Number:
    """One number as written: span without blanks, form (its family), value. parent: how often a shallower number came before."""

    span: Span
    form: str
    value: int
    parent: int


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the sequence does not go on: `number` stands where `expected` should.

    skip: some are missing · duplicate: the one before again · wrong: this one alone is off, the next goes on rightly ·
    restart: begins again with 1 · late: does not begin with 1.
    """

    kind: BreakKind
    number: Number
    expected: int
    before: Number | None

    @property
    def due(self) -> str:
        """The number that should stand here, as it would be written."""
        return written(self.number.form, self.expected)


def written(form: str, value: int) -> str:
    """The number `value` in a form: two, 3 → （三）."""
    return _NAMES[form].format(n=in_han(value), d=value)


def in_han(value: int) -> str:
    """1–99 as 一…九十九."""
    tens, ones = divmod(value, 10)
    return ("" if tens == 0 else ("" if tens == 1 else _HAN[tens - 1]) + "十") + (_HAN[ones - 1] if ones else "")


def value_of(sign: str) -> int:
    """一 → 1, 十二 → 12, 12 → 12, ③ → 3; 0 for anything else."""
    if sign.isdecimal():
        return int(sign)
    if "①" <= sign <= "⑳":
        return ord(sign) - ord("①") + 1
    if not sign or any(letter not in _VALUE for letter in sign):
        return 0
    tens, ten, ones = sign.partition("十")
    if len(tens) > 1 or len(ones) > 1:
        return 0  # 八一、记者节 and 五六、 count nothing
    return (_VALUE.get(tens, 1) * 10 if ten else 0) + (_VALUE.get(ones, 0) if ten else _VALUE[sign[-1]])


def heading_numbers(context: Context) -> tuple[Number, ...]:
    """The numbers of headings and numbered items, in text order; those of tables and of a table of contents left out."""
    text = context.text
    tables = iter(sorted(table.span for table in context.report.tables()))
    current = next(tables, None)
    found = [each for pattern in (_LINE, _INLINE) for each in pattern.finditer(text)]
    numbers, parents = [], 0
    for match in sorted(found, key=lambda match: match.start(match.lastgroup or 0)):
        form = match.lastgroup or ""
        span = Span(*match.span(form))
        line_end = text.find("\n", span.end)
        line = text[span.end : line_end if line_end >= 0 else len(text)]
        while current and current.end <= span.start:
            current = next(tables, None)
        if "\t" in line or _CONTENTS.search(line[-24:]) or (current and current.covers(span)):
            continue
        numbers.append(
            Number(span, form, value_of(re.sub(r"[^一二三四五六七八九十0-9０-９①-⑳]", "", match[form])), parents)
        )
        parents += form in ("part", "one")
    return tuple(number for number in numbers if number.value)


_SPACED = re.compile(r"(?:[一-鿿] ){4}")
_DAMAGED = 20


def is_damaged(context: Context) -> bool:
    """Whether the text was read off a print letter by letter (财 政 收 支): its columns and numbers may be mixed up."""
    return len(_SPACED.findall(context.text)) >= _DAMAGED


def runs(context: Context) -> tuple[tuple[Number, ...], ...]:
    """Runs of 一是…二是…: the marks of one form in one stretch of text, a new run beginning with each 一."""
    found: list[list[Number]] = []
    last: dict[str, list[Number]] = {}
    for match in _RUN.finditer(context.text):
        form = match.lastgroup or ""
        start, end = match.span()
        if start and context.text[start - 1] not in _OPENS:
            continue
        number = Number(Span(start, end), form, value_of(match[form]), 0)
        run = last.get(form)
        if run is None or number.value == 1 or _apart(context.text, run[-1].span.end, start, run):
            run = last[form] = []
            found.append(run)
        run.append(number)
    return tuple(tuple(run) for run in found)


_FAR = 2500  # characters between two items of one run, at most
_HEADING_BETWEEN = re.compile(rf"\n[ \t　]*(?:[{_HAN}]{{1,3}}、|[（(][{_HAN}]{{1,3}}[）)])")


def _apart(text: str, start: int, end: int, run: Sequence[Number]) -> bool:
    """Whether a heading or a long stretch lies between two marks, so that the second belongs to another run."""
    return (
        end - start > _FAR
        or bool(_HEADING_BETWEEN.search(text, start, end))
        or (run[0].form == "nth" and "\n" in text[start:end])
    )


def breaks(numbers: Sequence[Number], text: str) -> Iterator[Break]:
    """Where the headings' sequence breaks, level by level. A number that stands somewhere between, unrecognised, is no gap."""
    numbers = _outer(numbers)
    last: dict[str, Number] = {}
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


def _outer(numbers: Sequence[Number]) -> Sequence[Number]:
    """The numbers without the lists that stand inside one item: 三、四、 一、二、三、 五、 goes on from 四."""
    inner: set[Number] = set()
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


def run_breaks(run: Sequence[Number], text: str) -> Iterator[Break]:
    """Where one run of 一是…二是… breaks. A lower number begins another list; words doubled with their number are a slip of copying."""
    for at, number in enumerate(run[1:], 1):
        before = run[at - 1]
        found = _break(number, before, run[at + 1] if at + 1 < len(run) else None)
        if not found or (number.value < before.value and found.kind != "wrong") or _unrecognised(found, run, at, text):
            continue
        if text[number.span.end : number.span.end + 8] != text[before.span.end : before.span.end + 8]:
            yield found


def other_form(found: Break, numbers: Sequence[Number]) -> Number | None:
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


def all_breaks(context: Context) -> tuple[tuple[Break, Number | None], ...]:
    """Every break of the headings' sequence and of the runs of 一是, each with the number of another form that fills it, in text order."""
    headings, items = heading_numbers(context), runs(context)
    everything = [*headings, *(number for run in items for number in run)]
    found = [*breaks(headings, context.text), *(each for run in items for each in run_breaks(run, context.text))]
    return tuple((each, other_form(each, everything)) for each in sorted(found, key=lambda each: each.number.span))


def _is_likely(found: Break) -> bool:
    """A slip misses one or two numbers; a wild jump is a table or two columns read across."""
    if found.kind == "skip":
        return found.expected < found.number.value <= found.expected + 2
    return found.kind != "late" or found.number.value == 2


def _is_apart(found: Break, text: str) -> bool:
    """Whether a sentence lies between the two numbers; where none does, they are rows of a table."""
    return found.before is None or bool(re.search("[。；！]", text[found.before.span.end : found.number.span.start]))


def _following(numbers: Sequence[Number], at: int) -> Number | None:
    """The next sibling: of the same form, before any shallower number."""
    form = numbers[at].form
    shallower = _LEVELS[: _LEVELS.index(form)]
    for number in numbers[at + 1 :]:
        if number.form == form:
            return number
        if number.form in shallower:
            return None
    return None


def _break(number: Number, before: Number | None, after: Number | None) -> Break | None:
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


def _unrecognised(found: Break, numbers: Sequence[Number], at: int, text: str) -> bool:
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
