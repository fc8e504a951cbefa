"""自称前后不一

检查：全文自称“我局”（我市），却有一两处写成“我委”（我县）。
理由：层级、单位类型不同的自称，是别处稿子留下的痕迹。
依据：《党政机关公文处理工作条例》第十九条：表述要准确。
修复：改成与全文一致的自称。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span

_SELF = re.compile(
    r"(?<![自依确])[我本](省|市|县|区|镇|乡|街道|村|局|厅|委|办|院|校|所|站|公司|集团|中心|片区)(?![一-鿿]{0,2}(?:内|级以上))"
)
_LEVEL = {"省": 1, "市": 2, "县": 3, "区": 3, "镇": 4, "乡": 4, "街道": 4, "村": 5}
_OFTEN = 4


def check(context: Context) -> Iterator[Finding]:
    found = [(match[1], Span(*match.span())) for match in _SELF.finditer(context.text) if match[0][0] == "我"]
    counts = Counter(word for word, _span in found)
    for word, span in found:
        usual = _usual(word, counts)
        if usual:
            yield rule.finding(
                span, _("这里自称“我{word}”，全文多处自称“我{usual}”，请核对。").format(word=word, usual=usual)
            )


def _usual(word: str, counts: Counter[str]) -> str:
    """The name the report usually calls itself by, when `word` cannot be one of its own; a city may well speak of 我省."""
    if counts[word] > 2:
        return ""
    for usual, times in counts.most_common(3):
        level, own = _LEVEL.get(word), _LEVEL.get(usual)
        alike = (level is None) == (own is None)
        if (
            usual != word
            and times >= max(_OFTEN, 4 * counts[word])
            and alike
            and (level is None or (own is not None and level > own and own != 1))
        ):
            return usual
    return ""


rule = Rule(
    id="RS010",
    name="自称前后不一",
    severity="warning",
    check=check,
    bad=("我局抓学习。我局抓收入。我局抓支出。我局抓队伍。«我委»抓作风。",),
    good=("我市抓学习。我市抓收入。我市抓支出。我市抓队伍。我省支持。",),
)
