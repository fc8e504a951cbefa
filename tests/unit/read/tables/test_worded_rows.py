"""Rows whose figure is told in words; heads of expected figures, of a named year's change, and of work that names its rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import read_facts
from tests.unit.read.tables.grids import read


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (["码头清理", "启动", ""], "码头清理启动"),
        (["样板渔村试点", "完", ""], "样板渔村试点完成"),
        (["和美渔村", "东礁、石浦", "评上"], "和美渔村：东礁、石浦，评上"),
        (["游船码头", "南湾渔港", "正式运营"], "游船码头：南湾渔港，正式运营"),
        (["网箱改造（口）", 36, "建好"], "网箱改造36口"),
    ],
)
def test_a_row_told_in_words_is_told(row: list[object], told: str) -> None:
    table = read(["事项", "完成数", "说明"], ["深水网箱（口）", 12, ""], row)
    assert told in [fact.text for fact in table.facts] and not table.questions


@pytest.mark.parametrize("words", ["待报", "—", "见附件", "约一半多"])
def test_what_tells_no_state_is_none(words: str) -> None:
    table = read(["事项", "完成数", "说明"], ["深水网箱（口）", 12, ""], ["网箱改造", words, ""])
    assert not any(words in fact.text for fact in table.facts)


def test_expected_figures_are_the_years() -> None:
    table = read(
        ["项目", "计量单位", "2025年预计", "上年同期", "增减幅度%"], ["营业收入", "亿元", 6.2, 5.9, 5.08], period="2025"
    )
    assert [fact.text for fact in table.facts] == ["营业收入6.2亿元"] and not table.questions


def test_work_names_its_rows_where_nothing_else_does() -> None:
    table = read(
        ["序号", "工作内容", "计量", "2023年实绩", "今年实际完成", "较2023年"],
        [1, "实行“清单制”管理的村", "个", 4, 76, "+72个"],
        [2, "解决“一键通”农户困难", "户", 27, 13, ""],
        period="2025",
    )
    assert [fact.text for fact in table.facts] == ["实行“清单制”管理的村76个", "解决“一键通”农户困难13户"]


def test_rows_sent_as_bullets_bear_no_bullet(tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text(
        "# 渔业处  事项｜完成数｜说明\n- 浮球替换｜15万粒｜累计\n- 深水网箱｜7口｜\n- 码头清理｜启动｜\n", "utf-8"
    )
    facts = read_facts([tmp_path / "要点.md"], period=Period.parse("2025")).facts
    assert [fact.text for fact in facts] == ["浮球替换15万粒（累计）", "深水网箱7口", "码头清理启动"]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("示范码头,个,完成,1,2", "示范码头完成"),
        ("调度系统升级,项,完成,,1", "调度系统升级完成"),
        ("岸电改造,座,基本完成,4,6", "岸电改造基本完成"),
        ("航标更新,座,已启动,,12", "航标更新已启动"),
    ],
)
def test_a_state_beside_last_year_or_a_plan_is_told_and_its_count_asked(tmp_path: Path, row: str, told: str) -> None:
    (tmp_path / "表.csv").write_text(f"指标,单位,2025年,2024年,年度目标\n泊位疏浚,座,12,10,11\n{row}\n", "utf-8")
    material = read_facts([tmp_path / "表.csv"], period=Period.parse("2025"))
    assert [fact.text for fact in material.facts][1:] == [told]
    (question,) = material.questions
    assert question.kind == "cell" and row.split(",")[2] in question.question


@pytest.mark.parametrize("row", ["示范码头,个,看附件,1,2", "示范码头,个,城南、河西,1,2", "示范码头,个,2,1,完成"])
def test_what_is_no_state_or_no_own_figure_is_no_worded_row(tmp_path: Path, row: str) -> None:
    (tmp_path / "表.csv").write_text(f"指标,单位,2025年,2024年,年度目标\n泊位疏浚,座,12,10,11\n{row}\n", "utf-8")
    material = read_facts([tmp_path / "表.csv"], period=Period.parse("2025"))
    assert not any(question.kind == "cell" and "没有数" in question.question for question in material.questions)
