"""The second half of a line goes to another part with its subject, or not at all."""

from __future__ import annotations

import pytest

from drafter.read.note_subjects import counted_by, of_whom, with_subject


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("琴房：改造装修完了", "消防没验，还没开门", "琴房：消防没验，还没开门"),
        ("琴房：改造装修完了", "琴房消防没验", "琴房消防没验"),
        ("购置洒水车14台", "有3台到了年限", "洒水车有3台到了年限"),
        ("候车厅添了6台取票机", "坏了2台", "取票机坏了2台"),
        ("新建村级冷库9座", "还剩2座没通电", "村级冷库还剩2座没通电"),
        ("安装充电桩260个", "坏了17个没修", "充电桩坏了17个没修"),
        ("民间剧团登记了31家", "证照不全的还有6家", "民间剧团证照不全的还有6家"),
        ("农家书屋建了52个，藏书6万册", "其余8个还没挂牌", "农家书屋其余8个还没挂牌"),
        ("书画院新招了学员46名", "上座率才三成", "书画院上座率才三成"),
        ("巡查堤防36公里", "有4个村的涵闸漏水", "有4个村的涵闸漏水"),
        ("受理申请618件，办结590件", "窗口设备老化", "窗口设备老化"),
        ("栽行道树2100株", "缺养护人员", "缺养护人员"),
        ("清回陈欠租金96万元", "还有41万挂着", "陈欠租金还有41万挂着"),
        ("租金收入730万元", "欠租的还有26户没交", "欠租的还有26户没交"),  # who owes what is said
        ("欠税清了1.2亿元", "老欠还有3亿趴账上", "老欠还有3亿趴账上"),
        ("发现隐患316处，督促改了302处", "没改的14处有2处是重大的", "隐患没改的14处有2处是重大的"),
        ("“三小”场所查了84家", "其余5家没开门", "“三小”场所其余5家没开门"),
        ("渔船登记：46艘船办了39本证", "剩下7艘手续不全", "渔船登记：剩下7艘手续不全"),
        ("用地保障640亩", "缺口还有85亩", "用地缺口还有85亩"),
        ("储备库二期投资9000万", "到位的资金只有3100万", "储备库二期到位的资金只有3100万"),
    ],
)
def test_a_second_half_takes_its_subject_along(before: str, after: str, told: str) -> None:
    assert with_subject(before, after) == told


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("搬迁坟墓340座，清运垃圾86吨", "反弹得快"),
        ("有3条支沟水发黑", "群众骂"),
        ("水费收缴率71%", "农户说收成不好不愿交"),
        ("简易程序结案410件，有线索的快了", "没线索的还是一堆"),
        ("漏损率降到10.9%", "比年初的目标还差一点"),
        ("烘干中心建了3个，日处理850吨", "秋收那阵子还是排长队"),
        ("接送学生1860人次", "有一台趴窝半年了"),
        ("讲座办了16场", "没人来听"),
    ],
)
def test_what_nothing_names_with_certainty_does_not_go(before: str, after: str) -> None:
    assert with_subject(before, after) == ""


@pytest.mark.parametrize(
    ("text", "unit", "name"),
    [
        ("助餐点开了27个", "个", "助餐点"), ("气瓶充装站7家查了6家", "家", "气瓶充装站"),
        ("加装电梯11部", "部", "电梯"), ("压缩站一共14座，改造完了3座", "座", "压缩站"), ("到岗44个", "个", ""),
    ],
)  # fmt: skip
def test_what_a_clause_counts_is_named_without_the_act(text: str, unit: str, name: str) -> None:
    assert counted_by(text, unit) == name


def test_how_it_was_done_is_no_subject() -> None:
    told = with_subject("查出隐患512条，当场改了431条", "限期改的81条里还挂着19条")
    assert told == "隐患限期改的81条里还挂着19条"


def test_an_act_come_to_its_end_is_no_subject() -> None:
    assert with_subject("矛盾纠纷受理312件，调成305件", "还有7件在调") == "矛盾纠纷还有7件在调"


@pytest.mark.parametrize(
    ("first", "text", "told"),
    [
        ("管护员84人，里头临聘的21", "就是补贴镇里那份三个月没到账", "管护员补贴镇里那份三个月没到账"),
        ("灯塔看护员38名", "不过劳保今年还没发", "灯塔看护员劳保今年还没发"),
        ("阅览室管理员64人", "就是电脑老死机", "就是电脑老死机"),  # nothing of theirs
        ("新建驿站6个", "就是工资还拖着", "就是工资还拖着"),  # no people
        ("村医84人", "就是村医补助没到账", "就是村医补助没到账"),  # named already
        ("村医84人", "补助按月发放", "补助按月发放"),
    ],
)
def test_what_people_get_is_told_with_the_people(first: str, text: str, told: str) -> None:
    assert of_whom([first], text) == told


@pytest.mark.parametrize(
    ("said", "text", "told"),
    [
        ("“茶博馆”4月开馆，接待1900人次", "馆里讲解员没专职的", "“茶博馆”讲解员没专职的"),
        ("老年大学新校舍启用，苗圃园接待研学12批", "园里厕所不够用", "苗圃园厕所不够用"),
        ("接待研学12批", "园里厕所不够用", "园里厕所不够用"),
        ("“茶博馆”4月开馆", "馆里的3名讲解员考了证", "馆里的3名讲解员考了证"),
        ("“茶博馆”4月开馆", "窗口人手不够", "窗口人手不够"),
    ],
)
def test_the_house_a_line_has_named_is_named_again(said: str, text: str, told: str) -> None:
    assert of_whom([said], text) == told
