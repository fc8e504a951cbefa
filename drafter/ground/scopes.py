"""Levels and areas a clause names beside those of its sources: 全县 for 全镇, 国家级 for 省级."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.claims.clause_classes import class_marks
from drafter.core.claim import Reason, VerdictKind
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.language.segmenting import Word


def _extents(words: Sequence[Word]) -> dict[str, str]:
    """class → word, the whole of an area (全市) apart from a level (市级)."""
    found: dict[str, str] = {}
    for word in words:
        cls = word.cls("scope")
        if cls and word.text[-1] == "里":  # 省里 is a level and, in 县里头一个, an area
            found.setdefault(cls, word.text)
        if cls:
            found.setdefault(cls + ("*" if word.text[0] in "全我本" or word.text[-1] in "里内域" else ""), word.text)
    return found


# 市县两级 names both.
_LEVELS = re.compile("([国省市县区镇乡村街]{2,4})[两三四]级")


_CENTRAL_SHORT = re.compile("央[媒企视行]")
# 大学城那片: one spot, which 全市 is not.
_SPOT = re.compile("那[片块带边头]|一带|片区|周边|附近|沿线|路段|地段|那[条座个]|这[条座片块]")


_MONEY = "(?:财政|预算内|专项|补助|补贴|奖补)*(?:资金|钱|款|补助|补贴|投资|拨|给|出|支持|财政)"
_STATE_MONEY, _CENTRAL_MONEY = (re.compile(f"{who}(?:的|级)?{_MONEY}") for who in ("国家", "中央"))


def scoped(clause: Clause, held: HeldWords, wide: HeldWords) -> Iterator[tuple[VerdictKind, Reason]]:
    """A level or an area of another rank than the source's; an area where the source names none only names the unit's own."""
    told = _extents(clause.words)
    source = _extents(wide.words) if told else {}
    for cls, word in told.items():
        if word in wide.raw or wide.means(word) or (cls in source and cls != "unit*") or cls == "unit":
            continue
        if word[-1] == "级" and re.search(word[0] + "[报台局委厅院赛里队纪府直校馆小医办属管站所媒企刊]", wide.raw):
            continue
        if word == "中央" and _CENTRAL_SHORT.search(wide.raw):
            continue
        if any(word[0] in found for found in _LEVELS.findall(wide.raw)):
            continue
        if word[-1] in "里上内" and re.search(
            f"(?<![一-鿿][区市])[{word[0]}本我全]?{word[0]}(?:[里上内]|这[边头]|那[边头])", wide.raw
        ):
            continue  # 镇里 and 镇上 are one
        if len(word) == 2 and word[0] in "全我本" and re.search(f"[咱我本](?:们)?{word[1]}(?!级)", wide.raw):
            continue  # 咱们县 is 我县, and 咱县头一个 the first of 全县
        if word == "国内" and "国内生产总值" in clause.text and wide.means("国内生产总值"):
            continue
        if cls == "country" and _STATE_MONEY.search(wide.raw) and _CENTRAL_MONEY.search(clause.text):
            continue  # 中央资金 of 国家钱; a 国家试点 says nothing of 中央
        if cls == "unit*" and not word.startswith("全"):
            continue
        if (
            len(word) == 2
            and word[0] == "全"
            and re.search(f"[一-鿿]{{2}}{word[1]}(?!级|里|委|政府|直|内|域)", wide.raw)
        ):
            continue  # 全镇 where the source names the town
        own = cls.endswith("*") and not source and bool(clause.numbers) and not class_marks(clause.words, "unique")
        own = own or (not source and word.strip("全级里内上域我本")[:1] in wide.characters)
        own = own and not (word[0] == "全" and _SPOT.search(held.raw))
        yield "reworded" if own else "bent", Reason("scope", word, next(iter(source.values()), ""))
