"""占…的X%: the part is the statement's value, the whole a value named nearby."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from drafter.check.figures.completions import Mismatch, mismatch
from drafter.check.figures.growths import value_in
from drafter.check.figures.roles import WordedFigure, share_whole
from drafter.check.figures.statements import ValueStatement
from drafter.claims.joining import skeleton, unit_base
from drafter.language import lexicon

_NEAR = 400
_GENERIC = re.compile(r"^(?:总数|总量|总额|总户数|总人数|总投资|总面积|总收入|总支出|全部|其)?(?:的)?$")
_NAME_END = re.compile(
    r"([\u4e00-\u9fff（）()“”A-Za-z]{2,30}?)(?:完成|实现|达到?|为|共计?|合计|总计|累计|数|额|约|[，,：:])*$"
)


def share_mismatches(statements: Sequence[ValueStatement]) -> Iterator[Mismatch]:
    """Shares whose whole is named and stands with its value within the sentences just before."""
    recent: list[WordedFigure] = []
    outer: ValueStatement | None = None
    for statement in statements:
        value = statement.value
        near = value.quantity.span.start - _NEAR
        recent = [figure for figure in recent[-12:] if figure.quantity.span.end >= near]
        inner = list(_of_inner(statement, recent, outer))
        yield from inner
        outer = statement
        if not statement.listed and value.quantity.exact is not None and not value.quantity.approx:
            for percent in () if inner else statement.of("share"):
                yield from _of_share(percent, statement, recent)
            recent.append(value)


def _of_share(percent: WordedFigure, statement: ValueStatement, recent: Sequence[WordedFigure]) -> Iterator[Mismatch]:
    value = statement.value
    name = skeleton(share_whole(percent.lead))
    previous = statement.companions[0] is percent and not _OWN_SUBJECT.match(percent.lead)
    if not previous or value.quantity.kind == "percent":
        return
    named = (
        [f for f in recent if unit_base(f.unit) == unit_base(value.unit) and _named(f, name)]
        if len(name) >= _LEAST
        else []
    )
    wholes = named or _just_before(percent, value, recent)
    if len(wholes) == 1 and (found := mismatch(percent, value, wholes[0])):
        yield found


_LEAST = 4  # characters of a whole's name that is looked for further back


def _just_before(percent: WordedFigure, value: WordedFigure, recent: Sequence[WordedFigure]) -> list[WordedFigure]:
    """The figure right before the part, where the share is of it by its words: 耕地68万亩，高标准农田42.5万亩，占耕地面积的."""
    near = (
        recent[-1:] if recent and recent[-1].order == value.order - 1 and recent[-1].sentence == value.sentence else []
    )
    return [
        f
        for f in near
        if unit_base(f.unit) == unit_base(value.unit) and "；" not in value.lead and _is_of(percent.lead, f)
    ]


_OWN_SUBJECT = re.compile(
    r"^[，,、；;]?(?:以上|上述|[两二三四五六七八九]项|三者|合计|共计|[^，,。；;占]{4,}占)"
)  # 以上四项支出占…
_ONLY_SHARE = re.compile(r"[，,（(]?(?:占比|占)(?:为|达|达到)?")


def _of_inner(
    statement: ValueStatement, recent: Sequence[WordedFigure], outer: ValueStatement | None
) -> Iterator[Mismatch]:
    """收入48.6亿元，其中税收32.5亿元，占比66.9%: the whole is the value right before 其中, in the same sentence."""
    value = statement.value
    percent = statement.companions[0] if statement.companions else None
    whole = recent[-1] if recent else None
    if (
        percent is None
        or whole is None
        or percent.part != "share"
        or not (_ONLY_SHARE.fullmatch(percent.lead) or _is_of(percent.lead, whole))
        or statement.listed
    ):
        return
    inner = "其中" in value.lead and whole.sentence == value.sentence and "；" not in value.lead
    if (
        inner
        and unit_base(whole.unit) == unit_base(value.unit)
        and value.quantity.exact is not None
        and not value.quantity.approx
    ):
        found = mismatch(percent, value, whole)
        if found and not found.minor and not _of_all(percent, value, whole, outer):
            yield found


_OF_TOTAL = re.compile(r"[，,（(]?占(?P<of>[^，,。；;、]{1,8}?)的?(?:比重|比例)?(?:为|达|约)?")


def _is_of(lead: str, whole: WordedFigure) -> bool:
    """Whether the share is said to be of the whole: 占总里程的 behind 公路总里程860公里, 占全部的."""
    found = _OF_TOTAL.fullmatch(lead)
    return found is not None and set(found["of"]) <= set(whole.lead + "总数量额全部其的面积")


def _of_all(percent: WordedFigure, value: WordedFigure, whole: WordedFigure, outer: ValueStatement | None) -> bool:
    """Whether the share is of what the whole itself is a share of: 60岁以上114万人，占21.4%，其中65岁以上82万人，占15.3%."""
    if outer is None or outer.value is not whole:
        return False
    shares = [f.quantity.exact for f in outer.of("share") if f.quantity.exact is not None]
    total, part, said = whole.quantity.exact, value_in(value, whole.unit), percent.quantity.exact
    return bool(total) and any(abs(part / total * share - said) <= _ROUND for share in shares if total and said)


_ROUND = Decimal("0.15")


def whole_named_mismatches(sentence: Sequence[WordedFigure]) -> Iterator[Mismatch]:
    """税收32.5亿元，占一般公共预算收入48.6亿元的66.9%: part, whole and share in a row."""
    for part, whole, percent in zip(sentence, sentence[1:], sentence[2:], strict=False):
        if (
            percent.unit != "%"
            or not _OF_IT.fullmatch(percent.lead)
            or not _WHOLE.fullmatch(whole.lead)
            or unit_base(part.unit) != unit_base(whole.unit)
        ):
            continue
        if (
            part.part == "value"
            and not part.quantity.approx
            and not whole.quantity.approx
            and (found := mismatch(percent, part, whole))
        ):
            yield found


_OF_IT = re.compile(r"的(?:比重|比例|份额)?(?:为|达到?|约)?")
_OF_ALL = re.compile(r"^[，,（(]?占[^，,。；;]{0,12}(?:总数|总量|总额|总人数|总户数)的(?:比重|比例)?(?:为|达)?$")
_ALL = re.compile(r"^[，,；;（(]?[^，,。；;]{0,12}(?:总数|总量|总额|总人数|总户数)(?:为|达到?|共|是|有)?$")


def whole_after_mismatches(sentence: Sequence[WordedFigure]) -> Iterator[Mismatch]:
    """民办园286所，占总数的62%，总数为410所: the whole stands behind the share."""
    for part, percent, whole in zip(sentence, sentence[1:], sentence[2:], strict=False):
        named = percent.unit == "%" and _OF_ALL.match(percent.lead) and _ALL.match(whole.lead)
        plain = not part.quantity.approx and not whole.quantity.approx and part.part == "value"
        if (
            named
            and plain
            and unit_base(part.unit) == unit_base(whole.unit)
            and (found := mismatch(percent, part, whole))
        ):
            yield found


_BARE_SHARE = re.compile(r"[，,（(](?:占比|占|比例|比重)(?:为|达|达到|是)?")
_MET_RATE = re.compile(rf"[，,（(](?:{lexicon.one_of('beside_figures.txt', 'met')})(?:率|比例|占比)(?:为|达|达到|是)?")
_CLOSE = Decimal(15)


def bare_share_mismatches(sentence: Sequence[WordedFigure]) -> Iterator[Mismatch]:
    """灌溉面积24万亩，节水灌溉面积15万亩，占比65%; 档案室240个，达到规范要求的204个，达标率86%: whole, part, share one after the other.

    The part is known by the whole's name in its own, or it is counted without a name. A share far from theirs is another's.
    """
    for at, (whole, part, percent) in enumerate(zip(sentence, sentence[1:], sentence[2:], strict=False)):
        if (
            percent.unit != "%"
            or percent.sign
            or percent.quantity.exact is None
            or (at and sentence[at - 1].unit == whole.unit)
        ):
            continue
        if any(f.part != "value" or f.quantity.approx for f in (whole, part)) or unit_base(part.unit) != unit_base(
            whole.unit
        ):
            continue
        beside = not at and _BARE_SHARE.fullmatch(percent.lead) and part.lead[:1] in "，," and "；" not in part.lead
        told_of = _holds_name(part, whole) or _THOSE.match(part.lead) or _UNNAMED.match(part.lead)
        named = _BARE_SHARE.fullmatch(percent.lead) and told_of
        met = _MET_RATE.fullmatch(percent.lead) and _UNNAMED.match(part.lead)
        found = mismatch(percent, part, whole) if named or met or beside else None
        if found and not (named or met):
            found = replace(found, minor=True)  # the share of what was told first, as far as their order tells
        if found and abs(Decimal(found.follows.rstrip("%")) - percent.quantity.exact) <= _CLOSE:
            yield found


# 属于管理不规范的有6.3亿元: those among the counted that are so.
_THOSE = re.compile(r"^[，,；;](?:其中|属于?|因|由于|系|为)[^，,。；;、]{2,14}的?(?:有|为|共|达|占|是)?$")
_UNNAMED = re.compile(r"^[，,；;]?(?:其中)?(?:已经|已|均)?[\u4e00-\u9fff]{2,10}的(?:有|共|为)?$")


def _holds_name(part: WordedFigure, whole: WordedFigure) -> bool:
    """Whether the part bears the whole's name, or its noun behind a word of its own: 新增贷款…，涉农贷款…"""
    name = re.split("[，,。；;、]", whole.lead)[-1][-4:]
    own = re.split("[，,。；;、]", part.lead)[-1]
    noun = len(own) == len(name) == 4 and own[-2:] == name[-2:] and own[:2] != name[:2]
    return noun or (len(name) == 4 and own.endswith(name) and own != name)


