from __future__ import annotations

import pytest

from drafter.language.judgements import as_judged, opens_with_judgement
from drafter.plan.problem_items import judged_items, judgement
from tests.unit.plan.facts import fact


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("养老院护理员仅有9人，夜班排不开", "养老院护理员力量不足"),
        ("城乡供水工程尚有3处未完工", "城乡供水推进不快"),
        ("洒水车仅有一辆，街道轮着用", "洒水车配备不足"),
        ("电缆3条，超期服役，常跳闸", "电缆老化"),
        ("矛盾纠纷靠一事一议，机制未定型", "矛盾纠纷化解机制尚未定型"),
        ("城乡供水主管漏损多，管材老化", "城乡供水设施老化"),
        ("监督员24人中持检查证的仅有9人", "持证人员不足"),
        ("7月份又发2起触电事故", "安全事故仍有发生"),
        ("应收账款2,150万元，催收慢", "账款回收不快"),
        ("档案股2人管11个镇，人手紧张", "档案股力量不足"),
    ],
)
def test_a_problem_opens_with_its_matter_and_the_kind_of_lack_its_words_tell(text: str, lead: str) -> None:
    assert judgement(text) == lead


@pytest.mark.parametrize("text", ["学用结合不够，青年干部调研少", "水费收缴率偏低，仅为71%", "技能培训就业率仅为43%"])
def test_one_that_opens_with_a_judgement_needs_no_other(text: str) -> None:
    assert opens_with_judgement(text) and judgement(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "砂石料场执照尚差6本，耽搁5处公路",  # says nothing of how the road is built
        "4栋公寓没有物业，污水处理率从66%跌到59%",  # two matters, of which neither leads the other
        "居民诉求占比23%，楼下烧烤噪声屡次投诉",  # that people complain is what the matter is
        "产业方面，生产性服务业较慢",
        "秋冬季幼儿园手足口病多发，个别园晨检制度落实不到位",  # a field that nothing names
        "水质化验室两项资质未通过，需重新申请",  # no schools
    ],
)
def test_a_lack_of_another_thing_is_no_judgement_of_this(text: str) -> None:
    assert judgement(text) == ""


@pytest.mark.parametrize("text", ["适老化改造已完成90户", "共有台账12本"])
def test_what_tells_no_lack_is_given_none(text: str) -> None:
    assert judgement(text) == ""


def test_what_the_words_say_themselves_is_not_said_before_them() -> None:
    assert judgement("化验员仅有4个，力量不足") == ""


def test_a_rate_that_is_only_so_much_says_it_in_front() -> None:
    assert as_judged("渠道完好率仅为64%") == "渠道完好率仅为64%"
    assert as_judged("渠道完好率为64%") == "渠道完好率为64%"


def test_what_is_left_of_a_count_is_judged_by_its_kind() -> None:
    told = [fact("巡河发现四乱问题88处，销号81处", at="4"), fact("剩余7处未销号，都在镇界", "problems", at="4")]
    assert judged_items(told[1:], told)[0].lead == "整改销号尚未完成"


def test_where_most_would_go_without_none_is_given() -> None:
    facts = [
        fact(text, "problems", at=str(at))
        for at, text in enumerate(["会议室漏音", "楼道灯暗", "农村公路3座危桥未完工"])
    ]
    assert {item.lead for item in judged_items(facts, facts)} == {""}
