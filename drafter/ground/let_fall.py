"""Words of a source that a copy may leave out, since nothing else is said without them: 扎实 before a verb, 期末数 behind a balance."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.language import lexicon
from drafter.language.lateness import lateness_of
from drafter.language.segmenting import Word

_MANNER = lexicon.words("manner_of_acting.txt", "manner")
_STOCK = re.compile(lexicon.one_of("manner_of_acting.txt", "stock"))
_AT_THE_END = re.compile("(?:期末|年末|年底|月末|季末)(?:数|余额|值)?")
# 低保户84户算在内 told as 其中低保户84户.
_WITHIN = re.compile("[算含]?(?:在内|在里[头面]?)|里头|里面|包括在内")
# 早先有120班 told as 由120班降至38班.
_EARLIER = lexicon.words("manner_of_acting.txt", "earlier")
_FROM = re.compile(r"[由从][^，。；\d]{0,6}\d[^，。；]{0,10}?[至到为成]")
_LEAST = 2
# 实际1430人次: beside no plan it says nothing more.
_PLAN = re.compile("计划|目标|预算|预计|任务|指标|应|设计|概算")
# 查出问题的27家 told as 27家存在问题.
_FOUND = lexicon.words("manner_of_acting.txt", "found")
_HAS_ILL = re.compile("(?:存在|有)[^，。；]{0,4}(?:问题|隐患|缺陷|不足|违规|违法)")
# 打出去电话: which way it went, told by the verb.
_DIRECTIONS = lexicon.words("manner_of_acting.txt", "directions")
_GOODS = lexicon.words("general_words.txt", "goods")


def says_nothing_more(word: Word, words: Sequence[Word], text: str) -> bool:
    """word: left out. words: the stretch of its source. text: the whole."""
    if _AT_THE_END.fullmatch(word.text):
        return bool(_STOCK.search(text) and _STOCK.search("".join(one.text for one in words if one.end <= word.start)))
    if _WITHIN.fullmatch(word.text) and "其中" in text:
        return True
    if word.text in _EARLIER and _FROM.search(text):
        return True
    if "【待补" in text and _is_late(word, words):
        return True  # 表里空
    if (
        word.text == "实际"
        and _is_before_figure(word, words)
        and not _PLAN.search(text + "".join(one.text for one in words))
    ):
        return True
    if word.text in _FOUND and _HAS_ILL.search(text):
        return True
    if _is_direction(word, words):
        return True
    if _heads_list(word, words):
        return True
    if word.cls("condition") == "except" and "另" in text:
        return True  # held with its number
    return _is_manner(word, words, text)


def _is_late(word: Word, words: Sequence[Word]) -> bool:
    """Whether a word and those grown together with it only say that a figure is not there."""
    at = words.index(word) if word in words else -1
    first = last = at
    while first > 0 and words[first - 1].end == words[first].start:
        first -= 1
    while -1 < last < len(words) - 1 and words[last + 1].start == words[last].end:
        last += 1
    late = lateness_of("".join(one.text for one in words[first : last + 1])) if at >= 0 else None
    return late is not None and not late.name


def _is_before_figure(word: Word, words: Sequence[Word]) -> bool:
    return any(one.start == word.end and one.pos == "#" for one in words)


def _is_direction(word: Word, words: Sequence[Word]) -> bool:
    before = next((one for one in words if one.end == word.start), None)
    return word.text in _DIRECTIONS and before is not None and before.pos.startswith("v")


def _heads_list(word: Word, words: Sequence[Word]) -> bool:
    """农资 of 农资储备化肥1.8万吨、农药260吨: goods by the name of their kind, each of them named with its amount behind the verb."""
    first = words[0] is word and len(words) > 1 and words[1].pos.startswith("v")
    named = [w for at, w in enumerate(words[:-1]) if w.pos[:1] in "nm" and at and words[at + 1].pos == "#"]
    return first and len(named) > 1 and word.text in _GOODS


def _is_manner(word: Word, words: Sequence[Word], text: str) -> bool:
    """扎实 before 开展 or within 扎实开展, where the text has the verb; 严格 that is itself what is said (要求严格) has none behind it."""
    how = next((one for one in _MANNER if word.text.startswith(one)), "")
    if not how:
        return False
    act = word.text.removeprefix(how) or next((one.text for one in words if one.start == word.end), "")
    act = act.removeprefix("地")
    return len(act) >= _LEAST and act[:_LEAST] in text


_OF_PLANS = lexicon.words("copied_words.txt", "of_plans")
_DONE_ALREADY = re.compile("[已曾均][经在]?(?:全面|正式)?$")


def is_planned(verb: str, text: str) -> bool:
    """Whether a verb put in before what a plan names says no more than that it will be done: 推行按质付费, and not 已推行."""
    return verb in _OF_PLANS and not _DONE_ALREADY.search(text[: text.find(verb)])
