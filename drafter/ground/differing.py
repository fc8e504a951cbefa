"""What does not agree between a figure of a text and the same value in a source: role, direction, nearness, what it counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from drafter.claims.clause_classes import class_marks
from drafter.core.claim import Reason
from drafter.ground.caps import NEEDED, is_capped
from drafter.ground.comings import among, come_otherwise, unit_of_coming
from drafter.ground.counting import counted_otherwise, tallied_otherwise
from drafter.ground.meant import is_meant
from drafter.ground.measure_kinds import counts_another
from drafter.ground.missed_aims import DUE, LEVELS, PASSED, missed
from drafter.ground.negated_names import negated_otherwise
from drafter.ground.number import Number
from drafter.ground.other_aims import is_other_aim, is_rate_of_count
from drafter.ground.over_or_short import over_or_short
from drafter.ground.passed_levels import passes_level
from drafter.ground.rate_names import other_rate
from drafter.ground.steps_below import lies_below
from drafter.ground.tempos import turned_moves
from drafter.ground.told_numbers import ToldNumber
from drafter.ground.values import is_tiny_step, same_value
from drafter.ground.whole_or_own_level import of_another_level
from drafter.language.contrasts import members_in

_MORE = frozenset(("more", "least"))
_LESS = frozenset(("less", "most"))
_BOUNDS = ("most", "least")


def differences(figure: ToldNumber, source: ToldNumber, figures: Sequence[ToldNumber]) -> tuple[Reason, ...]:
    """All that differs, the figures beside them looked at too."""
    level = passes_level(figure, source, figures)
    return (
        *(why for why in own_differences(figure, source) if not (why.slot == "approximator" and level)),
        *_rehosted(figure, source, figures),
        *_set_apart(figure, source),
        *missed(figure, source, figures),
    )


def _set_apart(figure: ToldNumber, source: ToldNumber) -> list[Reason]:
    """批捕17人 told of 不批捕: words that exclude one another beside the same figure."""
    if source.number.unit in _MEDALS:
        others = [m for m in _MEDALS if m != source.number.unit and m in figure.segment]
        return (
            [Reason("indicator", others[0], source.number.unit)]
            if others and source.number.unit not in figure.segment
            else []
        )
    given = members_in(source.segment)
    for said in members_in(figure.segment):
        same = [m for m in given if m.place[0] == said.place[0]]
        told = any(m.text in figure.segment for m in same)
        if same and not told and all(m.place[1] != said.place[1] for m in same):
            return [Reason("indicator", said.text, same[0].text)]
    return []


_MEDALS = ("金", "银", "铜")


def _rehosted(figure: ToldNumber, source: ToldNumber, figures: Sequence[ToldNumber]) -> list[Reason]:
    """A growth or share laid on another figure of the same fact than the one it was said of."""
    said, given = figure.host, source.host
    if said is None or given is None or same_value(said, given) or _hosted_behind(figure, given):
        return []
    if "分别" in figure.clause.text:  # 零售43亿元、餐饮12亿元，分别增长6%和9%: each has its own in the order
        return []
    other = next(
        (f for f in figures if f.source == source.source and same_value(said, f.number) and f.number != given), None
    )
    return [Reason("indicator", said.raw + figure.before, given.raw)] if other is not None else []


def _hosted_behind(figure: ToldNumber, given: Number) -> bool:
    """同比增长6%的零售额达到43亿: what a rate is said of may stand behind it."""
    span = figure.number.span
    after = figure.whole[span.end : span.end + _BEHIND].split("。")[0]
    return after.startswith("的") or given.raw.replace(",", "") in after.replace(",", "")


_BEHIND = 24


def own_differences(figure: ToldNumber, source: ToldNumber) -> list[Reason]:
    """What the two say of themselves and do not say alike."""
    if figure.unreached or source.unreached:
        return _unreached(figure, source)
    return [*_other_moves(figure, source), *_other_counts(figure, source)]


def _led(figure: ToldNumber) -> str:
    """The number with the words that lead to it."""
    return f"{figure.before.strip()}{figure.number.raw}"


def _other_moves(figure: ToldNumber, source: ToldNumber) -> Iterator[Reason]:
    """Another role, another way, another time to hold it against."""
    said, given = _led(figure), _led(source)
    if not roles_agree(figure, source):
        yield Reason("role", said, given)
    if _said_done(figure) and source.role == "target":
        yield Reason("status", said, given)
    if turned_moves(figure, source):
        yield Reason("direction", said, given)
    if other_rate(figure, source):
        yield Reason("indicator", said, given)
    if bool(_WIDTH.search(figure.before)) != bool(_WIDTH.search(source.before)):
        yield Reason("direction", said, given)
    yield from negated_otherwise(figure, source)
    yield from over_or_short(figure, source)
    if is_other_aim(figure, source):
        yield Reason("figure", said, given)
    if is_rate_of_count(figure, source):
        yield Reason("indicator", said, given)
    yield from of_another_level(figure, source)
    if _added_up(figure, source):
        yield Reason("role", said, given)
    if _NOW.search(figure.before) and _THEN.search(source.before):
        yield Reason("base", said, given)


# 新增库容5万立方米 is no 总共到了5万立方米.
_NEW = re.compile("新增|新[建加开添设装招]|净增")
_WHOLE = re.compile("加起来|加上|合起来|合计|一共|拢共|总共|共有|累计|总[数量额计]|达到|到了")
# 水深增加4.5米 is no 水深到了4.5米.
_RISEN = re.compile("(?:增加|提高|增长|上升|提升|减少|下降|降低|缩短|压缩)了?$")
_UP_TO = re.compile("(?:到了?|达到?|至|为)(?:约|近)?$")
_MORE_SAID = re.compile("[新增添加又再]")
_STOCK = re.compile("(?:总数|总量|总计|累计|现有|共有|已有|拥有|达到?|到)(?:了|约|近)?$")


def _added_up(figure: ToldNumber, source: ToldNumber) -> bool:
    """新增 of what the source gives as the whole, and 达到 of what it gives as new."""
    said, given = figure.before[-_LEAD:], source.before[-_LEAD:].replace("加起来", "一共")
    whole = _NEW.search(given) and _STOCK.search(said) and not _MORE_SAID.search(figure.clause.text)
    risen = _RISEN.search(said) and _UP_TO.search(given) and not _UP_TO.search(said)
    return bool(whole or risen) or bool(_NEW.search(said) and _WHOLE.search(given) and not _MORE_SAID.search(given))


_LEAD = 8


def _other_counts(figure: ToldNumber, source: ToldNumber) -> Iterator[Reason]:
    """Below zero, of another unit, about so much, or of each."""
    said, given = figure.number, source.number
    if come_otherwise(*map(unit_of_coming, (figure, source))) or among(figure) != among(source):
        yield Reason("figure", said.raw, given.raw)
    if (said.value < 0) != (given.value < 0) and not _LOSS.search(figure.clause.text + source.clause.text):
        yield Reason("sign", said.raw, given.raw)
    homes = (
        given.unit == "户"
        and said.unit not in ("户", "家", "")
        and said.family == "count"
        and not re.search("户|家庭", figure.segment)
    )
    if homes or counts_another(said.unit, given.unit):
        yield Reason("figure", said.raw, given.raw)
    capped = is_capped(said, source.clause.text) or is_capped(given, figure.clause.text)
    capped = capped or bool(NEEDED.search(source.clause.text))
    passed = figure.role == source.role == "target" and bool(PASSED.search(figure.before))
    half_passed = given.approx == "more" and bool(_OVER_HALF.search(figure.whole[: figure.number.span.end]))
    short = given.approx == "less" and lies_below(figure)
    if not (capped or passed or half_passed or short) and not _approx_agrees(said, given):
        yield Reason("approximator", said.raw, given.raw)
    if counted_otherwise(figure, source):
        yield Reason("each", _led(figure), _led(source))
    if tallied_otherwise(figure, source):
        yield Reason("tally", _led(figure), _led(source))


# 过半 told as 超过年度目标的一半.
_OVER_HALF = re.compile("(?<![未没不])超过?[^，。；]{0,16}(?:一半|半)$")
# 降幅收窄13.64% is no 下降13.64%; 今年19座 is no 去年19座.
_WIDTH = re.compile("[降增涨跌升]幅(?:收窄|扩大|缩小|回落)")
_NOW, _THEN = re.compile("今年|本年|当年"), re.compile("去年|上年|前年")
_OPEN = frozenset(("ongoing", "not_done", "started"))


def staged(figure: ToldNumber, source: ToldNumber) -> Reason | None:
    """在建4个 told as 投用4个: the stage that stands with the very figure, done on one side and open on the other."""
    said, given = _stages(figure), _stages(source)
    if "done" in given and said and "done" not in said and said.keys() <= _OPEN and not said.keys() & given.keys():
        return Reason("status", next(iter(said.values())), given["done"])
    if "done" in said and not _OPEN & said.keys() and given and given.keys() <= _OPEN:
        return Reason("status", said["done"], next(iter(given.values())))
    return None


def _stages(figure: ToldNumber) -> Mapping[str, str]:
    """class → word of the stages said in a figure's own stretch."""
    words = [w for w in figure.clause.words if w.text in figure.segment]
    begin = figure.clause.span.start
    words = [w for w in words if figure.clause.text[: w.start - begin][-1:] not in ("待", "拟")]  # 待落地
    denied = {w.start for w, before in zip(words[1:], words, strict=False) if before.cls("negation") == "no"}
    return class_marks((w for w in words if w.start not in denied), "status")


