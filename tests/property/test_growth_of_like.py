"""Twice as many things that are like one another are about twice the work."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from drafter.claims import conflicts
from drafter.core.case import Case
from drafter.core.fact import Fact, Ledger, LedgerEntry
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.ground import aligning, clause_likeness
from drafter.ground.verifying import verify
from drafter.pipeline.planning import plan_case
from drafter.pipeline.requests import composer_of, draft_requests
from drafter.plan import blocks
from drafter.read.facts import Material
from drafter.read.material import read_material
from tests.property.work import assert_linear, work_of


def test_many_pairs_of_one_conflict() -> None:
    entries = [
        LedgerEntry(Metric("渠道长度", Decimal(at + 200), "公里"), f"n{at}", Provenance("表.csv", str(at), ""))
        for at in range(240)
    ]

    def joined(n: int) -> None:
        (one,) = conflicts._merged([*pairwise(entries[:n])])
        assert len(one.entries) == n

    small, large = (work_of(joined, n) for n in (120, 240))
    assert_linear(small, large, "pairs of one conflict")


def _notes(n: int) -> list[Fact]:
    """Nearly the same line again and again."""
    return [
        Fact(f"n{at}", "achievements", "", f"新修第{at}号路{at + 3}公里", Provenance("要点.md", str(at), ""))
        for at in range(1, n + 1)
    ]


def test_the_order_of_very_many_like_notes() -> None:
    blocks.ids_in_breaths(_notes(20))
    small, large = (work_of(blocks.ids_in_breaths, _notes(n)) for n in (150, 300))
    assert_linear(small, large, "notes that speak of one thing")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["第{}号水库库容", "水库库容", "{}乡水库库容"])
def test_values_of_very_many_like_names(name: str) -> None:
    entries = tuple(
        LedgerEntry(Metric(name.format(at), Decimal(at + 200), "万方"), f"n{at}", Provenance("要点.md", str(at), ""))
        for at in range(1, 601)
    )

    def found(n: int) -> object:
        return conflicts.find_conflicts(Ledger(entries[:n]))

    found(600)
    small, large = (work_of(found, n) for n in (300, 600))
    assert_linear(small, large, name)


# Lines of one form: what a ledger typed into notes looks like.
LIKE_LINES = {
    "other numbers": "新修第{0}号路{1}公里，投资{2}万元",
    "other names": "{3}镇{4}村认真抓好环境整治，群众比较满意",
    "all the same": "开展安全检查12次，整改隐患36处",
    "one indicator": "农村公路新改建{1}公里",
    "two indicators": "开展安全检查{1}次，整改隐患{2}处",
}
_SIGNS = "柳石青白龙河大双新太永长清沙金梅竹板东西"


def _like_lines(form: str, n: int) -> list[str]:
    return [form.format(at, at + 9, at * 2 + 5, _SIGNS[at % 20] * 2, _SIGNS[at // 20 % 20] + "坝") for at in range(n)]


@pytest.mark.slow
@pytest.mark.parametrize("kind", LIKE_LINES)
def test_the_lock_of_very_many_like_lines(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is held against the few that say most of what it says, however many are like it."""

    def held(n: int) -> None:
        lines = _like_lines(LIKE_LINES[kind], n)
        facts = [
            Fact(f"n{at}", "achievements", "", line, Provenance("要点.md", str(at), ""))
            for at, line in enumerate(lines)
        ]
        assert {verdict.kind for verdict in verify("。".join(lines) + "。", facts).verdicts} == {"supported"}

    monkeypatch.setattr(aligning, "_MOST", 16)  # as many as a small test can have too many of
    monkeypatch.setattr(clause_likeness, "_COMMON", 16)
    held(5)
    small, large = (work_of(held, n) for n in (40, 80))
    assert_linear(small, large, kind)


def test_what_is_left_of_a_long_list_of_parts() -> None:
    """Whichever of them somebody may have taken off the whole."""

    def held(n: int) -> None:
        line = "、".join(f"第{at}批检查{at * 7 + 13}家" for at in range(n))
        verify("其余5家正在整改。", [Fact("n1", "achievements", "", line, Provenance("要点.md", "1", ""))])

    held(3)
    small, large = (work_of(held, n) for n in (14, 28))
    assert_linear(small, large, "parts of a whole")


# Enough kinds of lines for every step of a draft: figures, names, judgements, what is wrong, what is meant.
@pytest.mark.slow
@pytest.mark.parametrize("kind", LIKE_LINES)
def test_the_plan_and_the_composer_of_very_many_like_lines(kind: str, tmp_path: Path) -> None:
    """From the lines as read to the sentences of the report."""

    def cased(n: int) -> tuple[Case, Material]:
        notes = tmp_path / f"要点{n}.md"
        notes.write_text("# 成绩\n" + "".join(f"- {line}\n" for line in _like_lines(LIKE_LINES[kind], n)), "utf-8")
        case = Case(tmp_path, "某县住建局", Period.parse("2025"), "某县住建局2025年工作总结", None, (notes,))
        return case, read_material(case)

    def drafted(case: Case, material: Material) -> None:
        planned = plan_case(case, material)
        composer = composer_of(planned)
        said = [one for r in draft_requests(planned) for b in composer.draft(r).blocks for one in b.sentences]
        told = {fact_id for sentence in said for fact_id in sentence.fact_ids} | planned.plan.merged.keys()
        assert told >= {fact.id for fact in material.facts}

    drafted(*cased(5))
    small, large = (work_of(drafted, *cased(n)) for n in (40, 80))
    assert_linear(small, large, kind)
