"""The outcome of a survey that somebody else held, and a figure left out behind a blank, are open places under the name of what is missing."""

from __future__ import annotations

import pytest

from drafter.core.period import Period
from drafter.read.bullets import read_lines
from drafter.read.notes import Notes, notes_of


def _read(line: str) -> Notes:
    text = f"# 成绩\n## 综合科\n- {line}\n"
    return notes_of(list(read_lines(text)), "n.md", period=Period.parse("2025"))


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("满意度调查省局请外头公司做的，结果没发下来", "满意度"),
        ("读者评价区里统一组织测的，分没返回来", "读者评价得分"),
        ("文明创建测评市里已经考过，名次还没公布", "文明创建测评名次"),
        ("反诈知晓率公安电话访的，还没反馈", "反诈知晓率"),
        ("服务质量评议第三方打的，得分未通报", "服务质量评议得分"),
        ("示范书屋新评 数没报", "示范书屋新评数"),
        ("读者满意度第三方报告还没来", "读者满意度"),
        ("防火知晓率结果还没出", "防火知晓率"),
        ("流动借阅点 数乡镇没交齐", "流动借阅点数"),
    ],
)
def test_what_is_missing_is_open_and_asked(line: str, name: str) -> None:
    notes = _read(line)
    (fact,) = notes.facts
    assert fact.role == "achievements" and fact.text == f"{name}？"
    assert [gap.indicator for gap in fact.placeholders] == [name]
    assert len(notes.questions) == 1 and name in notes.questions[0].question


@pytest.mark.parametrize(
    "line",
    [
        "满意度测评请第三方做的，得分96.2分",
        "消防安全评估请省院做的，报告没出来",
        "绩效考核办法组织修订了，还没下发",
        "体检报告没出来，先没让上岗",
        "满意度还没达到目标",
        "收入、利润都过了年初定的数（看表）",
        "群众满意度测评没到位",
        "评估专家库省里建的，我们没派人",
    ],
)
def test_what_tells_a_figure_or_awaits_a_paper_is_left_as_it_is(line: str) -> None:
    assert not any(fact.placeholders for fact in _read(line).facts)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("借阅：册次数见附表，按时归还率？馆里没给", "按时归还率"),
        ("讲座：场次看表，到场人数？等前台导", "讲座到场人数"),
    ],
)
def test_what_is_asked_behind_a_pointer_stays_asked(line: str, name: str) -> None:
    assert [gap.indicator for fact in _read(line).facts for gap in fact.placeholders] == [name]
