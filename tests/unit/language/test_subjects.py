from __future__ import annotations

import pytest

from drafter.language.subjects import all_subjects, subject_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("排查企业62家，整改隐患140处", "safety.work"),
        ("新增规上企业5家", "macro.market"),
        ("中心组学习8次", "party.study"),
        ("乡镇卫生院门诊量3.4万人次", "health.service"),
        ("巡河2100人次，清四乱17处", "water.river"),
        ("民生支出占一般公共预算支出的78%", "livelihood.people"),
        ("国有资本经营预算收入0.3亿元", "balance.capital"),
    ],
)
def test_a_bullet_is_about_what_its_words_say_as_words(text: str, name: str) -> None:
    found = subject_of(text)
    assert found is not None and found.id == name


def test_words_inside_others_tell_nothing() -> None:
    assert subject_of("课间保健操") is None


def test_leads_and_headings_state_no_figure_and_are_short() -> None:
    assert all(
        3 < len(one.lead) <= 16 and not any(c.isdigit() for c in one.lead + one.heading) for one in all_subjects()
    )
    assert len({one.id for one in all_subjects()}) == len(all_subjects())
