"""Two tellings of one metric, and tellings that only look alike: read from the words, as notes and tables bring them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from drafter.claims.conflicts import find_conflicts, likely_conflicts
from drafter.claims.reading import read_text
from drafter.core.fact import Fact, FactRole, Ledger, LedgerEntry
from drafter.core.period import Period
from drafter.core.quantity import Metric
from drafter.core.text import Provenance

YEAR = Period.parse("2024")


def note(line: int, text: str, role: FactRole = "achievements") -> Fact:
    reading, place = read_text(text, YEAR, planned=role == "plans"), Provenance("notes.md", f"第{line}行", text)
    return Fact(f"n{line}", role, "", text, place, reading.metrics, claims=reading.claims)


def row(line: int, indicator: str, value: str, unit: str) -> Fact:
    metric = Metric(indicator, Decimal(value), unit, "2024")
    place = Provenance("metrics.xlsx", f"表!B{line}")
    return Fact(
        f"m{line}", "achievements", "", f"{indicator}{value}{unit}", place, (metric,), kind="row", table=place.source
    )


def ledger(*facts: Fact) -> Ledger:
    return Ledger(tuple(LedgerEntry(m, f.id, f.provenance, table=f.table) for f in facts for m in f.metrics), facts)


@pytest.mark.parametrize(
    "facts",
    [
        (note(1, "召开执法协调会16次，形成纪要16份"), note(2, "全年开执法协调会18次")),
        (note(1, "举办技能比武8场，参赛640人"), note(2, "办了技能比武9场")),
        (note(1, "老旧小区改造开工42个"), note(2, "今年老旧小区改造开工45个，惠及8600户")),
        (note(1, "受理劳动仲裁案件1,436件，结案率96%"), row(2, "劳动仲裁受理案件数", "1463", "件")),
        (note(1, "发放稳岗补贴2,315万元"), row(2, "稳岗补贴发放额", "2351", "万元")),
        (note(1, "新建高标准农田12.8万亩"), row(2, "高标准农田新建面积", "128600", "亩")),
        (note(1, "热线工单满意率94.6%"), row(2, "工单满意率", "96.4", "%")),
        (note(1, "培训电商人才860人次"), note(2, "电商人才培训890人次，其中返乡青年210人次")),
        (note(1, "财政收入到账512万元，财务说是521万"),),
        (note(1, "危桥改造23座，已完工19座"), note(2, "改造危桥26座")),
        (note(1, "接待群众来访318批次"), row(2, "来访接待批次", "381", "批次")),
        (note(1, "核查疑点线索214条，办结198条"), row(2, "疑点线索办结", "189", "条")),
        (note(1, "图书借阅量达26.4万册次，办证3200张"), row(2, "图书借阅", "24.6", "万册次")),
        (note(1, "安全检查企业486家次"), note(2, "全年检查企业468家次，查出隐患1,120处")),
    ],
)
def test_two_values_of_one_metric_are_found(facts: tuple[Fact, ...]) -> None:
    (conflict,) = find_conflicts(ledger(*facts))
    assert len(conflict.values()) == 2


@pytest.mark.parametrize(
    "facts",
    [
        (note(1, "培训驾驶员340人次"), note(2, "培训保安员430人次")),
        (note(1, "东片区改造管网12公里"), note(2, "西片区改造管网15公里")),
        (note(1, "上半年走访企业96家"), note(2, "全年走访企业210家")),
        (note(1, "投资12.35亿元用于路网建设"), row(2, "路网建设投资", "123486", "万元")),
        (note(1, "新增就业5230人，其中高校毕业生1860人"), note(2, "高校毕业生新增就业1860人")),
        (note(1, "发现问题126个，整改103个"), note(2, "巡察问题整改98个，完成率95%")),
        (note(1, "排查隐患1148条"), note(2, "整改隐患1130条")),
        (note(1, "城镇居民人均收入4.2万元"), note(2, "农村居民人均收入2.4万元")),
        (note(1, "年计划植树40万株，已栽36万株"), note(2, "植树36万株")),
        (note(1, "招聘会12场，进场企业320家"), note(2, "专场招聘会3场，达成意向210人")),
        (note(1, "投诉量同比下降12.4%"), note(2, "举报量同比下降14.2%")),
        (note(1, "去年办件1,360件，今年办件1,630件"), row(2, "办件量", "1630", "件")),
        (note(1, "全市工业增加值增长6.1%"), note(2, "市本级工业增加值增长5.3%")),
        (note(1, "慰问困难职工360户，发放慰问金43.2万元"), note(2, "慰问困难党员63户，发放慰问金6.3万元")),
        (note(1, "开展消防演练18次"), note(2, "开展防汛演练8次")),
        (note(1, "创建市级示范社区6个"), note(2, "创建省级示范社区2个")),
        (note(1, "完成投资86亿元"), note(2, "新门诊楼完成投资8.6亿元")),
        (note(1, "办理建议提案45件，其中人大建议28件"), note(2, "办理政协提案17件")),
        (note(1, "超过800人参加义诊"), note(2, "义诊参加832人")),
        (note(1, "明年新建口袋公园12处", role="plans"), note(2, "新建口袋公园9处")),
    ],
)
def test_what_only_looks_alike_is_left_alone(facts: tuple[Fact, ...]) -> None:
    assert not find_conflicts(ledger(*facts))


@pytest.mark.parametrize(
    "facts",
    [
        (note(1, "林区巡护里程9400公里，值班记录显示巡护1126次"), note(2, "我们这边统计的巡护是1162次")),
        (note(1, "流动书车下乡46次"), note(2, "流动书车下乡台账上是49次")),
        (note(1, "化解矛盾纠纷318起"), row(2, "矛盾纠纷调处", "381", "件")),
        (note(1, "拥有注册志愿者2640人"), note(2, "注册志愿者系统里查到的是2604名")),
        (note(1, "完成路灯维修1273盏"), row(2, "路灯检修", "1237", "盏")),
        (note(1, "发放高龄津贴186.4万元"), row(2, "高龄津贴发放合计", "184.6", "万元")),
        (note(1, "全县共有农家书屋52个"), note(2, "农家书屋登记表上填的是54个")),
        (note(1, "采购防汛沙袋3200条"), row(2, "防汛沙袋购置", "3020", "条")),
        (note(1, "召开家长会14场"), note(2, "家长会签到册上数的是16场")),
        (note(1, "走访慰问困难户428户"), row(2, "困难户慰问", "482", "户")),
    ],
)
def test_one_metric_in_other_words_or_on_another_paper(facts: tuple[Fact, ...]) -> None:
    (conflict,) = find_conflicts(ledger(*facts))
    assert len(conflict.values()) == 2


@pytest.mark.parametrize(
    "facts",
    [
        (note(1, "在园幼儿386人"), row(2, "合计幼儿数", "368", "人")),
        (note(1, "接警出动1248起"), row(2, "接处警", "1284", "起")),
        (note(1, "发运快递包裹3512件"), row(2, "快递揽收", "3521", "件")),
        (note(1, "冷库还有冻肉1846吨"), row(2, "冻肉库存量", "1864", "吨")),  # what is left is what is in stock
        (note(1, "农产品销售额4.24亿元"), row(2, "农副产品销售", "44180", "万元")),  # swapped, then rounded
        (note(1, "全县卫生站一共32个"), row(2, "卫生服务站", "33", "家")),  # in short and in full, nearly so many
    ],
)
def test_the_same_digits_under_near_names_are_likely_and_no_more(facts: tuple[Fact, ...]) -> None:
    assert not find_conflicts(ledger(*facts))
    assert len(likely_conflicts(ledger(*facts))) == 1


@pytest.mark.parametrize(
    "facts",
    [
        (note(1, "在园幼儿386人"), row(2, "教职工", "368", "人")),  # another thing
        (note(1, "发运包裹3512件"), row(2, "受理投诉", "3521", "件")),  # the same, four digits or not
        (note(1, "年末存款余额486.59亿元"), row(2, "向上争取资金", "468.59", "亿元")),
        (note(1, "一般用户安检1264户"), row(2, "重点用户安检", "1246", "户")),  # another kind
        (note(1, "接诊1248人次"), row(2, "接诊患者", "1284", "人")),  # another unit
        (note(1, "城区巡逻1248次"), row(2, "乡镇巡逻", "1266", "次")),  # another scope
        (note(1, "全年办件1436件"), note(2, "上半年办件1346件")),  # another period
        (note(1, "年计划植树436亩，实际植树463亩"), row(2, "植树", "463", "亩")),  # target and value
        (note(1, "新增床位126张"), row(2, "床位", "612", "张")),  # what was added and what there is
        (note(1, "受理案件1436件"), row(2, "案件办结", "1346", "件")),  # another act
        (note(1, "市级补助126.4万元"), row(2, "县级补助", "124.6", "万元")),  # another source
        (note(1, "整改问题126个"), note(2, "未整改问题16个")),  # done and not done
        (note(1, "去年排查隐患412处，今年排查隐患421处"), row(2, "隐患排查", "421", "处")),  # last year's
        (note(1, "实有病床475张"), row(2, "编制病床", "457", "张")),  # what is and what may be
        (note(1, "培训护林员120人"), note(2, "培训护林员2期")),  # people and times
        (note(1, "开展集中巡查42次，其中夜间巡查18次"), note(2, "夜间巡查18次")),  # part and whole
    ],
)
def test_two_metrics_are_neither_certain_nor_likely(facts: tuple[Fact, ...]) -> None:
    assert not find_conflicts(ledger(*facts)) and not likely_conflicts(ledger(*facts))


def test_a_share_by_its_name_is_held_against_the_same_level() -> None:
    from decimal import Decimal

    from drafter.claims.conflicts import find_conflicts
    from drafter.core.fact import Fact, Ledger, LedgerEntry
    from drafter.core.quantity import Metric
    from drafter.core.text import Provenance

    def entry(fact_id: str, value: str, basis: str, name: str = "标准化厂房占比") -> LedgerEntry:
        return LedgerEntry(Metric(name, Decimal(value), "%", "2025", basis), fact_id, Provenance("甲.md", fact_id))

    facts = tuple(Fact(one, "achievements", "", "", Provenance("甲.md", one)) for one in ("a", "b"))
    told = find_conflicts(Ledger((entry("a", "61.2", ""), entry("b", "62.1", "占比")), facts))
    assert [conflict.values() for conflict in told] == [("61.2%", "62.1%")]
    other = Ledger((entry("a", "61.2", "", "厂房"), entry("b", "62.1", "占比", "厂房")), facts)
    assert not find_conflicts(other)


def _disagreements() -> list[list[str]]:
    lines = (Path(__file__).parent / "disagreements.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("one", "two", "wanted"), _disagreements())
def test_the_values_that_disagree(one: str, two: str, wanted: str) -> None:
    given = ledger(*(note(at, text) for at, text in enumerate((one, two), 1) if text))
    certain = ["≠".join(found.values()) for found in find_conflicts(given)]
    assert "; ".join((*certain, *("?" + "≠".join(found.values()) for found in likely_conflicts(given)))) == wanted


def test_rows_of_one_pasted_table_are_not_held_against_each_other() -> None:
    def pasted(line: int, indicator: str, value: str) -> Fact:
        metric = Metric(indicator, Decimal(value), "条", "2024")
        place = Provenance("检查.txt", f"第{line}行")
        return Fact(
            f"t1_{line}", "achievements", "", f"{indicator}{value}条", place, (metric,), kind="row", table="检查.txt t1"
        )

    rows = ledger(pasted(3, "危险化学品已整改", "731"), pasted(4, "非煤矿山已整改", "371"))
    assert not find_conflicts(rows) and not likely_conflicts(rows)


def test_two_stations_are_two_and_no_conflict() -> None:
    north, south = (
        replace(note(at, f"检测车辆{value}辆"), owner=name)
        for at, value, name in ((1, 9600, "城北检测站"), (2, 9200, "城南检测站"))
    )
    assert not find_conflicts(ledger(north, south))


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        (("到位资金", "86.8"), ("到位资金（财务口径）", "88.6"), 1),
        (("到位资金", "86.8"), ("到位资金（月报）", "88.6"), 1),
        (("到位资金", "86.8"), ("到位资金（财务口径）", "92.3"), 0),  # another way of counting, for all one knows
        (("到位资金", "86.8"), ("到位资金（全口径）", "88.6"), 0),
        (("到位资金", "86.8"), ("到位资金（专项债）", "88.6"), 0),
    ],
)
def test_one_figure_of_two_papers_in_one_table(one: tuple[str, str], two: tuple[str, str], found: int) -> None:
    rows = ledger(*(row(at, *told, "亿元") for at, told in enumerate((one, two), 2)))
    assert len(find_conflicts(rows)) == found


def test_what_is_counted_in_two_units_grows_as_it_likes() -> None:
    facts = []
    for at, (unit, rate) in enumerate((("户", "15.6"), ("人", "11.3")), 2):
        level, grown = (
            Metric("新纳入对象", Decimal(30 + at), unit, "2024"),
            Metric("新纳入对象", Decimal(rate), "%", "2024", "同比"),
        )
        facts.append(replace(row(at, "新纳入对象", str(30 + at), unit), metrics=(level, grown)))
    assert not find_conflicts(ledger(*facts))
