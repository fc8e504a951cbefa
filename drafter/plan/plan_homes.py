"""Plans that no heading's own words claim: each goes to the heading it is nearest to, with the problem it answers told beside it, so that no heap of others stands last."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.language.formal import formal
from drafter.plan.nearest import Places, senders_matter
from drafter.plan.note_figures import source_line
from drafter.plan.placing import OTHER, Group

# Read by eye over the plans of some twenty notes: nine in ten above these go where a reader would look for them.
_NEAR, _APART = 0.15, 0.1
_FAINT = 0.14  # and so near where a line must go somewhere
_LAST = 0.05  # and where it would be left alone under a heading that says nothing
_FEW = 2  # lines that may go somewhere faintly near
_LEAST = 2  # headings that are worth having


def nearest_heading(places: Places, facts: Sequence[Fact], *beside: Fact) -> str:
    """The heading a line of plans is clearly nearest to, by its own words, else with those of the problem it answers; "" for none."""
    own = "，".join(formal(fact.text) for fact in facts)
    sender = senders_matter(facts[0])
    answered = "，".join((own, *(formal(fact.text) for fact in beside)))
    return places.clearly_nearest(own, sender, margin=_APART, least=_NEAR) or (
        places.clearly_nearest(answered, sender, margin=_APART, least=_NEAR) if beside else ""
    )


def faintly_nearest(places: Places, facts: Sequence[Fact], least: float) -> str:
    """The heading a line is nearest to, however little before others; "" where it is less near than the least."""
    near = places.nearness("，".join(formal(fact.text) for fact in facts), senders_matter(facts[0]))
    best = max(near, key=lambda title: near[title], default="")
    return best if best and near[best] >= least else ""


def with_others_housed(
    groups: Sequence[Group], told: Mapping[str, Sequence[str]] | None = None, *, faintly: bool = False
) -> tuple[Group, ...]:
    """The groups, the lines of the others, and of a made heading over one line, each with the group it is nearest to.

    told: by heading what else it is told of. faintly: whether the last few lines go where they are nearest, however little.
    """
    named = [group for group in groups if group.title != OTHER and (group.own or len(_lines(group.facts)) > 1)]
    if len(named) < _LEAST:
        return tuple(groups)
    own = {group.title: [formal(fact.text) for fact in group.facts] for group in named}
    places = Places({title: [*lines, *(told or {}).get(title, ())] for title, lines in own.items()})
    loose = [line for group in groups if group not in named for line in _lines(group.facts).values()]
    homes = [nearest_heading(places, line) for line in loose]
    left = [at for at, home in enumerate(homes) if not home]
    if faintly and len(left) <= _FEW:
        least = _LAST if len(left) == 1 else _FAINT
        homes = [home or faintly_nearest(places, line, least) for home, line in zip(homes, loose, strict=True)]
    added = {
        group.title: [fact for home, line in zip(homes, loose, strict=True) if home == group.title for fact in line]
        for group in named
    }
    rest = [fact for home, line in zip(homes, loose, strict=True) if not home for fact in line]
    full = [replace(group, facts=(*group.facts, *added[group.title])) for group in named]
    return (*full, *([Group(OTHER, tuple(rest))] if rest else []))


def _lines(facts: Sequence[Fact]) -> dict[tuple[str, str], list[Fact]]:
    found: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        found.setdefault(source_line(fact), []).append(fact)
    return found
