"""数量级不合常理

检查：一年的天数超过366天；一天超过24小时；户数比人数还多；一县一市的人口写成“亿人”；按人摊下来的救助、补助大得离谱。
理由：单位或小数点错一位，数字自己读得通，与常理一比就露馅。
依据：历法和家庭人口的常识；救助、慰问、补助类按人均10万元以上判为可疑。
修复：核对数值和单位。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from drafter.check.figures.magnitudes import odd_sizes
from drafter.check.figures.report_figures import clauses_of, joined, related
from drafter.check.figures.roles import WordedFigure
from drafter.check.rule import Context, Rule
from drafter.claims.joining import in_base, unit_base
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span

_DAYS = re.compile(r"优良天数|优天数|良好天数|达标天数|晴好天数|无霜期")
# 2025年1号机组累计运行412天: what one thing did within one year.
_IN_A_YEAR = re.compile(r"^(?:[^。；;]*[，,；;])?(?:(?:20|19)\d\d年|全年|年内|今年)[^。；;]{0,24}$")
_MANY_OR_MORE = re.compile(
    r"截[至止]|底|末|以来|连续|历年|[两三四五六七八九十]年|(?<!\d)\d年|各|所有|全部|人均|合计|总计|平均|共|[\d两三四五六七八九十余多][台套人辆名个家所座处条支]|工[期作]"
)
_SEVERAL = re.compile(r"累计|五年|三年|[两四]年|以来|连续|总计|各")
# How much of a time there is in another: no office works longer.
_TIMES = re.compile(
    r"(?P<whole>每天|每日|日均|一天|每周|每星期|每月|全年|一年|年人均|人均全年|年均|每年)[^，,。；;：:0-9\n]{0,10}(?P<said>(?P<n>[0-9]+(?:\.[0-9]+)?)(?:个)?(?P<unit>小时|天))(?!次)"
)
_MOST = {
    ("天", "小时"): 24,
    ("日", "小时"): 24,
    ("均", "小时"): 24,
    ("均", "天"): 366,
    ("周", "天"): 7,
    ("期", "天"): 7,
    ("月", "天"): 31,
    ("年", "天"): 366,
}
_TOGETHER = re.compile(r"^[、，,和（(]?(?:共|共计|计|涉及|惠及|受益|合计)?$")
# 现有农户3.8万户，常住人口1.2万人: the households and the heads of one place.
_HOMES = re.compile(r"(?:农户|住户|户数|总户|户籍|居民|家庭|辖|现有|共有|全[镇乡村县区市])(?:共|有|为|达|数)*$")
_HEADS = re.compile(r"^[，、,](?:总|常住|户籍|农业|现有|实有)?人口(?:总数|数)?(?:为|达|共|有)?$")
_RESIDENTS = re.compile(r"人口|居民|在校生|学生|参保|党员|劳动力|职工|户籍|老年人|低保")
_NATION = re.compile(r"全国|我国|中国|全球|世界|亚洲|国家")
_LOCAL = re.compile(r"[全我][市县区镇乡]|县(?!域|级|城)|街道|下辖|辖区|(?<!城)[镇乡](?=[常户总])")
_GIVEN = re.compile(
    r"购买|购置|配发|救助|慰问|补助|补贴|助学|奖学|低保|津贴|困难|资助|帮扶|奖补|奖励金|[发派]放[^，。]{0,8}券|贴息|抚恤"
)
# What a person, a household or a small firm is given at most; more is a slip of 万 and 亿.
_MOST_EACH = {**dict.fromkeys(("人", "名", "位", "户"), Decimal(100_000)), "家": Decimal(100_000_000)}
_TO = re.compile(r"^[，,、（(]?(?:惠及|受益|支持|覆盖|涉及|扶持|帮助|发放给|补助给?|资助|救助|慰问)")


def check(context: Context) -> Iterator[Finding]:
    for time in _TIMES.finditer(context.text):
        most = _MOST.get((time["whole"][-1], time["unit"]))
        if most and Decimal(time["n"]) > most and not _SEVERAL.search(time[0]):
            words = _("{whole}没有{n}，请核对。").format(whole=time["whole"], n=time["said"])
            yield rule.finding(Span(*time.span("said")), words, left=time["said"])
    for sentence in clauses_of(context):
        for figure in sentence:
            if words := _alone(context.text, figure, sentence):
                yield rule.finding(figure.quantity.span, words, left=figure.raw)
        for at, (one, two) in enumerate(pairwise(sentence)):
            if words := _beside(_together_with(sentence, at), two):
                yield rule.finding(
                    joined((one, two)), words, related=related(context, (one, two)), left=one.raw, right=two.raw
                )
        for odd in odd_sizes(sentence):
            yield rule.finding(
                odd.figure.quantity.span, odd.message, related=related(context, odd.others), left=odd.figure.raw
            )


def _alone(text: str, figure: WordedFigure, sentence: Sequence[WordedFigure]) -> str:
    value = figure.quantity.exact
    if value is None or figure.unit not in ("天", "亿人"):
        return ""
    lead = "".join(each.lead for each in sentence if each.order <= figure.order)
    if figure.unit == "天" and value > 366 and _IN_A_YEAR.search(lead) and not _MANY_OR_MORE.search(lead):
        return _("一年没有{n}，请核对。").format(n=figure.raw)
    if figure.unit == "天" and value > 366 and _DAYS.search(figure.lead) and not _SEVERAL.search(lead):
        return _("一年没有{n}，请核对。").format(n=figure.raw)
    if figure.unit == "亿人" and _RESIDENTS.search(lead) and _is_local(text, figure):
        return _("一地的人口不会有{n}，“亿”疑为“万”之误，请核对。").format(n=figure.raw)
    return ""


def _is_local(text: str, figure: WordedFigure) -> bool:
    start = text.rfind("\n", 0, figure.quantity.span.start) + 1
    before = text[max(start, figure.quantity.span.start - 80) : figure.quantity.span.start]
    return bool(_LOCAL.search(before)) and not _NATION.search(before)


def _together_with(sentence: Sequence[WordedFigure], at: int) -> WordedFigure:
    """1037名低保人员、22名孤儿、97名流浪人员: heads in a list count together."""
    one = sentence[at]
    first = at
    while first and at - first < _LONGEST_LIST and _LISTED.match(sentence[first].lead):
        first -= 1
    heads = sentence[first : at + 1]
    if not 1 < len(heads) <= _LONGEST_LIST or any(f.unit != one.unit or f.quantity.exact is None for f in heads):
        return one
    total = sum((f.quantity.exact or Decimal(0) for f in heads), Decimal(0))
    return replace(one, quantity=replace(one.quantity, value=total))


_LONGEST_LIST = 24
_LISTED = re.compile(r"^[^，,。；;：:]{0,12}[、和及与][^，,。；;：:]{0,4}$")


def _beside(one: WordedFigure, two: WordedFigure) -> str:
    if any(f.quantity.exact is None or f.sign or f.part == "rank" for f in (one, two)):
        return ""
    first, second = (in_base(f.quantity.exact or Decimal(0), f.unit) for f in (one, two))
    kinds = unit_base(one.unit), unit_base(two.unit)
    if kinds == ("户", "人") and _TOGETHER.match(two.lead) and first > second > 0:
        return _("{left}比{right}还多：一户至少一人，请核对。").format(left=one.raw, right=two.raw)
    if kinds == ("户", "人") and _HOMES.search(one.lead) and _HEADS.match(two.lead) and first > second > 0:
        return _("{left}比{right}还多：一户至少一人，请核对。").format(left=one.raw, right=two.raw)
    if kinds[0] == "元" and _TO.match(two.lead):
        kinds, first, second = (kinds[1], kinds[0]), second, first
    if kinds[0] in _MOST_EACH and kinds[1] == "元" and _GIVEN.search(one.lead + two.lead):
        each = second / first if first else Decimal(0)
        if each >= _MOST_EACH[kinds[0]]:
            return _("{left}、{right}，平均每人（户）{n}万元，数量级可疑，请核对单位。").format(
                left=one.raw, right=two.raw, n=f"{each / 10000:.0f}"
            )
    return ""


rule = Rule(
    id="QT017",
    name="数量级不合常理",
    severity="warning",
    check=check,
    bad=(
        "全镇空气优良天数«412天»。",
        "窗口每天值守«26小时»，从不间断。",
        "搬迁安置«860户、315人»。",
        "全镇现有农户«3.8万户，常住人口1.2万人»。",
        "全镇常住人口«4.6亿人»。",
        "镇卫生院全年门诊2.4万人次，日均门诊«1.6万人次»。",
        "改造村道8公里，总投资«6.4亿元»，惠及15户。",
        "全县实现地区生产总值«286万元»。",
        "在职职工36人，人均工资«950万元»。",
        "走访慰问困难职工«24名，发放慰问金4800万元»。",
        "发放门店租金补贴«410亿元，惠及206家»。",
    ),
    good=(
        "全镇空气优良天数341天。",
        "窗口每天值守12小时，每期培训15天。",
        "搬迁安置315户、860人。",
        "全国参保人口13.6亿人，全镇常住人口4.6万人。",
        "全镇现有农户1.2万户，常住人口3.8万人；低保户9000户，流动人口8000人。",
        "走访慰问困难职工24名，发放慰问金4.8万元。发放门店租金补贴410万元，惠及206家。",
        "镇卫生院全年门诊2.4万人次，日均门诊80人次。",
        "改造村道8公里，总投资640万元，惠及150户，户均增收1.2万元。",
        "向1037名低保对象、112名特困人员、97名流浪人员发放救助金1303万元。",
        "全县实现地区生产总值286亿元，人均地区生产总值6.4万元。",
        "三年来累计优良天数1021天。",
    ),
)
