"""Plans under the headings last period's report gave its plans (聚力稳就业促创业): the outline its leader knows, where this period's plans fill it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from drafter.claims.joining import bigrams
from drafter.core.fact import Fact
from drafter.core.report import Report
from drafter.language.formal import formal
from drafter.language.segments import tagged_words
from drafter.language.subjects import subject_of
from drafter.plan.last_time import STALE, of_this_time
from drafter.plan.nearest import Places
from drafter.plan.note_figures import source_line
from drafter.plan.placing import OTHER, Group
from drafter.plan.plan_homes import nearest_heading, with_others_housed
from drafter.plan.prior_sections import PriorSection, prior_sections, word_pairs
from drafter.plan.remedies import answers

_LEAST = 3  # headings, and lines of plans, from which on an outline is one
_SURE, _CLEAR = 1.5, 1.3  # weight of the word pairs a line shares with a section, and how many times the next section's
_ONE = 1.0  # of the one word that a line shares with a section, and with no other
_AKIN = 0.6  # weight of a word that only the achievements of the same matter have
_OWN = 0.3  # share of the lines that must find their heading by their own words
_TITLE = 1.5  # weight of a heading's own words beside what stands under it
_PLACED = 0.6  # and by those or by what they are near to
_FILLED = 0.5  # and of the headings that must have a line


def under_prior_plans(
    plans: Sequence[Fact], prior: Report | None, problems: Sequence[Fact] = ()
) -> tuple[Group, ...] | None:
    """The plans by last period's headings of its plans, in their order, what fits none last; None where most fit none, or it had no such headings.

    problems: what a plan answers tells where it belongs, if its own words do not.
    """
    kept = prior_sections(prior, STALE, role="plans")
    sections = [one for one in kept if of_this_time(one.heading, plans)]
    lines = _lines(plans)
    if len(sections) < _LEAST or len(lines) < _LEAST:
        return None
    achieved = prior_sections(prior, STALE)
    weights = _weights(sections, achieved)
    homes = {name: _home(facts, sections, weights) for name, facts in lines.items()}
    told = {one.heading: [*one.lines, *_lines_achieved(one, sections, achieved)] for one in sections}
    if sum(home is not None for home in homes.values()) < _OWN * len(lines):
        return None
    places = Places(told)
    for name, facts in lines.items():
        if homes[name] is None:
            near = nearest_heading(places, facts, *_answered(facts, problems))
            homes[name] = list(told).index(near) if near else _of_one_word(facts, weights)
    if sum(home is not None for home in homes.values()) < _PLACED * len(lines):
        return None
    filled = len({home for home in homes.values() if home is not None})
    if not max(2, _FILLED * len(sections)) <= filled <= (len(lines) + 1) // 2:
        return None  # heads over single plans only make the list longer
    homes = {
        name: _beside(facts, lines, homes) if homes[name] is None else homes[name] for name, facts in lines.items()
    }
    made = [Group(one.heading, _told(lines, homes, at), own=True) for at, one in enumerate(sections)]
    return with_others_housed(
        [group for group in (*made, Group(OTHER, _told(lines, homes, None))) if group.facts],
        told,
        faintly=True,
    )


def _answered(plans: Sequence[Fact], problems: Sequence[Fact]) -> list[Fact]:
    """The one problem a line of plans answers."""
    found = [problem for problem in problems if any(answers(plan, problem) for plan in plans)]
    return found if len(found) == 1 else []


def _lines(plans: Sequence[Fact]) -> dict[tuple[str, str], list[Fact]]:
    """The plans by the line of their source: what its clerk wrote in one breath stays together."""
    found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in plans:
        found[source_line(fact)].append(fact)
    return found


def _weights(sections: Sequence[PriorSection], achieved: Sequence[PriorSection]) -> list[Mapping[str, float]]:
    """By section, the weight of each pair of signs that it has, or that what last period achieved of its matter has; the fewer have it, the more it tells."""
    own = [frozenset().union(*one.clauses) for one in sections]
    akin = [
        frozenset().union(*(pairs for pairs in _achieved(one, sections, achieved))) - told
        for one, told in zip(sections, own, strict=True)
    ]
    return [
        {pair: _share(pair, own) * (_TITLE if pair in word_pairs(one.heading) else 1.0) for pair in told}
        | {pair: _AKIN * _share(pair, [*own, *akin]) for pair in more}
        for one, told, more in zip(sections, own, akin, strict=True)
    ]


def _share(pair: str, known: Sequence[frozenset[str]]) -> float:
    return 1 / sum(pair in one for one in known)


def _achieved(
    section: PriorSection, sections: Sequence[PriorSection], achieved: Sequence[PriorSection]
) -> Iterator[frozenset[str]]:
    """What the one section of the achievements told whose heading speaks of this one's matter and of no other's."""
    for one in _akin(section, sections, achieved):
        yield from one.clauses


def _lines_achieved(
    section: PriorSection, sections: Sequence[PriorSection], achieved: Sequence[PriorSection]
) -> Iterator[str]:
    for one in _akin(section, sections, achieved):
        yield from one.lines


def _akin(
    section: PriorSection, sections: Sequence[PriorSection], achieved: Sequence[PriorSection]
) -> Iterator[PriorSection]:
    """The sections of the achievements whose headings share words with this one's and with no other's; what any heading may say tells only where nothing else does."""
    named = [one for one in achieved if _shares(one, sections, word_pairs) == [section]]
    yield from named or (one for one in achieved if _shares(one, sections, bigrams) == [section])


def _shares(
    one: PriorSection, sections: Sequence[PriorSection], pairs: Callable[[str], frozenset[str]]
) -> list[PriorSection]:
    return [other for other in sections if pairs(other.heading) & pairs(one.heading)]


def _home(
    facts: Sequence[Fact], sections: Sequence[PriorSection], weights: Sequence[Mapping[str, float]]
) -> int | None:
    """The place of the section whose words a line shares by a clear margin, else of the one that speaks of its subject; None where none is."""
    words, shared = _words(facts), _shared(facts, weights)
    best, *others = sorted(shared, reverse=True)
    if best >= _SURE and (not others or best >= _CLEAR * others[0]):
        return shared.index(best)
    subject = subject_of(words)
    alike = [at for at, one in enumerate(sections) if subject and subject.id in one.subjects]
    return alike[0] if len(alike) == 1 else None


def _words(facts: Sequence[Fact]) -> str:
    return "，".join((facts[0].topic, *(formal(fact.text) for fact in facts)))


def _shared(facts: Sequence[Fact], weights: Sequence[Mapping[str, float]]) -> list[float]:
    pairs = word_pairs(_words(facts))
    return [sum(known[pair] for pair in pairs & known.keys()) for known in weights]


def _of_one_word(facts: Sequence[Fact], weights: Sequence[Mapping[str, float]]) -> int | None:
    """The place of the one section with which a line shares a whole word, and no seam of two; None where others have one too."""
    shared = _shared(facts, weights)
    best, *others = sorted(shared, reverse=True)
    at = shared.index(best)
    said = any(word.text in weights[at] for word in tagged_words(_words(facts)))
    return at if best >= _ONE and not any(others) and said else None


def _beside(
    facts: Sequence[Fact], lines: Mapping[tuple[str, str], Sequence[Fact]], homes: Mapping[tuple[str, str], int | None]
) -> int | None:
    """Where all other lines of its office stand; None where they stand apart, or it has none."""
    owner = facts[0].owner
    found = {homes[name] for name, others in lines.items() if owner and others[0].owner == owner} - {None}
    return next(iter(found)) if len(found) == 1 else None


def _told(
    lines: Mapping[tuple[str, str], Sequence[Fact]], homes: Mapping[tuple[str, str], int | None], at: int | None
) -> tuple[Fact, ...]:
    return tuple(fact for name, facts in lines.items() if homes[name] == at for fact in facts)
