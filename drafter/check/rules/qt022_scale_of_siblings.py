"""并列各项中一项的量级悬殊

检查：并列的三项以上都用同一单位，独有一项用了差一万倍的单位（亿亩、万亩），数字却与其他各项相仿。
理由：多半是把“万”写成了“亿”，或把“亿”写成了“万”。
依据：并列各项是同一种东西的数；其余各项单位相同、大小相近，把那一项的单位换过来就与它们相近的才判。
修复：核对那一项的单位。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.check.figures.report_figures import clauses_of, related
from drafter.check.figures.roles import WordedFigure
from drafter.check.rule import Context, Rule
from drafter.claims.joining import in_base, unit_base
from drafter.core.finding import Finding
from drafter.core.messages import _

_JOINT = re.compile(r"^[、，,；;和及与]")
_ITEM = re.compile(r"^[、，,；;和及与]?(?![^\d]*(?:均|每|标准|其中|单价))[^\d，,；;]{0,8}$")  # 丙镇, and no 人均补助
_LEAST, _ALIKE = 3, Decimal(6)


def check(context: Context) -> Iterator[Finding]:
    for sentence in clauses_of(context):
        for run in _runs(sentence):
            if odd := _odd(run):
                others = [figure for figure in run if figure is not odd]
                words = _("并列各项都是{others}，这一项是{odd}，单位可能写错，请核对。")
                told = _("、").join(figure.raw for figure in others[:3])
                yield rule.finding(
                    odd.quantity.span, words.format(others=told, odd=odd.raw), related=related(context, others), left=odd.raw,
                )  # fmt: skip


def _runs(sentence: Sequence[WordedFigure]) -> Iterator[list[WordedFigure]]:
    """Levels of one kind of unit that follow each other as items of a list."""
    run: list[WordedFigure] = []
    for figure in sentence:
        usual = figure.quantity.exact is not None and figure.part == "value" and figure.quantity.kind != "percent"
        goes_on = run and usual and unit_base(figure.unit) == unit_base(run[-1].unit) and _JOINT.match(figure.lead)
        if run and not goes_on:
            yield run
            run = []
        run = [*run, figure] if usual else []
    if run:
        yield run


def _odd(run: Sequence[WordedFigure]) -> WordedFigure | None:
    """The one item whose unit is ten thousand times that of all others, and whose number is like theirs."""
    units = Counter(figure.unit for figure in run)
    if len(run) < _LEAST or len(units) != 2 or min(units.values()) != 1:
        return None
    odd = next(figure for figure in run if units[figure.unit] == 1)
    others = [figure.quantity.exact or Decimal(0) for figure in run if figure is not odd]
    usual = next(unit for unit, times in units.items() if times > 1)
    factor = in_base(Decimal(1), odd.unit) / in_base(Decimal(1), usual)
    own = odd.quantity.exact or Decimal(0)
    if not _ITEM.match(odd.lead) or not all(unit.startswith(("万", "亿")) for unit in units):
        return None  # 10件 and 3.26万件 are of different things
    near = all(value and 1 / _ALIKE < own / value < _ALIKE for value in others)
    return odd if near and factor in (Decimal(10000), Decimal("0.0001")) else None


rule = Rule(
    id="QT022",
    name="并列各项中一项的量级悬殊",
    severity="warning",
    check=check,
    bad=(
        "甲队清淤3.2万方，乙队清淤2.8万方，丙队清淤«3.1亿方»，丁队清淤2.6万方。",
        "三家门店营业额分别为1.26亿元、1.32亿元、«1.18万元»。",
    ),
    good=(
        "甲队清淤3.2万方，乙队清淤2.8万方，丙队清淤3.1万方，丁队清淤0.6万方。",
        "三家门店营业额分别为1.26亿元、1.32亿元、860万元。",
        "全年收入3.2亿元，支出2.9亿元，人均补助3.1万元。",
    ),
)
