"""Who signs a personal report."""

from __future__ import annotations

import pytest

from drafter.language.names import person_in_title
from drafter.plan.profiles import guess_profile


@pytest.mark.parametrize(
    "title, person",
    [
        ("档案利用科科长周知远2025年述职报告", "周知远"),
        ("区水务局党组成员、副局长沈舟同志2025年度述职述廉报告", "沈舟"),
        ("总工程师欧阳明2025年个人述职报告", "欧阳明"),
        ("办公室主任何静（2025年度）履职报告", "何静"),
    ],
)
def test_a_person_behind_a_post(title: str, person: str) -> None:
    assert person_in_title(title) == person
    assert guess_profile(title).id == "duty-report"


@pytest.mark.parametrize(
    "title",
    [
        "柳泉区档案馆2025年工作总结",
        "柳泉区委书记抓基层党建工作述职报告",
        "县长办公会2025年情况汇报",
        "安委会成员单位2025年总结",
        "区长热线2025年情况",
    ],
)
def test_no_person(title: str) -> None:
    assert person_in_title(title) == "" and guess_profile(title).id != "duty-report"


@pytest.mark.parametrize(
    "title, genre",
    [
        ("柳泉区档案馆2025年工作总结", "work-summary"),
        ("关于巡察反馈意见整改落实情况的报告", "rectification"),
        ("柳泉区2025年上半年消防安全工作情况汇报", "work-safety"),
        ("柳泉县职业技术学校2025年工作总结", "school"),
        ("柳泉县中医医院2025年上半年工作总结", "hospital"),
        ("柳泉水务集团有限公司2025年工作总结", "state-company"),
        ("柳泉新区2025年11月重点项目推进情况汇报", "special-work"),
        ("柳泉县财政局2025年预算执行情况和2026年预算草案的报告", "budget-execution"),
        ("柳泉县档案馆落实全面从严治党主体责任情况汇报", "party-governance"),
    ],
)
def test_genre_by_title(title: str, genre: str) -> None:
    assert guess_profile(title).id == genre
