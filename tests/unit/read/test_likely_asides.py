"""Statements of notes that are clearly no facts are set aside, told, and cost no figure."""

from __future__ import annotations

import pytest

from drafter.read.likely_asides import likely_aside


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("给排版软件：把第二条的“超支”换成“节余”", "order"),
        ("林场自己造的林，人家的数，抄来备查", "foreign"),
        ("落款我没写，您补上", "remark"),
    ],
)
def test_what_is_clearly_no_fact(words: str, kind: str) -> None:
    assert likely_aside(words) == kind


def test_a_doubtful_remark_with_a_figure_stays_a_fact() -> None:
    assert likely_aside("发稿126条，稿子都交了") is None


def test_a_task_of_a_list_is_no_remark() -> None:
    assert likely_aside("落款我没写，您补上", is_task=True) is None


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("石泉茶场得了省里金牌，那是人家的荣誉", "foreign"),
        ("沟口那段护坡修了2公里，是交通上的项目，跟咱没关系", "foreign"),
    ],
)
def test_the_last_clause_may_speak_of_all_before_it(words: str, kind: str) -> None:
    assert likely_aside(words) == kind


def test_a_last_clause_that_praises_is_part_of_the_fact() -> None:
    assert likely_aside("茶场得了省里金牌，这是建场以来第一次") is None


@pytest.mark.parametrize(
    "words",
    [
        "我自己的短处是性子慢，开会老拖",
        "跟粮食学校一块办的保管员班",
        "那家运输户，再不结就走法院",
        "但牌子挂在院里，外头看不见",
        "统建统管方案报批",
        "泵房没人接手，出了事住户骂我们",
        "我是去年从粮站转来的",
    ],
)
def test_what_is_told_of_oneself_or_done_together_is_a_fact(words: str) -> None:
    assert likely_aside(words) is None


@pytest.mark.parametrize(
    "words",
    ["举报邮箱jubao@lanhe.gov.cn办结举报7件", "网址www.lanhe.gov.cn/a访问2万人次", "书记信箱sj@lanhe.cn回信35封"],
)
def test_an_address_in_a_fact_calls_nobody(words: str) -> None:
    assert likely_aside(words) is None


def test_what_tells_a_fault_among_problems_is_no_remark_and_no_old_matter() -> None:
    assert likely_aside("图册更新慢，底图是前年的", problem=True) is None
    assert likely_aside("文创没特色，跟别处一个样", problem=True) is None
    assert likely_aside("落款和日期麻烦办公室统一加", problem=True) == "remark"


@pytest.mark.parametrize(
    "words", ["有3名保洁员拿了省级奖", "“好差评”收到差评7条，都上门道过歉了", "有两户业主得了全市表彰"]
)
def test_a_counted_line_that_does_not_say_it_was_heard_is_a_fact(words: str) -> None:
    assert likely_aside(words) is None
