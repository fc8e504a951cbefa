"""Runs put so that kin stand together: a tree of the nearest, read from what opens, each branch by its clerk's order, what is weak last in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from drafter.plan.kin_runs import KinRun, kinship_of

MATTER = 0.5  # nearness of two branches of one matter
SENTENCE = 0.65  # of those that one sentence may tell
ONE_THING = 0.8  # of what tells of one thing
_MOST = 40  # runs that are compared with each other: a longer section keeps its order


@dataclass(frozen=True)
class _Branch:
    """Runs that are kin, in order. near: how near its halves are, 2 for a single run."""

    runs: tuple[KinRun, ...]
    halves: tuple[_Branch, ...] = ()
    near: float = 2.0


@dataclass(frozen=True)
class KinOrder:
    """rank: of a run, the lower the earlier, before its place (0 for what opens). weak: whether a run is told last among its kin. open: whether it is a row without a figure.

    kinship: how near two runs are, and apart: how near they must be at least to be pulled together.
    """

    rank: Callable[[KinRun], int]
    weak: Callable[[KinRun], bool]
    open: Callable[[KinRun], bool]
    kinship: Callable[[KinRun, KinRun], float] = kinship_of
    apart: float = MATTER

    def clusters(self, runs: Sequence[KinRun]) -> list[tuple[KinRun, ...]]:
        """The runs in order, in groups that one sentence or two may tell."""
        if len(runs) > _MOST:
            return [(run,) for run in runs]
        found: list[tuple[KinRun, ...]] = []
        for branch in sorted(_trees(runs, self.kinship, self.apart), key=self._place):
            found += self._open_last(self._told(branch))
        return found

    def _open_last(self, groups: Sequence[tuple[KinRun, ...]]) -> list[tuple[KinRun, ...]]:
        """The groups of one matter, rows without a figure behind them all."""
        told = [tuple(run for run in group if not self.open(run)) for group in groups]
        left = tuple(run for group in groups for run in group if self.open(run))
        return [group for group in (*told, left) if group]

    def _key(self, branch: _Branch) -> tuple[int, bool, int]:
        """What opens, then what is told of more than gaps and falls, in the order in which it stood."""
        return (
            min(map(self.rank, branch.runs)),
            all(map(self.weak, branch.runs)),
            min(run.at for run in branch.runs),
        )

    def _place(self, tree: _Branch) -> tuple[int, bool, int]:
        """The same of a whole tree: what fell stays in its place where it has no kin."""
        rank, _weak, at = self._key(tree)
        return rank, all(map(self.open, tree.runs)), at

    def _told(self, branch: _Branch) -> list[tuple[KinRun, ...]]:
        if branch.near >= SENTENCE:
            return [tuple(self._within(branch))]
        return [group for half in sorted(branch.halves, key=self._key) for group in self._told(half)]

    def _within(self, branch: _Branch) -> list[KinRun]:
        if not branch.halves:
            return [*branch.runs]
        ordered = [run for half in sorted(branch.halves, key=self._key) for run in self._within(half)]
        return sorted(ordered, key=self._falls) if branch.near >= ONE_THING or _are_rows(branch) else ordered

    def _falls(self, run: KinRun) -> bool:
        return self.weak(run) and self.rank(run) > 0


def _are_rows(branch: _Branch) -> bool:
    return all(run.row for run in branch.runs)


def _trees(runs: Sequence[KinRun], kinship: Callable[[KinRun, KinRun], float], apart: float) -> list[_Branch]:
    """The runs joined two by two, the nearest first, as long as they are near enough."""
    near = {(a.at, b.at): kinship(a, b) for at, a in enumerate(runs) for b in runs[at + 1 :]}
    branches = [_Branch((run,)) for run in runs]
    while len(branches) > 1:
        pairs = ((_between(a, b, near), -i, -j) for i, a in enumerate(branches) for j, b in enumerate(branches[:i]))
        best, i, j = max(pairs)
        if best < apart:
            break
        one, other = branches[-j], branches[-i]
        joined = _Branch((*one.runs, *other.runs), (one, other), best)
        branches = [joined if at == -j else branch for at, branch in enumerate(branches) if at != -i]
    return branches


def _between(one: _Branch, other: _Branch, near: dict[tuple[int, int], float]) -> float:
    """How near two branches are: all of the one to all of the other, and the two that are nearest."""
    found = [near.get((a.at, b.at), near.get((b.at, a.at), 0.0)) for a in one.runs for b in other.runs]
    return (sum(found) / len(found) + max(found)) / 2
