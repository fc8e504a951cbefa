"""What the first lines of a file say of the report it is for: 青禾县气象局2024年上半年工作总结（各股报来的） names the unit, the period and the title.

Also a line that is a form's: 填报单位：青禾县气象局. Nothing else is looked at; what such lines do not say is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.core.errors import InputError
from drafter.core.period import Period
from drafter.language.characters import plain
from drafter.language.dates import PeriodWords, find_periods
from drafter.language.lexicon import alternatives
from drafter.language.markings import is_marked
from drafter.language.names import person_in_title
from drafter.language.seasons import months_said, season_in
from drafter.read.introductions import introduced, is_introduction

_LINES, _LONGEST = 5, 80
_LONGEST_SPOKEN = 160  # of a line in which somebody says who he is and what he wants
# The title ends with its genre; what follows says that this is its material, or who put it together.
_TITLE = re.compile(
    r"(?P<title>[^。；！？：:]*?(?:总结|汇报|报告|情况|述职|述廉|讲评|小结))"
    r"(?:$|(?=[\s　—–\-（(【\[*＊》”，,]|素材|材料|要点|汇总|初稿|底稿|草稿|提纲|内容))"
)
_FIELD = re.compile(
    r"(?:填报|报送|汇报|编报|编制|述职|总结)?(?:单位|部门)(?:全称|名称)?[：:]\s*(?P<unit>[一-鿿（）]{3,30})$"
)
# 主送：县人大常委会 is a field of the report, and no material of it.
_ADDRESSEE = re.compile(
    r"(?:主送|报送|呈送|呈报|呈|致)(?:机关|单位|对象)?[：:]\s*(?P<whom>[一-鿿（）、]{2,30})[。：:]?$"
)
_REPORTER = re.compile(r"(?:述职人|述职者|报告人|汇报人)[：:]\s*(?P<who>[一-鿿\s　、]{5,40})$")
_OPENING = re.compile(r"^[#＃*＊\s　《“]+|[*＊\s　》”]+$")
# A part of a year, as a title says it: 三季度, 上半年, 9月份.
_PART = re.compile(
    r"[上下]半年|前[二三]季度|第?[一二三四]季度|(?<!\d)(?:1[0-2]|[1-9])(?:[—\-－~～至](?:1[0-2]|[2-9]))?月份?(?!\d|底|初|[上中下]旬)"
)
# 关于 and the like between the unit and its period.
_BETWEEN = re.compile(r"(?:关于|有关|在|[\s　\-—·:：、])+$")
_ENDING = r"(?:[局厅委办院所站场队园馆社行厂矿部处会村镇乡校司团段库港科股室组区县市州盟旗]|中心|街道|政府|支部|集团|公司|[大中小]学)"
_UNIT = re.compile(rf"[一-鿿（）]{{2,28}}{_ENDING}")
# Behind a period the unit is what stands up to its first ending that is no place's: 2024年上半年青禾县气象局工作总结.
_OFFICE = r"(?:[局厅委办院所站场队园馆社行厂处司团科股室]|中心|街道|人民政府|支部|集团|公司)"
_BEHIND = re.compile(
    rf"度?[\s　]*(?P<unit>[一-鿿]{{2,24}}?{_OFFICE})(?=[一-鿿]*(?:工作|履职|任务|建设|情况|总结|汇报|报告|述职))"
)
# 青禾县气象局 2025年材料（各股报的）: whose material it is, though no genre is named.
_MATERIAL_OF = re.compile(
    rf"(?P<unit>[一-鿿]{{2,8}}[省市县区旗州盟镇乡][一-鿿]{{1,22}}{_ENDING})[\s　]*(?:关于)?20\d\d年[一-鿿\d—\-~～至]{{0,12}}(?:材料|素材|要点|报数)"
)
_WHOLE = re.compile(r"(?:工作|年度|个人|全面|党的|履职|贯彻|落实|推进|开展|重点|本)")
_POST = re.compile(
    "(?P<unit>[一-鿿]{3,28}?)"
    + alternatives("heading_forms.txt", "post")
    + r"(?:、[一-鿿]{2,8})*[\s　：:]*[一-鿿]{2,4}$"
)


@dataclass(frozen=True, slots=True)
class Headline:
    """What the head of a file says. unit: its full name, "" where none is named. title: "" where no line is one; period: the title's.

    part: the part of the year a title without a year names (三季度).
    post: who reports on himself, with unit and office (某局稽查大队大队长周国平), "" where no line says it. recipient: whom it is for.
    """

    unit: str = ""
    title: str = ""
    period: Period | None = None
    post: str = ""
    recipient: str = ""
    part: str = ""


def read_headline(path: Path) -> Headline:
    """The headline of a text; an empty one for what cannot be read (that is told when it is used) and for sheets."""
    from drafter.office.source import read_source

    try:
        text = read_source(path).text
    except InputError:
        return Headline()
    return headline(text)


def headline(text: str) -> Headline:
    """The headline of the first lines of a text."""
    found = Headline()
    for line in _first_lines(text):
        if len(line) > _LONGEST:
            found = _with_introduction(found, line)
        elif field := _FIELD.match(line):
            found = replace(found, unit=field["unit"])
        elif whom := _ADDRESSEE.match(line):
            found = replace(found, recipient=found.recipient or whom["whom"])
        elif (person := _REPORTER.match(line)) and (post := _POST.match(person["who"])):
            found = replace(found, unit=found.unit or post["unit"], post=re.sub(r"[\s　：:]+", "", person["who"]))
        elif not found.title and (named := _titled(line)):
            found = replace(
                found, unit=found.unit or named.unit, title=named.title, period=named.period, part=named.part
            )
        elif not found.unit and (own := _MATERIAL_OF.match(line)) and not is_marked(line):
            found = replace(found, unit=own["unit"])
        else:
            found = _with_introduction(found, line)
    return found


def _with_introduction(found: Headline, line: str) -> Headline:
    """What somebody says of himself and of the paper he wants, where no title or field says it."""
    said = None if is_marked(line) else introduced(line)
    if said is None:
        return found
    return replace(
        found, unit=found.unit or said.unit, post=found.post or said.post, title=found.title or said.title,
        period=found.period or said.period,
    )  # fmt: skip


def is_field_line(line: str) -> bool:
    """Whether a line at the head of notes says whom the report is for or who reports, and nothing else."""
    bare = _OPENING.sub("", plain(line))
    return bool(_ADDRESSEE.match(bare) or _REPORTER.match(bare)) or is_introduction(bare)


def is_headline(line: str) -> bool:
    """Whether a line is the title of a report with its period, and nothing else."""
    bare = _OPENING.sub("", plain(line))
    return len(bare) <= _LONGEST and _titled(bare) is not None


def _first_lines(text: str) -> Iterator[str]:
    lines = (_OPENING.sub("", line) for line in plain(text[:4000]).split("\n") if line.strip())
    return (line for line, _number in zip(lines, range(_LINES), strict=False) if len(line) <= _LONGEST_SPOKEN)


def _titled(line: str) -> Headline | None:
    """A line that is a title with a period of its own; None for any other."""
    found = _TITLE.match(line)
    dated = next((words for words in find_periods(found["title"]) if words.period), None) if found else None
    if found is None or "，" in found["title"] or is_marked(line):
        return None  # what bears a secrecy marking is not taken into a report, be it a title
    title = found["title"].strip()
    if dated is None or dated.period is None:
        return _undated(title)
    season = season_in(line)
    period = months_said(line, dated.period) if season else dated.period
    return Headline(_unit(title, dated, season), re.sub(r"[\s　]+", "", title), period)


def _undated(title: str) -> Headline | None:
    """滨河区环卫处三季度工作情况汇报: of a part of the year, the year is said elsewhere."""
    found = _PART.search(title)
    before = _BETWEEN.sub("", title[: found.start()]).strip() if found else ""
    if found is None or not _UNIT.fullmatch(before):
        return None
    return Headline(before, re.sub(r"[\s　]+", "", title), part=found[0])


def _unit(title: str, dated: PeriodWords, season: str = "") -> str:
    start = min(dated.span.start, title.find(season)) if season and season in title else dated.span.start
    before = _BETWEEN.sub("", title[:start]).strip()
    if not before:
        behind = _BEHIND.match(title, dated.span.end)
        return behind["unit"] if behind and not _WHOLE.match(behind["unit"]) else ""
    if (person := person_in_title(re.sub(r"[\s　]+", "", title))) and before.endswith(person):
        post = _POST.match(before)
        return post["unit"] if post else ""
    return before if _UNIT.fullmatch(before) else ""
