"""Which section of last period's report a fact goes on with: the one that told of the same thing, in whatever words its heading calls it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafter.claims.joining import bigrams, skeleton
from drafter.core.fact import Fact
from drafter.core.report import Heading, Report, Role
from drafter.language.formal import formal
from drafter.language.subjects import scores
from drafter.plan.last_time import calmed

_CLAUSE = re.compile(r"[，。；：、（(]")
_FIGURE = re.compile(r"[\d.,]+|【[^】]*】")
_RESULT = re.compile(
    r"(?:工作|建设)?(?:成果|成绩|水平|质效|效益|势头|格局)?(?:取得|实现|获得|迈上|不断|持续|更加|十分|初见|初显|渐显|彰显|凸显|日益|稳步)?$"
)
_MADE_FIRM = re.compile(r"(?:巩固|拓展|提升|提高|扩大|增强).+成效$")
_OF_ALL = re.compile(r"\n\s*(?:一年来，|过去一年，|各位代表|这些成绩|总的看|(?:同时，)?我们也?清醒|在肯定成绩)")
_LEAST = 4  # signs of a heading
LONGEST = 30  # signs of a heading that is one and no sentence
_SAME = 0.5  # share of a name's word pairs that must stand in one clause of the section
# What any section says tells none from another.
_STOCK = re.compile(r"全年|累计|完成|工作|开展|推进|加强|建设|情况|管理|服务|提升|改善|持续|不断|扎实|有序|稳步|平稳")


@dataclass(frozen=True, slots=True)
class PriorSection:
    """A second-level section: its heading, the word pairs of each of its clauses, the subjects its words speak of, and its sentences."""

    heading: str
    clauses: tuple[frozenset[str], ...]
    subjects: frozenset[str] = frozenset()
    lines: tuple[str, ...] = ()


def prior_sections(
    prior: Report | None, stale: re.Pattern[str], role: Role = "achievements"
) -> tuple[PriorSection, ...]:
    """The sections of one part in order. A heading that states something of its own time (`stale`) is called by the rest of it, and left out where nothing is left."""
    heads = [one for one in prior.headings() if one.level <= 2] if prior else []
    if prior is None or not heads:
        return ()
    ends = [one.span.start for one in heads[1:]] + [len(prior.text)]
    told = ((head, _own_text(prior.text[head.span.end : end])) for head, end in zip(heads, ends, strict=True))
    return tuple(
        PriorSection(
            without_boast(head.text, stale),
            tuple(_clauses(f"{text}，{head.text}")),
            frozenset(scores(f"{head.text}，{text}")),
            tuple(line for line in re.split("[。；]", text) if line.strip()),
        )
        for head, text in told
        if _is_kept(head, role) and without_boast(head.text, stale)
    )


def _own_text(text: str) -> str:
    """A section's text up to the paragraph that speaks of all of them again (一年来，…; 各位代表！…)."""
    found = _OF_ALL.search(text)
    return text[: found.start()] if found else text


# 打赢国企改革三 of …三年行动收官战: cut within a name that counts.
_HALF_NAME = re.compile(r"[一二两三四五六七八九十百\d第]$")


def without_boast(heading: str, stale: re.Pattern[str]) -> str:
    """A heading without what it says of its own time: 归集扩面 of 归集扩面成效明显, 夯实基层基础 of 夯实基层基础，创建取得突破; "" where nothing is left."""
    heading = calmed(heading)
    if not stale.search(heading):
        return heading
    parts = heading.split("，")
    if _MADE_FIRM.match(parts[-1]) and not any(stale.search(part.removesuffix("成效")) for part in parts):
        return heading  # 巩固社会面管控成效 is what was done, no boast
    kept = "，".join(part for part in parts if not stale.search(part))
    left = kept if kept.endswith(parts[-1]) else _to_boast(parts[-1], stale)
    return next((words for words in (left, kept) if len(words) >= _LEAST), "")


def _to_boast(part: str, stale: re.Pattern[str]) -> str:
    found = stale.search(part)
    if found is None:
        return part
    kept = _RESULT.sub("", part[: found.start()])
    return "" if _HALF_NAME.search(kept) else kept


def _is_kept(head: Heading, role: Role) -> bool:
    return head.level == 2 and head.role == role and 4 <= len(head.text) <= LONGEST


def _clauses(text: str) -> Iterator[frozenset[str]]:
    return (word_pairs(clause) for clause in re.split("[，。；：]", text) if clause)


def word_pairs(words: str) -> frozenset[str]:
    """Pairs of signs of what a clause names, without its figures and what any clause may say."""
    return bigrams(skeleton(_STOCK.sub("", _FIGURE.sub("", words))))


def gone_on(facts: Sequence[Fact], sections: Sequence[PriorSection]) -> Mapping[str, str]:
    """By a fact's id the heading of the section that told of what the fact names, in the order of the sections."""
    found = {fact.id: _section_of(fact, sections) for fact in facts}
    return {name: one.heading for one in sections for name, heading in found.items() if heading == one.heading}


def _section_of(fact: Fact, sections: Sequence[PriorSection]) -> str:
    """The section in which the first name of the fact that any section knows stands; "" where none or more than one does."""
    for name in _names(formal(fact.text)):
        told = [one.heading for one in sections if any(_is_told(name, clause) for clause in one.clauses)]
        if len(told) == 1:
            return told[0]
    return ""


def _names(text: str) -> Iterator[frozenset[str]]:
    """What each clause names; a clause of a single pair of signs is a name only where it opens the line."""
    for at, clause in enumerate(_CLAUSE.split(text)):
        if (pairs := word_pairs(clause)) and (len(pairs) > 1 or not at):
            yield pairs


def _is_told(name: frozenset[str], clause: frozenset[str]) -> bool:
    return len(name & clause) >= max(1, _SAME * len(name))
