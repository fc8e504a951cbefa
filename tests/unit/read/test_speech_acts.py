"""What a clause does: it tells the work, or it speaks to who writes, of the paper, of whence it is known, or of how its reporter feels."""

import pytest

from drafter.language.tellers import frame_of
from drafter.read.note_asides import sift
from drafter.read.speech_acts import act_of, told_in_bracket, without_topic_particles

ASIDES = [
    ("多写村民感受", "order"),
    ("尽量多提一线的同志", "order"),
    ("少用形容词", "order"),
    ("千万别拔高", "order"),
    ("别往大里说", "order"),
    ("可别贴金", "order"),
    ("少吹嘘", "order"),
    ("两个口径都要列上", "order"),
    ("两种说法都留着", "order"),
    ("俩数都得写上", "order"),
    ("上回县领导专门问过", "request"),
    ("分管局长老问这个数", "request"),
    ("书记每次都要看", "request"),
    ("上面追着问", "request"),
    ("农技股阿强按来稿先后贴的", "paper"),
    ("办公室小唐拢的", "paper"),
    ("按收到顺序堆的", "paper"),
    ("教务处老邱攒的", "paper"),
    ("暂时按这个数报", "standing"),
    ("先照老数填着", "standing"),
    ("先按这样列", "standing"),
    ("水务股私下说够呛", "doubt"),
    ("项目部私下讲没把握", "doubt"),
    ("监理背后嘀咕怕完不成", "doubt"),
    ("真给力", "feeling"),
    ("挺长脸的", "feeling"),
    ("够不简单了", "feeling"),
    ("蛮像样的", "feeling"),
    ("乡亲们都夸好", "feeling"),
    ("家长们个个说满意", "feeling"),
    ("司机师傅们都说好用", "feeling"),
    ("大伙儿都叫好", "feeling"),
    ("业主们都说划算", "feeling"),
]
CLAIMS = [
    "多写信息稿件30篇",
    "多用途车辆采购",
    "少写材料多下基层",
    "领导小组专题研究6次",
    "县领导带队督导4轮",
    "分管副县长现场办公解决用地问题",
    "书记专门调研两次",
    "上级督查反馈问题12个",
    "群众反映积水问题37件",
    "家长普遍反映课后服务时间偏短",
    "村民都说水压不够",
    "业主们都说电梯不好用",
    "审计指出问题9个",
    "巡察要求限期整改",
    "市里通报表扬",
    "两个口径都要统一",
    "两种补贴都发放到位",
    "两条线路都要延伸",
    "先按50万元拨付",
    "暂按二级标准收费",
    "先按此方案试点",
    "按收到顺序办理申请",
    "墙上贴的安全操作规程全部更新",
    "修路款是村里凑的",
    "别墅区污水管网接通",
    "少报工程量问题查实3起",
    "不吹哨的路口安装了信号灯",
    "要求各校每周公示菜谱",
    "难得到贷款的小店受助40家",
    "私下转包工程查处2起",
    "背后议论少了",
    "行车真方便工程完工",
    "老师傅们都带了徒弟",
]


@pytest.mark.parametrize(("clause", "act"), ASIDES)
def test_words_that_tell_no_work(clause: str, act: str) -> None:
    assert act_of(clause) == act


@pytest.mark.parametrize("clause", CLAIMS)
def test_claims_that_look_like_them(clause: str) -> None:
    assert act_of(clause) is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("绿道新增12公里，别往大里说", "绿道新增12公里"),
        ("污水厂下月通水（监理背后嘀咕怕完不成，先照老数填着）", "污水厂下月通水"),
        ("利润率6.1%，剔掉补贴是4.2%，上回市领导专门问过，两个数都要摆", "利润率6.1%，剔掉补贴是4.2%"),
        ("校车新开5条线，家长们都说方便", "校车新开5条线"),
        ("合作社新品种挺争气的，亩产760公斤", "合作社新品种亩产760公斤"),
        ("小麦：单产数见表，超县里任务", "小麦：超县里任务"),
        ("大棚修得挺漂亮，全年收菜90吨", "大棚修得挺漂亮，全年收菜90吨"),
        ("示范社8家（这是2023年度评的，今年的没出）", "示范社8家（为2023年度评定，今年的尚未公布）"),
        ("非遗项目6个（老底子，不是今年新增的）", "非遗项目6个（非今年新增）"),
        ("名师工作室4个（老家底）", "名师工作室4个（均为原有）"),
        ("巡护员32人（含代管的5人）", "巡护员32人（含代管的5人）"),
    ],
)
def test_what_is_told_of_a_line(line: str, told: str) -> None:
    assert sift(line).text == told


def test_a_line_about_the_paper_is_no_fact() -> None:
    assert sift("园区年度总结的料（招商股阿强按收到先后贴的，12月30号止）").whole == "remark"
    assert sift("绿化用的料全部到场，共60吨").whole is None
    assert sift("夜市那个6万多是人次，不是元").whole == "remark"
    assert sift("旧厂房那块地是租的，不是买的，年租金6万元").whole is None


@pytest.mark.parametrize(
    ("line", "frame"),
    [
        ("河长办统的：巡河1.3万人次", "河长办统的："),
        ("市里季度简报上写的，清运垃圾420吨", "市里季度简报上写的，"),
        ("大数据平台里登的：办件8600件", "大数据平台里登的："),
        ("群众报的线索：核实17条", ""),
        ("墙上写的，12条标语全部更换", ""),
        ("统计局核定的32家企业全部入库", ""),
    ],
)
def test_whence_it_is_known(line: str, frame: str) -> None:
    found = frame_of(line)
    assert line[: found.length if found else 0] == frame


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("这是2022年度授的", "为2022年度授予"),
        ("都是去年批的", "为去年批准"),
        ("还没全修完", "尚未全部完成"),
        ("没完工的2处", None),
        ("含2022年度评的3家", None),
        ("争创中，牌子没下来", None),
        ("比原来的宽2米", None),
    ],
)
def test_since_when(words: str, told: str | None) -> None:
    assert told_in_bracket(words) == told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("汛期那阵子呢，转移群众120人", "汛期那阵子，转移群众120人"),
        ("台账嘛，补录了3册", "台账，补录了3册"),
        ("毛呢，羊绒等面料检验42批", "毛呢，羊绒等面料检验42批"),
    ],
)
def test_a_breath_behind_what_is_spoken_of(line: str, told: str) -> None:
    assert without_topic_particles(line) == told
