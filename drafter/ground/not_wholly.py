"""A part told as the whole, in words: 未招到人 for 没招满, 建成 for 主体完工, 各网点 for 部分网点, 已于10月底前清完 for 要到10月底前清完."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause

_NOT_FULL = re.compile("[没未](?:能|有)?(?P<act>[一-鿿])[满全齐够足完]")
_AT_ALL = "未(?:能|有)?{act}(?:到(?!位|期)|$|[，。；人])|无人[报应]?{act}|{act}不到"
# A house stands before it is finished.
_BODY_DONE = re.compile(
    "(?P<part>主体|地基|基础|土建|路基|框架|下构|外立面)[^，。；]{0,6}?(?:完|封顶|竣|建成|做好|到顶)"
)
_ALL_DONE = re.compile("建成|完工|竣工|建好|落成|投用|投入使用")
_SOME = re.compile("(?:部分|个别|有些|有的|一些|少数|大部分|多数|大多数)的?(?P<what>[一-鿿]{2})")
_STILL = "(?:要到|得到|要在|将|计划|预计|拟|力争|争取|打算|准备|得等到?|要等到?)[^，。；]{0,4}"
_BY = re.compile(
    r"已(?:于|在|经)?[^，。；\d]{0,2}(?P<when>(?:明年|今年)?(?:\d{1,2}月|年)(?:中旬|上旬|下旬|底|末)?(?:之?前)?)"
)


def told_wholly(clause: Clause, near: Sequence[Clause], text: str) -> Iterator[Reason]:
    """near: the source clauses it tells. text: the whole; what it says of the part anywhere is not missed."""
    for one in near:
        for found in (_none_for_some(clause, one), _done_for_part(clause, one, text), _all_for_some(clause, one)):
            if found:
                yield found
                return
    for net in (_done_for_meant, _passed_for_pending):
        if said := net(clause, near):
            yield said


def _none_for_some(clause: Clause, near: Clause) -> Reason | None:
    given = _NOT_FULL.search(near.text)
    said = re.search(_AT_ALL.replace("{act}", given["act"]), clause.text) if given else None
    return Reason("degree", said[0], given[0]) if given and said else None


def _done_for_part(clause: Clause, near: Clause, text: str) -> Reason | None:
    given, said = _BODY_DONE.search(near.text), _ALL_DONE.search(clause.text)
    if given is None or said is None or given["part"] in text or _ALL_DONE.search(near.text.replace(given[0], "")):
        return None
    return None if re.search("未|尚|正在|预计|计划|拟", clause.text) else Reason("status", said[0], given[0])


def _all_for_some(clause: Clause, near: Clause) -> Reason | None:
    given = _SOME.search(near.text)
    said = re.search(f"(?:各|每一?个?|所有|全体)的?{given['what']}", clause.text) if given else None
    return Reason("degree", said[0], given[0]) if given and said and said[0] not in near.text else None


# 县里会上还没过: 过 at the end of its clause is to be passed.
_PENDING = re.compile(
    "(?:会|审|批|验收|方案|评审|预算|议)[^，。；]{0,6}?(?:还|尚|仍|都)?[没未](?:能|有)?(?:通过|过会|过)(?=[，。；]|$)"
)
_PASSED = re.compile(
    "(?<![未没不待拟将须需])(?:已经?|业已|均|获|经[^，。；未没待]{1,8})[^，。；未没待拟将]{0,8}(?:通过|过会)"
)


def _passed_for_pending(clause: Clause, near: Sequence[Clause]) -> Reason | None:
    said = _PASSED.search(clause.text)
    if said is None or re.search("[未没待拟将须需]|后[，。]?", clause.text):
        return None
    given = next((found for one in near if (found := _PENDING.search(one.text))), None)
    return Reason("status", said[0], given[0]) if given else None


def _done_for_meant(clause: Clause, near: Sequence[Clause]) -> Reason | None:
    said = _BY.search(clause.text)
    if said is None:
        return None
    meant = re.compile(_STILL + re.escape(said["when"]))
    given = next((found for one in near if (found := meant.search(one.text)) and "已" not in one.text), None)
    return Reason("status", said[0], given[0]) if given else None
