"""自称里出现了别的地方

检查：“平安××”“美丽××”“××市委、市政府”一类自称里写着别的省、市。
理由：往往是借用外地稿子留下的地名。
依据：民政部公布的行政区划（名单见 language/phrases/places.txt）。
修复：改成本地的名称；确是说外地的，改写清楚。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.identity import identity
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.language.organisations import find_places, places

_BEFORE = re.compile(
    r"(?:平安|数字|美丽|法治|健康|幸福|清廉|大美|活力|文明|诚信|书香|智慧|现代化新?|富裕|和谐|质量强|制造强|新时代)$"
)
_AFTER = re.compile(r"(?:省|市|自治区|州)?(?:委、(?:省|市|州|区)?(?:人民)?政府|(?:省|市)委和(?:省|市)政府)")


def check(context: Context) -> Iterator[Finding]:
    whose = context.once(identity)
    if not whose.place:
        return
    for span, name in find_places(context.text):
        if name in (whose.place, whose.province) or places()[name].province == whose.place:
            continue
        if _BEFORE.search(context.text, max(0, span.start - 4), span.start) or _AFTER.match(context.text, span.end):
            message = _("自称里写着“{other}”，本报告是{own}的，像是借稿时留下的。")
            yield rule.finding(span, message.format(other=name, own=whose.place))


rule = Rule(
    id="RS002",
    name="自称里出现了别的地方",
    severity="warning",
    check=check,
    bad=("莆田市2024年工作总结\n深入推进平安«漳州»建设，社会大局稳定。",),
    good=("莆田市2024年工作总结\n深入推进平安莆田、平安福建建设，学习漳州经验。",),
)
