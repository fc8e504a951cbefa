"""Verbs that speech takes apart or leaves with a bare 了, whole and done: 登了记 → 已登记, 4月封的顶 → 4月封顶, 设备更新了 → 设备已更新.

Only a verb's own two characters are joined; what is denied, hoped for, or done by who stands before it keeps its clerk's words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from drafter.language import lexicon
from drafter.language.segments import NUMBER, TaggedWord, tagged_words

_END = r"(?=$|[，。；！？、）（])"
_WHEN = r"(?<=[月日号初底旬年季度半前天])"
# Only those few have: of 只有3个通了车 nothing is said of the rest.
_FEW = ("只", "仅", "才", "就", "没", "未")
_HOW = rf"(?P<how>(?:{lexicon.any_of(lexicon.words('done_ways.txt'))}|都|全|均|也|已经|已)*)"
# 转产转了210户, 培训训了3期: the verb said again for its figure's sake.
_COPIED = re.compile(rf"((?P<one>[一-鿿])(?P<two>[一-鿿]))(?:(?P=one)|(?P=two))(?:完|好|出)?了(?={NUMBER})")
# 装表装了560块: the verb and its thing, then the verb again.
_AGAIN = re.compile(rf"(?P<act>(?P<one>[一-鿿])(?P<of>[一-鿿]{{1,4}}?))(?P=one)(?:完|好|出)?了(?={NUMBER})")
# 房租也给减了: 给 that gives nothing to anybody.
_GIVEN = re.compile(rf"(?<=[一-鿿])(?<![没不未])给(?=[减免补发办修换装拆清退改建配接]了{_END})")
# What changes is no act: 收入增加了 is told as a trend.
_CHANGES = lexicon.words("acts.txt", "change")


def rejoined(text: str) -> str:
    """The text with every such verb in one piece: 登了记 → 登记了, 挂上了钩 → 挂钩了."""
    text = re.sub(rf"(?<=[了完])[嘛呗呐哈哦噢]{_END}", "", text)
    text = _COPIED.sub(_once, _GIVEN.sub("", text))
    text = _AGAIN.sub(_with_its_thing, text)
    text = _when().sub(lambda found: found[0].replace("的", ""), text)
    text = _joined().sub(r"\g<verb>\g<thing>", text)
    return _parted().sub(lambda found: _whole(found, text), text)


def _with_its_thing(found: re.Match[str]) -> str:
    """装表装了560块: only where the first is a verb of its own, or the two are one."""
    words = tagged_words(found["act"])
    acts = words[0].tag.startswith("v") and (words[0].text in (found["one"], found["act"]))
    return found["act"] if acts and "的" not in found["of"] else found[0]


def _once(found: re.Match[str]) -> str:
    """培训训了: only a verb is said again; the name in 城发发了 is none."""
    words = tagged_words(found[1])
    return found[1] if len(words) == 1 and words[0].tag.startswith("v") else found[0]


def _whole(found: re.Match[str], text: str) -> str:
    clause = re.split(r"[，。；！？]", text[: found.start()])[-1]
    if any(word in clause for word in _FEW):
        return found[0]
    counted = bool(re.match(NUMBER, text[found.end() :]))
    return found["verb"] + found["thing"] + ("" if counted else "了")


def done_whole(text: str, said: Callable[[str, str, int], str | None]) -> str:
    """The text with every act of two characters and 了 told by 已. said: how it is told, by how, what stands before and where; None to leave it."""

    def told(found: re.Match[str]) -> str:
        before = re.split(r"[，。；：！？、]", text[: found.start()])[-1]
        words = tagged_words(f"{before}{found['how']}{found['verb']}")
        whole = bool(words) and words[-1].text == found["verb"] and not _is_half(words)
        acts = len(words) > 1 and words[0].tag.startswith("v")  # 集中力量整治了: what is done with what, and no thing
        how = said(found["how"], before, found.start()) if whole and not acts else None
        return found[0] if how is None else f"{how}{found['verb']}"

    return _two().sub(told, text)


def _is_half(words: tuple[TaggedWord, ...]) -> bool:
    """Whether the act is how another came out: 拨到位, 修通."""
    return len(words) > 1 and len(words[-2].text) == 1 and words[-2].tag.startswith("v")


@cache
def _pairs() -> frozenset[str]:
    states = (line.split("\t")[0] for _section, line in lexicon.raw_entries("finished.tsv"))
    return lexicon.words("separable_verbs.txt") | {one for one in states if len(one) == len("投产")}


def _apart(between: str, behind: str) -> re.Pattern[str]:
    """A verb's two characters with other words between. between: from the first to the second; behind: what follows the second."""
    pairs = sorted(_pairs())
    either = "|".join(f"{one[0]}(?={between}{one[1]})" for one in pairs)
    things = "".join(sorted({one[1] for one in pairs}))
    return re.compile(rf"(?P<verb>{either}){between}(?P<thing>[{things}])(?:{behind})")


@cache
def _parted() -> re.Pattern[str]:
    """登了记, 挂上了钩: 了 between, alone or with a complement."""
    return _apart("(?:上|好|完|起|过|到|下)?了", rf"{_END}|(?=\d)")


@cache
def _joined() -> re.Pattern[str]:
    """并上网的有3200户: a complement between, no 了."""
    return _apart("[上完好]", f"(?=的|了{_END})")


@cache
def _when() -> re.Pattern[str]:
    """4月封的顶: 的 between, behind a time."""
    either = "|".join(rf"{one[0]}的{one[1]}" for one in sorted(_pairs()))
    return re.compile(rf"{_WHEN}(?:{either}){_END}")


@cache
def _two() -> re.Pattern[str]:
    rows = (line.split("\t")[0] for _section, line in lexicon.raw_entries("order_verbs.tsv"))
    acts = {
        *rows,
        *(word for one in ("finished_acts", "separable_verbs", "done_acts") for word in lexicon.words(f"{one}.txt")),
    }
    listed = sorted(one for one in acts if len(one) == len("登记") and one not in _CHANGES)
    return re.compile(rf"{_HOW}(?P<verb>{lexicon.any_of(listed)})了{_END}")
