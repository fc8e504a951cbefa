"""同一指标前后不一

检查：同一指标、同一范围、同一期间在两处写了两个数（含正文与表格之间、亿元与万元之间）。
理由：同一个数前后两个样，读者不知道该信哪一个，最伤材料的可信度。
依据：名称、范围、期间一致，且上下文（同句的增速、完成率等）也一致的，才判为同一指标；四舍五入之差不算。
修复：核对台账，把写错的一处改过来；口径不同的，在文中写明口径。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.figures.definite import told_as_known
from drafter.check.figures.repeats import Repeat, repeats
from drafter.check.figures.report_figures import outer_sentences_of, related, worded_figures
from drafter.check.figures.retold import retold_figures
from drafter.check.figures.roles import WordedFigure
from drafter.check.figures.table_rows import row_slips
from drafter.check.rule import Context, Rule
from drafter.claims.arithmetic import decimal_words
from drafter.claims.joining import in_base
from drafter.core.finding import Finding, Related
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    seen: set[int] = set()
    for repeat in repeats(context):
        if repeat.factor is not None or repeat.second.figure.order in seen:
            continue
        seen.add(repeat.second.figure.order)
        yield _finding(context, repeat)
    known = told_as_known(context.text, worded_figures(context))
    for telling in (*retold_figures(context.text, outer_sentences_of(context)), *known):
        if telling.second.order not in seen:
            seen.add(telling.second.order)
            words = _("同一段里“{name}”前面写{left}，这里写{right}，对不上。请核对哪一处是对的。")
            one, two = telling.first, telling.second
            yield rule.finding(
                two.quantity.span, words.format(name=telling.name, left=_said(one), right=_said(two)),
                related=related(context, (one,)), left=_said(one), right=_said(two), severity="warning",
            )  # fmt: skip
    for slip in row_slips(context):
        figure = slip.named.figure
        words = _("正文与表格不一：“{name}”正文写{left}，表中为{right}。请核对哪一处是对的。")
        yield rule.finding(
            figure.quantity.span, words.format(name=slip.named.name, left=figure.raw, right=f"{slip.words}{slip.unit}"),
            related=(Related(slip.words, slip.cell),), left=figure.raw, right=f"{slip.words}{slip.unit}",
        )  # fmt: skip


def _said(figure: WordedFigure) -> str:
    approx = figure.quantity.approx or ""
    return figure.raw if approx in figure.raw else f"{approx}{figure.raw}"


def _finding(context: Context, repeat: Repeat) -> Finding:
    first, second = repeat.first.figure, repeat.second.figure
    words = _("同一指标前后不一：“{name}”前面写{left}，这里写{right}，差{delta}。请核对哪一处是对的。")
    delta = _delta(repeat)
    return rule.finding(
        second.quantity.span,
        words.format(name=repeat.second.name, left=first.raw, right=second.raw, delta=delta),
        related=related(context, (first,)), left=first.raw, right=second.raw, delta=delta,
        severity="error" if repeat.certain else "warning",
    )  # fmt: skip


def _delta(repeat: Repeat) -> str:
    a, b = repeat.first.figure, repeat.second.figure
    x, y = a.quantity.exact, b.quantity.exact
    assert x is not None and y is not None
    if a.unit == "%":
        return _("{n}个百分点").format(n=decimal_words(abs(x - y)))
    step = abs(in_base(x, a.unit) - in_base(y, b.unit)) / in_base(x.__class__(1), b.unit)
    return f"{decimal_words(step)}{b.unit}"


rule = Rule(
    id="QT001",
    name="同一指标前后不一",
    severity="error",
    check=check,
    bad=(
        "全年全镇村集体经营收入完成826.4万元，增长12.35%。\n二、工作成效\n（一）壮大集体经济。全镇村集体经营收入完成«862.4万元»，增长12.35%。",
        "全年接待游客48.6万人次，旅游收入3.2亿元。总的看，接待游客突破«50万人次»，带动就业1200人。",
        "全镇村集体经营收入完成«826.4万元»。\n附表（单位：万元）\n指标\t预算数\t完成数\n村集体经营收入\t800\t862.4\n村级债务\t30\t21",
    ),
    good=(
        "全年接待游客48.6万人次，旅游收入3.2亿元。总的看，全年接待游客近50万人次，带动就业1200人。",
        "全年接待游客48.6万人次。上半年接待游客突破20万人次。",
        "全镇村集体经营收入完成826.4万元。\n附表（单位：万元）\n指标\t预算数\t完成数\n村集体经营收入\t800\t826.4\n村级债务\t30\t21",
        "全年全镇村集体经营收入完成826.4万元，增长12.35%。\n二、工作成效\n（一）壮大集体经济。全镇村集体经营收入完成826.4万元，增长12.35%。",
        "全年全镇村集体经营收入完成826.4万元，增长12.35%。\n二、明年计划\n（一）壮大集体经济。全镇村集体经营收入安排862.4万元，增长12.35%。",
        "全镇村集体经营收入完成826.4万元，增长12.35%；镇本级村集体经营收入完成213.7万元，增长12.35%。",
    ),
)
