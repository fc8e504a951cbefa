"""用了口语

检查：正文里有口语词（搞定、大家伙儿、咱们）。
理由：公文用语要庄重、准确，口语会降低分量。
依据：《党政机关公文处理工作条例》第十九条；词表见 language/phrases/colloquial.tsv，引号里转述的不算。
修复：换成书面说法（由人确认）。
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.text import Span
from drafter.language.phrases import phrase_lines
from drafter.language.spotting import Spotter


@cache
def _words() -> tuple[Spotter, tuple[tuple[str, str], ...]]:
    rows = tuple((word, better) for word, better in (line.split("\t") for line in phrase_lines("colloquial.tsv")))
    return Spotter([word for word, _better in rows]), rows


def check(context: Context) -> Iterator[Finding]:
    spotter, rows = _words()
    for index, start, end in spotter.find(context.text):
        if _is_quoted(context.text, start):
            continue
        word, better = rows[index]
        span = Span(start, end)
        words = _("“{word}”是口语，宜写作“{better}”。").format(word=word, better=better)
        yield rule.finding(span, words, fix=Fix(span, better.partition("（")[0], safe=False))


def _is_quoted(text: str, at: int) -> bool:
    """Whether the place is inside quotation marks of its own line."""
    start = text.rfind("\n", 0, at) + 1
    return text.count("“", start, at) > text.count("”", start, at) or text.count("《", start, at) > text.count(
        "》", start, at
    )


rule = Rule(
    id="LG023",
    name="用了口语",
    severity="warning",
    check=check,
    bad=("通过三轮协商，征迁难题终于«搞定»。",),
    good=(
        "通过三轮协商，征迁难题终于解决。",
        "群众说：“路修好了，咱们出门方便多了。”敢啃硬骨头。",
    ),
)
