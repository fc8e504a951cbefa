"""核验改写: new words for an item held against its own sentences and the facts given; a sentence that bends them gives way to the original."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from drafter.core.claim import Reason
from drafter.core.fact import Fact, FactRole
from drafter.core.slot_names import reason_line
from drafter.core.text import Provenance, Span
from drafter.core.verified import Verified
from drafter.ground.verifying import verify
from drafter.language.reuse import PassageIndex
from drafter.language.sentences import split_sentences
from drafter.revise.kept_wording import moved_figures, strange, unheard, untold
from drafter.revise.rephrasing import without_stock

_SUBJECT = 0.4  # share of a problem's subject a rewrite must keep
_SHORTEST = 0.5  # a rewrite shorter than this share of the original has lost something
_HELD = ("bent", "unsupported")


@dataclass(frozen=True, slots=True)
class Ground:
    """What an item may say. item: its own words; facts: sentences it must gain; may: those it can gain; role: the part it belongs to."""

    item: str
    facts: tuple[str, ...]
    may: tuple[str, ...]
    role: FactRole

    def own(self) -> list[str]:
        return [span.of(self.item) for span in split_sentences(self.item)]

    def sources(self) -> list[str]:
        return [*self.own(), *self.facts, *self.may]

    def verified(self, after: str, sources: Sequence[str]) -> Verified:
        """`after` held against sentences; ids are o and the sentence's place."""
        return _verified(after, tuple(sources), self.role)


@lru_cache(maxsize=256)
def _verified(after: str, sources: tuple[str, ...], role: FactRole) -> Verified:
    """Asked several times of the same words: as proposed, as mended, as they stand."""
    return verify(
        after, [Fact(f"o{at}", role, "", words, Provenance("", "")) for at, words in enumerate(sources)], role=role
    )


@dataclass(frozen=True, slots=True)
class HeldText:
    """An item's text that stands. refused: (sentence as proposed, what speaks against it); reworded: sentences to be read beside the original."""

    text: str
    refused: tuple[tuple[str, str], ...] = ()
    reworded: tuple[str, ...] = ()


def bends(ground: Ground, after: str) -> tuple[Reason, ...]:
    """Everything in `after` that the item and its facts do not bear out, and everything it lets fall."""
    said = [reason for sentence in _judged(ground, after) for reason in sentence.against]
    return tuple(dict.fromkeys([*said, *moved_figures(after, ground.sources()), *_let_fall(ground, after)]))


def hold(ground: Ground, after: str) -> HeldText | None:
    """`after` with every bent sentence given back to the original; None when none stands, or even then it does not say what the item said."""
    judged = _judged(ground, after)
    if all(sentence.against for sentence in judged):
        return None
    text = _mended(ground, judged)
    if bends(ground, text):
        return None
    refused = tuple((s.text, "；".join(map(reason_line, s.against))) for s in judged if s.against)
    return HeldText(text, refused, tuple(s.text for s in judged if s.reworded and s.text in text))


@dataclass(frozen=True, slots=True)
class _ProposedSentence:
    """A proposed sentence, the sources it tells (numbers), what speaks against it."""

    text: str
    tells: tuple[int, ...]
    against: tuple[Reason, ...]
    reworded: bool


def _judged(ground: Ground, after: str) -> list[_ProposedSentence]:
    sources = ground.sources()
    found = []
    for verdict in ground.verified(after, sources).verdicts:
        words = verdict.span.of(after)
        tells = tuple(int(fact_id[1:]) for fact_id in verdict.facts)
        if words in sources:
            found.append(_ProposedSentence(words, (sources.index(words),), (), False))
            continue
        why = list(verdict.why) if verdict.kind in _HELD else []
        why += [*unheard(words, sources), *(strange(words, sources) if verdict.kind == "frame" else ())]
        found.append(_ProposedSentence(words, tells, tuple(dict.fromkeys(why)), verdict.kind == "reworded" and not why))
    return found


def _mended(ground: Ground, judged: Sequence[_ProposedSentence]) -> str:
    """The sentences that stand; in place of each that does not, the original ones it was to say that no other says."""
    own, told, pieces = ground.own(), {at for s in judged if not s.against for at in s.tells}, []
    for sentence in judged:
        if not sentence.against:
            pieces.append(sentence.text)
            continue
        for at in sorted(sentence.tells):
            if at < len(own) and at not in told:
                pieces.append(own[at])
                told.add(at)
    return "".join(pieces)


def _let_fall(ground: Ground, after: str) -> Iterator[Reason]:
    """What of the item (its stock phrases aside) and of the facts stands nowhere in `after`."""
    kept = _bare(ground.item)
    sources = [*(span.of(kept) for span in split_sentences(kept)), *ground.facts]
    for fact_id in ground.verified(after, sources).lost:
        yield Reason("coverage", "", sources[int(fact_id[1:])])
    yield from untold("\n".join(sources), after)
    subject = re.split("[，。；：]", ground.item)[0]
    near = PassageIndex([after]).best(subject)
    if near is None or near.score < _SUBJECT:
        yield Reason("object", re.split("[，。；：]", after)[0], subject)
    if len(after) < _SHORTEST * len(ground.item):
        yield Reason("length", after, ground.item)


def _bare(item: str) -> str:
    for span in reversed(without_stock(item)):
        item = Span(0, span.start).of(item) + item[span.end :]
    return item
