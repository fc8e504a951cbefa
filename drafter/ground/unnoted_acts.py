"""A step said to be taken or under way where the source clause only tells how things stand: 已列入计划 of 外头听得见, 恢复正常 of 修了还漏."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason, VerdictKind
from drafter.ground.covering import HeldWords, is_content
from drafter.ground.slot_pairs import SlotPair
from drafter.language import lexicon
from drafter.language.segmenting import Word, words_of

Found = tuple[VerdictKind, Reason]
_SAID = re.compile("(?<![未没不尚])(?:均|全部|业|都)?(?:已经|已(?!知|婚|故|有|成为)|正在)")
_OPEN = re.compile("[没未不无待拟将]|尚|仍|计划(?!$)|力争|争取")
# What in notes bears out that a thing was done, or is being done.
_BORNE = re.compile("[了已完好过成齐]|到位|上线|在[建用册岗]|[批签定交建修拿办]下")
_UNDER_WAY = re.compile("正|在|着|中$")
# 推进社区食堂 told as 社区食堂已投用: how far it has come is asked elsewhere.
_WORKED_AT = re.compile("推[进动行]|谋划|抓|加快|加强|实施|开展|建设|改造|建|搞|弄|做|办")
_GENERAL = lexicon.words("general_words.txt", "verb")
_NEAR = 2


def steps_unnoted(pair: SlotPair) -> Iterator[Found]:
    """已 or 正在 before an act of which the fact has no sign, where its clause tells of nothing done."""
    said = _SAID.search(pair.clause.text)
    if said is None or _OPEN.search(pair.clause.text.replace(said[0], "")) or _BORNE.search(pair.told.text):
        return
    if _WORKED_AT.search(pair.told.text) or ("正在" in said[0] and _UNDER_WAY.search(pair.told.text)):
        return
    act = _act_behind(pair, said.end())
    held = HeldWords((pair.fact,), tuple(words_of(pair.fact)))
    if act is not None and act.text not in _GENERAL and held.share(act) == 0:
        yield "bent", Reason("status", said[0] + act.text, pair.told.text.strip())


def _act_behind(pair: SlotPair, end: int) -> Word | None:
    begin = pair.clause.span.start + end
    act = next((w for w in pair.clause.words if w.start >= begin and (is_content(w) or w.pos == "v")), None)
    return act if act is not None and act.start - begin <= _NEAR else None


_RESTORED = re.compile(
    "恢复(?:正常|运行|使用|供|通|畅)|(?:得到|获得|予以|彻底|全部|已|均)(?:解决|根治|消除|排除|化解|缓解|修复)|不再[漏堵淹塌坏停断]|运行正常|回归正常"
)
_ILL_STILL = re.compile("[还仍又老照](?:是|在|旧|样|要)?[^，。；没未不]{0,2}[漏堵淹塌坏停断裂渗跳响吵臭卡乱挤缺]")
_WELL = re.compile("好了|正常|恢复|解决|修好|消|通了|不[漏堵淹塌坏停断]")


def told_as_restored(pair: SlotPair) -> Iterator[Found]:
    """维修后恢复正常 where the source says 修了两回还漏."""
    said, given = _RESTORED.search(pair.clause.text), _ILL_STILL.search(pair.told.text)
    if said and given and not _OPEN.search(pair.clause.text.replace(said[0], "")) and not _WELL.search(pair.fact):
        yield "bent", Reason("status", said[0], given[0])


_USED_UP = re.compile("已?(?:用完|用尽|耗尽|告罄|售罄|占满|住满|饱和|满员|满负荷|全部(?:用完|占用|售出))")
_LEFT = re.compile("还[有剩空余]|剩[下余]?|空[着余位]|富余|宽裕")
_FULL = re.compile("满|完|尽|光|没了|饱和|不够")


def told_as_used_up(pair: SlotPair) -> Iterator[Found]:
    """空位已用完 where the source says 空位还有."""
    said, given = _USED_UP.search(pair.clause.text), _LEFT.search(pair.told.text)
    if said and given and not _OPEN.search(pair.clause.text) and not _FULL.search(pair.fact):
        yield "bent", Reason("polarity", said[0], given[0])
