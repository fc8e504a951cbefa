"""Last period's own judgements over its problems (装备建设有待加强), kept over this period's of the same kind where their words are borne out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.claims.joining import bigrams
from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.core.report import Report
from drafter.language.formal import formal
from drafter.language.judgements import sums_up
from drafter.language.phrases import phrase_lines
from drafter.language.segments import tagged_words
from drafter.language.shortfall_leads import typed_lead, typed_leads
from drafter.plan.last_time import STALE

_LED = re.compile(
    r"(?:^|[。；\n])\s*(?:[一二三四五六七八九十]{1,2}是|[（(][一二三四五六七八九十\d]{1,2}[）)]|\d{1,2}[.．、])"
    r"(?P<lead>[^，。；：、\d（）]{4,14})。(?P<told>[^。\n]*)"
)
_ALIKE = 0.6  # share of a judgement's word pairs that last period's must have to say the same


@dataclass(frozen=True, slots=True)
class LastJudgement:
    """A judgement of last period's, and the first sentence that showed it."""

    words: str
    told: str


def last_judgements(prior: Report | None) -> tuple[LastJudgement, ...]:
    """The judgements that stood over last period's problems, in their order; those of their own time are left out."""
    if prior is None:
        return ()
    told = [(one.span.start, one.span.end) for one in prior.paragraphs() if one.role == "problems"]
    heads = [(one.span.start, one.span.end) for one in prior.headings() if one.role == "problems"]
    spans = sorted((*told, *heads))
    text = "\n".join(prior.text[start:end] for start, end in spans)
    found = {one["lead"]: LastJudgement(one["lead"], one["told"]) for one in _LED.finditer(text)}
    return tuple(one for one in found.values() if sums_up(one.words) and not STALE.search(one.words))


def with_last_judgements(items: Sequence[Item], facts: Sequence[Fact], prior: Report | None) -> tuple[Item, ...]:
    """The items, those whose judgement last period's report gave in its own words behind these."""
    given, by_id = last_judgements(prior), {fact.id: fact for fact in facts}
    return tuple(_in_last_words(items, given, by_id)) if given else tuple(items)


def _in_last_words(items: Sequence[Item], given: Sequence[LastJudgement], facts: Mapping[str, Fact]) -> Iterator[Item]:
    used = {item.lead for item in items}
    for item in items:
        own = [facts[one] for one in item.fact_ids if one in facts]
        kept = next((one.words for one in given if one.words not in used and _says_it(one, item.lead, own)), "")
        used.add(kept)
        yield replace(item, lead=kept) if kept else item


def _says_it(last: LastJudgement, lead: str, own: Sequence[Fact]) -> bool:
    """Whether last period's judgement is of the same kind and thing as every problem behind this one, and adds no word that they do not bear out."""
    if not lead or any(
        lead not in (typed_lead(text), *typed_leads(text)) for text in (formal(fact.text) for fact in own)
    ):
        return False
    alike = len(bigrams(last.words) & bigrams(lead)) >= _ALIKE * len(bigrams(lead)) or typed_lead(last.told) == lead
    said = lead + "".join(formal(fact.text) for fact in own)
    light = {*phrase_lines("lead_words.txt"), *phrase_lines("lead_kinds.txt")}
    return alike and all(word.text in said or word.text in light for word in tagged_words(_thing(last.words)))


def _thing(judgement: str) -> str:
    """What a judgement judges: 装备建设 of 装备建设有待加强."""
    return judgement[: len(judgement) - len(sums_up(judgement))]
