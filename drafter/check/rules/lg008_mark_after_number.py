"""序号后的标点不对

检查：序号后面的标点不合规范：（一）、　1、　第一、　一.
理由：各层序号有固定的标点，混用显得不规范。
依据：GB/T 15834—2011 4.5.3 附注与 GB/T 9704—2012 7.3.3：“一、”“（一）”“1.”“（1）”；“第一”后用逗号。
修复：改为规定的写法（安全修复）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.check.throughout import told_once
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span

_NUMERAL = "一二三四五六七八九十"
_AFTER = re.compile(
    rf"(?:^|[。；])[ \t　]*(?P<bracket>[（(](?:[{_NUMERAL}]{{1,3}}|[0-9]{{1,2}})[）)])(?P<comma>[、，.．])"
    rf"|^[ \t　]*(?P<digit>[0-9]{{1,2}})(?P<arabic>[、，])(?![0-9])"
    rf"|(?:^|[。；：])[ \t　]*(?P<ordinal>第[{_NUMERAL}]{{1,2}})(?P<list>、)(?!第?[{_NUMERAL}])"
    rf"|^[ \t　]*(?P<han>[{_NUMERAL}]{{1,3}})(?P<point>[.．,，])(?=[ 　]?[\u4e00-\u9fff])",
    re.M,
)
_RIGHT = {"comma": "", "arabic": ".", "list": "，", "point": "、"}


def check(context: Context) -> Iterator[Finding]:
    found = list(_found(context))
    yield from told_once(found, context.text, lambda n: found[0].message + _("全文共{n}处。").format(n=n))


def _found(context: Context) -> Iterator[Finding]:
    for found in _AFTER.finditer(context.text):
        group = next(name for name in _RIGHT if found[name])
        span, right = Span(*found.span(group)), _RIGHT[group]
        number = found["bracket"] or found["digit"] or found["ordinal"] or found["han"]
        message = _("序号“{number}”后不用“{mark}”，应写作“{right}”。").format(
            number=number, mark=found[group], right=number + right
        )
        yield rule.finding(span, message, fix=Fix(span, right, safe=True))


rule = Rule(
    id="LG008",
    name="序号后的标点不对",
    severity="warning",
    check=check,
    bad=(
        "（一）«、»重点工作",
        "1«、»重点工作",
        "第一«、»加强领导。",
        "一«.»总体情况",
    ),
    good=(
        "（一）重点工作",
        "1.重点工作",
        "第一、二产业平稳，第一，加强领导。",
        "一、总体情况",
        "3，4月份开展检查。",
    ),
)
