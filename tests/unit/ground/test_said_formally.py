"""核验 of what a strong writer makes of notes: the formal word for a spoken length, level or list stands, its near miss does not."""

from __future__ import annotations

from decimal import Decimal

import pytest

from drafter.api import verify
from drafter.core.fact import Fact
from drafter.core.quantity import Metric
from drafter.core.text import Provenance
from drafter.ground.verifying import verify as hold

# kind, role, facts (joined by ‖), faithful, bent
PAIRS = [
    ("so far", "achievements", "旧沟渠改造大体弄完了", "旧沟渠改造基本完成。", "旧沟渠改造全部完成。"),
    ("so far", "achievements", "新馆大致装好了", "新馆基本装修完成。", "新馆全面装修完成。"),
    ("left out", "achievements", "接种6200针，不算厂矿自己打的310针", "接种6200针，另有厂矿自行接种310针。", "接种6200针，其中厂矿自行接种310针。"),
    ("left out", "achievements", "路灯修了460盏，不包括小区的85盏", "维修路灯460盏，另有小区路灯85盏。", "维修路灯460盏，包括小区路灯85盏。"),
    ("left out", "achievements", "路灯修了460盏，不包括小区的85盏", "维修路灯460盏，不含小区85盏。", "维修路灯460盏。"),
    ("left out", "achievements", "摆渡船460艘次，不含货轮85艘次", "摆渡船460艘次，另有货轮85艘次。", "摆渡船460艘次，另有货轮58艘次。"),
    ("term", "achievements", "图书流动车一学期去12所学校3趟", "图书流动车每学期到12所学校3趟。", "图书流动车每月到12所学校3趟。"),
    ("passed", "problems", "渡船18条，11条岁数过15年", "18条渡船中，11条使用年限超过15年。", "18条渡船中，11条使用年限不足15年。"),
    ("metre", "achievements", "河道淤积从1米8降到1米2", "河道淤积由1.8米降至1.2米。", "河道淤积由1.08米降至1.02米。"),
    ("metre", "achievements", "堤坝加高2米5", "堤坝加高2.5米。", "堤坝加高25米。"),
    ("quarters", "achievements", "一季度到三季度用电量涨了6.2%", "前三季度用电量增长6.2%。", "上半年用电量增长6.2%。"),
    ("quarters", "achievements", "一季度至二季度接警420起", "上半年接警420起。", "全年接警420起。"),
    ("slashed", "achievements", "年降水量912毫米（截至12/20）", "截至12月20日，年降水量912毫米。", "截至11月20日，年降水量912毫米。"),
    ("tempo", "achievements", "办证平均比去年快3天", "办证平均用时较上年缩短3天。", "办证平均用时较上年延长3天。"),
    ("tempo", "achievements", "警情响应比去年快35秒", "警情响应时间较上年缩短35秒。", "警情响应时间较上年延长35秒。"),
    ("tempo", "achievements", "救护车到场比去年慢2分钟", "救护车到场时间较上年延长2分钟。", "救护车到场时间较上年缩短2分钟。"),
    ("only", "problems", "定向生计划80只来52", "定向生计划80人，实际仅到52人。", "定向生计划80人，实际到82人。"),
    ("only", "problems", "社工计划招40只招到22", "社工计划招聘40人，仅招到22人。", "社工计划招聘22人，仅招到40人。"),
    ("must", "plans", "设备完好率不得低于95%", "确保设备完好率达到95%以上。", "力争设备完好率达到95%以上。"),
    ("must", "plans", "事故起数不能超过3起", "确保事故起数控制在3起以内。", "确保事故起数超过3起。"),
    ("passable", "achievements", "老泵站凑合能用", "老泵站尚可使用。", "老泵站不能使用。"),
    ("on time", "achievements", "三项支出都过序时", "三项支出均超序时进度。", "三项支出均超额完成。"),
    ("none", "achievements", "假种子坑农的事一起没有", "未发生假种子坑农事件。", "发生假种子坑农事件。"),
    ("none", "achievements", "全年水文站测报数据零差错", "水文站测报数据全年无差错。", "水文站测报数据全年零投诉。"),
    ("listed", "achievements", "省级示范合作社评上2个：金穗、绿野", "金穗、绿野合作社获评省级示范合作社。", "金穗、丰泰合作社获评省级示范合作社。"),
    ("listed", "achievements", "今年拿了3块牌子：文明单位、卫生单位、节水单位", "今年获文明单位、卫生单位、节水单位称号。", "今年获文明单位、卫生单位称号。"),
    ("two sources", "achievements", "护苗行动立案88件‖校园周边立案88件（护苗）", "“护苗”行动在校园周边立案88件。", "“护苗”行动在校园周边立案36件。"),
    ("two sources", "achievements", "山洪预警62条‖山洪灾害预警62条，同比增长6.9%，服务3.1万人", "发布山洪预警62条，同比增长6.9%，服务3.1万人。", "发布山洪预警26条，同比增长6.9%，服务3.1万人。"),
    ("wants", "problems", "夜间巡护力量有待加强", "夜间巡护力量仍需加强。", "夜间巡护力量已加强。"),
    ("wants", "problems", "基层站所信息化水平有待提升", "基层站所信息化水平还需提高。", "基层站所信息化水平已有提高。"),
    ("issued", "achievements", "大风预警26条，比去年多3条，服务6.1万人", "发布大风预警26条，较上年增加3条，服务6.1万人。", "发布大风预警26条，较上年减少3条，服务6.1万人。"),
    ("in full", "achievements", "移公安6起，移纪委2起", "移送公安机关6起、移送纪委2起。", "移送公安机关2起、移送纪委6起。"),
    ("in full", "achievements", "小陈拿了省局的税务标兵", "小陈获省税务局税务标兵。", "小陈获省财政局税务标兵。"),
    ("in full", "achievements", "市局给地震台站批了60万，修地震井2口", "市地震局批准资金60万元，修复地震井2口。", "省地震局批准资金60万元，修复地震井2口。"),
    ("outpaced", "achievements", "茶产值涨9.2%，果品涨8.4%，全市平均6.5%", "茶、果品产值分别增长9.2%、8.4%，均高于全市平均水平。", "茶、果品产值分别增长9.2%、8.4%，均低于全市平均水平。"),
    ("outpaced", "achievements", "存款涨7.6%，比全省5.9%快", "存款增长7.6%，快于全省。", "存款增长7.6%，慢于全省。"),
    ("worst", "problems", "停车难，老街片区最要命", "停车难，老街片区尤为突出。", "停车难，新区尤为突出。"),
    ("closed", "problems", "观景台塌了20米，围着不让走", "观景台坍塌20米，已封闭。", "观景台坍塌200米，已封闭。"),
    ("saved", "achievements", "灌溉省水三成", "灌溉节约用水30%。", "灌溉用水增加30%。"),
    ("saved", "achievements", "锅炉改气后省煤四成", "锅炉改气后节约燃煤40%。", "锅炉改气后燃煤占40%。"),
    ("saved", "achievements", "机播省种15%，省工一半", "机播节省用种15%、节省人工50%。", "机播节省用种50%、节省人工15%。"),
    ("saved", "achievements", "外省水果占三成", "外省水果占30%。", "外省水果减少30%。"),
    ("asked for", "plans", "经费跟财政局要，先做前期", "向财政局争取经费，先行开展前期工作。", "已向财政局争取到经费，先行开展前期工作。"),
    ("must", "plans", "校车和食堂不能出事", "确保校车、食堂不出问题。", "力争校车、食堂不出问题。"),
    ("must", "plans", "不能发生群体性中毒", "确保不发生群体性中毒。", "力争不发生群体性中毒。"),
    ("must", "plans", "不许再出现拖欠工资", "确保不再出现拖欠工资。", "力争不再出现拖欠工资。"),
    ("water", "achievements", "消掉劣五类河段4条", "消除劣Ⅴ类河段4条。", "消除劣Ⅳ类河段4条。"),
    ("water", "achievements", "断面三类以上占九成", "断面Ⅲ类以上占90%。", "断面Ⅱ类以上占90%。"),
    ("over years", "problems", "在岗9人，近3年走了年轻骨干4名", "在岗9人，近3年流失年轻骨干4名。", "在岗9人，今年流失年轻骨干4名。"),
    ("passed", "problems", "电瓶观光车9台，跑过8万公里的4台", "9辆电瓶观光车中，4辆行驶超过8万公里。", "9辆电瓶观光车中，4辆行驶不足8万公里。"),
    ("a name", "achievements", "百年渡口修缮完了，照文物的规矩", "按照文物保护要求完成百年老渡口修缮。", "按照文物保护要求完成老渡口一半修缮。"),
    ("a name", "achievements", "百年老店评上2家", "百年老店获评2家。", "百年老店获评12家。"),
    ("a name", "achievements", "遇上百年来最大洪水，堤没破", "遭遇百年来最大洪水，堤防未破。", "遭遇50年来最大洪水，堤防未破。"),
    ("tried", "plans", "新系统给两个窗口先试，年底再铺", "先行在两个窗口试点新系统，年底再行推广。", "先行在三个窗口试点新系统，年底再行推广。"),
    ("urged", "plans", "把没交的都催一遍，月底前收上来九成", "督促未交单位缴纳，月底前收缴率达到90%。", "月底前收缴率达到95%。"),
    ("urged", "plans", "把没移的都催一遍", "督促各部门移交档案。", "各部门已移交档案。"),
    ("nobody", "problems", "夜班缺3人，没人干", "夜班缺3人，无人应聘。", "夜班缺8人，无人应聘。"),
    ("steadied", "achievements", "欠薪群访12起都稳住了", "12起欠薪群访均稳妥处置。", "2起欠薪群访稳妥处置。"),
    ("sparing", "achievements", "慎用查封，给企业解封资金3100万", "审慎适用查封，为企业解封资金3100万元。", "全面适用查封，为企业解封资金3100万元。"),
    ("passed", "achievements", "市场摊位过1万个，商户过8000户", "市场摊位超过1万个，商户突破8000户。", "市场摊位不足1万个，商户突破8000户。"),
    ("rise", "achievements", "猪肉价格涨幅4.3%，低于5%的控制目标", "猪肉价格上涨4.3%，低于5%的控制目标。", "猪肉价格下降4.3%，低于5%的控制目标。"),
    ("gdp", "achievements", "GDP涨6.1%，高于目标", "国内生产总值增长6.1%，高于目标。", "国内生产总值增长6.1%，低于目标。"),
    ("side", "achievements", "投资涨6.1%，高于全市，比目标低0.4个点", "投资增长6.1%，高于全市，低于目标0.4个百分点。", "投资增长6.1%，低于全市，低于目标0.4个百分点。"),
    ("by much", "achievements", "开户快多了", "开户时间大幅缩短。", "开户时间大幅延长。"),
    ("two names", "achievements", "危改118户‖农村危房住房改造118户，为年度目标110户的107.3%", "农村危房改造118户，为年度目标110户的107.3%。", "农村危房改造108户，为年度目标110户的107.3%。"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "role", "facts", "faithful", "bent"), PAIRS, ids=[f"{p[0]}: {p[4]}" for p in PAIRS])
