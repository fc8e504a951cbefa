"""Drafted sections become the text of a report, with the place of every block and sentence kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from drafter.core.draft import Block, Draft, Sentence
from drafter.core.profile import Plan, PlannedPart, Section
from drafter.core.text import Span
from drafter.language.numerals import in_han

_BOTH = 3  # blocks beyond which some may run on in front and one stand behind
FRAME = "frame"  # the section of what frames the report: opening, lead-in, close


@dataclass(frozen=True, slots=True)
class Written:
    """The report's text, and where each sentence and each block (without its 一是) stands in it, in text order."""

    text: str
    sentences: tuple[tuple[Span, Sentence], ...]
    blocks: tuple[tuple[Span, Block], ...] = ()


def write_report(plan: Plan, drafts: Mapping[str, Draft]) -> Written:
    """The whole text, lines joined by `\\n`; `drafts` by section id."""
    page = _WrittenLines()
    framed = _framed(drafts.get(FRAME))
    first = framed.get("o1", "").removeprefix(plan.salutation)  # it has a line of its own, and a model may say it again
    opening = (first or plan.preamble[0], *plan.preamble[1:]) if plan.preamble else ()
    for line in (plan.title, *plan.subtitle, plan.salutation, *opening):
        if line:
            page.line(line)
    for part in plan.parts:
        _write_part(part, drafts, page, framed.get("o2", "") if part.role == "problems" else "")
    for line in (framed.get("o3") or plan.closing, plan.signature, plan.date):
        if line:
            page.line(line)
    return Written("\n".join(page.lines), tuple(page.sentences), tuple(page.blocks))


def _framed(draft: Draft | None) -> dict[str, str]:
    """The words of each frame as drafted; what introduces a list ends with a colon."""
    words: dict[str, str] = {}
    for sentence in draft.sentences() if draft else ():
        for name in sentence.fact_ids[:1]:
            words[name] = words.get(name, "") + sentence.text
    if "o2" in words:
        words["o2"] = f"{words['o2'].rstrip('。：')}："
    return words


@dataclass
class _WrittenLines:
    """A section while its lines are written, and where each sentence and block stands."""

    lines: list[str] = field(default_factory=list)
    sentences: list[tuple[Span, Sentence]] = field(default_factory=list)
    blocks: list[tuple[Span, Block]] = field(default_factory=list)
    at: int = 0

    def line(self, text: str) -> None:
        self.lines.append(text)
        self.at += len(text) + 1

    def with_blocks(self, opening: str, pieces: Sequence[tuple[str, Block]]) -> None:
        """One line: an opening, then each block behind its ordinal (一是)."""
        text = opening
        for ordinal_words, block in pieces:
            text += ordinal_words
            self._note(block, self.at + len(text))
            text += block.text
        self.line(text)

    def _note(self, block: Block, at: int) -> None:
        self.blocks.append((Span(at, at + len(block.text)), block))
        at += len(block.lead)
        for sentence in block.sentences:
            self.sentences.append((Span(at, at + len(sentence.text)), sentence))
            at += len(sentence.text)


def _write_part(part: PlannedPart, drafts: Mapping[str, Draft], page: _WrittenLines, lead: str = "") -> None:
    if part.heading:
        page.line(f"{part.number}{part.heading}")
    flat = [section for section in part.sections if section.level == 5]
    if part.lead and flat and any(drafts[section.id].blocks for section in flat):
        page.line(lead or part.lead)
    headed = next((section for section in part.sections if section.level != 5), None)
    for section in part.sections:
        if part.opener and section is headed:
            page.line(part.opener)
        _write_section(section, drafts[section.id], page)


def _write_section(section: Section, draft: Draft, page: _WrittenLines) -> None:
    blocks = draft.blocks
    leads = _ordinals(blocks, section)
    if section.level == 5:
        for lead, block in zip(leads, blocks, strict=True):
            page.with_blocks("", [(lead, block)])
        if not blocks:
            page.line(gap_sentence(section))
        return
    opening = f"{section.number}{draft.heading or section.heading}。"
    if len(blocks) > 1 and not section.runs_on and any(item.account for item in section.items):  # each a paragraph
        page.line(opening.rstrip("。"))
        for lead, block in zip(leads, blocks, strict=True):
            page.with_blocks("", [(lead, block)])
    elif blocks:
        page.with_blocks(opening, list(zip(leads, blocks, strict=True)))
    else:
        page.line(f"{opening}{gap_sentence(section)}")


def _ordinals(blocks: Sequence[Block], section: Section) -> list[str]:
    """一是, 二是…: none for one block alone, nor for what runs on in front of blocks that are led; 此外 for what no lead holds behind them."""
    if len(blocks) < 2 or section.runs_on:
        return [""] * len(blocks)
    if section.level == 5 or not all(block.lead for block in blocks[1:-1]):
        return [f"{in_han(place)}是" for place in range(1, len(blocks) + 1)]
    in_front = not blocks[0].lead and (bool(blocks[-1].lead) or len(blocks) > _BOTH)
    behind = not blocks[-1].lead and len(blocks) > 2 and (bool(blocks[0].lead) or in_front)
    numbered = len(blocks) - in_front - behind
    numbers = [f"{in_han(place)}是" for place in range(1, numbered + 1)]
    return [*([""] if in_front else []), *numbers, *(["此外，"] if behind else [])]


def gap_sentence(section: Section) -> str:
    """What stands where a required section has no fact at all."""
    names = {"achievements": "工作情况", "problems": "存在的问题", "plans": "工作打算", "preamble": "总体情况"}
    return f"【待补：{section.heading or names[section.role]}】"
