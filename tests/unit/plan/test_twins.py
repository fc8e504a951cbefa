"""Notes that differ by one character of a name tell two things: neither swallows the other."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.plan.joins import join_facts
from drafter.read.ledger import build_ledger

_PAIRS = [
    "{}家沟水库除险加固投入85万元|金银", "{}坪村新建文化广场1处|上下", "第{}网格饮水管道老化|二三", "{}片区排水不畅，雨天积水|南北",
    "{}桥小学食堂没有专职管理员|石木", "{}女职工体检320人|男妇",
]  # fmt: skip


@pytest.mark.parametrize("role", ["achievements", "problems", "plans"])
@pytest.mark.parametrize("pair", _PAIRS)
def test_twins_stay_two(pair: str, role: str) -> None:
    form, names = pair.split("|")
    facts = [
        Fact(f"n{at}", role, "", form.format(name), Provenance("要点.md", str(at), ""))  # type: ignore[arg-type]
        for at, name in enumerate(names)
    ]
    assert not join_facts(facts, build_ledger(facts)).merged
