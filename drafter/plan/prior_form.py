"""How last period's report goes on under its headings: in numbered items (一是…), or in running sentences. This period's sections do the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.core.profile import Section
from drafter.core.report import Report, Role

_NUMBERED = re.compile(
    r"(?:^|[。；：\n])\s*(?:[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}[，、]|首先，|[（(]\d{1,2}[）)]|\d{1,2}[.．、])"
)
_SAID, _SEVERAL, _FEW = (
    40,
    2,
    0.2,
)  # characters a section says; sections that make a habit; share of them that may be an exception


def in_running_form(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The headed sections without leads and numbers."""
    return tuple(_running(one) if one.level == 2 else one for one in sections)


def runs_on(prior: Report | None, role: Role) -> bool:
    """Whether the headed sections of one part are written in running sentences."""
    said = [text for text in _texts(prior, role) if len(text) >= _SAID]
    numbered = sum(bool(_NUMBERED.search(text)) for text in said)
    return len(said) >= _SEVERAL and numbered <= _FEW * len(said)


def _texts(prior: Report | None, role: Role) -> Sequence[str]:
    """What stands under each second-level heading of a part, with the headings under it."""
    if prior is None:
        return ()
    heads = [one for one in prior.headings() if one.level <= 2]
    ends = [one.span.start for one in heads[1:]] + [len(prior.text)]
    return [
        prior.text[head.span.end : end].strip("。 　\n")
        for head, end in zip(heads, ends, strict=True)
        if head.level == 2 and head.role == role
    ]


def _running(section: Section) -> Section:
    return replace(section, items=tuple(replace(item, lead="") for item in section.items), runs_on=True)
