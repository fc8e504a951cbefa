"""约数重复

检查：数字前后各有一个表示约数的词（约100多家、近300余人、超过50以上）。
理由：两个约数词意思重复，有时还互相矛盾。
依据：GB/T 15835—2011 附录与通用语法：概数表示一次即可。
修复：删去其中一个（由人确认）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span

# 签约2亿元以上, 附近300余户: the sign closes a word and approximates nothing.
_OWN = r"(?<![签合条预节违履续解制公契特集简婚盟租毁失邀立缔守爽相要邮赴附靠邻临亲最就贴新远])"
# A number is read once, from its first digit: a hundred thousand digits take no longer than their length.
_NUMBER = r"(?<![0-9.,])[0-9]++(?:[.,][0-9]++)*+[十百千万亿]*+"
_TWICE = re.compile(
    rf"{_OWN}(?:约|大约|近|将近|超过|超|突破|逾)(?:到|达)?{_NUMBER}(?:多|余)(?=[\u4e00-\u9fff])(?!年来|年间|年前|天来)"
    rf"|{_OWN}(?:约|大约|近|将近|超过|逾|突破){_NUMBER}[\u4e00-\u9fff%]{{0,4}}?(?:左右|上下)"
    rf"|{_OWN}(?:约|大约|近|将近|超过|逾)(?:[一二三四五六七八九十]?[十百千万亿]|上[百千万])(?:多|余)(?=[\u4e00-\u9fff])(?!年来|年间|年前|天来)"
    r"|(?:超过|逾|约|大约|将近|接近)(?:一半|半数|[一二三四五六七八九]成|[二三四五六七八九十]分之[一二三四五六七八九])(?:以上|以下|左右|上下)"
    rf"|{_OWN}(?:约|大约|将近){_NUMBER}[\u4e00-\u9fff%]{{0,3}}?(?:以上|以下)"
    rf"|{_NUMBER}(?:多|余)[万亿]?[个项件人户家次名元吨亩米公里万亿平方场处座]{{1,4}}(?:以上|左右|上下)(?![\u4e00-\u9fff]{{0,2}}的)"
    rf"|{_NUMBER}[\u4e00-\u9fff%]{{0,3}}?(?:以上左右|左右以上|以内左右|上下左右|多左右|余左右)"
)


def check(context: Context) -> Iterator[Finding]:
    for found in _TWICE.finditer(context.text):
        yield rule.finding(Span(*found.span()), _("“{raw}”前后两个约数词，留一个即可。").format(raw=found[0]))


rule = Rule(
    id="LG014",
    name="约数重复",
    severity="warning",
    check=check,
    bad=(
        "扶持企业«约100多»家。",
        "培训«近300余»人。",
        "志愿队伍«近百余»支。",
        "收入«大约5万元左右»。",
        "«超过一半以上»的村通了公交。",
        "投入«5000余万元以上»，完成率达«80%以上左右»。",
    ),
    good=(
        "扶持企业约100家，培训300余人，近20多年来发展平稳，达100多家。",
        "近百支队伍，附近百余户，约十个月，近几十年来。",
        "一半以上的村通了公交，超过半数的户装了净水器。",
        "签约2亿元以上项目9个，园区附近300余户搬迁，履约50万元以上合同12份。",
    ),
)
