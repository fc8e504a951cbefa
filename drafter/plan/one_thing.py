"""Lines of two desks that open with the name of one thing (孕妇学校全年132期, 孕妇学校院内开了96期) stand together, in the section of the first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.core.fact import Fact
from drafter.language.segments import tagged_words
from drafter.plan.note_figures import is_row
from drafter.plan.placing import Group

_OPENING = re.compile(r"^[“]?[一-鿿“”]{4,}")
_NAME_ENDS = ("n", "j", "l", "i")
_WIDE = re.compile("^(?:全[市县区州镇乡省院校局年]|今年|上半年|开展|组织|举办|召开|完成|新增|新建)")
_FEWEST = 4  # characters of a name that no two things share by chance


def with_one_thing_together(groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups, each line of another desk that names the same thing moved behind the first that does."""
    made = [[*group.facts] for group in groups]
    for at, group in enumerate(groups):
        for first in (fact for fact in group.facts if not is_row(fact)):
            for other in range(at, len(groups)):
                moved = [fact for fact in made[other] if fact is not first and _is_of_one(first, fact)]
                if first in made[at] and moved:
                    made[other] = [fact for fact in made[other] if fact not in moved]
                    place = made[at].index(first) + 1
                    made[at][place:place] = moved
    kept = ((group, facts) for group, facts in zip(groups, made, strict=True) if facts or not group.facts)
    return tuple(replace(group, facts=tuple(facts)) for group, facts in kept)


def _is_of_one(first: Fact, other: Fact) -> bool:
    """Whether two desks' lines open with one name of four characters or more."""
    if is_row(other) or first.owner == other.owner or not (first.owner and other.owner):
        return False
    name = shared_name(first.text, other.text)
    return len(name.strip("“”")) >= _FEWEST


def shared_name(one: str, other: str) -> str:
    """The name both lines open with, in whole words and up to a noun; "" where none is, or it is one that any line may open with."""
    if not _OPENING.match(one) or _WIDE.match(one):
        return ""
    ends = {_name_end(one), _name_end(other)}
    name = one[: min(ends)]
    return name if name and other.startswith(name) and len(ends) == 1 else ""


def _name_end(text: str) -> int:
    """Where the nouns end that a line opens with."""
    end = 0
    for word in tagged_words(text):
        if not word.tag.startswith((*_NAME_ENDS, "v", "b", "a", "x", "s")) or re.search(r"[\d，。；：、]", word.text):
            break
        if word.tag.startswith(_NAME_ENDS) or word.tag == "vn":
            end = word.end
        elif word.tag.startswith("v") and end:
            break
    return end
