"""What a telegraphic line is made of: names with a level in brackets, bare counts and their measures, states and acts as a clerk writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from drafter.language import lexicon, unit_lexicon
from drafter.language.bare_counts import measure_of_thing
from drafter.language.measure_words import measure_of
from drafter.language.segments import tagged_words

LEVEL = r"(?:国家|部|省|市|州|县|区|镇|乡)级"
_BATCH = r"第(?:\d{1,3}|[一二三四五六七八九十]{1,3})批"
NUMBER = r"\d[\d,]*(?:\.\d+)?(?:余|多)?[万亿]?(?:余|多)?"
_UNIT = rf"(?:{unit_lexicon.pattern()})"
_NAME = r"[一-鿿A-Za-z“”·/]{1,14}?"
_ITEM = re.compile(
    rf"(?P<name>{_NAME})(?:（(?P<level>{LEVEL})）)?(?P<number>{NUMBER})(?P<unit>{_UNIT}|[一-鿿]{{1,2}}|)(?P<open>（[^（）]{{1,16}}）)?"
)
_RUN = re.compile(rf"(?:[一-鿿]{{1,6}}{NUMBER}){{2,}}")
_EACH = re.compile(rf"(?P<name>[一-鿿]{{1,6}})(?P<number>{NUMBER})")
_LEVELLED = re.compile(rf"(?P<level>{LEVEL})(?P<batch>{_BATCH})?|(?P<first>{_BATCH})(?P<second>{LEVEL})")
# What a name of a list does not hold: an act, a rate, what binds it.
_NO_NAME = re.compile(r"[了在已未没完率占比均还又再约达共超]|累计|其中|合计|增长|下降|[上下]半年|全年|今年")


@dataclass(frozen=True, slots=True)
class ListedCount:
    """A thing of a list with its count. unit: "" where the number stands bare; level: 省级 and the like from its brackets."""

    name: str
    number: str
    unit: str = ""
    level: str = ""

    @property
    def words(self) -> str:
        return f"{self.level}{self.name}{self.number}{self.unit}"


def counted_things(text: str, *, run: bool = False) -> tuple[ListedCount, ...]:
    """The things of a list, each with its count; none where a piece of it is anything else. run: whether they may stand without marks (路桥3信息1), as parts of a whole do."""
    pieces = re.split("[、，]", text)
    if run and len(pieces) == 1 and _RUN.fullmatch(text):
        return tuple(ListedCount(one["name"], one["number"]) for one in _EACH.finditer(text))
    found = [_ITEM.fullmatch(piece) for piece in pieces]
    if not all(found) or any(one is None or _NO_NAME.search(one["name"]) for one in found):
        return ()
    return tuple(ListedCount(one["name"], one["number"], one["unit"], one["level"] or "") for one in found if one)


def measured(items: tuple[ListedCount, ...], shared: str = "") -> tuple[ListedCount, ...]:
    """The list with each bare count in its measure, by its name or as the whole is counted; none where one of them is of no known measure."""
    told = tuple(one if one.unit else replace(one, unit=shared or measure_of_name(one.name)) for one in items)
    units = {one.unit for one in told if one.unit}
    if units == {"个"}:  # among things that are all counted so, one more of its kind; so many 万 are sooner money
        told = tuple(one if one.unit or one.number[-1:] in "万亿" else replace(one, unit="个") for one in told)
    return told if all(one.unit for one in told) else ()


def measure_of_name(name: str) -> str:
    """What a thing of this name is counted in, "" where nobody can tell."""
    own = _table("measure")
    if any(name[at:] in _table("unsure") for at in range(len(name) - 1)):
        return ""
    return measure_of_thing(name) or next((own[name[at:]] for at in range(len(name)) if name[at:] in own), "")


def told_list(items: tuple[ListedCount, ...]) -> str:
    """The list as a report has it; where one of its names is several (全资/控股114), by commas."""
    apart = any("/" in one.name for one in items)
    return ("，" if apart else "、").join(one.words.replace("/", "、") for one in items)


def parts_of(number: str, unit: str, items: tuple[ListedCount, ...]) -> str:
    """The parts of a whole in its measure: 其中 where they come to no more than it."""
    told = measured(items, unit)
    if not told:
        return ""
    amounts = [plain_amount(one.number) for one in told if one.unit == unit]
    total = plain_amount(number)
    within = len(amounts) == len(told) and None not in (*amounts, total)
    if not within or sum(one for one in amounts if one is not None) > (total or 0):
        return ""
    return f"其中{told_list(told)}"


def plain_amount(number: str) -> Decimal | None:
    plain = number.replace(",", "")
    return Decimal(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None


def level_of(text: str) -> str:
    """省级第9批 as it stands before a name: 第9批省级; "" for other words."""
    found = _LEVELLED.fullmatch(text)
    if not found:
        return ""
    return f"{found['batch'] or ''}{found['level']}" if found["level"] else text


def state_of(words: str) -> str:
    """A state as a report says it: 在建 → 正在建设; "" for what is none."""
    return _table("state").get(words, "")


def got(words: str) -> str:
    return _table("got").get(words, "")


def going_on(words: str) -> str:
    return _table("again").get(words, "")


def unfinished(verb: str) -> str:
    """未完 behind an act: 尚未完工 of what is built, else 尚未完成."""
    return _table("works").get(verb, "尚未完成")


def pattern_of(kind: str) -> str:
    return lexicon.any_of(tuple(_table(kind)))


def came(verb: str) -> str:
    return _table("came")[verb]


def handed_over(verb: str) -> str:
    return _table("handed")[verb]


def told_as(kind: str, words: str) -> str:
    """What a report says for words of this kind; "" for words of another."""
    return _table(kind).get(words, "")


def is_thing(name: str) -> bool:
    """Whether a name is of a thing that is built or had, and not of a field of work: 垃圾中转站, not 消防."""
    if not 2 <= len(name) <= 12 or _NO_NAME.search(name):
        return False
    last = tagged_words(name)[-1]
    return bool(measure_of_name(name) or measure_of(name)) or (
        len(name) > 2 and last.tag.startswith(("n", "j", "l", "x"))
    )


@cache
def _table(kind: str) -> dict[str, str]:
    rows = (line.split("\t") for _section, line in lexicon.raw_entries("telegraphic.tsv"))
    return {row[1]: row[2] for row in rows if row[0] == kind}
