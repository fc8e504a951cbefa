"""行内序号有误

检查：一段之内的①②③、（1）（2）（3）跳号或重号；“一是……二是……”中间换成了“第三，”；（一）（三）之间写成“二、”。
理由：序号不连，读者会以为漏了一条。
依据：GB/T 9704—2012 7.3.3：结构层次序数依次标注；同一层用同一种写法。
修复：补上漏的一条，或重排、统一序号。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafter.check.item_numbers import heading_numbers, is_damaged, value_of
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.numerals import in_han

_HAN = "一二三四五六七八九十"
_RING = re.compile(r"[①-⑳]")
_ROUND = re.compile(r"(?<![0-9A-Za-z\u4e00-\u9fff])[（(](?P<n>[0-9]{1,2})[）)](?=[\u4e00-\u9fff“《])")
_CLAUSES = re.compile(
    rf"(?:(?<=[。；：，\n])|^)[ 　]*(?:(?P<is>[{_HAN}])是(?![不否])|第(?P<nth>[{_HAN}])[，,、]|(?P<must>[{_HAN}])要(?![求点素件领]))",
    re.M,
)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A number within a line, its form and value."""

    span: Span
    form: str
    value: int


def check(context: Context) -> Iterator[Finding]:
    if context.once(is_damaged):
        return
    at = 0
    for line in context.text.split("\n"):
        if "\t" not in line:
            yield from _rings(line, at)
            yield from _mixed(line, at)
        at += len(line) + 1
    yield from _shallower(context)


def _rings(line: str, at: int) -> Iterator[Finding]:
    """Marks of one family in a line that begin with 1 and then jump; a footnote's mark stands alone."""
    for marks in (
        [_Mark(Span(*found.span()).shift(at), "ring", value_of(found[0])) for found in _RING.finditer(line)],
        [_Mark(Span(*found.span()).shift(at), "round", int(found["n"])) for found in _ROUND.finditer(line)],
    ):
        if len(marks) < 3 or marks[0].value != 1:
            continue
        for before, mark in pairwise(marks):
            if mark.value in (before.value, before.value + 2) and mark.value > 1:
                here, due = mark.span.shift(-at).of(line), before.value + 1
                words = _("行内序号到“{before}”之后是“{here}”，应为{due}。请补上或重排。")
                yield rule.finding(
                    mark.span, words.format(before=before.span.shift(-at).of(line), here=here, due=due),
                    related=(Related(before.span.shift(-at).of(line), before.span),),
                )  # fmt: skip


def _mixed(line: str, at: int) -> Iterator[Finding]:
    """一是…二是…第三，: one item of another form that goes on with the count."""
    marks = [
        _Mark(
            Span(found.start(found.lastgroup or 0) - (found.lastgroup == "nth"), found.end()),
            found.lastgroup or "",
            value_of(found[found.lastgroup or 0]),
        )
        for found in _CLAUSES.finditer(line)
    ]
    if len(marks) < 3 or [mark.value for mark in marks] != list(range(1, len(marks) + 1)):
        return
    forms = [mark.form for mark in marks]
    usual = max(set(forms), key=forms.count)
    odd = [mark for mark in marks if mark.form != usual]
    if len(odd) == 1 and forms.count(usual) >= 2:
        first = next(mark for mark in marks if mark.form == usual)
        words = _("这一项用“{here}”，并列的各项用“{other}”，请统一。")
        yield rule.finding(
            odd[0].span.shift(at), words.format(here=odd[0].span.of(line).strip(), other=first.span.of(line).strip()),
            related=(Related(first.span.of(line).strip(), first.span.shift(at)),),
        )  # fmt: skip


def _shallower(context: Context) -> Iterator[Finding]:
    """（一） 二、 （三）: a heading one level up where a sibling should stand."""
    numbers = heading_numbers(context)
    for before, here, after in zip(numbers, numbers[1:], numbers[2:], strict=False):
        if (before.form, here.form, after.form) != ("two", "one", "two"):
            continue
        if (before.value, after.value) == (here.value - 1, here.value + 1):
            words = _("前后是（{a}）（{b}），这里写作“{here}”，应为（{due}）。")
            yield rule.finding(
                here.span,
                words.format(a=in_han(before.value), b=in_han(after.value), here=here.span.of(context.text).strip(), due=in_han(here.value)),
                related=_related(context, (before.span, after.span)),
            )  # fmt: skip


def _related(context: Context, spans: Sequence[Span]) -> tuple[Related, ...]:
    return tuple(Related(span.of(context.text).strip(), span) for span in spans)


rule = Rule(
    id="ST018",
    name="行内序号有误",
    severity="warning",
    check=check,
    bad=(
        "主要做法：①建立台账；②明确责任；«④»严格考核。",
        "一是新建校舍2栋；二是招聘教师12名；«第三，»添置设备80台。",
    ),
    good=(
        "主要做法：①建立台账；②明确责任；③严格考核。",
        "一是新建校舍2栋；二是招聘教师12名；三是添置设备80台。",
        "先后印发①号、③号令，完成A（1）、B（2）两项。",
        "一是新建校舍2栋，第三批教师到岗；二是添置设备80台。",
    ),
)
