"""What a model makes of the lines that reading left open, and of the marks it set. Nothing it says is believed here: a proposal is a quotation and a word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.core.draft import Block, DraftBackend, DraftRequest, Prompt, Usage
from drafter.core.profile import Item, Section
from drafter.draft.masking import Masks
from drafter.draft.prompts import Prompts
from drafter.draft.rendering import Figures, fenced

_PART = re.compile(
    r"(?P<part>[qa])(?P<line>\d{1,2})"
)  # the quotation, how it is to be read, each with the number of its line
_REPLY = 1200  # tokens
_SIGNS = "甲乙丙丁戊"  # the lines of a mark
SECTION = "read"  # names the request, also for scripted replies


@dataclass(frozen=True, slots=True)
class OpenLine:
    """A line shown to the model. asked: the slots that are open (部分, 状态, 标记, 指标)."""

    text: str
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AskedMark:
    """What reading made of two lines, shown to the model. slot: 对不上 or 更正. lines: 甲 first. written: what the draft makes of them. answers: all that may be said."""

    slot: str
    lines: tuple[str, ...]
    written: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposed:
    """One proposal as it came: the slot, the words quoted for it, the value, the text of the line it names ("" for none), and the place of
    the mark it names (-1 for none)."""

    slot: str
    quote: str
    value: str
    line: str = ""
    mark: int = -1


@dataclass(frozen=True, slots=True)
class Asker:
    """What one case's open lines are shown as. unit, period: as the case names them."""

    prompts: Prompts
    unit: str
    period: str
    figures: Figures = "plain"

    def prompt(self, lines: Sequence[OpenLine], marks: Sequence[AskedMark] = ()) -> tuple[Prompt, Masks]:
        """What is sent, and the masks that turn the reply's codes back."""
        masks = Masks()
        values = {
            "unit": masks.personal(fenced(self.unit)),
            "period": fenced(self.period),
            "items": [{"asked": line.asked, "text": self._hidden(line.text, masks)} for line in lines],
            "marks": [self._mark(one, masks) for one in marks],
        }
        return self.prompts.render("read", values), masks

    def _mark(self, mark: AskedMark, masks: Masks) -> dict[str, object]:
        lines = [f"{sign} {self._hidden(line, masks)}" for sign, line in zip(_SIGNS, mark.lines, strict=False)]
        written = self._hidden(mark.written, masks)
        return {"slot": mark.slot, "lines": lines, "written": written, "answers": "、".join(mark.answers)}

    def _hidden(self, text: str, masks: Masks) -> str:
        text = masks.personal(fenced(text))
        return masks.figures(text) if self.figures == "masked" else text


@dataclass(frozen=True, slots=True)
class Proposer:
    """Asks one backend about one case's open lines."""

    backend: DraftBackend
    asker: Asker
    reply_tokens: int = 0

    def said(self, lines: Sequence[OpenLine], marks: Sequence[AskedMark] = ()) -> tuple[tuple[Proposed, ...], Usage]:
        """What the model says of the lines and marks, codes turned back into words. Marks are numbered behind the lines.

        Raises:
            BackendError, RefusedError
        """
        prompt, masks = self.asker.prompt(lines, marks)
        parts = tuple(f"{part}{at}" for at in range(1, len(lines) + len(marks) + 1) for part in "qa")
        section = Section(SECTION, "achievements", 1, "", "", (Item(parts),))
        request = DraftRequest(section, (), prompt=prompt, options={"max_tokens": self.reply_tokens or _REPLY})
        draft = self.backend.draft(request)
        numbers = [_line_of(block) for block in draft.blocks]
        told = len(set(numbers)) > 1  # who calls every line the first numbers none
        named = [lines[n - 1].text if told and 0 < n <= len(lines) else "" for n in numbers]
        meant = [max(n - len(lines), 0) - 1 for n in numbers]
        told_of = zip(draft.blocks, named, meant, strict=True)
        return tuple(_said(block, masks, line, mark) for block, line, mark in told_of), draft.usage


def _said(block: Block, masks: Masks, line: str, mark: int) -> Proposed:
    quote, value = (
        masks.restore("".join(s.text for s in block.sentences if any(i.startswith(part) for i in s.fact_ids))).rstrip(
            "。"
        )
        for part in "qa"
    )
    return Proposed(block.lead.rstrip("。"), quote, value, line, mark)


def _line_of(block: Block) -> int:
    """The number of the line a block speaks of, 0 where its parts name none or several."""
    found = {int(part["line"]) for one in block.fact_ids if (part := _PART.fullmatch(one))}
    return found.pop() if len(found) == 1 else 0
