"""Telegraphic lines in a draft: told whole where the lock holds the sentence, else as before."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.pipeline.drafting import draft_case
from drafter.read.case import load_case

_CASE = 'unit: 青禾县农业农村局\nshort: [县农业农村局]\nprofile: generic\nperiod: "2024"\ntitle: 青禾县农业农村局2024年工作总结\nrecipient: 青禾县人民政府\ndate: 2025-01-06\nfacts: [notes.md]\n'
_NOTES = """# 成绩
- 雨污管网：新建12公里，已开工，未完
- 森林人家（省级第9批）：石桥、杨树沟，评上
- 合作社户数：86家。种植54，养殖32
- 智慧农场：省级，没批
- 窗口：审批312件，全程网办90%，时限又压了？%；电话都回了
- 招了8名辅导员，男3女5
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("case")
    (folder / "case.yaml").write_text(_CASE, "utf-8")
    (folder / "notes.md").write_text(_NOTES, "utf-8")
    drafted = draft_case(load_case(Path(folder)))
    return "\n".join(one.text for part in drafted.drafts for one in part.sentences())


@pytest.mark.parametrize(
    "sentence",
    [
        "新建雨污管网12公里，已开工，尚未完工",
        "石桥、杨树沟获评第9批省级森林人家",
        "合作社86家，其中种植54家、养殖32家",
        "招聘辅导员8名，其中男3名、女5名",
    ],
)
def test_a_line_is_a_whole_sentence_of_the_draft(told: str, sentence: str) -> None:
    assert sentence in told


def test_what_was_not_granted_is_not_told_as_granted(told: str) -> None:
    assert "智慧农场获批" not in told
    assert "未获批" in told


def test_a_gap_keeps_its_mark(told: str) -> None:
    line = next(one for one in told.splitlines() if "窗口审批312件" in one)
    assert "【待补：" in line
    assert "？" not in line
