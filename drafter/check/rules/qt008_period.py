"""期间前后不一

检查：标题、引言、章节标题所写的年度互相不合；正文里“某年全市……完成”“截至某年”超出报告年度；标题是上半年、季度而正文写“全年完成”。
理由：沿用上年的材料时，年份最容易漏改；一处不合，整份材料像是旧的。
依据：以标题（其次引言、章节标题）所写年度为准；“……执行情况”为当年，“……草案”“……计划”为当年或下一年。
修复：核对报告年度，逐处改正；确需引用其他年度的，写明“比某年”。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.figures.named_years import YearSlip, after_the_date, part_year_slips, year_slips
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    seen: set[int] = set()
    for slip in year_slips(context):
        if slip.span.start not in seen:
            seen.add(slip.span.start)
            yield _finding(context, slip)
    for span, signed in after_the_date(context):
        words = _("“{until}”晚于本报告的日期{signed}。请核对。").format(until=span.of(context.text), signed=signed)
        where = (Related(signed, context.report.date),) if context.report.date else ()
        yield rule.finding(span, words, related=where, left=span.of(context.text), right=signed)
    for span in part_year_slips(context.report):
        words = _("标题写的是“{title}”，这里却写“全年”完成。请核对期间。")
        title = context.report.title
        others = (Related(context.report.title_text(), title),) if title else ()
        yield rule.finding(
            span, words.format(title=context.report.title_text()), related=others, severity="warning", left="全年"
        )


def _finding(context: Context, slip: YearSlip) -> Finding:
    others = (Related(slip.other.of(context.text), slip.other),) if slip.other else ()
    return rule.finding(
        slip.span, _message(slip), related=others, left=f"{slip.year}年", right=f"{slip.against}年",
        severity="error" if slip.certain else "warning",
    )  # fmt: skip


def _message(slip: YearSlip) -> str:
    words = {
        "done": _("年度前后不一：这里写{year}年，而本报告写的是{against}年的情况。请核对年份。"),
        "next": _("年度前后不一：这里安排的是{year}年的工作，按报告年度应为{against}年。请核对年份。"),
        "body": _("这里写的是{year}年完成的情况，而本报告写的是{against}年。请核对年份。"),
        "until": _("“截至”的时间晚于本报告所写的{against}年：{year}年。请核对年份。"),
        "far": _("年份可能有误：{year}年离本报告所写的{against}年太远。请核对年份。"),
    }
    return words[slip.reason].format(year=slip.year, against=slip.against)


rule = Rule(
    id="QT008",
    name="期间前后不一",
    severity="error",
    check=check,
    bad=(
        "某镇2023年工作总结及2024年工作计划\n现将有关情况报告如下。\n一、«2022»年工作总结\n（一）抓好产业。新建大棚12个。\n二、2024年工作计划\n（一）抓好招商。",
        "某镇2023年上半年工作总结\n一、主要工作\n«全年»完成造林86亩。",
        "某镇2023年工作总结\n一、主要工作\n«截至11月底»，完成造林86亩。\n二、下一步打算\n抓好管护。\n某镇人民政府\n2023年10月20日",
    ),
    good=(
        "某镇2023年工作总结及2024年工作计划\n现将有关情况报告如下。\n一、2023年工作总结\n（一）抓好产业。比2021年增加大棚12个。\n二、2024年工作计划\n（一）抓好招商。到2035年建成示范区。",
        "某镇2023年上半年工作总结\n一、主要工作\n完成造林86亩，预计全年完成造林120亩。",
    ),
)