_WHOLE = re.compile(r"[，,（(]?(?:约)?占(?!.{0,6}(?:预算|计划|目标|任务)$)[^，,。；;]{0,24}")


def _named(figure: WordedFigure, name: str) -> bool:
    found = _NAME_END.search(figure.lead)
    return bool(found) and skeleton(found[1]).endswith(name) if found else False


_SHARE_TOLD = re.compile(
    r"^[，,；;][^，,。；;、\d占]{2,10}占比(?:为|达|达到|约)?$|^[，,；;][^，,。；;、\d占]{2,10}占(?:总额|总量|总数|其|全部)?的?(?:比重|比例)?(?:为|达|达到)?$"
)
_PART_TOLD = re.compile(r"^[，,](?:达到|达|为|共|共计|计|总额为?|总额达|金额为?|合)?$")


def share_then_part(sentence: Sequence[WordedFigure]) -> Iterator[Mismatch]:
    """支出28.6亿元，民生支出占比82.3%，达到25.1亿元: the part stands behind its share."""
    for whole, percent, part in zip(sentence, sentence[1:], sentence[2:], strict=False):
        told = percent.unit == "%" and _SHARE_TOLD.match(percent.lead) and _PART_TOLD.match(part.lead)
        plain = whole.part == part.part == "value" and not (whole.quantity.approx or part.quantity.approx)
        if not told or not plain or unit_base(part.unit) != unit_base(whole.unit) or percent.quantity.exact is None:
            continue
        found = mismatch(percent, part, whole)
        if found and abs(Decimal(found.follows.rstrip("%")) - percent.quantity.exact) <= _CLOSE:
            yield found