def test_the_formal_word_stands_and_its_near_miss_does_not(
    kind: str, role: str, facts: str, faithful: str, bent: str
) -> None:
    given = facts.split("‖")
    said, false = verify(faithful, given, period="2025", role=role), verify(bent, given, period="2025", role=role)  # type: ignore[arg-type]
    assert not said["lost"], kind
    assert all(s["verdict"] not in ("bent", "unsupported") for s in said["sentences"]), kind
    assert false["lost"] or any(s["verdict"] in ("bent", "unsupported") for s in false["sentences"]), kind


# What none of the sources bears out stays refused, whatever beside it was loosened.
NEAR = [
    ("茶产值涨9.2%，果品涨5.4%，全市平均6.5%", "茶、果品产值分别增长9.2%、5.4%，均高于全市平均水平。"),
    ("茶产值涨9.2%，果品涨8.4%", "茶、果品产值分别增长9.2%、8.4%，均高于全市平均水平。"),
    ("省级示范合作社评上5个，有金穗、绿野等", "金穗、绿野合作社获评省级示范合作社。"),
    ("路灯修了460盏，不包括小区的85盏，不含景区", "维修路灯460盏，另有小区路灯85盏。"),
    ("土地档案扫描3.2万卷‖户籍档案扫描1.1万卷", "户籍档案扫描3.2万卷，土地档案扫描1.1万卷。"),
    ("大风预警26条没发出去", "发布大风预警26条。"),
    ("小陈拿了市局的税务标兵", "小陈获省税务局税务标兵。"),
    ("编制跟编办要，没给", "向编办争取到编制。"),
]


