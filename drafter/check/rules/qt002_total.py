"""分项与合计不符

检查：合计数后面紧跟冒号或括号列出全部分项、分成没有第三类的两类（正式、预备）、写明“三类”“三项合计”时，分项之和与合计不等；表格中合计、小计与各行（列）不等。
理由：分项加不到合计，说明有一个数抄错、漏了一项或者口径不同。
依据：分项之和应等于合计；按四舍五入后的区间计算；“主要”“包括”“其中”之后的不完全列举不算。
修复：逐项核对；确实只列一部分的，写“其中”或“主要包括”。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from drafter.check.figures.enumerated import enumerated_totals
from drafter.check.figures.gathered import gathered_totals, mistyped_totals, period_totals
from drafter.check.figures.halves import complement_totals
from drafter.check.figures.listed_totals import (
    ListedTotal,
    added_totals,
    bracketed_totals,
    classed_totals,
    inner_totals,
    parallel_totals,
    run_totals,
)
from drafter.check.figures.report_figures import joined, related, sentences_of, worded_figures
from drafter.check.figures.roles import WordedFigure
from drafter.check.figures.tables import table_totals
from drafter.check.rule import Context, Rule
from drafter.claims.arithmetic import decimal_words
from drafter.core.finding import Finding, Related
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    listed = {total.whole.order: total for total in enumerated_totals(context.text, worded_figures(context))}
    for sentence in sentences_of(context):
        if len(sentence) < _WHOLE_AND_PARTS:
            yield from _inner(context, sentence, set())
            continue
        complete = _complete(context.text, sentence)
        for total in complete:
            listed.pop(total.whole.order, None)
            yield from _off(context, total)
        told = {total.whole.order for total in complete if total.gap}
        for total in (*gathered_totals(sentence), *period_totals(sentence), *mistyped_totals(sentence)):
            if total.whole.order not in told and total.gap:
                told.add(total.whole.order)
                yield from (replace(finding, severity="warning") for finding in _off(context, total))
        yield from _inner(context, sentence, told)
    for total in listed.values():
        yield from _off(context, total)
    yield from _in_tables(context)


_WHOLE_AND_PARTS = 3  # figures: a total and two parts


def _off(context: Context, total: ListedTotal) -> Iterator[Finding]:
    if not total.gap:
        return
    difference = f"{decimal_words(abs(total.added - (total.whole.quantity.exact or 0)))}{total.whole.unit}"
    yield rule.finding(
        total.whole.quantity.span,
        _("分项与合计不符：合计写{left}，分项{sum}，差{delta}。请核对各分项，或改写为“其中”。").format(
            left=total.whole.raw, sum=total.arithmetic, delta=difference
        ),
        related=related(context, total.parts), left=total.whole.raw, right=f"{decimal_words(total.added)}{total.whole.unit}",
        delta=difference,
    )  # fmt: skip


def _complete(text: str, sentence: Sequence[WordedFigure]) -> tuple[ListedTotal, ...]:
    """Every total of the sentence whose list is surely complete, each once."""
    found = (
        *bracketed_totals(text, sentence),
        *complement_totals(text, sentence),
        *classed_totals(text, sentence),
        *added_totals(sentence),
        *run_totals(sentence),
    )
    return tuple({total.whole.order: total for total in found}.values())


def _inner(context: Context, sentence: Sequence[WordedFigure], told: Set[int]) -> Iterator[Finding]:
    """其中 lists need not be complete, but never add up to more than the whole."""
    said = set(told)
    for total in (*inner_totals(sentence), *parallel_totals(sentence)):
        if total.whole.order not in said and total.gap and total.added > (total.whole.quantity.exact or 0):
            said.add(total.whole.order)
            words = _("“其中”各项超过总数：总数写{left}，其中各项{sum}。请核对。")
            few = len(total.parts) <= 3  # they are read together
            yield rule.finding(
                joined((total.whole, *total.parts)) if few else total.whole.quantity.span,
                words.format(left=total.whole.raw, sum=total.arithmetic),
                related=related(context, total.parts), left=total.whole.raw, right=f"{decimal_words(total.added)}{total.whole.unit}", severity="warning",
            )  # fmt: skip


def _in_tables(context: Context) -> Iterator[Finding]:
    for total in table_totals(context.text):
        yield rule.finding(
            total.span,
            _("表中合计与各分项不符：“{name}”写{left}，分项相加为{right}，差{delta}。请核对该{line}各数。").format(
                name=total.name, left=total.said, right=total.added, delta=total.delta, line=total.line
            ),
            related=tuple(Related(span.of(context.text), span) for span in total.parts),
            left=total.said, right=total.added, delta=total.delta,
        )  # fmt: skip


rule = Rule(
    id="QT002",
    name="分项与合计不符",
    severity="error",
    check=check,
    bad=(
        "全年实施工程«46个»（新建28个、续建17个）。",
        "受理来信来访«203件»：来信120件、来访81件。",
        "发放补助«320万元，其中低保180万元、特困90万元、临时救助60万元»。",
        "各队数量如下。\n指标\t数量\n一中队\t12\n二中队\t15\n合计\t«28»",
        "机关现有党员«96名»，其中正式党员91名、预备党员6名。",
        "库存物资«186件»，分三类存放，即\n1.帐篷类42件；\n2.照明类56件；\n3.救生类98件。",
        "登记古树«86株»，按树种分为银杏41株、樟树30株、榕树16株三类。",
        "整治小区12个、背街小巷15条，拆除围墙8处；维修屋面12处、外墙15处、管网8处，三项合计«36处»。",
    ),
    good=(
        "全年实施工程46个（新建28个、续建18个）。",
        "全年实施工程46个（其中新建28个、续建17个）。",
        "全年实施工程46个，其中新建28个、续建17个、前期1个。",
        "库存物资196件，分三类存放，即\n1.帐篷类42件；\n2.照明类56件；\n3.救生类98件。",
        "投入120.28万元（主要是设备70万元、培训20万元）。",
        "受理来信来访203件：来信120件、来访81件等。",
        "机关现有党员96名，其中正式党员91名、女党员30名。",
        "登记古树86株，其中银杏41株、樟树30株。",
        "安排资金1.21亿元（市级0.55亿元、县级0.65亿元）。",
        "各队数量如下。\n指标\t数量\n一中队\t12\n二中队\t15\n合计\t27",
    ),
)
