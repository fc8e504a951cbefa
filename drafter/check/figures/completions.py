"""Completion (value ÷ target), share (part ÷ whole) and rates such as 整改率 (settled ÷ found), where both numbers stand in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from drafter.check.figures.growths import is_minor, is_near, value_in
from drafter.check.figures.roles import WordedFigure, completion_words
from drafter.check.figures.statements import ValueStatement
from drafter.claims.arithmetic import rounded_words, share_sum
from drafter.claims.intervals import Interval, percentage, stands_for
from drafter.claims.joining import in_base, unit_base
from drafter.language.phrases import phrase_lines

_WHICH = ("年初", "调整", "变更", "变动", "汇总")
_RATE_NAME = re.compile(
    r"(整改|办结|化解|调解|调处|销号|查处|解决|合格|开工|竣工|完工|答复|结案|破案|到位|就业|录取|成功)(?:完成|成功)?率(?:为|达|达到|是)?$"
)
_NOT_LIMITED = re.compile(r"拨备|流动性|毛|准备金|债务|偿付|资本|杠杆|抵押|担保|保证金|储备")
_REACHED = r"(?:均|都|已|平均|总体)?(?:为|达到?|是|提高到|提升到|提升至|上升到|稳定在|保持在)?$"


@cache
def _limited() -> re.Pattern[str]:
    """Rates that cannot pass 100%, at the end of a lead: those listed, and any other 率 but those known to pass it."""
    listed = "|".join(map(re.escape, phrase_lines("capped_rates.txt")))
    open_rates = "".join(f"(?<!{re.escape(name)})" for name in phrase_lines("open_rates.txt"))
    met = r"(?:合格|达标|优良|优秀|完好|通过|符合|规范|及时|满意|覆盖|知晓)(?:比例|比重|占比)"
    return re.compile(rf"(?:{listed}|{met}|[\u4e00-\u9fff]{{2}}率{open_rates})(?:分别)?{_REACHED}")


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A percentage its two numbers refute."""

    percent: WordedFigure
    part: WordedFigure
    whole: WordedFigure
    follows: str
    arithmetic: str
    delta: str
    tolerance: str
    minor: bool


def mismatch(percent: WordedFigure, part: WordedFigure, whole: WordedFigure) -> Mismatch | None:
    """What is wrong when `percent` is said of part ÷ whole, or None if it fits within rounding."""
    if part.quantity.exact is None or whole.quantity.exact is None or percent.quantity.exact is None:
        return None
    fair = percentage(stands_for(part.quantity), _as_set(whole))
    said = stands_for(percent.quantity)
    if fair is None or is_near(fair, said) or not whole.quantity.exact:
        return None
    now, base = value_in(part, whole.unit), value_in(whole, whole.unit)
    return Mismatch(
        percent, part, whole, f"{rounded_words(now / base * 100)}%", share_sum(now, base),
        f"{rounded_words(abs(percent.quantity.exact - now / base * 100))}个百分点", f"{rounded_words(fair.low)}%—{rounded_words(fair.high)}%",
        is_minor(percent, fair.distance(said)),
    )  # fmt: skip


_SET = re.compile(r"(?:计划|目标|任务|指标)[^，,。；;]{0,6}$")
_ROUND = 3  # digits a target that was set may have


def _as_set(whole: WordedFigure) -> Interval:
    """What the whole stands for: a target of few digits is set, and not rounded (5万亩的任务); a budget may be."""
    value = whole.quantity.exact
    if value is not None and _SET.search(whole.lead) and len(value.normalize().as_tuple().digits) <= _ROUND:
        return Interval(in_base(value, whole.unit), in_base(value, whole.unit))
    return stands_for(whole.quantity)


def completion_mismatches(statement: ValueStatement) -> Iterator[Mismatch]:
    """Completion rates of a statement against the targets before its value, or the one right before the rate."""
    if statement.listed or statement.value.quantity.approx:
        return
    previous: WordedFigure | None = None
    for figure in statement.companions:
        if figure.part == "completion" and not figure.quantity.approx:
            yield from _first(figure, statement.value, _targets(statement, figure))
        elif (
            figure.part in ("other", "share")
            and previous is not None
            and previous.part == "target"
            and not previous.quantity.approx
            and re.fullmatch(r"的", figure.lead)
        ):
            yield from _first(figure, statement.value, [previous])
        previous = figure


def _first(percent: WordedFigure, value: WordedFigure, targets: Sequence[WordedFigure]) -> Iterator[Mismatch]:
    """The mismatch with the last target, when no target fits."""
    found = [mismatch(percent, value, target) for target in targets if unit_base(target.unit) == unit_base(value.unit)]
    if found and all(found):
        last = found[-1]
        assert last is not None
        yield last


