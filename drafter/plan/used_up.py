"""What headings and section ids a report being planned has used up."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count


@dataclass
class UsedUp:
    """What a report has used up: headings, and section ids, for two groups may answer to one topic; homes: by a fact's id the heading it stands under."""

    headings: set[str] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)
    homes: dict[str, str] = field(default_factory=dict)

    def new_id(self, wanted: str) -> str:
        name = next(name for n in count(1) if (name := wanted if n == 1 else f"{wanted}-{n}") not in self.ids)
        self.ids.add(name)
        return name
