"""“分别”前后不对应

检查：“甲、乙、丙分别增长x、y”一类的句子，前面列的项数与后面的数字个数不等。
理由：少一个数或多一个数，读者就不知道哪个数是谁的。
依据：“分别”前后各项应一一对应。
修复：补上缺的数，或删去多的项。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.figures.lists import unpaired
from drafter.check.figures.report_figures import joined, sentences_of
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _


def check(context: Context) -> Iterator[Finding]:
    for sentence in sentences_of(context):
        for found in unpaired(context.text, sentence):
            words = _("“分别”前后不对应：前面列了{names}项，后面只有{figures}个数。请逐项核对。")
            if len(found.figures) > found.names:
                words = _("“分别”前后不对应：前面列了{names}项，后面却有{figures}个数。请逐项核对。")
            yield rule.finding(
                joined(found.figures), words.format(names=found.names, figures=len(found.figures)),
                left=str(found.names), right=str(len(found.figures)), severity="error" if found.certain else "warning",
            )  # fmt: skip


rule = Rule(
    id="QT012",
    name="“分别”前后不对应",
    severity="error",
    check=check,
    signs=("分别",),
    bad=(
        "一队、二队、三队巡查里程分别增长«5.1%、8.3%»。",
        "水费、电费分别下降«3.2%、4.6%、1.8%»。",
    ),
    good=(
        "一队、二队、三队巡查里程分别增长5.1%、8.3%和6.6%。",
        "水费和电费分别下降3.2%、4.6%。",
        "城乡低保标准分别提高5%、6%。",
        "软件和信息服务业、物流业分别增长5.1%、8.3%。",
        "陶瓷制造业，竹木加工业，热力的生产和供应业产值分别增长4.1%、7.8%和3.0%。",
        "表1 居民收入、消费情况\n全镇养老、医疗、失业参保人数分别为1.2万人、1.8万人和0.6万人。",
        "食品烟酒、交通和通信价格分别下降1.9%、2.1%。",
    ),
)
