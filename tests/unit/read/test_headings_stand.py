"""The clerk's own heading stands unless a statement's words are plainly against it."""

from __future__ import annotations

import pytest

from drafter.read.likely_asides import likely_aside
from drafter.read.note_asides import sift
from drafter.read.stances import role_by_content

DONE = ("achievements",)
WRONG = ("problems",)


@pytest.mark.parametrize(
    "text",
    [
        "外贸破300亿，增长4.1%，全市第三",
        "税收首破20亿元，其中工业税收占七成",
        "争取上级补助3.6亿元，专项债券1.2亿元",
        "争取省里试点名额2个，配套资金到账800万",
        "确保了三个节日期间零事故",
        "准备冬储煤2.4万吨，够烧到3月",
        "客流破百万，收入破5000万",
        "继续教育学时人均92个",
    ],
)
def test_what_was_done_stays_where_the_clerk_put_it(text: str) -> None:
    assert role_by_content(text, DONE, None) == "achievements"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("争取明年再引3家企业", "plans"),
        ("下一步把老旧管网换掉", "plans"),
        ("停车还是乱，投诉一直多", "problems"),
        ("仓库漏雨，存粮受潮两次，没人管", "problems"),
    ],
)
def test_what_is_plainly_of_another_part_goes_there(text: str, role: str) -> None:
    assert role_by_content(text, DONE, None) == role


@pytest.mark.parametrize(
    "text",
    [
        "减免还要接着做，收入要保住增长更难（收入科）",
        "税源单一，增长点不多（税政股）",
        "学校建设项目增加了，配套资金跟不上",
        "完成率上去了，质量不高",
        "老旧小区二供改造资金缺口2000万元",
        "校舍维修缺口1200平方米",
    ],
)
def test_what_is_wrong_stays_under_problems(text: str) -> None:
    assert role_by_content(text, WRONG, None) == "problems"


@pytest.mark.parametrize("text", ["去年查出的8个问题全部整改销号", "食堂投诉比去年少了六成"])
def test_what_is_over_is_no_problem(text: str) -> None:
    assert role_by_content(text, WRONG, None) == "achievements"


@pytest.mark.parametrize(
    "text", ["6月份连发2起高处坠落", "工地接连3起触电", "又发生1起坍塌，伤2人", "车队追尾4次", "矿上透水一回，停了9天"]
)
def test_an_accident_under_problems_stays_there(text: str) -> None:
    assert role_by_content(text, WRONG, None) == "problems"


@pytest.mark.parametrize(
    "text",
    [
        "省级试点：县1个、乡4个（争创，牌子没下来）",
        "末等调整和不胜任退出的过了4%",
        "信用评级升到AA+，同级里利率最低",
    ],
)
def test_a_status_is_no_figure_to_come(text: str) -> None:
    assert sift(text).text == text


def test_what_an_office_signs_for_under_its_head_is_its_own() -> None:
    text = "子公司重组后头的活接着干，集团管方向管钱管人"
    assert likely_aside(text, placed=True) is None
    assert likely_aside("隔壁长坪县10月溃了个塘，淹了两个村，他们的事", placed=True) == "foreign"


@pytest.mark.parametrize("text", ["区水务局说他们今年换了12台泵", "供电所讲他们架了3公里线"])
def test_what_another_office_tells_of_itself_is_its_own(text: str) -> None:
    assert sift(text).whole == "disown"


def test_what_another_office_did_for_us_is_ours() -> None:
    assert sift("卫健局说他们已经批了我们的方案").whole is None


def test_a_doubt_of_a_sum_is_told_and_not_written() -> None:
    sifted = sift("重点项目127个，公建107、产业19（老林也嘀咕加起来不对）")
    assert sifted.text == "重点项目127个，公建107、产业19"
    assert sifted.has("remark")


@pytest.mark.parametrize("text", ["收到👍", "-----转发的末尾-----", "项目处转发——"])
def test_what_mail_and_chat_leave_behind_is_no_fact(text: str) -> None:
    assert sift(text).whole == "remark"
