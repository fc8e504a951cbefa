"""A row and its office's line: told once in the line's sentence where they are one matter, both told where they are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.claims.initials import are_initials
from drafter.core.edit import apply_edits
from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.language.shared_units import with_shared_units
from drafter.plan.joined import Joins
from drafter.plan.joins import join_facts
from drafter.plan.note_figures import is_row
from drafter.plan.pointed_rows import tell_pointed_rows
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger
from drafter.read.note_gaps import says_standing

_HEAD = "指标,单位,2025年,上年同期,年度目标,报送科室,备注"
_PERIOD = Period.parse("2025")


def _joined(folder: Path, note: str, *rows: str, part: str = "成绩") -> tuple[tuple[Fact, ...], Joins]:
    (folder / "来稿.md").write_text(f"# {part}\n- {note}\n", encoding="utf-8")
    (folder / "报表.csv").write_text("\n".join((_HEAD, *rows)) + "\n", encoding="utf-8")
    read = read_facts([folder / "来稿.md", folder / "报表.csv"], period=_PERIOD)
    joins = join_facts(read.facts, build_ledger(read.facts, period=_PERIOD))
    tell_pointed_rows(read.facts, read.left_out, joins)
    return read.facts, joins


def _told(facts: tuple[Fact, ...], joins: Joins) -> str:
    return "".join(apply_edits(fact.text, joins.amendments[fact.id]) for fact in facts if not is_row(fact))


@pytest.mark.parametrize(
    ("note", "row", "told"),
    [
        # by initials, by the short name, by what the line told before
        ("固投盘子6.42亿 @规划科", "水利固定资产投资,亿元,6.42,6,10,规划科,", "固投盘子6.42亿，同比增长7%，为年度目标10亿元的64.2%"),
        ("固投6.42亿，全年10，六成多了 @规划科", "水利固定资产投资,亿元,6.42,6,10,规划科,", "固投6.42亿，同比增长7%，为年度目标10亿元的64.2%，六成多了"),
        ("安防已做38公里 @工程科", "堤路安全防护工程,公里,38,30,50,工程科,", "安防已做38公里，同比增长26.7%，为年度目标50公里的76%"),
        ("险闸改造今年8座，动工6座，里头5座完工 @工程科", "险闸改造完工,座,5,4,8,工程科,", "险闸改造今年8座，动工6座，里头5座完工，同比增加1座"),
        ("渠道防渗31.7、岸坡护砌12（公里） @工程科", "新建岸坡护砌,公里,12,,,工程科,", "渠道防渗31.7公里、岸坡护砌12公里"),
        ("改造泵站18座，都通了水 @机电科", "新建改造泵站,座,18,,20,机电科,", "改造泵站18座，为年度目标20座的90%，都通了水"),
        # a gap of the line that the row fills
        ("“河管家”？个村在用，台账全部上了网 @河长办", "推行“河管家”的村,个,94,,,河长办,", "“河管家”94个村在用，台账全部上了网"),
        # pointers
        ("减免水费：方案印了，1306户，钱数看表 @财务科", "累计减免水费,万元,418,,,财务科,", "减免水费：方案印了，1306户，累计418万元"),
        ("土地流转面积见表，其中连片流转4.1万亩 @农经科", "土地流转面积,万亩,13.5,,,农经科,", "土地流转面积13.5万亩，其中连片流转4.1万亩"),
        ("考证上岗86人（占比看表），调离3人 @人事科", "考证上岗占运管人员比重,%,41.5,,,人事科,", "考证上岗86人，占运管人员比重41.5%，调离3人"),
        ("防台工程专项债争取下来了，钱在表里，施工单位进场了 @规划科", "防台工程专项债,万元,2306,,,规划科,", "防台工程专项债争取下来了，资金2306万元，施工单位进场了"),
        ("固投 / 见表 / 涨了六成 @规划科", "固定资产投资完成额,亿元,6.42,,,规划科,", "固投6.42亿元，涨了六成"),
    ],
)  # fmt: skip
def test_a_row_is_told_in_its_offices_line(tmp_path: Path, note: str, row: str, told: str) -> None:
    facts, joins = _joined(tmp_path, note, row)
    assert _told(facts, joins) == told
    assert len(joins.merged) == 1


@pytest.mark.parametrize(
    ("note", "row", "part"),
    [
        ("固投盘子6.42亿 @规划科", "水利固定资产投资,亿元,6.42,,,财务科,", "成绩"),  # another office
        ("固投盘子6.42亿 @规划科", "水费收入,亿元,6.42,,,规划科,", "成绩"),  # another thing
        ("明年固投6.42亿 @规划科", "水利固定资产投资,亿元,6.42,,,规划科,", "打算"),  # to come
        ("泵站改造15座 @机电科", "新建改造泵站,座,18,,20,机电科,", "成绩"),  # another value
        ("1号泵站检修18次 @机电科", "2号泵站检修,次,18,,,机电科,", "成绩"),
        ("受理取水申请36件 @许可科", "办结取水申请,件,36,,,许可科,", "成绩"),
        ("培训18人 @人事科", "退休18人以内的单位,家,18,,,人事科,", "成绩"),
        ("渠道防渗7公里 @工程科", "护岸完工,公里,7,,,工程科,", "成绩"),
        ("技能培训？人，已发证 @人事科", "退役军人技能培训,人,120,,,人事科,", "成绩"),  # a part of it
        ("水价？元，群众认可 @财务科", "推行“水价公示”的村,个,94,,,财务科,", "成绩"),  # another unit
        ("减免水费：方案印了，1306户，钱数看表 @财务科", "减免水费占比,%,41.5,,,财务科,", "成绩"),  # 钱 is no share
        ("减免水费：方案印了，1306户，钱数看表 @财务科", "累计减免水费,万元,418,,,用水科,", "成绩"),
        ("节水器具换装一批，数看表 @用水科", "巡查河道,公里,418,,,用水科,", "成绩"),
        ("库区移民收入增速看表，安置点通了水 @移民科", "库区移民收入增速,%,6.3,,,移民科,", "成绩"),  # a rate is told by its row
        ("泵站还要改18座 @机电科", "新建改造泵站,座,18,,20,机电科,", "打算"),
    ],
)  # fmt: skip
def test_what_is_another_matter_stays_apart(tmp_path: Path, note: str, row: str, part: str) -> None:
    assert not _joined(tmp_path, note, row, part=part)[1].merged


def test_of_two_rows_that_fit_neither_is_taken(tmp_path: Path) -> None:
    rows = ("供水管网改造投资,万元,418,,,财务科,", "排水管网改造投资,万元,522,,,财务科,")
    assert not _joined(tmp_path, "管网改造投资：都拨下去了，钱数看表 @财务科", *rows)[1].merged


def test_two_values_of_one_office_that_hold_the_same_are_marked(tmp_path: Path) -> None:
    note = "上级钱跑下来2.31亿（土地出让金4200万在里头） @规划科"
    facts, joins = _joined(tmp_path, note, "争取上级补助资金,亿元,2.18,,,规划科,含土地出让金")
    assert "【待核：2.31亿元／2.18亿元】" in _told(facts, joins)
    assert [remark.kind for remark in joins.remarks] == ["conflict"]


@pytest.mark.parametrize(
    "row",
    [
        "争取上级补助资金,亿元,2.18,,,规划科,",  # may be a part of it
        "争取上级补助资金,亿元,0.9,,,规划科,含土地出让金",
        "争取上级补助资金,亿元,2.18,,,财务科,含土地出让金",
    ],
)
def test_two_values_that_may_be_of_two_things_are_not(tmp_path: Path, row: str) -> None:
    note = "上级钱跑下来2.31亿（土地出让金4200万在里头） @规划科"
    assert not _joined(tmp_path, note, row)[1].remarks


def test_a_row_keeps_what_limits_it(tmp_path: Path) -> None:
    row = "新建口袋湿地,处,17,,,生态科,不含乡镇自建"
    facts, joins = _joined(tmp_path, "口袋湿地也开了一批，数看表 @生态科", row)
    assert "新建口袋湿地17处（不含乡镇自建）" in _told(facts, joins) or not joins.merged


def test_a_pointer_between_marks_is_never_printed(tmp_path: Path) -> None:
    facts, joins = _joined(tmp_path, "引水工程 / 见表 / 六月通水 @工程科", "供水管网漏损率,%,9,,,工程科,")
    assert _told(facts, joins) == "引水工程，六月通水"


def test_a_line_that_only_points_is_told_by_its_blank_row(tmp_path: Path) -> None:
    facts, joins = _joined(tmp_path, "节水单位新认定：见表 @用水科", "新认定省级节水单位,家,,,,用水科,等省厅发文")
    notes = [fact for fact in facts if not is_row(fact)]
    assert all(fact.id in joins.merged for fact in notes)


def test_rows_of_two_tables_are_told_once(tmp_path: Path) -> None:
    (tmp_path / "来稿.md").write_text("# 成绩\n| 事项 | 完成数 |\n|---|---|\n| 深井监测点 | 9处 |\n", encoding="utf-8")
    (tmp_path / "报表.csv").write_text(f"{_HEAD}\n新建深井监测点,处,9,,,生态科,\n", encoding="utf-8")
    facts = read_facts([tmp_path / "来稿.md", tmp_path / "报表.csv"], period=_PERIOD).facts
    joins = join_facts(facts, build_ledger(facts, period=_PERIOD))
    assert [fact.text for fact in facts if fact.id not in joins.merged] == ["新建深井监测点9处"]


@pytest.mark.parametrize(
    ("short", "full", "are"),
    [
        ("固投", "固定资产投资", True),
        ("安防", "村道安全生命防护工程", True),
        ("社零", "社会消费品零售总额", True),
        ("防渗", "防渗渠", False),  # a part of the name itself
        ("投固", "固定资产投资", False),
        ("水费", "水利投资", False),
    ],
)
def test_initials(short: str, full: str, are: bool) -> None:
    assert are_initials(short, full) is are


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("渠道防渗31.7、护砌12（公里）", "渠道防渗31.7公里、护砌12公里"),
        ("渠道防渗31.7（单位：公里）", "渠道防渗31.7公里"),
        ("编制2025、护砌12（两处）", "编制2025、护砌12（两处）"),
        ("漏损率9、护砌12（公里）", "漏损率9、护砌12（公里）"),  # a rate has no kilometres
        ("护砌12公里（含支渠）", "护砌12公里（含支渠）"),
    ],
)
def test_a_unit_told_behind_a_list_is_of_all(said: str, told: str) -> None:
    assert with_shared_units(said) == told


@pytest.mark.parametrize(
    ("said", "is_it"),
    [
        ("都是预计数", True),
        ("均为快报数。", True),
        ("以上数据全为初步数", True),
        ("全年用水量是预计数", False),
        ("都是预计数里没有的", False),
        ("均为12月预计", True),
    ],
)
def test_the_standing_of_all_figures_is_no_gap(said: str, is_it: bool) -> None:
    assert says_standing(said) is is_it
