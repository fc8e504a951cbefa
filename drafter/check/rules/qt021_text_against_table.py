"""正文与表格不一

检查：正文一句话点明了表中的某一行、某一列，写的数与表中那一格不同。
理由：读者会拿正文对表，对不上就不知道该信哪一个。
依据：行名、列名都在句中写明，单位相同，且该行没有别的格子是这个数的才判；万元与亿元之间换算后比，四舍五入之差不算。
修复：核对原始数据，改错的那一处。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.figures.report_figures import worded_figures
from drafter.check.figures.row_text import cell_slips, total_slips
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    if "\t" not in context.text:
        return
    certain = list(cell_slips(context.text, worded_figures(context)))
    for slip in (*certain, *total_slips(context.text, worded_figures(context))):
        held = f"{slip.cell.words}{slip.unit}"
        words = _("正文与表格不一：“{row}”的“{head}”正文写{left}，表中为{right}。请核对哪一处是对的。")
        yield rule.finding(
            slip.figure.quantity.span, words.format(row=slip.row, head=slip.head, left=slip.figure.raw, right=held),
            related=(Related(slip.cell.words, slip.cell.span),), left=slip.figure.raw, right=held,
            severity="error" if slip in certain else "warning",
        )  # fmt: skip


rule = Rule(
    id="QT021",
    name="正文与表格不一",
    severity="error",
    check=check,
    signs=("\t",),
    bad=(
        "各站服务情况如下。\n站点\t接待（人次）\t办件（件）\n东街站\t1260\t812\n西街站\t984\t640\n接待最多的是东街站，全年接待«1206人次»。",
        "全年接待«2424人次»。\n站点\t接待人次\n东街站\t1260\n西街站\t984\n合计\t2244",
    ),
    good=(
        "各站服务情况如下。\n站点\t接待（人次）\t办件（件）\n东街站\t1260\t812\n西街站\t984\t640\n接待最多的是东街站，全年接待1260人次，办件812件。",
        "全年接待0.22万人次，上年接待2424人次。\n站点\t接待人次\n东街站\t1260\n西街站\t984\n合计\t2244",
        "收入情况如下（单位：万元）。\n科目\t完成数\n非税收入\t12460\n税收收入\t30118\n非税收入完成1.25亿元。",
    ),
)
