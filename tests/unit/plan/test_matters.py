from __future__ import annotations

import pytest

from drafter.plan.matters import is_office, matter_of


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


def test_an_office_is_told_from_people_and_services() -> None:
    assert is_office("水土保持科") and is_office("安全部")
    assert not is_office("年轻干部") and not is_office("全部")
