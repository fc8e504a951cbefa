"""程序留下的字样

检查：域的出错提示（错误！未找到引用源。）、表格的错误值（#DIV/0!、####）、程序的空值（NaN、null）、没有认出的字和乱码（(cid:12)、锟斤拷）、网页代码（&nbsp;）。
理由：从别的程序粘贴或自动生成时留下的，这一处本该有的内容没有了。
依据：名单见 language/phrases/program_traces.tsv；都是人不会写的字样。
修复：回到来源，换成本来的内容。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.language.program_traces import program_traces


def check(context: Context) -> Iterator[Finding]:
    for kind, span in program_traces(context.text):
        yield rule.finding(span, _message(kind))


def _message(kind: str) -> str:
    return {
        "field": _("这是 Word 的域出错的提示，所指的内容已经不在。请更新域或改成实际内容。"),
        "sheet": _("这是表格里的错误值，原来的数没有带过来。请回到表格核对后填写。"),
        "empty": _("这是程序里的空值，原来没有数。请补上或删去。"),
        "glyph": _("这里的字没有认出来，成了乱码。请对照原文改正。"),
        "markup": _("这是网页代码，粘贴时带进来的。请删去或改成它代表的标点。"),
    }[kind]


rule = Rule(
    id="RS017",
    name="程序留下的字样",
    severity="error",
    check=check,
    bad=(
        "增长情况见«错误！未找到引用源。»",
        "完成率«#DIV/0!»，比上年下降«####»。",
        "受理案件«NaN»件，联系人：«null»",
        "完成«(cid:123)»12项，«锟斤拷»有关要求落实到位。",
        "坚持稳中求进«&nbsp;»工作总基调«<br>»。",
    ),
    good=(
        "纠正错误认定3件，未找到引用来源的已删去。",
        "使用1#、2#机组，门牌号为12#，A&B公司入驻。",
        "满意度<95%的窗口整改到位，处置率>99%。",
        "开展“#文明旅游#”话题活动。",
        "锅炉烫烫伤事故为零。",
    ),
)
