"""All told as not all, none left out as some, a batch as all: 未能全部整改 of 都改了, 有遗漏 of 一个没落, 更换全部 of 换了一批, 曾投诉 of 反复投诉."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.plain_speech import ALL
from drafter.ground.slot_pairs import Found, SlotPair

_NOT_ALL = re.compile("(?:未能?|没有?|尚未|并未|没能|不能)(?:全部|全面|完全|悉数|如数)")
_SOME_MISSED = re.compile("(?<![无零没未])(?:存在|[仍还]?有)(?:个别|少数|部分)?(?:遗漏|漏项|掉队|缺漏)")
# What is left open in the source itself; 一个没漏 and 无一漏网 leave nothing.
_LEFT = re.compile("[还剩差缺未]|没(?!有?一|漏|落|掉|丢|少|拖)|不(?!漏|落|少|拖|缺)|其余|另外")
_NONE_MISSED = re.compile("(?:一[一-鿿]{1,2}都?|也|都)?(?:没有?|不|未)(?:漏|落|掉队|丢|少)|无一|零遗漏|无遗漏")


def all_denied(pair: SlotPair) -> Iterator[Found]:
    """Bent where the fact says all of it and leaves nothing open."""
    not_all, missed = _NOT_ALL.search(pair.clause.text), _SOME_MISSED.search(pair.clause.text)
    rest = _NONE_MISSED.sub("", pair.fact)
    whole = ALL.search(pair.fact)
    if not_all and whole and not _LEFT.search(rest):
        yield "bent", Reason("polarity", not_all[0], whole[0])
    none = _NONE_MISSED.search(pair.fact) if missed else None
    if missed and none and not _LEFT.search(rest):
        yield "bent", Reason("polarity", missed[0], none[0])


_BATCH = re.compile(r"(?<![一-鿿\d分])[一-鿿]?了?(?P<some>一批|首批|头一?批|第一批|一部分|一些|几[个家户处台辆名])")
_EVERY = re.compile("全部|所有|全体|全面(?!的)|悉数|全数")
_SOME_SAID = re.compile("批|部分|[几数多][个家户处台辆名]|一些|若干|个别")


def batches_widened(pair: SlotPair) -> Iterator[Found]:
    """更换全部老保安 of 换了一批老保安; another clause of the fact may still say all of something."""
    given, said = _BATCH.search(pair.told.text), _EVERY.search(pair.clause.text)
    if given and said and not ALL.search(pair.told.text) and not _SOME_SAID.search(pair.about):
        yield "bent", Reason("degree", said[0], given["some"])


_OFTEN = re.compile("反复|屡次?|一再|再三|三番五次|三天两头|经常|时常|常常|多次|频繁|频频|老是|总是|动不动|隔三差五")
_ONCE = re.compile("曾经?|一度|偶尔|偶有|有时|个别时候")


def often_as_once(pair: SlotPair) -> Iterator[Found]:
    """曾经投诉的老户 of 反复投诉的老户."""
    given, said = _OFTEN.search(pair.told.text), _ONCE.search(pair.clause.text)
    if given and said and said[0] not in pair.fact and not _OFTEN.search(pair.about):
        yield "bent", Reason("soften", said[0], given[0])
