"""How much one run takes: more than that is no one report's material, and is refused at once, with what to do, before anything is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from drafter.core.errors import InputError
from drafter.core.fact import Fact
from drafter.core.messages import _

MOST_LINES = 1_000  # of one file of notes
# What one report is drafted from, of lines and in all. The fullest that offices were seen to send has a third of it.
MOST_NOTES, MOST_FACTS, MOST_SIGNS = 300, 400, 15_000
# What one text is held against: each of its sentences is compared with the facts that are like it.
_MOST_HELD, _MOST_PAIRS = 3_000, 250_000


def refuse_lines(count: int, source: str) -> None:
    """Raises InputError where a file of notes has more lines than are read at a time."""
    if count > MOST_LINES:
        what = _("要点太多：有{n}行，一个文件最多读{most}行").format(n=count, most=MOST_LINES)
        raise InputError.one(source, what, _("请按科室或章节分成几份，只留要写进报告的"))


def refuse_material(facts: Sequence[Fact]) -> None:
    """Raises InputError where there is more than one report is drafted from; named is the file that has most of it."""
    signs = sum(len(fact.text) for fact in facts)
    only_lines = all(fact.kind != "row" for fact in facts)
    most = MOST_NOTES if only_lines else MOST_FACTS
    if len(facts) > most or signs > MOST_SIGNS:
        what = _("素材太多：共{n}条、{signs}字，一份报告最多用{most}条、{most_signs}字").format(
            n=len(facts), signs=signs, most=most, most_signs=MOST_SIGNS
        )
        remedy = _("请按科室或章节分成几个文件夹分别起草，表里只留要写进报告的行")
        raise InputError.one(_fullest(facts), what, remedy)


def refuse_comparison(sentences: int, facts: Sequence[Fact]) -> None:
    """Raises InputError where a text of so many sentences would be held against too many facts."""
    if len(facts) > _MOST_HELD or sentences * len(facts) > _MOST_PAIRS:
        what = _("逐句核对太多：{sentences}句对{n}条素材").format(sentences=sentences, n=len(facts))
        raise InputError.one(_fullest(facts), what, _("请按章节分开核对，素材只给这一章用到的"))


def _fullest(facts: Sequence[Fact]) -> str:
    return Counter(fact.provenance.source for fact in facts).most_common(1)[0][0]
