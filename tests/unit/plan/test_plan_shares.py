"""A row that is only the share of another's plan is told behind that row's figure."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.edit import apply_edits
from drafter.core.period import Period
from drafter.plan.joins import join_facts
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("市级税收,25.4,亿元,\n市级税收占年初预算,97.3,%,", "市级税收25.4亿元，为年初预算的97.3%"),
        ("市级税收,25.4,亿元,26.1\n市级税收占调整预算,97.3,%,", "市级税收25.4亿元，为调整预算的97.3%"),
        ("市级税收,25.4,亿元,30\n市级税收占调整预算,97.3,%,", ""),
        ("市级税收,25.4,亿元,\n县级税收占年初预算,97.3,%,", ""),
        ("市级税收,25.4,亿元,\n市级税收占财政收入,97.3,%,", ""),
    ],
)
def test_it_is_told_once(tmp_path: Path, rows: str, told: str) -> None:
    (tmp_path / "报表.csv").write_text(f"指标,数值,单位,目标\n{rows}\n", encoding="utf-8")
    period = Period.parse("2025")
    facts = read_facts([tmp_path / "报表.csv"], period=period).facts
    joins = join_facts(facts, build_ledger(facts, period=period))
    first = facts[0]
    assert (apply_edits(first.text, joins.amendments[first.id]) if joins.merged else "") == told
