"""A section becomes the exact prompt that is sent: facts fenced as material, personal numbers masked, the prior's manner only."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any, Literal, Protocol

from drafter.core.claim import Reason
from drafter.core.draft import Block, Draft, DraftRequest, Prompt, Sentence, SourceLine
from drafter.core.profile import Item, Section
from drafter.core.slot_names import reason_line
from drafter.draft.budget import count_tokens
from drafter.draft.chapters import POLISH, WHOLE
from drafter.draft.fact_ids import line_name
from drafter.draft.masking import Masks
from drafter.draft.prompts import Prompts
from drafter.draft.samples import Sample, Samples

Figures = Literal["plain", "masked"]
_FIGURE = re.compile(r"\d+(?:\.\d+)?")
_FENCES = str.maketrans({"<": "＜", ">": "＞", "{": "｛", "}": "｝"})
_ROOM = 60  # tokens round a sentence in JSON
_LONGEST = 8192  # tokens of one reply; more many servers refuse
_ROLES = {"preamble": "开头", "achievements": "成绩", "problems": "问题", "plans": "打算"}


@dataclass(frozen=True, slots=True)
class PromptSetting:
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


@dataclass(frozen=True)
class Prompter:
    """Renders the prompts of one report. reply_tokens: longest reply; 0 fits it to the section."""

    setting: PromptSetting
    prompts: Prompts = field(default_factory=Prompts)
    samples: Samples = field(default_factory=Samples)
    figures: Figures = "plain"
    reply_tokens: int = 0

    def ask(self, request: DraftRequest) -> Asked:
        """The section's prompt: its material as it was written, the report's outline, and the prior's manner."""
        masks = Masks()
        section = request.section
        sample = self.samples.choose(section, request.facts)
        values = {
            **self._report(masks),
            "number": section.number,
            "heading": fenced(section.heading),
            "headed": section.level != 5,
            "running": section.runs_on,
            "guidance": fenced(section.lead or self.setting.guidance.get(section.role, "")),
            "outline": [fenced(line) for line in request.outline],
            "beside": [self._hidden(fenced(line), masks) for line in request.beside],
            "items": self._items(request, section.fact_ids(), masks),
            "sample": masks.personal(fenced(sample.text)),
        }
        return self._asked(request, section.role, values, masks, sample)

    def ask_whole(self, request: DraftRequest, running: Collection[str] = ()) -> Asked:
        """The whole report's prompt: the sources line by line, as they were written. running: the roles of parts whose sections run on
        without leads."""
        masks = Masks()
        frames = [one.id for one in request.facts if one.kind == "field"]
        sample = self.samples.whole()
        values = {
            **self._report(masks),
            "outline": [fenced(line) for line in request.outline],
            "groups": [self._group(head, lines, request, masks) for head, lines in _grouped(request.lines)],
            "frames": self._items(request, frames, masks),
            "headings": [fenced(line) for line in self.samples.headings()],
            "running": "、".join(name for role, name in _ROLES.items() if role in running),
            "sample": masks.personal(fenced(sample.text)),
        }
        return self._asked(request, WHOLE, values, masks, sample)

    def _group(self, head: str, lines: Sequence[SourceLine], request: DraftRequest, masks: Masks) -> dict[str, Any]:
        doubles = {i: request.doubles.get(i, frozenset()) for line in lines for i in line.facts}
        shown = [
            {
                "name": line.name,
                "part": _ROLES[line.role] if line.role else "",
                "text": self._hidden(fenced(line.text), masks),
                "marks": "".join(self._hidden(fenced(mark), masks) for mark in line.marks),
                "doubles": "、".join(
                    sorted({line_name(other) for i in line.facts for other in doubles[i]} - {line.name})
                ),
            }
            for line in lines
        ]
        return {"head": fenced(head), "lines": shown}

    def ask_again(self, request: DraftRequest, faults: Sequence[Faulty]) -> Asked:
        """The repair prompt for what may not stand: only the material concerned, and of each fault slot, said and source."""
        masks = Masks()
        known = (*request.section.fact_ids(), *request.section.also)
        ids = [i for i in known if any(i in fault.fact_ids for fault in faults)]
        shown = [
            {
                "number": number,
                "ids": list(fault.fact_ids),
                "draft": self._hidden(fenced(fault.text), masks),
                "why": [self._hidden(fenced(reason_line(reason)), masks) for reason in fault.why],
            }
            for number, fault in enumerate(faults, 1)
        ]
        role = _ROLES[request.section.role]
        values = {**self._report(masks), "role": role, "items": self._items(request, ids, masks), "faults": shown}
        return self._asked(request, "repair", values, masks, Sample())

    def ask_whether(self, request: DraftRequest, doubtful: Mapping[str, Sentence]) -> Asked:
        """The question whether reworded sentences say what their sources say: sources and sentences only. doubtful: by a name for each."""
        masks = Masks()
        pairs = [
            {
                "name": name,
                "sentence": self._hidden(fenced(one.text), masks),
                "sources": [self._hidden(fenced(words), masks) for words in _sources_of(one, request)],
            }
            for name, one in doubtful.items()
        ]
        section = replace(request.section, id=f"{request.section.id}?", items=(Item(tuple(doubtful)),))
        return self._asked(replace(request, section=section), "verify", {"pairs": pairs}, masks, Sample())

    def ask_to_polish(self, drafts: Sequence[Draft]) -> Asked:
        """The report as it stands, section by section, to be read through once more."""
        masks = Masks()
        shown = [
            {
                "part": _ROLES[draft.section.role],
                "heading": self._hidden(fenced(draft.heading or draft.section.heading), masks),
                "blocks": [self._block(one, masks) for one in draft.blocks],
            }
            for draft in drafts
        ]
        ids = tuple(dict.fromkeys(i for draft in drafts for one in draft.blocks for i in one.fact_ids))
        section = Section(POLISH, "achievements", 1, "", self.setting.title, (Item(ids),))
        material = {draft.section.id: "".join(one.text for one in draft.blocks) for draft in drafts}
        return self._asked(
            DraftRequest(section, (), material=material),
            POLISH,
            {**self._report(masks), "sections": shown},
            masks,
            Sample(),
        )

    def _block(self, block: Block, masks: Masks) -> dict[str, Any]:
        return {
            "lead": self._hidden(fenced(block.lead), masks),
            "sentences": [self._sentence(one, masks) for one in block.sentences],
        }

    def _sentence(self, said: Sentence, masks: Masks) -> dict[str, Any]:
        """A sentence as it stands; of one that a refused one gave way to, that too, and what was wrong with it."""
        faults = [reason_line(reason) for reason in said.why] if said.refused else []
        return {
            "text": self._hidden(fenced(said.text), masks), "ids": list(said.fact_ids),
            "instead": said.origin == "composer", "refused": self._hidden(fenced(said.refused), masks),
            "why": self._hidden(fenced("；".join(faults)), masks),
        }  # fmt: skip

    def _asked(self, request: DraftRequest, task: str, values: dict[str, Any], masks: Masks, sample: Sample) -> Asked:
        prompt = self.prompts.render(task, values)
        limit = self.reply_tokens or 512 + sum(_ROOM + 2 * count_tokens(text) for text in request.material.values())
        if task in (WHOLE, POLISH):
            limit = self.reply_tokens or min(limit, _LONGEST)
        options = {**request.options, "max_tokens": limit, "output": self.prompts.template(task).output}
        return Asked(replace(request, prompt=prompt, options=options), masks, sample)

    def _report(self, masks: Masks) -> dict[str, Any]:
        words = {key: masks.personal(fenced(getattr(self.setting, key))) for key in ("title", "unit", "period")}
        return {**words, "codes": self.figures == "masked"}

    def _items(self, request: DraftRequest, ids: Sequence[str], masks: Masks) -> list[dict[str, Any]]:
        facts = {fact.id: fact for fact in (*request.facts, *request.guests, *request.leant)}
        told = {fact.id: request.material.get(fact.id, fact.text) for fact in request.leant}
        told |= {i: "".join(s.text for s in said) for i, said in request.elsewhere.items()}
        return [
            {
                "number": number,
                "id": fact_id,
                "topic": fenced(facts[fact_id].topic),
                "owner": fenced(facts[fact_id].owner),
                "doubles": "、".join(sorted(request.doubles.get(fact_id, frozenset()) & {*ids} - {fact_id})),
                "elsewhere": self._hidden(fenced(told.get(fact_id, "")), masks),
                "text": self._hidden(fenced(request.material.get(fact_id, facts[fact_id].text)), masks),
            }
            for number, fact_id in enumerate(ids, 1)
            if fact_id in facts
        ]

    def _hidden(self, text: str, masks: Masks) -> str:
        text = masks.personal(text)
        return masks.figures(text) if self.figures == "masked" else text


