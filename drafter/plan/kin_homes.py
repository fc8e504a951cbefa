"""What is plainly of another section's matter goes there (经营主体 in 重大项目, 招标 in 项目审批), and a section of two figures joins what it is akin to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from drafter.core.fact import Fact
from drafter.core.report import Report
from drafter.plan.breaths import runs_of
from drafter.plan.headings import last_headings
from drafter.plan.kin_of_lines import homes_of_kin, is_trade, kin_of, kin_of_heading
from drafter.plan.nearest import Places
from drafter.plan.note_figures import is_row
from drafter.plan.office_homes import OUTLINE, Outline
from drafter.plan.placing import GOALS, OTHER, Group
from drafter.plan.prior_hosts import in_prior_order
from drafter.plan.prior_sections import PriorSection
from drafter.plan.topic_heads import is_vague

_THIN, _SIGNS = 2, 40  # breaths of a section that says little, and their signs
_CLEARLY = 0.15  # nearness to a section, and by how much more than to any other
_OTHERS = 3  # sections beside which it may be given up
_MADE = 2  # breaths that make one of last period's sections anew
_TELLS = 0.35  # evidence by which last period told of the like of what stands under no telling head
_PLAINLY = 0.2  # by how much more last period must speak for another place than that under the clerk's own head
_NAME = 2  # signs of what a clerk's head names
_TAILS = ("经济", "产业", "工作", "建设", "发展")

Run = Sequence[Fact]


@dataclass(frozen=True)
class _Placing:
    """sections: last period's. settled: ids of facts that stand where last period told of them."""

    sections: Sequence[PriorSection]
    settled: Collection[str]

    @cached_property
    def names(self) -> list[str]:
        return [one.heading for one in self.sections]

    @cached_property
    def outline(self) -> Outline | None:
        return Outline(self.sections) if len(self.sections) >= OUTLINE else None

    def goes(self, run: Run, group: Group, groups: Sequence[Group]) -> str:
        """The section whose matter a breath is of, where its own is of others; "" where it stays."""
        if any(fact.id in self.settled for fact in run):
            return ""
        if named := _called_by_head(run, group, groups):
            return named
        kin, held = kin_of(run), _held(group)
        if self.is_open(group):
            return next(iter(self._homes(kin, group, groups)), "") or self._told_like(run)
        if not kin or not held or kin in held:
            return ""
        homes = self._homes(kin, group, groups)
        called = [one for one in homes if run[0].topic and run[0].topic in one]
        home = next(iter(called or homes), "")
        return home if home and self._may_go(run, kin, group, home) else ""

    def is_open(self, group: Group) -> bool:
        """Whether a group's head says nothing of what it tells (大盘), where last period's sections do."""
        return group.own and bool(self.names) and group.title not in self.names and is_vague(group.title)

    def _homes(self, kin: str, group: Group, groups: Sequence[Group]) -> list[str]:
        """The sections that hold a matter, those that stand before those that last period had."""
        titles = [one.title for one in groups if one is not group and one.title not in (OTHER, GOALS)]
        free = [name for name in self.names if name not in titles and name != group.title]
        return homes_of_kin(kin, titles) or homes_of_kin(kin, free)

    def _told_like(self, run: Run) -> str:
        """Last period's section that told of the like; "" for none."""
        told = self.outline.evidence("，".join(fact.text for fact in run)) if self.outline else [0.0]
        return self.names[told.index(max(told))] if max(told) >= _TELLS else ""

    def _may_go(self, run: Run, kin: str, group: Group, home: str) -> bool:
        """Whether neither the clerk's own head over a line nor last period speaks for where it stands."""
        more = self._more_there(run, group, home)
        topic = "" if is_row(run[0]) or not group.own else run[0].topic
        if not topic:
            return more >= 0
        if topic == group.title:
            return False
        called = kin_of_heading(topic)
        if kin in called:
            return more >= _PLAINLY or not called & _held(group)
        return more >= 0 and not is_trade(kin)

    def _more_there(self, run: Run, group: Group, home: str) -> float:
        """How much more last period's telling speaks for the other section; 0 where it had none to compare."""
        if self.outline is None or group.title not in self.names:
            return 0.0
        told = self.outline.evidence("，".join(fact.text for fact in run))
        there = told[self.names.index(home)] if home in self.names else 0.0
        return there - told[self.names.index(group.title)]


def _held(group: Group) -> frozenset[str]:
    lead = group.topic.lead if group.topic and not group.own else ""
    return kin_of_heading(f"{group.title}，{lead}")


def _called_by_head(run: Run, group: Group, groups: Sequence[Group]) -> str:
    """The clerk's own head that names a row's thing (低空产业产值 under 低空经济); "" for none."""
    if not is_row(run[0]) or not run[0].metrics:
        return ""
    name = run[0].metrics[0].indicator
    heads = [one.title for one in groups if one.own and any(fact.topic == one.title for fact in one.facts)]
    cores = {title: _core(title) for title in heads}
    named = [title for title, core in cores.items() if len(core) >= _NAME and core in name]
    return named[0] if len(named) == 1 and named[0] != group.title and cores[named[0]] != named[0] else ""


