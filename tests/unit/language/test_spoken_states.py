"""States told in one character or by 了, by what they are said of; comparisons, hopes and complements stay."""

from __future__ import annotations

import pytest

from drafter.language.spoken_states import in_written_states


@pytest.mark.parametrize(
    ("plain", "report"),
    [
        ("通风设备老", "通风设备老化"),
        ("村级财力薄", "村级财力薄弱"),
        ("审核进度慢", "审核进度缓慢"),
        ("护林队伍年轻了", "护林队伍更加年轻"),
        ("集镇干净多了", "集镇更加整洁"),
        ("办证快多了", "办证明显加快"),
        ("群众不上访了", "群众不再上访"),
        # near misses
        ("比去年进度慢", "比去年进度慢"),
        ("怕进度慢", "怕进度慢"),
        ("审批太慢", "审批太慢"),
        ("忙不过来了", "忙不过来了"),
        ("孩子大多", "孩子大多"),
        ("争取街面干净了", "争取街面干净了"),
    ],
)
def test_a_state_is_told_as_a_report_tells_it(plain: str, report: str) -> None:
    assert in_written_states(plain) == report