def _targets(statement: ValueStatement, percent: WordedFigure) -> list[WordedFigure]:
    """The targets a completion may mean: those of its own kind (年初, 调整) if it names one."""
    words = completion_words(percent.lead)
    targets = [t for t in statement.targets if not t.quantity.approx and t.quantity.exact is not None]
    if words is None:
        return []
    which, what = words
    targets = [t for t in targets if what in t.lead]
    if which in _WHICH:
        return [t for t in targets if which in t.lead or (which in ("变更", "变动") and "调整" in t.lead)]
    return targets


def rate_mismatches(sentence: Sequence[WordedFigure]) -> Iterator[Mismatch]:
    """整改率 and its like, behind the count of what was settled, against every count before it that may be the whole.

    隐患1148条，其中重大9条，已整改1127条，整改率98.2%: the whole is not always the nearest. A rate of a common name is sure;
    any other whose name its own part says (通公交171个，通公交率) is likely.
    """
    for at, percent in enumerate(sentence[2:], 2):
        part, known, named = sentence[at - 1], _RATE_NAME.search(percent.lead), _ANY_RATE.search(percent.lead)
        if _CUT_RATE.search(percent.lead):
            continue
        stem = known[1] if known else named[1] if named else ""
        said = part.lead + ("" if known else percent.lead[: -len(named[0])] if named else "")
        if re.search(rf"(?:均|都|全部|全都|皆){stem}", said + percent.lead):
            continue  # all of them, whatever was counted before
        if (
            not stem
            or percent.unit != "%"
            or percent.sign
            or not _plain_count(part)
            or not (stem in said or stem[::-1] in said)
        ):
            continue
        wholes = [f for f in sentence[max(0, at - 6) : at - 1] if _may_hold(f, part, stem)]
        if wholes and re.search(f"[不未非没]{stem}", part.lead):
            part = _remainder(wholes[-1], part)  # 其中不合格12批次，合格率98.1%: of those that are left
        if wholes and (found := _last_of(percent, part, wholes)):
            yield from _as_far_as_sure(found, known=bool(known))


_OTHER_MEASURE, _OTHER_WHOLE = Decimal(15), Decimal(40)


def _as_far_as_sure(found: Mismatch, *, known: bool) -> Iterator[Mismatch]:
    """A rate whose name no list knows is held against near numbers only; one far off is of another whole, as likely as not."""
    apart = abs(Decimal(found.follows.rstrip("%")) - (found.percent.quantity.exact or Decimal(0)))
    if known or apart <= _OTHER_MEASURE:
        yield replace(found, minor=found.minor or not known or apart > _OTHER_WHOLE)


def _may_hold(whole: WordedFigure, part: WordedFigure, settled: str) -> bool:
    same = unit_base(whole.unit) == unit_base(part.unit) and _plain_count(whole)
    if settled in whole.lead and not re.search(f"[应需待须拟该可]{settled}", whole.lead):
        return False
    return same and value_in(whole, part.unit) >= value_in(part, part.unit)


def _plain_count(figure: WordedFigure) -> bool:
    quantity = figure.quantity
    return quantity.exact is not None and not quantity.approx and quantity.kind != "percent"


def _last_of(percent: WordedFigure, part: WordedFigure, wholes: Sequence[WordedFigure]) -> Mismatch | None:
    """The mismatch with the first whole named, when none of them fits."""
    found = [mismatch(percent, part, whole) for whole in wholes]
    return found[0] if all(found) else None


_ANY_RATE = re.compile(r"[，,（(]?[\u4e00-\u9fff]{0,4}([\u4e00-\u9fff]{2})率(?:为|达到?|是)?$")
_CUT_RATE = re.compile(r"(核减|审减|节约|节支|压减|核增|下浮)率(?:为|达到?|是)?$")
_LEFT = re.compile(r"(?:审定|核定|审核确认|中标|成交|批复|核准|结算|采购)[^，,。；;]{0,8}$")


def cut_rate_mismatches(sentence: Sequence[WordedFigure]) -> Iterator[Mismatch]:
    """核减率 and its like: 送审X，核减Y，核减率Y÷X; 送审X，审定Z，审减率(X−Z)÷X."""
    for at, percent in enumerate(sentence[2:], 2):
        named = _CUT_RATE.search(percent.lead)
        whole, part = sentence[at - 2], sentence[at - 1]
        if not named or percent.unit != "%" or not _plain_count(part) or not _plain_count(whole):
            continue
        if unit_base(whole.unit) != unit_base(part.unit) or named[1] in whole.lead:
            continue
        if named[1] in part.lead and _LEFT.search(whole.lead):  # 审定X，审减Y: what was sent in is both together
            found = mismatch(percent, part, _together(whole, part))
        elif named[1] in part.lead:
            found = mismatch(percent, part, whole)
        elif _LEFT.search(part.lead):
            found = mismatch(percent, _remainder(whole, part), whole)
        else:
            continue
        if found:
            yield found


