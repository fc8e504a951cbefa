"""日期不完整

检查：年月日没有填完（20XX年、2019年2月日、×月×日）。
理由：日期关系文件效力和数据口径，缺一位就无法判断。
依据：GB/T 9704—2012 7.3.5.4：成文日期用阿拉伯数字将年、月、日标全。
修复：查明后写全。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.placeholder_findings import gap_findings
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder


def check(context: Context) -> Iterator[Finding]:
    return gap_findings(context, rule, "date", _message)


def _message(_gap: Placeholder) -> str:
    return _("日期没有写全，请补上年、月、日。")


rule = Rule(
    id="PH008",
    name="日期不完整",
    severity="error",
    check=check,
    bad=(
        "«20XX年»工作情况",
        "本报告印发于2019年2月«日»。",
        "自«202X年»起施行。",
    ),
    good=(
        "2019年2月3日印发。",
        "2019年2月日均客流6万人次。",
    ),
)
