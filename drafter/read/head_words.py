"""The words of a heading without what is none of them: its number, whose it is, and what speaks to the reader of the notes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from drafter.language import lexicon
from drafter.language.lexicon import alternatives
from drafter.language.offices import is_office
from drafter.read.aside_kinds import aside_kind
from drafter.read.end_tags import is_colleague
from drafter.read.owners import split_owner

_SECTIONS = ("paper", "writing", "person", "here", "state")
# 二、…, （三）…, 1.2 …, ①…, 第一部分…, Ⅳ. …, 一 收支; 12345热线 and 5个项目 have none.
_NUMBER = re.compile(alternatives("heading_forms.txt", "number") + r"[\s　]*(?=.)")
_BRACKET = re.compile(r"[（(](?P<words>[^（）()]*)[）)]")

_BEHIND = re.compile(r"(?<=[一-鿿）)])[\s　]*(?:—{1,2}|–{1,2}|─{1,2}|-{2})[\s　]*(?P<who>[一-鿿]{2,10})$")
_PERSON = re.compile(r"(?<=..)(?:[老小][一-鿿]|[一-鿿](?:科长|股长|主任|局长|处长|工|姐|哥|书记))$")


@dataclass(frozen=True, slots=True)
class HeadWords:
    """words: what the heading calls its matter. owner: the offices it names beside that. told: what it says to the reader of the notes."""

    words: str
    owner: str = ""
    told: str = ""


def head_words(text: str, *, numbered: bool = True) -> HeadWords:
    """Parts a heading. numbered: whether a number may stand before it still."""
    told: list[str] = []

    def kept(found: re.Match[str]) -> str:
        if is_colleague(found["words"]):
            return ""
        if not speaks_to_reader(found["words"]):
            return found[0]
        told.append(found["words"])
        return ""

    bare = without_number(text) if numbered else text
    bare, sender = _without_sender(bare)
    words, owner = split_owner(_BRACKET.sub(kept, bare).strip())
    owner = owner or sender
    return HeadWords(words.strip(" 　：:") or bare, "" if is_office(words, named=True) else owner, "；".join(told))


def _without_sender(text: str) -> tuple[str, str]:
    """The heading without the office behind a rule, and that office: 老旧小区 —— 住建局小何; whoever sent it from there is not named."""
    found = _BEHIND.search(text)
    office = _PERSON.sub("", found["who"]) if found else ""
    return (text[: found.start()], office) if found and is_office(office, named=True) else (text, "")


def without_number(text: str) -> str:
    """The heading without its number (二、稳增长); itself where a number is all there is."""
    return _NUMBER.sub("", text, count=1) if _NUMBER.match(text) else text


def speaks_to_reader(words: str) -> bool:
    """Whether what stands in a heading's brackets is said to whoever reads the notes, and specifies nothing."""
    return bool(_talk().search(words)) or aside_kind(words) in ("remark", "pointer", "pending", "withhold")


@cache
def _talk() -> re.Pattern[str]:
    return re.compile("|".join(lexicon.stems("head_remarks.txt", section) for section in _SECTIONS))
