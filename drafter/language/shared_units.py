"""Parts of a whole that leave its unit out: 争取资金35.1亿元：国债7.5、债券26.3 → 国债7.5亿元、债券26.3亿元. Only where they cannot be anything else."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from drafter.language import lexicon
from drafter.language.lexicon import any_of
from drafter.language.paired_figures import with_paired_units
from drafter.language.segments import UNIT

_N = r"\d[\d,]*(?:\.\d+)?"
_PART = rf"[一-鿿“”《》]{{2,14}}{_N}"
_LIST = re.compile(
    rf"(?P<whole>{_N})(?P<unit>{UNIT}|亿|万)(?:元(?=[：:，（(]))?(?P<opens>[：:（(]|，其中[：:]?)(?P<parts>{_PART}(?:[、，]{_PART})+)(?=[，；。）)]|$)"
)
_SCALE = "[万亿]"
_SOME = rf"[一-鿿“”《》]{{1,14}}{_N}"
_EACH = re.compile(rf"(?P<name>[一-鿿“”《》]{{2,14}})(?P<n>{_N})(?![\d.])")
_NAMED = re.compile(rf"(?P<name>[一-鿿“”《》]{{1,14}})(?P<n>{_N})(?![\d.])")
# A part that measures another thing, or says a rate of it.
_OTHER = re.compile(
    r"^每|[人户亩]均|(?:率|占比|比重|同比|排名|位次|面积|人均|户均|均|每|平均|第|增长|下降|提高|编号|热线|年)$"
)
_MOST = Decimal("1.05")  # of the whole, that the parts may come to: a slip of the pen is asked about elsewhere


# 限额540.03亿：…；市本级限额169.49: the same amount of another, told with decimals and without its unit.
_AGAIN = re.compile(
    rf"(?P<noun>限额|余额|收入|支出|结余|财力|预算|税收|投资|产值|资金){_N}(?P<unit>[万亿]元?)(?P<between>[^。\n]*?[；，。])(?P<whose>[一-鿿]{{2,6}})(?P=noun)(?P<n>\d+\.\d+)(?=[，。；、）)]|$)"
)


# 改建里程42.3、护栏56（公里）: the unit of all, told once behind the last.
_BEHIND = re.compile(rf"(?P<parts>{_PART}(?:[、，]{_PART})*)[（(](?:单位[：:])?(?P<unit>{UNIT})[）)]")

# 新建3.1、改造提升1.5万亩，合4.6万亩: the unit of all, told with the last of them only.
_BESIDE = re.compile(
    rf"(?<![一-鿿“”《》\dA-Za-z.])(?P<parts>{_SOME}(?:[、，]{_SOME})*)(?P<mark>[、，])(?P<last>[一-鿿“”《》]{{1,14}}(?P<n>{_N})(?P<unit>{_SCALE}?(?:{UNIT})|亿|万))"
    rf"(?P<sum>，?(?:合计?|共计?|一共|总共|总计|合起来|加起来)(?:是|为)?(?P<all>{_N})(?P=unit))?"
)


# 新建3.1、改造1.5，合4.6万亩: bare parts before the sum they come to.
_SUMMED = re.compile(
    rf"(?P<parts>[一-鿿“”]{{0,14}}{_N}(?:[、，][一-鿿“”]{{2,10}}{_N})+)(?P<sums>，?(?:合计|合|一?共|总共|共计|总计))(?P<whole>{_N})(?P<unit>{UNIT})"
)


def _summed(found: re.Match[str]) -> str:
    numbers = [Decimal(one.replace(",", "")) for one in re.findall(_N, found["parts"])]
    if sum(numbers) != Decimal(found["whole"].replace(",", "")):
        return found[0]
    parts = re.sub(_N, lambda one: f"{one[0]}{found['unit']}", found["parts"])
    return f"{parts}{found['sums']}{found['whole']}{found['unit']}"


# 出栏41.3万头，42万的任务没完成; 新改建186公里，年初定的180: what was aimed at, in the measure of what came of it.
_AIMED = re.compile(
    rf"(?P<n>{_N})(?P<unit>[万亿]?(?:{UNIT}))(?P<between>(?:，[^，。；]*){{0,2}}，(?:年初)?(?:(?:计划|定|下达|目标|任务)(?:的|是|为)*)?)(?P<m>{_N})(?P<scale>[万亿]?)(?=的(?:任务|目标|计划)|[，。；]|$)"
)


def _aimed(found: re.Match[str]) -> str:
    """The bare number in the first figure's measure, where both are of one size and the words before or behind it say that it was aimed at."""
    unit, scale = found["unit"], found["scale"]
    aimed = re.search("(?:年初|计划|定|下达|目标|任务)(?:的|是|为)*$", found["between"]) or re.match(
        "的(?:任务|目标|计划)", found.string[found.end() :]
    )
    alike = unit.startswith(scale) if scale else unit[0] not in "万亿"
    near = Decimal("0.5") < Decimal(found["m"].replace(",", "")) / (Decimal(found["n"].replace(",", "")) or 1) < 2
    return f"{found[0]}{unit.removeprefix(scale)}" if aimed and alike and near else found[0]


