from __future__ import annotations

import pytest

from drafter.draft.agreed_with import told_with_whom


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("签订责任状15份，6个街道、9个场站", "与6个街道、9个场站签订责任状15份"),
        ("安全承诺书签订40份，乡镇12个、学校28所", "与12个乡镇、28所学校签订安全承诺书40份"),
        ("签了帮扶协议8份：5个村+3家企业", "与5个村、3家企业签订帮扶协议8份"),
        ("签署合作备忘录4份，其中2所高校、2家企业", "与2所高校、2家企业签署合作备忘录4份"),
        (
            "签订责任书21份，12个乡镇、8个站所、1家企业，台账齐全",
            "与12个乡镇、8个站所、1家企业签订责任书21份，台账齐全",
        ),
    ],
)
def test_those_a_paper_was_signed_with_stand_before_it(line: str, told: str) -> None:
    assert told_with_whom(line) == told


@pytest.mark.parametrize(
    "line",
    [
        "签订责任状20份，6个街道、9个场站",  # their numbers do not make up the papers
        "签订合同20份，续签12份、新签8份",
        "签订责任状15份，6个街道",
        "签订采购合同5份，3个标段、2个标段",
        "签约项目15个，6个街道、9个场站",
        "发放责任状15份，6个街道、9个场站",
    ],
)
def test_what_does_not_say_with_whom_stays(line: str) -> None:
    assert told_with_whom(line) == line
