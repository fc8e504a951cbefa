"""A budget report's bare 万 and 亿 are money: 元 is put behind each that counts nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.edit import Edit
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.core.text import Span

_BARE = re.compile(r"\d[\d,]*(?:\.\d+)?[万亿](?=$|[，。、；：:！？）（])")
# Who or what is counted before a figure (惠及1.2万, 面积3万) makes it another thing than money.
_COUNTED = re.compile(
    r"(?:[人户家众名村亩吨斤]|人次|面积|里程|惠及|覆盖|受益|接待|游客|产量|播种|参保)[^，。；、]{0,6}$"
)


def with_money(facts: Sequence[Fact]) -> Iterator[tuple[Fact, Edit]]:
    """Each fact's edits, in text order."""
    for fact in facts:
        if fact.kind == "row":
            continue
        for found in _BARE.finditer(fact.text):
            if not _COUNTED.search(fact.text[: found.start()]):
                at = Span(found.end() - 1, found.end())  # within the figure: what stands for that already says its unit
                yield fact, Edit(at, f"{found[0][-1]}元", _("预算报告里没有写单位的万、亿是钱数"))
