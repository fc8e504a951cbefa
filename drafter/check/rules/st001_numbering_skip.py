"""序号跳号

检查：“一、（一）1.（1）”各层序号和“一是、二是”中间缺号，或只有一个写错。
理由：缺号多是删改后没有重排，也可能漏掉了一整段。
依据：《党政机关公文格式》GB/T 9704—2012 7.3.3：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注。
修复：补上缺的一段，或把序号改连续（只错一个时为安全修复）。
"""

from __future__ import annotations

from collections.abc import Iterator

from drafter.check.breaks import Break, all_breaks
from drafter.check.item_numbers import is_damaged
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix, Related
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.numerals import in_han


def check(context: Context) -> Iterator[Finding]:
    doubtful = bool(context.once(all_breaks)) and context.once(is_damaged)
    for found, other in context.once(all_breaks):
        if other or found.kind not in ("skip", "late", "wrong"):
            continue
        span, here = found.number.span, found.number.span.of(context.text).strip()
        related = (Related(found.before.span.of(context.text).strip(), found.before.span),) if found.before else ()
        if found.kind == "wrong":
            message = _("序号写作“{here}”，按前后应为“{due}”。").format(here=here, due=found.due)
            yield rule.finding(
                span,
                message,
                related=related,
                fix=None if doubtful else _fix(found, context.text),
                severity="advice" if doubtful else rule.severity,
            )
        else:
            message = _("“{here}”前面缺“{due}”，请补上或重排序号。").format(here=here, due=found.due)
            # A list that begins with 2 may have its first item unmarked in the line above.
            yield rule.finding(
                span,
                message,
                related=related,
                severity="advice" if doubtful else "warning" if found.kind == "late" else rule.severity,
            )


def _fix(found: Break, text: str) -> Fix:
    """Only the numeral changes; brackets and marks stay as they are."""
    form, span = found.number.form, found.number.span
    old, new = (_numeral(form, value) for value in (found.number.value, found.expected))
    at = text.find(old, span.start, span.end)
    return Fix(Span(at, at + len(old)), new, safe=True) if at >= 0 else Fix(span, found.due, safe=False)


def _numeral(form: str, value: int) -> str:
    if form == "ring":
        return chr(ord("①") + value - 1)
    return str(value) if form in ("three", "four") else in_han(value)


rule = Rule(
    id="ST001",
    name="序号跳号",
    severity="error",
    check=check,
    bad=(
        "一、总体情况\n收入平稳。\n«三、»主要问题\n进度偏慢。",
        "（一）抓学习。集中学习3次。\n（二）抓作风。开展检查。\n«（四）»抓队伍。举办培训。\n（四）抓保障。落实经费。",
        "一是抓收入，进度平稳。«三是»抓支出，保障有力。",
        "一、总体情况\n（一）抓学习。集中学习3次。\n«（三）»抓作风。开展检查。",
    ),
    good=(
        "一、总体情况\n收入平稳。\n二、主要问题\n一是进度偏慢。二是人手不足。三是经费偏紧。",
        "一是抓收入。二是抓支出。\n二是抓队伍。",
        "一、二、三产业协调发展。\n三、主要打算",
        "十、文化体育\n新建馆舍3处。\n十一、教育科技\n招生平稳。 —10— 十\n二、资源环境\n绿化达标。",
    ),
)
