"""Words written twice in a row by mistake (新增新增, 的的)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from drafter.core.text import Span
from drafter.language import lexicon
from drafter.language.cutter import plain_cutter, whole_signs
from drafter.language.segmenting import dictionary

_TWICE = re.compile(r"(?P<word>[一-鿿]{2,10})(?P=word)|(?P<particle>[的和与及了为对在把将被从向由以或])(?P=particle)")
# Doubling is a way of speaking here: one by one (一步一步), try a little (研究研究), 可感可及, and figures.
_SPOKEN = re.compile(
    r"(?:一.)+|.*[可很又也越再最更边随].*|(?:研究|讨论|商量|考虑|学习|休息|非常|千万|博士|硕士|护士|方方|面面|保险)+|[零一二三四五六七八九十百千万亿○〇两点]+|(.)\1.*"
)
# Words that stand whole wherever they stand.
_FILE = "doubling.txt"


def _words(section: str) -> frozenset[str]:
    return lexicon.words(_FILE, section)


def doubled(text: str) -> Iterator[Span]:
    """Each doubling that is no way of speaking, and whose edges belong to no other word (创业|创业创|新)."""
    count = cache(text.count)
    for found in _TWICE.finditer(text):
        start, end = found.span()
        if found["particle"]:
            if not _is_shared(text, start, end):
                yield Span(start, end)
        elif not _SPOKEN.fullmatch(found["word"]) and not _crosses(text, start, found["word"], end, count):
            yield Span(start, end)
    yield from _stray(text, count)


# One character more than the word before has: 积极极, 推进进. What stands by itself (与, 中, 大, 人) may rightly follow its like.
_TAIL = re.compile(
    r"(?<=[一-鿿])(?P<char>[一-鿿])(?P=char)(?=[一-鿿，。；、])|(?<=[0-9万])(?P<unit>[件个名户家项场篇份条宗起])(?P=unit)"
)
_WINDOW = 12


@cache
def _alone() -> frozenset[str]:
    return frozenset("".join(_words("alone")))


def _is_shared(text: str, start: int, end: int) -> bool:
    """Whether either of the two particles belongs to a word with what stands beside it: 对|对口, 在|在建, 认为|为了."""
    if text[end : end + 1] == text[start] or text[start - 1 : start] == text[start]:
        return True
    around = {text[max(0, start - 1) : start + 1], text[end - 1 : end + 1]}
    longer = {text[max(0, start - 2) : start + 1], text[end - 1 : end + 2]}
    if around & _words("whole") or text[start - 1 : start] in _FIGURES:
        return True
    has_word = dictionary().has_word
    return any(has_word(word) for word in around | longer if len(word) > 1)


_FIGURES = tuple("0123456789一二三四五六七八九十百千万%％")


def _stray(text: str, count: Callable[[str], int]) -> Iterator[Span]:
    """A character written once more behind a word that ends with it, told by cutting the words around into words.

    Nearly every doubling is told right without that: by a word that is made of the two (层层), or by one that begins with
    the second and stands elsewhere in the text as well (财政|政策).
    """
    for found in _TAIL.finditer(text):
        if found["unit"]:
            yield Span(*found.span())
            continue
        char, at = found["char"], found.start()
        if text[at + 2 : at + 3] == char or text[at - 1] in (char, "一") or text[at - 2 : at - 1] == text[at - 1]:
            continue  # three of one, 一件件, and two doublings side by side (家家户户, 冰冰雪雪乐园)
        if _is_word(text[at + 1 : at + 3], text[at : at + 3], count):
            continue
        if (char in _alone() or found[0] in _words("reduplicated")) and not _ends_a_word(text, at):
            continue
        start = max(0, at - _WINDOW)
        if _stands_alone(text[start : found.end() + _WINDOW], at - start):
            yield Span(at, found.end())


def _ends_a_word(text: str, at: int) -> bool:
    """Whether a sign that may follow its like (步步, 年年底) only ends a word here, written once more: 逐步步形成."""
    if text[max(0, at - 1) : at + 1] not in _words("ended") or text[at + 2 : at + 3] in _AFTER_ALONE:
        return False
    has_word = dictionary().has_word
    return not any(has_word(text[at + 1 : end]) for end in (at + 3, at + 4, at + 5))


_AFTER_ALONE = frozenset("均数量额内外里上下中的和与及、，。；为是有")


def _stands_alone(words: str, at: int) -> bool:
    """Whether the second of the two characters at `at` is a word of its own, behind a longer word that ends with the first."""
    place, before = 0, ""
    for word in plain_cutter().cut(whole_signs(words)):
        if place == at + 1:
            return len(word) == 1 and len(before) > 1
        place, before = place + len(word), word
    return False


def _crosses(text: str, start: int, word: str, end: int, count: Callable[[str], int]) -> bool:
    """Whether a character of the doubling belongs to a word across its edge: 产业|创业|创新 is no 业创 twice.

    The pair that meets at an edge is a word's when it meets elsewhere too, other than right at `word` itself.
    """
    if word in _words("official"):
        return False
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return _is_word(before + word[0], before + word, count) or _is_word(word[-1] + after, word + after, count)


def _is_word(pair: str, at_word: str, count: Callable[[str], int]) -> bool:
    if len(pair) != 2 or not all("一" <= char <= "鿿" for char in pair):
        return False
    return count(pair) > count(at_word)
