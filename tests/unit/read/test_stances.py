import pytest

from drafter.core.period import Period
from drafter.read.complaining import complains, succeeds
from drafter.read.note_asides import sift
from drafter.read.note_turns import turn_of
from drafter.read.stances import may_be_wrong, role_by_content
from drafter.read.to_come import is_in_hand, tells_ahead

YEAR, HALF = Period.parse("2025"), Period.parse("2025H1")


@pytest.mark.parametrize(
    "text",
    [
        "停车还是乱，投诉一直多",
        "窗口排队时间偏长，人手不够",
        "台账仍未建成，查数慢",
        "群众反映等得久",
        "设施老化，管理流于形式",
        "护工辞职9人，比上年多4人",
        "9个村没有卫生室",
        "离达标线还差2.3个百分点",
        "到课率掉到61%",
        "3条断头路卡在拆迁",
        "专职网格员缺口46人",
    ],
)
def test_complaints(text: str) -> None:
    assert complains(text)


@pytest.mark.parametrize(
    "text",
    [
        "隐患改完12处",
        "五次普查收尾，没漏户",
        "化解矛盾突出的积案6件",
        "困难群众补助发放3200人",
        "整改到位19个，剩下4个排到三季度",
        "解决停车难，新增车位300个",
        "没有发生安全事故",
        "床位使用率到86%，前年还不到七成",
        "投诉量下降31%",
        "老旧小区改造26个",
        "只用45天完成征地",
    ],
)
def test_no_complaints(text: str) -> None:
    assert not complains(text)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("明年建成公园2个", YEAR),
        ("养老方面，明年再改40所", YEAR),
        ("2026年新开公交线3条", YEAR),
        ("9月底前完成换届", HALF),
        ("四季度启动二期", HALF),
        ("力争全年增长5%", HALF),
        ("拟引进博士12名", YEAR),
        ("货款春节前付清", YEAR),
        ("库房入冬前清一遍", HALF),
    ],
)
def test_promises(text: str, period: Period) -> None:
    assert tells_ahead(text, period)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("9月底前完成换届", YEAR),
        ("下半年建成公园2个", YEAR),
        ("计划生育奖扶发放320万元", YEAR),
        ("完成计划的97%", YEAR),
        ("将军山隧道贯通", YEAR),
        ("6月底全部完成清产核资", HALF),
        ("春节前慰问环卫工人210名", HALF),
        ("元旦前两家供货商的货款差点断了，现在还盯着呢", HALF),
        ("2025年新开公交线3条", YEAR),
    ],
)
def test_no_promises(text: str, period: Period) -> None:
    assert not tells_ahead(text, period)


def test_what_is_reached_under_a_heading_of_problems_is_an_achievement() -> None:
    assert role_by_content("反馈的9个问题已全部销号", ("problems",), YEAR) == "achievements"
    assert role_by_content("平台上线，接入站点312个", ("problems",), YEAR) == "achievements"
    assert role_by_content("漏损率15.2%，比目标高2.1个百分点", ("problems",), YEAR) == "problems"
    assert role_by_content("分馆建设进度慢，计划9月封顶，现在刚做完基础", ("problems",), YEAR) == "problems"
    assert role_by_content("巡查有盲区，派单460件，返工的有52件", ("problems",), YEAR) == "problems"
    assert succeeds("满意度96.1分，比上年高1.2分") and not succeeds("满意度偏低")


def test_under_two_parts_each_statement_goes_to_its_own() -> None:
    assert role_by_content("明年补编12人", ("problems", "plans"), YEAR) == "plans"
    assert role_by_content("缺编12人，任务重", ("problems", "plans"), YEAR) == "problems"
    assert role_by_content("缺编12人", ("plans",), YEAR, ticked=True) == "achievements"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("整治河道41条，还有3条没动", ("整治河道41条", "河道还有3条没动")),
        ("讲座办了16场，就是青年到场率低，只有三成", ("讲座办了16场", "青年到场率低，只有三成")),
        ("安装电梯52部，不过9部没验收", ("安装电梯52部", "电梯9部没验收")),
    ],
)
def test_a_success_and_a_failure_are_parted(text: str, parts: tuple[str, str]) -> None:
    assert turn_of(text, ()) == parts


@pytest.mark.parametrize(
    "text",
    [
        "整治河道41条，还有3条正在施工",
        "漏损率比年初降了1.2个点，现在14.6%，可放在全市还是高的",
        "新建通组路24条，完工19条，其余在铺水稳",
        "安装路灯860盏，剩下40盏在装",
        "排查隐患88处，剩下2处已挂牌",
        "发放补助36万元，还走访老党员12户",
        "培训护士96人，但没有一人掉队",
        "收治患者1260人，最后一例12月出院",
    ],
)
def test_one_that_is_under_way_or_done_is_not(text: str) -> None:
    assert turn_of(text, ()) == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "泵站主体起来了，机电还没招标，钱花到七成",
        "地方志二稿写完了，省里还没评审",
        "旧闸拆了3座，新闸图纸还未批复",
        "换热站建成2座，外网尚未验收",
    ],
)
def test_a_step_still_to_come_behind_what_came_about_is_no_shortcoming(text: str) -> None:
    assert role_by_content(text, ("achievements",), YEAR) == "achievements"


@pytest.mark.parametrize(
    "text",
    [
        "两座泵站还没招标",
        "资金到账了，手续没批，工地停了四个月",
        "不过老鼠药又有人偷着卖",
        "可新栽的柳树活得少，我心里有愧",
    ],
)
def test_what_stands_still_or_opens_with_a_turn_is_one(text: str) -> None:
    assert role_by_content(text, ("achievements",), YEAR) == "problems"


