"""Sub-heads without a number: 收入执行情况。 at the head of a paragraph, or a short line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from drafter.language import lexicon
from drafter.language.lexicon import alternatives
from drafter.read.number_marks import Mark
from drafter.read.trimmed_lines import TrimmedLine

_RUN_IN = re.compile(r"(?P<words>[^。，,；;：:！？!?、\s（(]{3,26})。(?=\S)")
# 深化预算改革，提高资金效益。 — a head only where paragraph after paragraph opens so.
_PAIRED = re.compile(r"(?P<words>[^。，,；;：:！？!?、\s（(\d]{4,16}，[^。，,；;：:！？!?、\s（(\d]{4,16})。(?=\S)")
# Heads that are heads wherever they stand.
_NOMINAL = re.compile(r"(?:情况|方面|措施|任务|目标|要求|安排|原则|成效|说明|做法|问题|打算|思路|工作)$")
_PART = re.compile(alternatives("heading_forms.txt", "part"))
# 责任人：张某 set in bold is an entry of a form, 表1 a caption, ABSTRACT no head of a Chinese report.
_NO_HEAD = re.compile(
    r"[^：:]{1,8}(?<![一二三四五六七八九十\d])[：:].|[图表]\s*[\d一二三四五六七八九十]|[^\u4e00-\u9fff]*$"
)
# A sentence, not a head: it has a subject and says something of it, or leans on what stands before.
_SAYS = re.compile(
    rf"{lexicon.one_of('openings.txt', 'says')}|(?<![时高风崇])尚|但|因此|所以"
    rf"|^(?:{lexicon.one_of('openings.txt', 'opens')}|全年(?!预算)|三年|十年|新中国|中国|本|该|此)"
)


@dataclass(frozen=True, slots=True)
class Subheads:
    """Which lines open with a sub-head, and which of those stand as parts of the whole. styled: levels a style gives."""

    nested: frozenset[int]
    parts: frozenset[int]
    styled: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def find(
        cls,
        text: str,
        lines: Sequence[TrimmedLine],
        marks: dict[int, Mark],
        among: Iterable[int],
        looks: frozenset[int],
    ) -> Subheads:
        """looks: starts of lines set in a heading's font."""
        found = _Finder(text, lines, marks, looks)
        numbered = any(mark.level == 1 for mark in marks.values())
        nested: set[int] = set()
        parts: set[int] = set()
        group: list[int] = []
        for at in among:
            if at in marks and marks[at].level <= 4:
                nested |= found.accepted(group)
                group = []
                continue
            if not numbered and found.is_part(at):
                parts.add(at)
            group.append(at)
        nested |= found.accepted(group)
        tops = found.tops(nested - parts)
        return cls(frozenset(nested - parts - tops), frozenset(parts | tops))

    def with_styled(self, levels: Mapping[int, int]) -> Subheads:
        """The same, where styles outrank what lines look like."""
        if not levels:
            return self
        firsts = {at for at, level in levels.items() if level == 1}
        return Subheads(self.nested - levels.keys(), (self.parts - levels.keys()) | firsts, levels)

    def level(self, at: int, parent: int) -> int:
        """The level of line `at`'s sub-head under a heading of level `parent`; 0 when it has none."""
        if at in self.styled:
            return self.styled[at]
        if at in self.parts:
            return 1
        return min(parent + 1, 4) if at in self.nested and parent else 0


@dataclass(frozen=True, slots=True)
class _Finder:
    """The lines of a text and their marks, asked which of them are heads."""

    text: str
    lines: Sequence[TrimmedLine]
    marks: dict[int, Mark]
    looks: frozenset[int]

    def is_part(self, at: int) -> bool:
        line = self.lines[at]
        return (
            line.kind == "body"
            and len(line) <= 30
            and bool(_PART.search(self.text[line.start : line.end].rstrip("。：:")))
        )

    def accepted(self, group: Sequence[int]) -> set[int]:
        """The sub-heads among the lines under one heading: those plainly nominal, and those that come in parallel."""
        heads = {at: head for at in group if (head := self._head(at))}
        opened = [at for at, (words, _alone) in heads.items() if not _SAYS.search(words)]
        sure = {at for at in opened if self._sure(at, *heads[at])}
        body = [at for at in group if self.lines[at].kind == "body" and at not in self.marks]
        parallel = {at for at in opened if not heads[at][1]}
        paired = {at for at in body if self._paired(at)}
        if len(paired) >= 3 and 5 * len(paired) >= 4 * len(body):
            sure |= paired
        return sure | (parallel if len(parallel) >= 2 and 2 * len(parallel) >= len(body) else set())

    def tops(self, heads: set[int]) -> set[int]:
        """Whole lines in a heading's look in a text without 一、, the first of them before any （一）: its parts."""
        alone = {at for at in heads if (head := self._head(at)) and head[1]}
        numbered = [at for at, mark in self.marks.items() if mark.level <= 2]
        above = any(self.marks[at].level == 1 for at in numbered)
        return alone if len(alone) >= 2 and not above and min(alone) < min(numbered, default=len(self.lines)) else set()

    def _sure(self, at: int, words: str, alone: bool) -> bool:
        if self.lines[at].start in self.looks:
            return True
        return bool(_NOMINAL.search(words)) and not alone and len(words) <= 24

    def _paired(self, at: int) -> bool:
        found = _PAIRED.match(self.text, self.lines[at].start, self.lines[at].end)
        return bool(found and not _SAYS.search(found["words"]) and self.lines[at].end - found.end() >= 40)

    def _head(self, at: int) -> tuple[str, bool] | None:
        """The words that could be a sub-head at the line's start, and whether they are the whole line."""
        line = self.lines[at]
        if line.kind != "body" or at in self.marks:
            return None
        found = _RUN_IN.match(self.text, line.start, line.end)
        if found:
            return found["words"], False
        words = self.text[line.start : line.end]
        if line.start in self.looks and len(line) <= 40 and words[0] not in "•●·-－" and not _NO_HEAD.match(words):
            return words.rstrip("。：:"), True
        return None
