"""A row that its office's line tells in words of its own: told once there, both marked where no rounding makes them one, and both told where they are two things."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.edit import apply_edits
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.plan.joined import Joins
from drafter.plan.joins import join_facts
from drafter.plan.note_figures import is_row
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger

_HEAD = "指标,单位,2025年,上年同期,年度目标,报送科室,备注"
_PERIOD = Period.parse("2025")


def _joined(folder: Path, note: str, *rows: str) -> tuple[tuple[Fact, ...], Joins]:
    (folder / "来稿.md").write_text(f"# 成绩\n- {note}\n", encoding="utf-8")
    (folder / "报表.csv").write_text("\n".join((_HEAD, *rows)) + "\n", encoding="utf-8")
    read = read_facts([folder / "来稿.md", folder / "报表.csv"], period=_PERIOD)
    return read.facts, join_facts(read.facts, build_ledger(read.facts, period=_PERIOD))


def _told(facts: tuple[Fact, ...], joins: Joins) -> str:
    return "".join(apply_edits(fact.text, joins.amendments[fact.id]) for fact in facts if not is_row(fact))


@pytest.mark.parametrize(
    ("note", "row", "told"),
    [
        # the thing before, its measure in the figure's clause
        ("接待游人18.4万人次，收入5260万元 @旅游部", "旅游收入,万元,5260,5000,,旅游部,", "接待游人18.4万人次，收入5260万元，旅游收入同比增长5.2%"),
        # in short
        ("气象站现有58个，今年添了3个 @观测科", "气象自动监测站,个,58,55,,观测科,", "气象站现有58个，气象自动监测站同比增长5.5%，今年添了3个"),
        # said in fewer digits: the sheet's are taken
        ("惠民短信发了36万条 @服务科", "惠民短信,万条,36.2,34,,服务科,", "惠民短信发了36.2万条，同比增长6.5%"),
        ("办球赛74场，参加2.6万人次 @群体科", "参加球赛人次,万人次,2.63,,,群体科,", "办球赛74场，参加2.63万人次"),
        # a report's word for the clerk's
        ("网上卖茶叶1840万 @流通科", "茶叶网上销售额,万元,1840,,2000,流通科,", "网上卖茶叶1840万元，为年度目标2000万元的92%"),
        ("孤儿医疗救助74人，花了218万，等着排的还有7个 @康复股", "孤儿医疗救助资金,万元,218,200,,康复股,", "孤儿医疗救助74人，花了218万，同比增长9%，等着排的还有7个"),
        ("惠民减免1940户，减了218万 @服务科", "惠民减免金额,万元,218.4,200,,服务科,", "惠民减免1940户，减了218.4万，同比增长9.2%"),
        ("云上课点击51万次 @培训科", "云上课程点击量,万次,51.4,,,培训科,", "云上课点击51.4万次"),
        # round figures that no rounding makes one: both are marked
        ("接待游人18.4万人次，收入5200万元 @旅游部", "旅游收入,万元,5236,5000,,旅游部,", "接待游人18.4万人次，收入【待核：5200万元／5236万元】"),
        ("再生资源回收网点31个，收废旧物资6400吨 @流通科", "再生资源回收量,吨,6420,,,流通科,", "再生资源回收网点31个，收废旧物资【待核：6400吨／6420吨】"),
    ],
)  # fmt: skip
def test_a_row_is_told_once_in_its_offices_own_words(tmp_path: Path, note: str, row: str, told: str) -> None:
    facts, joins = _joined(tmp_path, note, row)
    assert _told(facts, joins) == told
    assert len(joins.merged) == 1


@pytest.mark.parametrize(
    ("note", "row"),
    [
        ("夜市摊位312个，餐饮收入4200万元 @市场科", "零售收入,万元,4236,,,市场科,"),  # another trade
        ("旅游总支出5260万元 @旅游部", "旅游总收入,万元,5264,,,旅游部,"),  # what was spent
        ("苗圃自用苗木41万株 @生产科", "出圃苗木,万株,41.3,,,生产科,"),  # a part of them
        ("接待游人18.4万人次，收入5200万元 @旅游部", "旅游收入,万元,5236,,,财务部,"),  # another office
        ("接待游人18.4万人次，收入约5200万元 @旅游部", "旅游收入,万元,4900,,,旅游部,"),  # another size
        ("去年收入5260万元，今年还没结账 @旅游部", "旅游收入,万元,5264,,,旅游部,"),  # of another time
        ("拐杖发了1430件 @康复股", "轮椅适配,件,1432,,,康复股,"),  # another thing
        ("新建气象站12个 @观测科", "气象自动监测站,个,12,,,观测科,"),  # what came new
        ("再生资源回收网点31个，库存废钢6400吨 @流通科", "再生资源回收量,吨,6420,,,流通科,"),  # what lies there
    ],
)
def test_two_things_are_both_told(tmp_path: Path, note: str, row: str) -> None:
    facts, joins = _joined(tmp_path, note, row)
    assert not joins.merged
    assert "待核" not in _told(facts, joins)


def test_two_rows_that_fit_one_figure_are_both_told(tmp_path: Path) -> None:
    rows = ("旅游收入,万元,5260,,,旅游部,", "旅游门票收入,万元,5264,,,旅游部,")
    _facts, joins = _joined(tmp_path, "接待游人18.4万人次，收入5260万元 @旅游部", *rows)
    assert "旅游门票收入" not in {fact.text[:6] for fact in _facts if fact.id in joins.merged}