@pytest.mark.parametrize(("facts", "bent"), NEAR)
def test_what_is_not_borne_out_stays_refused(facts: str, bent: str) -> None:
    false = verify(bent, facts.split("‖"), period="2025")
    assert false["lost"] or any(s["verdict"] in ("bent", "unsupported") for s in false["sentences"])


_TELLS = "防汛科登记夜间叫醒干部398人次。"


@pytest.mark.parametrize(
    ("owner", "note", "stands"),
    [
        ("防汛科", "我们登记夜里叫醒干部398人次", True),
        ("防汛科", "咱们登记的，夜里叫醒干部398人次", True),
        ("保卫科", "我们登记夜里叫醒干部398人次", False),
        ("防汛科", "夜里叫醒干部398人次，县里登记的", False),
    ],
)
def test_the_office_that_says_we_may_be_named(owner: str, note: str, stands: bool) -> None:
    fact = Fact("n1", "achievements", "", note, Provenance("", "n1", note), owner=owner)
    said = hold(_TELLS, [fact])
    assert all(one.kind not in ("bent", "unsupported") for one in said.verdicts) == stands


@pytest.mark.parametrize(("text", "stands"), [("累计发送260余万条。", True), ("累计发送260万条。", False)])
def test_a_notes_own_amount_keeps_its_more_whatever_was_read_of_it(text: str, stands: bool) -> None:
    note = "短信到现在一共发了二百六十多万条"
    read = (Metric("短信", Decimal(2600000), "条"),)
    fact = Fact("n1", "achievements", "", note, Provenance("", "n1", note), metrics=read)
    said = hold(text, [fact])
    assert all(one.kind not in ("bent", "unsupported") for one in said.verdicts) == stands
