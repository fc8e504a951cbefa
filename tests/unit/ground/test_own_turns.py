"""What the composer's lexicon makes of a clerk's words about a stage or a denial, the lock holds on those very words."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from drafter import api
from drafter.language import lexicon
from drafter.language.formal import formal
from tests.unit.shortest import shortest

_LISTS = ("formal_words.tsv", "formal_talk.tsv", "formal_frames.tsv", "formal_spoken.tsv", "formal_patterns.tsv")
_STAGE = re.compile("已|完成|未|正在|尚")
_BEHIND = re.compile(r"\(\?<=((?:[^()\[\]|]|\|)+)\)")


def _clauses(name: str) -> Iterator[str]:
    """The shortest clause of each turn that tells a stage, behind what it must stand behind."""
    for _section, line in lexicon.raw_entries(name):
        plain, new = line.split("\t")[:2]
        if _STAGE.search(new) and "\\" not in new:
            behind = _BEHIND.match(plain)
            words = shortest(plain.replace("{N}", "12").replace("{U}", "个").replace("{E}", ""))
            yield f"{behind[1].split('|')[0] if behind else '管网改造'}{words}"


@pytest.mark.parametrize("name", _LISTS)
def test_the_lock_holds_what_the_lexicon_makes_of_a_stage(name: str) -> None:
    for line in _clauses(name):
        told = formal(line)
        if told != line:
            found = api.verify(f"{told}。", [line]).to_dict()["sentences"][0]
            assert found["verdict"] in ("supported", "reworded", "frame"), (line, told, found["why"])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("营造林任务交账", "营造林任务已完成。"),
        ("春灌任务交账，机井修了12眼", "春灌任务已完成，维修机井12眼。"),
        ("主体工程收了尾", "主体工程已完成收尾。"),
        ("征迁大头完了", "征迁大部分已完成。"),
        ("改造任务交差", "改造任务已完成。"),
    ],
)
def test_a_stage_by_a_clerks_word(line: str, told: str) -> None:
    assert api.verify(told, [line]).to_dict()["sentences"][0]["verdict"] == "supported"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("营造林任务没交账", "营造林任务已完成。"),
        ("主体工程在收尾", "主体工程已完成收尾。"),
        ("征迁大头没完", "征迁大部分已完成。"),
        ("改造任务还没交差", "改造任务已完成。"),
        ("征迁大头完了", "征迁已全部完成。"),
    ],
)
def test_what_is_not_there_yet_is_not_done(line: str, told: str) -> None:
    assert api.verify(told, [line]).to_dict()["sentences"][0]["verdict"] == "bent"
