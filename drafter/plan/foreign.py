"""Bullets that tell of another unit's work: not ours to report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.fact import Fact

_SENT_BY = re.compile(
    r"[（(][^（）()]{0,10}(?:口|局|委|办|厅|所|处|科|站|公司|那边|他们|外单位|兄弟单位)?(?:送来|转来|报来|发来|错发|误送|代报|捎来)的?[^（）()]{0,6}[）)]"
)
_SUBJECT = re.compile(
    r"^(?P<unit>[\u4e00-\u9fff]{2,12}?(?:公路局|交通局|民政局|教育局|水务局|水利局|卫健委|卫健局|住建局|农业局|林业局|环保局|应急局|公安局|法院|检察院|税务局|财政局|审计局|统计局|商务局|文旅局|人社局|医保局|发改委|发改局|工信局|科技局|市监局|城管局|气象局|供电局|邮政局|烟草局|海事局|消防支队)"
    r"|(?:公路|交通|民政|教育|水务|水利|卫健|卫生|住建|农业|林业|环保|应急|公安|税务|财政|审计|统计|商务|文旅|人社|医保|发改|工信|科技|市监|城管|气象|供电|邮政)(?:局|委|厅|部门|口))"
    r"(?:今年|本年|全年|上半年|去年|一季度|年内|累计|共|已|完成|新建|开展|建成|实施|查处|办理)"
)
_TOGETHER = re.compile(r"联合|合建|共建|协同|配合|会同|牵头|一起|支持|派驻|对接|签约|合作")
# A government answers for all its departments, so no department's work is foreign to it.
_WHOLE_GOVERNMENT = re.compile(r"(?:人民政府|政府|党委|市委|县委|省委|管委会|管理委员会)$")


def foreign_reason(fact: Fact, unit: str, short: Sequence[str], duties: str = "") -> str:
    """Whose work the fact tells of when it is not the unit's, else "". duties: another unit's duty words found by the lexicon."""
    if _WHOLE_GOVERNMENT.search(unit):
        return ""
    if found := _SENT_BY.search(fact.text):
        return found[0].strip("（）()")
    if found := _SUBJECT.match(fact.text):
        named = found["unit"]
        if (
            not _TOGETHER.search(fact.text)
            and not any(named in name or name in named for name in (unit, *short))
            and not fact.owner
        ):
            return named
    return duties
