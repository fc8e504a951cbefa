"""Statements of another period: last year's doings are no facts of this report, last year's figure beside this year's is its base."""

from __future__ import annotations

import re

from drafter.claims.faults import faults
from drafter.core.period import Period

_PAST = r"(?:去年|上年|前年|上一年|往年)(?!度?(?:末|底)?(?:结转|结余|遗留|余留|移交|转入|转来|欠|续建))"
_TIME = r"(?:度|全年|同期|年底|底|末|初|以来|这(?:个)?(?:时候|会儿)|此时|一年|上半年|下半年|[一二三四]季度|\d{1,2}月(?:底|份)?)*"
_NOW = re.compile(
    r"今年|本年|本期|目前|现在|现已|截至|当前|如今|已(?:全部|经|于|完成|投|建|整|销|办|化)|到(?:现在|目前)|上半年(?!.{0,2}去年)|又"
)
# 去年巡察指出的问题: last year only says which; what is told of it is this year's.
_WHICH = re.compile(r"^[^，。；]{2,24}的[\u4e00-\u9fff\d]{2,}")
# 获得2024年度全市护林先进集体: named by the year before, given in this one
_HONOUR = re.compile(
    r"(?:拿|获|荣获|评|得|摘|捧|授予|领)(?:了|到|得|回|下|上|为)?[^，。；]{0,8}[：:]?[^，。；]{0,4}20\d\d年度?[^，。；\d]{2,30}(?:奖|先进|优秀|标兵|称号|集体|单位|百强|示范|第[一二三])"
)
_SINCE = re.compile(r"(?:起(?![步草诉]|点)|开始|至今|到现在|到目前)")
_ONLY_THEN = re.compile(
    r"(?:是|为)?(?P<when>去年|上年|前年|(?P<year>20\d\d)年)(?:全年|底|末|度)?的(?:老?数(?:据|字)?|情况|旧数)"
)


def of_another_period(text: str, period: Period | None) -> bool:
    """Whether a statement tells only of a time before the period."""
    if found := _ONLY_THEN.search(text):
        return not found["year"] or period is None or int(found["year"]) < period.year
    if _HONOUR.search(text):
        return False  # given in this one, whatever year it is called by
    opening = _past(period).match(text)
    if not opening or _NOW.search(text, opening.end()):
        return False
    if "以来" in opening[0] or _SINCE.match(text, opening.end()):
        return False  # 2021年起累计1460户: counted on to this day
    if re.match(r"(?:是|为|只|才|有|仅|的)?[\d.]", text[opening.end() :]):
        return True
    return not (
        _WHICH.match(text[opening.end() :]) and re.search(r"已|均|都|全部|完成|整改|销号|办结", text[opening.end() :])
    )


def _past(period: Period | None) -> re.Pattern[str]:
    years = f"|(?:{'|'.join(f'{period.year - back}年' for back in range(1, 6))})" if period else ""
    return re.compile(
        rf"(?:[\u4e00-\u9fff]{{2,8}}[：:，,])?(?:我们|我局|咱们|本单位|全县|全市)?(?:{_PAST}{years}){_TIME}(?:我们|我局|咱们)?[，,]?"
    )


def still_wrong(text: str, problem: bool) -> bool:
    """Whether what is told of last year shows what is wrong now: any fault under a head of problems, else one told before it (灭火机太旧，去年趴窝14台次)."""
    return bool(faults(text if problem else re.split(_PAST, text)[0]))
