"""先后时间颠倒

检查：同一件事的开工、启动在后，竣工、完成在前；起止时间的止早于起；写明的星期与日期不符。
理由：时间先后倒了，或者星期对不上，说明年月日有一处写错。
依据：公历；同一句内、同一件事的两个时间相比；写“次年”“翌年”的不算。
修复：核对两个时间。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from drafter.check.dated import Moment, moments
from drafter.check.rule import Context, Rule
from drafter.core.finding import Finding, Related
from drafter.core.messages import _
from drafter.core.text import Span

_STARTS = re.compile(r"^[^，,。；;、]{0,10}?(?:开工|启动|动工|奠基|立项|开建|破土|开始|签约|招标|进场|受理|立案|动迁)")
_ENDS = re.compile(
    r"^[^，,。；;、]{0,10}?(?:竣工|完工|投用|投入使用|建成|验收|通车|结束|闭幕|交付|办结|结案|完成|投产|通水|封顶|启用|结题)"
)
_UNTIL = re.compile(r"^\s*(?:至|到|—|－|-|～|~|起至)\s*$")
_CLOSE = re.compile(r"[。！？!?；;\n]")
_RETOLD = re.compile(r"原(?:定|计划)|推迟|提前|曾|此前|首期|二期|三期|另|又")
_WEEKDAY = re.compile(r"^\s*[（(，,]?\s*(?:星期|周|礼拜)(?P<day>[一二三四五六日天])(?![至到—、和及])")
_DAYS = "一二三四五六日"


def check(context: Context) -> Iterator[Finding]:
    text, found = context.text, moments(context)
    for first, second in pairwise(found):
        between = text[first.span.end : second.span.start]
        if len(between) > 60 or _CLOSE.search(between) or not second.before(first):
            continue
        if _UNTIL.match(between) or (
            _STARTS.match(between)
            and _ENDS.match(text[second.span.end : second.span.end + 24])
            and not _RETOLD.search(between)
        ):
            yield _reversed(context, first, second)
    known = {moment.span.start for moment in found}
    for span in _RANGE.finditer(text):
        if span.start() not in known and _runs_back(*map(int, span.groups())):
            words = _("时间先后颠倒：前面是{left}，后面是{right}，反而更早。请核对。")
            left, right = re.split("至|到|—+|－|-|～", span[0], maxsplit=1)
            yield rule.finding(Span(*span.span()), words.format(left=left, right=right), left=left, right=right)
    for span in _YEARS.finditer(text):
        if int(span["last"]) < int(span["first"]):
            words = _("时间先后颠倒：前面是{left}，后面是{right}，反而更早。请核对。")
            left, right = f"{span['first']}年", f"{span['last']}年"
            yield rule.finding(Span(*span.span()), words.format(left=left, right=right), left=left, right=right)
    for moment in found:
        yield from _weekday(context, moment)


# 公示期为6月18日至6月12日: no year is said, and none is needed. 12月20日至1月10日 goes over New Year.
_RANGE = re.compile(
    r"(?<![年\d.])(1[0-2]|[1-9])月(\d{1,2})日起?(?:至|到|—{1,2}|－|-|～)(1[0-2]|[1-9])月(\d{1,2})日(?![报晚])"
)


_YEARS = re.compile(
    r"(?<![0-9.])(?P<first>(?:19|20)[0-9]{2})年?(?:至|到|—{1,2}|－|～)(?P<last>(?:19|20)[0-9]{2})年(?![0-9])"
)


def _runs_back(month: int, day: int, to_month: int, to_day: int) -> bool:
    return (to_month, to_day) < (month, day) and not (month >= 9 and to_month <= 4)


def _reversed(context: Context, first: Moment, second: Moment) -> Finding:
    one, two = first.span.of(context.text), second.span.of(context.text)
    words = _("时间先后颠倒：前面是{left}，后面是{right}，反而更早。请核对。")
    return rule.finding(
        Span(first.span.start, second.span.end), words.format(left=one, right=two),
        related=(Related(one, first.span),), left=one, right=two,
    )  # fmt: skip


def _weekday(context: Context, moment: Moment) -> Iterator[Finding]:
    said = _WEEKDAY.match(context.text, moment.span.end)
    if said is None:
        said = _WEEKDAY.match(context.text[moment.span.end : moment.span.end + 8])
    if said is None or moment.day is None:
        return
    try:
        right = _DAYS[date(moment.year, moment.month, moment.day).weekday()]
    except ValueError:
        return
    if said["day"].replace("天", "日") != right:
        end = moment.span.end + said.end()
        words = _("{date}是星期{right}，不是星期{left}。请核对日期和星期。")
        yield rule.finding(
            Span(moment.span.start, end),
            words.format(date=moment.span.of(context.text), right=right, left=said["day"]), left=said["day"], right=right,
        )  # fmt: skip


rule = Rule(
    id="QT018",
    name="先后时间颠倒",
    severity="error",
    check=check,
    bad=(
        "冷链仓库于«2024年11月动工，2024年8月»建成投用。",
        "培训自«2024年9月20日至2024年9月5日»举办。",
        "«2024年6月12日（星期五»）召开动员会。",
        "公示期为«6月18日至6月12日»。",
    ),
    good=(
        "冷链仓库于2024年11月动工，次年8月建成投用。",
        "冷链仓库于2023年11月动工，2024年8月建成投用。",
        "2024年6月12日（星期三）召开动员会。",
        "公示期为6月12日至6月18日，冬训自12月20日至1月10日。",
        "一期2024年11月开工；二期2024年3月已建成。",
    ),
)
