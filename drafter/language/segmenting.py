"""Words of a text with the classes and meanings the lists know: one cut for sources and for what is held against them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from drafter.core.text import Span
from drafter.language.classes import Mark, classes, synonyms
from drafter.language.cutter import engine
from drafter.language.neighbours import with_neighbours
from drafter.language.word import Word

__all__ = ("Word", "dictionary", "words_of")

_NONE: frozenset[Mark] = frozenset()
_NO_GROUP: frozenset[int] = frozenset()


# 头一个 is kept whole even after 里.
_SURE = 100_000
# Words that no guess swallows: 分别编, 同比增加.
_PAIRS = frozenset(("分别", "依次", "同比", "环比"))


@lru_cache(maxsize=1)
def _segmenter() -> Any:
    """The dictionary with the words of our lists added: it is built once, on first use (a tenth of a second)."""
    segmenter = engine()()
    for word in sorted({*classes(), *synonyms()}):
        if len(word) > 1:
            segmenter.add_word(word, _SURE if "unique" in _kinds(word) or word in _PAIRS else None, None)
    return segmenter


def dictionary() -> Any:
    """The dictionary itself, for asking whether something is a word (`has_word`)."""
    return _segmenter()


def words_of(text: str, masked: Sequence[Span] = ()) -> list[Word]:
    """The words of `text` in order, blanks left out; `masked` places (figures, quotations) come as one word each with pos `#`."""
    found: list[Word] = []
    at = 0
    for span in [*masked, Span(len(text), len(text))]:
        if span.start > at:
            found += _cut(text[at : span.start], at)
            if found and found[-1].text in ("才", "就", "不过", "只不过") and span.end > span.start:
                found[-1] = replace(found[-1], marks=frozenset({("degree", "only")}))
        if span.end > span.start:
            found.append(Word(span.start, span.end, text[span.start : span.end], "#"))
        at = max(at, span.end)
    return found


def _with_deputies(tags: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """副 and the office behind it are one word: 副院长 is no 院长."""
    deputy = False
    for at, (text, pos) in enumerate(tags):
        after = tags[at + 1][0] if at + 1 < len(tags) else ""
        if text == "副" and len(after) > 1 and after[-1] in "长任记理席裁授":
            deputy = True
            continue
        yield ("副" + text, "n") if deputy else (text, pos)
        deputy = False


_LEADS = frozenset("因虽但若比据由被把将与和跟对在从向为获达经按给让使均已仍尚还系属约共仅各含于")
# Words that begin with 没 or 未 and deny nothing.
_WHOLE = frozenset(
    ["没收", "没落", "没事", "没准", "没辙", "未来", "未婚", "未成年", "未成年人", "未知", "未必", "未免"]
)


def _cut(stretch: str, offset: int) -> list[Word]:
    known = _words(stretch)
    if not offset:
        return list(known)
    return [Word(w.start + offset, w.end + offset, w.text, w.pos, w.marks, w.groups) for w in known]


@lru_cache(maxsize=2048)
def _words(stretch: str) -> tuple[Word, ...]:
    """The words of a stretch by itself; facts are held against one text after the other."""
    found: list[Word] = []
    table, groups = classes(), synonyms()
    at = 0
    for text, pos in _parted(stretch):
        end = at + len(text)
        if text.strip():
            marks = table.get(text) or _denial(text) or _limit(text) or _end(text) or _inner(text)
            found.append(Word(at, end, text, pos, marks, groups.get(text) or groups.get(_stem(text), _NO_GROUP)))
        at = end
    return tuple(with_neighbours(found))


def _parted(stretch: str) -> Iterator[tuple[str, str]]:
    """The dictionary's words; one it only guessed, or a place name, is parted from the small word or class word it begins with."""
    table = classes()
    for text, pos in _with_deputies(_segmenter().tag(stretch)):
        cut = 0 if text in table or len(text) == 1 or text in synonyms() else _seam(text, pos)
        if cut:
            head = text[:cut]
            yield head, pos if cut > 1 and pos.startswith("n") else "d" if head in table else "p"
            yield text[cut:], "n" if pos.startswith("n") else "v"
        elif text == "街道办" or (len(text) == 3 and text.endswith("办") and text[:2] in synonyms()):
            yield text[:2], "n"
            yield text[2:], "v"
        else:
            yield text, pos


