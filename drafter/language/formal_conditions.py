"""Where a plain word may give way to a formal one: what stands before and after it, as the entry's own line or its class demands."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from drafter.language import lexicon
from drafter.language.segments import NUMBER, TaggedWord

_DIGITS = rf"(?:{NUMBER}|[一二两三四五六七八九十百几半好多]+)"
_DURATION = re.compile(
    rf"{_DIGITS}(?:余|多|来)?个?(?:半)?(?:多)?(?:月|天|年|小时|钟头|分钟|周|星期|季度|礼拜|工作日|日|夜|晚)"
)
_TIMES = re.compile(rf"{_DIGITS}(?:余|多|来)?(?:次|回|遍|趟|轮|起|件)")
_TIME = re.compile(rf"{_DIGITS}(?:月|日|号|年)|明年|后年|下月|下周|下半年|年底|年后|春节|[一二三四]季度")
_MARKS = "，。；：、！？（）,;:! "
_QUOTED = ("\ue000", "\uf000")
# What stands between a subject and what is said of it.
_ADVERBS = ("d", "t", "zg")
_ADVERB_WORDS = frozenset({"还", "都", "也", "就", "老", "明显", "有时候", "有时", "方面"})
_THINGS = ("n", "j", "l", "i", "b", "s", "q")
_NO_THINGS = frozenset({"时", "时候", "期间", "前", "后"})
# What shows that the character before it is a verb of its own: 压到, 投了.
_VERBAL = frozenset("到了成完好出起上下掉住着过给进回")
# One-character words that stand free before a verb: 要办手续, 能拿到; after any other, 办 in 补办 may be half a word.
_FREE = frozenset("要能会想去来在有是给让请被把将对为从由到没未不也都还已再先共只才就均仍全新可应须需且并又曾刚")


@dataclass(frozen=True, slots=True)
class WordStretch:
    """Some words of a text, from the one at `start` up to the one at `end`."""

    words: tuple[TaggedWord, ...]
    start: int
    end: int

    @property
    def before(self) -> str:
        """What stands before them in their clause."""
        at = self.start
        while at and self.words[at - 1].text not in _MARKS:
            at -= 1
        return _text(self.words[at : self.start])

    @property
    def after(self) -> str:
        """What follows them in their clause, a 了 right behind them left out."""
        end = self._past_le()
        at = end
        while at < len(self.words) and self.words[at].text not in _MARKS:
            at += 1
        return _text(self.words[end:at])

    @property
    def following(self) -> TaggedWord | None:
        at = self._past_le()
        return self.words[at] if at < len(self.words) and self.words[at].text not in _MARKS else None

    def second(self) -> TaggedWord | None:
        at = self._past_le() + 1
        return self.words[at] if at < len(self.words) else None

    def _past_le(self) -> int:
        return self.end + (self.end < len(self.words) and self.words[self.end].text == "了")


def met(conditions: str, place: WordStretch) -> bool:
    """Whether every condition of an entry holds where it stands."""
    return all(_holds(one, place) for one in conditions.split())


def conditions_of(kind: str, new: str) -> str:
    """What every entry of a class, or with such an ending, needs."""
    listed = _defaults()
    ending = next((listed[key] for key in listed if key[0] == "*" and new.endswith(key[1:])), "")
    return ending or listed.get(kind, "")


def of_class(text: str, name: str) -> bool:
    """Whether a text ends in a word of a class."""
    return text.endswith(_classes()[name])


def class_words(name: str) -> tuple[str, ...]:
    """The words of a class, in the order of the list."""
    return _classes()[name]


def holds_class(text: str, name: str) -> bool:
    """Whether a word of a class stands anywhere in a text; a name of no class is the word itself."""
    return any(word in text for word in _classes().get(name, (name,)))


def is_duration(text: str) -> bool:
    """Whether a text begins with how long something took: 3个月, 半年."""
    return bool(_DURATION.match(text))


def is_half(words: Sequence[TaggedWord], at: int) -> bool:
    """Whether a word of one character may belong to the one-character word before it: 办 in 补办, 投 in 固投."""
    if at == 0 or at == len(words) or len(words[at].text) + len(words[at - 1].text) > len("固投"):
        return False
    before, after = words[at - 1], words[at + 1].text[0] if at + 1 < len(words) else ""
    if after in _VERBAL:
        return False
    return (
        words[at].tag.startswith("v")
        and before.tag[:1] in ("n", "v", "a", "b", "g", "j", "z")
        and before.text not in _FREE
    )


def _holds(condition: str, place: WordStretch) -> bool:
    side, body = condition[0], condition[1:]
    negated = body.startswith("!")
    found = any(_SIDES[side](one, place) for one in body.lstrip("!").split("|"))
    return found != negated


def _follows(name: str, place: WordStretch) -> bool:
    if name.startswith(":"):
        return holds_class(place.after, name[1:])
    told = _AFTER.get(name)
    if told:
        return told(place)
    return place.after.startswith(name) or _next_mark(place) == name


def _next_mark(place: WordStretch) -> str:
    return place.words[place.end].text if place.end < len(place.words) else ""


def _precedes(name: str, place: WordStretch) -> bool:
    if name == "first":
        return not place.before
    if name in ("noun", "adjective"):
        return place.start > 0 and place.words[place.start - 1].tag.startswith(_THINGS if name == "noun" else "a")
    if name == "figure":
        return place.start > 0 and place.words[place.start - 1].tag == "m"
    if name.startswith(":"):
        kind, _, tail = name[1:].partition("的")
        subject = _subject(place)
        return of_class(subject.removesuffix("的") if tail or name.endswith("的") else subject, kind)
    return place.before.endswith(name)


def _subject(place: WordStretch) -> str:
    """The clause before the place, the adverbs and times between the two left out."""
    at = place.start
    while at and (place.words[at - 1].tag in _ADVERBS or place.words[at - 1].text in _ADVERB_WORDS):
        at -= 1
    return WordStretch(place.words, at, at).before


def _anywhere(name: str, place: WordStretch) -> bool:
    return holds_class(f"{place.before}{_text(place.words[place.start : place.end])}{place.after}", name.lstrip(":"))


def _in_sentence(name: str, place: WordStretch) -> bool:
    text = _text(place.words[: place.end])
    return holds_class(re.split(r"[。；]", text)[-1] + place.after, name.lstrip(":"))


_SIDES: dict[str, Callable[[str, WordStretch], bool]] = {
    ">": _follows,
    "<": _precedes,
    "~": _anywhere,
    "^": _in_sentence,
}


def _is_object(place: WordStretch) -> bool:
    """Whether a thing follows: a noun, a figure that counts something, a noun behind its adjective, a quotation."""
    word = place.following
    if word is None or word.text in _NO_THINGS or word.text[0] in "不没未":
        return False
    if word.tag == "m":
        return not is_duration(place.after)
    if word.tag.startswith(_THINGS) or _QUOTED[0] <= word.text[0] < _QUOTED[1]:
        return True
    after = place.second()
    if word.tag[:1] in ("a", "r") and after is not None:
        return after.tag.startswith(("n", "j", "q", "v")) and after.text != "的"
    return word.tag.startswith("v") and len(word.text) > 1


def _is_figure(place: WordStretch) -> bool:
    word = place.following
    return word is not None and (word.tag == "m" or "\ue000" <= word.text[0] < "\ue800" or word.text in "几两半")


def _is_verb(place: WordStretch) -> bool:
    word = place.following
    return word is not None and word.tag[:1] in ("v", "p", "d") and word.text not in ("是", "的")


def _is_suffix(place: WordStretch) -> bool:
    word = place.following
    return word is not None and len(word.text) == 1 and word.tag[:1] in ("n", "k", "g")


_AFTER: dict[str, Callable[[WordStretch], bool]] = {
    "end": lambda place: not place.after,
    "object": _is_object,
    "figure": _is_figure,
    "percent": lambda place: bool(re.match(rf"{NUMBER}", place.after)) and "%" in place.after[:8],
    "duration": lambda place: is_duration(place.after),
    "times": lambda place: bool(_TIMES.match(place.after)),
    "time": lambda place: bool(_TIME.match(place.after) or is_duration(place.after)),
    "noun": lambda place: bool(place.following and place.following.tag.startswith(_THINGS)),
    "verb": _is_verb,
    "suffix": _is_suffix,
}


@cache
def _defaults() -> dict[str, str]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("formal_conditions.tsv"))
    return {row[0]: row[1] for row in rows}


@cache
def _classes() -> dict[str, tuple[str, ...]]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("formal_classes.tsv"))
    return {row[0]: tuple(row[1].split()) for row in rows}


def _text(words: Sequence[TaggedWord]) -> str:
    return "".join(word.text for word in words)
