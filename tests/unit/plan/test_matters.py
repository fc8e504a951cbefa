from __future__ import annotations

import pytest

from drafter.plan.matters import joint_work_of, matter_of, office_matter, with_office_matters
from tests.unit.plan.facts import fact


@pytest.mark.parametrize(
    "head",
    [
        "9月第3周",
        "第二旬",
        "上半年",
        "全年总结材料",
        "各股室报送",
        "附录",
        "其他",
        "执法大队",
        "规财股",
        "综合部",
        "补充说明",
        "（一季度）小结",
        "群里零碎",
        "电话记录补充",
        "后补",
        "外口几家",
    ],
)
def test_a_head_that_names_no_matter_is_none(head: str) -> None:
    assert matter_of(head) == ""


@pytest.mark.parametrize(
    "head", ["古籍修复", "干部队伍", "党建", "养老", "数据治理", "村居服务", "营商环境", "全部门诊"]
)
def test_a_head_that_names_one_stays(head: str) -> None:
    assert matter_of(head) == head


def test_a_paper_about_a_matter_names_the_matter() -> None:
    assert matter_of("安全生产数据") == "安全生产"
    assert matter_of("招商引资情况") == "招商引资"


@pytest.mark.parametrize(
    ("office", "matter"),
    [
        ("普法股", "普法"),
        ("河湖科", "河湖"),
        ("信访室", "信访"),
        ("社会救助科", "社会救助"),
        ("招商引资专班", "招商引资"),
    ],
)
def test_an_office_whose_name_says_its_matter(office: str, matter: str) -> None:
    assert office_matter(office) == matter


@pytest.mark.parametrize("office", ["办公室", "财务科", "综合股", "业务科", "规财股", "人事处", "一科", "执法大队"])
def test_an_office_that_says_only_its_place_in_the_house(office: str) -> None:
    assert office_matter(office) == ""


def test_offices_are_topics_where_every_head_of_the_paper_names_a_matter() -> None:
    notes = [fact("讲座12场", at="1", owner="普法股"), fact("调解纠纷90件", at="2", topic="人民调解")]
    assert [one.topic for one in with_office_matters(notes)] == ["普法", "人民调解"]


def test_offices_are_no_topics_in_a_paper_parted_by_offices_of_the_house() -> None:
    notes = [fact("讲座12场", at="1", owner="普法股"), fact("支出90万元", at="2", owner="财务科")]
    assert [one.topic for one in with_office_matters(notes)] == ["", ""]


def test_beside_offices_a_bare_name_of_the_house_is_an_office() -> None:
    notes = [fact("招生900人", at="1", owner="招就办"), fact("宿舍改造1栋", at="2", topic="后勤")]
    assert [(one.topic, one.owner) for one in with_office_matters(notes)] == [("", "招就办"), ("", "后勤")]
    assert with_office_matters([fact("宿舍改造1栋", topic="后勤"), fact("接种210人", topic="疫苗")])[0].topic == "后勤"


def test_beside_several_offices_with_a_matter_those_of_the_house_have_their_work_too() -> None:
    owners = ["普法股", "信访室", "河湖科", "财务科"]
    notes = [fact(f"办结{n}件", at=str(n), owner=owner) for n, owner in enumerate(owners, 1)]
    assert [one.topic for one in with_office_matters(notes)] == ["普法", "信访", "河湖", "财务管理"]


@pytest.mark.parametrize(("head", "matter"), [("民生几家", "民生"), ("环保两个部门", "环保"), ("百家企业", "百家企业")])
def test_how_many_sent_it_is_none_of_the_matter(head: str, matter: str) -> None:
    assert matter_of(head) == matter


@pytest.mark.parametrize(
    ("office", "work"),
    [
        ("计财科、办公室", "计划财务"),
        ("宣文部、组联部", "宣传文体和组织联络"),
        ("办公室", ""),
        ("老干科", "老干部服务"),
    ],
)
def test_what_offices_that_report_together_do_as_far_as_their_names_say(office: str, work: str) -> None:
    assert joint_work_of(office) == work
