"""会议届次前后不一

检查：副题里的会议届次与“提请……会议审议”的届次不同。
理由：往年的稿子套用时届次漏改。
依据：《党政机关公文处理工作条例》第十九条：公文内容要真实、准确，突出重点。
修复：改成本次会议的届次。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.core.text import Span

_NUM = "[一二三四五六七八九十0-9]+"
_SESSION = re.compile(
    rf"(?P<where>在|提请|向)[^，。\n]{{0,16}}?第?(?P<term>{_NUM})届(?:人大|人民代表大会|政协)[^，。\n]{{0,6}}?第?(?P<nth>{_NUM})次会议(?=上|审议|审查|报告)"
)
_OPENING = 900


def check(context: Context) -> Iterator[Finding]:
    first: re.Match[str] | None = None
    for found in _SESSION.finditer(context.text, 0, min(len(context.text), _OPENING)):
        if first is None:
            first = found
        elif (found["term"], found["nth"]) != (first["term"], first["nth"]):
            span = Span(found.start("term"), found.end("nth"))
            related = (Related(first[0], Span(*first.span())),)
            yield rule.finding(span, _("会议届次与前面的“{first}”不一致。").format(first=first[0]), related=related)


rule = Rule(
    id="RS008",
    name="会议届次前后不一",
    severity="warning",
    check=check,
    signs=("次会议",),
    bad=(
        "关于某市预算执行情况的报告\n——2026年1月9日在某市第十六届人民代表大会第六次会议上\n受市政府委托，将预算草案提请市第«十六届人民代表大会第五»次会议审查。",
    ),
    good=(
        "关于某市预算执行情况的报告\n——2026年1月9日在某市第十六届人民代表大会第六次会议上\n受市政府委托，将预算草案提请市第十六届人民代表大会第六次会议审查。",
    ),
)
