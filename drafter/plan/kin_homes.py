"""What is plainly of another section's matter goes there (经营主体 in 重大项目, 招标 in 项目审批), and a section of two figures joins what it is akin to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from drafter.core.fact import Fact
from drafter.plan.breaths import runs_of
from drafter.plan.kin import homes_of_kin, is_trade, kin_of, kin_of_heading
from drafter.plan.nearest import Places
from drafter.plan.note_figures import is_row
from drafter.plan.office_homes import OUTLINE, Outline
from drafter.plan.placing import GOALS, OTHER, Group
from drafter.plan.prior_hosts import in_prior_order
from drafter.plan.prior_sections import PriorSection

_THIN, _SIGNS = 2, 40  # breaths of a section that says little, and their signs
_OTHERS = 3  # sections beside which it may be given up
_MADE = 2  # breaths that make one of last period's sections anew
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
        if not kin or not held or kin in held:
            return ""
        titles = [one.title for one in groups if one is not group and one.title not in (OTHER, GOALS)]
        free = [name for name in self.names if name not in titles and name != group.title]
        homes = homes_of_kin(kin, titles) or homes_of_kin(kin, free)
        called = [one for one in homes if run[0].topic and run[0].topic in one]
        home = next(iter(called or homes), "")
        return home if home and self._may_go(run, kin, group, home) else ""

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
    groups: Sequence[Group], sections: Sequence[PriorSection], settled: Collection[str]
) -> tuple[Group, ...]:
    """The groups, what is plainly of another's matter there, and no section of two figures beside several."""
    placing = _Placing(sections, settled)
    groups = [_called_as_last(group, groups, placing.names) for group in groups]
    moves: dict[str, str] = {}
    for group in (one for one in groups if not _is_bound(one) and one.title not in (OTHER, GOALS)):
        for run in runs_of(group.facts):
            if home := placing.goes(run, group, groups):
                moves |= {fact.id: home for fact in run}
    made = _moved(groups, _of_several(groups, moves), placing.names)
    return _without_thin(made, placing.names)


def _is_bound(group: Group) -> bool:
    return group.topic is not None and (group.topic.core or group.topic.required or group.topic.stands)


def _of_several(groups: Sequence[Group], moves: Mapping[str, str]) -> dict[str, str]:
    """The moves, without those to a section that nothing stands in yet and too little goes to."""
    titles = {group.title for group in groups}
    runs = [run for group in groups for run in runs_of(group.facts) if run[0].id in moves]
    sizes = Counter(moves[run[0].id] for run in runs)
    return {name: home for name, home in moves.items() if home in titles or sizes[home] >= _MADE}


def _called_as_last(group: Group, groups: Sequence[Group], names: Sequence[str]) -> Group:
    """A group that no head of the clerk's or of last period made, by last period's heading that holds all it tells and stands over nothing else."""
    if group.own or group.topic is not None or not group.facts:
        return group
    kins = {kin for run in runs_of(group.facts) if (kin := kin_of(run))}
    free = [name for name in names if all(name != one.title for one in groups)]
    holding = [name for name in free if kins and kins <= kin_of_heading(name)]
    return replace(group, title=holding[0], own=True, desk=False) if len(holding) == 1 else group


def _moved(groups: Sequence[Group], moves: Mapping[str, str], names: Sequence[str]) -> list[Group]:
    new = [home for home in dict.fromkeys(moves.values()) if all(home != group.title for group in groups)]
    made = []
    for group in (*groups, *(Group(title, (), own=True) for title in new)):
        stays = [fact for fact in group.facts if fact.id not in moves]
        comes = [fact for one in groups for fact in one.facts if moves.get(fact.id) == group.title]
        if stays or comes or not group.facts:
            made.append(replace(group, facts=(*stays, *comes)))
    return list(in_prior_order(made, names)) if new else made


def _without_thin(groups: Sequence[Group], names: Sequence[str]) -> tuple[Group, ...]:
    """The groups, the lines of a section that says little, and that neither clerk nor last period asks for, with what they are akin to."""
    thin = [group for group in groups if _is_thin(group, names)]
    hosts = [group for group in groups if group not in thin and group.title not in (OTHER, GOALS) and group.facts]
    if not thin or len(hosts) < _OTHERS:
        return tuple(groups)
    places = Places({group.title: [fact.text for fact in group.facts] for group in hosts})
    moves: dict[str, str] = {}
    for run in (run for group in thin for run in runs_of(group.facts)):
        near = places.nearness("，".join(fact.text for fact in run))
        home = next(iter(homes_of_kin(kin_of(run), near)), "") or max(near, key=lambda title: near[title])
        moves |= {fact.id: home for fact in run}
    return tuple(_moved(groups, moves, names))


def _is_thin(group: Group, names: Sequence[str]) -> bool:
    if group.own or _is_bound(group) or group.title in (OTHER, GOALS, *names) or not group.facts:
        return False
    runs = runs_of(group.facts)
    said = sum(len(fact.text) for fact in group.facts)
    return len(runs) <= _THIN and (all(map(is_row, group.facts)) or said < _SIGNS)
