"""Reports beside their facts, their prior and their tables: every finding with its evidence (beside.txt, read by eye)."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.check.beside import SCENES, Scene, findings
from tests.unit.goldens import hold


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_what_is_held_against_a_report(scene: Scene) -> None:
    hold(
        Path(__file__).parent / "beside.txt", lambda: [line.replace("\n", "⏎") for line in findings(scene)], scene.name
    )
