"""A line that gives another value of what a line before gave, told plainly: 采血人次我这里统计的是41620，跟周科长那个口径不一样，你们对一下 → 采血人次41620.

So both are figures of one thing and are held against each other as any two lines are.
"""

from __future__ import annotations

import re
from functools import cache

from drafter.claims.keepers import without_keeper, without_office
from drafter.language import lexicon, unit_lexicon
from drafter.language.phrases import phrase_classes

_HAN = "[\u4e00-\u9fff]"
_NUMBER = r"(?P<number>\d[\d,]*(?:\.\d+)?(?:[万亿]+)?)"
_THERE = re.compile("(?:[这那](?:边|里|儿)|自己)$")
_BOOKS = ("财务", "系统", "平台", "指挥中心", "后台")
# 采血人次41620: a name that says itself what it counts.
_UNITS = "人次|册次|批次|艘次|辆次|台次|架次|户次|家次|场次|件次"
_COUNTS = re.compile(rf"(?P<bare>.*?)(?P<unit>{_UNITS})(?:数|总数)?$")


def told_plainly(text: str) -> str:
    """The line as a figure of its own; as it is where it gives none, or is no rival's."""
    if not _hints().search(text):
        return text
    said = text.strip(" 　。；")
    if (found := _of_others().fullmatch(said)) and (name := _before_offices(found["head"])):
        return _figure(name, found)
    if found := _checked().fullmatch(said):
        return _of_head(found)
    if (found := _of_another_book().fullmatch(said)) and (name := _before_keeper(found["head"])):
        return f"{_figure(name, found)}{found['rest']}"
    return text


def _before_offices(head: str) -> str:
    """巡堤人次 of 巡堤人次防御股和镇里报的; "" where no office stands there."""
    name = _kept_tail().sub("", head)
    for _other in range(2):
        shorter = without_office(name)
        if shorter == name:
            break
        name = shorter.rstrip("和跟与、，, ")
    return name if len(name) > 1 and name != _kept_tail().sub("", head) else ""


def _before_keeper(head: str) -> str:
    """查处违章 of 查处违章财务那边; "" where no office or system stands there."""
    bare = _THERE.sub("", head)
    name = next((bare.removesuffix(one) for one in _BOOKS if bare.endswith(one)), "") or without_office(bare)
    return "" if name == bare else re.sub("(?:数|数字)$", "", name).strip("，, ")


def _of_head(found: re.Match[str]) -> str:
    """采血人次我这里统计的是41620 without whose it is; any other words with their figure as they stand."""
    whole = _figured().fullmatch(found["told"])
    name = without_keeper(whole["name"]) if whole else ""
    return _figure(name, whole) if whole and name != whole["name"] else found["told"]


def counted_behind(text: str) -> str:
    """今年采血，人次是41260，去年39875人次 → 今年采血41260人次，去年39875人次: the unit named before its figure stands behind it."""
    return _named_unit().sub(lambda found: f"{found['name']}{found['number']}{found['unit']}", text)


def _figure(name: str, found: re.Match[str]) -> str:
    name, unit = name.strip(" 　，：:的"), found["unit"] or ""
    if not unit and (counts := _COUNTS.fullmatch(name)) and len(counts["bare"]) > 1:
        name, unit = counts["bare"], counts["unit"]
    name = name.removesuffix(unit) if len(unit) > 1 else name
    return f"{name}{found['number']}{unit}"


def _class(name: str) -> str:
    return f"(?:{phrase_classes('rivals.tsv')[name].pattern})"


@cache
def _hints() -> re.Pattern[str]:
    return re.compile(_class("hint"))


@cache
def _figured() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<name>{_HAN}[^，。；\d]{{2,24}}?)(?:数|数字)?(?:是|为|有|：|:)?{_NUMBER}(?P<unit>{unit_lexicon.pattern()})?"
    )


@cache
def _checked() -> re.Pattern[str]:
    """…，跟周科长那个不一样，你们对一下: what stands before, with a figure in it."""
    both = rf"(?:{_who()}(?:[和跟与、]{_who()})?(?:{_class('kept')})?的?数?)?"
    return re.compile(rf"(?P<told>[^。；]*?\d[^。；]*?)(?:[，,；](?:{both}{_class('apart')}|{_class('check')}))+")


@cache
def _of_others() -> re.Pattern[str]:
    """巡堤人次防御股和镇里报的不一样，镇里加起来1.62万人次."""
    said = rf"(?:{_who()})?的?{_class('kept')}的?(?:数|数字)?(?:是|为|有|：|:)?"
    return re.compile(
        rf"(?P<head>{_HAN}[^。；\d]{{1,30}}?){_class('apart')}[：:，,]{said}{_NUMBER}(?P<unit>{unit_lexicon.pattern()})?"
        rf"(?:[，,；](?:{_class('apart')}|{_class('check')}))*"
    )


@cache
def _of_another_book() -> re.Pattern[str]:
    """查处违章财务那边入账的是82起，…: whose book it stands in, between what is counted and its figure."""
    return re.compile(
        rf"(?P<head>{_HAN}[^，。；：\d]{{3,18}}?){_class('recorded')}的?(?:数|数字)?(?:是|为|有)"
        rf"{_NUMBER}(?P<unit>{unit_lexicon.pattern()})?(?P<rest>(?:[，,；](?!.*为准).*)?)",
        re.DOTALL,
    )


@cache
def _kept_tail() -> re.Pattern[str]:
    return re.compile(rf"(?:{_class('kept')}|[的数]|数字)+$")


def _who() -> str:
    return rf"(?:{_class('who')}|{lexicon.any_of(lexicon.words('reporting_offices.txt', 'bare'))})"


@cache
def _named_unit() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<name>{_HAN}{{2,14}})，(?P<unit>{_UNITS}|[人户件家](?=数))数?(?:是|为|有|共)(?P<number>\d[\d,]*(?:\.\d+)?万?)(?=[，。；、]|$)"
    )
