"""What keeps a statement in the part its clerk put it in."""

from __future__ import annotations

import pytest

from drafter.core.fact import FactRole
from drafter.core.period import Period
from drafter.read.kept_parts import counts_down, is_last_kind, unabated
from drafter.read.note_turns import turn_of
from drafter.read.stances import role_by_content


@pytest.mark.parametrize(
    ("under", "text", "role"),
    [
        ("achievements", "夜市热度没退，客流和营业额都涨两成", "achievements"),
        ("achievements", "直播电商热度不减，订单多了两成", "achievements"),
        ("achievements", "巡河力度没松，劝返采砂船6条", "achievements"),
        ("achievements", "投诉一直没断，物业没人管", "problems"),
        ("achievements", "商户怨气没消，租金压力没减", "problems"),
        ("achievements", "曝光不按规定投放垃圾的商户9家", "achievements"),
        ("achievements", "约谈拖欠工资企业12家，移送涉嫌拒不支付案件3件", "achievements"),
        ("achievements", "查处无证经营7户，还有两户拒不搬", "problems"),
        ("achievements", "引进短缺专业教师14名，其中研究生9名", "achievements"),
        ("achievements", "扎实开展根治欠薪检查，立案查处欠薪案件6件", "achievements"),
        ("achievements", "更换老化破损路灯210盏", "achievements"),
        ("achievements", "清退不符合条件低保对象83户", "achievements"),
        ("achievements", "流失骨干教师6名，招聘公告挂了两轮没人来", "problems"),
        ("achievements", "引进人才还差4名没到位", "problems"),
        ("achievements", "查处的摊点反弹厉害，投诉不断", "problems"),
        ("achievements", "图书馆新馆装修完工，还没开馆", "achievements"),
        ("achievements", "场地平整完成，主楼没动工", "achievements"),
        ("achievements", "可研批了，地也划了", "achievements"),
        ("achievements", "新馆装修完工，可空调坏了三台没人修", "problems"),
        ("achievements", "互认办法还在配合省里起草，没出台，先做了样品比对", "achievements"),
        ("achievements", "楼还在扯皮，没人管，先停了电", "problems"),
        ("problems", "初审退件多了一成，说明申报把关松", "problems"),
        ("problems", "退单率升到8%，反映出前端审核松", "problems"),
        ("problems", "线上办件占了七成，对窗口人员是新考验", "problems"),
        ("problems", "电动车保有量11万辆", "problems"),
        ("problems", "去年查出的8个问题全部整改销号", "achievements"),
        ("problems", "提交情况说明3份，已全部办结", "achievements"),
        ("problems", "改革任务全部完成，经受住了考验", "achievements"),
        ("problems", "培训网格员1200人", "achievements"),
    ],
)
def test_the_clerks_part_stands(under: FactRole, text: str, role: FactRole) -> None:
    assert role_by_content(text, (under,), None) == role


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("工地查了46处，通报无证施工的5家，曝光欠薪2起", 1),
        ("人手少了3个，但服务没打折", 1),
        ("线路新开4条，但准点率不高", 2),
    ],
)
def test_only_a_failure_is_parted_from_what_was_done(text: str, halves: int) -> None:
    assert len(turn_of(text, ("achievements",))) == halves


def test_a_good_thing_that_does_not_ebb_goes_on_and_a_burden_stays() -> None:
    assert (
        unabated("招生势头没掉，报到率96%") == "招生势头保持，报到率96%" and unabated("还款压力没减") == "还款压力没减"
    )


@pytest.mark.parametrize(
    "text",
    [
        "险段11处整治了7处，还剩4处",
        "薄弱村9个摘帽6个，还有3个",
        "库存盐1800吨销了1350，还剩450",
        "鱼道清淤2.1公里，险工5处加固了3处，还有2处",
        "危桥5座，拆了3座，还有2座",
        "老闸改造9座完7座，剩2座等电力",
        "护林站改造5所完3所，另2所在招标",
        "11个镇河长制档案规范化弄完9个，还剩2个",
    ],
)
def test_what_is_left_of_a_count_stays_with_it(text: str) -> None:
    assert counts_down(text)
    assert turn_of(text, ("achievements",)) == (text,)
    assert role_by_content(text, ("achievements",), None) == "achievements"


@pytest.mark.parametrize(
    "text",
    [
        "险段11处整治了7处，还剩4处没人管",  # something is said of the rest
        "老闸改造9座完7座，剩2座卡在征地",
        "老闸改造9座完7座，剩2座没钱修",
        "新建驿站6个，还有4个",  # of no count
        "薄弱村9个摘帽6个，还有5个",  # which do not make the whole
        "全县27个站还有5个没有专职人员",
        "检查企业40家发现问题12处，还剩3处",
        "欠费的23家，收了9家，没收的还有14家",
    ],
)
def test_what_is_said_of_the_rest_is_no_such_line(text: str) -> None:
    assert not counts_down(text)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("剩下36起是群众求助", True),
        ("其余12户都是外来经营户", True),
        ("剩下36起是无证驾驶没处理", False),
        ("其余12户是历史遗留", False),
        ("剩下36起", False),
        ("剩下36起是群众求助，办了28起", False),
    ],
)
def test_the_last_kind_of_a_whole_is_no_shortcoming(text: str, last: bool) -> None:
    assert is_last_kind(text) is last
    assert not last or role_by_content(text, (), None) == "achievements"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("登记渔船58艘，一艘没接上定位", ("登记渔船58艘", "渔船一艘没接上定位")),
        ("全年放映60场，一场没取消", ("全年放映60场，一场没取消",)),
        ("走访渔户120户，一户没落下", ("走访渔户120户，一户没落下",)),
    ],
)
def test_so_many_of_them_that_failed_turn_the_line(text: str, parts: tuple[str, ...]) -> None:
    assert turn_of(text, ()) == parts


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("三处库房没办证", "problems"),
        ("装卸工欠发高温补贴俩月", "problems"),
        ("两台泵没并上网", "problems"),
        ("帮扶欠发达村9个", "achievements"),
        ("补发欠发工资12万元", "achievements"),
    ],
)
def test_what_is_owed_or_lacking_is_a_shortcoming(text: str, role: str) -> None:
    assert role_by_content(text, (), None) == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("争取中央资金1,260万元，到账740万元", "achievements"),
        ("争取到设备补助86万，已下达50万", "achievements"),
        ("明年争取资金1,500万元，到账率不低于八成", "plans"),
    ],
)
def test_what_was_sought_and_came_is_no_plan(text: str, role: str) -> None:
    assert role_by_content(text, (), Period.parse("2025")) == role
