"""What a model holds against a report's passages, and whether it still does when asked again. Nothing it says is believed here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.core.draft import Block, DraftBackend, DraftRequest, Usage
from drafter.core.opinion import Inquiry, ModelAnswer
from drafter.core.profile import Item, Section
from drafter.draft.masking import Masks
from drafter.draft.prompts import Prompts
from drafter.draft.rendering import Figures, fenced

_PARTS = ("q1", "a1", "r1")  # the quotation, what is wrong, what should stand
_REPLY, _AGAIN = 1200, 400  # tokens


@dataclass(frozen=True, slots=True)
class AskedPassage:
    """What is asked about at once. id: names the request, also for scripted replies."""

    id: str
    heading: str
    paragraphs: tuple[str, ...]
    questions: tuple[Inquiry, ...]


@dataclass(frozen=True, slots=True)
class AskedAgain:
    """An answer to be asked about again, with its paragraph."""

    question: Inquiry
    quote: str
    context: str
    why: str
    instead: str


@dataclass(frozen=True)
class Opiner:
    """Asks one backend about one report. title: the report's. reply_tokens: longest reply, 0 for the usual."""

    backend: DraftBackend
    prompts: Prompts
    title: str
    figures: Figures = "plain"
    reply_tokens: int = 0

    def answers(self, passage: AskedPassage) -> tuple[tuple[ModelAnswer, ...], Usage]:
        """What the model says of a passage, codes turned back into words.

        Raises:
            BackendError, RefusedError
        """
        masks = Masks()
        values = {
            "title": masks.personal(fenced(self.title)),
            "heading": masks.personal(fenced(passage.heading)),
            "kinds": [{"name": each.name, "question": each.text} for each in passage.questions],
            "paragraphs": [self._hidden(paragraph, masks) for paragraph in passage.paragraphs],
        }
        draft = self.backend.draft(self._request("check", passage.id, values, _PARTS, _REPLY))
        return tuple(_answer(block, masks) for block in draft.blocks), draft.usage

    def upheld(self, passage: AskedPassage, doubts: Sequence[AskedAgain]) -> tuple[tuple[AskedAgain, ...], Usage]:
        """Those of the doubts that the model upholds when it sees them again; one it does not speak of is dropped.

        Raises:
            BackendError, RefusedError
        """
        masks = Masks()
        named = {f"k{n}": doubt for n, doubt in enumerate(doubts, 1)}
        shown = [
            {
                "name": name,
                "kind": doubt.question.name,
                "question": doubt.question.text,
                **{key: self._hidden(getattr(doubt, key), masks) for key in ("context", "quote", "why", "instead")},
            }
            for name, doubt in named.items()
        ]
        request = self._request("recheck", f"{passage.id}?", {"opinions": shown}, tuple(named), _AGAIN)
        draft = self.backend.draft(request)
        kept = {name for one in draft.sentences() for name in one.fact_ids if one.text.startswith("成立")}
        gone = {name for one in draft.sentences() for name in one.fact_ids if not one.text.startswith("成立")}
        return tuple(doubt for name, doubt in named.items() if name in kept - gone), draft.usage

    def _request(
        self, task: str, name: str, values: Mapping[str, object], ids: tuple[str, ...], tokens: int
    ) -> DraftRequest:
        section = Section(name, "achievements", 1, "", "", (Item(ids),))
        request = DraftRequest(section, (), prompt=self.prompts.render(task, values))
        return replace(request, options={"max_tokens": self.reply_tokens or tokens})

    def _hidden(self, text: str, masks: Masks) -> str:
        text = masks.personal(fenced(text))
        return masks.figures(text) if self.figures == "masked" else text


def _answer(block: Block, masks: Masks) -> ModelAnswer:
    quote, why, instead = (
        masks.restore("".join(one.text for one in block.sentences if part in one.fact_ids)) for part in _PARTS
    )
    return ModelAnswer(block.lead.rstrip("。"), quote, why, instead)
