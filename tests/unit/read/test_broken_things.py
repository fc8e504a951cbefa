"""What broke and still stands so, under an office's head of what was done; what broke and was put right."""

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import read_facts


def _role(text: str, folder: Path) -> str:
    (folder / "要点.md").write_text(f"# 2025年工作\n## 窗口科\n- 办件31万件\n- {text}\n", "utf-8")
    material = read_facts([folder / "要点.md"], period=Period.parse("2025"))
    return next(fact.role for fact in material.facts if fact.text.startswith(text[:6]))


@pytest.mark.parametrize(
    "text",
    [
        "自助立户机坏了3台，窗口天天排队，储户排到台阶下了",
        "自助受理机坏了2台，队伍排到院子里",
        "取号机坏了1台，老人家老排队",
        "投币机坏了4台，乘客排到马路边",
        "坏了6台抽水机，汛期还没换新",
        "漏损比去年好，抢修还是慢",
        "投诉比去年多了31件",
    ],
)
def test_what_broke_and_makes_people_wait_is_a_shortcoming(text: str, tmp_path: Path) -> None:
    assert _role(text, tmp_path) == "problems"


@pytest.mark.parametrize(
    "text",
    [
        "坏了的3台取号机已换新，排队的人少了",
        "坏了7块显示屏，当天换好",
        "坏了的闸门5月底换新，汛期没误事",
        "大修排到11月，先修急用的",
        "引进自助机器人6台，不再排队",
        "破桌椅全换新了",
        "漏收、投诉都比去年好看",
        "欠费户比以前主动多了",
        "拥堵比往年好多了，平均等6分钟",
    ],
)
def test_what_was_put_right_is_work_done(text: str, tmp_path: Path) -> None:
    assert _role(text, tmp_path) == "achievements"
