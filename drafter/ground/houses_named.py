"""Names of houses as notes end them (植保站, 学校, 交警), and whether a text names one of them."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.organisations import departments, find_fields, function_of_field
from drafter.language.phrases import phrase_lines

_LIST = "doers.txt"
_BODY_AT_ALL = re.compile("部门|单位|系统|方面|企业|机构|机关|中心")
_PART = r"[^\W\d_a-zA-Z是由归靠被让的跟和与同在把给]"
# Sections of one's own house.
_OWN_SECTIONS = re.compile("[科股室组班]$")


def is_named(who: str, about: str) -> bool:
    """Whether the text has whom the notes name: by the name, by its last signs beside those of its end, by its line of work, or as somebody else."""
    if who[1:] in ("里", "财政"):  # 省里给的 told as 由省级安排
        return who[0] in about or who[1:] in about
    end = next((end for end in _ends() if who.endswith(end)), who[-1])
    bare = who.removesuffix(end)
    known = bare[-2:] if len(bare) > 1 else who[-2:]
    if who in about or (end in about and len(end) > 1):
        return True
    if known in about and (who in short_names() or end[-1] in about or _BODY_AT_ALL.search(about)):
        return True
    return any(word in about for word in lexicon.words(_LIST, "anybody")) or bool(_functions(who) & _functions(about))


def _functions(text: str) -> frozenset[str]:
    return frozenset(name for span, word in find_fields(text) if (name := function_of_field(word)))


def is_own(who: str) -> bool:
    """A section of one's own house, or a word that only ends like a house."""
    return bool(_OWN_SECTIONS.search(who)) or who.endswith(tuple(lexicon.words(_LIST, "no_house")))


def is_house(who: str) -> bool:
    """Whether it is a body at all: 村道 is none."""
    if who in lexicon.words(_LIST, "no_house"):
        return False
    ends = (*_ends(), *lexicon.words(_LIST, "house_end"))
    return who in short_names() or who.endswith(ends) or bool(re.fullmatch("[省市县区镇乡街]里", who))


@cache
def _ends() -> tuple[str, ...]:
    return tuple(sorted(phrase_lines("body_ends.txt"), key=len, reverse=True))


@cache
def short_names() -> frozenset[str]:
    fields = (name for one in departments() for name in (*one.names, *one.fields))
    return frozenset(phrase_lines("outside_offices.txt")) | frozenset(fields) | lexicon.words(_LIST, "more_houses")


@cache
def body() -> str:
    """The name of a house, as short as it can be: 学校 of 洗衣机学校捐的."""
    ends, short = lexicon.any_of((*_ends(), *lexicon.words(_LIST, "more_ends"))), lexicon.any_of(short_names())
    signs = "".join(sorted(lexicon.words(_LIST, "house_end")))
    whole = lexicon.one_of("bodies.txt", "whole_name", "station")
    return rf"(?:{whole}|{_PART}{{0,6}}?{ends}|[省市县区镇乡]?{short}(?:部门|系统)?|{_PART}{{1,3}}?[{signs}]|[省市县区镇乡街]里)"
