"""法律名称没有用书名号

检查：“中华人民共和国……法（条例）”没有加书名号；法律名称加了引号而不是书名号。
理由：法律法规的名称用书名号标示，是公文引用的规矩。
依据：GB/T 15834—2011 4.15：标示法律、法规等的名称用书名号；名单见 language/phrases/laws.txt。
修复：改用书名号（由人确认）。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.phrases import phrase_lines

_FULL = re.compile(
    r"(?<![《“‘〈])(?P<full>中华人民共和国(?!境内)(?:宪法|[\u4e00-\u9fff]{1,18}?(?:法典|组织法|法|条例)(?:实施细则|实施条例)?))(?![\u4e00-\u9fff]{0,12}[》〉])"
)
# 宪法宣传周, 法律, 法院: the word goes on.
_GOES_ON = re.compile(r"^(?:律|院|官|人|定|治|规|学|制|宣传|日|周|月|实施[一二两三四五六七八九十\d])")


@cache
def _quoted() -> re.Pattern[str]:
    laws = "|".join(map(re.escape, sorted(phrase_lines("laws.txt"), key=len, reverse=True)))
    return re.compile(rf"[“‘](?P<law>(?:中华人民共和国)?(?:{laws}))[”’]")


# 新修订的“档案法实施条例”施行后: a name that ends as only statutes do, where a statute is spoken of.
_STATUTE = re.compile(
    r"(?:(?:修订|修正|出台|颁布|公布|制定|印发)的?|依据|根据|按照|依照|违反|贯彻|学习|宣传|落实|执行|实施|遵守)(?:了|落实|学习|宣传|执行)?(?P<quote>“[\u4e00-\u9fff]{3,24}(?:法实施条例|法实施细则|条例|法实施办法|管理办法|暂行办法|实施办法|实施细则)”)"
)


def check(context: Context) -> Iterator[Finding]:
    for found in _FULL.finditer(context.text):
        opened = context.text[max(0, found.start() - 4) : found.start()].rstrip().endswith("《")
        if not opened and not _GOES_ON.match(context.text[found.end() : found.end() + 4]):
            yield _finding(Span(*found.span("full")), found["full"])
    for found in _quoted().finditer(context.text):
        yield _finding(Span(*found.span()), found["law"])
    for found in _STATUTE.finditer(context.text):
        if not _quoted().fullmatch(found["quote"]):
            yield _finding(Span(*found.span("quote")), found["quote"][1:-1])


def _finding(span: Span, name: str) -> Finding:
    right = f"《{name}》"
    return rule.finding(
        span, _("法律名称用书名号，应写作“{right}”。").format(right=right), fix=Fix(span, right, safe=False)
    )


rule = Rule(
    id="LG025",
    name="法律名称没有用书名号",
    severity="warning",
    check=check,
    bad=(
        "组织学习«中华人民共和国档案法»，开展自查。",
        "组织学习«“消防法”»，开展演练。",
        "贯彻«“渔业船舶检验条例”»，检验渔船36艘。",
    ),
    good=(
        "组织学习《中华人民共和国档案法》，开展自查。",
        "开展宪法宣传周活动，中华人民共和国成立75周年之际举办展览。",
        "推行“三色管理法”，落实“八项规定”，打造“条例宣讲团”。",
        "依法审理案件，落实“谁执法谁普法”。",
    ),
)
