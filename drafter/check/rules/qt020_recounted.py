"""同一件事次数前后不一

检查：会议、培训、检查等的次数前面写过，后面再提到“全年的N次”时写了另一个数。
理由：同一件事开了几次只有一个数，前后不一，必有一处写错。
依据：名称、量词相同，后一处是回指前一处的（“召开的19次”“全年2场”），或两处说的都是全年、都是同一个专项行动，且都没有写明别的期间、只是其中一部分的，才判。
修复：核对台账，统一两处的数。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.figures.counted import recounts
from drafter.check.figures.report_figures import compared_figures, related
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    for found in recounts(context.text, compared_figures(context)):
        one, two = found.first.figure, found.second.figure
        words = _("“{name}”前面写{left}，这里写{right}。请核对哪一处是对的。")
        yield rule.finding(
            two.quantity.span, words.format(name=found.second.noun, left=one.raw, right=two.raw),
            related=related(context, (one,)), left=one.raw, right=two.raw,
        )  # fmt: skip


rule = Rule(
    id="QT020",
    name="同一件事次数前后不一",
    severity="warning",
    check=check,
    bad=(
        "全年召开安全例会26次，排查隐患12处。镇长到会听取汇报，全年召开的«24次»安全例会均有记录。",
        "全年组织应急演练18场，参演640人。全年应急演练开展«21场»，覆盖各村。",
        "“清河”专项行动出动巡查人员260人次。“清河”专项行动中，巡查人员出动«620人次»。",
    ),
    good=(
        "全年组织应急演练18场，参演640人。全年消防演练开展21场，其中应急演练开展6场。",
        "“清河”专项行动出动巡查人员260人次。“护渔”专项行动中，巡查人员出动620人次。",
        "全年召开安全例会26次，排查隐患12处。镇长到会听取汇报，全年召开的26次安全例会均有记录。",
        "全年召开安全例会26次。上半年召开的11次安全例会均有记录。",
        "全年召开安全例会26次。全年24次民主生活会均有记录。",
    ),
)
