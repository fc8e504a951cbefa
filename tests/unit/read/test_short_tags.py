"""Offices named in short behind the lines of a file: tags where many lines close so, and words of the line where few do."""

from __future__ import annotations

from drafter.core.period import Period
from drafter.read.note_tables import read_noted
from drafter.read.short_tags import closes_with_offices, tagged

LINES = [
    "新增就业3160人（人社）",
    "减税2.4亿元（财政、税务）",
    "危房改造190户（住建）",
    "义诊12场（卫健）",
    "引进项目6个（含续建）",
    "外资企业新增8家（外经贸司）",
]


def test_many_lines_that_close_so_say_who_sent_them() -> None:
    notes = read_noted(
        "# 成绩\n" + "".join(f"- {line}\n" for line in LINES), "要点.md", period=Period.parse("2025")
    ).notes
    assert [(fact.text, fact.owner) for fact in notes.facts] == [
        ("新增就业3160人", "人社"),
        ("减税2.4亿元", "财政、税务"),
        ("危房改造190户", "住建"),
        ("义诊12场", "卫健"),
        ("引进项目6个（含续建）", ""),
        ("外资企业新增8家", "外经贸司"),
    ]


def test_few_lines_or_other_words_say_nothing_of_the_kind() -> None:
    assert not closes_with_offices(LINES[:3])
    assert not closes_with_offices(
        ["评上示范村2个（北关、东门）", "修路3条（含续建）", "清淤4处（首批）", "植树9亩（南坡）"]
    )
    assert tagged("植树9亩（南坡）") == "植树9亩（南坡）"
