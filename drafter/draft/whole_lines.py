"""A telegraphic line told as a whole sentence, where the lock finds it supported by the line itself; else as it was told before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from drafter.core.claim import Verdict
from drafter.core.fact import Fact
from drafter.core.profile import Plan
from drafter.draft.acts_on_what import told_on_what
from drafter.draft.agreed_with import told_with_whom
from drafter.draft.line_forms import total_told, whole_sentence
from drafter.draft.shared_sentences import ToldFact
from drafter.draft.slot_lines import SaidAnew, said_anew, with_own, with_said_anew
from drafter.draft.spoken_clauses import ENDING, OPENING, shaped_before, shaped_behind
from drafter.draft.spoken_words import in_kept, open_words
from drafter.draft.task_shares import told_as_share
from drafter.ground.verifying import verify
from drafter.language.broken import breaks
from drafter.language.formal import formal
from drafter.language.money import with_yuan

# What makes one phrase of several clauses: last, when each clause has its words.
_OVER_CLAUSES = (told_with_whom, told_as_share, told_on_what)


def held_sentence(text: str, fact: Fact, worded: Callable[[str], str]) -> str:
    """The line in a report's words, built into a sentence first where that holds. text: the fact's own words, settled and with every mark in place."""
    source = replace(fact, text=text)
    sentence = _said_from_claims(text, source, worded) or _built(text, source, worded)
    for step in _OVER_CLAUSES:
        new = in_kept(sentence, step)
        if new != sentence and _may_stand(new, source, frozenset()):
            sentence = new
    return sentence


def _said_from_claims(text: str, source: Fact, worded: Callable[[str], str]) -> str:
    """The line with its clauses said from their claims, all of them where the lock holds that, else each that it holds beside those before; "" where it holds none."""
    line = with_yuan(whole_sentence(text))
    anew = said_anew(line)
    if not anew:
        return ""
    if sentence := _with_these(line, anew, source, worded):
        return sentence
    held: tuple[SaidAnew, ...] = ()
    sentence = ""
    for one in anew if len(anew) > 1 else ():
        if more := _with_these(line, (*held, one), source, worded):
            held, sentence = (*held, one), more
    return sentence


def _with_these(line: str, anew: tuple[SaidAnew, ...], source: Fact, worded: Callable[[str], str]) -> str:
    """The line's sentence with these of its clauses said anew, where the lock holds it; else ""."""
    given = frozenset(word for one in anew for word in one.written.given)
    sentence = _built(with_said_anew(line, anew), source, worded, given)
    sentence = with_own(sentence, line, anew, lambda clause: _built(clause, source, worded, given))
    return sentence if _may_stand(sentence, source, given) else ""


def _built(text: str, source: Fact, worded: Callable[[str], str], given: frozenset[str] = frozenset()) -> str:
    told = worded(text)
    built = whole_sentence(text)
    sentence = worded(built) if built != text else told
    if sentence != told and not is_held(sentence, source, given=given):
        sentence, built = told, text
    return _shaped(sentence, built, source, worded, given)


def _shaped(sentence: str, line: str, source: Fact, worded: Callable[[str], str], given: frozenset[str]) -> str:
    """The sentence in the shapes of a report, all of them where the lock holds that, else each that it holds by itself."""
    whole = shaped_behind(worded(shaped_before(line)))
    if whole == sentence or _may_stand(whole, source, given):
        return whole
    for step in OPENING:
        new = in_kept(line, step)
        if new != line and _may_stand(worded(new), source, given):
            line, sentence = new, worded(new)
    for step in ENDING:
        new = in_kept(sentence, step)
        if new != sentence and _may_stand(new, source, given):
            sentence = new
    return sentence


def _may_stand(sentence: str, source: Fact, given: frozenset[str]) -> bool:
    """Whether the lock holds the sentence and nothing in it is broken: a broken one would give its clerk's whole line back."""
    return not breaks(source.text, sentence) and is_held(sentence, source, spoken=True, given=given)


def with_their_parts(told: Sequence[ToldFact], plan: Plan) -> Iterator[ToldFact]:
    """A total and the bare numbers behind it in the same line as one sentence: 企业户数：86家。工业54，服务业32."""
    left = list(told)
    while left:
        one = left.pop(0)
        both = _with_parts(one, left[0], plan) if left else None
        if both:
            left.pop(0)
        yield both or one


def _with_parts(whole: ToldFact, parts: ToldFact, plan: Plan) -> ToldFact | None:
    first, second = whole.fact, parts.fact
    if (first.kind, second.kind) != ("note", "note") or "：" not in first.text or first.role != "achievements":
        return None
    places = {(one.provenance.source, one.provenance.locator) for one in (first, second)}
    if len(places) > 1 or plan.amendments.keys() & {first.id, second.id}:
        return None
    line = f"{first.text.rstrip('。')}。{second.text}"
    sentence = "" if first.placeholders or second.placeholders else total_told(line)
    if not sentence or not is_held(sentence, first, second):
        return None
    return replace(whole, text=f"{sentence}。", ids=(*whole.ids, *parts.ids))


@lru_cache(maxsize=512)
def is_held(sentence: str, *facts: Fact, spoken: bool = False, given: frozenset[str] = frozenset()) -> bool:
    """Whether the lock supports the sentence by the line as it stands, or in the lexicon's words, and finds nothing lost.

    spoken: whether a verb that only a shape of speech gives may stand as other words for it, for the reader to see. given: further such words, which a claim's slots gave.
    """
    for sources in (facts, [replace(one, text=formal(one.text)) for one in facts]):
        found = verify(f"{sentence.rstrip('。')}。", sources)
        if not found.lost and all(_stands(one, facts if spoken else (), given) for one in found.verdicts):
            return True
    return False


def _stands(verdict: Verdict, spoken: Sequence[Fact], given: frozenset[str]) -> bool:
    """Whether a sentence may stand. spoken: the lines whose own words, and what a shape gives, are enough for other words."""
    if verdict.kind in ("supported", "frame"):
        return True
    if verdict.kind != "reworded" or not spoken or any(one.slot != "words" for one in verdict.why):
        return False
    source = "".join(one.text for one in spoken)
    said = (word for one in verdict.why for word in one.said.split("、"))
    return all(
        word in open_words()
        or word.removeprefix("均").removeprefix("已") in source
        or any(word in one for one in given)
        for word in said
    )
