"""The genre a title names: a bureau that speaks of companies, schools or hospitals reports as a bureau."""

from __future__ import annotations

import pytest

from drafter.plan.blocks import prior_leads
from drafter.plan.profiles import guess_profile
from drafter.read.outline import parse_report


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("石滩县水务局2025年工作总结", "work-summary"),
        ("石滩县教育局2025年学校建设工作总结", "work-summary"),
        ("石滩县卫健委2025年医院管理工作总结", "work-summary"),
        ("石滩水务集团有限公司2025年工作总结", "state-company"),
        ("石滩县第二中学2025年工作总结", "school"),
        ("石滩县中医院2025年上半年工作总结", "hospital"),
    ],
)
def test_genres(title: str, genre: str) -> None:
    assert guess_profile(title).id == genre


def test_what_the_prior_meant_to_do_leads_no_achievement() -> None:
    text = (
        "石滩镇人民政府2024年工作总结\n一、工作成绩\n一是落实河湖长制。巡河318次。\n二、存在的问题\n一是管护不够。\n"
        "三、下一步打算\n一是推进城乡供水一体化。年内开工。\n"
    )
    assert list(prior_leads(parse_report(text, "prior.txt")).values()) == ["落实河湖长制"]
