"""A verb of speech before its figure is written out by its thing, its unit or itself; what it may mean besides keeps the clerk's word."""

from __future__ import annotations

import pytest

from drafter.language.formal import formal
from drafter.language.spoken_acts import in_full_acts


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("旧图纸扫了900张", "旧图纸扫描900张"),
        ("主街扫了三遍", "主街清扫三遍"),
        ("老照片征上来260幅", "老照片征集260幅"),
        ("展厅接了7000个学生", "展厅接待7000个学生"),
        ("热线接了410个电话", "热线接听410个电话"),
        ("县医院接了52例病人", "县医院接诊52例病人"),
        ("坑槽补了有2600平方米", "坑槽修补2600平方米"),
        ("困难学生补了88万元", "困难学生补助88万元"),
        ("绿篱修了两遍", "绿篱修剪两遍"),
        ("古籍修了40册", "古籍修复40册"),
        ("钻井队拉起来3支", "钻井队组建3支"),
        ("散工拉进来150人", "散工吸纳150人"),
        ("水费收了36万元", "水费收取36万元"),
        ("信访件收上来9份", "信访件收集9份"),
        ("社区新开了2家", "社区新开设2家"),
    ],
)
def test_the_thing_or_the_unit_tells_the_verb(note: str, said: str) -> None:
    assert in_full_acts(note) == said


@pytest.mark.parametrize(
    "note",
    [
        "引起了3起投诉",  # 起 is half of the verb
        "提出了5条意见",
        "发起了2次倡议",
        "派出12人",
        "少用了40吨煤",
        "技术员跑了6趟",  # on which errand
        "中心走了14人",  # left, or were called on
        "物业签了7家",  # with whom
        "三季度收了28件",  # of what
        "隐患没修了3处",
        "如果换了5台",
        "业务员跑了4次",
        "修了3个月",
        "楼道灯灭了3盏",  # by themselves
        "民房烧了3间",
        "早秧毁了20亩",
        "便道堵了3次",
        "塌方埋了3人",
        "小店赔了30万",
        "公交卡刷了90万次",
        "湿地补了60万方",
        "扫码率76%",
    ],
)
def test_what_may_mean_two_things_keeps_its_word(note: str) -> None:
    assert in_full_acts(note) == note


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("门禁卡都登了记", "门禁卡均已登记"),
        ("与邻县挂上了钩", "已与邻县挂钩"),
        ("主楼5月封的顶", "主楼5月封顶"),
        ("旧设备更新了", "旧设备已更新"),
        ("房租也给减了", "房租也已减免"),
        ("水工转产转了90户", "水工转产90户"),
        ("报名的来了300多人", "报名300余人"),
        ("排队的少了", "排队人数减少"),
        ("还贷率到98%", "还贷率达到98%"),
        ("出证快了3天", "出证快了3天"),  # of no class: speech, and marked
        ("给养殖户建了个群", "为养殖户建立群"),
        ("扩建款争取下来了", "扩建款争取到位"),
        ("补贴兑下去了", "补贴已兑付"),
        ("路灯挂了牌的不多", "路灯挂牌的不多"),
        ("康养项目在搞7个", "正在实施康养项目7个"),
        ("地名牌补了40块", "地名牌补设40块"),
        ("装表装了60户", "装表60户"),
        ("床位加到90张", "床位增加到90张"),
        ("只有3个登了记", "仅有3个登了记"),
        ("合同没签上约", "合同未签上约"),
    ],
)
def test_a_construction_of_speech_is_put_as_a_report_has_it(note: str, said: str) -> None:
    assert formal(note) == said


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("老楼都接上天然气了", "老楼均已接通天然气"),  # the thing behind the verb
        ("西墙贴完砖了", "西墙已贴砖"),
        ("井房装上新水泵了", "井房已安装新水泵"),
        ("老楼没接上天然气", "老楼未接上天然气"),
        ("货车换电动的换了24辆", "24辆货车更换为电动"),
        ("换证快了两天", "换证用时缩短两天"),
        ("冷库的仓位满了", "冷库的仓位已满"),
        ("学位满了再扩班", "学位满了再扩班"),  # what is to come
        ("补了9个护士", "补充9名护士"),
        ("乱倒垃圾的没了", "未再出现乱倒垃圾现象"),
        ("巷道干净了", "巷道变得整洁"),
        ("渔港那批新船呢，捕捞30吨", "渔港新船，捕捞30吨"),
        ("毛呢，销售30吨", "毛呢，销售30吨"),
        ("工资嘛发放30万元", "工资发放30万元"),
        ("总额410万元（保费90万元在里头）", "总额410万元（含保费90万元）"),
        ("城西引水那个2.4公里", "城西引水2.4公里"),
        ("渡口村拿了县里的治理创新奖", "渡口村获得县级治理创新奖"),
        ("环卫工体检过了", "环卫工体检已完成"),
        ("桌椅啥的坏了12套", "桌椅等损坏12套"),
        ("不知道是干什么的", "不知道是干什么的"),
        ("新兵体检过了", "新兵体检过了"),  # done, or passed
        ("苗木检测全年做了860份", "苗木检测全年完成860份"),  # by the thing, whatever time stands behind it
        ("渡口村没拿了县里的治理创新奖", "渡口村没拿了县里的治理创新奖"),
    ],
)
def test_a_thing_behind_its_verb_a_pointer_and_a_particle(note: str, said: str) -> None:
    assert formal(note) == said


@pytest.mark.parametrize(
    "note",
    [
        "一次补了46万元", "逐条过筛，关了9个", "又收了310万元", "调了14人", "当月开了5个", "当场批了8件", "转了6起", "客户跑了7家",
        "先挂了12条", "压了260万元", "改了9处", "仓里盘了7处", "接了640人", "补了38户",
    ],
)  # fmt: skip
def test_a_unit_alone_settles_no_verb_of_several_senses(note: str) -> None:
    assert formal(note) == note


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("困难学生补了46万元", "困难学生补助46万元"), ("小煤窑关了9座", "小煤窑关停9座"), ("租金收了310万元", "租金收缴310万元"),
        ("矛盾纠纷调了14起", "矛盾纠纷调解14起"), ("漏缴税款补了46万元", "漏缴税款补缴46万元"),
    ],
)  # fmt: skip
def test_its_thing_settles_it(note: str, said: str) -> None:
    assert formal(note) == said


@pytest.mark.parametrize(
    "note", ["抽沙船到了3艘", "救过来12人", "周转物资应急储备300吨", "配套款省里批了一半", "收了夏粮800吨"]
)
def test_what_may_mean_two_things_stays(note: str) -> None:
    assert formal(note) == note
