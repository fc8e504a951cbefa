"""What hangs on the part of speech: 没 and 都 before a verb, a verb of one character before a figure, 了 between the two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from drafter.language import lexicon
from drafter.language.cutter import plain_cutter
from drafter.language.formal_conditions import is_duration, of_class
from drafter.language.segments import NUMBER, TaggedWord, tagged_words
from drafter.language.thing_forms import forms_by_thing

_ACTS = ("v", "l", "i")  # 没拉闸限电 too
# After 没 these are no acts: 没法 没关系 没准 没收.
_NO_ACT = frozenset({"没有", "没收", "没法", "没准", "没落", "没关系", "没什么", "没事"})
# 没收入, 没预算: tagged as acts, and what there is none of where nothing follows.
_LACKED = lexicon.words("other_words.txt", "lacked")
# 没关系, 没办法: set turns.
_NO_THING = frozenset({"关系", "办法", "意思", "什么", "问题", "事儿", "道理", "面子", "功夫", "工夫"})
# They end like 案, 件, 会 and are none.
OTHER_WORDS = lexicon.words("other_words.txt", "no_case")
# Verbs that tell a measure and need no 了: 占四成, 降6.5%.
_MEASURED = frozenset("占设获增减降升达超创省")
# 再建3座, 计划建一座: nothing stands yet.
_AHEAD = re.compile(r"计划|打算|拟|将|要|再|准备|争取|想|力争|下一步|明年")
# Tags the dictionary gives many a verb of two characters: 交流, 曝光, 培训.
_UNSURE = ("n", "l", "i", "j")
_ENDS_OF_THINGS = frozenset("证员权费率点站车室器图表卡书线房场牌栏杆桩箱")
_RESULTS = frozenset("完成到出好")
# 怎么说都不装, 一次都没开, 谁都不理, 连门都没装: 都 is part of the turn and no 均.
_TURNED = re.compile(r"怎么|什么|谁|哪|任何|无论|不管|不论|连|再|多少|[一半][一-鿿]{1,3}$|每|时时|样样|啥")
_SPOKEN = lexicon.words("light_words.txt", "spoken_degree")
_MANY = re.compile(
    r"\d|[一二两三四五六七八九十百]+[个家名户人件项处所座条]|各|全|所有|、|[和与及]|们$|双方|大家|两级|多数|其余|剩余"
)


@dataclass(frozen=True, slots=True)
class _Short:
    """form: with the units it is sure with; by_object: with what it is done to."""

    form: str
    units: re.Pattern[str] | None
    by_object: tuple[tuple[str, str], ...]


def by_kind(text: str) -> str:
    """The text with what its parts of speech settle."""
    words = tagged_words(text)
    longs = {at: form for at in range(len(words)) if (form := _long_form(words, at))}
    return "".join(longs.get(at) or _of_kind(words, at, longs) for at in range(len(words)))


def _of_kind(words: tuple[TaggedWord, ...], at: int, longs: dict[int, str]) -> str:
    word, following = words[at], words[at + 1] if at + 1 < len(words) else None
    if negated := _negated(words, at, following):
        return negated
    if word.text == "都" and word.tag == "d" and following and _is_of_many(words, at, following):
        return "均"
    if word.text == "了" and at and _is_figure(following) and (at - 1 in longs or _sheds_le(words, at - 1)):
        return ""
    return word.text


def _is_of_many(words: tuple[TaggedWord, ...], at: int, following: TaggedWord) -> bool:
    """Whether 都 says 均: after several things named, before an act of its own."""
    before = _clause_before(words, at)
    if (
        following.text == "是"
        or following.text in _SPOKEN
        or following.text[0] == "不"
        or _TURNED.search(before)
        or _asks(words, at)
    ):
        return False
    if following.tag[:1] in ("v", "a") and len(following.text) == 1 and following.text not in "在没未":
        return False
    named = before or "".join(word.text for word in words[max(0, at - 9) : at])
    return following.tag[:1] in ("v", "p", "d", "a") and bool(_MANY.search(named))


def _sheds_le(words: tuple[TaggedWord, ...], at: int) -> bool:
    """Whether 了 behind a verb goes before a figure: behind one of two characters, or one that tells a measure."""
    verb = words[at]
    whole = at > 0 and verb.text in _RESULTS and words[at - 1].tag.startswith("v") and len(words[at - 1].text) > 1
    act = verb.tag.startswith("v") or (len(verb.text) > 1 and verb.tag[:1] in _UNSURE)
    return whole or (act and (len(verb.text) > 1 or verb.text in _MEASURED))


def _is_alone(words: tuple[TaggedWord, ...], at: int) -> bool:
    """Whether a one-character verb is one, and not the end of a word the dictionary lacks (康养, 两免一补): 了 behind it or a whole word before it tells."""
    after = at + 1 < len(words) and words[at + 1].text == "了"
    if not after and at and plain_cutter().has_word(words[at - 1].text[-1] + words[at].text):
        return False  # 分别编|发简报: the two are one word, wherever the text was cut
    return after or at == 0 or len(words[at - 1].text) > 1 or words[at - 1].tag == "x" or words[at - 1].tag == "d"


def _negated(words: tuple[TaggedWord, ...], at: int, following: TaggedWord | None) -> str:
    word = words[at]
    if word.text in ("没", "没有"):
        if _is_nobody(words, at):
            return "无"
        if following is not None and of_class(following.text, "procedures") and not _asks(words, at):
            return "未"
        if following is not None and (following.text in _LACKED or not _opens_with_a_verb(following)):
            return "无" if _is_lacking(words, at) else ""
        if _is_acts_thing(words, at + 1):
            return "无"
        act = following is not None and following.tag.startswith(_ACTS) and following.text not in ("有", "是", "着落")
        if act and not _asks(words, at):
            return "未"
        return "无" if word.text == "没" and _is_lacking(words, at) else ""
    glued = len(word.text) > 1 and word.text.startswith("没") and word.tag.startswith(("v", "z"))
    return "未" + word.text[1:] if glued and word.text not in _NO_ACT and _is_act(word.text[1:]) else ""


def _is_lacking(words: tuple[TaggedWord, ...], at: int) -> bool:
    """没电梯的, 没图纸，: a thing of two characters or more that is not there, and nothing else said of it."""
    thing, after = words[at + 1 : at + 2], words[at + 2 : at + 3]
    named = bool(thing) and (thing[0].tag in ("n", "l", "j") or thing[0].text in _LACKED)
    lacks = named and len(thing[0].text) > 1 and thing[0].text not in _NO_THING and words[at].text == "没"
    return lacks and (not after or after[0].tag == "x" or after[0].text == "的")


def _is_acts_thing(words: tuple[TaggedWord, ...], at: int) -> bool:
    """没执法证, 没上岗证: the act is half the name of a thing, and the clause ends with it."""
    return (
        at + 1 < len(words)
        and len(words[at].text) > 1
        and words[at + 1].text in _ENDS_OF_THINGS
        and (at + 2 == len(words) or words[at + 2].tag == "x" or words[at + 2].text in ("的", "，"))
    )


def _is_nobody(words: tuple[TaggedWord, ...], at: int) -> bool:
    """没人坐, 没有人去: nobody does it, told in two words."""
    nobody, act = words[at + 1 : at + 2], words[at + 2 : at + 3]
    return bool(nobody and act) and nobody[0].text == "人" and act[0].tag.startswith("v")


def _opens_with_a_verb(word: TaggedWord) -> bool:
    """Whether a set phrase behind 没 begins with an act: 拉闸限电 does, 法律依据 does not."""
    return word.tag[:1] not in ("l", "i") or tagged_words(word.text[:2])[0].tag.startswith("v")


def _is_act(text: str) -> bool:
    """没修 is 未修, 没人 no 未人."""
    words = tagged_words(text)
    return len(words) == 1 and words[0].tag.startswith(("v", "z", "p"))


def _asks(words: tuple[TaggedWord, ...], at: int) -> bool:
    """去没去, 理都没理: the same verb on both sides."""
    return 0 < at < len(words) - 1 and words[at - 1].text[-1] in words[at + 1].text + "".join(
        w.text for w in words[at + 2 : at + 3]
    )


def _is_figure(word: TaggedWord | None) -> bool:
    return word is not None and (word.tag == "m" or "\ue000" <= word.text[0] < "\ue800")


@cache
def _short_verbs() -> dict[str, _Short]:
    rows = [line.split("\t") for _section, line in lexicon.raw_entries("short_verbs.tsv")]
    return {row[0]: _Short(row[1], _units(row[2]), forms_by_thing(row[3] if len(row) > 3 else "")) for row in rows}


def _units(listed: str) -> re.Pattern[str] | None:
    """A number with one of the units, nothing of a longer unit behind it: 5家 and no 5家次."""
    units = "|".join(map(re.escape, sorted(listed.split(), key=lambda unit: -len(unit))))
    return re.compile(rf"(?:{NUMBER}|[一二两三四五六七八九十百几]+)(?:余|多)?(?:{units})(?!次)") if units else None


def _long_form(words: tuple[TaggedWord, ...], at: int) -> str:
    """办 as 举办, 办理…: by the noun its clause names, else by the unit behind it; nothing where neither is told."""
    verb, over = words[at], at + 1 < len(words) and words[at + 1].text == "了"
    short = _short_verbs().get(verb.text) if over or verb.tag.startswith("v") else None
    figure = at + 1 + over
    if short is None or figure >= len(words) or not _is_figure(words[figure]) or not _is_alone(words, at):
        return ""
    after = "".join(word.text for word in words[figure : figure + 5])
    if is_duration(after):
        return ""
    form = _form_for(short, _sentence_before(words, at), after)
    here = _clause_before(words, at)
    return "" if form in here or (form.endswith("成") and _AHEAD.search(here)) else form


def _form_for(short: _Short, before: str, after: str) -> str:
    near = re.split(r"[，。；、]", after)[0]
    for noun, form in short.by_object:
        if noun in f"{before}，{near}" if len(noun) > 1 else _names(noun, before) or _names(noun, near):
            return form
    return short.form if short.units and short.units.match(after) else ""


def _names(noun: str, text: str) -> bool:
    """Whether a noun of one character stands for itself or closes a word that is one of it: 座谈会 of 会, 档案 not of 案."""
    return any(word.text[-1] == noun and word.text not in OTHER_WORDS for word in tagged_words(text))


def _clause_before(words: tuple[TaggedWord, ...], at: int) -> str:
    return re.split(r"[，。；：]", "".join(word.text for word in words[:at]))[-1]


def _sentence_before(words: tuple[TaggedWord, ...], at: int) -> str:
    return re.split(r"[。；]", "".join(word.text for word in words[:at]))[-1]
