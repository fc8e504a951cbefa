"""Whether a report tells a fact it was given, in the fact's words or in others; and names the parts its genre asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drafter.check.registry import built_in
from drafter.check.rule import Context, Example
from drafter.plan.profiles import load_profile
from drafter.read.outline import parse_report
from tests.unit.check.examples import context_of

TITLE = "柳湾档案馆2025年工作总结\n一、工作情况\n（一）抓管理。"


def is_told(fact: str, sentence: str) -> bool:
    context, _ = context_of(Example(TITLE + sentence, facts=(fact,)))
    return not [*built_in("GR008").check(context)]


@pytest.mark.parametrize(
    ("fact", "sentence"),
    [
        ("明年把打印机换掉", "2026年完成打印机更换。"),
        ("明年把路灯修好", "明年完成路灯维修。"),
        ("年底前把档案柜搬走", "年底前完成档案柜搬迁。"),
        ("下个月把空调装上", "下月安装空调。"),
        ("路灯没修好", "路灯维修未完成。"),
    ],
)
def test_told_in_other_words(fact: str, sentence: str) -> None:
    assert is_told(fact, sentence)


@pytest.mark.parametrize(
    ("fact", "sentence"),
    [
        ("明年把打印机换掉", "打印机年检合格。空调已更换。"),
        ("明年把路灯修好", "维修水管。新装路灯。"),
        ("年底前把档案柜搬走", "档案室已消毒。"),
        ("下个月把空调装上", "空调用电下降。新安装门禁。"),
        ("换掉打印机3台", "更换打印机。"),
        ("打印机没换掉", "更换打印机。"),
        ("路灯没修好", "完成路灯维修。"),
        ("空调还没装", "安装空调。"),
    ],
)
def test_said_of_something_else(fact: str, sentence: str) -> None:
    assert not is_told(fact, sentence)


@pytest.mark.parametrize(("heading", "told"), [("目前的堵点", True), ("{period}的堵点", True), ("重点工作", False)])
def test_a_part_under_its_genres_own_title(heading: str, told: bool) -> None:
    profile = load_profile("work-summary")
    parts = tuple(
        replace(part, title=heading.replace("重点工作", "目前的堵点")) if part.role == "problems" else part
        for part in profile.parts
    )
    text = f"{TITLE}完成归档120卷。\n二、{heading.format(period='2025年')}\n库房偏小。\n三、下一步打算\n扩建库房。"
    context = Context(parse_report(text), replace(profile, parts=parts))
    assert bool([*built_in("ST006").check(context)]) is not told


@pytest.mark.parametrize(
    ("hole", "message"),
    [
        ("【待补：成文日期】", "“成文日期”还没有填。"),
        ("【待补：巡堤次数（次）】", "“巡堤次数”的数字还没有填（单位：次）。"),
        ("开展巡堤XX次", "的数字还没有填"),
    ],
)
def test_what_is_open_is_no_figure_unless_it_is_counted(hole: str, message: str) -> None:
    context, _ = context_of(Example(f"{TITLE}{hole}。"))
    (found,) = built_in("PH001").check(context)
    assert message in found.message
