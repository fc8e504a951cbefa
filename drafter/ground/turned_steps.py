"""How a thing is to go on told as what excludes it: 已获批 for 还得报批, 已补齐 for 待补, 完成 for 才开始, 省县共担 for 省里出, 先乙再甲 for 先甲再乙."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause
from drafter.ground.pairing import ClausePair


def turned_steps(pairs: Sequence[ClausePair], text: str) -> Iterator[tuple[Clause, Reason]]:
    """(clause of the text, reason) of each."""
    for pair in pairs:
        for reason in (
            *_approved(pair),
            *_made_up(pair),
            *_decided(pair),
            *_ended(pair),
            *_shared(pair),
            *_graded(pair),
            *_own_levels(pair),
        ):
            yield pair.clause, reason
        for reason in _order(pair.clause, text, pair.held.texts):
            yield pair.clause, reason


_RISES = "提高|提升|上升|上涨|增加|增长|扩大|延长|拓展|升|涨"
_FALLS = "下降|降低|减少|缩短|压缩|压减|压降|缩小|回落|精简|缩减|裁减|整合|合并|归并|撤并|降"
_FROM_TO = re.compile(
    r"(?:由|从)(?:[上去前]年的?|年初的?)?(?P<was>\d+(?:\.\d+)?)(?P<unit>[万亿]?[^\d，。；]{0,4}?)"
    rf"(?P<way>{_RISES}|{_FALLS})(?:到|至|为)(?P<now>\d+(?:\.\d+)?)(?P=unit)(?!\d)"
)
_UP = frozenset(_RISES.split("|"))


def _own_levels(pair: ClausePair) -> Iterator[Reason]:
    """由58%降低到71%: a way its own levels do not go, where the source does not say so itself."""
    for found in _FROM_TO.finditer(pair.clause.text):
        was, now = Decimal(found["was"]), Decimal(found["now"])
        wrong = now < was if found["way"] in _UP else now > was
        if wrong and not re.search(rf"{found['way']}了?(?:到|至|为)", pair.held.raw):
            yield Reason("direction", f"{found['way']}到{found['now']}", f"{found['was']}→{found['now']}")


_TO_APPROVE = re.compile(
    "(?:还|仍|尚|也|正)?(?:得|要|需|须|没|未|待|等)(?:经|报|由)?[^，。；\\d]{0,8}批(?!次|发|评|量)"
)
_APPROVED = re.compile("(?:已|业已|均已)(?:经|获|取得|得到|获得|通过)?[^，。；\\d]{0,8}(?:审批|批准|批复|核准|获批)")
_APPROVED_TOO = re.compile("批(?:了|下|完|过|复了)|获批|已[^，。；]{0,6}批|同意了")


def _approved(pair: ClausePair) -> Iterator[Reason]:
    """已获省厅审批 where it has still to be put before them."""
    said, given = _APPROVED.search(pair.clause.text), _TO_APPROVE.search(pair.told.text)
    if said and given and not _APPROVED_TOO.search(pair.held.raw) and not _LATER.search(said[0]):
        yield Reason("status", said[0], given[0])


_HANDED_IN = re.compile(
    "(?:[上申呈]?报(?:送|请|批)?|递交?|提交|提请|[报呈]?送(?:审|到|往|去)?|交(?:到|给|上去))(?:了|到|至|给|去|上去)?(?!告|名|警|道|纸|表|料|案|考)"
)
_DECIDED = re.compile(
    "(?:审定|审批通过|审议通过|评审通过|批准|批复|核准|同意|受理|认定|采纳|印发|出台)(?!后|前|的|程序|意见书|机关)"
)
_DECIDED_TOO = re.compile("批|审[定过]|通过|过了|过会|同意|认|核准|受理|收下|采纳|印发|出台|发了")
_NOT_SAID = re.compile("[未没待拟将等需]|(?<!申)请|争取|力争|提交|报|送")
_DENIED = re.compile("(?:[尚还仍]?[未没待等])(?:有|获|取得)?[^，。；]{0,3}")


def _decided(pair: ClausePair) -> Iterator[Reason]:
    """已经编办审定 where the paper was only handed in."""
    said, given = _DECIDED.search(pair.clause.text), _HANDED_IN.search(pair.told.text)
    if (
        said
        and given
        and not (_NOT_SAID.search(pair.clause.text) or _DECIDED_TOO.search(_DENIED.sub("", pair.held.raw)))
    ):
        yield Reason("status", said[0], given[0])


_LATER = re.compile("[待拟未没将等]|报|提交|申请")
_WHEN = r"(?P<when>(?:1[0-2]|[1-9])月(?:底|中旬|上旬|下旬|初)?前?|年底前?|月底前?|春节前|汛前)"
_LACKING = re.compile(rf"(?:差|缺|欠|短)了?的[^，。；]{{0,12}}?{_WHEN}[^，。；]{{0,2}}(?P<act>[补还交])[齐上足清完]?$")


def _made_up(pair: ClausePair) -> Iterator[Reason]:
    """已于9月底前补齐 where what is lacking is to be made up by then."""
    given = _LACKING.search(pair.told.text.strip(" ，。；"))
    if given is None or re.search("已|了$", given[0]):
        return
    said = re.search(f"(?:已|业已)[^，。；]{{0,6}}{given['when']}[^，。；]{{0,4}}{given['act']}", pair.clause.text)
    if said:
        yield Reason("status", said[0], given[0])


_BEGINS = re.compile("(?:才|再)能?(?:开始|开工|动工|启动|起步|开建|进场|开(?=$|[，。；]))")
_ENDS = re.compile("(?:完成|竣工|完工|办结|结束|建成)(?![的率量])")
_OVER = re.compile("[完竣]|办结|结束|建成|启动[^，。；]*完")
_STARTS = re.compile("启动|开始|开工|动工|起步|召开|举行|进场|开展")


def _ended(pair: ClausePair) -> Iterator[Reason]:
    """将于3月完成 where it only begins then."""
    said, given = _ENDS.search(pair.clause.text), _BEGINS.search(pair.told.text.strip(" ，。；"))
    same = {time.rest for time in pair.clause.times} & {time.rest for time in pair.told.times} - {""}
    if said and given and same and not _OVER.search(pair.held.raw) and not _STARTS.search(pair.clause.text):
        yield Reason("status", said[0], given[0])


_PAYS = re.compile(
    "(?P<who>[省市县区镇乡村])(?:里|上|级)?(?:财政)?(?:全|都|一家)?(?:出|掏|拿|担|负担|承担|兜底)的?(?=$|[，。；])"
)
_PAY_TOGETHER = re.compile(
    "(?P<who>[中省市县区镇乡村][级里央]?(?:财政)?(?:[、和与及]?[省市县区镇乡村][级里]?(?:财政)?)+)(?:[两三]级)?(?:财政)?(?:按比例|共同|分别|各自)?(?:承担|负担|分担|出资|共担)"
)


def _shared(pair: ClausePair) -> Iterator[Reason]:
    """由省、县共同承担 where one of them alone pays."""
    said, given = _PAY_TOGETHER.search(pair.clause.text), _PAYS.search(pair.told.text.strip(" ，。；"))
    if said and given and set(said["who"]) & _LEVELS - set(pair.held.raw):
        yield Reason("responsibility", said[0], given[0])


_LEVELS = frozenset("省市县区镇乡村")
_GRADED = re.compile("(?:[没未无零][^，。；]{0,4}?)(?P<grade>重大|较大|特大|恶性|严重)(?P<what>[一-鿿]{2})")
_DENIES = re.compile("[没未无零]")


def _graded(pair: ClausePair) -> Iterator[Reason]:
    """未发生重大泄密 where there was none at all (一起泄密也没有)."""
    said = _GRADED.search(pair.clause.text)
    if (
        said
        and said["what"] in pair.told.text
        and _DENIES.search(pair.told.text)
        and not re.search("[大恶严群]", pair.held.raw)
    ):
        yield Reason("soften", said[0], pair.told.text.strip())


_ORDER = re.compile("先行?(?P<first>[^，。；再]{2,10}?)[，、]?(?:再|然后|尔后|而后)行?(?P<then>[^，。；]{2,10})")


def _order(clause: Clause, text: str, sources: Sequence[str]) -> Iterator[Reason]:
    """先研究、再摸底 where it is 先摸底再研究."""
    if "先" not in clause.text:
        return
    said = _ORDER.search(text[clause.span.start :].split("。")[0])
    given = next((found for one in sources if (found := _ORDER.search(one))), None) if said else None
    if said is None or given is None:
        return
    crossed = _alike(said["first"], given["then"]) and _alike(said["then"], given["first"])
    if crossed and not _alike(said["first"], given["first"]) and not _alike(said["then"], given["then"]):
        yield Reason("order", said[0], given[0])


def _alike(one: str, other: str) -> bool:
    """Whether two acts share a pair of neighbouring signs."""
    return any(one[at : at + 2] in other for at in range(len(one) - 1))
