"""The changes of two rows, each behind the other's figure, are exchanged; each behind its own, or in one list, they are not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.ground.verifying import verify
from tests.servers.planned_case import planned


def row(number: int, name: str, value: str, change: str) -> Fact:
    metrics = (
        Metric(name, Decimal(value), "%", "2024"),
        Metric(name, Decimal(change), "个百分点", "2024", basis="增量", change="increase"),
    )
    return Fact(
        f"m{number}", "achievements", "", f"{name}{value}%", Provenance("表.xlsx", f"C{number}"), metrics, kind="row"
    )


TO_DO = "推进殡葬服务改革，新建公墓2处"
ROWS = [row(1, "慢病随访率", "94.87", "1.37"), row(2, "慢病规范随访率", "94.03", "1.87")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("慢病随访率为94.87%，同比提高1.37个百分点，规范随访率为94.03%，同比提高1.87个百分点。", "supported"),
        ("慢病规范随访率为94.03%，同比提高1.87个百分点；随访率为94.87%，同比提高1.37个百分点。", "supported"),
        ("慢病随访率为94.87%，规范随访率为94.03%，同比分别提高1.37个、1.87个百分点。", "supported"),
        ("慢病随访率、规范随访率分别为94.87%、94.03%，同比分别提高1.37个和1.87个百分点。", "supported"),
        ("慢病随访率为94.87%，同比提高1.87个百分点，规范随访率为94.03%，同比提高1.37个百分点。", "bent"),
        ("慢病随访率为94.87%，同比提高1.87个百分点；规范随访率为94.03%，同比提高1.37个百分点。", "bent"),
    ],
)
def test_changes_stand_behind_their_own_figures(text: str, kind: str) -> None:
    assert verify(text, ROWS, period=planned().case.period, role="achievements").verdicts[0].kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("完成殡葬服务改革，新建公墓2处。", "reworded"),
        ("推进殡葬服务改革，新建公墓2处。", "supported"),
    ],
)
def test_what_is_to_be_driven_on_and_told_as_finished_is_shown_to_the_reader(text: str, kind: str) -> None:
    source = Fact("n1", "plans", "", TO_DO, Provenance("要点.md", "第1行", TO_DO))
    assert verify(text, [source], period=planned().case.period, role="plans").verdicts[0].kind == kind
