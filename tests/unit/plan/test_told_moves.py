"""Words that only say that figures went up: left out where each figure has its growth told, kept where one has not."""

from pathlib import Path

import pytest

from drafter.core.edit import apply_edits
from drafter.core.period import Period
from drafter.plan.joins import join_facts
from drafter.plan.note_figures import is_row
from drafter.plan.pointed_rows import tell_pointed_rows
from drafter.plan.told_moves import leave_told_moves
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger

_PERIOD = Period.parse("2025")
_ROWS = """指标,单位,2025年,上年同期
邮件收寄量,万件,86.2,80.1
包裹妥投率,%,98.6,97.9
人均揽收量,件,4120,3980
客户投诉件数,件,31,44
报刊流转额,万元,612,655
"""


def _told(note: str, folder: Path) -> list[str]:
    (folder / "来稿.md").write_text(f"# 成绩\n- {note}\n", encoding="utf-8")
    (folder / "报表.csv").write_text(_ROWS, encoding="utf-8")
    read = read_facts([folder / "来稿.md", folder / "报表.csv"], period=_PERIOD)
    joins = join_facts(read.facts, build_ledger(read.facts, period=_PERIOD))
    tell_pointed_rows(read.facts, read.left_out, joins)
    leave_told_moves(read.facts, read.left_out, joins)
    return [
        apply_edits(fact.text, joins.amendments[fact.id])
        for fact in read.facts
        if not is_row(fact) and fact.id not in joins.merged
    ]


@pytest.mark.parametrize(
    ("note", "left"),
    [
        ("收寄、妥投都比去年好看，人均揽件也上去了，具体查表", []),
        ("收寄量、妥投率都比上年高", []),
        ("人均揽收量比去年多了", []),
        ("投诉件数比去年少了", []),
        (
            "邮件收寄量86.2万件，包裹妥投率98.6%，都比上年高",
            ["邮件收寄量86.2万件，同比增长7.6%，包裹妥投率98.6%，同比提高0.7个百分点"],
        ),
        ("客户投诉件数31件，比去年少了", ["客户投诉件数31件，同比下降29.5%"]),
    ],
)
def test_what_only_says_that_told_figures_moved_is_left_out(note: str, left: list[str], tmp_path: Path) -> None:
    assert _told(note, tmp_path) == left


@pytest.mark.parametrize(
    "note",
    [
        "收寄量、妥投率、满意度都比上年高",  # one of them has no row
        "收寄量、流转额都比上年高",  # one of them fell
        "邮件收寄量86.2万件，报刊流转额612万元，都比上年高",
        "邮件收寄量86.2万件，新增邮路3条，都比上年多",  # the second has no growth
        "邮件收寄量86.2万件，都比上年高不少",  # by how much is told nowhere else
        "投递员、揽收员比去年多了",
        "收寄量比去年高，客户也认可了",
    ],
)
def test_what_rows_do_not_tell_stays(note: str, tmp_path: Path) -> None:
    last = note.rpartition("，")[2]
    assert any(last in text for text in _told(note, tmp_path))
