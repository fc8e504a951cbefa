"""A sentence that copies its source but for a place or two: what was put there, or let fall, was changed on purpose."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property, lru_cache
from itertools import pairwise

from drafter.core.claim import Reason
from drafter.core.text import Span
from drafter.ground.cannot_told import told_as_impossible
from drafter.ground.counts_moved import is_one_way
from drafter.ground.covering import HeldWords, parts_held
from drafter.ground.cutting import CutText
from drafter.ground.formalising import formalised, of_one_root, said_to_want, spelt_out, turned_to_act
from drafter.ground.implied_acts import grown_in, says_no_more
from drafter.ground.let_fall import is_planned, says_nothing_more
from drafter.ground.quoted_marks import NUMBER_WORDS
from drafter.ground.sources import Source
from drafter.ground.wording import RANKING
from drafter.language.classes import classes
from drafter.language.lexicon import words as listed
from drafter.language.segmenting import Word

_STOP = re.compile(r"[。；！？;\n]")
# So much of both must be the same, sign for sign, for a sentence to be a copy and no rewording.
_ENOUGH, _SHARE, _PLACES = 8, 0.68, 2


@dataclass(frozen=True)
class Stretch:
    """What stands between two full stops, with its words (figures among them), marks left out."""

    span: Span
    words: tuple[Word, ...]

    @cached_property
    def size(self) -> int:
        return sum(len(word.text) for word in self.words)

    @cached_property
    def signs(self) -> tuple[str, ...]:
        return tuple(word.text for word in self.words)


def changed_words(told: CutText, sources: Sequence[Source], *, plans: bool = False) -> Iterator[tuple[int, Reason]]:
    """(offset, reason) of every place where a copy says another thing than its source. plans: it is of a part of plans."""
    by_source = [stretches(source.told) for source in sources]
    given = [stretch for found in by_source for stretch in found]
    copied = {stretch.signs for stretch in given if stretch.size >= _ENOUGH}
    index = _index(given)
    for stretch in stretches(told):
        if stretch.signs in copied:
            continue
        found = _closest(stretch, given, index)
        if found is not None:
            elsewhere = Elsewhere(sources, by_source, found[0])
            changes = _change(stretch, *found, told.text, elsewhere)
            kept = (one for one in changes if one.source or not (plans and is_planned(one.said, told.text)))
            yield from ((stretch.span.start, reason) for reason in kept)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The sources that do not have a stretch, asked for a word."""

    sources: Sequence[Source]
    by_source: Sequence[Sequence[Stretch]]
    stretch: Stretch

    def has(self, word: str) -> bool:
        texts = zip(self.sources, self.by_source, strict=True)
        return any(word in source.told.text and self.stretch not in own for source, own in texts)

    def says(self, word: Word) -> bool:
        """Whether one has the word, or one that it is the full form of (移送 of 移, 公安机关 of 公安)."""
        if self.has(word.text):
            return True
        words = (o for own in self.by_source for one in own if one is not self.stretch for o in one.words)
        return any(len(o.text) < len(word.text) and _in_full(o.text, word.text) for o in words)


@lru_cache(maxsize=512)
def stretches(told: CutText) -> tuple[Stretch, ...]:
    cuts = [0, *(m.end() for m in _STOP.finditer(told.text)), len(told.text)]
    found, starts = [], [word.start for word in told.words]
    for begin, end in pairwise(cuts):
        seen = _SEEN.match(told.text, begin, end)
        first = seen.end() if seen else begin
        inside = told.words[bisect_left(starts, first) : bisect_left(starts, end)]
        words = tuple(w for w in inside if re.search(r"\w", w.text))
        if words:
            found.append(Stretch(Span(begin, end), words))
    return tuple(found)


# 从报表看，: says only where to look.
_SEEN = re.compile("[从按分][^，。；]{1,8}看，")
Place = tuple[str, int, int, int, int]


_Index = dict[str, list[tuple[int, int]]]


def _index(given: Sequence[Stretch]) -> _Index:
    """By word, the stretches that have it, and how many signs of each it makes."""
    found: _Index = {}
    for at, stretch in enumerate(given):
        for text, count in Counter(stretch.signs).items():
            found.setdefault(text, []).append((at, len(text) * count))
    return found


