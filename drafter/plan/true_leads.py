"""A section's leads held against what stands behind them: a lead that most of its lines do not tell of goes, and a line it is not true of stands behind none."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from drafter.claims.joining import bigrams
from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.affinities import affinity, matter_direction
from drafter.language.formal import formal
from drafter.language.segments import tagged_words
from drafter.language.subjects import all_subjects, by_id, scores, subject_of
from drafter.plan.breaths import run_of
from drafter.plan.heading_names import heading_words, without_verb
from drafter.plan.lead_claims import claim_holds
from drafter.plan.note_figures import is_row
from drafter.plan.prior_sections import word_pairs
from drafter.plan.unit_offices import without_trade

_PLAIN = 5.0  # weight of a subject in a line that no chance word reaches
_NEAR, _CLOSE = 0.35, 0.6  # nearness to the lead that bears out a chance word, and that tells by itself
_ALONE = 0.45  # nearness to a lead of the one line it stands over
_FAR = 0.15  # nearness below which a line is of another matter
_SHARE = 0.5  # of a block's lines that its lead must be true of
_LOOSE = 0.6  # share of a section's lines without a lead, beyond which none has one
_SEVERAL = 2  # lines that a lead found anew must lead
_WHOLE = 4  # signs of what a lead names, that say it as another section does
_NAMED = 2  # word pairs of a lead that name a matter
_ALIKE = 3  # word pairs that make two lines tell of one thing
_LABEL = re.compile(r"^(?P<matter>[一-鿿“”]{2,10})(?:[：:]|方面[，：:])")
_NAME = re.compile(r"^[^\d【，。；：（]*")

Block = tuple[list[Fact], str]


def with_true_leads(
    blocks: Sequence[tuple[Sequence[Fact], str]], others: Sequence[str] = (), heading: str = ""
) -> list[Block]:
    """others: what the other sections are called; a lead that says what one of them is there for leads nothing here, nor one that says this heading again.

    The blocks whose lead is borne out, each with the lines it is true of; the others in one run behind no lead, in their old order.

    A lead over a single line that only a chance word brings there is a label that somebody made up, and goes.

    Where fewer than two leads are left, or most lines would stand without one, none is kept.
    """
    everything = [fact for own, _lead in blocks for fact in own]
    asked = any(lead for _own, lead in blocks)
    led = [
        (told, lead)
        for own, lead in _in_true_words(blocks)
        if lead and not is_taken(lead, others, heading) and (told := _told(own, lead)) and _may_lead(told, lead)
    ]
    if not asked or _is_enough(led, everything):
        return _with_loose(led, everything)
    anew = [one for one in _by_own_words(everything) if not is_taken(one[1], others, heading)]
    return _with_loose(anew if _is_enough(anew, everything) else [], everything)


def _in_true_words(blocks: Sequence[tuple[Sequence[Fact], str]]) -> Iterator[tuple[Sequence[Fact], str]]:
    """The blocks, a lead that names nothing of its own (推进水厂建设 over 集中供水) in the set words of its matter, where these do."""
    for own, lead in blocks:
        subject = subject_of(lead) if lead and not claim_holds(lead, own) else None
        yield own, subject.lead if subject else lead


def _may_lead(told: Sequence[Fact], lead: str) -> bool:
    return claim_holds(lead, told) and _leads_several(told, lead)


def _leads_several(told: Sequence[Fact], lead: str) -> bool:
    """Whether a lead stands over two lines or more, or over one that says its words, or is plainly of its matter or close to it."""
    if len(told) >= _SEVERAL:
        return True
    text = without_trade(formal(told[0].text))
    weight = max((said for name, said in scores(text).items() if name in _subjects(lead)), default=0.0)
    plain = bool(heading_words(lead) & bigrams(text)) or weight >= _PLAIN
    return plain or _nearness(told[0], lead) >= _ALONE


def is_taken(lead: str, others: Sequence[str], heading: str) -> bool:
    """Whether the section's heading, or another section's, says what a lead does."""
    words, own = heading_words(lead), word_pairs(heading)
    again = len(words) >= _NAMED and words <= own and len(words) > _SHARE * len(own)
    return again or _is_others(lead, others)


def _is_others(lead: str, others: Sequence[str]) -> bool:
    """Whether another section is called by all that a lead names (推进国土绿化 beside 国土绿化扎实推进)."""
    words, thing = heading_words(lead), without_verb(lead)
    whole = len(thing) >= _WHOLE and any(thing in other for other in others)
    return whole or (len(words) >= _NAMED and any(words <= bigrams(other) for other in others))


def _is_enough(led: Sequence[Block], everything: Sequence[Fact]) -> bool:
    return len(led) > 1 and sum(len(own) for own, _lead in led) >= (1 - _LOOSE) * len(everything)


def _with_loose(led: Sequence[Block], everything: Sequence[Fact]) -> list[Block]:
    behind = {fact.id for own, _lead in led for fact in own}
    loose = [fact for fact in everything if fact.id not in behind]
    return [*led, *([(loose, "")] if loose else [])]


def _by_own_words(facts: Sequence[Fact]) -> list[Block]:
    """The lines parted anew by what each plainly tells of, whatever it stood with: leads of several lines first told of."""
    found: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        said = scores(without_trade(formal(fact.text)))
        best = by_id(max(said, key=lambda name: said[name])) if said else None
        if best and bears_lead(fact, best.lead) and claim_holds(best.lead, [fact]):
            found[best.lead].append(fact)
    return [(own, lead) for lead, own in found.items() if len(own) >= _SEVERAL]


def _told(facts: Sequence[Fact], lead: str) -> list[Fact]:
    """The lines a lead may stand over, those it is true of first; none where too few of its block are."""
    plain = [fact for fact in facts if bears_lead(fact, lead)]
    like = [fact for fact in facts if fact not in plain and _is_near(fact, lead)]
    if not plain or len(plain) + len(like) < _SHARE * len(facts):
        return []
    rest = [fact for fact in facts if fact not in plain and fact not in like]
    stay = [fact for fact in rest if any(_goes_with(fact, one) for one in plain) or not _is_elsewhere(fact, lead)]
    first = [fact for fact in facts if fact in plain or fact in like]
    return [*first, *stay] if facts[0] in stay else [fact for fact in facts if fact in first or fact in stay]


def _is_near(fact: Fact, lead: str) -> bool:
    """Whether a line that does not say so itself is near the lead, and plainly of nothing else."""
    return _nearness(fact, lead) >= _NEAR and not _is_of_others(fact, lead)


def _is_elsewhere(fact: Fact, lead: str) -> bool:
    return _nearness(fact, lead) < _FAR or _is_of_others(fact, lead)


def _is_of_others(fact: Fact, lead: str) -> bool:
    """Whether a line is plainly of another matter than the lead's, or its thing is only what that costs."""
    text = without_trade(formal(fact.text))
    other = any(weight >= _PLAIN for name, weight in scores(text).items() if name not in _subjects(lead))
    return other or _is_of_another_thing(text)


