"""What a unit is there for: the matters its own name, or the duties published for offices of its kind, speak of. They open its report."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.organisations import departments, function_of
from drafter.language.subjects import all_subjects, scores
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
# Who does a little of everything.
_EVERYTHING = re.compile(
    r"政府|街道|财政|发展和?改革|发改|统计|审计|办公室$|(?:[镇乡县市区州盟旗村])$|管委会|管理委员会|社区|(?:[市县区州镇乡])委$|村委|村[^，]{0,4}支部|开发区|新区|园区|片区|功能区|度假区|示范区"
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


@lru_cache(maxsize=64)
def others_matters(unit: str) -> frozenset[str]:
    """Ids of the subjects that only offices of another kind deal with (`proper_offices.tsv`); none for whom everything is work."""
    if not unit or _EVERYTHING.search(unit):
        return frozenset()
    function, own = function_of(unit), own_matters(unit)
    return frozenset(
        subject.id
        for subject in all_subjects()
        for names in (_proper().get(subject.id) or _proper().get(subject.domain),)
        if names and subject.id not in own and function not in names and not any(name in unit for name in names)
    )


@cache
def _proper() -> dict[str, tuple[str, ...]]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("proper_offices.tsv"))
    return {name: tuple(offices.split()) for name, offices in rows}


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
