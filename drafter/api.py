"""What other programs call: the pipelines, typed. No click, no printing; results turn into the JSON of the command line with `.to_dict()`."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.core.case import Case
from drafter.core.claim import Question
from drafter.core.fact import Fact, LeftOut
from drafter.core.period import Period
from drafter.pipeline.drafting import own_facts, plan_case
from drafter.present.facts_json import facts_dict
from drafter.read.case import load_case
from drafter.read.folder import guess_folder, source_files
from drafter.read.material import read_sources


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood of the sources, before anything is drafted. Source order throughout."""

    facts: tuple[Fact, ...]
    asked: tuple[Fact, ...]
    left_out: tuple[LeftOut, ...]
    questions: tuple[Question, ...]

    def to_dict(self) -> dict[str, Any]:
        return facts_dict(self.facts, self.asked, self.left_out, self.questions)

    def to_sheet(self, *, date: datetime.date) -> bytes:
        """素材表.xlsx: the same as a sheet a clerk corrects and gives back; `date` is the clock it bears."""
        from drafter.present.fact_sheet import fact_sheet

        return fact_sheet(self.to_dict()["facts"], self.questions, date=date)


def read_case(path: str | Path) -> Case:
    """The case in a folder (or its case.yaml); a folder without one is taken for what its files say.

    Raises:
        InputError: everything that is wrong with it, at once.
    """
    folder = Path(path)
    return (
        guess_folder(folder).case() if folder.is_dir() and not (folder / "case.yaml").is_file() else load_case(folder)
    )


def facts(case: Case | str | Path | Sequence[str | Path], *, period: Period | None = None) -> Understood:
    """What was understood of a case, or of single files or folders: facts used, asked and left out, and the questions.

    period: of the report the files are for; None reads by the words of the files alone. A case has its own.
    """
    if isinstance(case, Case):
        return _of_case(case)
    paths = [Path(case)] if isinstance(case, (str, Path)) else [Path(path) for path in case]
    if len(paths) == 1 and (paths[0].name == "case.yaml" or (paths[0] / "case.yaml").is_file()):
        return _of_case(read_case(paths[0]))
    files = [file for path in paths for file in (source_files(path) if path.is_dir() else (path,))]
    material = read_sources(files, period)
    return Understood(material.facts, material.asked, material.left_out, material.questions)


def _of_case(case: Case) -> Understood:
    planned = plan_case(case)
    return Understood(own_facts(planned), planned.material.asked, planned.plan.left_out, planned.material.questions)
