"""Who is first and who is last, beside the same in the source: 警察最多 where 老师 is, 办件量居首位 where it is last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.core.claim import Reason
from drafter.ground.covering import is_content
from drafter.ground.cutting import Clause
from drafter.ground.likeness import word_likeness
from drafter.ground.superlatives import is_told_so
from drafter.language.segmenting import Word

_PLACES = (
    ("last", re.compile("倒数第?[一1]|末位|末席|垫底|排最后|最末|最后一[名位]|最[低少小差慢短轻](?!只|仅|也|达到)|尾巴")),
    ("second", re.compile("第[二2](?![批次期季轮阶步产代部类])|次之|其次|次席|亚军|二把")),
    ("first", re.compile("(?<!倒数)第[一1](?![批次期季轮阶步产代部类线])|头一[名位号]|首位|居首|榜首|之首|最[多高大快好长强优重](?!只|不|可|也)|数一|拔尖|冠军|领先")),
)  # fmt: skip
_STRETCH = re.compile(r"[^，。；、：\n]+")
_LIKE = 0.7


def replaced_places(clause: Clause, near: Sequence[Clause]) -> Iterator[Reason]:
    """A thing told in another place than every source stretch that names it, one of which does."""
    ours = [standing for standing in _standing(clause) if not _NUMBERED.search(standing[2])]
    if not ours:
        return
    theirs = [standing for source in near for standing in _standing(source)]
    for words, place, text in ours:
        given = [(kind, stretch) for other, kind, stretch in theirs if _names(words, other, theirs)]
        if any(is_told_so(stretch, text) for _kind, stretch in given):
            continue  # 最慢的等了2小时 as 等候时间最长
        if given and all(kind != place for kind, _stretch in given):
            yield Reason("rank", text, given[0][1])


# What a number says of a place is compared as a number.
_NUMBERED = re.compile(r"第[一二三四五六七八九十\d]")
Standing = tuple[tuple[Word, ...], str, str]


def _standing(clause: Clause) -> Iterator[Standing]:
    """(the nouns of a stretch, the place it gives them, the stretch)."""
    for found in _STRETCH.finditer(clause.text):
        place = next((name for name, pattern in _PLACES if pattern.search(found[0])), "")
        if place:
            begin, end = clause.span.start + found.start(), clause.span.start + found.end()
            inside = tuple(w for w in clause.words if begin <= w.start < end and is_content(w) and _is_thing(w))
            yield inside, place, found[0].strip()


def _is_thing(word: Word) -> bool:
    return len(word.text) > 1 and word.pos[:1] in ("n", "j", "v", "s", "b", "l", "") and not word.cls("praise")


def _names(words: Sequence[Word], other: Sequence[Word], all_: Sequence[Standing]) -> bool:
    """Whether two stretches share a thing that no other stretch of the sources with a place has."""
    shared = [w for w in words if any(word_likeness(w, o) >= _LIKE for o in other)]
    return any(sum(any(word_likeness(w, o) >= _LIKE for o in each) for each, _p, _t in all_) == 1 for w in shared)