def _closest(stretch: Stretch, given: Sequence[Stretch], index: _Index) -> tuple[Stretch, list[Place]] | None:
    """The source stretch it copies and the place or two that differ, that with most of its words first; None when it is a copy of none."""
    shared: dict[int, int] = {}
    for text in {word.text for word in stretch.words}:
        for at, size in index.get(text, ()):
            shared[at] = shared.get(at, 0) + size
    for at, size in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        other = given[at]
        if size < max(_ENOUGH, _SHARE * max(stretch.size, other.size)):
            continue
        matcher = SequenceMatcher(None, stretch.signs, other.signs, autojunk=False)
        places: list[Place] = [code for code in matcher.get_opcodes() if code[0] != "equal"]
        if len(places) <= _PLACES:
            return other, places
    return None


def _change(
    stretch: Stretch, other: Stretch, places: Sequence[Place], text: str, elsewhere: Elsewhere
) -> Iterator[Reason]:
    added = {w for _tag, a, b, _c, _d in places for w in stretch.words[a:b]}
    beside = _of_others(stretch, added, text, elsewhere)
    put = [w for w in stretch.words if w in added - beside and _says(w) and not _completes(stretch, w)]
    raw = "".join(other.signs)
    put = [w for w in put if not says_no_more(w, text, raw)]
    gone = [w for _tag, _a, _b, c, d in places for w in other.words[c:d] if _says(w) and not _rounds(other, w)]
    traded = _traded(stretch, other, places)
    strange = [w for w in put if not any(_alike(w, o) for o in traded.get(w, other.words)) and not elsewhere.says(w)]
    strange = [w for w in strange if not (_only_merely(w, other) or grown_in(w, text, elsewhere.sources))]
    missing = [w for w in gone if not any(_alike(w, o) for o in stretch.words) and w.text not in text]
    missing = [
        w for w in missing if not (says_nothing_more(w, other.words, text) or _is_skipped(other, w, text, elsewhere))
    ]
    if strange and missing:
        if (
            not (
                formalised(strange, missing)
                or said_to_want(strange, missing)
                or of_one_root(strange, missing)
                or turned_to_act(strange, missing)
                or is_one_way(strange, missing)
                or told_as_impossible(strange, missing)
                or all(parts_held(w, HeldWords((raw,), other.words)) for w in strange)  # 解决困难 of 解决难事
            )
            and not _is_whole(strange, other)
            and not spelt_out(added, missing)
        ):
            yield Reason("word", _text(strange), _text(missing))
    elif strange and (
        (not gone and any(_weighs(stretch, w) for w in strange))
        or any(w.cls("gloss") or w.cls("soften") for w in strange)
    ):
        yield Reason("word", _text(strange), _text(gone))
    elif missing and not put:
        yield Reason("word", "", _text(missing))


def _is_skipped(stretch: Stretch, word: Word, text: str, elsewhere: Elsewhere) -> bool:
    """Whether another source names the thing without the word (实况警报 where this one says 实况监测警报), and the text with it."""
    before = next((o.text for o in stretch.words if o.end == word.start), "")
    after = next((o.text for o in stretch.words if o.start == word.end), "")
    named = bool(before and after) and before + after in text
    return named and any(map(elsewhere.has, (before + after, before[0] + after[0])))  # 棚改 of 棚户区改造


def _traded(stretch: Stretch, other: Stretch, places: Sequence[Place]) -> dict[Word, tuple[Word, ...]]:
    """The words that stand each in the very place of another of its kind, with that: what else the source has of the like is told elsewhere (均 of 全部)."""
    found: dict[Word, tuple[Word, ...]] = {}
    for _tag, a, b, c, d in places:
        put, gone = stretch.words[a:b], other.words[c:d]
        if len(put) == len(gone) == 1 and _are_of_a_kind(put[0], gone[0]):
            found[put[0]] = gone
    return found


def _are_of_a_kind(put: Word, gone: Word) -> bool:
    alike = put.pos[:1] == gone.pos[:1] and len(put.text) == len(gone.text) > 1
    return alike and _says(put) and _says(gone)


def _rounds(stretch: Stretch, word: Word) -> bool:
    """占七成多了: more than that, which is told by 以上 or 超过 and held with the figure."""
    before = next((one.text for one in stretch.words if one.end == word.start), "")
    return word.text in ("多", "多了") and bool(before) and (before[-1] in "成十百千万亿" or before[-1].isdigit())


