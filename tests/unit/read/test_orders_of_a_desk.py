"""Who puts a figure right means one of his own desk's, by its matter or by its item's sign; another desk's like figure stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.read.case import load_case
from drafter.read.material import read_material

_CASE = """unit: 青柳县水务局
short: [县水务局]
profile: work-summary
period: 2024
title: 青柳县水务局2024年工作总结
facts: [notes.md]
"""
_NOTES = """# 成绩
## 宣教股
① 全年节水培训2.6万人次，进校园、进社区
② 印发节水手册3800册
{order}
## 工程股
① 新建蓄水池12个，护栏48处
② 有4个蓄水池没有围栏
# 问题
- 资金缺口120万元
"""


@pytest.mark.parametrize(
    ("order", "told", "stays"),
    [
        (
            "③ 刚才那个培训人数更正一下，2.1万人次，把看直播的算进去了",
            "全年节水培训2.1万人次，进校园、进社区",
            "有4个蓄水池没有围栏",
        ),
        ("③ 对不起，②里手册打反了，应为8300册，以这条为准", "印发节水手册8300册", "有4个蓄水池没有围栏"),
        ("③ 对不起，打错了，应为69个", "印发节水手册3800册", "有4个蓄水池没有围栏"),
    ],
)
def test_a_correction_is_of_its_own_desk(tmp_path: Path, order: str, told: str, stays: str) -> None:
    (tmp_path / "case.yaml").write_text(_CASE, "utf-8")
    (tmp_path / "notes.md").write_text(_NOTES.format(order=order), "utf-8")
    texts = [fact.text for fact in read_material(load_case(tmp_path)).facts]
    assert told in texts and stays in texts


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ("（3）更正：（2）册数填反了，应该是8300册，①没错", "印发节水手册8300册"),
        ("③ 2021年起累计建了47个蓄水池，写的时候两个数别弄串", "2021年起累计建了47个蓄水池"),
        ("③ 编成《水网规划（2025—2035年）》，当心别报错了，另建管理用房53处", "编成《水网规划（2025—2035年）》"),
    ],
)
def test_what_a_line_says_beside_its_figures_moves_none(tmp_path: Path, order: str, told: str) -> None:
    (tmp_path / "case.yaml").write_text(_CASE, "utf-8")
    (tmp_path / "notes.md").write_text(_NOTES.format(order=order), "utf-8")
    texts = [fact.text for fact in read_material(load_case(tmp_path)).facts]
    assert any(told in text for text in texts)
    assert "新建蓄水池12个，护栏48处" in texts


@pytest.mark.parametrize("order", ["都是局里的口径，咱们这份用不上", "这个不归我们写", "这条不算咱们的"])
def test_what_our_paper_has_no_use_for_waits_for_an_answer(tmp_path: Path, order: str) -> None:
    (tmp_path / "case.yaml").write_text(_CASE, "utf-8")
    (tmp_path / "notes.md").write_text(_NOTES.format(order=f"- 河道所今年新改闸门17座，{order}"), "utf-8")
    material = read_material(load_case(tmp_path))
    assert not any("17座" in fact.text for fact in material.facts)
    kept = [fact.text for fact in material.asked] + [line.provenance.quote for line in material.left_out]
    assert any("17座" in text for text in kept)


_TWO_DESKS = """# 成绩
## 甲科
- 培训骨干{ours}人
## 乙科
- 检修设备46台
{theirs}- 小骆又来电：刚才那个人数念反了，312人才对
"""


@pytest.mark.parametrize(
    ("ours", "theirs", "told"),
    [
        ("145", "- 培训护工213人\n", "培训护工312人"),
        ("132", "", "培训骨干132人"),  # another desk's, however well its digits fit
        ("132", "- 培训护工213人\n- 走访老人231人\n", "培训护工213人"),  # two of its own fit
    ],
)
def test_a_slip_that_names_nothing_is_of_the_desks_own_figure_alone(
    tmp_path: Path, ours: str, theirs: str, told: str
) -> None:
    (tmp_path / "case.yaml").write_text(_CASE, "utf-8")
    (tmp_path / "notes.md").write_text(_TWO_DESKS.format(ours=ours, theirs=theirs), "utf-8")
    texts = [fact.text for fact in read_material(load_case(tmp_path)).facts]
    assert told in texts and not any("才对" in text for text in texts)


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("车辆调度两边说法不一，闹了一场，这句别写，还没开会定", ""),
        ("党建品牌报上去了，这句别写，等公示", ""),
        ("食堂外包有人反对，吵得凶，这句话先别写", ""),
        ("改造宿舍12间，家属有意见，这句别写", "改造宿舍12间"),
        ("办展览3场，场地还没谈拢，此句先不写", "办展览3场"),
        ("司机走了4个，都是骨干，这句别写，正在做工作", ""),
        ("仓库退了2间，两家谈不拢，这句别写", "仓库退了2间"),
    ],
)
def test_this_sentence_is_the_whole_of_it_where_nothing_counts(tmp_path: Path, line: str, kept: str) -> None:
    (tmp_path / "case.yaml").write_text(_CASE, "utf-8")
    (tmp_path / "notes.md").write_text(f"# 成绩\n## 办公室\n- {line}\n- 接待来访46批\n", "utf-8")
    read = read_material(load_case(tmp_path))
    assert [fact.text for fact in read.facts if fact.kind == "note"] == [*filter(None, [kept]), "接待来访46批"]


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ("③ 第2条更正一下：48处只到10月底，11月又补了4处，全年52处", "护栏52处"),
        ("③ 第2条更正，48处改成45处", "护栏45处"),
        ("③ 第2条更正：48处只算到11月，12月又装了4处，全年52处", "护栏52处"),
        ("③ 第2条更正：48处里有3处在邻乡", "护栏48处"),
        ("③ 第2条更正：48处少算了4处和6处", "护栏48处"),
    ],
)
def test_a_figure_an_item_is_named_with_is_the_one_put_right(tmp_path: Path, order: str, told: str) -> None:
    (tmp_path / "case.yaml").write_text(_CASE, "utf-8")
    notes = f"# 成绩\n## 工程股\n① 新建蓄水池12个\n② 安装护栏48处\n{order}\n"
    (tmp_path / "notes.md").write_text(notes, "utf-8")
    read = read_material(load_case(tmp_path))
    assert any(told in fact.text for fact in read.facts if fact.kind == "note")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("老郭前头报的48处是预计，市里核下来是45处，用这个", "护栏45处"),
        ("小莫之前报的48处不准，改成45处", "护栏45处"),
        ("老郭前头报的47处是预计，市里核下来是45处，用这个", "护栏48处"),
    ],
)
def test_the_figure_somebody_told_before_is_enough_where_one_line_holds_it(
    tmp_path: Path, line: str, told: str
) -> None:
    (tmp_path / "case.yaml").write_text(_CASE, "utf-8")
    notes = f"# 成绩\n## 工程股\n① 新建蓄水池12个\n② 安装护栏48处\n## 农机股\n**护栏（更正）**\n{line}\n"
    (tmp_path / "notes.md").write_text(notes, "utf-8")
    read = read_material(load_case(tmp_path))
    assert any(told in fact.text for fact in read.facts if fact.kind == "note")