def _sources_of(sentence: Sentence, request: DraftRequest) -> list[str]:
    """What a sentence cites, in whole lines where they are known: 1750人参加 says what of only in its line. Beside it, what was read of it
    where that holds more figures: those of the sheet's row that was put to it."""
    told: list[str] = []
    for i in sentence.fact_ids:
        line, read = request.whole_lines.get(i, ""), request.material.get(i, "")
        more = {*_FIGURE.findall(read)} - {*_FIGURE.findall(line)}
        told += filter(None, (line, read if more or not line else ""))
    return list(dict.fromkeys(told))


def _grouped(lines: Sequence[SourceLine]) -> list[tuple[str, list[SourceLine]]]:
    """The lines under what stands over them: who reports, and of what."""
    heads = groupby(lines, key=lambda line: "·".join(filter(None, (line.owner, line.under))))
    return [(head, list(together)) for head, together in heads]


class Faulty(Protocol):
    """What goes back to the model."""

    @property
    def fact_ids(self) -> tuple[str, ...]: ...
    @property
    def text(self) -> str: ...
    @property
    def why(self) -> tuple[Reason, ...]: ...


def fenced(text: str) -> str:
    """Material that cannot close its own fence or speak the template's language."""
    return text.translate(_FENCES).replace("\n", " ")
