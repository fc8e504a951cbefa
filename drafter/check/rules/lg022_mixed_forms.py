"""同一对象有两种写法

检查：同一个机构、指标、会议在文中有两种写法（局班子成员、局党组班子成员）。
理由：名称不统一，读者会以为是两样东西。
依据：《党政机关公文处理工作条例》第十九条：表述规范；词表见 language/phrases/forms.tsv。
修复：统一成一种写法；首次出现可注明简称。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.phrases import phrase_lines

_ABBREVIATED = re.compile("(?:以下|下)(?:统?简)称")


def check(context: Context) -> Iterator[Finding]:
    if _ABBREVIATED.search(context.text):
        return
    for forms in form_groups():
        places = {form: spans for form in forms if (spans := _alone(form, forms, context.text))}
        if len(places) < 2:
            continue
        usual = max(places, key=lambda form: len(places[form]))
        for form, spans in places.items():
            if form != usual:
                related = (Related(usual, places[usual][0]),)
                yield from (
                    rule.finding(
                        s,
                        _("这里写作“{form}”，别处写作“{usual}”，请统一。").format(form=form, usual=usual),
                        related=related,
                    )
                    for s in spans
                )


def _alone(form: str, forms: tuple[str, ...], text: str) -> list[Span]:
    """Where the form stands by itself, not inside a longer one of its group."""
    if form not in text:
        return []
    longer = [
        Span(*found.span())
        for other in forms
        if form in other and form != other
        for found in re.finditer(re.escape(other), text)
    ]
    spans = [Span(*found.span()) for found in re.finditer(re.escape(form), text)]
    return [span for span in spans if not any(other.covers(span) for other in longer)]


@cache
def form_groups() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(line.split("|")) for line in phrase_lines("forms.tsv"))


rule = Rule(
    id="LG022",
    name="同一对象有两种写法",
    severity="advice",
    check=check,
    bad=("局党组班子成员带头学习，局党组班子成员带头调研，«局班子成员»带头整改。",),
    good=(
        "局党组班子成员带头学习，局党组班子成员带头调研。",
        "规模以上工业增加值（以下简称规上工业增加值）增长5%，规上工业增加值率提高。",
    ),
)