def with_shared_units(text: str) -> str:
    """The text with the whole's unit behind each of its bare parts, behind how many of them came to an end, and behind the same amount of another told bare."""
    text = with_paired_units(text)
    text = _AIMED.sub(_aimed, _SUMMED.sub(_summed, _BEHIND.sub(_told_behind, text)))
    text = _BESIDE.sub(_told_beside, text)
    text = _stages().sub(_came_so_far, text)
    text = _progress().sub(_done_so_far, text)
    return _AGAIN.sub(_once_more, _LIST.sub(_shared, text))


# 信访58件，办结56: how far so many of the same matters came.
_MATTERS = frozenset("件起宗封")


@cache
def _stages() -> re.Pattern[str]:
    acts, things = (any_of(lexicon.words("bare_figures.txt", kind)) for kind in ("stages", "staged"))
    return re.compile(
        rf"(?P<thing>{things})?了?(?P<n>{_N})(?P<unit>[件起宗封条项个处])(?P<behind>，(?:已|均|全部|其中)?(?:{acts})了?)(?P<m>\d[\d,]*)(?=[，。；、）)]|$)"
    )


@cache
def _progress() -> re.Pattern[str]:
    """管子14.2公里铺了9.4, 路灯200盏已装180: how much of a whole was worked off, right behind it."""
    acts = any_of(lexicon.words("bare_figures.txt", "worked_off"))
    return re.compile(
        rf"(?<![\d.年第约近比较少多余下])(?P<n>{_N})(?P<unit>万?(?:{any_of(lexicon.words('bare_figures.txt', 'worked_in'))}))"
        rf"(?P<said>(?:里|里头|里面|中|，)?(?:已经?|现已|目前|到现在|才|只|刚|就)*(?:{acts})(?:完|好|通|成|出|掉|到)?(?:了|的)?)"
        rf"(?P<m>\d[\d,]*(?:\.\d+)?)(?=[，。；、）)]|$)"
    )


def scale_left_open(text: str) -> tuple[str, str]:
    """How much of a whole told in 万 was worked off, where the bare number may be of 万 too (120万页旧报扫了96): these words and the number; "" where none is."""
    found = _in_ten_thousands().search(text)
    if not found or Decimal(found["m"].replace(",", "")) > Decimal(found["n"].replace(",", "")):
        return "", ""
    return found[0], found["m"]


@cache
def _in_ten_thousands() -> re.Pattern[str]:
    acts = any_of(lexicon.words("bare_figures.txt", "worked_off"))
    return re.compile(
        rf"(?<![\d.])(?P<n>{_N})万(?:{UNIT})[一-鿿]{{0,8}}?(?:{acts})(?:完|好|通|成|出|掉|到)?(?:了|的)?(?P<m>\d[\d,]*(?:\.\d+)?)(?=[，。；、）)]|$)"
    )


def _done_so_far(found: re.Match[str]) -> str:
    whole, done = (Decimal(found[group].replace(",", "")) for group in ("n", "m"))
    return f"{found[0]}{found['unit']}" if 0 < done <= whole and not found["unit"].startswith("万") else found[0]


def _came_so_far(found: re.Match[str]) -> str:
    all_of, so_far = (Decimal(found[group].replace(",", "")) for group in ("n", "m"))
    same = so_far <= all_of and (found["unit"] in _MATTERS or found["thing"])
    return f"{found[0]}{found['unit']}" if same else found[0]


def _told_behind(found: re.Match[str]) -> str:
    if any(_OTHER.search(part["name"]) for part in _EACH.finditer(found["parts"])):
        return found[0]
    return _EACH.sub(lambda part: f"{part[0]}{found['unit']}", found["parts"])


def _told_beside(found: re.Match[str]) -> str:
    """Certain where the amounts make the sum that is told behind them, or where decimals, which number no thing, are of what is called alike."""
    parts = list(_NAMED.finditer(found["parts"]))
    values = [Decimal(n.replace(",", "")) for n in (*(part["n"] for part in parts), found["n"])]
    if found["all"]:
        sure = sum(values) == Decimal(found["all"].replace(",", ""))
    else:
        end = found["last"].partition(found["n"])[0][-2:]
        sure = all("." in part["n"] and part["name"][-2:] == end and not _OTHER.search(part["name"]) for part in parts)
    if not sure or len(values) != found["parts"].count("、") + found["parts"].count("，") + 2:
        return found[0]
    said = _NAMED.sub(lambda part: f"{part[0]}{found['unit']}", found["parts"])
    return f"{said}{found[0][len(found['parts']) :]}"


def _once_more(found: re.Match[str]) -> str:
    return found[0] if _OTHER.search(found["whose"]) else f"{found[0]}{found['unit']}"


def _shared(found: re.Match[str]) -> str:
    parts = list(_EACH.finditer(found["parts"]))
    values = [Decimal(part["n"].replace(",", "")) for part in parts]
    whole = Decimal(found["whole"].replace(",", ""))
    counted = found["unit"][:1] not in "万亿" and not found["unit"].endswith(
        ("元", "里", "亩", "吨", "米", "克", "升", "时", "瓦", "度")
    )
    split = any(value != value.to_integral_value() for value in values)
    if (counted and split) or any(_OTHER.search(part["name"]) for part in parts) or sum(values) > whole * _MOST:
        return found[0]
    said = _EACH.sub(lambda part: f"{part[0]}{found['unit']}", found["parts"])
    return found[0].replace(found["parts"], said)
