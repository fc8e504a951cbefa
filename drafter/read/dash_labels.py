"""Lines that open with what they are about and a dash (样品——总数看表), in files that write so: the dash is a colon there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.read.bullets import NoteLine
from drafter.read.part_words import roles_of_label

_LABEL = re.compile(
    r"(?P<label>(?![一-鿿]*(?:唯一|[第首]))[一-鿿A-Za-z]{1,6})[ 　]*(?:—{1,2}|-{2}|－{1,2})[ 　]*(?=[^\s—－-])"
)
_HABIT = 3  # lines of one file: 全县唯一——省级示范站 alone is a sentence


def with_colons(lines: Sequence[NoteLine]) -> list[NoteLine]:
    """The lines, with a colon behind a label that a dash parts from its text: behind a part's name anywhere, behind others where it is a habit."""
    found = [None if line.kind == "heading" else _LABEL.match(line.text) for line in lines]
    habit = sum(one is not None for one in found) >= _HABIT
    return [
        replace(line, text=f"{one['label']}：{line.text[one.end() :]}")
        if one is not None and (habit or roles_of_label(one["label"]))
        else line
        for line, one in zip(lines, found, strict=True)
    ]
