"""Of how many: 均已补装 where one of two was, 1件起诉 for 没一件起诉, 全市头盔佩戴率 for what was only looked at here and there, 全部更换 for 能换的换."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason, VerdictKind
from drafter.ground.slot_pairs import SlotPair, signs
from drafter.language.extents import extents_in

Found = tuple[VerdictKind, Reason]
_ALL = re.compile("[均都皆](?!衡|市|会|匀)|全部|全数|悉数|全都|一律")
_SOME_COUNTED = re.compile(
    "(?P<n>[\\d,]+|[一二两三四五六七八九十]{1,3})(?![一二三四五六七八九十\\d.%多])(?P<unit>[个家户台辆处件起条座名人位本张套间栋块部艘只頭头眼口所批份例盏根棵株项])"
)
_REST = re.compile("除|其余|其他|余下|剩余|剩下")
_DENIES = re.compile("[没未无]")
_DIGITS = dict(zip("一二两三四五六七八九十", (1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True))


def wholes_apart(pair: SlotPair) -> Iterator[Found]:
    yield from _all_of_some(pair)
    yield from _all_of_most(pair)
    yield from _one_for_none(pair)
    yield from _sampled(pair)
    yield from _all_that_can(pair)
    yield from _rounded_up(pair)


def _all_of_some(pair: SlotPair) -> Iterator[Found]:
    """被盗2台，均已补装 of 两台让人偷了，补上一台."""
    said = _ALL.search(pair.clause.text)
    if said is None or pair.clause.numbers or _REST.search(pair.about) or _DENIES.search(pair.told.text):
        return
    counts = [_count(found) for found in _SOME_COUNTED.finditer(pair.told.text)]
    part = counts[0] if len(counts) == 1 else None
    told = {_count(found) for found in _SOME_COUNTED.finditer(pair.about)}
    if part is None or part in told:
        return
    whole = [_count(found) for one in pair.parts if one is not pair.told for found in _SOME_COUNTED.finditer(one.text)]
    if any(value > part[0] and unit == part[1] for value, unit in whole):
        yield "bent", Reason("degree", said[0], pair.told.text.strip())


_MOST, _WHOLE = 2, 9


def _all_of_most(pair: SlotPair) -> Iterator[Found]:
    """均未起诉 of 没起诉的居多."""
    said = _ALL.search(pair.clause.text)
    given = [one for one in extents_in(pair.told.text) if _MOST <= one.rank < _WHOLE] if said else []
    if said and given and not extents_in(pair.about) and not (_ALL.search(pair.fact) or _REST.search(pair.about)):
        yield "bent", Reason("degree", said[0], given[0].text)


def _count(found: re.Match[str]) -> tuple[int, str]:
    words = found["n"].replace(",", "")
    return (int(words) if words.isdigit() else _DIGITS.get(words, 0)), found["unit"]


_NOT_ONE = re.compile("(?:[没无]有?|未有)一(?P<unit>[个家户台辆处件起条座名人位例宗笔批次])")
_ONE = "[1一](?={unit})"


def _one_for_none(pair: SlotPair) -> Iterator[Found]:
    """1件诉至法院 of 没一件闹到法院."""
    given = _NOT_ONE.search(pair.told.text)
    said = re.search(_ONE.format(unit=given["unit"]), pair.clause.text) if given else None
    if given and said and not re.search("[没未无零不]", pair.clause.text):
        yield "bent", Reason("polarity", said[0] + given["unit"], given[0])


_SAMPLED = re.compile("抽(?:查|样|检|测|验|看|问|了|\\d)|随机|暗访")
_WHOLE_AREA = re.compile("(?:^|[，、])(?:全[市县区省镇乡村街域局系]|整体|总体|平均|普遍)|全部|所有|全面")
_FIRST_ONLY = re.compile("先(?!进|后|生|锋|例|行者|期|天|前|导|兆|手)|优先|率先")


def _sampled(pair: SlotPair) -> Iterator[Found]:
    """全市头盔佩戴率85% of 头盔佩戴率抽查八成五; 古树全部挂牌 of 三级以上的先挂牌."""
    said = _WHOLE_AREA.search(pair.clause.text)
    if said is None:
        return
    for pattern, signs_of_it in ((_SAMPLED, re.compile("抽|随机|样本|暗访")), (_FIRST_ONLY, re.compile("先|首"))):
        given = pattern.search(pair.fact)
        if given and not signs_of_it.search(pair.about) and said[0][-2:] not in pair.fact:
            yield "bent", Reason("scope", said[0].strip("，、"), given[0])


_CAN = re.compile(
    "(?:能(?P<act>[一-鿿]{1,3})[一-鿿]{0,4}(?:的|就)(?:都|全|就|先)?(?P=act)|(?P<kind>愿意|够条件|符合条件|有条件|条件成熟|自愿|具备条件|达到条件|手续全|手续齐|想[一-鿿]{1,2})[一-鿿]{0,3}的)"
)
_LIMITED = re.compile("条件|能|可|宜|应|愿|自愿|视|逐步|酌情|根据|符合|具备|尽量|尽可能|部分|优先|齐全|意向|需要|成熟")


def _all_that_can(pair: SlotPair) -> Iterator[Found]:
    """全部更换为国产 of 能换国产的换."""
    given = _CAN.search(pair.told.text) or (_CAN.search(pair.fact) if _ALL.search(pair.clause.text) else None)
    if given is None or _LIMITED.search(pair.clause.text):
        return
    whole = _ALL.search(pair.clause.text)
    if whole or len(signs(pair.clause.text) & signs(pair.told.text)) > 1:
        yield ("bent" if whole else "reworded"), Reason("condition", pair.clause.text.strip(), given[0])


_NEAR_TENTHS = re.compile("[近接](?:近)?(?P<n>[一二两三四五六七八九])成(?![一二三四五六七八九半])")
_FAR = 5  # per cent: 65 is nearer to 六成五 than to 七成


def _rounded_up(pair: SlotPair) -> Iterator[Found]:
    """近七成 of 六成五."""
    for found in _NEAR_TENTHS.finditer(pair.clause.text):
        level = _DIGITS[found["n"]] * 10
        shares = [number.value for number in pair.told.numbers if number.family == "percent"]
        if len(shares) == 1 and level - shares[0] >= _FAR:
            yield "bent", Reason("figure", found[0], pair.told.text.strip())
