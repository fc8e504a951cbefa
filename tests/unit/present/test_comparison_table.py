"""A comparison in the window it is read in."""

from __future__ import annotations

import pytest

from drafter.claims.mentions import find_mentions
from drafter.present.comparison_table import comparison_table
from drafter.present.wrapping import cell_width
from drafter.revise.compare import compare
from tests.unit.revise.reports import report_of

PRIOR = "某局2023年工作总结\n一、工作情况\n新建公路120公里，完成投资3.2亿元。\n二、存在的主要问题\n一是窗口排队时间偏长，群众平均等候40分钟，高峰时段叫号系统经常停摆，投诉一直较多。\n三、下一步工作打算\n一是推进供水管网改造，年内更换老旧管网20公里。\n"
THIS = PRIOR.replace("2023", "2024").replace("120", "86").replace("40分钟", "15分钟")


@pytest.mark.parametrize("width", [60, 80])
def test_a_table_is_no_wider_than_its_window(width: int) -> None:
    found = compare(
        report_of(THIS), report_of(PRIOR), mentions=find_mentions(THIS), prior_mentions=find_mentions(PRIOR)
    )
    lines = comparison_table(found, width).splitlines()
    assert "供水管网" in "".join(lines) and max(map(cell_width, lines)) <= width
