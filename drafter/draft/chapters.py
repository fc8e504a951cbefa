"""Where the sections stand in the reply of a report written whole. Untrusted, like all of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

WHOLE = "report"  # the section id of a request for the whole report, also for scripted replies
POLISH = "polish"  # of the request to read it through
_MOST = 80  # sections; a report has a dozen


def sections_in(values: Sequence[Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The part each section says it is in, and the section; of a reply cut in the middle, those that are whole."""
    found = (one for value in values if isinstance(value, dict) for one in _listed(value))
    for _place, one in zip(range(_MOST), found, strict=False):
        if isinstance(one, dict) and isinstance(one.get("part"), str) and isinstance(one.get("blocks"), list):
            yield one["part"][:20], one


def _listed(value: Mapping[str, Any]) -> Sequence[Any]:
    sections = value.get("sections")
    return sections if isinstance(sections, list) else [value]
