"""豁免未起作用

检查：配置或案卷里的一条豁免，在本文中没有对上任何疑点。
理由：文字改过以后豁免仍留着，日后会把真的疑点盖住。
依据：本工具约定：豁免按原文引句生效。
修复：删除这条豁免，或按现在的文字更新引句。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.core.text import Span


def check(context: Context) -> Iterator[Finding]:
    used = context.options.get("used", frozenset())
    for suppression in context.options.get("suppressions", ()):
        if suppression in used or not suppression.reason.strip():
            continue
        message = _("豁免“{quote}”没有对上任何疑点，请删除或更新引句。").format(quote=suppression.quote)
        place = Related(suppression.quote, None, suppression.source, suppression.locator)
        yield rule.finding(Span(0, 0), message, related=(place,))


rule = Rule(
    id="SP001",
    name="豁免未起作用",
    severity="advice",
    check=check,
    bad=(),
    good=("区财政局召开会议3次。",),
)
