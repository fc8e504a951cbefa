"""Fixed wordings of party and state documents, written otherwise than they stand there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from drafter.language.phrases import phrase_lines


@dataclass(frozen=True, slots=True)
class WrongWording:
    """One line of wordings.tsv: the wrong forms as a pattern, the right one (\\1 for a group), and what is wrong."""

    pattern: re.Pattern[str]
    template: str
    why: str

    def right(self, found: re.Match[str]) -> str:
        return found.expand(self.template)


@cache
def wordings() -> tuple[WrongWording, ...]:
    """Every line of the list, in its order."""
    rows = (line.split("\t") for line in phrase_lines("wordings.tsv"))
    return tuple(WrongWording(re.compile(pattern), right, why) for pattern, right, why in rows)


# No wrong form is without one of these: a text is read through once for all patterns together.
_ANY = re.compile(
    r"社会主义|习近平|马列|中全会|布局|意识|自信|确立|创新、|总基调|八项规定|扫黑|一带一路|供给侧|廉洁|主体责任制|绿水青山|初心|安全|贯彻落|二十精神|十九精神|环比|同比|四个意|两个|新发展理论"
)


def find_wordings(text: str) -> Iterator[tuple[WrongWording, re.Match[str]]]:
    """Every place where a fixed wording is off, list by list."""
    if _ANY.search(text):
        for wording in wordings():
            for found in wording.pattern.finditer(text):
                yield wording, found
