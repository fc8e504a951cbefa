"""A clause said to whoever drafts is told by its signs; one of the work that has some of their words is not."""

from __future__ import annotations

import pytest

from drafter.read.clause_signs import spoken_opening, told_by_signs
from drafter.read.note_asides import sift

ASIDES = {
    "a bid": ["站办看着写", "措辞柔和些", "激动的那几起别渲染", "感言就免了", "名册涉密就不附了", "先用调度的", "有补充再喊我", "先挂着", "评审结果拿到手再说", "先列着", "催稿了", "可以吹一吹", "这俩数不要加到一块写", "写“配合”稳妥点", "表述委婉些", "往实里写", "这摊子先放一放", "先统一下口径", "咱还是写9月", "有漏的找老孟"],
    "of the paper": ["但附表去年漏了分站", "这个数偏高", "站里的表和厅里系统差了几百吨", "正在对账", "公报2月才出", "那版里把两项写反了", "这条上会前请总工看看", "跟住建局的台账有出入", "算法按省里给的"],
    "an inner word": ["董局点头了的", "书记在班子会上讲过这个数", "厂家嘴上说7月", "会上点过咱们名", "业主私下说要拖", "老卞说码头站不算", "领导说可以借来用用", "总会计师怕股东看见"],
    "not sure": ["牌子啥时候来谁也说不准", "报不报得上另说", "没那么准", "台账记不过来", "以上供参考"],
    "a sigh": ["唉", "场面那叫一个热闹", "填得眼花", "你懂的", "谁去谁头大", "挺辛苦的", "孩子们玩得开心", "娃娃们热情高得很", "图纸改了八遍了"],
    "whence and where": ["数是后台扒下来的", "会计那边给的", "原件在档案室", "照片发群里了", "这块我代报的", "由小季代笔", "合同在行装科", "怎么算的问计财科小黎", "现场照片多得是", "花了多少钱后勤有数", "详见简报第8页", "这是我自己算的", "协议签没签招商办清楚", "节目单找不着了"],
}  # fmt: skip
TOLD = [
    "群众反映排队时间长", "县委书记作出批示", "县政府常务会议研究同意", "审计指出2个问题", "专家讲课12场",
    "两项指标不列入考核", "组织编写乡土教材", "建立隐患台账", "统一收费口径", "名次上升2位", "村民自己凑钱修的",
    "不再填报纸质表格", "证书发到手里了", "图纸与现场不符", "设备老化漏水", "写进了村规民约", "施工单位尚未进场",
    "财政资金没拨下来", "业主单位已经进场", "厂家上门检修41台", "撰写调研材料6篇", "提出意见建议33条", "我局获全市第一名", "产销率与全国平均差5个百分点", "完善签到制度", "比先进地区差2个百分点", "请专家授课6场", "决算草案获批准", "印制宣传册3万份", "说清楚权责边界", "甄别线索40条", "有没有效益看市场", "名单公示后无异议", "先用本地工人", "专干老给抽去干别的", "方案还没定稿", "加班成常态", "清退阻力大得很", "批复还没下来", "表示诚挚感谢", "实行性别平等评估", "选派骨干到市馆跟班学习", "群众积极性提高", "学生参与面扩大", "安排青年干部到一线跟岗锻炼",
]  # fmt: skip
PROBLEMS = ["几套系统的数对不上", "企业心里没底", "上级文件打架", "工期说不准", "人手没着落"]


@pytest.mark.parametrize("clause", [one for listed in ASIDES.values() for one in listed])
def test_what_is_said_to_the_writer(clause: str) -> None:
    assert told_by_signs(clause)


@pytest.mark.parametrize("clause", TOLD)
def test_what_tells_of_the_work(clause: str) -> None:
    assert told_by_signs(clause) is None


@pytest.mark.parametrize("clause", PROBLEMS)
def test_among_problems_what_does_not_fit_is_what_is_wrong(clause: str) -> None:
    assert told_by_signs(clause, problem=True) is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("检修泵站31座，厂家嘴上说32座", "检修泵站31座"),
        ("修复古籍1320页，几个师傅真不容易", "修复古籍1320页"),
        ("代投邮件4.6万件，下乡那几个投递员累坏了", "代投邮件4.6万件"),
        ("入户核查618人，同志们很辛苦", "入户核查618人"),
        ("养护工人手少，活重，留不住人", "养护工人手少，活重，留不住人"),
        ("窗口人员辛苦一年没有补贴，意见大", "窗口人员辛苦一年没有补贴，意见大"),
        ("夜班护士太累，走了9个", "夜班护士太累，走了9个"),
        ("查处违建9处，细节不宜公开，一笔带过", "查处违建9处"),
        ("说句实在话，夜间值守人手不够", "夜间值守人手不够"),
        ("网上成交2.3亿元（含代销，代销那块水分大）", "网上成交2.3亿元（含代销）"),
        ("6月底前通过评估（省里啥时候来谁也说不准）", "6月底前通过评估"),
        ("申报示范站2个（报不报得上另说）", "申报示范站2个"),
        ("新增用户2万户，写不写死听主任的", "新增用户2万户"),
        ("你这表设计得真绕，数据合格率98.7%", "数据合格率98.7%"),
        ("抱歉，这条交晚了：新增墒情站9处", "新增墒情站9处"),
        ("“你点我送”：上门取件320次", "“你点我送”：上门取件320次"),
        ("护林员登记在册286人，工时表里有", "护林员登记在册286人"),
        ("护林员登记在册286人，村村都有", "护林员登记在册286人，村村都有"),
        ("节电周搞得不错，发放折页4千份", "节电周发放折页4千份"),
    ],
)
def test_what_is_told_beside_it_stays(line: str, told: str) -> None:
    assert sift(line).text == told


@pytest.mark.parametrize("text", ["不瞒您说，", "说实话，", "多嘴一句，"])
def test_openings(text: str) -> None:
    assert spoken_opening(f"{text}管护经费缺口还有") == text
    assert not spoken_opening("说明会开了4场，参会200人")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("五个花园全年多少人看表，反正比去年多", ""),
        ("收了多少看表，总之高一点", ""),
        ("五个花园全年多少人看表，投诉比去年少3件", "投诉比去年少3件"),
        ("入园人次比去年多", "入园人次比去年多"),
    ],
)
def test_which_way_a_figure_went_goes_with_the_place_it_stands_in(line: str, told: str) -> None:
    assert sift(line).text == told
