"""What a model makes of the lines that reading left open. Nothing it says is believed here: a proposal is a quotation and a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.core.draft import Block, DraftBackend, DraftRequest, Usage
from drafter.core.profile import Item, Section
from drafter.draft.masking import Masks
from drafter.draft.prompts import Prompts
from drafter.draft.rendering import Figures, fenced

_PARTS = ("q1", "a1")  # the quotation, how it is to be read
_REPLY = 1200  # tokens
SECTION = "read"  # names the request, also for scripted replies


@dataclass(frozen=True, slots=True)
class OpenLine:
    """A line shown to the model. asked: the slots that are open (部分, 状态, 标记, 指标)."""

    text: str
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One proposal as it came: the slot, the words quoted for it, the value."""

    slot: str
    quote: str
    value: str


@dataclass(frozen=True)
class Proposer:
    """Asks one backend about one case's open lines. unit, period: as the case names them."""

    backend: DraftBackend
    prompts: Prompts
    unit: str
    period: str
    figures: Figures = "plain"
    reply_tokens: int = 0

    def said(self, lines: Sequence[OpenLine]) -> tuple[tuple[Said, ...], Usage]:
        """What the model says of the lines, codes turned back into words.

        Raises:
            BackendError, RefusedError
        """
        masks = Masks()
        values = {
            "unit": masks.personal(fenced(self.unit)),
            "period": fenced(self.period),
            "items": [{"asked": line.asked, "text": self._hidden(line.text, masks)} for line in lines],
        }
        section = Section(SECTION, "achievements", 1, "", "", (Item(_PARTS),))
        request = DraftRequest(section, (), prompt=self.prompts.render("read", values))
        draft = self.backend.draft(replace(request, options={"max_tokens": self.reply_tokens or _REPLY}))
        return tuple(_said(block, masks) for block in draft.blocks), draft.usage

    def _hidden(self, text: str, masks: Masks) -> str:
        text = masks.personal(fenced(text))
        return masks.figures(text) if self.figures == "masked" else text


def _said(block: Block, masks: Masks) -> Said:
    quote, value = (
        masks.restore("".join(one.text for one in block.sentences if part in one.fact_ids)) for part in _PARTS
    )
    return Said(block.lead.rstrip("。"), quote.rstrip("。"), value.rstrip("。"))
