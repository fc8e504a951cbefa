"""A section becomes the exact prompt that is sent: facts fenced as material, personal numbers masked, the prior's manner only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from drafter.core.draft import DraftRequest, Prompt
from drafter.core.fact import Fact
from drafter.core.profile import Item, Section
from drafter.draft.budget import count_tokens
from drafter.draft.masking import Masks
from drafter.draft.prompts import Prompts
from drafter.draft.samples import Sample, Samples

Figures = Literal["plain", "masked"]
_FENCES = str.maketrans({"<": "＜", ">": "＞", "{": "｛", "}": "｝"})
_ROOM = 60  # tokens round an item's text in JSON
_ROLES = {"preamble": "开头", "achievements": "成绩", "problems": "问题", "plans": "打算"}


@dataclass(frozen=True, slots=True)
class Setting:
    """What every prompt of a report says of it. period: as a title says it (2024年上半年)."""

    title: str
    unit: str
    period: str
    guidance: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request ready to send, the masks that restore its reply, and what of the prior it shows."""

    request: DraftRequest
    masks: Masks
    sample: Sample = field(default_factory=Sample)

    @property
    def prompt(self) -> Prompt:
        assert self.request.prompt is not None
        return self.request.prompt


@dataclass(frozen=True, slots=True)
class Complaint:
    """An item sent back: its place among the section's items, the model's words, and each violation named."""

    at: int
    draft: str
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Prompter:
    """Renders the prompts of one report. reply_tokens: longest reply; 0 fits it to the section."""

    setting: Setting
    prompts: Prompts = field(default_factory=Prompts)
    samples: Samples = field(default_factory=Samples)
    figures: Figures = "plain"
    reply_tokens: int = 0

    def ask(self, request: DraftRequest) -> Asked:
        """The section's prompt. What a model sees of an item is the composer's wording: settled, with every mark in place."""
        masks = Masks()
        section = request.section
        sample = self.samples.choose(section, request.facts)
        values = {
            **self._report(masks),
            "number": section.number,
            "heading": fenced(section.heading),
            "guidance": fenced(section.lead or self.setting.guidance.get(section.role, "")),
            "items": [self._item(request, at, masks) for at in range(len(section.items))],
            "sample": masks.personal(fenced(sample.text)),
        }
        return self._asked(request, section.role, values, masks, sample)

    def ask_again(self, request: DraftRequest, complaints: Sequence[Complaint]) -> Asked:
        """The repair prompt for some of the items; the request it returns holds those items only, in the same order."""
        masks = Masks()
        part = subset(request, [complaint.at for complaint in complaints])
        faults = [
            self._item(part, at, masks)
            | {
                "draft": self._hidden(fenced(c.draft), masks),
                "lines": [self._hidden(fenced(line), masks) for line in c.lines],
            }
            for at, c in enumerate(complaints)
        ]
        values = {**self._report(masks), "role": _ROLES[request.section.role], "faults": faults}
        return self._asked(part, "repair", values, masks, Sample())

    def _asked(self, request: DraftRequest, task: str, values: dict[str, Any], masks: Masks, sample: Sample) -> Asked:
        prompt = self.prompts.render(task, values)
        limit = self.reply_tokens or 256 + sum(_ROOM + 2 * count_tokens(item.text) for item in request.baseline)
        options = {**request.options, "max_tokens": limit}
        return Asked(replace(request, prompt=prompt, options=options), masks, sample)

    def _report(self, masks: Masks) -> dict[str, Any]:
        words = {key: masks.personal(fenced(getattr(self.setting, key))) for key in ("title", "unit", "period")}
        return {**words, "codes": self.figures == "masked"}

    def _item(self, request: DraftRequest, at: int, masks: Masks) -> dict[str, Any]:
        facts = _facts_of(request, request.section.items[at])
        return {
            "number": at + 1,
            "ids": list(request.section.items[at].fact_ids),
            "topic": fenced(_common(fact.topic for fact in facts)),
            "owner": fenced("、".join(dict.fromkeys(fact.owner for fact in facts if fact.owner))),
            "text": self._hidden(fenced(request.baseline[at].text), masks),
        }

    def _hidden(self, text: str, masks: Masks) -> str:
        text = masks.personal(text)
        return masks.figures(text) if self.figures == "masked" else text


def subset(request: DraftRequest, places: Sequence[int]) -> DraftRequest:
    """The request with only some of its items, in the order given."""
    section: Section = replace(request.section, items=tuple(request.section.items[at] for at in places))
    return replace(request, section=section, baseline=tuple(request.baseline[at] for at in places))


def fenced(text: str) -> str:
    """Material that cannot close its own fence or speak the template's language."""
    return text.translate(_FENCES).replace("\n", " ")


def render_prompt(
    request: DraftRequest, setting: Setting, prompts: Prompts | None = None, *, figures: Figures = "plain"
) -> Prompt:
    """The prompt one section would be asked with."""
    return Prompter(setting, prompts or Prompts(), figures=figures).ask(request).prompt


def _facts_of(request: DraftRequest, item: Item) -> list[Fact]:
    return [fact for fact in request.facts if fact.id in item.fact_ids]


def _common(topics: Any) -> str:
    """The topic when all facts of an item share one."""
    found = list(dict.fromkeys(topics))
    return found[0] if len(found) == 1 else ""
