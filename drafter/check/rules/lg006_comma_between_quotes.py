"""引号、书名号之间多了顿号

检查：并列的引号之间、书名号之间用了顿号（“三保”、“三公”）。
理由：引号、书名号本身已把并列成分分开。
依据：GB/T 15834—2011 4.5.3.5：标有引号、书名号的并列成分之间通常不用顿号。
修复：删去顿号（并列各项全带引号或书名号时为安全修复）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span

_LIST = re.compile(
    r"(?:“[^“”\n]{1,30}”、)+(?=“[^“”\n]{1,30}”(?P<quote_end>.))|(?:《[^《》\n]{1,60}》、)+(?=《[^《》\n]{1,60}》(?P<title_end>.))",
    re.S,
)


# The list goes on after the last quoted item: 《甲》（新）、… or “甲”大赛、乙 or “甲”和“乙”.
_GOES_ON = re.compile(r"[（(]|[^，。；：！？、\n]{0,14}[、“《]")


def check(context: Context) -> Iterator[Finding]:
    found = list(_marks(context.text))
    for span in found:
        # A text that always parts them so has its own way; one that does so once has slipped.
        slip = len(found) <= _FEW and _built_alike(context.text, span.start)
        words = _("并列的引号或书名号之间不用顿号。")
        yield rule.finding(span, words, fix=Fix(span, "", safe=True), severity="warning" if slip else rule.severity)


_FEW = 2


_HAN = re.compile(r"[\u4e00-\u9fff]")
_BOTH = re.compile(r"[“《]([^“”《》\n]{1,60})[”》]、[“《]([^“”《》\n]{1,60})[”》]")


def _built_alike(text: str, at: int) -> bool:
    """Whether the two names beside the mark are plainly of one list: of one length, or with a sign in common; titles always are."""
    start = max(text.rfind("“", 0, at), text.rfind("《", 0, at))
    found = _BOTH.match(text, start)
    if found is None or not (_HAN.search(found[1]) and _HAN.search(found[2])):
        return False  # “+”、“-” are signs, not names
    return text[start] == "《" or len(found[1]) == len(found[2]) or bool(set(found[1]) & set(found[2]))


def _marks(text: str) -> Iterator[Span]:
    for found in _LIST.finditer(text):
        # 又有不带引号的项并列时（“甲”、“乙”、丙），顿号可以留。
        last = found.end("quote_end") if found["quote_end"] else found.end("title_end")
        if text[max(0, found.start() - 1) : found.start()] == "、" or _GOES_ON.match(text, last - 1):
            continue
        for at in range(found.start(), found.end()):
            if text[at] == "、" and text[at - 1] in "”》":
                yield Span(at, at + 1)


rule = Rule(
    id="LG006",
    name="引号、书名号之间多了顿号",
    severity="advice",
    check=check,
    signs=("”、“", "》、《"),
    bad=(
        "坚持“三保”«、»“三公”管理。",
        "学习《预算法》«、»《会计法》。",
    ),
    good=(
        "坚持“三保”“三公”管理。",
        "学习《预算法》（新修订）、《会计法》和有关文件。",
        "推动“一改”、“两保”、数字化建设。",
    ),
)
