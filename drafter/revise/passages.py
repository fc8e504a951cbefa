"""Sections and items of a report, as revision speaks of them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from drafter.core.errors import InputError
from drafter.core.messages import _
from drafter.core.report import Heading, Report, Role
from drafter.core.text import Span
from drafter.language.entries import Entry, part_entries, reach


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading and all that stands under it up to the next heading of its level or higher. heading None: before the first."""

    heading: Heading | None
    span: Span
    role: Role

    @property
    def title(self) -> str:
        """Number and words as a reader names the section; "" before the first heading."""
        return f"{self.heading.number}{self.heading.text}" if self.heading else ""


def passages(report: Report, level: int = 2) -> tuple[Passage, ...]:
    """The text cut at every heading of `level` or higher, in order; together they cover the whole text."""
    heads = [heading for heading in report.headings() if 1 <= heading.level <= level]
    starts = [heading.span.start for heading in heads]
    ends = [*starts, len(report.text)]
    cut = [Passage(None, Span(0, ends[0]), "preamble")] if ends[0] else []
    for at, heading in enumerate(heads):
        cut.append(Passage(heading, Span(heading.span.start, ends[at + 1]), heading.role))
    return tuple(cut)


def section_at(report: Report, at: int) -> str:
    """The innermost heading of level 1–4 before offset `at`, as `（一）落实主体责任情况`; "" if there is none."""
    heads = [heading for heading in report.headings() if 1 <= heading.level <= 4]
    place = bisect_right([heading.span.start for heading in heads], at)
    return f"{heads[place - 1].number}{heads[place - 1].text}" if place else ""


@dataclass(frozen=True, slots=True)
class Selection:
    """What `--section` chose: spans of the text, and the role their items have."""

    title: str
    role: Role
    spans: tuple[Span, ...]


_ROLES: dict[str, Role] = {
    "problems": "problems",
    "问题": "problems",
    "achievements": "achievements",
    "成绩": "achievements",
    "plans": "plans",
    "打算": "plans",
}


_PART_WORDS: dict[Role, str] = {"problems": "问题", "achievements": "成绩", "plans": "打算"}


def select(report: Report, section: str) -> Selection:
    """The section a user names: a role (problems, achievements, plans), a number (（二）, 二、（二）) or words of its heading.

    Raises:
        InputError: when there is no such section, or several; the candidates are named.
    """
    role = _ROLES.get(section)
    if role:
        spans = tuple(entry.span for entry in part_entries(report, role)) or tuple(
            p.span for p in report.paragraphs() if p.role == role
        )
        if not spans:
            raise InputError.one(
                report.source,
                _("没有找到“{section}”部分").format(section=_(_PART_WORDS[role])),
                _("请用 --section 给出标题，如 --section “存在问题”"),
            )
        return Selection(section, role, spans)
    heads = [
        heading
        for heading in report.headings()
        if heading.level >= 1 and _names(report, heading, section.strip("“”\"' "))
    ]
    if len(heads) != 1:
        choice = "、".join(f"“{_place(report, heading)}”" for heading in (heads or _main(report))[:12])
        what = (
            _("有{n}处标题符合“{section}”").format(n=len(heads), section=section)
            if heads
            else _("没有标题符合“{section}”").format(section=section)
        )
        raise InputError.one(report.source, what, _("可选：{choice}").format(choice=choice))
    return Selection(f"{heads[0].number}{heads[0].text}", heads[0].role, (reach(report, heads[0]),))


def _main(report: Report) -> list[Heading]:
    """The headings a user would look for by name; items (一是……) are found by their words but not listed."""
    return [heading for heading in report.headings() if heading.level in (1, 2)]


def _place(report: Report, heading: Heading) -> str:
    return " › ".join(filter(None, (parent_title(report, heading), f"{heading.number}{heading.text}")))


def _names(report: Report, heading: Heading, wanted: str) -> bool:
    own = f"{heading.number}{heading.text}"
    if wanted in (heading.number, heading.number.rstrip("、."), heading.text, own):
        return True
    whole = parent_title(report, heading)
    parent = next((h.number for h in report.headings() if whole == f"{h.number}{h.text}"), "") if whole else ""
    return wanted == f"{parent}{heading.number}" or (len(wanted) >= 2 and not wanted.endswith("）") and wanted in own)


def parent_title(report: Report, heading: Heading) -> str:
    """The first-level heading `heading` stands under, "" for one of the first level."""
    above = [h for h in report.headings() if h.level == 1 and h.span.start < heading.span.start]
    return f"{above[-1].number}{above[-1].text}" if above and heading.level > 1 else ""


def entries_in(report: Report, chosen: Selection) -> tuple[Entry, ...]:
    """The items inside the chosen spans; a chosen section without items of its own is one item."""
    every = part_entries(report, chosen.role)
    inside = tuple(entry for entry in every if any(span.covers(entry.span) for span in chosen.spans))
    if inside:
        return inside
    around = tuple(entry for entry in every if any(entry.span.overlaps(span) for span in chosen.spans))
    return around or tuple(Entry(span, span) for span in chosen.spans if span.of(report.text).strip())
