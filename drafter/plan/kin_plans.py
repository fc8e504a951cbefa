"""Plans of one matter in one point, a lead only over what it covers; a short line that is a point by itself needs none, and where most need none none has one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from drafter.core.fact import Fact
from drafter.core.profile import Item
from drafter.language.formal import formal
from drafter.plan.goals import is_goal
from drafter.plan.heading_names import without_verb
from drafter.plan.kin_of_lines import kin_of, kin_of_heading, matter_called
from drafter.plan.lead_cover import Run, covers, first_clause, named_leads, names_itself
from drafter.plan.narrower import narrowed_lead
from drafter.plan.note_figures import source_line
from drafter.plan.office_leads import OTHERS, anew, is_aim, office_heading
from drafter.plan.unit_offices import works_are_wide

_MOST = 160  # signs of a point of several lines
_SHORT = 18  # signs of a line that says no more than a lead would


@dataclass(frozen=True, slots=True)
class _Point:
    """Lines of plans that stand together, and what leads them."""

    lead: str
    lines: tuple[Run, ...]

    @property
    def size(self) -> int:
        return sum(len(fact.text) for line in self.lines for fact in line)


def with_kin_together(
    items: Sequence[Item], facts: Mapping[str, Fact], used: Collection[str], heading: str = ""
) -> tuple[Item, ...]:
    """The items, a line beside those of its matter, each lead held against what it stands over. used: headings of the report so far."""
    if any(item.among for item in items) or not any(item.lead for item in items):
        return tuple(items)
    whole = _with_lines_whole([tuple(facts[one] for one in item.fact_ids) for item in items])
    points = [_Point(item.lead, tuple(lines)) for item, lines in zip(items, whole, strict=True) if lines]
    aims = [one for one in points if _is_aim(one)]
    rest = [part for one in points if one not in aims for part in _parted(one)]
    rest = _led(_joined(rest), used, heading)
    return tuple(Item(tuple(fact.id for line in one.lines for fact in line), one.lead) for one in (*aims, *rest))


def _is_aim(point: _Point) -> bool:
    return any(is_goal(fact) or is_aim(fact) for line in point.lines for fact in line)


def _with_lines_whole(told: Sequence[Run]) -> list[list[Run]]:
    """By item its lines; a line whose parts stood in several items is whole in the first, unless they are plainly of several matters."""
    made: list[list[Run]] = []
    homes: dict[object, tuple[int, int]] = {}
    for at, facts in enumerate(told):
        made.append([])
        for fact in facts:
            home = homes.get(source_line(fact))
            if home and (home[0] == at or _are_kin(made[home[0]][home[1]], (fact,))):
                made[home[0]][home[1]] = (*made[home[0]][home[1]], fact)
            else:
                made[at].append((fact,))
                homes[source_line(fact)] = (at, len(made[at]) - 1)
    return made


def _kin_lead(run: Run) -> str:
    """What leads several plans of the line's matter; matters with one lead are one here (交通 and 投资项目)."""
    matter = matter_called(kin_of(run))
    return matter.lead if matter else ""


def _are_kin(one: Run, other: Run) -> bool:
    own, its = _kin_lead(one), _kin_lead(other)
    return not (own and its) or own == its


def _parted(point: _Point) -> list[_Point]:
    """The point, without a line that its lead does not cover and that is plainly of another matter than the rest."""
    if len(point.lines) < 2 or point.lead in ("", OTHERS):
        return [point]
    told = [line for line in point.lines if _is_under(_bare(point.lead), line)]
    kins = {_kin_lead(line) for line in told} - {""}
    apart = [one for one in point.lines if one not in told and (kin := _kin_lead(one)) and kin not in kins]
    kept = tuple(line for line in point.lines if line not in apart)
    if not kept or not told:
        return [point]
    return [replace(point, lines=kept), *(_Point("", (line,)) for line in apart)]


