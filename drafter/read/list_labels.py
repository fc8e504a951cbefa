"""Items of a list that only call what stands below them by a name (1. 减税降费、债券), and items that say something themselves."""

from __future__ import annotations

import re

from drafter.claims.reading import read_text
from drafter.language import lexicon
from drafter.language.segments import tagged_words
from drafter.language.subjects import is_name
from drafter.read.bullets import Family, NoteLine
from drafter.read.complaining import complains
from drafter.read.note_entries import NOMINAL
from drafter.read.note_papers import ends_as_predicate

_LONGEST, _SHORT = 16, 4
_STATED = re.compile(r"[，。；;？?！!\d＿_【】×√→=＝]|——")
# What makes a statement of a few words: that it is, is not, is still or was.
_SAYS = lexicon.words("light_words.txt", "states")
# Work on a thing names it, though as a predicate it would say that it was done: 债务风险化解, 问题整改.
_WORK = re.compile(
    rf"(?:{lexicon.one_of('acts.txt', 'act_noun', 'campaign')}|化解|整改|办理|落实|处置|清零|收缴|申报|争取)$"
)
_LEANING = re.compile(r"其中|包括|含|分别|均|都|全部|另|比去年|比上年|同比|较")
_OPENING = re.compile(r"[\d【？?＿，。；：（(]")
_NAMES = ("n", "j", "l", "i", "vn", "an", "s", "eng")
# How deep the marks of a list stand when they are not indented.
_RANKS: dict[Family, int] = {"part": 0, "two": 1, "number": 2, "sub": 3, "bracket": 4, "ring": 5, "dash": 6}
DEPTH = 26  # of the first of them among what stands over lines: below all headings and bare labels


def is_label(words: str, *, problems: bool = False) -> bool:
    """Whether the words name and state nothing. problems: they stand among problems, where a few words may be one already (村干部老化)."""
    bare = words.rstrip("：: 　")
    if is_name(bare):
        return True
    if not 2 <= len(bare) <= _LONGEST or _STATED.search(bare) or complains(bare) or ends_as_predicate(bare):
        return False
    told = tagged_words(bare)
    work = bool(_WORK.search(bare))
    listed = "、" in bare and all(len(part) <= _SHORT for part in bare.split("、"))  # 低保、特困
    described = (
        len(told) > 1 and not work and not listed and told[-1].tag in ("a", "d", "ad", "y") and len(told[-1].text) > 1
    )
    if described or any(word.text in _SAYS for word in told):
        return False
    if problems:
        return words != bare or bool(NOMINAL.search(bare)) or "、" in bare
    return work or all(claim.status is None for claim in read_text(bare, None).claims)


def stands_below(line: NoteLine, parent: NoteLine) -> bool:
    """Whether a line that is not indented is of a lower mark than another: - under 1., （1） under 一、."""
    if line.kind != "bullet" or line.indent < parent.indent or line.ticked is not None:
        return False
    return line.family in _RANKS and parent.family in _RANKS and _RANKS[line.family] > _RANKS[parent.family]


def depth_of(line: NoteLine) -> int:
    """How deep an item stands that is a label over others."""
    return DEPTH + 10 * line.indent + _RANKS.get(line.family, len(_RANKS))


def ends(line: NoteLine, family: Family, indent: int, *, indented: bool) -> bool:
    """Whether a line ends what stands under an item. family, indent: the item's; indented: whether what stands under it is."""
    if line.kind == "plain":
        return indented and line.indent <= indent
    if line.indent != indent:
        return line.indent < indent
    higher = _RANKS.get(line.family, 0) <= _RANKS.get(family, 0)
    return indented or higher


# 高校专场3场 under 招聘会12场: a name and its figure in the item's own unit; 达成意向1106人: how many it reached.
_PART = re.compile(r"(?P<name>[\u4e00-\u9fff]{1,8}?)\d[\d,.]*[万亿]?(?P<unit>[\u4e00-\u9fff%]{0,3})")
_REACHED = ("人", "人次", "户", "户次")


def is_part(text: str, above: str) -> bool:
    """Whether the words under an item say a part of what it counts, or whom that reached."""
    found = _PART.fullmatch(text)
    if not found:
        return False
    words = tagged_words(found["name"])
    if words[0].tag.startswith("v") and len(words[0].text) > 1:
        return found["unit"] in _REACHED
    shared = re.search(rf"\d{re.escape(found['unit'])}(?![\u4e00-\u9fff]*\d)", above) if found["unit"] else None
    return bool(shared) and not any(word.tag == "v" and word is not words[-1] for word in words)


def needs_its_item(text: str) -> bool:
    """Whether the words under an item say nothing without it: 其中山区11场, 完成32个, 都装好了."""
    opening = opening_of(text)
    return bool(_LEANING.match(text)) or not any(
        len(word.text) > 1 and word.tag.startswith(_NAMES) for word in tagged_words(opening)
    )


def opening_of(text: str) -> str:
    """What a statement opens with, up to its first figure or mark."""
    return _OPENING.split(text, maxsplit=1)[0]
