"""By whose word and how surely: what notes only hear, guess or have still to prove, told as settled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.core.claim import Reason, VerdictKind
from drafter.ground.slot_pairs import SlotPair
from drafter.language import lexicon

Found = tuple[VerdictKind, Reason]
_LIST = "evidence.txt"
# 老板说, 厂家答应: somebody's word. 说明, 说法, 劝说 are none; 我们说 is one's own.
_WHO = r"(?P<who>[一-鿿]{1,6}?(?<![我咱的据听是就来小再演解述劝传明])(?<!我们)(?<!咱们))(?:口头|电话里|自己|那边|他们|私下|都)?"
# 跟…说好, 说定: what two agreed on.
_SAID = "说是?(?!明|法|服|理|话|清|得|不|教|唱|书|好|定|妥|通|拢)|讲(?=[，：])"


_WHO_IS_NONE = re.compile("群众|老百姓|居民|大伙|大家|家长|客户")
_COUNT = re.compile(r"^[约近]?[\d一二两三四五六七八九十几百千]")
_SURE = 0.4


def told_as_settled(pair: SlotPair) -> Iterator[Found]:
    """A guess or somebody's word without a sign of either; what nobody proved told as proved."""
    given = _unsettled(pair.told.text)
    if given and not _is_told_open(pair, given):
        yield ("bent" if pair.alike >= _SURE else "reworded"), Reason("hedge", pair.clause.text.strip(), given)
    yield from _first_count(pair)
    proven, unproven = _proven().search(pair.about), _unproven().search(pair.fact)
    if proven and unproven and proven[0] not in pair.fact and not _denied(pair.about, proven):
        yield "bent", Reason("hedge", proven[0], unproven[0])


# 承包商自己报的, 初评: whose own count it is, or that it is not the last.
_OWN_COUNT = re.compile("自己(?:报|评|填|估|说|算|测|打)的|自[报评测估填](?!告)")
_FIRST_COUNT = re.compile("初[评步审测算核]|暂[定估列]|毛估|粗算|快报|预[估算]数|摸底数|没出最后|不是最后")
_TOLD_OWN, _TOLD_FIRST = re.compile("自[报评测估填己行]|据|称|反映"), re.compile("初|暂|预|毛|粗|快报|估|摸底|约")


def _first_count(pair: SlotPair) -> Iterator[Found]:
    """工程进度82% of 承包商自己报的, 得分78分 of 初评78分."""
    for said, told in ((_OWN_COUNT, _TOLD_OWN), (_FIRST_COUNT, _TOLD_FIRST)):
        given = said.search(pair.told.text)
        counted = said is _OWN_COUNT or pair.clause.numbers  # 初步贯通 is no count
        if given and counted and not told.search(pair.about):
            yield "bent", Reason("hedge", pair.clause.text.strip(), given[0])


def _unsettled(text: str) -> str:
    """The word by which a source clause leaves it open, "" where it only leads to a count (估计300人), which the count's own check holds."""
    for pattern in (_guessed(), _heard()):
        found = pattern.search(text)
        if found and not _COUNT.match(text[found.end() :]):
            return found[0]
    says = _says().match(text.strip())
    return says[0][: says.start("what")] if says and not _WHO_IS_NONE.search(says["who"]) else ""


def _is_told_open(pair: SlotPair, given: str) -> bool:
    """Whether the clause leaves it open, or one next to it says by whose word it is (据厂长介绍，年底能供水)."""
    guessed = _guessed().match(given) and any(one in pair.clause.text for one in lexicon.words(_LIST, "told_about"))
    if guessed or _open().search(pair.clause.text):
        return True
    return any(part in pair.about for part in lexicon.words(_LIST, "heard")) or bool(_LED.search(pair.about))


_LED = re.compile(
    "据[一-鿿]{1,10}(?:介绍|反映|称|说|反馈|表示|通报|统计|估计|预测|数据|消息|测算)|(?:反映|表示|认为|称|介绍|反馈|承诺|答复|显示)(?=，|$)|提供的?数|的(?:意见|诉求|呼声|投诉|要求|建议|说法)"
)


def _denied(text: str, found: re.Match[str]) -> bool:
    return bool(re.search("[未没待尚不需须]|拟|将|正在", text[max(0, found.start() - 4) : found.start()]))


@cache
def _says() -> re.Pattern[str]:
    verbs = lexicon.one_of(_LIST, "says")
    return re.compile(rf"{_WHO}(?:{_SAID}|{verbs})(?P<what>[，：]?[一-鿿\d].+)")


@cache
def _guessed() -> re.Pattern[str]:
    return re.compile(lexicon.stems(_LIST, "guessed"))


@cache
def _heard() -> re.Pattern[str]:
    return re.compile(lexicon.one_of(_LIST, "heard"))


@cache
def _unproven() -> re.Pattern[str]:
    return re.compile(lexicon.one_of(_LIST, "open"))


@cache
def _open() -> re.Pattern[str]:
    return re.compile(lexicon.one_of(_LIST, "told_open"))


@cache
def _proven() -> re.Pattern[str]:
    return re.compile(lexicon.stems(_LIST, "told_proven"))
