"""Where a figure stands: the headings over it, and the scope and period said last before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.core.period import Period
from drafter.core.quantity import Quantity
from drafter.language.dates import PeriodWords, find_periods
from drafter.language.lexicon import alternatives, one_of
from drafter.language.paragraph_starts import NUMBERS, paragraph_starts

_HEAD = re.compile(
    r"\n?[\u3000 ]{0,8}(?:(?P<number>"
    + "|".join(NUMBERS)
    + r")[\u3000 ]*(?P<words>[^\n，。；：]{2,40})[\n。]|(?P<plain>(?![和与及]|附|表|—)(?![^\n]*(?:报告|会议|公开|20\d{2}[^\n]*20\d{2}))[^\n，。；：]{0,12}(?:19|20)\d{2}\s?年[^\n，。；：]{2,20}|[^\n，。；：]{2,16}"
    + one_of("scope_words.txt", "head_end")
    + r")\n)"
)
_ACCOUNT = re.compile(
    r"(?:地方)?(?:一般公共预算|公共财政预算|政府性基金(?:预算)?|国有资本经营预算|社会保险基金(?:预算)?|社保基金(?:预算)?)"
)
_ITEM = re.compile(
    r"[\u3000 ]{0,8}(?:\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[—–-]{1,2}(?! ?\d{1,3} ?[—–-])|[①-⑳]|[•·])"
)
_HEAD_TAIL = re.compile(r"(?:(?:预算)?(?:收支|执行|完成|收入|支出)?(?:执行)?(?:完成)?情况|工作|方面|主要|总体|回顾)+$")
_HEAD_LEAD = re.compile(r"^(?:(?:19|20)\d{2}\s?年度?|全[市省县区州国]|[市省区县州]本?级|财政|主要|重点|总体)+")
_CLAUSE_START = r"(?=[全我本省市区县州盟旗自])(?:(?<=[，。；：、（(）)\n\t\u3000 年底末月初度]))"
# 市级 and the like are whose figure it is only before a word of public finance; 省级示范村 is a name.
_SCOPE = re.compile(_CLAUSE_START + alternatives("scope_words.txt", "figure"))


_STOPS = "。；！？"
# A period that opens a clause holds for the sentence; one inside a clause (主要是2023年基数较高) for the clause.
_OPENERS = ("，", "、", "（", "(", "：", ",", ":", "\n", "")


@dataclass(frozen=True, slots=True)
class Setting:
    """fresh: a new paragraph began since the last figure, at `start`. heading: what the nearest heading names.

    account: the budget or fund the headings are about.
    """

    period: str
    scope: str
    heading: str
    account: str
    fresh: bool
    start: int


@dataclass(slots=True)
class _ParagraphStart:
    """The beginning of a paragraph. level: 1–3 of the heading that opens it, up to `end`; 0 for none. item: it is one of a list."""

    level: int
    words: str
    account: str
    end: int
    item: bool = False
    period: PeriodWords | None = None
    scope: str = ""


@dataclass(slots=True)
class _State:
    """topic: the period a sentence opened with, which holds to the end of the paragraph. passing: one named inside a sentence."""

    headings: list[_ParagraphStart] = field(default_factory=list)
    topic: PeriodWords | None = None
    passing: PeriodWords | None = None
    scope: str = ""
    aside: tuple[str, int] = ("", 0)
    lead: tuple[PeriodWords | None, str] = (None, "")
    in_item: bool = False

    def begin(self, line: _ParagraphStart) -> None:
        """A paragraph begins; a heading ends those of its level and below. An item keeps what the paragraph over it said."""
        if line.level:
            self.headings = [over for over in self.headings if over.level < line.level] + [line]
        if not self.in_item:
            self.lead = (self.topic, self.scope)
        self.in_item = line.item
        self.topic, self.scope = self.lead if line.item else (None, "")
        self.passing, self.aside = None, ("", 0)

    def take(self, flat: str, at: int, event: PeriodWords | str) -> None:
        """A period or a scope is named."""
        head = self.headings[-1] if self.headings and at < self.headings[-1].end else None
        if isinstance(event, str):
            if head:
                head.scope = event
            if head or _opens(flat, at):
                self.scope, self.aside = event, ("", 0)
            else:
                self.aside = (event, at)
        elif head:
            head.period = event if event.period or not head.period else head.period
        elif not event.attached and _opens_sentence(flat, at):
            self.topic, self.passing = event, None
        else:
            self.passing = event

    def scope_at(self, flat: str, at: int) -> str:
        """A scope named inside a sentence holds to its end, one that opened a sentence to the end of the paragraph."""
        aside, since = self.aside
        if aside and at - since < 300 and "。" not in flat[since:at]:
            return aside
        return self.scope or next((line.scope for line in reversed(self.headings) if line.scope), "")

    def heading_period(self) -> PeriodWords | None:
        return next((line.period for line in reversed(self.headings) if line.period), None)

    def heading_account(self) -> str:
        return next((line.account for line in reversed(self.headings) if line.account), "")

    def heading_words(self) -> str:
        return self.headings[-1].words if self.headings else ""


def _opens_sentence(flat: str, at: int) -> bool:
    """Whether a period stands where a sentence begins, 截至 and the like before it allowed."""
    before = flat[max(0, at - 4) : at].rstrip(" \u3000“")
    return (
        not before
        or before.rstrip("截止至到在从自据")[-1:] in ("", "。", "；", "\n", "：", "、")
        or before.endswith(("一是", "二是", "）"))
    )


def _opens(flat: str, at: int) -> bool:
    """Whether a scope opens its sentence, a short time before it allowed (2024年，全市…)."""
    before = flat[max(0, at - 30) : at]
    since = max(before.rfind(mark) for mark in "。；！？：\n（")
    words = before[since + 1 :].strip(" \u3000，,")
    return (since >= 0 or len(before) < 30) and len(words) <= 14 and "，" not in words


def settings_of(flat: str, quantities: Sequence[Quantity], base: Period | None) -> list[Setting]:
    """The setting of each figure, in one walk over periods, scopes and paragraphs."""
    events = _events(flat, base)
    state, at, start = _State(), 0, 0
    found: list[Setting] = []
    for quantity in quantities:
        fresh = not found
        while at < len(events) and events[at][0] <= quantity.span.start:
            place, event = events[at]
            if isinstance(event, _ParagraphStart):
                state.begin(event)
                fresh, start = True, place
            else:
                state.take(flat, place, event)
            at += 1
        found.append(
            Setting(
                _code(flat, state, quantity, base),
                state.scope_at(flat, quantity.span.start),
                state.heading_words(),
                state.heading_account(),
                fresh,
                start,
            )
        )
    return found


def _events(flat: str, base: Period | None) -> list[tuple[int, PeriodWords | str | _ParagraphStart]]:
    """(offset, event): a period, a scope word, or a _ParagraphStart where a paragraph begins; a paragraph before what it holds."""
    events: list[tuple[int, PeriodWords | str | _ParagraphStart]] = [
        (words.span.start, words) for words in find_periods(flat, base) if not words.compared
    ]
    events += [(found.start(), found[0]) for found in _SCOPE.finditer(flat)]
    events += [(start, _line(flat, start)) for start in paragraph_starts(flat)]
    events.sort(key=lambda event: (event[0], not isinstance(event[1], _ParagraphStart)))
    return events


def _line(flat: str, start: int) -> _ParagraphStart:
    found = _HEAD.match(flat, start)
    if not found:
        return _ParagraphStart(0, "", "", start, item=bool(_ITEM.match(flat, start)))
    level = next((n for n, mark in enumerate(NUMBERS, 1) if found["number"] and re.match(mark, found["number"])), 1)
    words = (found["words"] or found["plain"] or "").replace(" ", "")
    account = _ACCOUNT.search(words)
    return _ParagraphStart(
        level, _HEAD_LEAD.sub("", _HEAD_TAIL.sub("", words)), account[0] if account else "", found.end()
    )


def _code(flat: str, state: _State, quantity: Quantity, base: Period | None) -> str:
    passing = state.passing
    if passing and _reaches(flat, passing, quantity.span.start):
        return _name(flat, passing)
    words = state.topic or state.heading_period()
    return _name(flat, words) if words else base.code if base else ""


def _reaches(flat: str, passing: PeriodWords, at: int) -> bool:
    """Whether a period named inside a sentence still holds: 的 ties it to the next figure, else the sentence ends it."""
    if passing.attached:
        return at - passing.span.end <= 3
    if at - passing.span.end > 200:
        return False
    opens = flat[passing.span.start - 1 : passing.span.start] in _OPENERS
    between = flat[passing.span.end : at]
    if "）" in between.partition("（")[0]:
        return False  # 96%（上月94.5%），…: what is said in brackets ends with them
    return not any(stop in between for stop in (_STOPS if opens else _STOPS + "，,;"))


def _name(flat: str, words: PeriodWords) -> str:
    return words.period.code if words.period else words.span.of(flat)