def _is_under(lead: str, line: Run) -> bool:
    """Whether a lead holds a line, and the line is not plainly of a matter that the lead, being of others, does not hold."""
    kin, held = kin_of(line), kin_of_heading(lead)
    return _holds(lead, line) and (not kin or not held or kin in held)


def _joined(points: Sequence[_Point]) -> list[_Point]:
    """The points, one of a single line with the first other of its matter."""
    made = list(points)
    for point in [one for one in points if _needs_others(one)]:
        kin = _kin_lead(point.lines[0])
        near = [one for one in made if one is not point and kin and _is_of(one, kin)]
        home = next((one for one in near if one.size + point.size <= _MOST), None)
        if home is not None and point in made:
            at = min(made.index(home), made.index(point))
            lines = (*home.lines, *point.lines) if made[at] is home else (*point.lines, *home.lines)
            joined = _Point(home.lead or point.lead, lines)
            made = [one for one in made if one not in (home, point)]
            made.insert(at, joined)
    return made


def _needs_others(point: _Point) -> bool:
    """Whether a point is a line that its lead does not hold, or that says no more than a lead would."""
    held = bool(point.lead) and _holds(_bare(point.lead), point.lines[0])
    return len(point.lines) == 1 and (not held or _says_itself(point))


def _is_of(point: _Point, kin: str) -> bool:
    """Whether most lines of a point are of a matter, and none of another."""
    own = [_kin_lead(line) for line in point.lines]
    return point.lead != OTHERS and own.count(kin) * 2 > len(own) and not {*own} - {kin, ""}


def _led(points: Sequence[_Point], used: Collection[str], heading: str) -> list[_Point]:
    """The points with the leads that cover them, where most need one; else all without."""
    leads: list[str] = []
    for at, one in enumerate(points):
        lead = _lead_of(one, heading)
        lead = narrowed_lead(lead, one.lines) if lead else ""
        own = lead if lead == one.lead or not lead else anew(lead, used, at)
        leads.append("" if own in leads else own)
    needed = sum(bool(lead) and not _says_itself(one) for one, lead in zip(points, leads, strict=True))
    if 2 * needed < len(points):
        leads = [""] * len(points)
    return [replace(one, lead=lead) for one, lead in zip(points, leads, strict=True)]


def _says_itself(point: _Point) -> bool:
    return len(point.lines) == 1 and len("".join(formal(fact.text) for fact in point.lines[0])) <= _SHORT


def _lead_of(point: _Point, heading: str) -> str:
    """The point's own lead where it holds most lines, else one of the thing they name, else that of their matter; "" for none."""
    if point.lead == OTHERS:
        return OTHERS
    several = len(point.lines) > 1
    named = [lead for lead in named_leads(point.lines) if lead != heading]
    named = named if several else [lead for lead in named if _names_more(lead, point.lines[0])]
    for lead in filter(None, (point.lead, *named)):
        if 2 * sum(_holds(_bare(lead), line) for line in point.lines) > len(point.lines):
            return lead
    kin = _kin_lead(point.lines[0])
    return kin if several and kin and _is_of(point, kin) else ""


def _names_more(lead: str, line: Run) -> bool:
    """Whether a lead names what a line opens with, and does not only repeat it."""
    opening = first_clause(line)
    return names_itself(lead, (replace(line[0], text=opening),)) and not opening.startswith(without_verb(lead))


def _holds(lead: str, line: Run) -> bool:
    """Whether a lead names what a line tells, or its matter; or is what the unit has the line's office for, and nothing is against it."""
    kin, held = kin_of(line), kin_of_heading(lead)
    if covers(lead, line) or kin in held:
        return True
    of_office = not works_are_wide() and lead == office_heading(line[0].owner)
    return of_office and not (kin and held)


def _bare(lead: str) -> str:
    """A lead without the word that it goes on."""
    for how in ("持续", "进一步", "继续"):
        lead = lead.removeprefix(how)
    return lead
