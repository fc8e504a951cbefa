"""A problem summed up in a word or two (力量不足, 推进不快): what kind of lack its own words tell of, and whether they open with a judgement already."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon

_LACK = rf"(?:不(?:{lexicon.one_of('faults.txt', 'not_so')})|不够[一-鿿]{{1,3}}|薄弱|滞后|偏[低慢少弱高大紧窄重]|较[慢少弱低差大重高窄]|缓慢|(?:执行|推进|进度|进展|周转|更新|办理|建设|落实|转化|流转)慢|缺[位乏失]|紧张|短缺|单[一薄]|分散|混乱|老化|闲置|突出|压力大|难度大|较多|居高不下|{lexicon.one_of('faults.txt', 'ends')})"
# 68小镇接驳分散: a number in a name; 缺3个 has one of its own.
_JUDGED = re.compile(rf"^(?:[^，。；：\d]|\d+(?=小|号|路|级|家|个)){{2,16}}{_LACK}(?=[，。；：]|$)")
# A first clause that ends in a bare word of lack, as notes have it: 稽查案源少, 欠税难以清收.
_BARE = re.compile(
    rf"^(?!但|有的|有些|上年|今年|去年|全|其中|部分|个别|目前)(?P<what>[^，。；：、\d“”【（(]{{2,10}}?)(?P<bare>{lexicon.one_of('faults.txt', 'bare_ends')}|难以[一-鿿]{{2}})(?=，)"
)
_SUMMED = re.compile(rf"(?:还|仍|较为|相对|比较)?(?:有待|需要?|亟待|亟需)(?:进一步)?[一-鿿]{{2}}$|{_LACK}$")
_NAMED = re.compile(r"[\d【（]")
_REST = re.compile(r"，(?!仅为|仅达|仅\d|为|达)[^。]{8,}")
_RATE = re.compile(r"^(?P<name>[一-鿿“”]{2,14}?(?:率|占比|比例))(?P<only>(?:仅|只|才)(?:有|为|达到?)?)(?=\d)")


def lack_of(text: str) -> tuple[str, str]:
    """The short judgement of the kind of lack a problem tells of, and the name it goes by where nothing tells what it is of; "" for none."""
    return next(((words, name) for pattern, words, name in _lacks() if pattern.search(text)), ("", ""))


def lacks_in(text: str) -> frozenset[str]:
    """The short judgement of every kind of lack a text tells of."""
    return frozenset(words for pattern, words, _name in _lacks() if pattern.search(text))


def without_lacks(text: str, kinds: frozenset[str]) -> str:
    """A text without the words by which it tells of these kinds of lack: 产业 of 产业带动不够."""
    for pattern, words, _name in _lacks():
        text = pattern.sub("", text) if words in kinds else text
    return text


def opens_with_judgement(text: str) -> bool:
    """Whether a problem's first clause sums it up (支部之间不平衡，…), or names a rate that is only so much."""
    return bool(_JUDGED.match(text) or _RATE.match(text))


def opens_with_lack(text: str) -> bool:
    """Whether a problem's first clause says in a bare word what is wrong: 稽查案源少."""
    return _bare(text) is not None


def sums_up(judgement: str) -> str:
    """The words a judgement ends in that say what is wrong (不足, 有待加强); "" where it is none."""
    found = _SUMMED.search(judgement)
    return found[0] if found and found.start() > 1 else ""


def _bare(text: str) -> re.Match[str] | None:
    """A first clause that ends in a bare word of lack, which is no part of another (减少)."""
    found = _BARE.match(text)
    return found if found and found[0][-2:] not in lexicon.words("faults.txt", "no_bare_ends") else None


def set_off(text: str) -> str:
    """A problem with its own judgement as a sentence before what shows it; "" where it opens with none, or little stands behind."""
    found = _JUDGED.match(text) or _bare(text)
    if not found or not _REST.match(text[found.end() :]) or _NAMED.search(found[0]):
        return ""
    return f"{found[0]}。{text[found.end() + 1 :]}"


def as_judged(text: str) -> str:
    """末级渠道完好率只有64% → 末级渠道完好率仅为64%."""
    found = _RATE.match(text)
    return f"{found['name']}仅为{text[found.end() :]}" if found else text


@cache
def _lacks() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("lacks.tsv"))
    return tuple((re.compile(row[3]), row[1], row[2].strip("-")) for row in rows)