def _nearness(fact: Fact, lead: str) -> float:
    return affinity(matter_direction(lead), matter_direction(without_trade(formal(fact.text))))


def _goes_with(fact: Fact, other: Fact) -> bool:
    """Whether two lines were written in one breath, or share so many word pairs that they tell of one thing."""
    if fact.provenance.locator and run_of(fact) == run_of(other) and not is_row(fact):
        return True
    return len(bigrams(formal(fact.text)) & bigrams(formal(other.text))) >= _ALIKE


def bears_lead(fact: Fact, lead: str) -> bool:
    """Whether a line tells of what a lead names: in its words, by its subject, or by standing near it in matter."""
    text = without_trade(formal(fact.text))
    if (label := _LABEL.match(text)) and (own := subject_of(label["matter"])) is not None:
        return own.domain in {name.split(".")[0] for name in _subjects(lead)} or bool(
            heading_words(lead) & bigrams(text)
        )
    if heading_words(lead) & bigrams(text):
        return True
    if _is_of_another_thing(text):
        return False
    weight = max((said for name, said in scores(text).items() if name in _subjects(lead)), default=0.0)
    return weight >= _PLAIN or _nearness(fact, lead) >= (_NEAR if weight else _CLOSE)


@cache
def _subjects(lead: str) -> frozenset[str]:
    """Ids of the subjects a lead is the lead, the heading or the matter of, else of those its words name."""
    own = {
        one.id for one in all_subjects() if lead in (one.lead, one.heading) or lead.removeprefix("抓好") == one.matter
    }
    return frozenset(own or scores(lead))


def _is_of_another_thing(text: str) -> bool:
    """Whether the thing a line opens with is a cost, a cover or a person of the trade (护林员意外险, 林业技术员), not the work itself."""
    opened = _NAME.match(text)
    nouns = (
        [word.text for word in tagged_words(opened[0]) if not word.tag.startswith(("v", "d", "p"))] if opened else []
    )
    return bool(nouns) and nouns[-1].endswith(tuple(lexicon.words("lead_acts.txt", "another_thing")))
