"""豁免没有写理由

检查：一条豁免没有写理由；没有理由的豁免不生效。
理由：接手的人要知道这处疑点为什么可以放过。
依据：本工具约定：豁免须附理由。
修复：在 reason 里写明理由。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.core.text import Span


def check(context: Context) -> Iterator[Finding]:
    for suppression in context.options.get("suppressions", ()):
        if not suppression.reason.strip():
            message = _("豁免“{quote}”没有写理由，未生效。").format(quote=suppression.quote)
            place = Related(suppression.quote, None, suppression.source, suppression.locator)
            yield rule.finding(Span(0, 0), message, related=(place,))


rule = Rule(
    id="SP002",
    name="豁免没有写理由",
    severity="warning",
    check=check,
    bad=(),
    good=("区财政局召开会议3次。",),
)
