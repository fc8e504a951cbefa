"""Plans by what they do (招聘, 购置, 开工 …) where no office and no heading parts them: one head over all of a kind, so that none stands bare beside others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.language.formal import formal
from drafter.language.remedy_heads import remedy_head
from drafter.plan.goals import is_goal
from drafter.plan.note_figures import source_line

_FEWEST = 5  # lines that are worth parting
_LED = 0.7  # share of them that are plainly of a kind
_LEAST = 2  # lines of a kind


def items_by_remedy(plans: Sequence[Fact]) -> tuple[Item, ...] | None:
    """The plans, those of one kind behind its head, first told first, the others each by itself at the end; None where too few are plainly of a kind, or each is of its own."""
    lines: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in plans:
        lines[source_line(fact)].append(fact)
    if len(lines) < _FEWEST or any(map(is_goal, plans)):
        return None
    kinds: dict[str, list[list[Fact]]] = defaultdict(list)
    for line in lines.values():
        kinds[_head(line)].append(line)
    rest = kinds.pop("", [])
    if len(rest) > (1 - _LED) * len(lines) or not any(len(own) >= _LEAST for own in kinds.values()):
        return None
    led = (Item(tuple(fact.id for line in own for fact in line), head) for head, own in kinds.items())
    return (*led, *(Item(tuple(fact.id for fact in line)) for line in rest))


def _head(line: Sequence[Fact]) -> str:
    """The head of a line of notes: of its first plan, unless another of its plans is of another kind."""
    heads = {head for fact in line if (head := remedy_head(formal(fact.text)))}
    return heads.pop() if len(heads) == 1 and remedy_head(formal(line[0].text)) else ""
