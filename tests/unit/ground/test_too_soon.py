"""What is only meant is not done yet, whatever word says that it is meant."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.ground.verifying import verify


@pytest.mark.parametrize(
    ("said", "source", "stands"),
    [
        ("已修渠7公里。", "计划修渠7公里", False),
        ("已建成水塔3座。", "计划新建水塔3座", False),
        ("完成造林600亩。", "预计造林600亩", False),
        ("已栽树2万株。", "明年栽树2万株", False),
        ("计划修渠7公里。", "计划修渠7公里", True),
        ("已修渠7公里。", "修渠7公里", True),
        ("年计划修渠7公里，已完成3公里。", "年计划修渠7公里，完成3公里", True),
        ("已落实计划投资5亿元。", "落实计划投资5亿元", True),
    ],
)
def test_what_is_meant_is_not_told_as_done(said: str, source: str, stands: bool) -> None:
    (verdict,) = verify(
        said, (Fact("n1", "achievements", "", source, Provenance("要点.md", "第1行", source)),)
    ).verdicts
    assert (verdict.kind not in ("bent", "unsupported")) is stands, verdict
