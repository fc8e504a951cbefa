"""Parts and headings of two reports: the same, renamed, added, gone."""

from __future__ import annotations

from rapidfuzz import fuzz

from drafter.core.comparison import HeadingPair
from drafter.core.report import Heading, Report
from drafter.language.reuse import without_figures

_RENAMED = 50.0  # likeness in per cent from which two headings of one level are one heading renamed


def pair_headings(this: Report, prior: Report, deepest: int = 3) -> tuple[HeadingPair, ...]:
    """Headings of levels 1 to `deepest` in the order of `this`; those that are gone follow, in the order of `prior`."""
    now = [h for h in this.headings() if 1 <= h.level <= deepest and h.text]
    then = [h for h in prior.headings() if 1 <= h.level <= deepest and h.text]
    matched = _exact(now, then)
    matched |= _renamed([i for i in range(len(now)) if i not in matched], now, then, set(matched.values()))
    pairs = [_pair(heading, then[matched[at]] if at in matched else None) for at, heading in enumerate(now)]
    gone = [h for at, h in enumerate(then) if at not in set(matched.values())]
    return (*pairs, *(HeadingPair("gone", h.level, prior=_title(h), prior_span=h.span) for h in gone))


def _exact(now: list[Heading], then: list[Heading]) -> dict[int, int]:
    """Headings of equal words (years and figures aside), each used once, in order."""
    places: dict[tuple[int, str], list[int]] = {}
    for at, heading in enumerate(then):
        places.setdefault((heading.level, without_figures(heading.text)), []).append(at)
    found: dict[int, int] = {}
    for at, heading in enumerate(now):
        free = places.get((heading.level, without_figures(heading.text)))
        if free:
            found[at] = free.pop(0)
    return found


def _renamed(open_: list[int], now: list[Heading], then: list[Heading], taken: set[int]) -> dict[int, int]:
    """The likeliest pairs of one level first, each heading used once."""
    rest = [at for at in range(len(then)) if at not in taken]
    scores = [
        (fuzz.ratio(without_figures(now[i].text), without_figures(then[j].text)), -abs(i - j), i, j)
        for i in open_
        for j in rest
        if now[i].level == then[j].level
    ]
    found: dict[int, int] = {}
    for score, _near, i, j in sorted(scores, reverse=True):
        if score >= _RENAMED and i not in found and j not in found.values():
            found[i] = j
    return found


def _pair(heading: Heading, earlier: Heading | None) -> HeadingPair:
    if earlier is None:
        return HeadingPair("added", heading.level, _title(heading), span=heading.span)
    same = without_figures(heading.text) == without_figures(earlier.text)
    return HeadingPair(
        "same" if same else "renamed", heading.level, _title(heading), _title(earlier), heading.span, earlier.span
    )


def _title(heading: Heading) -> str:
    return f"{heading.number}{heading.text}"
