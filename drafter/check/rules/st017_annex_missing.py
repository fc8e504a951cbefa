"""提到的附件不在附件表里

检查：正文写“详见附件2”，文末的附件说明只列了一个；或者列了序号却跳号。
理由：附件对不上，收文的人会以为漏发了材料。
依据：GB/T 9704—2012 7.3.4：附件说明应当与所附附件一致。
修复：补齐附件说明，或改正正文里的附件号。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.core.text import Span

_LIST = re.compile(r"^[ 　\t]*附件[ 　]*[:：][ 　]*(?P<first>.*(?:\n[ 　\t]*[0-9]{1,2}[.．、].*)*)", re.M)
_ITEM = re.compile(r"(?:^|\s)(?P<n>[0-9]{1,2})[.．、]")
_REFERENCE = re.compile(r"附件[ 　]?(?P<n>[0-9]{1,2}|[一二三四五六七八九])(?![0-9])")
# Another document's annex: 《…》附件2, (文件)附件3.
_OTHERS = re.compile(
    r"(?:[》）)”号]|通知|意见|方案|办法|文件|决定|规定|细则|标准|规划|通报|批复|函|来文|指南|手册)(?:的|中的?|之)?$"
)
_FEW = 2  # more numbers beyond the list: they are bound in a volume of their own
_HEAD = re.compile(r"^[ 　\t]*附件[ 　]?(?P<n>[0-9]{1,2})[ 　]*[:：]?[^\n]{0,40}$", re.M)
_HAN = "零一二三四五六七八九"


def check(context: Context) -> Iterator[Finding]:
    text = context.text
    listed = list(_LIST.finditer(text))
    if not listed:
        return
    last = listed[-1]
    numbers = [int(found["n"]) for found in _ITEM.finditer(last["first"])]
    most = max(numbers, default=1)
    headed = {_number(found["n"]) for found in _HEAD.finditer(text)}
    place = Span(*last.span())
    beyond = [found for found in _own_references(text, place) if most < _number(found["n"]) not in headed]
    if len({found["n"] for found in beyond}) > _FEW:
        return
    for found in beyond:
        words = _("附件说明只列到{most}个，没有“附件{n}”。请核对。").format(most=most, n=found["n"])
        yield rule.finding(Span(*found.span()), words, related=(Related(place.of(text), place),))


def _own_references(text: str, listed: Span) -> Iterator[re.Match[str]]:
    """References to annexes of this report, outside the list itself."""
    for found in _REFERENCE.finditer(text):
        before = text[max(0, found.start() - 4) : found.start()]
        if not listed.start <= found.start() < listed.end and not _OTHERS.search(before):
            yield found


def _number(words: str) -> int:
    return int(words) if words.isdigit() else _HAN.index(words)


rule = Rule(
    id="ST017",
    name="提到的附件不在附件表里",
    severity="warning",
    check=check,
    signs=("附件",),
    bad=("各村名单见附件1，资金分配见«附件3»。\n附件：1.各村名单\n2.验收标准",),
    good=(
        "各村名单见附件1，验收标准见附件2。\n附件：1.各村名单\n2.验收标准",
        "按《全县农房整治方案》附件4的标准验收，名单见附件。\n附件：各村名单",
        "资金分配见附件3。",
    ),
)
