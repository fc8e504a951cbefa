"""Whose a line is, where it says so in a bracket or behind a dash: …4名（@党办）, …62%（建管科、质安站）, …3项——资产科."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.offices import is_office
from drafter.language.segments import tagged_words

_NAME = r"[^\s@＠，。；,;：:（）()\[\]【】〔〕、/0-9]{1,12}"
_MARKED = re.compile(
    rf"\s*[（(\[【〔]\s*(?=[^（）()\[\]【】〔〕]*[@＠])(?P<names>[@＠]?\s*{_NAME}(?:\s*(?:[、,，/和及＋+&]\s*[@＠]?|[@＠])\s*{_NAME})*)\s*[）)\]】〕]"
)
_LAST = re.compile(r"\s*[（(\[【〔]\s*(?P<names>[^（）()\[\]【】〔〕@＠\d]{2,30}?)\s*[）)\]】〕]\s*(?=[。；;，,\s]*$)")
_DASHED = re.compile(
    r"\s*(?:—{1,2}|－{1,2}|-{2,}|–{1,2}|\s-)\s*[@＠]?\s*(?P<names>[^—－–\-@＠\d，。；]{2,24}?)(?=[。；;，,\s]*$)"
)
# …比上年高0.3个点，农安站: a clause that is only an office's name, behind what it counted.
_COMMAED = re.compile(
    r"(?<=[\d%一-鿿])[，,]\s*(?P<names>[一-鿿]{2,8}(?:[科股处室部站办队]|中心)(?:报|填|提供|给)?的?)(?=[。；;\s]*$)"
)
_MADE = (
    "新",
    "改",
    "扩",
    "建",
    "设",
    "挂",
    "成立",
    "创",
    "移",
    "转",
    "撤",
    "并",
)  # 新建服务站, 移交执法大队: what is done to it
_PARTS = re.compile(r"\s*[、,，/和及＋+&@＠]\s*|\s+")
# 示范所2个（城关所、北关所）: so many names as were counted just before are what was counted.
_COUNTED = re.compile(
    r"(?P<noun>[一-鿿])?(?P<count>\d{1,2}|[一二两三四五六七八九十])(?:(?P<house>[个家所名位人支])|[处只座队站间条类])(?P<rest>[一-鿿]{0,6})$"
)
# What in a bracket is an office that reports; towns, libraries and firms may be where it was done.
_HOUSE = re.compile(r"(?:[科股处室局队组所院部站庭]|中心|(?<=..)[委办])$")
# An office of a house, whatever stands before it; the other endings may be things that were built, praised or visited.
_DESK = re.compile(r"(?:[科股处室部]|(?<=..)办)$")
# （农办）: an office of a small house by one sign; （已办）, （督办） are acts.
_SHORT_DESK = re.compile(
    r"(?![试新承举协主筹停未待已在代帮督交催查补包快联通网申开创经直合延免可不难易要没热速缓特即拟先后共同立])[一-鿿]办"
)
# [督察办，电话]: how it came stands beside who sent it.
_CHANNELS = lexicon.words("senders.txt", "channel")
_DIGITS = {word: at for at, word in enumerate("零一二三四五六七八九十")} | {"两": 2}


def split_end_tags(text: str) -> tuple[str, list[str]]:
    """The text without such brackets, and the names in them, in order."""
    found: list[str] = []

    def marked(one: re.Match[str]) -> str:
        found.extend(_names(one["names"]))
        return ""

    kept = _MARKED.sub(marked, text)
    for form in (_LAST, _DASHED):
        last = form.search(kept)
        if last and last.start() and _are_owners(last["names"], kept[: last.start()]):
            found.extend(_names(last["names"]))
            kept = f"{kept[: last.start()].rstrip()}{kept[last.end() :].strip()}"
    if (office := _office_behind(kept)) is not None:
        found.append(re.sub("(?:报|填|提供|给)?的?$", "", office["names"]))
        kept = kept[: office.start()] + kept[office.end() :]
    return kept, found


def _office_behind(text: str) -> re.Match[str] | None:
    """The office that a line closes with behind a comma, where it tells figures and no other office before it."""
    last = _COMMAED.search(text)
    if not last:
        return None
    before, name = text[: last.start()], re.sub("(?:报|填|提供|给)?的?$", "", last["names"])
    clause = re.split("[，。；：,;]", before)[-1]
    listed = is_office(clause, named=True)
    alone = bool(re.search(r"\d", before)) and not listed and name not in before and len(name) > 2
    acts = name.startswith(_MADE) or tagged_words(name)[0].tag[:1] in ("v", "d", "p", "a", "m")
    return last if alone and is_office(name) and not acts else None


def _names(words: str) -> list[str]:
    return [part for part in _PARTS.split(words) if part and part not in _CHANNELS]


def _are_owners(words: str, before: str) -> bool:
    names = _names(words)
    house = any(
        _DESK.search(name) and is_office(name, named=True) for name in names
    )  # who did it with them may be anybody
    offices = (
        bool(_SHORT_DESK.fullmatch(name)) or ((house or bool(_HOUSE.search(name))) and is_office(name, named=True))
        for name in names
    )
    if not names or not all(one or is_colleague(name) for one, name in zip(offices, names, strict=True)):
        return False
    return not _are_counted(names, before) or all(_DESK.search(name) for name in names)


def _are_counted(names: list[str], before: str) -> bool:
    """Whether so many of their kind were counted just before: 评上示范所2个（城关所、北关所）."""
    found = _COUNTED.search(before)
    if not found or (int(found["count"]) if found["count"].isdigit() else _DIGITS[found["count"]]) != len(names):
        return False
    kind = (found["rest"] or found["noun"] or "")[-1:]
    return bool(found["house"]) or all(name.endswith(kind) for name in names)


def is_colleague(name: str) -> bool:
    """Whether somebody is called as colleagues call each other: 小王, 老李, 王科长; 王某 and full names are people of the matter."""
    return bool(_person().fullmatch(name))


@cache
def _person() -> re.Pattern[str]:
    surname = lexicon.any_of(lexicon.words("names.txt", "surname"))
    title = lexicon.any_of(lexicon.words("names.txt", "spoken_title") - {"总", "工"})
    return re.compile(rf"[老小]{surname}|{surname}(?:{title})")
