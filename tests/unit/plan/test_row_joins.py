"""What a sheet's row adds to the note that states the same: the exact figure, its growth, its target; blanks asked for once; parts of a sum left in their table."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.edit import apply_edits
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.plan.joined import Joins
from drafter.plan.joins import join_facts
from drafter.plan.note_figures import is_row
from drafter.plan.reached import told_as_reached
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger

_HEAD = "指标,单位,2025年1-9月,上年同期,年度目标,完成率"
_PERIOD = Period.parse("2025-01..2025-09")


def _joined(
    folder: Path, note: str, *rows: str, head: str = _HEAD, part: str = "成绩"
) -> tuple[tuple[Fact, ...], Joins]:
    (folder / "来稿.md").write_text(f"# {part}\n- {note}\n", encoding="utf-8")
    (folder / "报表.csv").write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")
    read = read_facts([folder / "来稿.md", folder / "报表.csv"], period=_PERIOD)
    facts = told_as_reached(read.facts, _PERIOD)
    return facts, join_facts(facts, build_ledger(facts, period=_PERIOD))


def _told(facts: tuple[Fact, ...], joins: Joins) -> str:
    note = next(fact for fact in facts if not is_row(fact))
    return apply_edits(note.text, joins.amendments[note.id])


@pytest.mark.parametrize(
    ("note", "row", "told"),
    [
        ("散货吞吐量812万吨。", "散货吞吐量,万吨,812,790,1000,81.2%", "散货吞吐量812万吨，同比增长2.8%，为年度目标1000万吨的81.2%"),
        ("散货吞吐量812万吨，年度目标1000。", "散货吞吐量,万吨,812,,1000,81.2%", "散货吞吐量812万吨，为年度目标1000万吨的81.2%"),
        ("装卸收入1.37亿元。", "装卸收入,万元,13682,,,", "装卸收入13682万元"),
        ("利润2180万，比上年同期多了160万", "利润,万元,2180,2022,4000,", "利润2180万，比上年同期多了160万，同比增长7.8%，年度目标4000万元"),
        ("净利润负的86万。", "净利润,万元,-86,-40,,", "净利润为-86万元，上年同期为-40万元"),
        ("泊位利用率68.4%，设备完好率97%。", "码头泊位利用率,%,68.4,66.4,70,", "泊位利用率68.4%，同比提高2个百分点，年度目标70%，设备完好率97%"),
        ("落实率91.3%（截至8月底），签约412人。", "落实率,%,91.3,92.7,,", "落实率91.3%（截至8月底），同比下降1.4个百分点，签约412人"),
        ("接卸船舶312艘次，去年300艘次，出港90艘次。", "接卸船舶,艘次,312,300,500,", "接卸船舶312艘次，去年300艘次，同比增长4%，年度目标500艘次，出港90艘次"),
        ("接卸船舶312艘次，去年300艘次。", "接卸船舶,艘次,312,300,500,62.4%", "接卸船舶312艘次，同比增长4%，为年度目标500艘次的62.4%，去年300艘次"),
        ("进港还有312艘次。", "进港,艘次,312,300,,", "进港还有312艘次，同比增长4%"),
        ("检查码头36家单位，立案7起。", "检查码头,家,36,30,,", "检查码头36家单位，同比增长20%，立案7起"),
        ("引航船舶1204艘次。", "引航船舶,艘次,1204,,1500,", "引航船舶1204艘次，年度目标1500艘次"),
    ],
)  # fmt: skip
def test_a_row_is_told_with_its_note(tmp_path: Path, note: str, row: str, told: str) -> None:
    facts, joins = _joined(tmp_path, note, row)
    assert _told(facts, joins) == told
    assert len(joins.merged) == 1


@pytest.mark.parametrize(
    ("note", "row"),
    [
        ("装卸收入近1.37亿元。", "装卸收入,万元,13682,,,"),  # said loosely: the exact figure is told by its row
        ("装卸收入1.37亿元。", "堆存收入,万元,13682,,,"),
        ("1号泊位靠泊312艘次。", "2号泊位靠泊,艘次,312,,,"),
        ("受理申请312件。", "办结申请,件,312,,,"),
        ("检查企业7家。", "处罚企业,家,7,,,"),  # each has an act the other lacks
        ("防波堤完工7段。", "护岸完工,段,7,,,"),
        ("应急演练6场。", "安全宣讲,场,6,,,"),
    ],
)
def test_a_row_of_another_thing_or_value_stays(tmp_path: Path, note: str, row: str) -> None:
    assert not _joined(tmp_path, note, row)[1].merged


@pytest.mark.parametrize(
    ("note", "row", "told"),
    [
        ("巡查岸线418公里。", "巡查岸线,公里,418,400,,,不含内河", "巡查岸线418公里（不含内河），同比增长4.5%"),
        ("巡查岸线418公里，立案3起。", "巡查岸线,公里,418,,,,不含内河", "巡查岸线418公里（不含内河），立案3起"),
        (
            "巡查岸线418公里（不含内河）。",
            "巡查岸线,公里,418,400,,,不含内河",
            "巡查岸线418公里（不含内河），同比增长4.5%",
        ),
    ],
)
def test_what_limits_a_row_is_told_with_it(tmp_path: Path, note: str, row: str, told: str) -> None:
    facts, joins = _joined(tmp_path, note, row, head=f"{_HEAD},备注")
    assert _told(facts, joins) == told


@pytest.mark.parametrize(
    ("note", "row"),
    [
        ("岸电接电＿＿次。", "靠港船舶岸电接电,次,,,,"),
        ("用电＿＿千瓦时。", "用电,千瓦时,,,,"),
        ("电耗每千吨货＿＿千瓦时。", "千吨货电耗,千瓦时/千吨,,,,"),
    ],
)
def test_a_blank_of_both_is_asked_once(tmp_path: Path, note: str, row: str) -> None:
    facts, joins = _joined(tmp_path, note, row)
    assert list(joins.merged) == [fact.id for fact in facts if is_row(fact)]


def test_the_parts_of_a_sum_a_note_tells_stay_in_their_table(tmp_path: Path) -> None:
    rows = ("甲库,11,40,38", "乙库,9,31,31", "合计,20,71,69")
    _facts, joins = _joined(
        tmp_path, "库区检查20次，发现隐患71处，整改69处。", *rows, head="库区,检查次数,隐患数,已整改"
    )
    assert (len(joins.merged), len(joins.parts)) == (1, 2)


def test_what_the_sheet_has_as_reached_is_no_plan(tmp_path: Path) -> None:
    note, row = "疏浚航道36.5公里，年度目标50，四季度抓紧。", "疏浚航道,公里,36.5,,50,73.0%"
    facts, joins = _joined(tmp_path, note, row, part="打算")
    assert facts[0].role == "achievements"
    assert _told(facts, joins) == "疏浚航道36.5公里，为年度目标50公里的73%，四季度抓紧"


def test_two_notes_that_differ_are_told_once(tmp_path: Path) -> None:
    (tmp_path / "来稿.md").write_text(
        "# 成绩\n- 接待查档6218人次，出具证明3905份。\n- 今年接待查档6281人次，群众送锦旗3面。\n- 发放补贴186万元。\n",
        encoding="utf-8",
    )
    facts = read_facts([tmp_path / "来稿.md"], period=_PERIOD).facts
    joins = join_facts(facts, build_ledger(facts, period=_PERIOD))
    told = [apply_edits(fact.text, joins.amendments.get(fact.id, ())) for fact in facts]
    assert told[:2] == ["接待查档【待核：6218人次／6281人次】，出具证明3905份", "群众送锦旗3面"]


@pytest.mark.parametrize(
    ("note", "rows", "merged"),
    [
        ("办结率100%，挽回30.5万元", ("挽回经济损失,万元,30.5,28.8,,",), 1),
        ("办结率100%，挽回30万元", ("挽回经济损失,万元,30,28.8,,",), 0),
        ("办结率100%，挽回30.5万元", ("挽回经济损失,万元,30.5,28.8,,", "挽回集体资产,万元,30.5,,,"), 0),
        ("办结率100%，挽回30.5万元", ("减免租金,万元,30.5,28.8,,",), 0),
    ],
)
def test_a_figure_under_a_short_name_is_told_once(
    tmp_path: Path, note: str, rows: tuple[str, ...], merged: int
) -> None:
    """Three digits in one unit, and no other row that has them."""
    assert len(_joined(tmp_path, note, *rows)[1].merged) == merged
