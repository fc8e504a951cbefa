"""同一指标单位不一

检查：同一指标有的地方用万元、有的地方用亿元。
理由：前后单位一致，读者才好比较；不是差错，只是不整齐。
依据：同一名称、同一范围的金额出现两次以上。
修复：统一为同一单位。
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from drafter.check.figures.report_figures import related
from drafter.check.figures.stated_metrics import StatedMetric, stated_figures
from drafter.check.rule import Context, Rule
from drafter.claims.joining import in_base
from drafter.core.finding import Finding
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    groups: dict[tuple[str, str], list[StatedMetric]] = defaultdict(list)
    for named in stated_figures(context):
        if named.measure == "value" and named.figure.quantity.kind == "money":
            groups[named.name, named.scope].append(named)
    for group in groups.values():
        first = group[0]
        other = next((each for each in group[1:] if _mixed(first, each)), None)
        if other is not None:
            words = _("单位不一：“{name}”前面用{left}，这里用{right}。建议统一。")
            yield rule.finding(
                other.figure.quantity.span, words.format(name=first.name, left=first.figure.unit, right=other.figure.unit),
                related=related(context, (first.figure,)), left=first.figure.raw, right=other.figure.raw,
            )  # fmt: skip


def _mixed(first: StatedMetric, other: StatedMetric) -> bool:
    """Whether two amounts of one size stand in two units: 18264万元 and 2.1亿元, but not 563万元 and 2.1亿元."""
    a, b = first.figure, other.figure
    if a.unit == b.unit or len(other.name) < 5 or first.counted != other.counted or "万亿元" in (a.unit, b.unit):
        return False
    x, y = (in_base(f.quantity.exact or Decimal(0), f.unit) for f in (a, b))
    return bool(x and y) and Decimal("0.2") < x / y < 5 and min(x, y) >= 10**8


rule = Rule(
    id="QT009",
    name="同一指标单位不一",
    severity="advice",
    check=check,
    bad=("全镇村集体经营收入完成18264万元。\n明年全镇村集体经营收入达到«2.1亿元»。",),
    good=("全镇村集体经营收入完成8264万元。\n明年全镇村集体经营收入达到1.1亿元。",),
)
