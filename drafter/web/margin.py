"""A checked report with its findings in the margin: lines cut where findings begin and end, each finding beside the line it begins in."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

from drafter.core.messages import _

_LEVELS = ("error", "warning", "advice")


def margin(said: Mapping[str, Any]) -> list[dict[str, Any]]:
    """[{"n","kind","level","cuts":[(words, severity, numbers)],"cards":[finding]}]; a finding's number is its place in the list."""
    findings = [{**one, "number": number, "name": _(one["name"])} for number, one in enumerate(said["findings"])]
    lines = []
    for line in said["lines"]:
        here = [
            one for one in findings if one["start"] <= line["end"] and max(one["end"], one["start"] + 1) > line["start"]
        ]
        lines.append(
            {
                "n": line["n"], "kind": line["kind"], "level": line["level"], "cuts": _cuts(said["text"], line["start"], line["end"], here),
                "cards": [one for one in here if line["start"] <= one["start"] <= line["end"]],
            }
        )  # fmt: skip
    return lines


def _cuts(text: str, start: int, end: int, findings: Sequence[Mapping[str, Any]]) -> list[tuple[str, str, str]]:
    edges = {start, end}
    for one in findings:
        edges |= {min(max(one["start"], start), end), max(min(max(one["end"], one["start"] + 1), end), start)}
    cuts = []
    for low, high in itertools.pairwise(sorted(edges)):
        over = [one for one in findings if one["start"] < high and max(one["end"], one["start"] + 1) > low]
        level = next((level for level in _LEVELS if any(one["severity"] == level for one in over)), "")
        cuts.append((text[low:high], level, " ".join(str(one["number"]) for one in over)))
    return cuts
