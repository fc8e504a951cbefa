"""How last period's report goes on under its headings: in numbered items (一是…), or in running sentences. This period's sections do the same."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.core.profile import Section
from drafter.core.report import Report, Role
from drafter.plan.last_time import STALE
from drafter.plan.prior_sections import without_boast

_NUMBERED = re.compile(
    r"(?:^|[。；：\n])\s*(?:[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}[，、]|首先，|[（(]\d{1,2}[）)]|\d{1,2}[.．、])"
)
_SAID = 40  # characters a section says
_SEVERAL = 2  # sections that make a habit
_FEW = 0.2  # share of them that may be an exception


def in_last_form(sections: Sequence[Section], prior: Report | None, role: Role) -> tuple[Section, ...]:
    """The headed sections without leads and numbers where last period's ran on: all of a part that did, else those that keep such a heading."""
    return tuple(_running(one) if one.level == 2 and runs_under(one.heading, prior, role) else one for one in sections)


def runs_under(heading: str, prior: Report | None, role: Role) -> bool:
    """Whether what stands under a heading is written in running sentences: all of its part was, or what stood under that heading."""
    if runs_on(prior, role):
        return True
    told = (text for name, text in _texts(prior, role) if heading in (name, without_boast(name, STALE)))
    return any(map(_says_on, told))


def runs_on(prior: Report | None, role: Role) -> bool:
    """Whether the headed sections of one part are written in running sentences."""
    said = [text for _heading, text in _texts(prior, role) if len(text) >= _SAID]
    numbered = sum(not _says_on(text) for text in said)
    return len(said) >= _SEVERAL and numbered <= _FEW * len(said)


def _says_on(text: str) -> bool:
    return len(text) >= _SAID and not _NUMBERED.search(text)


def _texts(prior: Report | None, role: Role) -> Sequence[tuple[str, str]]:
    """Each second-level heading of a part with what stands under it, headings and all."""
    heads = [one for one in prior.headings() if one.level <= 2] if prior else []
    if prior is None or not heads:
        return ()
    ends = [one.span.start for one in heads[1:]] + [len(prior.text)]
    return [
        (head.text, prior.text[head.span.end : end].strip("。 　\n"))
        for head, end in zip(heads, ends, strict=True)
        if head.level == 2 and head.role == role
    ]


def _running(section: Section) -> Section:
    return replace(section, items=tuple(replace(item, lead="") for item in section.items), runs_on=True)