def test_under_plans_what_has_come_about_is_an_achievement() -> None:
    assert role_by_content("取水口12月已经通水，日供4万吨", ("plans",), YEAR) == "achievements"
    assert role_by_content("已列入计划的取水口6月开建", ("plans",), YEAR) == "plans"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("来信办结61件，余下5件挂了半年，写信的人又找到省里", "来信余下5件挂了半年，写信的人又找到省里"),
        ("自来水通到38个组，就山背那两个组怎么劝都不接", "就山背那两个组怎么劝都不接"),
    ],
)
def test_what_is_left_over_or_holds_out_is_the_other_half(text: str, rest: str) -> None:
    assert turn_of(text, ())[-1] == rest


def test_what_is_left_and_has_its_date_is_under_way() -> None:
    assert turn_of("旧仓翻修8栋，剩下2栋11月底前扫尾", ()) == ("旧仓翻修8栋，剩下2栋11月底前扫尾",)


@pytest.mark.parametrize(
    "text",
    ["花9万元翻修了仓库屋面，再也不漏了", "取号机换成新的，办事群众再不用挤在门口", "改了流程，不再让人跑两趟"],
)
def test_what_is_over_is_no_shortcoming(text: str) -> None:
    assert role_by_content(text, (), None) != "problems" and not may_be_wrong(text)


@pytest.mark.parametrize(
    "text",
    ["三个村合用一名会计，账做不过来", "一台车跑了21万公里，三天两头趴窝", "两个组只有5个人，值班排不开"],
)
def test_a_shortcoming_told_without_its_word_is_not_taken_for_work_done(text: str) -> None:
    assert role_by_content(text, (), None) == "problems" or may_be_wrong(text)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("2026年民生：养老驿站40个", "plans"),
        ("新一年：造林3万亩", "plans"),
        ("全年预期暂照此写：渔业产值增长6%", "plans"),
        ("配套管网还得明年弄", "plans"),
        ("目标任务完成率：98%", "achievements"),
        ("新一年级学生120人", "achievements"),
        ("排水体制改革启动", "achievements"),
        ("跨江大桥还在修，进度加快", "achievements"),
        ("“一网统管”全推开", "achievements"),
        ("教室灯具全装上啦", "achievements"),
        ("不良贷款率全省最低", "achievements"),
        ("信访量全市最少", "achievements"),
        ("合格率全市最低", "problems"),
        ("日均新设企业260户还多", "achievements"),
        ("遗留问题还多", "problems"),
        ("新旧产业换得慢，上下游对接有堵点", "problems"),
        ("大桥还在等批复", "problems"),
    ],
)
def test_parts_where_no_heading_says_anything(text: str, role: str) -> None:
    assert role_by_content(text, (), YEAR) == role


def test_what_people_are_not_content_with_stays_a_problem() -> None:
    assert role_by_content("看病停车群众还有不满意", ("problems",), YEAR) == "problems"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("园里没出过走失、踩踏这类事，家长座谈开了3回", "achievements"),
        ("那块银牌是我们电工组的，队员才19岁", None),
        ("新馆开了才半年，接待6万人", "achievements"),
        ("招工486人，离500的计划只差14人", "achievements"),
        ("冬天没停过暖，夏天没断过水", "achievements"),
        ("没有一条航线停运", "achievements"),
        ("计划投资3亿，实际完成2.9亿", "achievements"),
        ("钳工班遇冷，计划50只来22", "problems"),
        ("原定的30公里只修了17公里", "problems"),
        ("楼里无一户签约", "problems"),
        ("没出台细则", "problems"),
        ("展厅地面铺完，展柜和模拟舱还没到货", "problems"),
        ("计划明年开工建三号楼", "plans"),
        ("拟于三月组织复审", "plans"),
    ],
)  # fmt: skip
def test_an_ill_that_did_not_come_about_and_a_plan_that_is_over(text: str, role: str | None) -> None:
    assert role_by_content(text, (), Period.parse("2025")) == role


def test_what_nobody_is_certain_of_is_no_hearsay_where_it_is_the_trouble() -> None:
    assert sift("外头不确定因素多").whole is None and sift("这个数不确定").whole == "hearsay"


@pytest.mark.parametrize(
    "text",
    [
        "换巡逻车4台（预算已列，没批完）",
        "引进黑天鹅2对（手续已办）",
        "库房门换6扇（已招标）",
        "上分拣线一条（图纸已完成）",
    ],
)
def test_what_a_plan_says_in_brackets_makes_it_no_deed(text: str) -> None:
    assert role_by_content(text, ("plans",), YEAR) == "plans"


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("明年的管网项目批下来6个", False), ("来年的种子备好420吨", False), ("明年的渠道项目可研批回来5个", False),
        ("明年要批下来6个项目", True), ("明年改造管网40公里", True), ("明年的经费争取落实120万", True),
        ("明年度的经费落实了120万", False), ("来年的订单签订了16份", False), ("明年的用地指标批复了3宗", False),
    ],
)  # fmt: skip
def test_what_is_in_hand_for_next_year_has_come(text: str, ahead: bool) -> None:
    assert tells_ahead(text, YEAR) is ahead


@pytest.mark.parametrize(
    "text",
    ["明年继续落实6项惠民措施", "明年重点落实5件实事", "明年逐级签订16份责任书", "明年分批下达3批计划", "来年陆续批复5个项目", "明年的项目再批下来3个"],
)  # fmt: skip
def test_what_is_to_be_done_next_year_is_not_in_hand(text: str) -> None:
    assert not is_in_hand(text)
