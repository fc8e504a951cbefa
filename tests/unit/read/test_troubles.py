"""What is wrong behind what was done: told apart where it stands alone, asked where it leans on the rest."""

import pytest

from drafter.core.period import Period
from drafter.read.note_tables import read_noted
from drafter.read.note_turns import turn_of
from drafter.read.stances import role_by_content

YEAR = Period.parse("2025")
BROKEN = (
    ("新装水表2100只", "有6个小区的表井一下雨就淹"),
    ("完成护林员培训3期180人", "个别卡点夜里没人守"),
    ("公证办结412件", "其余9件是当事人不肯补材料"),
    ("候车厅座椅更换了240张", "进站口的扶梯老是坏"),
    ("海棠补植900株，成活率92%", "南坡那片旱死了130株"),
    ("售票收入860万元", "赔了57万元，欠着两家旅行社的返款"),
    ("慢病随访3,160人次", "两个村的血压计坏了没换"),
)
WHOLE = (
    "受理来电612件，大多是噪音、漏水、停车",
    "疏浚渠道8.4公里，比上年少了2.1公里的返工",
    "送来的急症病人26人，全部及时转送，没耽误一个",
    "安置帮教对象93人，帮教率100%，没有一人重新犯罪",
    "初步设计批了，概算还没批复",
    "抽查货车460辆，超载率降到2.1%",
)
PARTS = (
    ("新聘法律顾问6名", "achievements"),
    ("毁林案件今年没再发，宣传牌补立了40块", "achievements"),
    ("投诉工单38件，扯皮的占多半，都按期办结了", "achievements"),
    ("护工31名，年内辞了6个，夜班排不开", "problems"),
    ("医疗救助金现在直接打到卡上，不用再跑窗口了", "achievements"),
    ("抢通塌方路段7处，平均41分钟到场", "achievements"),
    ("刚推行时埋怨的不少，现在基本习惯了，全县评比第3名", "achievements"),
    ("没有在外兼职，家属也没有从事与辖区有关的经营活动", "achievements"),
    ("骨干外流，三年走了14个去市里", "problems"),
    ("旺季还是丢了两单大客户", "problems"),
    ("食堂承包人失联，拖欠菜款18万元，先用押金垫了6万元", "problems"),
    ("一年换了三任站长", "problems"),
)


@pytest.mark.parametrize(("done", "wrong"), BROKEN)
def test_a_second_half_that_stands_alone_is_parted(done: str, wrong: str) -> None:
    before, after = turn_of(f"{done}，{wrong}", ())
    assert before == done and after.endswith(wrong)  # 公证 其余9件…: it takes its subject along
    assert [role_by_content(one, (), YEAR) or "achievements" for one in (done, wrong)] == ["achievements", "problems"]


@pytest.mark.parametrize("text", WHOLE)
def test_kinds_comparisons_and_steps_to_come_are_no_second_half(text: str) -> None:
    assert turn_of(text, ()) == (text,) and role_by_content(text, (), YEAR) != "problems"


@pytest.mark.parametrize(("text", "role"), PARTS)
def test_the_part_is_told_by_evidence(text: str, role: str) -> None:
    assert (role_by_content(text, (), YEAR) or "achievements") == role


def test_a_second_half_that_leans_on_the_first_is_asked() -> None:
    notes = read_noted("新馆主体封顶，原说国庆开馆，主要是电梯到货晚了两个月\n", "记.md", period=YEAR).notes
    assert [question.kind for question in notes.questions] == ["part"] and len(notes.facts) + len(notes.asked) == 1


def test_trouble_that_lies_ahead_is_no_plan() -> None:
    assert role_by_content("食堂每月倒贴三千多，明年不知道咋办", (), YEAR) == "problems"
    assert role_by_content("明年把食堂的账理清，争取不亏", (), YEAR) == "plans"


@pytest.mark.parametrize(
    "line",
    [
        "应急队员扩到86人，6月火灾那回半夜叫来24个人", "义务巡护队练了9次，塌方那天最先到的是他们31个人",
        "抢修班组增到14个，线路断了3条，当晚送上了2条，余下的次日通的", "新配抽水泵12台，低处淹了两条街，连夜恢复通车",
    ],
)  # fmt: skip
def test_an_occasion_and_what_was_put_right_at_once_part_no_line(line: str) -> None:
    assert turn_of(line, ()) == (line,)
