"""Figures told one after another, as a report lists them: a total and its parts, things of one kind parted by 、, growth behind its figure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from drafter.core.quantity import Quantity
from drafter.language.quantities import find_quantities
from drafter.language.segments import TaggedWord, tagged_words

_SENTENCE = re.compile(r"([。；])(?![^【（]*[】）])")
_CLAUSE = re.compile(r"，(?![^【（]*[】）])")
_OPENED = re.compile(r"^(?P<head>(?:[^：。；]+，)?[^：，。；]+?)：(?P<parts>[^：，。；]+)(?P<rest>，[^：。；]+)?$")
_ITEM = re.compile(r"[、，](?![^【（]*[】）])")
# 4.5亿元（增长8%）: what a figure that stands alone has in brackets.
_BRACKET = re.compile(
    r"(?<=[\d元%人次个家户吨亩件项里])（(?P<told>(?:同比|较上年)?(?:增长|下降|提高|降低|增加|减少)[\d.]+(?:%|个百分点))）(?=$|[，。；])"
)
_BOUND = re.compile(
    r"其中|里面|含|另|还有|合计|共|总计|累计|了|同比|分别|增长|下降|提高|降低|占|比|率|第|排|居|均|户均|人均|每|达标|达到|超|约"
)
_COUNTS = ("count",)
_PEOPLE = ("名", "人", "位")
_ON_WORKS = re.compile("建设|新建|改建|扩建|改造|维修|修复|加固|建成")
_ON_A_KIND = re.compile("整治|加装|更换|督改|清理|取缔|拆除")
_THING = 4  # characters of what a total counts, behind its figure
_NAME = 9  # characters of what an item counts
_THINGS = ("n", "j", "l", "vn", "x")
_ENDS = frozenset("会课班展赛节店站")  # of names, whatever they are tagged
_NAMES = ("n", "j", "b", "l", "x", "a", "f", "s", "nz", "vn", "g", "k", "q", "z", "i")


def listed(text: str) -> str:
    """The text with each of its sentences listed so."""
    pieces = _SENTENCE.split(_outside_lists(text))
    return "".join(piece if at % 2 else _things(_parts(piece)) for at, piece in enumerate(pieces))


def _outside_lists(text: str) -> str:
    """教育支出4.5亿元（增长8%）: its growth is no aside; among the items of a list brackets keep it beside its own figure."""

    def said(found: re.Match[str]) -> str:
        clause = re.split("[，。；]", text[: found.start()])[-1]
        return found[0] if "、" in clause else f"，{found['told']}"

    return _BRACKET.sub(said, text)


def _parts(sentence: str) -> str:
    """A total's parts behind a colon: 其中 where they come to no more than it, 分别为 where they are as many names as it counts, a comma where they measure another thing."""
    found = _OPENED.match(sentence)
    heads = find_quantities(found["head"]) if found else []
    if not found or not heads or len(found["head"]) - heads[-1].span.end > _THING:
        return sentence
    link = _link(heads[-1], found["parts"], bare=heads[-1].span.end == len(found["head"]))
    return f"{found['head']}{link}{found['parts']}{found['rest'] or ''}"


def _link(whole: Quantity, parts: str, *, bare: bool) -> str:
    """What stands between a total and its parts. bare: the total ends in its figure."""
    items, figures = _ITEM.split(parts), find_quantities(parts)
    if not re.search(r"\d|【", parts):
        return "，分别为" if whole.exact == len(items) > 1 else "："
    if len(figures) < len(items) or not bare:
        return "："
    if all(one.unit == whole.unit for one in figures):
        return "，其中" if _sum(figures) <= (whole.exact or Decimal(0)) else "："
    if _sum(figures) == whole.exact == len(items):
        return "："  # 称号两项：示范支部1个、工作室1个
    return "，"  # among them what measures other things


def _sum(figures: Sequence[Quantity]) -> Decimal:
    return sum((one.exact or Decimal(0) for one in figures), Decimal(0))


def _things(sentence: str) -> str:
    """召开例会12次，座谈会4次，走访36户 → 召开例会12次、座谈会4次、…: what follows an act with its count and is only a thing with its count."""
    clauses = _CLAUSE.split(sentence)
    told = clauses[:1]
    for before, clause in pairwise(clauses):
        alike = _ends_in_count(before) and _is_counted_thing(clause) and not _beyond_the_act(before, clause)
        told.append(f"{'、' if alike else '，'}{clause}")
    return "".join(told)


def _beyond_the_act(before: str, clause: str) -> bool:
    """Whether the act in front cannot be done to the thing behind: 建设消防站2座，队员80名; 整治飞线64处，公园3个."""
    units = [find_quantities(one)[-1].unit for one in (before, clause)]
    act = _ITEM.split(before)[-1]
    people = units[1] in _PEOPLE and units[0] not in _PEOPLE
    return (people and bool(_ON_WORKS.match(act))) or (units[0] != units[1] and bool(_ON_A_KIND.match(act)))


def _ends_in_count(clause: str) -> bool:
    found = find_quantities(clause)
    items = len(_ITEM.split(clause))
    return (
        bool(found)
        and found[-1].kind in _COUNTS
        and found[-1].span.end == len(clause)
        and len(found) <= items
        and not _BOUND.search(clause)
    )


def _is_counted_thing(clause: str) -> bool:
    """Whether a clause is a name and a count of it, and nothing acts in it."""
    found = find_quantities(clause)
    if len(found) != 1 or found[0].kind not in _COUNTS or found[0].span.end != len(clause) or _BOUND.search(clause):
        return False
    name = clause[: found[0].span.start]
    words = tagged_words(name)
    closes = bool(words) and (
        words[-1].tag.startswith(_THINGS) or words[-1].text in _ENDS
    )  # 成功396件 is no other thing
    return 1 < len(name) <= _NAME and closes and all(_names(word) for word in words)


def _names(word: TaggedWord) -> bool:
    return (word.tag.startswith(_NAMES) and len(word.text) > 1) or word.tag.startswith(("n", "j")) or word.text in _ENDS