def _of_others(stretch: Stretch, added: set[Word], text: str, elsewhere: Elsewhere) -> set[Word]:
    """Words of a whole clause that was put before or behind the copy and tells of another source, most of whose words it has."""
    found: set[Word] = set()
    clauses: dict[int, list[Word]] = {}
    for word in stretch.words:
        clauses.setdefault(text.count("，", 0, word.start), []).append(word)
    for words in clauses.values():
        said = [word for word in words if _says(word)]
        if set(words) <= added and 2 * sum(elsewhere.has(word.text) for word in said) > len(said):
            found.update(words)
    return found


_LEADING_ON, _HEAVY, _GENERIC = (listed("copied_words.txt", kind) for kind in ("leading_on", "heavy", "generic"))


def _says(word: Word) -> bool:
    """Whether a word says something here: no figure, mark or particle, and no light word."""
    if (
        word.pos == "#"
        or word.cls("approximator")
        or word.cls("cause")
        or word.text in RANKING
        or word.text in _LEADING_ON
        or NUMBER_WORDS.fullmatch(word.text)
        or word.text in ("到", "至", "到了")
        or word.pos in ("x", "uj", "ul", "ud", "uz", "ug", "uv", "p", "c", "y", "e", "o", "r")
    ):
        return False
    return word.text in _HEAVY or not word.cls("neutral")


def _weighs(stretch: Stretch, word: Word) -> bool:
    """Whether a word put in changes what is said: a noun does where it names what is counted (惠及残疾人8640人)."""
    after = next((o for o in stretch.words if o.start >= word.end), None)
    if not word.pos.startswith("n") or word.text in _HEAVY:
        return True
    return after is not None and (after.pos == "#" or bool(after.cls("gloss")) or after.text in _WHEN)


_WHEN = frozenset(("内", "以来", "期间", "之前", "以前", "以后", "之后"))


def _completes(stretch: Stretch, word: Word) -> bool:
    after = next((o for o in stretch.words if o.start == word.end), None)
    if word.text == "分" and after is not None and after.pos == "#" and after.text[-1] in "批期轮组":
        return True  # 分4批
    return word.text in _GENERIC or any(o.text == "的" and o.end == word.start for o in stretch.words)


def _alike(a: Word, b: Word) -> bool:
    """Equal, of one meaning, of one closed class, or the same with a light sign more (覆盖到); never of two classes of one kind."""
    if a.text == b.text:
        return True
    if any(kind == k and cls != c for kind, cls in a.marks for k, c in b.marks if kind in _DECIDING):
        return False
    marks = {mark for mark in a.marks & b.marks if mark[0] not in ("neutral", "lead", "gloss")}
    if marks or a.groups & b.groups:
        return True
    short, long = sorted((a.text, b.text), key=len)
    if _in_full(short, long):
        return True
    return short in long and all("neutral" in _kinds(sign) for sign in long.replace(short, "", 1))


def _in_full(short: str, long: str) -> bool:
    """Whether a word is another written out: a verb of one sign with its second, a body with its kind."""
    verb = len(short) == 1 and len(long) == 2 and long[0] == short and short not in "不没未无"
    return verb or (long.startswith(short) and long[len(short) :] in _ANY_BODY)


# 公安机关 for 公安, 教育部门 for 教育.
_ANY_BODY = ("机关", "部门", "单位")


def _is_whole(strange: Sequence[Word], other: Stretch) -> bool:
    """全镇 for 荷溪镇: the place by its kind."""
    return all(
        len(w.text) == 2 and w.text[0] == "全" and any(o.text.endswith(w.text[1]) for o in other.words) for w in strange
    )


_DECIDING = frozenset(("status", "plan", "scope", "direction", "degree", "unique", "approximator"))


def _kinds(text: str) -> set[str]:
    return {kind for kind, _cls in classes().get(text, ())}


def _only_merely(word: Word, other: Stretch) -> bool:
    """一条街就占三成 as 仅一条街就占三成."""
    return word.cls("degree") == "only" and any(o.text in ("就", "光", "单", "只", "才") for o in other.words)


def _text(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words)
