"""Slips planted in real reports: each kind finds the places whose own words support the check, by patterns of its own."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

NUMBER = r"\d+(?:,\d{3})*(?:\.\d+)?"
MONEY = rf"(?P<{{0}}>{NUMBER})(?P<{{0}}u>亿元|万元)"


@dataclass(frozen=True, slots=True)
class Slip:
    """Text [start, end) to become `new`; a finding that overlaps [low, high) or the other place has found it."""

    start: int
    end: int
    new: str
    low: int
    high: int
    other: tuple[int, int] = (0, 0)


Planter = Callable[[str, random.Random], Iterator[Slip]]


def _money(name: str) -> str:
    return rf"(?P<{name}>{NUMBER})(?P<{name}u>亿元|万元)"


def _value(found: re.Match[str], name: str) -> Decimal:
    return Decimal(found[name].replace(",", "")) * (10000 if found[f"{name}u"] == "亿元" else 1)


def _ulp(written: str) -> Decimal:
    return Decimal(1).scaleb(-len(written.partition(".")[2]))


def other_number(written: str, rng: random.Random) -> str:
    """Another number of the same shape: one digit changed, or two neighbours swapped."""
    places = [i for i, c in enumerate(written) if c.isdigit()]
    for _try in range(20):
        chars = list(written)
        if rng.random() < 0.5 and len(places) > 1:
            at = rng.randrange(len(places) - 1)
            i, j = places[at], places[at + 1]
            chars[i], chars[j] = chars[j], chars[i]
        else:
            i = places[rng.randrange(max(1, len(places) - 1))]
            chars[i] = rng.choice([d for d in "123456789" if d != chars[i]])
        new = "".join(chars)
        if new != written and not new.startswith("0"):
            return new
    return ""


_GROWTH = re.compile(
    _money("v") + rf"[^。；\d]{{0,30}}?(?:，[^。；\d]{{0,20}}(?:{NUMBER})%)?，(?:比上年|较上年|同比)?(?P<verb>增加|增收|增支|减少|减收|减支)"
    + _money("d") + rf"，(?P<turn>增长|下降)(?P<r>{NUMBER})%"
)  # fmt: skip


def _fitting_growth(text: str) -> Iterator[re.Match[str]]:
    for found in _GROWTH.finditer(text):
        value, step = _value(found, "v"), _value(found, "d")
        base = value - step if found["verb"][0] == "增" else value + step
        one_way = (found["verb"][0] == "增") == (found["turn"] == "增长")
        if base > 0 and one_way and abs(step / base * 100 - Decimal(found["r"].replace(",", ""))) <= _ulp(found["r"]):
            yield found


def growth(text: str, rng: random.Random) -> Iterator[Slip]:
    """A rate, an increment or a value that fitted, changed by more than rounding explains."""
    for found in _fitting_growth(text):
        name = rng.choice("rrd")
        new = other_number(found[name], rng)
        if new and abs(Decimal(new.replace(",", "")) / Decimal(found[name].replace(",", "")) - 1) > Decimal("0.06"):
            yield Slip(*found.span(name), new, *found.span())


def direction(text: str, rng: random.Random) -> Iterator[Slip]:
    """由X提高到Y and 增收…增长… with one word turned round."""
    for found in _fitting_growth(text):
        new = "下降" if found["turn"] == "增长" else "增长"
        yield Slip(*found.span("turn"), new, *found.span())
    unit = r"(?:%|亿元|万元|万人|万户|公里|家|个|元|万亿元|万吨)"
    for found in re.finditer(
        rf"[由从]({NUMBER})({unit})(提高|增加|增长|上升|下降|减少|降低)([到至])({NUMBER})\2", text
    ):
        flipped = {
            "提高": "下降",
            "增加": "减少",
            "增长": "下降",
            "上升": "下降",
            "下降": "上升",
            "减少": "增加",
            "降低": "提高",
        }[found[3]]
        yield Slip(*found.span(3), flipped, *found.span())


def parts(text: str, rng: random.Random) -> Iterator[Slip]:
    """V（aX、bY） whose parts make up the total, one number changed."""
    for found in re.finditer(rf"({NUMBER})(亿元|万元|个|家|人|件|项|户)[（：]([^（）：。；\n]{{4,80}}?)[）。；]", text):
        inner = list(re.finditer(rf"({NUMBER}){found[2]}", found[3]))
        if len(inner) < 2 or re.search(r"主要|包括|其中|含|如|等|比|增|减|剔除|上年", found[3]):
            continue
        if len(re.findall(r"\d+(?:\.\d+)?", found[3].replace(",", ""))) != len(inner):
            continue
        total = sum(Decimal(part[1].replace(",", "")) for part in inner)
        if total != Decimal(found[1].replace(",", "")):
            continue
        part = rng.choice(inner)
        if new := other_number(part[1], rng):
            at = found.start(3) + part.start(1)
            yield Slip(at, at + len(part[1]), new, *found.span())


_COMPLETION = re.compile(
    rf"(?P<which>年初|调整)?预算(?:数)?(?:调整)?(?:为|合计)?{_money('t')}，(?:实际)?(?:完成|执行|支出)(?:数)?{_money('v')}，(?:为|占|完成)(?P=which)?(?:预算|年初预算|调整预算)的(?P<r>{NUMBER})%"
)


def completion(text: str, rng: random.Random) -> Iterator[Slip]:
    for found in _COMPLETION.finditer(text):
        target = _value(found, "t")
        if target and abs(_value(found, "v") / target * 100 - Decimal(found["r"])) <= 2 * _ulp(found["r"]):
            new = other_number(found["r"], rng)
            if new and abs(Decimal(new) - Decimal(found["r"])) > 1:
                yield Slip(*found.span("r"), new, *found.span())


def points(text: str, rng: random.Random) -> Iterator[Slip]:
    """个百分点 turned into % where both values stand, and % into 个百分点 behind an amount."""
    for found in re.finditer(
        rf"[由从]({NUMBER})%(?:提高|上升|下降|降低|增加)[到至]({NUMBER})%，(?:累计)?(?:提高|上升|下降|降低|增加){NUMBER}(个百分点)",
        text,
    ):
        yield Slip(*found.span(3), "%", *found.span())
    for found in re.finditer(rf"{_money('v')}，(?:同比|比上年)?增长{NUMBER}(?P<p>%)", text):
        yield Slip(*found.span("p"), "个百分点", *found.span())


def units(text: str, rng: random.Random) -> Iterator[Slip]:
    """亿元 and 万元 exchanged in a figure that stands in a sum that fits."""
    for found in (*_fitting_growth(text), *_COMPLETION.finditer(text)):
        name = rng.choice([n for n in ("v", "d", "t") if n in found.re.groupindex])
        new = "万元" if found[f"{name}u"] == "亿元" else "亿元"
        yield Slip(*found.span(f"{name}u"), new, *found.span())


_NAMED = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{6,20}}?)(?:完成|执行|实现|达到|达|为|累计完成)?(?P<n>{NUMBER})(?P<u>亿元|万元|万人|个|家|公里|户|人)"
)


def same_metric(text: str, rng: random.Random) -> Iterator[Slip]:
    """A named figure that is stated twice with one value: the second is changed."""
    places: dict[tuple[str, str, str], list[re.Match[str]]] = defaultdict(list)
    for found in _NAMED.finditer(text):
        if len(found["n"].replace(",", "").replace(".", "").strip("0")) >= 3 and re.search(
            r"全[市省县州区国]|本级", found["name"]
        ):
            places[found["name"][-9:], found["n"], found["u"]].append(found)
    for group in places.values():
        if len(group) == 2 and group[1].start() - group[0].start() > 60 and (new := other_number(group[1]["n"], rng)):
            ratio = Decimal(new.replace(",", "")) / Decimal(group[1]["n"].replace(",", ""))
            if Decimal("0.7") < ratio < Decimal("1.4"):
                yield Slip(*group[1].span("n"), new, *group[1].span(), other=group[0].span())


def lists(text: str, rng: random.Random) -> Iterator[Slip]:
    """A、B、C分别增长x%、y%、z% with one figure taken away."""
    for found in re.finditer(
        rf"(?<=[，。；])((?:[\u4e00-\u9fff]{{2,9}}、)+[\u4e00-\u9fff]{{2,12}})分别(?:增长|下降|达到?|完成|提高|为)((?:{NUMBER}%[、和])+{NUMBER}%)",
        text,
    ):
        if re.search(r"[和与及]|城乡", found[1]):
            continue
        values = re.split(r"[、和]", found[2])
        if len(values) != found[1].count("、") + 1 or len(values) < 3:
            continue
        yield Slip(*found.span(2), "、".join(values[:-1]), *found.span())


def dates(text: str, rng: random.Random) -> Iterator[Slip]:
    for found in re.finditer(r"(?<!\d)(\d{1,2})月(\d{1,2})日", text):
        if rng.random() < 0.5:
            yield Slip(*found.span(1), str(rng.choice((13, 14, 15))), *found.span())
        else:
            yield Slip(*found.span(2), "32", *found.span())


def years(text: str, rng: random.Random) -> Iterator[Slip]:
    """The year of a title's, preamble's or heading's 执行情况 or 工作总结."""
    for found in re.finditer(r"(20\d\d)年(?:[\u4e00-\u9fff]{0,8})(?:预算执行情况|工作总结|工作回顾)", text[:6000]):
        if "目录" in text[text.rfind("\n", 0, found.start()) + 1 : found.end() + 40] or text.lstrip().startswith(
            ("目 录", "目录")
        ):
            continue
        yield Slip(*found.span(1), str(int(found[1]) + rng.choice((-1, -2, 10, -10))), *found.span())


KINDS: dict[str, Planter] = {
    "one metric, two values": same_metric,
    "parts and total": parts,
    "growth": growth,
    "completion": completion,
    "direction": direction,
    "% for 个百分点": points,
    "亿 for 万": units,
    "year": years,
    "date": dates,
    "分别 list": lists,
}
