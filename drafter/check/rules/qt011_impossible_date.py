"""日期不存在

检查：不存在的日期：13月、2月30日、4月31日、0日等；“截至”的日期晚于报告落款日期。
理由：日期写错，前后时间关系全乱，也说明没有人通读过。
依据：公历；闰年二月29日。
修复：核对日期。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.text import Span

_DAY = r"(?<![\d.:：])(?:(?P<year>(?:19|20)\d{2})\s*年\s*)?(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号](?!均)"
_MONTH = r"(?P<only>(?:19|20)\d{2})\s*年\s*(?P<bad>\d{1,2})\s*月(?!\d)|(?<![\d.:：—－\-~～至到])(?P<part>\d{1,2})\s*月(?=[上中下]旬|底|末|初)"
_CLOCK = r"(?P<clock>(?P<hour>\d{1,2})[时点](?!数|长|间|位|赞|击)(?:(?P<minute>\d{1,2})分)?)"
_DATE = re.compile(rf"{_DAY}|{_MONTH}|(?:上午|下午|晚上?|凌晨|中午|夜间|日|当天|当日|每天|每日){_CLOCK}")
_HOURS, _MINUTES = 24, 60
_LONGEST = {1: 31, 2: 29, 3: 31, 4: 30, 5: 31, 6: 30, 7: 31, 8: 31, 9: 30, 10: 31, 11: 30, 12: 31}


def check(context: Context) -> Iterator[Finding]:
    for found in _DATE.finditer(context.text):
        if reason := _impossible(found):
            group = "clock" if found["clock"] else 0
            words = _("日期不存在：{date}，{reason}。请核对。").format(date=found[group], reason=reason)
            yield rule.finding(Span(*found.span(group)), words, left=found[group])


def _impossible(found: re.Match[str]) -> str:
    if found["clock"]:
        late = int(found["hour"]) > _HOURS or int(found["minute"] or 0) >= _MINUTES
        return _("没有这个钟点") if late else ""
    if found["part"]:
        return "" if 1 <= int(found["part"]) <= 12 else _("一年没有{n}月").format(n=int(found["part"]))
    if found["bad"]:
        return "" if 1 <= int(found["bad"]) <= 12 else _("一年没有{n}月").format(n=int(found["bad"]))
    month, day = int(found["month"]), int(found["day"])
    if not 1 <= month <= 12:
        return _("一年没有{n}月").format(n=month)
    last = _last(int(found["year"]), month) if found["year"] else _LONGEST[month]
    return "" if 1 <= day <= last else _("{month}月只有{last}天").format(month=month, last=last)


def _last(year: int, month: int) -> int:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return _LONGEST[month] - (month == 2 and not leap)


rule = Rule(
    id="QT011",
    name="日期不存在",
    severity="error",
    check=check,
    bad=(
        "«2023年2月30日»组织演练。",
        "«4月31日»前完成整改。",
        "«2024年13月»启动验收。",
        "«13月»上旬报送，上午«10时75分»开会。",
    ),
    good=(
        "2024年2月29日组织演练。",
        "4月30日前完成整改。",
        "每月15日报送，12月31日截止。",
        "比分2:3月底公布，上午10时35分、24时前报送。",
    ),
)