def _unreached(figure: ToldNumber, source: ToldNumber) -> list[Reason]:
    """A level said not to be reached must be said so on both sides, by denial, by a word of nearness or as the target."""
    if figure.unreached and source.unreached:
        agrees = figure.unreached == source.unreached and (
            not figure.number.approx or _approx_agrees(figure.number, source.number)
        )
    else:
        plain = source if figure.unreached else figure
        missed = figure.unreached or source.unreached
        agrees = (
            plain.role in ("target", "remainder")
            or plain.number.approx == missed
            or bool(_DENIED.search(plain.clause.text))
        )
    return [] if agrees else [Reason("role", figure.before + figure.number.raw, source.before + source.number.raw)]


_DENIED = re.compile("没|未|不|差|欠|缺")


_LOSS = re.compile("亏|赤字|逆差|负|流出|净减|缺口|倒挂|透支")


_DONE_PLAN = re.compile(r"完成了?(?:全部|年度?|全年|既定)*(?:计划|目标|任务)$")


def _said_done(figure: ToldNumber) -> bool:
    """完成了年计划36亿元 says it is reached; 完成年计划36亿元的52% does not."""
    text, span = figure.clause.text, figure.number.span
    return bool(_DONE_PLAN.search(figure.before)) and not text[span.end - figure.clause.span.start :].startswith(
        ("的", "中的")
    )