def _core(title: str) -> str:
    return next((title.removesuffix(tail) for tail in _TAILS if title.endswith(tail)), title)


def with_kin_at_home(
    groups: Sequence[Group], sections: Sequence[PriorSection], settled: Collection[str], prior: Report | None = None
) -> tuple[Group, ...]:
    """The groups, what is plainly of another's matter there, and no section of two figures beside several."""
    placing = _Placing(sections, settled)
    groups = _called_as_last(groups, placing.names, prior)
    moves: dict[str, str] = {}
    for group in (one for one in groups if not _is_bound(one) and one.title not in (OTHER, GOALS)):
        for run in runs_of(group.facts):
            if home := placing.goes(run, group, groups):
                moves |= {fact.id: home for fact in run}
    made = _moved(groups, _of_several(groups, moves), placing.names)
    return _without_thin(made, placing)


def _is_bound(group: Group) -> bool:
    return group.topic is not None and (group.topic.core or group.topic.required or group.topic.stands)


def _of_several(groups: Sequence[Group], moves: Mapping[str, str]) -> dict[str, str]:
    """The moves, without those to a section that nothing stands in yet and too little goes to."""
    titles = {group.title for group in groups}
    runs = [run for group in groups for run in runs_of(group.facts) if run[0].id in moves]
    sizes = Counter(moves[run[0].id] for run in runs)
    return {name: home for name, home in moves.items() if home in titles or sizes[home] >= _MADE}


def _called_as_last(groups: Sequence[Group], names: Sequence[str], prior: Report | None) -> list[Group]:
    """The groups that no head of the clerk's or of last period made, by last period's heading that fits or holds all they tell and stands over nothing else."""
    made: list[Group] = []
    taken = {group.title for group in groups}
    for group in groups:
        name = "" if group.own or not group.facts or _is_bound(group) else _last_name(group, names, prior, taken)
        taken.add(name)
        made.append(replace(group, title=name, own=True, desk=False) if name else group)
    return made


def _last_name(group: Group, names: Sequence[str], prior: Report | None, taken: Collection[str]) -> str:
    free = [name for name in names if name not in taken]
    if group.topic is not None:
        return "" if group.topic.opens else next((name for name in last_headings(group, prior) if name in free), "")
    kins = {kin for run in runs_of(group.facts) if (kin := kin_of(run))}
    holding = [name for name in free if kins and kins <= kin_of_heading(name)]
    return holding[0] if len(holding) == 1 else ""


def _moved(groups: Sequence[Group], moves: Mapping[str, str], names: Sequence[str]) -> list[Group]:
    new = [home for home in dict.fromkeys(moves.values()) if all(home != group.title for group in groups)]
    made = []
    for group in (*groups, *(Group(title, (), own=True) for title in new)):
        stays = [fact for fact in group.facts if fact.id not in moves]
        comes = [fact for one in groups for fact in one.facts if moves.get(fact.id) == group.title]
        if stays or comes or not group.facts:
            made.append(replace(group, facts=(*stays, *comes)))
    return list(in_prior_order(made, names))


def _without_thin(groups: Sequence[Group], placing: _Placing) -> tuple[Group, ...]:
    """The groups, the lines of a section that says little, and that neither clerk nor last period asks for, with what they are akin to."""
    thin = [group for group in groups if _is_thin(group, placing)]
    alone = [group for group in groups if group not in thin and _is_alone(group, placing)]
    hosts = [one for one in groups if one not in (*thin, *alone) and one.title not in (OTHER, GOALS) and one.facts]
    if not (thin or alone) or len(hosts) < _OTHERS:
        return tuple(groups)
    places = Places({group.title: [fact.text for fact in group.facts] for group in hosts})
    moves: dict[str, str] = {}
    for group in (*thin, *alone):
        for run in runs_of(group.facts):
            text = "，".join(fact.text for fact in run)
            held = homes_of_kin(kin_of(run), [one.title for one in hosts])
            home = next(iter(held), "") or (
                places.clearly_nearest(text, margin=_CLEARLY, least=_CLEARLY) if group in thin else ""
            )
            moves |= {fact.id: home for fact in run if home}
    return tuple(_moved(groups, moves, placing.names))


def _is_thin(group: Group, placing: _Placing) -> bool:
    if _is_bound(group) or group.title in (OTHER, GOALS, *placing.names) or not group.facts:
        return False
    if group.own and not placing.is_open(group):
        return False
    runs = runs_of(group.facts)
    said = sum(len(fact.text) for fact in group.facts)
    return len(runs) <= _THIN and (all(map(is_row, group.facts)) or said < _SIGNS)


def _is_alone(group: Group, placing: _Placing) -> bool:
    """Whether a group is one short line under a head that last period had not, beside its outline."""
    made = group.own and placing.outline is not None and group.title not in placing.names and not _is_bound(group)
    return made and len(runs_of(group.facts)) == 1 and sum(len(fact.text) for fact in group.facts) < _SIGNS
