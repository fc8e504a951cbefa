"""A figure whose unit its clerk left out: 报废率1.7, 最多罚500. The unit is put where its line or the act tells it; else it is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from drafter.language import lexicon
from drafter.language.lexicon import any_of
from drafter.language.money import hundred_millions

_HIGH, _WHOLE = 30, 100
_NUMBER = r"\d{1,3}(?:\.\d+)?"
_END = r"(?=$|[，。；、！？） ])"
_SAID = r"(?:全年|平均|啊|嘛|呢|为|是|达到?|才|仅|只有|[降升提]?到|[降升]至)*"
_PAST = r"，(?:而)?(?:去年|上年|前年|原来|以前)(?:同期|全年)?(?:是|为|才|只有)?"
_PERCENT = re.compile(rf"(?:率|占比|比重|比例)[^，。；\d]{{0,6}}{_NUMBER}%")
# 罚500, 一个月补贴800: paid out to or by one, in whole 元.
_SMALL = re.compile(
    rf"(?:{any_of(lexicon.words('bare_figures.txt', 'paid'))})(?:了|每人|每月|每天|每件|一个月|一天|最多|最少|至少|仅|才|只有?|约|为|是|到)*(?P<number>[1-9]\d{{1,4}}){_END}"
)
_SUMS = re.compile(
    rf"(?:{any_of(lexicon.words('bare_figures.txt', 'sums'))})(?:了|仅|才|只有?|约|为|是|共|达|[\u4e00-\u9fff]{{0,2}}的?)*(?P<number>\d+(?:\.\d+)?){_END}"
)


# 平均年龄50往上
_AGED = re.compile(r"(?<=龄)(?:在|都在|是|为|大多|大都)*(?P<n>[1-9]\d)(?:岁)?往上")

# 合格率99.2%，比去年高0.3个点
_POINTS = re.compile(rf"(?<=[高低多少降升涨提加长了过])(?P<n>\d{{1,2}}(?:\.\d+)?)个(?:多)?点{_END}")

# 供水总量1.286亿立方; 欠费大户还有27户，合计340万
_CUBES = re.compile(r"\d[万亿]?立方(?![米厘分])")
_OWED = re.compile(
    rf"(?:欠费|欠款|欠租|欠缴|拖欠|尾款|工程款|货款)[^。；]{{0,14}}(?:合计|共计|总计|一共|共)\d[\d.]*[万亿]{_END}"
)

# 龙舟赛来了6万多, 编制缺着280多: who comes and who lacks is people.
_CAME = re.compile(
    rf"(?:来了|(?:编制|人手|教师|老师|医生|护士|人员|岗位)(?:还|都)?缺(?:着|口|了)?)\d[\d.]*万?[多余]{_END}"
)

# 传承人岁数大，平均67
_YEARS = re.compile(rf"(?:平均年龄(?:为|是|在)?|(?:岁数|年龄)[^，。；\d]{{0,4}}，平均)[2-9]\d(?:\.\d)?{_END}")
# 省了差不多90来万电费
_SPARED = re.compile(
    rf"(?P<act>省了?|节约了?|节省了?)(?:差不多|大概|大约|约|将近)*(?P<n>\d+)来万(?:元|块)?(?:钱)?(?:的)?(?P<of>电费|水费|油费|租金|费用|成本|运费){_END}"
)


def with_known_units(text: str) -> str:
    """The text with % behind every bare rate where another rate of the line has it or it is of no other measure, 元 behind what only whole 元 are, and 亿元 for 个亿."""
    text = _AGED.sub(r"\g<n>岁以上", hundred_millions(text))
    text = _CUBES.sub(r"\g<0>米", _OWED.sub(r"\g<0>元", text))
    text = _CAME.sub(r"\g<0>人", _YEARS.sub(r"\g<0>岁", text))
    text = _SPARED.sub(r"\g<act>\g<of>约\g<n>万元", text)
    text = _POINTS.sub(r"\g<n>个百分点", text) if "%" in text else text
    ends = _bare_rates(text) if _PERCENT.search(text) else _high_rates(text)
    for end in reversed(list(ends)):
        text = f"{text[:end]}%{text[end:]}"
    return _SMALL.sub(r"\g<0>元", text)


def missing_units(text: str) -> tuple[str, ...]:
    """The words whose figure still lacks a unit that nothing tells, in order: 报废率1.7, 罚没19.3."""
    rates = [found[0] for found in _found_rates(text)]
    return (*(re.split("，", words)[0] for words in rates), *(found[0] for found in _SUMS.finditer(text)))


def _bare_rates(text: str) -> Iterator[int]:
    """Where the figures of rates without a sign end, last period's beside them with them."""
    for found in _found_rates(text):
        yield from (found.end(group) for group in ("from", "number", "past") if found[group])


def _high_rates(text: str) -> Iterator[int]:
    """Where rates end that are in no other measure: 整改率97.4. What people are born and die by is counted by the thousand."""
    for found in _found_rates(text):
        numbers = [found[group] for group in ("from", "number", "past") if found[group]]
        if all(_HIGH <= float(number) <= _WHOLE for number in numbers) and not _by_thousands().search(found[0]):
            yield from (found.end(group) for group in ("from", "number", "past") if found[group])


@cache
def _by_thousands() -> re.Pattern[str]:
    return re.compile(any_of(lexicon.words("bare_figures.txt", "by_thousands")))


def _found_rates(text: str) -> Iterator[re.Match[str]]:
    return (found for found in _rates().finditer(text) if not _others().search(found[0]))


@cache
def _rates() -> re.Pattern[str]:
    rose = rf"(?:(?:从|由)(?:去年的|上年的)?(?P<from>{_NUMBER})(?!%)[^，。；\d%]{{1,4}})?"
    past = rf"(?:{_PAST}(?P<past>{_NUMBER}){_END})?"
    return re.compile(rf"[一-鿿]{{0,8}}率{_SAID}{rose}(?P<number>{_NUMBER}){_END}{past}")


@cache
def _others() -> re.Pattern[str]:
    """Rates that are no percent: 汇率, 心率, 百万公里死亡率."""
    return re.compile(any_of(lexicon.words("bare_figures.txt", "other_rates")))
