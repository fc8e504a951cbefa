"""One noun out, another in: 绿篱 planted where the source plants 行道树, 企业 paying where it is 财政; by the words on both sides of each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from drafter.core.claim import Reason
from drafter.ground.covering import is_content
from drafter.ground.cutting import Clause, CutText
from drafter.ground.likeness import word_likeness
from drafter.ground.pairing import ClausePair
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.sources import Source
from drafter.ground.wording import GOING
from drafter.language import lexicon
from drafter.language.classes import groups_in
from drafter.language.formal import formal
from drafter.language.segmenting import Word

# What names a thing, somebody or a place; a word the dictionary does not know may be put in, but is no sure noun of a source.
_NAMING = ("n", "nz", "ns", "nr", "nt", "j", "s", "eng")
_GENERAL = lexicon.words("general_words.txt", "noun") | lexicon.words("general_words.txt", "verb")
_OF_SPEECH = lexicon.words("nouns_of_speech.txt", "noun")
_ALIKE = 0.6
_FELT = frozenset("嫌怕愁喊盼夸怨恨")  # 嫌贵, 怕热: how somebody takes it, whatever the dictionary makes of the word
_DIGITS = re.compile(r"\d[\d,.]*|[一二两三四五六七八九十百半]+成?半?")
# So much of what else a clause says, and of so many signs, must be its source's for the two to say one thing of two nouns.
_MOST, _SIGNS = 0.6, 4


@dataclass(frozen=True, slots=True)
class NounsBeside:
    """A clause of the text and the source clause it tells: all words of each, the figures among them."""

    told: tuple[Word, ...]
    given: tuple[Word, ...]


def exchanged_nouns(held: SourceComparison, pairs: Sequence[ClausePair]) -> Iterator[tuple[Clause, Reason]]:
    """(clause of the text, reason) of each that has a noun no source knows, where the source clause has one that the text lets fall.

    They stand in one place: beside the same word or figure, or alone in clauses of one figure. Words of speech and of no thing in
    particular may always be put otherwise.
    """
    owners = {id(clause): source for source in held.sources.all for clause in source.clauses}
    for pair in pairs:
        source = owners.get(id(pair.told))
        if source is None or source.free:
            continue
        beside = NounsBeside(_inside(held.told, pair.clause), _inside(source.told, pair.told))
        strange = [word for word in pair.clause.words if _is_strange(word, held, source)]
        missing = [word for word in pair.told.words if _is_missing(word, pair)] if strange else []
        yield from ((pair.clause, reason) for reason in _traded(strange, missing, beside))
        for word, other in _kin(pair, held):
            yield from ((pair.clause, reason) for reason in _traded([word], [other], beside))


def _kin(pair: ClausePair, held: SourceComparison) -> Iterator[tuple[Word, Word]]:
    """茶园 beside 桑园, 协会 beside 商会: as long, ending alike, and what stands before the end is of the other nowhere."""
    known = held.sources.held
    ours = [w for w in pair.clause.words if _is_noun(w) and w.text not in known.raw and not w.groups & known.groups]
    theirs = [w for w in pair.told.words if _is_noun(w) and w.text not in held.told.text] if ours else []
    for word in ours:
        for other in theirs:
            alike = len(word.text) == len(other.text) and word.text[-1] == other.text[-1]
            apart = not set(word.text[:-1]) & set(pair.told.text) and not set(other.text[:-1]) & set(pair.clause.text)
            if (
                alike
                and apart
                and other.text[0] not in _LARGE
                and not other.groups & groups_in(held.told.text)
                and formal(other.text) == other.text
            ):
                yield word, other


_LARGE = frozenset("大小老新旧好坏")  # 大水 for 洪水, 老房 for 旧房: how speech names a thing


def _is_noun(word: Word) -> bool:
    plain = word.text[0] not in GOING and word.text not in _OF_SPEECH
    return word.pos in _NAMING and len(word.text) > 1 and _names(word) and plain


def _inside(text: CutText, clause: Clause) -> tuple[Word, ...]:
    first, last = (bisect_left(text.words, at, key=attrgetter("start")) for at in (clause.span.start, clause.span.end))
    return text.words[first:last]


def _is_strange(word: Word, held: SourceComparison, source: Source) -> bool:
    """Whether a word names something that no source has, and its own fact has no sign of."""
    if (
        word.pos not in (*_NAMING, "")
        or len(word.text) < 2
        or not _names(word)
        or word.cls("gloss")
        or word.cls("soften")
    ):
        return False
    known = word.text in held.sources.held.raw or word.groups & held.sources.held.groups
    return not known and not set(word.text) & set(source.told.text)


def _is_missing(word: Word, pair: ClausePair) -> bool:
    """Whether a noun of the source has no sign and no meaning in the clause that tells it, nor beside that."""
    if word.pos not in _NAMING or len(word.text) < 2 or not _names(word) or word.text in _OF_SPEECH:
        return False
    if word.text[0] in _FELT:
        return False
    about = "，".join(clause.text for clause in (pair.clause, *pair.beside))
    return not (set(word.text) & set(about) or word.groups & groups_in(about)) and formal(word.text) == word.text


def _names(word: Word) -> bool:
    step = word.cls("status") or word.cls("plan")  # 落地, 谋划: how far a thing has come, and no thing
    return is_content(word) and not step and word.text not in _GENERAL


def _traded(strange: Sequence[Word], missing: Sequence[Word], beside: NounsBeside) -> Iterator[Reason]:
    one_each = len(strange) == len(missing) == 1 and (_of_one_figure(beside) or _else_alike(strange[0], beside))
    for word in strange:
        other = next((other for other in missing if one_each or _in_one_place(word, other, beside)), None)
        if other is not None:
            yield Reason("object", word.text, other.text)


def _of_one_figure(beside: NounsBeside) -> bool:
    figures = {value for word in beside.told if (value := _value(word))}
    return any(_value(word) in figures for word in beside.given if word.pos == "#")


def _else_alike(strange: Word, beside: NounsBeside) -> bool:
    """Whether what a clause says besides a word is what its source says."""
    rest = [word for word in beside.told if word is not strange and is_content(word)]
    given = [word for word in beside.given if is_content(word)]
    alike = sum(len(word.text) for word in rest if any(_are_one(word, other) for other in given))
    return alike >= max(_SIGNS, _MOST * sum(len(word.text) for word in rest))


def _in_one_place(word: Word, other: Word, beside: NounsBeside) -> bool:
    """Whether a word that says something, or a figure, stands next to both."""
    ours, theirs = _next_to(word, beside.told), _next_to(other, beside.given)
    return any(_are_one(a, b) for a in ours for b in theirs)


def _next_to(word: Word, words: Sequence[Word]) -> list[Word]:
    saying = [one for one in words if one.pos == "#" or is_content(one)]
    before = [one for one in saying if one.end <= word.start][-1:]
    return before + [one for one in saying if one.start >= word.end][:1]


def _are_one(a: Word, b: Word) -> bool:
    if "#" in (a.pos, b.pos):
        return a.pos == b.pos and bool(_value(a)) and _value(a) == _value(b)
    verbs = all(w.pos.startswith("v") and len(w.text) > 1 for w in (a, b))
    return word_likeness(a, b) >= _ALIKE or (verbs and a.text[0] == b.text[0])


def _value(word: Word) -> str:
    found = _DIGITS.search(word.text) if word.pos == "#" else None
    return found[0].replace(",", "") if found else ""
