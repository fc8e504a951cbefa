"""Content words of a clause beside the sources: put in without a source, or put in the place of another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords, is_content, written_in_full
from drafter.ground.cutting import Clause
from drafter.ground.implied_acts import is_implied
from drafter.ground.likeness import word_likeness
from drafter.language import lexicon
from drafter.language.classes import groups_in, synonyms
from drafter.language.segmenting import Word


@dataclass(frozen=True, slots=True)
class WordingCover:
    """covered: characters of content the sources hold; total: all of them. new: words they do not hold. bent: words in another's place."""

    covered: float
    total: int
    new: tuple[Word, ...]
    bent: tuple[Reason, ...]

    @property
    def share(self) -> float:
        return self.covered / self.total if self.total else 1.0


def wording_of(clause: Clause, wide: HeldWords, untold: Sequence[Word]) -> WordingCover:
    """wide: the whole facts the clause tells. untold: content words of the source clauses it tells that stand nowhere in the text."""
    ranked = any(number.family == "rank" for number in clause.numbers)
    words = [w for w in clause.words if is_content(w) and not _is_judged(w) and not (ranked and w.text in RANKING)]
    out = written_in_full(clause.words, wide.shorts)
    covered, new = 0.0, []
    for word in words:
        known = word.start in out or _quoted(word, clause, wide) or is_implied(word, clause, wide)
        share = 1.0 if known else wide.share(word)
        covered += len(word.text) * share
        if share < 1.0:
            new.append(word)
    few = len(new) <= _FEW and len(untold) <= _FEW
    bent = [reason for word in new if few and (reason := _replaced(word, untold))]
    bent += [reason for word in new if (reason := _named(word, wide)) and not _by_its_end(word, clause, wide)]
    return WordingCover(covered, sum(len(word.text) for word in words), tuple(new), tuple(bent))


def _is_judged(word: Word) -> bool:
    """Whether another check answers for a word: praise, softening, 应免尽免."""
    wholly = len(word.text) == 4 and word.text[0] == "应" and word.text[2] == "尽"
    return wholly or bool(word.cls("praise") or word.cls("soften"))


# 排名全市第二 says what 全市第二 says.
RANKING = frozenset(("排名", "排位", "位次", "名次"))
# A bend changes one word; who writes anew changes many, and cannot be held to each.
_FEW = 2
_BODIES = tuple("局厅委院所队馆校")
# What the dictionary takes for a place or a body is one only with such an end (馆藏 is not).
_PLACED = frozenset("局厅委院所队馆校省市县区镇乡村州旗盟山河湖江海岛港湾路街桥社庄寨屯站场园部会")
_LONG_BODIES = tuple(lexicon.longest_first(lexicon.words("bodies.txt", "long_end")))


def _shortened(name: str, raw: str) -> bool:
    """Whether notes have a short form of a body's name: its first sign and another of it, side by side (省图 for 省图书馆)."""
    return len(name) > 3 and any(name[0] + sign in raw for sign in name[1:])


def _by_its_end(word: Word, clause: Clause, wide: HeldWords) -> bool:
    """Whether notes have the words before a body's name and its last sign, side by side: 专职队 for 专职消防队."""
    at = word.start - clause.span.start
    before = clause.text[max(0, at - 2) : at]
    return len(before) == 2 and before + word.text[-1] in wide.raw


# Kinds of places, no names.
_KINDS = lexicon.words("bodies.txt", "kind_of_place")
# 入园, 到站, 返乡: a verb and where it goes.
GOING = frozenset("入进出到离开在返来建回赴下上驻全本该各我贵")


def _named(word: Word, wide: HeldWords) -> Reason | None:
    """A body or place that no source names: an actor put in."""
    if (word.groups or word.marks) and len(word.text) < 3:
        return None
    if word.text.endswith(("场所", "住所", "处所", "厕所")):
        return None
    if (len(word.text) == 2 and (word.text[0] in GOING or word.text in _KINDS)) or _shortened(word.text, wide.raw):
        return None
    if word.text[-1] in "局厂院校站所队" and f"{word.text[-1]}里" in wide.raw:
        return None  # 局里 told by the bureau's name
    if any(word.text.endswith(end) and _alone(end, wide.raw) for end in _GENERIC_BODIES):
        return None
    known = (word.pos in ("nt", "ns") and word.text[-1] in _PLACED) or (
        len(word.text) > 2 and word.pos.startswith("n") and word.text.endswith(_BODIES)
    )
    if (known and len(word.text) > 1) or (len(word.text) > 3 and word.text.endswith(_LONG_BODIES)):
        return Reason("name", word.text, "")
    return None


# 大队, 中心, 总站: bodies that notes call by their kind alone.
_GENERIC_BODIES = tuple(lexicon.longest_first(lexicon.words("bodies.txt", "kind_of_body")))


def _alone(end: str, raw: str) -> bool:
    """Whether notes name a body by its kind alone: 等大队来, 中心的人."""
    return bool(re.search(f"(?:^|[^一-鿿]|[等跟和让叫请找给由到去在向是归被把与同对])(?:{end})", raw))


_LATIN = re.compile(r"[A-Za-z]{2,}[+＋]?")


def strange_letters(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """Letters that stand for a name (DRG) and that no source has."""
    said = _LATIN.findall(clause.text)
    raw = wide.raw.lower() if said else ""
    for found in said:
        if found.lower() not in raw and not synonyms().get(found, frozenset()) & wide.groups:
            yield Reason("name", found, next(iter(_LATIN.findall(wide.raw)), ""))


def _quoted(word: Word, clause: Clause, wide: HeldWords) -> bool:
    return any(q.span.start <= word.start < q.span.end and q.text in wide.raw for q in clause.quotes)


def _replaced(word: Word, untold: Sequence[Word]) -> Reason | None:
    """A name in the place of another of the same length that is like it in part (西河 for 东河)."""
    for other in untold:
        if len(word.text) < 2 or len(other.text) < 2 or word_likeness(word, other) >= 0.6:
            continue
        proper = {word.pos, other.pos} <= {"ns", "nr", "nt", "nz"} and not (word.groups or other.groups)
        if proper and _differ_in_part(word.text, other.text):
            return Reason("object", word.text, other.text)
    return None


def untold_words(clauses: Sequence[Clause], text: str) -> list[Word]:
    """Content words of source clauses that stand nowhere in the text, nor does one of their meaning; no more than are too many."""
    said, holds = groups_in(text), _holds(text)
    untold = (w for c in clauses for w in c.words if is_content(w) and not holds(w.text) and not w.groups & said)
    return [*islice(untold, _FEW + 1)]


@lru_cache(maxsize=4)
def _holds(text: str) -> Callable[[str], bool]:
    """Whether a word stands in a text: each is looked for once, whichever clauses have it."""
    return cache(text.__contains__)


def _differ_in_part(a: str, b: str) -> bool:
    """Equally long, some signs equal, and the others not of equal meaning one by one (新建 and 新修 are)."""
    if len(a) != len(b) or all(x != y for x, y in zip(a, b, strict=True)):
        return False  # 海浪 and 浪涌 share a sign, and not its place
    table = synonyms()
    return any(x != y and not table.get(x, frozenset()) & table.get(y, frozenset()) for x, y in zip(a, b, strict=True))
