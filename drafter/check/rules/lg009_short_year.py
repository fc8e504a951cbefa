"""年份少写了两位

检查：年份只写了后两位（23年以来）。
理由：年份简写容易与时长（23 年）相混。
依据：GB/T 15835—2011 5.1.2：年份一般不简写。
修复：补足四位年份（由人确认）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span

_SHORT = re.compile(
    r"(?:(?<=[，。、；：（“自从到至\n])|^)(?P<year>2[1-9]年)(?=以来|上半年|下半年|全年|年?度|年?底|年?初|年?末|[一二三四]季度|[0-9]{1,2}月)"
)


def check(context: Context) -> Iterator[Finding]:
    for found in _SHORT.finditer(context.text):
        span = Span(*found.span("year"))
        yield rule.finding(span, _("年份不宜简写，请核对后写作“20{year}”。").format(year=found["year"]))


rule = Rule(
    id="LG009",
    name="年份少写了两位",
    severity="advice",
    check=check,
    signs=tuple(f"2{n}年" for n in range(1, 10)),
    bad=("«23年»以来，全区发展平稳。",),
    good=("2023年以来，近23年来，全区发展平稳。",),
)
