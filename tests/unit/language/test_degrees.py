"""No turn of the composer's lexicon says a degree or a pace that the clerk's own words do not give."""

from __future__ import annotations

import re

import pytest

from drafter.language import lexicon
from drafter.language.degrees import with_own_degrees
from drafter.language.formal import formal

_LISTS = (
    "formal_words.tsv", "formal_frames.tsv", "formal_patterns.tsv", "formal_spoken.tsv", "formal_talk.tsv",
    "ill_constructions.tsv", "plan_constructions.tsv", "plan_frames.tsv",
)  # fmt: skip


def _degrees() -> list[tuple[str, re.Pattern[str], re.Pattern[str]]]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("degrees.tsv"))
    return [(kind, re.compile(said), re.compile(given)) for kind, said, given in rows]


@pytest.mark.parametrize("name", _LISTS)
def test_no_entry_says_a_degree_its_own_words_cannot_give(name: str) -> None:
    strong = next(given for kind, _said, given in _degrees() if kind == "strong")
    for _section, line in lexicon.raw_entries(name):
        old, new = line.split("\t")[:2]
        for kind, said, given in _degrees():
            told = given.search(old) or (
                kind == "mild" and strong.search(old)
            )  # what is strong is made so where it is said
            assert not said.search(new) or said.search(old) or told, (kind, old, new)


def test_a_bare_state_has_no_degree() -> None:
    for _section, line in lexicon.raw_entries("state_words.tsv"):
        word, kind, form, *_rest = line.split("\t")
        if kind == "bare":
            assert with_own_degrees(word, form) == form, line


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("节能降碳压力大", "节能降碳压力大"),
        ("生产性服务业慢", "生产性服务业慢"),
        ("工业、基建、房地产三块都往下掉", "工业、基建、房地产三块均下滑"),
        ("压降任务重，就业压力大", "压降任务重，就业压力大"),
        ("项目审批慢", "项目审批缓慢"),
        ("基层投诉多，路窄", "基层投诉多，路狭窄"),
        # The clerk's own degree, no more and no less.
        ("税收一直往下掉", "税收持续下滑"),
        ("拨付太慢", "拨付过慢"),
        ("台账挺乱", "台账较为混乱"),
        ("转型压力不小", "转型压力较大"),
        ("驾驶员换得勤", "驾驶员更换频繁"),
        ("协商扯皮了3年", "协商扯皮3年"),
        ("进度偏慢", "进度偏慢"),
        ("较大事故下降两成", "较大事故下降两成"),
    ],
)
def test_a_degree_is_the_clerks(line: str, told: str) -> None:
    assert formal(line) == told
