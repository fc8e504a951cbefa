"""数字与往期一模一样

检查：一句带数字的话与往期报告逐字相同，数字也没有变。
理由：数字多半是上一期的，忘了更新。
依据：《党政机关公文处理工作条例》第十九条：公文内容要真实、准确，突出重点。
修复：向责任科室要本期的数字；确实没有变化的，可以豁免并写明理由。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.carried import reused
from drafter.check.rule import Context, Example, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _

_FIGURE = re.compile(r"[0-9]+(?:\.[0-9]+)?(?=[一-鿿%％])(?!年|月|日|号|条|届|次全会|中全会)")
_SINCE = re.compile(r"“十|规划|条例|办法|意见")


def check(context: Context) -> Iterator[Finding]:
    for prior, uses in context.once(reused):
        for use in uses:
            words = use.span.of(context.text)
            if use.kind != "copied" or use.origin is None or not _FIGURE.search(words) or _SINCE.search(words):
                continue
            related = (Related(use.origin.of(prior.text), None, prior.source),)
            yield rule.finding(
                use.span, _("这句话连同数字与往期报告一模一样，请核对是不是本期的数字。"), related=related
            )


rule = Rule(
    id="RS006",
    name="数字与往期一模一样",
    severity="warning",
    check=check,
    bad=(
        Example(
            "某局2024年工作总结\n«完成老旧小区改造9个，惠及群众2100户。»",
            prior="某局2023年工作总结\n完成老旧小区改造9个，惠及群众2100户。",
        ),
    ),
    good=(
        Example(
            "某局2024年工作总结\n完成老旧小区改造12个，惠及群众3400户。",
            prior="某局2023年工作总结\n完成老旧小区改造9个，惠及群众2100户。",
        ),
    ),
    needs=frozenset({"prior"}),
)
