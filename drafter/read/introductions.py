"""How people introduce themselves and what they want in the first lines of their notes: 我是平山镇副镇长周立群，分管…，帮我写2026年度个人述职报告."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from drafter.core.period import Period
from drafter.language import lexicon
from drafter.language.characters import plain
from drafter.language.dates import find_periods
from drafter.language.quantities import find_quantities

_LIST = "introductions.txt"
_CLAUSE = re.compile("[，,。；;！!]")
_YEAR = r"20\d\d年度?(?:上半年|下半年|[一二三四]季度|前[一二三四五六七八九十]+个?月|前三季度|全年)?|今年|本年度?|上半年|下半年|全年|年度|年终"
_UNIT_OF_MATERIAL = (
    r"^(?P<unit>[一-鿿]{2,20}?(?:[局厅委办院所站场队园馆社行厂处司库校镇乡村]|中心|街道|社区|公司|集团|支部|法院|政府|项目部?|小区|花园|车间|班组))"
    rf"(?:{_YEAR})"
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """What somebody says of himself (unit, post with unit and name, name) and of the paper he wants."""

    unit: str = ""
    post: str = ""
    person: str = ""
    title: str = ""
    period: Period | None = None


def introduced(line: str) -> Introduction | None:
    """What a first line says of who writes and what for; None for one that says neither."""
    clauses = [one.strip() for one in _CLAUSE.split(plain(line)) if one.strip()]
    who = _person_of(clauses[:3])
    wanted = next((found for one in clauses if (found := _wanted().search(one))), None)
    material = _material().match(plain(line))
    if not (who or wanted or material):
        return None
    dated = next((words.period for words in find_periods(line) if words.period), None)
    unit = who[0] if who else material["unit"] if material else ""
    return Introduction(
        unit, "".join(who), who[2] if who else "", (wanted["title"] or wanted["bare"]).strip() if wanted else "", dated
    )


def _person_of(clauses: Sequence[str]) -> tuple[str, str, str] | tuple[()]:
    """Unit, post and name, of one clause (我是县图书馆副馆长张敏) or of two (我叫张敏，是县图书馆副馆长); empty where one of them is not said."""
    if whole := next((found for one in clauses if (found := _who().fullmatch(one)) and found["name"]), None):
        return whole["unit"], whole["post"], whole["name"]
    name = next((found for one in clauses if (found := _name().fullmatch(one))), None)
    post = next((found for one in clauses if (found := _posted().fullmatch(one))), None)
    return (post["unit"], post["post"], name["name"]) if name and post else ()


def with_period(title: str, period: Period) -> str:
    """A title as a report of the period has it: 年终总结 → 2026年工作总结; one that names its period stays."""
    if any(words.period for words in find_periods(title)):
        return title
    bare = _WHEN.sub("", title)
    return period.title + _WHOLE.get(bare, bare)


_WHEN = re.compile(r"^(?:今年|本年度?|年度|年终|全年|上半年|下半年|半年)?的?")
_WHOLE = {"总结": "工作总结", "汇报": "工作汇报", "述职": "述职报告", "报告": "工作报告", "小结": "工作小结"}


def is_introduction(line: str) -> bool:
    """Whether a line says who writes, or what is wanted of the writer, and nothing of the work."""
    if _gathered().fullmatch(plain(line).strip()):
        return True
    found = introduced(line)
    return bool(found and (found.post or found.title or not find_quantities(line)))


@cache
def _gathered() -> re.Pattern[str]:
    """综合科攒稿用 12.27: who put the notes together, and when."""
    acts = lexicon.any_of(lexicon.words(_LIST, "gathered"))
    office = r"[一-鿿]{1,16}?(?:[局科股室办处站所部队组]|中心|小[一-鿿])"
    return re.compile(
        rf"[（(]?(?:由)?{office}{office.replace('{1,16}', '{0,8}')}?(?:{acts})(?:[的用稿材料]{{0,3}})[\s，,：:]*[\d.\-/年月日号]{{0,12}}[）)。]?"
    )


@cache
def _who() -> re.Pattern[str]:
    surname = lexicon.any_of(lexicon.words("names.txt", "surname"))
    return re.compile(
        r"(?:大家好|各位(?:领导|同事)?好?)?(?:我|本人)(?:是|系|现?任|现?担任)?"
        rf"{_unit_and_post()}(?P<name>(?:{surname})[一-鿿]{{1,2}})?"
    )


def _unit_and_post() -> str:
    post = lexicon.any_of(lexicon.words(_LIST, "post"))
    return rf"(?P<unit>[一-鿿（）]{{2,28}}?)(?P<post>(?:(?:党委|党组|党总支|党支部|支部|班子)?(?:{post})、?)+)"


@cache
def _name() -> re.Pattern[str]:
    surname = lexicon.any_of(lexicon.words("names.txt", "surname"))
    return re.compile(rf"(?:大家好)?(?:我叫|我是|本人(?:叫)?|我的名字叫)(?P<name>(?:{surname})[一-鿿]{{1,2}})")


@cache
def _posted() -> re.Pattern[str]:
    return re.compile(rf"(?:我|本人)?(?:是|现任|现为|现担任|任|担任|目前任){_unit_and_post()}")


@cache
def _wanted() -> re.Pattern[str]:
    verb = lexicon.any_of(lexicon.words(_LIST, "verb"))
    genre = lexicon.any_of(lexicon.words(_LIST, "genre"))
    return re.compile(
        rf"(?:帮(?:我|忙)?|替我|给我|请|麻烦|劳烦|要|需要|让我|准备|得)(?:你|您|帮)?(?:{verb})(?:成|出|好)?(?:一?[份篇个])?(?P<title>(?:{_YEAR})?(?:的)?[一-鿿]{{0,10}}?(?:{genre}))"
        rf"|(?:要|需要|得交)(?:一?[份篇个])?(?P<bare>(?:年终|年度|半年|上半年|全年|季度|个人)(?:工作)?(?:{genre}))$"
    )


@cache
def _material() -> re.Pattern[str]:
    thing = lexicon.any_of(lexicon.words(_LIST, "material"))
    return re.compile(
        rf"{_UNIT_OF_MATERIAL}(?:[一-鿿]{{0,6}}?(?:总结|汇报|报告|述职))?的?(?:工作)?(?:{thing})(?:[，,。（(\s]|$)"
    )
