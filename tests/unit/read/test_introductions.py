"""What people say of themselves and of the paper they want in the first lines of notes; and lines that only sound so."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.plan.profiles import guess_profile
from drafter.read.folder import guess_folder
from drafter.read.introductions import introduced, is_introduction, with_period


@pytest.mark.parametrize(
    "line, unit, person, title",
    [
        ("我是东坪镇党委委员、副镇长郑立军，分管农业、防汛，帮我写2025年度个人述职报告，想到哪说到哪", "东坪镇", "郑立军", "2025年度个人述职报告"),
        ("我是市图书馆副馆长张敏，管着借阅部，要写一份2025年度述职述廉报告", "市图书馆", "张敏", "2025年度述职述廉报告"),
        ("本人王强，现任县供电公司营业班班长，麻烦整成年终总结", "县供电公司营业班", "王强", "年终总结"),
        ("我叫李红，是清水社区党委书记，帮忙写个述职报告", "清水社区", "李红", "述职报告"),
        ("我是区法院执行局局长陈刚，主抓执行，请帮我起草2025年上半年工作总结", "区法院执行局", "陈刚", "2025年上半年工作总结"),
        ("桂山社区2025年的东西，街道12月初要，写正式点", "桂山社区", "", ""),
        ("江北小区物业项目2025年的东西，公司要年终总结，班长们口头说的", "江北小区物业项目", "", "年终总结"),
        ("县图书馆2025年上半年总结的素材（业务办收）", "县图书馆", "", ""),
        ("县气象局今年的材料，各股报的都在下面", "县气象局", "", ""),
    ],
)  # fmt: skip
def test_who_writes_and_what_for(line: str, unit: str, person: str, title: str) -> None:
    found = introduced(line)
    assert found and (found.unit, found.person, found.title) == (unit, person, title) and is_introduction(line)


@pytest.mark.parametrize(
    "line",
    [
        "我是第一个到现场的，抢修了3小时", "我是说这块要抓紧", "我们局是全市先进", "今年的重点工作是抓好防汛", "帮我写材料的人员有2名借调",
        "写了总结材料46篇", "我们要总结经验，再干一年", "东湖村今年情况复杂，上访9批",
    ],
)  # fmt: skip
def test_what_only_sounds_like_an_introduction(line: str) -> None:
    assert introduced(line) is None and not is_introduction(line)


def test_an_introduction_gives_the_genre_and_is_no_fact(tmp_path: Path) -> None:
    (tmp_path / "素材.txt").write_text(
        "我是东坪镇副镇长郑立军，分管防汛，帮我写2025年度个人述职报告\n修堤3公里\n", "utf-8"
    )
    guessed = guess_folder(tmp_path)
    assert guessed.raw["unit"] == "东坪镇" and guessed.raw["title"] == "东坪镇副镇长郑立军2025年度个人述职报告"
    assert guess_profile(guessed.raw["title"]).id == "duty-report" and any("郑立军" in one for one in guessed.said)


def test_a_genre_nobody_names_is_said(tmp_path: Path) -> None:
    (tmp_path / "素材.txt").write_text("桂山社区2025年的东西，街道要\n修路灯30盏\n", "utf-8")
    guessed = guess_folder(tmp_path)
    assert guessed.raw["title"] == "桂山社区2025年工作总结" and any("--title" in one for one in guessed.said)


def test_titles_get_the_period() -> None:
    year = Period.parse("2025")
    assert (
        with_period("年终总结", year) == "2025年工作总结"
        and with_period("2024年度述职报告", year) == "2024年度述职报告"
    )