def _seam(text: str, pos: str) -> int:
    """Where a word that the dictionary only guessed, or took for a place's name, falls apart; 0 where it holds."""
    if text[0] in "没未" and text not in _WHOLE:
        return 1
    if len(text) == 4 and "direction" in _kinds(text[2:]) and _kinds(text[:2]):
        return 2  # 明显增加, 有所增加: how much, and which way
    if text[0] == "拟" and len(text) < 4 and text not in ("拟定", "拟人", "拟稿"):
        return 1
    if text[0] == "不" and len(text) < 4 and not _segmenter().has_word(text):
        return 1
    if len(text) > 2 and pos in ("ns", "nr", "nz") and text[-1] in "省市县区镇乡村州":
        return len(text) - 1
    if text[0] in "在全都均只仅还仍已里" and (not _segmenter().has_word(text) or (text[0] == "在" and len(text) > 2)):
        return 1
    if len(text) == 3 and text[2] in _PLACES and _kinds(text[:2]) & _SEAMED:
        return 2
    if len(text) > 3 or _segmenter().has_word(text):
        return 0
    if pos not in _PROPER and (cut := _guessed(text)):
        return cut
    if text[0] in _LEADS or _kinds(text[0]) & _SEAMED:
        return 1
    if len(text) == 3:
        return 2 if text[2] in "待已未均" and _segmenter().has_word(text[:2]) else 0
    return 1 if text[1] in "均都全已未没也仍只仅各待在因由被" else 0


# What is guessed to be a name is left whole.
_PROPER = ("nr", "ns", "nt", "nz")


def _guessed(text: str) -> int:
    """看钱, 村需, 车开进: two words the dictionary took for one; the first sign is a word of the lists, or the rest is one of the dictionary."""
    rest = text[1:]
    if len(text) == 3:
        return 1 if _known(rest) and _known(text[0]) else 2 if _known(text[:2]) and _known(text[2]) else 0
    return 1 if len(text) == 2 and _known(text[0]) and _known(rest) else 0


def _known(text: str) -> bool:
    """Whether a sign or word is in the lists, or a word of two signs in the dictionary."""
    return text in synonyms() or text in classes() or (len(text) > 1 and _segmenter().has_word(text))


def _kinds(text: str) -> set[str]:
    return {kind for kind, _cls in classes().get(text, ())}


_PLACES = frozenset("省市县区镇乡村局")
_SEAMED = frozenset(("responsibility", "hedge", "plan", "condition", "degree"))


def _denial(text: str) -> frozenset[Mark]:
    """不给, 没批, 未获批: what begins with 不, 没 or 未 denies, lists of words or not."""
    denies = text[0] in "不没未" and 1 < len(text) < 5 and text not in _WHOLE
    return frozenset({("negation", "no")}) if denies else _NONE


# What begins with 只 or 仅 and limits nothing.
_UNLIMITED = frozenset(("只要", "只好", "只管", "只顾", "只见", "只得", "只读", "只怕", "只身"))


def _limit(text: str) -> frozenset[Mark]:
    """仅够, 只剩, 才招: a verb that 只 or 仅 stands before says no more than that."""
    limits = text[0] in "只仅" and 1 < len(text) < 4 and text not in _UNLIMITED
    return frozenset({("degree", "only")}) if limits else _NONE


def _end(text: str) -> frozenset[Mark]:
    """验完了, 查完: the particle says that it is over, whatever the verb."""
    over = len(text) > 1 and text.endswith(("完", "完了", "好了")) and text[0] not in "没未不还"
    return frozenset({("status", "done")}) if over else _NONE


@lru_cache(maxsize=8192)
def _inner(text: str) -> frozenset[Mark]:
    """实现全覆盖, 增幅最大: a word of the lists keeps what its first or last part claims."""
    if len(text) < 3 or text not in synonyms():
        return _NONE
    heads = {mark for cut in range(2, len(text)) for mark in classes().get(text[:cut], ())}
    tails = {mark for cut in range(1, len(text) - 1) for mark in classes().get(text[cut:], ())}
    return frozenset(mark for mark in heads | tails if mark in _CLAIMED)


_CLAIMED = (("degree", "all"), ("praise", "rank"), ("unique", "first"), ("unique", "sole"))


def _stem(text: str) -> str:
    """改了, 换完: the verb without the particle that says it is over."""
    return text[:-1] if len(text) > 1 and text[-1] in "了过着完好掉起" else text
