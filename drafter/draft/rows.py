"""A sheet's row as a clause: 农村公路新改建里程86.4公里，同比增长9.1%，为年度目标120公里的72%."""

from __future__ import annotations

import re
from decimal import Decimal

from drafter.claims.completion import target_words, without_share
from drafter.claims.growth import growth_words, without_growth
from drafter.claims.joining import basis_class
from drafter.claims.merged_rows import put_together
from drafter.core.fact import Fact
from drafter.core.quantity import Metric

_RATE_NAME = re.compile(r"(?:率|比例|比重|占比|浓度|指数|满意度|密度|系数)$|(?<![独抢侵])占(?![道地用线位座补压])")
# 民生支出占一般公共预算支出: of what it is a share.
_SHARE_OF = re.compile(r"(?<![独抢侵])占(?![道地用线位座补压])[一-鿿]{2,14}(?<![比重例率])$")
_AREA = re.compile(
    r"^(?P<name>[一-鿿]{2,14}[^其、的和与])(?P<area>城区|镇区|乡镇|农村|城镇|市区|郊区|市本级|县本级|区本级|全[省市县区镇])$"
)
# 同比增加15辆，同比增长35.7%: what both are compared with is said once.
_TWICE = re.compile(r"(?P<first>(?P<base>同比|环比|较上年|比上年)[^，。；【]+)，(?P=base)(?=[一-鿿])")
_TALLY = re.compile(r"(?P<unit>[票人户件项次家])数(?P<kind>[一-鿿]{1,5})(?P<number>\d[\d.,]*)(?![\d%人户件项次家])")
_BETWEEN = re.compile(r"(?<=[票人户件项次家])，(?=[一-鿿]{1,5}\d[\d.,]*[票人户件项次家](?:[，、]|$))")
_OF_PLAN = re.compile(r"，为(?:年初|调整后?|变动|年度|全年|本年)?(?:预算|计划|目标|任务)(?:总额)?的\d")
_KINDS = 2  # from which on kinds are a tally
_NUMERALS = "0123456789一二三四五六七八九十百"
_TIME = re.compile(r"(?:20\d\d年)?(?:(?:\d{1,2}[—－–-])?\d{1,2}月末?|第?[一二三四]季度末?|前[二三]季度|[上下]半年)")
_IN_BRACKETS = re.compile("（[^（）]*）")
_BRACKETS = re.compile(r"^(?P<name>.+?)（(?P<remark>[^（）]{1,20})）$")

# 微型消防站（已实现全覆盖）: what the bracket says came about, and limits nothing.
_CAME_ABOUT = re.compile(r"(?:已|均已|全部已|都已)(?!扣|剔|含|减)[一-鿿]{2,}")


def row_clause(row: Fact, *, mark: str = "", refuted: bool = False) -> str:
    """The row as prose. mark stands for a disputed figure; an unknown one becomes 【待补：指标（单位）】."""
    metric = row.metrics[0]
    if row.text.endswith(metric.indicator) and not mark and not row.placeholders:
        return row.text  # a remark that ends in what it counts: 共11个县区
    found = _BRACKETS.match(metric.indicator)
    name, remark = (found["name"], found["remark"]) if found else (metric.indicator, "")
    lead, _sign, stated = row.text.partition(metric.indicator) if metric.indicator else ("", "", row.text)
    if remark and not (mark or refuted) and (made := put_together(metric, f"{lead}{_placed(name)}", remark)):
        return "，".join(filter(None, (made, target_words(row))))
    if refuted and not _tells_all(row):
        stated = without_growth(row, stated)
    figure, name = mark or (stated if _tells_all(row) else without_share(row, stated)), f"{lead}{_placed(name)}"
    if row.placeholders and not mark:
        figure = f"【待补：{name}{f'（{metric.unit}）' if metric.unit else ''}】"
    tells = bool(_CAME_ABOUT.match(remark))
    parts = [f"{_opening(name, metric, figure)}{f'（{remark}）' if remark and not tells else ''}"]
    parts += [remark] if tells else []
    if not row.placeholders and not mark:
        growth = growth_words(row, refuted=refuted)
        grown = (
            growth.removeprefix("同比") in figure if growth else True
        )  # 同比增加3辆 is the growth, worked out or not
        aim = "" if _OF_PLAN.search(figure) else target_words(row)
        parts += [words for words in ("" if grown else growth, aim) if words and not _tells_all(row)]
    return _tallied(_TWICE.sub(r"\g<first>，", "，".join(parts)))


def _tallied(text: str) -> str:
    """德票数好58，票数较好6 → 德方面，好58票、较好6票: a tally of kinds is read as one."""
    if len(_TALLY.findall(text)) < _KINDS:
        return text
    told = _TALLY.sub(lambda found: f"{found['kind']}{found['number']}{found['unit']}", text)
    opening = text[: _TALLY.search(text).start()]  # type: ignore[union-attr]
    kinds = _BETWEEN.sub("、", told.removeprefix(opening))
    return f"{opening}方面，{kinds}" if opening and not opening.endswith(("，", "方面")) else f"{opening}{kinds}"


def time_of(row: Fact) -> str:
    """The time a row's words open with, before what they tell of; "" for none."""
    name = row.metrics[0].indicator if row.kind == "row" and row.metrics else ""
    lead = row.text.partition(name)[0] if name else ""
    return lead if _TIME.fullmatch(lead) and name[0] not in _NUMERALS else ""  # 9月一号库区 would be cut at a date


def _placed(name: str) -> str:
    """接警出动城区 → 城区接警出动: where something is counted stands before it."""
    found = _AREA.match(name)
    return f"{found['area']}{found['name']}" if found else name


def _opening(name: str, metric: Metric, figure: str) -> str:
    if metric.basis == "同比":
        return f"{name}{'下降' if metric.change == 'decrease' else '增长'}{figure.removeprefix('增速').removeprefix('增幅').removeprefix('增长率').lstrip('-−')}"
    if _SHARE_OF.search(name) and re.match(r"\d[\d.]*%", figure):
        return f"{name}的{figure}"
    below, goes_on = figure[:1] in ("-", "－", "−"), figure.startswith("的")  # 占财政支出的7.95%
    return f"{name}{'为' if below or (_RATE_NAME.search(name) and not goes_on) else ''}{figure}"


def _tells_all(row: Fact) -> bool:
    """A row of several measures (受理量, 解决率, 排名) says its changes behind each, in its own text."""
    told = [one for one in row.metrics if basis_class(one.basis) == "数值"]
    return len({one.indicator for one in told[:1] + [one for one in told[1:] if not _in_brackets(row.text, one)]}) > 1


def _in_brackets(text: str, metric: Metric) -> bool:
    """Whether a figure only stands in the brackets behind another: 合格率96.4%（397份合格）."""
    if not isinstance(metric.value, Decimal):  # nobody gave it, or it is a span
        return False
    words = f"{metric.value:f}{metric.unit}"
    return any(words in found for found in _IN_BRACKETS.findall(text)) and words not in _IN_BRACKETS.sub("", text)
