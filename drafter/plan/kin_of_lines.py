"""Which matters lines and headings are of (`kin_matters.tsv`): 以旧换新 and 旅游 of 消费文旅, 经营主体 of 营商; only words that are of no other thing tell it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.formal import formal
from drafter.plan.note_figures import is_row
from drafter.plan.unit_offices import without_trade

_CLEAR = 1.5  # times the signs by which a matter is told before any other
_HEAD = 2  # what a word in what a line opens with counts for


@dataclass(frozen=True, slots=True)
class KinMatter:
    """A matter: what leads several plans of it, the words of headings that hold it, and those of lines; of a line's word in parts all must stand there."""

    name: str
    lead: str
    headed: tuple[str, ...]
    told: tuple[tuple[str, ...], ...]

    def weight(self, text: str) -> int:
        """The signs of the words by which a text tells the matter, each place once."""
        found = [word for word in self.told if all(part in text for part in word)]
        longest = [one for one in found if not any(one != other and one[0] in other[0] for other in found)]
        return sum(len(part) for word in longest for part in word)

    def heads(self, heading: str) -> bool:
        return any(word in heading for word in self.headed)


@cache
def matters() -> tuple[KinMatter, ...]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("kin_matters.tsv"))
    return tuple(
        KinMatter(name, lead, tuple(headed.split()), tuple(tuple(word.split("+")) for word in told.split()))
        for name, lead, headed, told in rows
    )


def matter_called(name: str) -> KinMatter | None:
    return next((one for one in matters() if one.name == name), None)


@lru_cache(maxsize=4096)
def kin_of_text(text: str) -> str:
    """The one matter a text is plainly of; "" where its words tell none, or another nearly as much."""
    opening = text.split("，")[0]
    weights = {one.name: one.weight(text) + (_HEAD - 1) * one.weight(opening) for one in matters()}
    order = sorted(weights, key=lambda name: -weights[name])
    first, second = weights[order[0]], weights[order[1]]
    return order[0] if first and first >= _CLEAR * second else ""


def kin_of(facts: Sequence[Fact]) -> str:
    """The one matter a line, or a row by its name, is plainly of."""
    told = (fact.metrics[0].indicator if is_row(fact) and fact.metrics else formal(fact.text) for fact in facts)
    return kin_of_text("，".join(told))


def kin_of_heading(heading: str) -> frozenset[str]:
    """The matters a heading holds."""
    return frozenset(one.name for one in matters() if one.heads(heading))


def is_trade(kin: str) -> bool:
    """Whether a matter is the reporting unit's whole trade (乡村 of a 农业农村局), which tells none of its lines from another."""
    matter = matter_called(kin)
    return matter is not None and any(without_trade(word) != word for word in matter.headed)


def holds_kin(heading: str, kin: str) -> bool:
    return bool(kin) and kin in kin_of_heading(heading)


def homes_of_kin(kin: str, headings: Iterable[str]) -> list[str]:
    """Of several headings those that hold a matter, those first that hold the fewest others."""
    holding = [one for one in headings if holds_kin(one, kin)]
    return sorted(holding, key=lambda one: len(kin_of_heading(one)))


def parts_of_kin(run: Sequence[Fact]) -> list[tuple[Fact, ...]]:
    """A breath, parted where its statements are plainly of several matters (低保核查…；志愿队新组建3支); what is of none stays with what it follows."""
    parts: list[tuple[Fact, ...]] = []
    last = ""
    for fact in run:
        kin = kin_of([fact])
        if parts and (not kin or not last or kin == last):
            parts[-1] = (*parts[-1], fact)
        else:
            parts.append((fact,))
        last = kin or last
    return parts
