"""同一个词有的加引号有的不加

检查：同一个缩略语全文多处加了引号，个别地方没有加；或反之。
理由：同一个词前后写法应当一致。
依据：GB/T 15834—2011 4.8：引号标示需要着重论述或具有特殊含义的词语，全文用法一致。
修复：按多数写法统一。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span

_QUOTED = re.compile(r"“([一-鿿]{2,6})”")
_OFTEN, _SHARE = 4, 5
_COUNTED = re.compile(r"[一二两三四五六七八九十百千0-9]")


def check(context: Context) -> Iterator[Finding]:
    # Only terms that are terms by their numeral (三保, 两个维护): other quoted words have a plain sense as well.
    quoted = Counter(term for term in _QUOTED.findall(context.text) if _COUNTED.match(term))
    often = sorted((term for term, times in quoted.items() if times >= _OFTEN), key=len, reverse=True)
    if not often:
        return
    bare: dict[str, list[Span]] = {}
    for found in re.finditer(rf"(?:{'|'.join(often)})(?![”一-鿿：])", context.text):
        if not _JOINED.match(context.text[found.start() - 1 : found.start()]):
            bare.setdefault(found[0], []).append(Span(*found.span()))
    for term, spans in bare.items():
        if len(spans) * _SHARE <= quoted[term]:
            for span in spans:
                yield rule.finding(span, _("“{term}”全文多处加了引号，这里没有加。").format(term=term))


_JOINED = re.compile("[“一-鿿、]")


rule = Rule(
    id="LG018",
    name="同一个词有的加引号有的不加",
    severity="advice",
    check=check,
    bad=("“三保”优先，落实“三保”，守住“三保”，兜牢“三保”，“三保”到位，«三保»，不留缺口。",),
    good=("“三保”优先，落实“三保”，守住“三保”，兜牢“三保”。",),
)
