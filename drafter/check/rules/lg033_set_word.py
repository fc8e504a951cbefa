"""固定词语漏字、多字、颠倒

检查：写法固定的词语漏了一个字、重了一个字或者相邻两个字颠倒（党风廉建设、乡村振振兴、高量质发展），成语和专名写错一个字（因地置宜、中华人名共和国）。
理由：固定词语谁都认得，错一个字就显得没有校对。
依据：词表见 language/phrases/set_words.txt、idioms.txt、set_names.txt；只查词的中间，两头的字可能属于前后的词。
修复：改成正确的写法（由人确认）。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Fix
from drafter.core.messages import _
from drafter.core.remembered import remembered
from drafter.core.text import Span
from drafter.language.idioms import mistaken
from drafter.language.phrases import phrase_lines
from drafter.language.set_names import mistaken_names
from drafter.language.spotting import Spotter
from drafter.language.typos import find_typos

_DROPPED = 5  # a shorter word without one of its characters may be another word


@cache
def _wrong() -> dict[str, str]:
    """Every slip of every word → the word."""
    words = phrase_lines("set_words.txt")
    found: dict[str, str] = remembered("slips\n" + "\n".join(words), lambda: _slips_of(words))
    return found


def _slips_of(words: Sequence[str]) -> dict[str, str]:
    found = {slip: word for word in words for slip in _slips(word)}
    return {slip: word for slip, word in found.items() if slip not in words}


def _slips(word: str) -> Iterator[str]:
    for at in range(1, len(word) - 1):
        yield word[: at + 1] + word[at:]
        if len(word) >= _DROPPED:
            yield word[:at] + word[at + 1 :]
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


@cache
def _spotter() -> Spotter:
    """The words themselves are beside: the longest match at a place wins, so that no slip is seen inside a right word."""
    return Spotter(tuple(_wrong()), phrase_lines("set_words.txt"))


def check(context: Context) -> Iterator[Finding]:
    for index, start, end in _spotter().find(context.text):
        wrong = _spotter().words[index]
        right = _wrong().get(wrong)
        if right:
            span = Span(start, end)
            words = _("“{wrong}”应为“{right}”。").format(wrong=wrong, right=right)
            yield rule.finding(span, words, fix=Fix(span, right, safe=False))
    for found in (*mistaken(context.text), *mistaken_names(context.text)):
        if next(find_typos(found.span.of(context.text)), None):
            continue  # LG017 tells it
        words = _("“{wrong}”应为“{right}”。").format(wrong=found.span.of(context.text), right=found.right)
        yield rule.finding(found.span, words, fix=Fix(found.span, found.right, safe=False))


rule = Rule(
    id="LG033",
    name="固定词语漏字、多字、颠倒",
    severity="warning",
    check=check,
    bad=(
        "压实«党风廉建设»责任。",
        "实施«乡村振兴战战略»，抓好«贯落彻实»。",
        "«群策郡力»抓好防汛，«雷励风行»抓整改。",
        "贯彻«中华人名共和国»安全生产法，«纪律检察委员会»通报2起。",
    ),
    good=(
        "压实党风廉政建设责任，贯彻落实乡村振兴战略。",
        "因时制宜、统筹照顾，上下同欲，群策群力。",
        "中国共产主义青年团县委员会、县监察委员会联合发文，党的十九大以来成效明显。",
        "绩效管理理念深入人心，提高高标准农田建设质量。",
    ),
)
