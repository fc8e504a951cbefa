"""What is built as speech builds it, by kind of construction round any verb, and near misses of each that keep their words."""

from __future__ import annotations

import pytest

from drafter.language.constructions import ill_constructions, plan_constructions


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        # nobody, willing or at all
        ("旧祠堂没人管", "旧祠堂无人管理"),
        ("垃圾桶没人清", "垃圾桶无人清理"),
        ("河道保洁没人愿意干", "河道保洁无人愿意从事"),
        ("值班热线没人接", "值班热线无人接听"),
        # whose duty, whose money
        ("岗亭谁管没定", "岗亭管理责任主体尚未明确"),
        ("路灯谁修没定", "路灯维修责任主体尚未明确"),
        ("水表谁换说不清", "水表更换责任主体不明确"),
        ("改造钱谁出也扯不清", "改造出资主体不明确"),
        ("钱从哪来还没定", "资金来源尚未确定"),
        # done, and of no use
        ("球场建了没人用", "球场建后无人使用"),
        ("系统买了没用起来", "系统购置后未投入使用"),
        # so far, and how
        ("台账还没建完", "台账尚未完成建设"),
        ("井盖没换完", "井盖未完成更换"),
        ("隐患查得不细", "隐患检查不够细致"),
        ("设备更新得太慢", "设备更新过慢"),
        ("设备更新得慢", "设备更新较慢"),
        # what holds it up, how much is lacking
        ("新馆卡在环评", "新馆受环评制约"),
        ("配套资金还没落实，差420万", "配套资金还没落实，资金缺口420万元"),
        ("有没有漏点心里没底", "是否存在漏点尚不掌握"),
        ("铺面想租租不出去", "铺面租不出去"),
        ("站房建是建了，可是没通水", "站房虽建了，但没通水"),
    ],
)
def test_an_ill_is_built_as_in_a_report(plain: str, report: str) -> None:
    assert ill_constructions(plain) == report


@pytest.mark.parametrize(
    "text",
    [
        "没人机的小队",
        "车队卡在半路上",
        "平均气温差2度",
        "现场无人员伤亡",
        "面对大是大非，敢于亮剑",
        "这条路好走得多",
        "空着手来",
        "谁主张谁举证",
        "由谁负责已明确",
        "他们说走就走访了三户",
    ],
)
def test_what_only_looks_like_one_stays(text: str) -> None:
    assert ill_constructions(text) == text


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("旧阀门9月底前换完", "9月底前完成旧阀门更换"),
        ("雨棚年内装好", "年内完成雨棚安装"),
        ("把渠系底数摸清", "摸清渠系底数"),
        ("巡查台账建起来", "建立巡查台账"),
        ("骨干教练留住", "留住骨干教练"),
        ("三年规划编出来", "完成三年规划编制"),
        ("标识牌全部换完", "全部完成标识牌更换"),
        ("路灯再换80盏", "再更换路灯80盏"),
        ("殡葬车年内换2辆", "年内更换殡葬车2辆"),
        ("检测站招8人", "检测站招聘8人"),
        ("救生员招12人", "招聘救生员12人"),
        ("不许带病上岗", "不得带病上岗"),
        ("不许规模性返贫", "防止发生规模性返贫"),
        ("站点铺满9个街道", "实现9个街道站点全覆盖"),
        ("销售额奔60亿去", "销售额力争达到60亿"),
        ("消防通道一季度清一遍", "消防通道每季度清理一次"),
        ("气象站点再补6个", "再补建气象站点6个"),
        ("共享车位再上900个", "新增共享车位900个"),
        ("量水设施年底前全联上", "年底前全部实现量水设施联网"),
        ("绿道驿站先建4座", "先行建设绿道驿站4座"),
        ("残疾人章程上半年定", "上半年制定残疾人章程"),
        ("县志续卷接着编", "县志续卷继续编"),
        ("护林员巡护推一推，先从骨干搞起", "推进护林员巡护，先从骨干抓起"),
        ("库容率压进30%", "库容率控制在30%以内"),
        ("储备粮轮换，赶在秋收前", "储备粮轮换，秋收前完成"),
        ("扩容经费没着落，先报着", "扩容资金尚未落实，先行申报"),
        ("防护栏谁修年初定下来", "防护栏年初明确维修责任主体"),
    ],
)
def test_a_plan_is_built_as_in_a_report(plain: str, report: str) -> None:
    assert plan_constructions(plain) == report


@pytest.mark.parametrize(
    "text",
    [
        "力争尽早开工",
        "全体职工行动起来",
        "先把阀门换完",
        "阀门没有换完",
        "争取把阀门换完",
        "41个全修通",
        "评价结果与预算安排挂钩",
        "定位持续做实",
        "由村里修好",
    ],
)
def test_what_is_no_plain_thing_before_its_verb_stays(text: str) -> None:
    assert plan_constructions(text) == text


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        # how far it falls short, and still does
        ("乡镇站管理还是差点意思", "乡镇站管理仍不够理想"),
        ("虫害除治压不下来", "虫害除治难以有效控制"),
        ("退货率一直压不下来", "退货率居高不下"),
        ("骨干流失得厉害", "骨干流失严重"),
        # done to it by what
        ("大棚让雪给压塌了", "大棚被雪压塌"),
        ("泵站六月叫雷给打了", "泵站六月遭雷击"),
        # nobody, nothing
        ("门禁报了三年没钱修", "门禁申报三年仍缺少维修资金"),
        ("路段监控有6台黑着", "路段监控有6台无法显示"),
        ("三个项目都等米下锅", "三个项目均急需资金"),
        ("市里县里都没松口", "市里县里均未同意"),
        ("物业推业委会、业委会推物业", "物业、业委会相互推诿"),
        ("说实话，库房漏雨", "库房漏雨"),
        # a state that lasts, one only
        ("人行道被货摊占着", "人行道被货摊占用"),
        ("两层门面闲在那儿", "两层门面闲置"),
        ("全市就2家", "全市仅有2家"),
        ("扩容项目啃不动", "扩容项目难以推进"),
        ("处理厂满负荷了", "处理厂已满负荷"),
        ("外挂楼梯没登记", "外挂楼梯未登记"),
    ],
)
def test_an_ill_of_speech_by_its_class(plain: str, report: str) -> None:
    assert ill_constructions(plain) == report


@pytest.mark.parametrize(
    "text",
    ["他让雪莲负责", "松口蘑长势好", "差点意外受伤", "武功厉害", "泥石流压不下来堵路", "给老人送温暖", "现在就2家合并"],
)
def test_what_only_sounds_like_an_ill_stays(text: str) -> None:
    assert ill_constructions(text) == text
