"""Drafted sections become the text of a report, with the place of every item kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from drafter.core.draft import Draft, DraftItem
from drafter.core.profile import Plan, PlannedPart, Section
from drafter.core.text import Span

_ONES = "一二三四五六七八九"


@dataclass(frozen=True, slots=True)
class Written:
    """The report's text, and where each item stands in it (spans without 一是)."""

    text: str
    items: tuple[tuple[Span, DraftItem], ...]


def write_report(plan: Plan, drafts: Mapping[str, Draft]) -> Written:
    """The whole text, lines joined by `\\n`; `drafts` by section id."""
    page = _Page()
    for line in (plan.title, *plan.subtitle, plan.salutation, *plan.preamble):
        if line:
            page.line(line)
    for part in plan.parts:
        _write_part(part, drafts, page)
    for line in (plan.closing, plan.signature, plan.date):
        if line:
            page.line(line)
    return Written("\n".join(page.lines), tuple(page.items))


@dataclass
class _Page:
    lines: list[str] = field(default_factory=list)
    items: list[tuple[Span, DraftItem]] = field(default_factory=list)
    at: int = 0

    def line(self, text: str) -> None:
        self.lines.append(text)
        self.at += len(text) + 1

    def with_items(self, opening: str, pieces: Sequence[tuple[str, DraftItem]]) -> None:
        """One line: an opening, then each item behind its lead (一是)."""
        text = opening
        for lead, item in pieces:
            start = self.at + len(text) + len(lead)
            self.items.append((Span(start, start + len(item.text)), item))
            text += lead + item.text
        self.line(text)


def _write_part(part: PlannedPart, drafts: Mapping[str, Draft], page: _Page) -> None:
    if part.heading:
        page.line(f"{part.number}{part.heading}")
    flat = [section for section in part.sections if section.level == 5]
    if part.lead and flat and any(drafts[section.id].items for section in flat):
        page.line(part.lead)
    for section in part.sections:
        _write_section(section, drafts[section.id].items, page)


def _write_section(section: Section, items: Sequence[DraftItem], page: _Page) -> None:
    leads = [f"{ordinal(place)}是" if len(items) > 1 else "" for place in range(1, len(items) + 1)]
    if section.level == 5:
        for lead, item in zip(leads, items, strict=True):
            page.with_items("", [(lead, item)])
        if not items:
            page.line(gap_sentence(section))
        return
    opening = f"{section.number}{section.heading}。"
    if items:
        page.with_items(opening, list(zip(leads, items, strict=True)))
    else:
        page.line(f"{opening}{gap_sentence(section)}")


def gap_sentence(section: Section) -> str:
    """What stands where a required section has no fact at all."""
    names = {"achievements": "工作情况", "problems": "存在的问题", "plans": "工作打算", "preamble": "总体情况"}
    return f"【待补：{section.heading or names[section.role]}】"


def ordinal(number: int) -> str:
    """1 → 一, 12 → 十二 (below 100)."""
    tens, ones = divmod(number, 10)
    return f"{'' if tens == 0 else '十' if tens == 1 else _ONES[tens - 1] + '十'}{_ONES[ones - 1] if ones else ''}"
