"""What other programs call: the pipelines, typed. No click, no printing; results turn into the JSON of the command line with `.to_dict()`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.core.case import Case
from drafter.core.claim import Question
from drafter.core.fact import Fact, LeftOut
from drafter.pipeline.drafting import plan_case
from drafter.present.facts_json import facts_dict
from drafter.read.case import load_case


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood of the sources, before anything is drafted. Source order throughout."""

    facts: tuple[Fact, ...]
    asked: tuple[Fact, ...]
    left_out: tuple[LeftOut, ...]
    questions: tuple[Question, ...]

    def to_dict(self) -> dict[str, Any]:
        return facts_dict(self.facts, self.asked, self.left_out, self.questions)


def read_case(path: str | Path) -> Case:
    """The case in a folder (or its case.yaml). Raises InputError with everything that is wrong with it."""
    return load_case(Path(path))


def facts(case: Case | str | Path) -> Understood:
    """What was understood of a case's sources: facts used, asked and left out, and the questions."""
    planned = plan_case(case if isinstance(case, Case) else read_case(case))
    used = tuple(fact for fact in planned.facts if not fact.id.startswith("c"))
    return Understood(used, planned.material.asked, planned.plan.left_out, planned.material.questions)
