"""部分篇幅失衡

检查：问题或打算的篇幅过小（问题不到百分之二、打算不到百分之六，可在报告类型里调）。
理由：通篇成绩、几句打算，看不出下一步怎么干。
依据：《党政机关公文处理工作条例》第十九条：突出重点；各报告类型的比例见 profiles。
修复：压缩成绩，充实问题和打算。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.report_parts import anchor, role_sizes
from drafter.check.rule import Context, Example, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.report import Role

_SHARES: dict[Role, float] = {"problems": 0.02, "plans": 0.06}
_NAMES: dict[Role, str] = {"problems": "问题", "plans": "打算"}
_FOR = ("work-summary", "party-governance")
_LEAST = 1500


def check(context: Context) -> Iterator[Finding]:
    sizes = context.once(role_sizes)
    total = sum(sizes.values())
    if total < _LEAST or context.profile.id not in context.option("ST014", "for", _FOR):
        return
    for role, least in context.option("ST014", "least", _SHARES).items():
        share = sizes[role] / total
        if 0 < share < least:
            message = _("“{part}”只占全文的{share}%，偏少。").format(part=_(_NAMES[role]), share=round(100 * share, 1))
            yield rule.finding(context.once(anchor), message, left=f"{100 * share:.1f}%", right=f"{100 * least:.0f}%")


rule = Rule(
    id="ST014",
    name="部分篇幅失衡",
    severity="advice",
    check=check,
    bad=(
        Example(
            "«某局2024年工作总结»\n一、2024年工作情况\n"
            + "完成老旧小区改造，更换管网，新增口袋公园，便民设施配套到位，群众反映良好。" * 45
            + "\n二、存在的问题\n缺勤12人次，整改迟缓，反映较多。\n三、2025年工作打算\n"
            + "继续推进改造，更换管网，新增绿地。" * 8,
            profile="work-summary",
        ),
    ),
    good=("某局2024年工作总结\n一、2024年工作情况\n完成小区改造。\n二、2025年工作打算\n继续推进改造。",),
)
