"""How far a thing has come, rung by rung: 复检合格 of 申请复检, 改造完成 of 快改造完了, 投用 of 装好了."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.core.claim import Reason, VerdictKind
from drafter.ground.slot_pairs import SlotPair, signs
from drafter.language import lexicon

Found = tuple[VerdictKind, Reason]
_LIST = "stage_ladder.txt"
_RUNGS = ("asked", "agreed", "started", "nearing", "done", "passed", "used")
_AGREED, _STARTED, _NEARING, _DONE, _PASSED = 1, 2, 3, 4, 5
# What of it is still ahead, denied or a part: then the rung is not told of the whole.
_OPEN = re.compile(
    "[未没待拟将欠缺差不]|争取|力争|计划|准备|打算|预计|有望|接近|基本|大体|初步|尚|仍|还|正在|等|申请|申报|报批|送审|快|即将|近半|过半|大半|大部|多数|率|阶段|收尾|尾声|一半|[\\d.]+[%％]|成"
)
# 全部 and 完 of what runs anyway: a thing in use is run.
_RUNS_ANYWAY = re.compile("运行|运营|平稳")
_VERB_OVER = re.compile("[一-鿿](?:了|完|好|成)(?:[，。；\\d]|$)")


def stages_apart(pair: SlotPair) -> Iterator[Found]:
    yield from told_further_up(pair)
    yield from _slowed_for_stopped(pair)
    yield from _come_for_pledged(pair)
    yield from _won_for_asked(pair)
    yield from _had_for_ordered(pair)
    yield from _unearned(pair)
    yield from _draft_as_paper(pair)
    yield from _other_step_then(pair)


def told_further_up(pair: SlotPair) -> Iterator[Found]:
    """A rung above the highest that the whole fact has, of the thing that it has on a lower one."""
    said = _rung(pair.clause.text)
    if said is None or _OPEN.search(pair.clause.text.replace(said[1], "")):
        return
    given = _rung(pair.told.text)
    highest = max((found[0] for part in (pair.told, *pair.untold) if (found := _rung(part.text))), default=-1)
    if (
        given is None
        or given[1] in pair.clause.text
        or (given[1].startswith("主体") and "主体" in pair.clause.text)  # 主体已完成 of 主体完了
        or said[0] < _STARTED
        or highest >= said[0]
        or not _is_a_step(said[0], given[0], pair)
    ):
        return
    things = signs(pair.clause.text.replace(said[1], "")) & signs(pair.told.text)
    yield ("bent" if len(things) > 1 else "reworded"), Reason("status", said[1], given[1])


def _is_a_step(said: int, given: int, pair: SlotPair) -> bool:
    """From asked to begun; from asked, agreed or nearly through to done; from done on to what others must find or begin."""
    if said < _DONE:
        return said == _STARTED and given < _AGREED
    if given < _DONE:
        return given != _STARTED and not (given < _STARTED and said == _DONE and _VERB_OVER.search(pair.fact))
    return said > max(given, _PASSED - 1)


def _slowed_for_stopped(pair: SlotPair) -> Iterator[Found]:
    """改造进展缓慢 of 改造停了，施工队撤场."""
    said = _words("slowed").search(pair.clause.text)
    given = _words("stopped").search(" ".join(part.text for part in (pair.told, *pair.untold))) if said else None
    if said and given and not _STOPPED_SAID.search(pair.about):
        yield "bent", Reason("soften", said[0], given[0])


_STOPPED_SAID = re.compile(
    "停(?:工|滞|止|业|用|摆|产|办|运|建)|撤[场出离]|关[停闭]|闲置|荒|废|中断|断[裂供]|瘫痪|烂尾|搁置|故障|损坏|未|无人|无法|没"
)


def _come_for_pledged(pair: SlotPair) -> Iterator[Found]:
    """到位资金6000万元 of 合同写的6,000万."""
    said, given = _words("come").search(pair.clause.text), _words("pledged").search(pair.told.text)
    if said is None or given is None or not pair.clause.numbers or _OPEN.search(pair.clause.text.replace(said[0], "")):
        return
    shared = {number.value for number in pair.clause.numbers} & {number.value for number in pair.told.numbers}
    come = re.search("到[位账了]|拨|实[到缴]|落实|入账", pair.told.text)
    if shared and not come:
        yield "bent", Reason("status", said[0], given[0])


def _won_for_asked(pair: SlotPair) -> Iterator[Found]:
    """获得省级地理标志 of 申请了省级地理标志."""
    said = _won().search(pair.clause.text)
    asked = _asked().search(pair.told.text) or _patterns()[0].search(pair.told.text)
    won = bool(_won().search(pair.fact) or re.search("拿[到下]|评上|到手|批[了下]", pair.fact))
    alike = len(signs(pair.clause.text) & signs(pair.told.text)) > 1
    if said and asked and alike and not won and not _OPEN.search(pair.clause.text.replace(said[0], "")):
        yield "bent", Reason("status", said[0], asked[0])


def _had_for_ordered(pair: SlotPair) -> Iterator[Found]:
    """新增冷链车5台 of 冷链车订了5台."""
    said, given = _words("had").search(pair.clause.text), _words("ordered").search(pair.told.text)
    shared = {n.value for n in pair.clause.numbers} & {n.value for n in pair.told.numbers}
    if said is None or given is None or not shared or said[0] in pair.fact:
        return
    if not _OPEN.search(pair.clause.text.replace(said[0], "")) and not re.search(
        "订|购|采|招标|合同|约|挂网|谈|报|推荐", pair.about
    ):
        yield "bent", Reason("status", said[0], given[0])


# What in notes bears out that a thing was found good, or is in use.
_BORNE = {
    "passed": re.compile("验|[通没未]?过|批|准|合格|认|证|授|评|拿"),
    "used": re.compile("用|开|营|运|投|启|住|通|上线|接|跑|转|进驻|搬"),
}


def _unearned(pair: SlotPair) -> Iterator[Found]:
    """投入使用 of 进了场，没立: in use, or found good, where the whole fact has no sign of it."""
    for at, rung in ((_PASSED, "passed"), (_PASSED + 1, "used")):
        said = _patterns()[at].search(pair.clause.text)
        if said is None or _OPEN.search(pair.clause.text.replace(said[0], "")) or "率" in pair.clause.text:
            continue
        bare = _patterns()[0].sub("", pair.fact)
        lower = _rung(pair.told.text) or re.search("[没未]", pair.fact)  # else 推进食堂 only says less, which is marked
        if lower and not _BORNE[rung].search(bare) and pair.alike >= _LIKE:
            yield "bent", Reason("status", said[0], pair.told.text.strip())


_LIKE = 0.3
_DRAFT = re.compile("征求意见稿|草案|草稿|初稿|讨论稿|送审稿|样稿|底稿")
_ISSUED = re.compile("出版|付印|刊印|印发|出台|颁布|实施(?!方案|意见|细则|办法)|施行|发布|下发|制定")


def _draft_as_paper(pair: SlotPair) -> Iterator[Found]:
    """出台实施意见 of 出了个征求意见稿."""
    given, said = _DRAFT.search(pair.told.text), _ISSUED.search(pair.clause.text)
    if given and said and not re.search("稿|草案|征求|拟|起草", pair.about):
        yield "bent", Reason("document", said[0], given[0])


def _other_step_then(pair: SlotPair) -> Iterator[Found]:
    """6月建成 of 6月投用: what was done at that very time is another step."""
    times = {time.rest for time in pair.clause.times if time.rest} & {time.rest for time in pair.told.times}
    said, given = _rung(pair.clause.text), _rung(pair.told.text)
    if not times or said is None or given is None or said[0] != _DONE or given[0] <= _PASSED:
        return
    if given[1] not in pair.about and not _patterns()[-1].search(pair.about):
        yield "bent", Reason("status", said[1], given[1])


@cache
def _won() -> re.Pattern[str]:
    return re.compile(lexicon.stems(_LIST, "won"))


@cache
def _asked() -> re.Pattern[str]:
    return re.compile("(?:申请|申报|参评|参选|争创|报名|送评)(?!人|表|书|材料)")


@cache
def _words(section: str) -> re.Pattern[str]:
    return re.compile(lexicon.one_of(_LIST, section))


def _rung(text: str) -> tuple[int, str] | None:
    """The highest rung that a text names."""
    found = [(at, one[0]) for at, pattern in enumerate(_patterns()) if (one := pattern.search(text))]
    found += [(_NEARING, one[0]) for one in _NEARLY.finditer(text)]
    return max(found, default=None)


# 快浇完了, whatever the act.
_NEARLY = re.compile(
    "到最后|最后[几一两][一-鿿]了?$|(?<![加尽较飞赶勤愉凉轻增])快[一-鿿]{0,4}(?:完|好|齐|通|满|成)(?=了|[，。；]|$)"
)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(lexicon.stems(_LIST, rung)) for rung in _RUNGS)
