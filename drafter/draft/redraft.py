"""A model behind the rewrite prompt: items of a finished report in, new words for each out. Whoever asks verifies them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from drafter.core.draft import Draft, DraftBackend, DraftRequest
from drafter.core.fact import Fact, FactRole
from drafter.core.profile import Item, Section
from drafter.draft.budget import count_tokens
from drafter.draft.masking import Masks
from drafter.draft.prompts import Prompts
from drafter.draft.rendering import Figures, fenced

_BATCH = 6  # items a request; a small model loses its thread over more
_NAMES = {"preamble": "开头", "achievements": "成绩", "problems": "问题", "plans": "打算"}


class RewriteTask(Protocol):
    """One item to rewrite; faults: what is wrong with it, in words."""

    @property
    def before(self) -> str: ...
    @property
    def facts(self) -> tuple[Fact, ...]: ...
    @property
    def measure(self) -> str: ...


def redraft_by(
    backend: DraftBackend,
    prompts: Prompts,
    role: FactRole,
    faults: Callable[[RewriteTask], Sequence[str]],
    *,
    reply_tokens: int = 0,
    figures: Figures = "plain",
) -> Callable[[Sequence[RewriteTask]], Iterator[str]]:
    """The rewriter: one new text a task, in order, a request's as soon as it is answered. A task the model did not answer keeps its words."""

    def hidden(text: str, masks: Masks) -> str:
        text = masks.personal(fenced(text))
        return masks.figures(text) if figures == "masked" else text

    def redraft(tasks: Sequence[RewriteTask]) -> Iterator[str]:
        for start in range(0, len(tasks), _BATCH):
            yield from _batch(tasks[start : start + _BATCH], start)

    def _batch(tasks: Sequence[RewriteTask], start: int) -> list[str]:
        masks = Masks()
        items = [
            {
                "number": at,
                "before": hidden(task.before, masks),
                "facts": [hidden(fact.text, masks) for fact in task.facts],
                "measure": hidden(task.measure, masks),
                "faults": [hidden(words, masks) for words in faults(task)],
            }
            for at, task in enumerate(tasks, 1)
        ]
        prompt = prompts.render("rewrite", {"role": _NAMES[role], "codes": figures == "masked", "items": items})
        names = [f"r{at}" for at in range(1, len(tasks) + 1)]
        section = Section(f"rewrite.{start}", role, 5, "", "", tuple(Item((name,)) for name in names))
        limit = reply_tokens or 512 + 4 * sum(count_tokens(task.before) for task in tasks)
        draft = backend.draft(DraftRequest(section, (), prompt, options={"max_tokens": limit}))
        return [masks.restore(_said(draft, name)) or task.before for name, task in zip(names, tasks, strict=True)]

    return redraft


def _said(draft: Draft, name: str) -> str:
    """What the reply says for one item; "" when it says nothing."""
    return "".join(block.lead + s.text for block in draft.blocks for s in block.sentences if name in s.fact_ids)
