"""What the words around a word make of it: 在 before a verb says that it goes on, 都 before a negation is part of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from drafter.language import lexicon
from drafter.language.classes import Mark
from drafter.language.word import Word

Marks = frozenset[Mark]
_NEUTRAL: Marks = frozenset({("neutral", "verb")})


def with_neighbours(words: list[Word]) -> list[Word]:
    """The words with the marks that hold where they stand; the first rule that knows a place decides."""
    end = Word(len(words), 0, "", "x")
    for at, after in enumerate([*words[1:], end][: len(words)]):
        if not _may_turn(words[at].text):
            continue
        found = next((marks for rule in _RULES if (marks := rule(words, at, after)) is not None), None)
        if found is not None:
            words[at] = replace(words[at], marks=found)
    return words


def _may_turn(text: str) -> bool:
    """Whether any rule knows the word: of all others none needs to be asked."""
    return text in _KNOWN or "不" in text[:2] or text[-1:] == "着"


def _goes_on(words: Sequence[Word], at: int, after: Word) -> Marks | None:
    """在截污, 还在核: 在 right before a verb."""
    word = words[at]
    going = word.text in _IN and after.start == word.end and _is_verb(after) and not _encloses(words, at)
    return word.marks | {("status", "ongoing")} if going else None


def _names(words: Sequence[Word], at: int, after: Word) -> Marks | None:
    """争取资金 wins them; 第一中学 is a name; 第一书记 too."""
    word = words[at]
    wins = word.text == "争取" and (after.pos.startswith(("n", "b", "m")) or after.cls("scope"))
    return frozenset() if wins or (word.text == "第一" and _names_on(word, after)) else None


def _intends(words: Sequence[Word], at: int, after: Word) -> Marks | None:
    word = words[at]
    timed = after.pos == "#" and after.text[-1] in "年月底初旬季"
    meant = word.text in _MEANT and after.start == word.end and (after.pos.startswith("v") or timed)
    return frozenset({("plan", "intend")}) if meant else None


def _gone(words: Sequence[Word], at: int, after: Word) -> Marks | None:
    """没了 at the end says that it is over."""
    over = words[at].text == "没" and after.text == "了" and (at + 2 == len(words) or words[at + 2].pos == "x")
    return frozenset({("status", "done")}) if over else None


def _averages(words: Sequence[Word], at: int, _after: Word) -> Marks | None:
    """户均, 批均: an average, and not all of them."""
    before = words[at - 1] if at else None
    mean = words[at].text == "均" and before is not None and before.text in _COUNTED and before.end == words[at].start
    return _NEUTRAL if mean else None


def _asks(words: Sequence[Word], at: int, after: Word) -> Marks | None:
    """够不够, 给不给: a question, and no denial."""
    text, before = words[at].text, words[at - 1].text if at else ""
    whole = len(text) == 3 and text[1] == "不" and text[0] == text[2]
    parted = bool(before) and text[0] == "不" and before == (text[1:2] or after.text)
    return frozenset() if whole else _NEUTRAL if parted else None


def _nearly(words: Sequence[Word], at: int, after: Word) -> Marks | None:
    """基本满员 is less than 满员; 基本医疗 is a name."""
    word = words[at]
    nearly = word.text == "基本" and after.start == word.end and after.text not in _BASIC
    return (
        frozenset({("degree", "most")}) if nearly and (after.pos[:1] in ("v", "a", "d", "l") or after.groups) else None
    )


def _together(words: Sequence[Word], at: int, after: Word) -> Marks | None:
    return frozenset() if words[at].text in _TOGETHER and not _joins(words, at, after) else None


def _hears(words: Sequence[Word], at: int, _after: Word) -> Marks | None:
    heard = words[at].text == "听" and any(w.text[0] in "讲说" for w in words[at + 1 : at + 5])
    return frozenset({("hedge", "hearsay")}) if heard else None


def _weighs(words: Sequence[Word], at: int, after: Word) -> Marks | None:
    word = words[at]
    acts = after.pos.startswith("v") or after.text == "一下"
    weighed = word.text in _WEIGHED and after.start == word.end and acts
    return word.marks | {("plan", "consider")} if weighed else None


def _not_one(words: Sequence[Word], at: int, after: Word) -> Marks | None:
    """一个都没配上: 都 before a negation is part of it."""
    if words[at].text == "都" and after.text == "是":
        return _NEUTRAL
    return _NEUTRAL if words[at].text in ("都", "也", "均", "全") and after.cls("negation") == "no" else None


def _cannot(words: Sequence[Word], at: int, after: Word) -> Marks | None:
    """存不下, 跑不动: the act falls short, nobody leaves it undone."""
    text, before = words[at].text, words[at - 1] if at else None
    fused = len(text) == 3 and text[1] == "不" and text[2] in _RESULTS
    parted = (
        before is not None
        and before.end == words[at].start
        and len(before.text) == 1
        and text[0] == "不"
        and (text[1:] or after.text) in _RESULTS
    )
    return frozenset({("negation", "lack")}) if fused or parted else None


def _lasts(words: Sequence[Word], at: int, _after: Word) -> Marks | None:
    """推着, 办理中."""
    word, before = words[at], words[at - 1] if at else None
    if word.text[-1] == "着" and len(word.text) > 1 and word.pos in ("", "v", "uz") and not word.marks:
        return frozenset({("status", "ongoing")})
    behind = before is not None and before.pos.startswith("v") and before.end == word.start
    return word.marks | {("status", "ongoing")} if word.text in ("着", "中") and behind else None


Rule = Callable[[Sequence[Word], int, Word], Marks | None]
_RULES: tuple[Rule, ...] = (
    _goes_on, _names, _intends, _gone, _averages, _asks, _nearly, _together, _hears, _weighs, _cannot, _not_one, _lasts,
)  # fmt: skip
_RESULTS = tuple("下动到上来起了完齐开住出过满够全好着")
# Nouns that 基本 only names.
_BASIC = lexicon.words("other_words.txt", "behind_basic")
# 户均, 批均, 场均: an average.
_COUNTED = frozenset("批户人场次件亩班日月年组站村校台辆单车周季处点所家例笔宗套间天")


def _encloses(words: Sequence[Word], at: int) -> bool:
    """在省赛中, 在办理过程中: 在 with 中 or 上 behind it names a place or a time."""
    for word in words[at + 2 : at + 7]:
        if word.pos == "x" or word.text in ("的",):
            return False
        if word.text in _CLOSING or word.text[-1] in "中上里内间":
            return True
    return False


_CLOSING = ("方面", "期间", "过程中", "时", "下", "前", "后")


def _joins(words: Sequence[Word], at: int, after: Word) -> bool:
    """Whether 一起, 一道 stands before what is done, and no particle makes a measure of it (裂了一道缝)."""
    counted = at > 0 and words[at - 1].text[-1] in "了过有是加放凑"
    return not counted and after.start == words[at].end and after.pos.startswith(("v", "d"))


def _names_on(word: Word, after: Word) -> bool:
    """第一中学, 第一书记: the number belongs to a name."""
    return after.start == word.end and after.pos.startswith(("n", "j", "b"))


def _is_verb(word: Word) -> bool:
    """Whether a word after 在 is what goes on; a single sign only when it is known to be a verb."""
    if not "\u4e00" <= word.text[:1] <= "\u9fff":
        return False
    return (
        word.pos.startswith("v")
        or (len(word.text) == 1 and bool(word.groups))
        or (word.pos == "" and bool(word.groups))
    )


# 一起办 is joint; 事故一起 and 一道缝 count.
_TOGETHER = ("一起", "一道", "一块", "一块儿")
# 计划增配 intends; 年度计划 and 计划数 are nouns.
_MEANT = ("计划", "准备", "预备", "筹备")
# 研究划停车位 is less than 划停车位; 研究 alone is work done.
_WEIGHED = ("研究", "探索", "谋划", "筹划", "酝酿")
_IN = ("在", "还在", "仍在", "尚在", "正在", "正")
# Every word a rule names; what begins with 不, has it second (够不够) or ends in 着 is known by its signs.
_KNOWN = frozenset((*_IN, *_MEANT, *_TOGETHER, *_WEIGHED, *"没均听都也全着中", "争取", "第一", "基本"))
