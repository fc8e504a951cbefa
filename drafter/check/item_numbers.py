"""The numbers that open headings and items, and where their sequence breaks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.check.rule import Context
from drafter.core.text import Span
from drafter.language.numerals import in_han

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


@dataclass(frozen=True, slots=True)
class WrittenNumber:
    """One number as written: span without blanks, form (its family), value. parent: how often a shallower number came before."""

    span: Span
    form: str
    value: int
    parent: int


def written_number(form: str, value: int) -> str:
    """The number `value` in a form: two, 3 → （三）."""
    return _NAMES[form].format(n=in_han(value), d=value)


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


def heading_numbers(context: Context) -> tuple[WrittenNumber, ...]:
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
        sign = _BROKEN.search(text, max(0, span.start - 6), span.start)  # 十 at a line's end, 二、 on the next
        numeral = re.sub(r"[^一二三四五六七八九十0-9０-９①-⑳]", "", match[form])
        numbers.append(WrittenNumber(span, form, value_of(("十" if sign and form == "one" else "") + numeral), parents))
        parents += form in ("part", "one")
    return tuple(number for number in numbers if number.value)


_BROKEN = re.compile(r"(?<![\u4e00-\u9fff])十\s*\n\s*$")
_SPACED = re.compile(r"(?:[一-鿿] ){4}")
_DAMAGED = 20


def is_damaged(context: Context) -> bool:
    """Whether the text was read off a print letter by letter (财 政 收 支): its columns and numbers may be mixed up."""
    return len(_SPACED.findall(context.text)) >= _DAMAGED


def runs(context: Context) -> tuple[tuple[WrittenNumber, ...], ...]:
    """Runs of 一是…二是…: the marks of one form in one stretch of text, a new run beginning with each 一."""
    found: list[list[WrittenNumber]] = []
    last: dict[str, list[WrittenNumber]] = {}
    loose: dict[
        str, WrittenNumber
    ] = {}  # 落实责任一是…二是…: a first mark run into the words before it, if a second follows
    for match in _RUN.finditer(context.text):
        form = match.lastgroup or ""
        start, end = match.span()
        number = WrittenNumber(Span(start, end), form, value_of(match[form]), 0)
        if start and context.text[start - 1] not in _OPENS:
            if number.value == 1:
                loose[form] = number
            continue
        run = last.get(form)
        first = loose.pop(form, None)
        if first and number.value == 2 and run is not None and run[-1].value != 1:
            run = last[form] = [first]
            found.append(run)
        if run is None or number.value == 1 or _apart(context.text, run[-1].span.end, start, run):
            run = last[form] = []
            found.append(run)
        run.append(number)
    return tuple(tuple(run) for run in found)


_FAR = 2500  # characters between two items of one run, at most
_HEADING_BETWEEN = re.compile(rf"\n[ \t　]*(?:[{_HAN}]{{1,3}}、|[（(][{_HAN}]{{1,3}}[）)])")


def _apart(text: str, start: int, end: int, run: Sequence[WrittenNumber]) -> bool:
    """Whether a heading or a long stretch lies between two marks, so that the second belongs to another run."""
    return (
        end - start > _FAR
        or bool(_HEADING_BETWEEN.search(text, start, end))
        or (run[0].form == "nth" and "\n" in text[start:end])
    )