def roles_agree(figure: ToldNumber, source: ToldNumber) -> bool:
    said, given = figure.role, source.role
    if said == given or (said in LEVELS and given in LEVELS):
        return {said, given} != {"share", "rate"}
    pair = {said, given}
    if pair == {"target", "remainder"} and _STILL.search(figure.before + source.before):
        return True  # 还差40户 as 尚需完成40户
    if (
        given == "rate"
        and said == "ratio"
        and re.search("(?:节约|节支|节资|增长|下降|增|降|跌|涨)[率幅]", figure.before)
    ):
        return True  # 节约率12.4%
    moved = re.search("[比较]", source.clause.text) or _MOVES.search(source.before)
    if said == "rate" and given == "level" and moved:
        return True
    if said == "target" and is_meant(figure, source):
        return True
    if said == "target" and given == "value":
        return bool(DUE.search(source.clause.text))
    if "target" in pair:
        return said == "value" and _is_aim(figure)
    if pair == {"change", "rate"} and is_tiny_step(figure.number, source.number):
        return True  # 上升0.01个百分点 of 高了万分之一
    if said == "base" and given == "value":
        return True
    if said == "value" and given == "base" and _THEN.search(figure.before):
        return True  # last year's, told as such behind this year's
    if pair <= {"value", "change"} or pair <= {"change", "remainder"}:
        return True
    return not (pair & {"base", "rate"})


def _is_aim(figure: ToldNumber) -> bool:
    """Whether a number stands before the name of the aim it is."""
    end = figure.number.span.end
    named = bool(_TASK_BEHIND.match(figure.whole, end)) and not _SAID_OVER.search(figure.before)
    led = bool(_AIM_LEADS.search(figure.before)) and not _SAID_OVER.search(figure.before)
    return named or led or bool(_TASKS_PART.match(figure.whole, end))


# 3.2万亩造林任务已完成3.05万亩: the aim, its name behind it; 完成3.2万亩造林任务 says that it is reached.
_TASK_BEHIND = re.compile(r"[^，。；\d]{0,10}(?:任务|计划|目标)(?:已|中|目前|至|，|、)")
_TASKS_PART = re.compile(r"[^，。；\d]{0,10}(?:任务|计划|目标)的\d")  # 完成80公里年度计划的107.5%
# 计划招收本科生2800名: the verb of what is meant stands between.
_AIM_LEADS = re.compile(r"(?:计划|任务|目标|原定|拟)(?!内|外|生育|单列|数?的)[^，。；、\d]{1,10}$")
_SAID_OVER = re.compile("完成|实现|达到?|超")
# 省一半 as 节约50%.
_MOVES = re.compile("(?:省|少|多|便宜|节|降|涨|减|加)[了出]?$")
_STILL = re.compile("还|尚|仍|再")


# 二十几个 as 20余 and as 约20.
_SOME = re.compile("[几来]")


def _approx_agrees(said: Number, source: Number) -> bool:
    if said.approx == source.approx or any({said.approx, source.approx} <= kinds for kinds in (_MORE, _LESS)):
        return True
    if source.approx:
        return said.approx in ("more", "about") and bool(_SOME.search(source.raw))
    if said.value != source.value:
        return said.approx in ("", "about") or (said.approx == "more") == (source.value > said.value)
    return said.approx in ("", "about")
