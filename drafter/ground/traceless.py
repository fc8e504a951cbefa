"""Words of a told source clause of which the text has no trace: 治污7.89亿元 of 流域治污7.89亿. The reader sees them; other words may still mean them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from drafter.core.claim import Reason
from drafter.core.text import Span
from drafter.ground.adverse import is_adverse
from drafter.ground.covering import is_content
from drafter.ground.cutting import Clause
from drafter.ground.denial import denies
from drafter.ground.let_fall import says_nothing_more
from drafter.ground.source_comparison import SourceComparison
from drafter.ground.time_bases import SEASONS
from drafter.language.formal import formal
from drafter.language.lexicon import any_of
from drafter.language.lexicon import words as listed
from drafter.language.segmenting import Word

_SIGN = re.compile("[一-鿿A-Za-z]")
# Signs that stand in words of any matter, so that one of them is no trace of another.
_LIGHT = frozenset("的了和与及等个是由为也着把对从上下来去这那得地之其还又于以不没未到在有")
_THINGS = ("n", "s", "b", "a", "j", "l", "i", "z", "v")
_SAID = ("v", "a", "l", "i", "z")
_LEAST = 2  # a thing or a deed of one sign is said in many ways
# Of these classes any word weighs, whatever part of speech it is.
_WEIGHTY = frozenset((("degree", "most"), ("degree", "some"), ("degree", "few"), ("plan", "aim")))
_LEAVES = frozenset(("neutral", "remark", "gloss", "lead", "praise", "soften", "direction"))
_SELF = re.compile("^[我本咱全]")
_CHECKED = re.compile("[对核查]过|核对|作废")
_IMPLIED = listed("traceless.txt", "implied")
_BODIES = listed("traceless.txt", "own") | listed("bodies.txt", "kind_of_body")
_OURS = re.compile(f"[一-鿿]{{1,10}}?(?:{any_of(listed('traceless.txt', 'own'))})")


def traceless(held: SourceComparison, quiet: Collection[int]) -> Iterator[tuple[int, Reason]]:
    """(sentence, reason) of each of the `quiet` sentences, of which no other check says anything, that lets a word of its source fall."""
    if not quiet:
        return
    bound = [source for source in held.sources.all if not source.free]
    told = [*_told(held)]
    loose = _loose(held, [clause for _tellers, clause in told])
    clauses = [clause for source in bound for clause in source.clauses]
    for tellers, clause in told:
        sentence = held.told.clauses[tellers[0]].sentence
        if sentence not in quiet:
            continue
        twins = [other for other in clauses if other is not clause and _values(other) & _values(clause)]
        gone = dict.fromkeys(
            w for w in _gone(clause, held, loose, tellers) if all(w.text in twin.text for twin in twins)
        )
        if gone:
            yield sentence, Reason("word", "", "".join(word.text for word in gone))


def _told(held: SourceComparison) -> Iterator[tuple[tuple[int, ...], Clause]]:
    """(the clause of the text that tells it first, and all that tell anything of its source; clause of the source); what is only reckoned with, marked as doubtful or said to be checked need not be named."""
    worked: dict[int, set[Span]] = {}
    for one in (figure for match in held.matches if match.note for figure in match.sources):
        worked.setdefault(one.source, set()).add(one.clause.span)
    for place, tellers in held.aligned.tellers.items():
        source = held.sources.all[place.source]
        clause = source.clauses[place.clause]
        counted = any(not number.weak for number in clause.numbers)
        gaps = [gap.text for at in tellers for gap in held.told.clauses[at].gaps]
        marked = any(gap.startswith("【待核") or not counted for gap in gaps)
        if not (source.free or marked or clause.span in worked.get(place.source, ()) or _CHECKED.search(clause.text)):
            of_it = held.aligned.telling.get(place.source, ())
            yield (tellers[0], *of_it), clause


def _values(clause: Clause) -> frozenset[object]:
    """What a clause counts: a row and a note may count one thing under two names, and the text has one of them."""
    return frozenset(number.value for number in clause.numbers if not number.weak)


def _loose(held: SourceComparison, clauses: Sequence[Clause]) -> frozenset[str]:
    """The signs of the text that are of no word which a told clause has too."""
    text = held.told.text
    own = [word.text for clause in clauses for word in clause.words if word.text in text]
    for word in sorted(set(own), key=len, reverse=True):
        text = text.replace(word, " ")
    return frozenset(_SIGN.findall(text))


def _gone(clause: Clause, held: SourceComparison, loose: frozenset[str], at: Collection[int]) -> Iterator[Word]:
    """The words of one clause that say something, have no sign in the text, and are not what formal words stand for."""
    said = formal(clause.text)
    anew = frozenset(_SIGN.findall(said)) - frozenset(clause.text)
    own, done_anew = _who_reports(clause), _has_another_deed(held, at)
    for word in clause.words:
        signs = frozenset(_SIGN.findall(word.text)) - _LIGHT
        itself = word.end <= own or (len(word.text) == _LEAST and _SELF.match(word.text))
        if word.pos.startswith(_SAID) and done_anew:
            continue
        if itself or not signs or not _tells(word) or _is_held(word, held) or signs & loose:
            continue
        if (word.text in said or not anew & loose) and not says_nothing_more(word, clause.words, held.told.text):
            yield word
    yield from (word for word in _denied_kinds(clause) if word.text not in held.told.text)
    yield from _cut_out(clause, held.told.text)


def _cut_out(clause: Clause, text: str) -> Iterator[Word]:
    """临床专科 of 临床重点专科: the text has what stands before and behind a word side by side, and the word nowhere."""
    for before, word, behind in zip(clause.words, clause.words[1:], clause.words[2:], strict=False):
        beside = before.end == word.start and word.end == behind.start and min(map(len, (before.text, behind.text))) > 1
        light = len(word.text) < _LEAST or word.text in _IMPLIED or not word.pos.startswith((*_THINGS, "d"))
        if beside and not light and before.text + behind.text in text and word.text not in text:
            yield word


_DENIED_KIND = re.compile("[无非未免][一-鿿]")


def _denied_kinds(clause: Clause) -> Iterator[Word]:
    """无人 of 无人集卡: the kind of a thing, which nothing denied elsewhere in the text tells."""
    for word, behind in pairwise(clause.words):
        beside = behind.start == word.end and behind.pos.startswith("n") and not behind.marks
        if beside and _DENIED_KIND.fullmatch(word.text) and not word.marks:
            yield word


def _has_another_deed(held: SourceComparison, tellers: Collection[int]) -> bool:
    """Whether the clauses that tell it say something the sources do not, which may be what became of any of their words (清运 of 拉走, 过高 of 太贵); a stage is none."""
    raw = held.sources.held.raw
    words = [word for at in tellers for word in held.told.clauses[at].words]
    long = (word for word in words if len(word.text) >= _LEAST and word.pos != "#")
    said = (word for word in long if not word.pos or word.pos.startswith((*_SAID, "d")))
    return any(word.text not in raw and not word.cls("status") and not _is_light(word) for word in said)


def _is_held(word: Word, held: SourceComparison) -> bool:
    """Whether the text has the word, one of its meaning, or of its class; of a stage only the meaning tells which (挂牌督办 is no 办结)."""
    text = held.whole_text
    if word.text in text.raw or word.groups & _meant_anew(held):
        return True
    classes = {mark for mark in word.marks if mark[0] != "status"} & text.classes
    wants = bool(word.cls("negation")) and (denies(text.words, text.raw) or is_adverse(text.raw, word.text))
    return bool(classes) or wants


def _is_light(word: Word) -> bool:
    """开展, 涉及: beside anything at all; 提升至 says which way it went."""
    return bool(word.cls("neutral")) and not (word.cls("direction") or word.text[-1] in "至到为成")


def _meant_anew(held: SourceComparison) -> frozenset[int]:
    """The meanings of what the text says: a word of one sign that its source has too (保 of “关系保”) says itself, and not 低保."""
    raw = held.sources.held.raw
    own = (word for word in held.told.words if len(word.text) >= _LEAST or word.text not in raw)
    return frozenset(group for word in own for group in word.groups)


def _who_reports(clause: Clause) -> int:
    """Where the name of those who report ends at a clause's beginning, 0 where it begins with none: 我科紧盯…, 全区城管执法队伍坚持…"""
    first = clause.words[0] if clause.words else None
    if first is None:
        return 0
    if first.text in _BODIES:
        return first.end
    ours = _OURS.match(clause.text) if _SELF.match(first.text) else None
    return clause.span.start + ours.end() if ours else first.end if _SELF.match(first.text) else 0


def _tells(word: Word) -> bool:
    """Whether a word says something of its own that no other check asks for."""
    if word.marks & _WEIGHTY:
        return True
    if {kind for kind, _cls in word.marks} & _LEAVES or word.text in _IMPLIED or word.text[-1] == "里":
        return False
    long = len(word.text.rstrip("了")) >= _LEAST or word.pos.startswith("a")
    return is_content(word) and long and (word.pos.startswith(_THINGS) or word.text in SEASONS)
