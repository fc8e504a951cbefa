"""What is told as not having come about: an ill (没出过欺凌, 夏天没断供), which is well done; and of a plan, how far it was met (计划60，只来37)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from drafter.core.text import Span
from drafter.language.lexicon import any_of, words
from drafter.language.segments import tagged_words

_LIST = "denied_ills.txt"
_DENIAL = re.compile(
    r"(?<![有还仍尚])(?:从来?|一直|始终|再也?)?(?:没有?|未|无(?!论|法|人|力|奈|关))(?:再|曾|让|叫|使)?(?![人钱法])"
)
_NONE_OF = re.compile(r"(?:无|没有?)一[个家户所处条名座间台件笔项份人例起位支]")
# Between a denial and the ill: how many, of what kind, whose.
_BETWEEN = re.compile(
    r"[过到现着因被任何]|一?[起例个次件户项家名人天宗笔条点]|一刻|半[天点步]|(?:重大|较大|特大|安全|恶性|严重|大的?|新的?|明显|人员|人为|责任)"
)
_FAR = 10  # characters between a denial and the ill
_NAMES = ("n", "l", "i", "j", "s", "a", "b", "f", "q", "m", "r", "p", "t")
# 计划80只到53, 年初定的20公里只修了11公里, 计划投资3亿，实际完成1.2亿.
_HELD_TO = re.compile(
    r"(?:计划|任务|目标|指标|预算|原定|定的|应|要求|定了)[^，。；\d]{0,6}(?P<wanted>\d+(?:\.\d+)?)(?P<unit>[^\d，。；]{0,4}?)的?[，]?"
    r"(?P<how>实际|实|只|才|仅|就|完成|到位)(?:只|仅|才)?[^，。；\d]{0,5}(?P<had>\d+(?:\.\d+)?)(?P<told>[^\d，。；]{0,4})"
)

# 编制18个，在岗13个; 按标准配34人，实有28人.
_POSTS = re.compile(
    r"(?:编制|定编|核编|应配|该配|按标准配|岗位)(?:数)?(?:是|有|共)?(?P<wanted>\d+)[个名人]?，?(?:现在?|目前)?(?:实有|在岗|在编|现有|到岗|实际|实配|配了)(?:人员)?(?P<had>\d+)[个名人]?[，；](?=[^，。；]{3})"
)


@lru_cache(maxsize=4096)
def denied_ills(text: str) -> tuple[Span, ...]:
    """The places, from the denial to the end of the ill, where something bad is told as not having come about, in their order and apart."""
    apart: list[Span] = []
    for span in sorted(_found(text), key=lambda span: (span.start, -span.end)):
        if not apart or span.start >= apart[-1].end:
            apart.append(span)
    return tuple(apart)


def _found(text: str) -> Iterator[Span]:
    yield from (Span(*less.span()) for less in _less().finditer(text))
    for denial in _DENIAL.finditer(text):
        end = _ill_after(text, denial.end())
        if end:
            yield Span(denial.start(), end)


@cache
def _less() -> re.Pattern[str]:
    """没那么久了, 没有以前那么挤: it was worse before."""
    before = "(?:以前|之前|从前|过去|往年|去年|上年|原来|原先|早先|前几年)?"
    return re.compile(rf"(?:不再|没有?|不|不像){before}(?:那么|这么|那样){any_of(words(_LIST, 'less'))}了?")


def _ill_after(text: str, start: int) -> int:
    """The end of the ill that a denial before `start` is of; 0 where it denies something else."""
    light = _light().match(text, start)
    at = light.end() if light else start
    while at - start <= _FAR:
        if ill := _ills().match(text, at):
            return ill.end()
        if between := _BETWEEN.match(text, at):
            at = between.end()
            continue
        word = next((one for one in tagged_words(text[at : at + _FAR])), None)
        if word is None or not word.tag.startswith(_NAMES) or not re.fullmatch("[一-鿿\\d]+", word.text):
            return 0
        if _ills().search(word.text) and word.text.endswith(tuple(words(_LIST, "ill"))):  # 食物中毒
            return at + len(word.text)
        at += len(word.text)
    return 0


def is_lack(text: str) -> bool:
    """Whether none of something wanted came about: 无一家企业入驻; a plan of which only a part was met is one too."""
    for found in _NONE_OF.finditer(text):
        rest = re.split("[，。；]", text[found.end() :])[0]
        if any(word in rest for word in words(_LIST, "positive")) and not _ill_after(text, found.end()):
            return True
    return any(_is_short(found) for found in _HELD_TO.finditer(text)) or is_short_staffed(text)


def is_short_staffed(text: str) -> bool:
    """Whether fewer people are there than there are posts for, and what comes of it is told: 编制18个，在岗13个，夜班排不过来. The two figures alone say what the house has."""
    return any(Decimal(found["had"]) < Decimal(found["wanted"]) for found in _POSTS.finditer(text))


def held_to_plan(text: str) -> bool:
    """Whether a statement holds what was done against what was planned, and so tells of what was."""
    return bool(_HELD_TO.search(text))


def _is_short(found: re.Match[str]) -> bool:
    """只, 才, 仅 and a smaller figure of the same thing."""
    same = found["unit"].strip("，") in ("", found["told"][: len(found["unit"])])
    return found["how"] in ("只", "才", "仅", "就") and same and Decimal(found["had"]) < Decimal(found["wanted"])


@cache
def _light() -> re.Pattern[str]:
    return re.compile(any_of(words(_LIST, "light")))


@cache
def _ills() -> re.Pattern[str]:
    return re.compile(any_of(words(_LIST, "ill")))
