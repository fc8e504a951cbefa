"""Orders about a figure: which they mean, what becomes of it, and what states a figure and orders nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import Material, read_facts
from drafter.read.order_values import value_order

NOTES = """# 成绩
- 全年立案86件，移送公安机关4件、移送纪委2件
- 组织防汛演练14场
- 引进企业5家，签约项目6个
- 修复村道31处
- 接待信访群众77批次
- 走访老党员62人，发放慰问金4.1万元
"""


def _read(tmp_path: Path, order: str) -> Material:
    (tmp_path / "要点.md").write_text(f"{NOTES}{order}\n", "utf-8")
    return read_facts([tmp_path / "要点.md"], period=Period.parse("2025"))


@pytest.mark.parametrize(
    "order, told, gone",
    [
        ("移送公安那条改成5件，前天又送了一件。", "移送公安机关5件、移送纪委2件", "4件"),
        ("法制股那条移送公安的改成5件", "移送公安机关5件、移送纪委2件", "4件"),
        ("演练的场次报错了，应该是16场", "组织防汛演练16场", "14场"),
        ("刚才报的修复村道31处改为35处", "修复村道35处", "31处"),
        ("信访批次更正为79批次，上次漏了两批", "接待信访群众79批次", "77批次"),
        ("“62人”改成“65人”", "走访老党员65人", "62人"),
        ("慰问金写4.6万元，别写4.1万", "发放慰问金4.6万元", "4.1万元"),
        ("签约的数不对，是7个不是6个", "签约项目7个", "6个"),
        ("安监科说的演练14场要核一下，应急办台账是13场，以应急办的为准。", "组织防汛演练13场", "14场"),
        ("信访的77批次改成80批次，有三批后来才登记", "接待信访群众80批次", "77批次"),
        ("老蔡那个修复村道31处的改成33处", "修复村道33处", "31处"),
        ("项目科那条签约项目应该是7个", "签约项目7个", "6个"),
        ("防汛演练应急办统计是15场，跟我们的不一样，以应急办的为准", "组织防汛演练15场", "14场"),
        ("移送纪委2件应为3件", "移送纪委3件", "2件"),
        ("刚核了，信访是78批次，不是77", "接待信访群众78批次", "77批次"),
        ("村道原来写的31处不对，公路段实报34处", "修复村道34处", "31处"),
        ("修复村道，交通站报31处、公路段报33处，按公路段报的写", "修复村道33处", "31处"),
    ],
)
def test_a_figure_is_replaced_on_the_word_of_the_order_and_told(
    order: str, told: str, gone: str, tmp_path: Path
) -> None:
    material = _read(tmp_path, order)
    texts = [fact.text for fact in (*material.facts, *material.asked)]
    assert sum(told in text for text in texts) == 1 and not any(gone in text for text in texts)
    (line,) = [one for one in material.left_out if one.provenance.quote.strip("。") in order]
    assert f"“{gone}”改为" in line.reason and not material.questions
    assert any(gone in remark.message for remark in material.remarks)
    changed = next(fact for fact in material.facts if told in fact.text)
    assert "第8行" in changed.provenance.locator


@pytest.mark.parametrize(
    "order, mark",
    [
        ("签约的数跟商务局再对一下，他们报的是8个。", "签约项目【待核：6个／8个】"),
        ("村道的数两家不一样，养护站说31处，公路局说36处", "修复村道【待核：31处／36处】"),
        ("信访批次信访办的数是81批次，先别定", "群众【待核：77批次／81批次】"),
        ("应急办说演练14场要再核一下，台账上是12场", "防汛演练【待核：14场／12场】"),
        ("演练的场次再跟应急办平台核一下，平台上是12场", "防汛演练【待核：14场／12场】"),
        ("慰问金的数两家不一样，财务说4.1万，民政说4.5万", "发放慰问金【待核：4.1万元／4.5万元】"),
        ("老党员的人数要跟组织部核实一下，他们说60人", "老党员【待核：62人／60人】"),
    ],
)
def test_two_figures_nobody_settles_stand_both(order: str, mark: str, tmp_path: Path) -> None:
    material = _read(tmp_path, order)
    assert sum(mark in fact.text for fact in material.facts) == 1
    assert any("待核" in line.reason for line in material.left_out)


def test_a_dispute_of_one_line_is_settled_in_it(tmp_path: Path) -> None:
    material = _read(tmp_path, "热线科说的办结312件要核一下，平台登记是309件，以平台的为准")
    assert [fact.text for fact in material.facts if "办结" in fact.text] == ["办结309件"]
    assert "309件" in next(line.reason for line in material.left_out)


def test_a_correction_of_what_nobody_told_is_told_with_its_name(tmp_path: Path) -> None:
    material = _read(tmp_path, "上回报的仓容数不对，不是4.2万吨是4.02万吨")
    assert [fact.text for fact in material.facts if "4.02" in fact.text] == ["仓容4.02万吨"] and not material.asked


def test_a_correction_that_does_not_name_its_thing_is_asked(tmp_path: Path) -> None:
    material = _read(tmp_path, "上回报的仓容那个数不对，是4.02万吨")
    (fact,) = material.asked
    assert fact.text == "仓容4.02万吨" and material.questions[0].fact_id == fact.id


def test_an_order_that_may_mean_two_figures_is_asked_with_both(tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text("# 成绩\n- 东片移送3件\n- 西片移送9件\n移送那条改成5件\n", "utf-8")
    material = read_facts([tmp_path / "要点.md"], period=Period.parse("2025"))
    (question,) = material.questions
    assert question.kind == "order" and question.options[:2] == ("东片移送3件", "西片移送9件")
    assert [fact.text for fact in material.facts] == ["东片移送3件", "西片移送9件"]
    assert "没有照办" in material.left_out[0].reason


@pytest.mark.parametrize(
    "text",
    [
        "接水时限由6天改成3天", "会议室改成3间培训教室", "把单岗改为双岗，增加2人", "章程更正备案3件", "系统报错了17次，均已修复",
        "工程款结算以审计结果为准", "核对台账46本，整改12处", "账物每月要核对一遍，差错率降到0.2%", "图纸与现场不符15处，已改12处",
        "门前那条路改成6米宽", "错缴税款退库3笔、5.6万元", "两家单位意见不一致，协商3次达成2项共识", "收费以物价局核定的标准为准",
        "查询说明不对外公开12件", "（数字以统计站为准）", "路面破损处改成水泥路2公里",
        "巡堤查出险点21处，当场处置17处，剩4处挂着", "清欠96笔，到账71笔，还有25笔先挂着",
        "闲置的3间教室改成2间活动室", "把居民楼底层改成3处老年食堂", "编制12人应到未到2人", "平台上是按月核一次",
    ],
)  # fmt: skip
def test_what_states_a_figure_and_orders_nothing(text: str) -> None:
    assert value_order(text) is None


@pytest.mark.parametrize(
    ("line", "order", "told"),
    [
        ("1. 渔政：休渔船92艘，浮标36个", "更正：开头第1条渔船颠倒了，是29艘不是92艘", "29艘"),
        ("- 渔业补贴发放4.6亿左右", "更正：渔业补贴财务重核了，是约4.9亿元，前面4.6作废", "4.9亿元"),
        ("- 船校：比武拿牌18枚", "更正：船校那处奖牌数抄错了，应为21枚", "21枚"),
    ],
)
def test_a_figure_is_put_right_where_the_old_one_or_a_rare_unit_tells_which(
    line: str, order: str, told: str, tmp_path: Path
) -> None:
    (tmp_path / "要点.md").write_text(f"# 成绩\n{line}\n- 修路12公里\n# 后补\n- {order}\n", "utf-8")
    material = read_facts([tmp_path / "要点.md"], period=Period.parse("2025"))
    assert told in material.facts[0].text and not any(one.kind == "order" for one in material.questions)


@pytest.mark.parametrize(
    ("note", "order", "told"),
    [
        ("清挖排水渠27处、5460米", "排水渠长度报串行了，是5640", "清挖排水渠27处、5640米"),
        ("走访商户218户，收到建议40条", "又来电话：走访把周五那9户加上，算227户", "走访商户227户，收到建议40条"),
        ("技能竞赛获奖22人：金4，银7，铜11", "竞赛那行算错，铜是10，合计22不变", "技能竞赛获奖22人：金4，银7，铜10"),
        ("免除利息1.2万元", "利息财务重核了，是约1.4万元，前面1.2作废", "免除利息约1.4万元"),
        ("免除利息约1.2万元", "利息不是1.2，是近1.4万元，录错了", "免除利息近1.4万元"),
        ("补植苗木8.31万株，成活率92%", "补正：苗木株数抄错行了，实为8.13万株", "补植苗木8.13万株，成活率92%"),
        ("回收秸秆2700吨", "秸秆那个数敲错了，7200才对", "回收秸秆7200吨"),
        ("受训船员164人", "船员少算一个班，加上那28个一共192人", "受训船员192人"),
        ("更换水表350只", "水表不是350，是530只，上午看串行了", "更换水表530只"),
        ("调解纠纷610件", "610漏了12月的，全年667件", "调解纠纷667件"),
        ("排查隐患74处", "隐患数以新发的为准：69处", "排查隐患69处"),
        ("接种疫苗5.3万剂次", "疫苗早上报早了，最后定的是5.6万剂次", "接种疫苗5.6万剂次"),
        ("办理社保卡3.3万张", "社保卡那行请改：3.8万张", "办理社保卡3.8万张"),
        ("新建岗亭6座，改造9座", "岗亭改造多报了1座，改成8座", "新建岗亭6座，改造8座"),
        ("抽检车辆1.87万台次，退回96台", "第1条抽检数看串行了，1.78万台次", "抽检车辆1.78万台次，退回96台"),
        ("减免摊位费：发了通知，1136户", "更正：减费户数1163，前面小屈打颠倒了", "减免摊位费：发了通知，1163户"),
        ("山区3处饮水工程开工，管17个村吃水", "更正：山区吃水那条，村数19，不是17", "山区3处饮水工程开工，管19个村吃水"),
        ("渔港（二级）：泊位新增5个、岸线7公里，绿化？株", "更正：渔港那条写反了，泊位7个，岸线才5公里", "渔港（二级）：泊位新增7个、岸线5公里，绿化？株"),
        ("接待研学9,300人次", "更正：研学人次多写了，实际是8,940", "接待研学8,940人次"),
        ("仓房熏蒸81间", "更正↑ 仓房熏蒸是18间，写反了，以这个为准", "仓房熏蒸18间"),
    ],
)  # fmt: skip
def test_what_was_reported_wrong_is_put_right_in_its_own_words(
    note: str, order: str, told: str, tmp_path: Path
) -> None:
    (tmp_path / "要点.md").write_text(f"# 成绩\n- {note}\n- 巡查河道300次\n\n# 补记\n- {order}\n", "utf-8")
    material = read_facts([tmp_path / "要点.md"], period=Period.parse("2025"))
    assert [fact.text for fact in material.facts] == [told, "巡查河道300次"]
    assert any("改为" in one.reason for one in material.left_out)


@pytest.mark.parametrize(
    "text",
    [
        "复查时发现台账记错3处，已改正", "错发补贴追回6.8万元", "打错的2眼井已回填", "比去年少报损失13万元",
        "水表抄错率是0.3%", "重复统计的12户已剔除", "账目算错的5笔全部退回", "加上志愿者一共出动260人",
    ],
)  # fmt: skip
def test_faults_that_are_told_as_work_are_facts(text: str, tmp_path: Path) -> None:
    (tmp_path / "要点.md").write_text(f"# 成绩\n- 检查商户512家，抄表8000户\n- {text}\n", "utf-8")
    material = read_facts([tmp_path / "要点.md"], period=Period.parse("2025"))
    assert "检查商户512家，抄表8000户" in [fact.text for fact in material.facts]
    assert any(text[:6] in fact.text for fact in material.facts)


_DESKS = """# 一年来
## 稽查股
1. 走访企业64户次，辅导申报210人次。
2. 查结案件28件，其中移送公安6件，追缴税款312.5万元。
3. 组织业务培训11期、820人次。
{here}
## 纳服股
1. 办税厅接待3.4万人次，导办620人次。
2. 受理投诉37件，答复37件。
- 网格走访19场
{there}
"""


def _put_right(tmp_path: Path, here: str = "", there: str = "") -> tuple[list[str], Material]:
    (tmp_path / "要点.md").write_text(_DESKS.format(here=here, there=there), "utf-8")
    material = read_facts([tmp_path / "要点.md"], period=Period.parse("2025"))
    return [fact.text.strip("。") for fact in material.facts], material


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ("4. 第2条结案数多敲了，应为23件，移送数不变", "查结案件23件，其中移送公安6件，追缴税款312.5万元"),
        ("4. 上面第三条的期数错了，是12期", "组织业务培训12期、820人次"),
        ("第2点移送公安的件数写错了，改为5件", "查结案件28件，其中移送公安5件，追缴税款312.5万元"),
        ("更正：第1条辅导人次漏了一个0，应为2100人次", "走访企业64户次，辅导申报2100人次"),
        ("4、第2条里的追缴税款改成321.5万元", "查结案件28件，其中移送公安6件，追缴税款321.5万元"),
        ("4. 上一条的人次打错了，实为802人次", "组织业务培训11期、802人次"),
        ("4、第3条的期数更正为13，看岔了", "组织业务培训13期、820人次"),  # its noun says which of the two is meant
        ("4、第2条移送公安件数更正为7", "查结案件28件，其中移送公安7件，追缴税款312.5万元"),
    ],
)
def test_an_item_named_by_its_number_is_put_right_in_the_list_of_the_order(
    order: str, told: str, tmp_path: Path
) -> None:
    texts, material = _put_right(tmp_path, here=order)
    assert told in texts and not any(one.kind == "order" for one in material.questions)
    assert "受理投诉37件，答复37件" in texts and not any("条" in text or "点移送" in text for text in texts)


@pytest.mark.parametrize(
    ("here", "there"),
    [
        ("4. 第2条的件数错了，应为23件", ""),  # two figures in 件, and no noun that tells which
        ("4. 第1条投诉件数写错了，应为23件", ""),  # nothing is counted in 件 there
        ("4. 第3条隐患期数写错了，应为12期", ""),  # its noun is of something else
        ("4. 第2条的户数更正为12期", ""),  # nor does its unit fit
        ("4. 第2条的人数更正为12", ""),  # nothing counts people there
        ("4. 第2条的件数更正为12", ""),
        ("", "# 补记\n更正：第2条数报错了，应为23件"),  # two lists have a second item
    ],
)
def test_an_item_named_by_its_number_that_does_not_fit_is_asked(here: str, there: str, tmp_path: Path) -> None:
    texts, material = _put_right(tmp_path, here, there)
    assert [one for one in material.questions if one.kind == "order"]
    assert not any("23件" in text or "12期" in text for text in texts)


def test_items_in_words_and_dashes_are_counted_too(tmp_path: Path) -> None:
    lines = "一、检修水泵26台，更换闸门9扇。\n二、清淤渠道14公里。\n三、第一条水泵台数写错了，改为29台\n"
    dashes = "- 接访48批\n- 化解积案17件\n- 上面第二条件数错了，应该是19件\n"
    (tmp_path / "要点.md").write_text(f"# 成绩\n## 工程股\n{lines}## 信访股\n{dashes}", "utf-8")
    texts = [one.text.strip("。") for one in read_facts([tmp_path / "要点.md"], period=Period.parse("2025")).facts]
    assert texts == ["检修水泵29台，更换闸门9扇", "清淤渠道14公里", "接访48批", "化解积案19件"]


@pytest.mark.parametrize("text", ["险点甲组报21处，乙组报17处，先挂着", "清欠台账写96笔，系统是71笔，这两个数挂着"])
def test_two_figures_left_open_are_to_be_checked(text: str) -> None:
    found = value_order(text)
    assert found is not None and found.kind == "check"


@pytest.mark.parametrize(
    "text",
    ["累计47个，写的时候两个数别弄串", "到账12笔，口径不要搞混了", "全年53场，当心报错了", "共计8处，免得写重了"],
)
def test_a_warning_says_of_no_figure_that_it_is_wrong(text: str) -> None:
    assert value_order(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "刚才报错了，应该是53个", "上次写反了，是47处", "减免金额填错了，应为32万元", "恐怕培训人数报错了，应为312人",
        "单位级别写错了，一级是12家", "个别数据报错了，应为32人", "不小心写错了，应为46处", "没注意抄错了，应是27户",
    ],
)  # fmt: skip
def test_a_slip_told_is_one(text: str) -> None:
    found = value_order(text)
    assert found is not None and found.new
