"""What a unit is there for: the matters its own name, or the duties published for offices of its kind, speak of. They open its report."""

from __future__ import annotations

from functools import lru_cache

from drafter.core.fact import Fact
from drafter.language.organisations import departments, function_of
from drafter.language.subjects import scores
from drafter.plan.about import subject_of_fact
from drafter.plan.placing import Group

# Approving, supervising and keeping safe are done by every office.
_ANYBODYS = frozenset(
    {
        "service.gov",
        "service.hotline",
        "reform.supervise",
        "reform.deepen",
        "safety.work",
        "safety.relief",
        "macro.stat",
    }
)
_HALF = 0.5  # of a section's facts


@lru_cache(maxsize=64)
def own_matters(unit: str) -> frozenset[str]:
    """Ids of the subjects that are the unit's own; none of a government, a street or a town, whose work is everything."""
    function = function_of(unit)
    duties = [f"{'、'.join((*one.fields, *one.duties))}" for one in departments() if one.function == function]
    told = {
        name for words in duties for name in scores(words) if name not in _ANYBODYS and not name.startswith("admin.")
    }
    return frozenset(told | set(scores(unit)))


def is_main(group: Group, unit: str) -> bool:
    """Whether at least half of a section's facts are of the unit's own matters."""
    own = own_matters(unit)
    return bool(own) and sum(_is_of(fact, own) for fact in group.facts) >= _HALF * len(group.facts) > 0


def _is_of(fact: Fact, own: frozenset[str]) -> bool:
    """Whether a fact is of one of the matters, or of a field that several of them, or the only one, are of."""
    subject = subject_of_fact(fact)
    if subject is None:
        return False
    domains = [name.split(".")[0] for name in own]
    return (
        any(subject.id.startswith(name) for name in own)
        or domains.count(subject.domain) > 1
        or domains == [subject.domain]
    )
