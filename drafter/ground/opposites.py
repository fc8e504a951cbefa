"""One sign of place or kind turned into its opposite before the same thing: 西货场 for 东货场, 户籍档案 for 土地档案 where both have their own say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords, is_content
from drafter.ground.cutting import Clause
from drafter.ground.likeness import word_likeness
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language.characters import plain
from drafter.language.numerals import parse_number
from drafter.language.segmenting import Word

_SETS = (
    "东西南北中",
    "左右",
    "男女",
    "公私",
    "内外",
    "甲乙丙丁",
    "进出",
    "城乡",
    "春夏秋冬",
    "早晚",
    "干湿",
    "单双",
    "正副",
    "红蓝黄绿白黑",
)
_TAIL = 2


def turned_signs(clause: Clause, wide: HeldWords, text: str) -> Iterator[Reason]:
    """Words that only differ in such a sign from what the source has there and the text nowhere."""
    raw = wide.raw
    for word in clause.words:
        if len(word.text) > 1 and word.text in raw:
            continue  # 西库周转率 where 西库 is named too
        for kind in _SETS:
            sign = word.text[0]
            if sign not in kind:
                continue
            at = word.start - clause.span.start
            tail = clause.text[at + 1 : at + 1 + _TAIL]
            if len(tail) < _TAIL or not all("一" <= c <= "鿿" for c in tail) or sign + tail in raw:
                continue
            other = next((o + tail for o in kind if o != sign and o + tail in raw and o + tail not in text), "")
            if other:
                yield Reason("word", sign + tail, other)


_LIKE = 0.6


def misplaced_kinds(
    matches: Sequence[Match], clauses: Sequence[Clause], text: str
) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure, reason): 户籍档案3.2万卷 where the figure is of 土地档案 and 户籍档案 stands in another clause of the fact."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        source = m.sources[0]
        own = [clause for clause in clauses if clause is not source.clause]
        for kind, head in _headed(m.figure.clause.words, m.figure):
            if any(word_likeness(kind, w) >= _LIKE for w in source.clause.words):
                continue
            if "分别" in m.figure.clause.text and (
                any(w.text in m.figure.before for w in source.label) or _is_its_own(m.figure, source)
            ):
                continue  # 集装箱、散货吞吐量分别为: the head is said once for all that are listed
            theirs = [k for k, h in _headed(source.clause.words, source) if h.text == head.text and k.text != kind.text]
            named = [clause for clause in own if kind.text + head.text in clause.text]
            elsewhere = bool(named) and not any(m.figure.number.value == n.value for c in named for n in c.numbers)
            if theirs and elsewhere and theirs[0].text + head.text not in m.figure.clause.text:
                yield m.figure, Reason("object", kind.text + head.text, theirs[0].text + head.text)


def _is_its_own(figure: ToldNumber, source: ToldNumber) -> bool:
    """Whether a figure of a list has the very name that its source's has, by its place in the list."""
    own, theirs = ({word.text for word in one.label if is_content(word)} for one in (figure, source))
    return bool(own & theirs) and theirs <= own


def _headed(words: Sequence[Word], figure: ToldNumber) -> Iterator[tuple[Word, Word]]:
    """(what kind, of what) for words of a figure's clause that stand side by side before it."""
    for kind, head in pairwise(words):
        beside = kind.end == head.start and head.start < figure.number.span.start
        if (
            beside
            and len(kind.text) > 1
            and len(head.text) > 1
            and is_content(kind)
            and kind.pos[:1] in ("n", "b", "v", "j", "s")
        ):
            yield kind, head


def misplaced_objects(
    matches: Sequence[Match], sources: Sequence[Clause], told: Sequence[Clause]
) -> Iterator[tuple[ToldNumber, Reason]]:
    """(figure, reason): 更换锅炉3台 where the three are of 温泉池翻修, and 锅炉 and 温泉池 stand each in the other's clause."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        home = m.sources[0].clause
        ours, theirs = _things(m.figure.clause), _things(home)
        if not ours or not theirs or _share(ours, theirs):
            continue
        around = [c for c in sources if c is not home and not c.numbers and _share(ours, _things(c))]
        beside = [c for c in told if c.sentence == m.figure.clause.sentence and c is not m.figure.clause]
        crossed = [c for c in beside if _share(theirs, _things(c)) and not c.numbers]
        if around and crossed:
            yield m.figure, Reason("object", m.figure.clause.text.strip(), home.text.strip())


def _things(clause: Clause) -> list[Word]:
    return [w for w in clause.words if w.pos[:1] == "n" and len(w.text) > 1 and is_content(w)]


def _share(some: Sequence[Word], others: Sequence[Word]) -> bool:
    return any(word_likeness(a, b) >= _LIKE for a in some for b in others)


_NUMERAL = re.compile(r"(?P<number>[一二三四五六七八九十\d]{1,3})(?P<what>号(?!召|称|令|脉|文)[一-鿿]?)")


def turned_numerals(clause: Clause, wide: HeldWords, text: str) -> Iterator[Reason]:
    """三号段 where the source has 二号段."""
    ours = list(_NUMERAL.finditer(plain(clause.text)))
    if not ours:
        return
    raw = plain(wide.raw)
    given = {(_value(m["number"]), m["what"]): m[0] for m in _NUMERAL.finditer(raw)}
    said = {(_value(m["number"]), m["what"]) for m in _NUMERAL.finditer(plain(text))}
    for found in ours:
        key = (_value(found["number"]), found["what"])
        other = next(
            (shown for (value, what), shown in given.items() if what == key[1] and (value, what) not in said), ""
        )
        if key not in given and other and not found["what"].endswith(("日", "前", "后", "起", "至", "到")):
            yield Reason("name", found[0], other)


def _value(numeral: str) -> str:
    return str(parse_number(numeral))
