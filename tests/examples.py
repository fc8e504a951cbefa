"""The examples that come with the project, each drafted once a process: several tests look at the same draft."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from drafter.pipeline.drafting import Drafted, draft_case
from drafter.read.case import load_case
from tests.conftest import ROOT

EXAMPLES = sorted(path.parent for path in ROOT.glob("examples/*/case.yaml"))


@cache
def drafted_example(folder: Path) -> Drafted:
    return draft_case(load_case(folder))
