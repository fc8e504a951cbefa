"""Whether a text is still well formed when a plain word has given way: nothing said twice, 其中 with its whole, 将 with a full verb, figures beside the words they had."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.broken import breaks
from drafter.language.segments import tagged_words

_TWICE = re.compile(
    r"([一-鿿]{2,4})\1|(?<!目)的的|了了|已已|将将|为为|未未|均均|仅仅仅|仍仍|尚尚|给已|把已|已经已|已经均已"
)
_AROUND = 6
_COUNTED = re.compile(r"\d|[一二两三四五六七八九十百]+[个家名户人件项]|各|全")
_MARKS = re.compile(r"[，。；：！？]|、(?=把)")
_FIGURES = re.compile(r"(?<![\d.])(?!0\d)\d[\d,]*(?:\.\d+)?")  # 海巡0817 is a name
_FULL = 2
# What a report's clause with 将 does not end in; and what follows the verb where it is only begun.
_PLAIN_ENDS = tuple(lexicon.longest_first(lexicon.words("verb_ends.txt", "plain")))
_ENDINGS = frozenset("到成为至给入进出回")
_SAME = {"回": "次", "趟": "次", "遍": "次", "多": "余", "来": "余", "号": "日", "名": "人", "个": "人", "块": "元"}


def sound(text: str, start: int, end: int, new: str) -> bool:
    """Whether a stretch of a text may be replaced: no word comes to stand twice, 其中 follows what it is part of, and nothing in its sentence breaks."""
    old = text[max(0, start - _AROUND) : end + _AROUND]
    now = text[max(0, start - _AROUND) : start] + new + text[end : end + _AROUND]
    if _doubled(now) - _doubled(old):
        return False
    first = max((text.rfind(mark, 0, start) for mark in "。；"), default=-1) + 1
    last = next((at for at in range(end, len(text)) if text[at] in "。；"), len(text))
    if breaks(text[first:last], text[first:start] + new + text[end:last]):
        return False
    return "其中" not in new or "其中" in text[start:end] or _has_whole(text[:start])


def well_formed(source: str, result: str) -> bool:
    """Whether every figure of a sentence kept the word behind it, no word came to stand twice and nothing broke."""
    kept = all(one == other or not one[1] for one, other in zip(_figures(source), _figures(result), strict=False))
    return kept and not _doubled(result) - _doubled(source) and not breaks(source, result)


def with_jiang(text: str) -> str:
    """The text with 将 for 把 where a full verb closes the clause: 把隐患清除; 把这块盯死 stays in its clerk's words."""
    pieces: list[str] = []
    at = 0
    for word in tagged_words(text):
        if word.text == "把" and word.tag == "p" and word.start >= at:
            tail = _MARKS.split(text[word.end :])[0]
            begins = (
                word.start - 1
                if text[: word.start].endswith("要")
                and not text[: word.start].endswith(("需要", "主要", "重要", "只要"))
                else word.start
            )
            if _is_full(tail):
                pieces.append(text[at:begins] + "将")
                at = word.end
    return "".join(pieces) + text[at:]


def _doubled(text: str) -> frozenset[str]:
    return frozenset(found[0] for found in _TWICE.finditer(text) if found[0] not in _spoken_twice())


def _has_whole(before: str) -> bool:
    sentence = re.split(r"[。；]", before)[-1]
    return bool(sentence) and sentence[-1] in "，（" and bool(_COUNTED.search(sentence))


def _figures(text: str) -> list[tuple[str, str]]:
    """Every figure with the word's first sign behind it (none before a mark), in the order of their values."""
    found = [(one[0], text[one.end() : one.end() + 1]) for one in _FIGURES.finditer(text)]
    return sorted((digits, _SAME.get(unit, unit) if unit.isalnum() or unit == "%" else "") for digits, unit in found)


def _is_full(tail: str) -> bool:
    """Whether what stands behind 把 closes in a verb of two characters or one with its end: 纳入考核, 提高到5%."""
    words = tagged_words(tail)
    if not words or tail.endswith(_PLAIN_ENDS):
        return False
    verbs = [at for at, word in enumerate(words) if at and word.tag.startswith("v") and word.text[-1] not in "了着过掉"]
    return any(
        len(words[at].text) >= _FULL or (at + 1 < len(words) and words[at + 1].text[0] in _ENDINGS) for at in verbs
    )


@cache
def _spoken_twice() -> frozenset[str]:
    return lexicon.words("doubling.txt")