def _together(one: WordedFigure, other: WordedFigure) -> WordedFigure:
    value = value_in(one, one.unit) + value_in(other, one.unit)
    return replace(one, quantity=replace(one.quantity, value=value))


def _remainder(whole: WordedFigure, part: WordedFigure) -> WordedFigure:
    """What was cut off: the whole less what is left of it."""
    value = value_in(whole, part.unit) - value_in(part, part.unit)
    return replace(part, quantity=replace(part.quantity, value=value))


_OF_THEM = re.compile(
    r"^(?P<noun>[^，,。；;]{0,20}?)[，,]?(?:中|里|当中|其中)?[，,]?(?:目前|现|已经|已|共|仅|只)*(?:有|为)$"
)
_RATE = re.compile(
    r"(?P<what>[^，,。；;]{2,24}[，,（(])?(?P<stem>[\u4e00-\u9fff]{0,8}?)(?:占比|比例|率|覆盖面)(?:为|达到?|是|约为?)?$"
)
_ANY_STEM = re.compile(r"^[\u4e00-\u9fff]{0,6}(?:覆盖|普及|完成)$|^$")


def fraction_mismatches(sentence: Sequence[WordedFigure]) -> Iterator[Mismatch]:
    """23个断面中有21个达标，达标率95.7%: so many of so many of one kind, and the rate of just that."""
    for whole, part, percent in zip(sentence, sentence[1:], sentence[2:], strict=False):
        named, rate = _OF_THEM.match(part.lead), _RATE.search(percent.lead)
        alike = whole.unit == part.unit and _plain_count(whole) and _plain_count(part) and percent.unit == "%"
        if not (named and named["noun"] and rate and alike) or value_in(part, whole.unit) > value_in(whole, whole.unit):
            continue
        stem = rate["stem"][-2:]
        if (_ANY_STEM.match(rate["stem"]) or stem in (rate["what"] or "")) and (
            found := mismatch(percent, part, whole)
        ):
            yield found


def over_hundred(sentence: Sequence[WordedFigure]) -> Iterator[WordedFigure]:
    """Shares and rates that cannot pass 100%, but do."""
    begun = False  # 合格率由98.1%提升到102.4%
    listed = False  # 普及率、达标率分别达到98%和101%: what holds for the first of a list holds for all of it
    for figure in sentence:
        value = figure.quantity.exact
        goes_on = listed and _GOES_ON.fullmatch(figure.lead)
        several = "分别" in figure.lead and (_limited().search(figure.lead) or _limited_list().search(figure.lead))
        listed = figure.unit == "%" and bool(goes_on or several)
        moved, begun = begun and _MOVED_TO.fullmatch(figure.lead), figure.unit == "%" and _is_begun(figure.lead)
        if figure.unit != "%" or value is None or value <= 100:
            continue
        if goes_on or moved:
            yield figure
            continue
        named = _limited().search(figure.lead) or _SHARE_OF.search(figure.lead) or _PART_OF.search(figure.lead)
        if named and not figure.sign and not _NOT_LIMITED.search(figure.lead[-12:]):
            yield figure


_MOVED_TO = re.compile(r"(?:提高|提升|上升|增长|增加|升)(?:到|至)")


def _is_begun(lead: str) -> bool:
    """Whether the lead is that of a capped rate's first value: 合格率由."""
    return lead.endswith(("由", "从")) and bool(_limited().search(lead[:-1])) and not _NOT_LIMITED.search(lead[-13:])


_GOES_ON = re.compile(r"[、和与及]")


@cache
def _limited_list() -> re.Pattern[str]:
    """Capped rates named one after the other before 分别."""
    names = "|".join(map(re.escape, phrase_lines("capped_rates.txt")))
    return re.compile(rf"(?:{names})[、和及与][^，。；]{{0,20}}(?:{names})(?:均|都)?分别(?:为|达到?|是)?$")


# 占一般公共预算支出的112.4%: of what is spent or counted in all there is no more than all; of a plan or of last year's there is.
_PART_OF = re.compile(
    r"占(?![^，,。；;]{0,10}(?:利润|净利|盈|差额|余额|收益))(?:全[^，,。；;]{0,4}|[^，,。；;年初计划目标任务上去同]{0,12})(?:支出|总数|总量|总额|总人数|总户数|总面积|总投资|总人口|产值)的(?:近|约|达)?$"
)
_SHARE_OF = re.compile(rf"(?:占[^，,。；;]{{0,16}}(?:比重|比例)|占比){_REACHED}")
