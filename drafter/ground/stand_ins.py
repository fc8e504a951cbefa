"""What stands in the place of another: the member of a list, the thing that is counted, what a rate is measured of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords, is_content, is_shortened
from drafter.ground.cutting import Clause
from drafter.ground.likeness import shared_words, word_likeness
from drafter.ground.matching import Match
from drafter.ground.told_numbers import ToldNumber
from drafter.language.classes import groups_in
from drafter.language.formal import formal
from drafter.language.segmenting import Word

Member = tuple[Word, ...]
_JOINTS = frozenset("、和及与或") | {"以及"}


def replaced_members(clause: Clause, near: Sequence[Clause], wide: HeldWords, text: str) -> Iterator[Reason]:
    """A list that is a source's but for one member, which no source has, while the source's stands nowhere in the text."""
    lists = _lists(clause.words)
    given = [chain for source in near for chain in _lists(source.words)] if lists else []
    for said in lists:
        for other in given:
            strange = [m for m in said if not any(_like(m, o) for o in other)]
            missing = [o for o in other if not any(_like(o, m) for m in said)]
            alike = len(said) == len(other) and len(strange) == len(missing) == 1
            if (
                alike
                and not set(_text(strange[0])) & set(_text(missing[0]))
                and _is_new(strange[0], wide)
                and _is_untold(missing[0], text)
            ):
                yield Reason("member", _text(strange[0]), _text(missing[0]))


def _lists(words: Sequence[Word]) -> list[list[Member]]:
    """The lists of a clause, each as its members; of the first and the last only the words next to the joint."""
    joints = [at for at, word in enumerate(words) if word.text in _JOINTS and 0 < at < len(words) - 1]
    found: list[list[Member]] = []
    for at in joints:
        before, after = _group(words, at - 1, -1), _group(words, at + 1, 1)
        if not before or not after:
            continue
        if found and found[-1][-1] == before:
            found[-1].append(after)
        else:
            found.append([before, after])
    return found


def _group(words: Sequence[Word], at: int, step: int) -> Member:
    """The words grown together from `at` on, up to three, in text order."""
    group: list[Word] = []
    while 0 <= at < len(words) and len(group) < _LONGEST and words[at].text not in _JOINTS and _is_part(words[at]):
        if group and (words[at].end != group[-1].start if step < 0 else words[at].start != group[-1].end):
            break
        group.append(words[at])
        at += step
    return tuple(group[::step])


_LONGEST = 3


def _is_part(word: Word) -> bool:
    return word.pos[:1] in ("n", "j", "s", "b", "a", "v", "l", "i", "") and not word.cls("neutral")


def _like(a: Member, b: Member) -> bool:
    one, two = _text(a), _text(b)
    if len(set(one) & set(two)) > 1 or is_shortened(one, two) or is_shortened(two, one):
        return True
    return any(word_likeness(x, y) >= _SAME for x in a for y in b)


_SAME = 0.6


def _is_new(member: Member, wide: HeldWords) -> bool:
    return all(wide.share(word) < 1 for word in member) and _text(member)[-2:] not in wide.raw


def _is_untold(member: Member, text: str) -> bool:
    said = _groups_of(text)
    return not any(word.text in text or word.groups & said for word in member)


@lru_cache(maxsize=8)
def _groups_of(text: str) -> frozenset[int]:
    """Asked for every figure of one text."""
    return groups_in(text)


def _text(words: Sequence[Word]) -> str:
    return "".join(word.text for word in words)


def replaced_objects(matches: Sequence[Match], wide: HeldWords, text: str) -> Iterator[tuple[Match, Reason]]:
    """A figure under one plain noun that no source has, where its source has one that the text does not tell: 超速230起 for 酒驾230起."""
    for m in matches:
        if len(m.sources) != 1 or m.note or m.why:
            continue
        strange = [w for w in m.figure.label if _is_thing(w) and wide.share(w) == 0]
        if len(strange) != 1:
            continue
        missing = [w for w in m.sources[0].label if _is_thing(w) and _is_plain(w) and _is_untold((w,), text)]
        if len(missing) == 1 and (
            _is_anchored(m, strange[0], missing[0]) or _is_flanked(m, strange[0], missing[0], matches)
        ):
            yield m, Reason("object", strange[0].text, missing[0].text)


def _is_thing(word: Word) -> bool:
    return is_content(word) and word.pos in ("n", "nz") and len(word.text) > 1 and word.text[-1] not in "量率数额度值"


def _is_plain(word: Word) -> bool:
    """Whether a writer had no call to put another word for it: no word of speech."""
    return formal(word.text) == word.text


def _is_anchored(m: Match, strange: Word, missing: Word) -> bool:
    """Whether another word of the two labels is one, so that the two nouns stand with it in the same place."""
    ours = [w for w in m.figure.label if w is not strange]
    theirs = [w for w in m.sources[0].label if w is not missing]
    apart = not set(strange.text) & set(_text(theirs)) and not set(missing.text) & set(_text(ours))
    beside = _is_beside(m.figure, strange) and _is_beside(m.sources[0], missing)
    return apart and beside and any(word_likeness(a, b) >= _ANCHOR for a in ours for b in theirs)


def _is_flanked(m: Match, strange: Word, missing: Word, matches: Sequence[Match]) -> bool:
    """Whether another figure of the same clause rests on the same fact under the same name: 旧电缆6.8公里、开关柜14台."""
    beside = _is_beside(m.figure, strange) and _is_beside(m.sources[0], missing)
    return beside and any(
        o is not m
        and o.figure.clause is m.figure.clause
        and len(o.sources) == 1
        and o.sources[0].source == m.sources[0].source
        and shared_words(o.figure.label, o.sources[0].label) >= _ANCHOR
        for o in matches
    )


def _is_beside(figure: ToldNumber, word: Word) -> bool:
    """Whether a word stands right before or right behind a number."""
    before = figure.before.rstrip("了共约近达的有为 ")
    return before.endswith(word.text) or figure.whole.startswith(word.text, figure.number.span.end)


_ANCHOR = 0.6
