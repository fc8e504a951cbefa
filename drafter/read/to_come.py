"""What a statement dates after the report, or says is still meant to be done."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.claims.denied_ills import held_to_plan
from drafter.core.period import Period
from drafter.language.lexicon import alternatives, one_of

# A topic in front of the statement: 养老方面，… 防汛：… 节水这块，…
_TOPIC = r"(?:[\u4e00-\u9fff]{2,8}(?:[：:]|(?:方面|这块|那块|上)?[，,]))?"
_AHEAD = re.compile(rf"^{_TOPIC}{alternatives('plan_leads.txt', 'verb')}|{alternatives('plan_leads.txt', 'whole')}")
SAID_DONE = re.compile(
    r"(?<![未没待])(?:已(?:经|于|全部|全面)?(?=[\u4e00-\u9fff])|全部(?=办结|完成|销号|到位)|均已|都已|完成了)(?!纳入计划|列入计划)"
)
# 争取资金2860万元，全部用于…: what was won is told with its sum, and no word of a time to come.
_WON = re.compile(
    r"^(?:[^，。；：\d]{2,8}[，：])?争取(?:到|了)?[^，。；\d]{0,24}"
    + one_of("won_money.txt", "sum", "work")
    + r"[^，。；\d]{0,6}\d[^，。；]{0,12}，[^，。；]{0,4}(?:用于|投向|下达|到位|已)"
    # 争取到明年运维经费480万元: what stands behind the verb is in hand, whatever year it is for
    + r"|^(?:[^，。；：\d]{2,8}[，：])?(?:争取|申请|申报|协调|要)(?:到了?|来了?|回了?|下来了?)(?!位)"
    + r"(?:(?!建成|完成|实现|落地|开工|新增|引进|达到|突破)[^，。；\d]){0,20}"
    + one_of("won_money.txt", "sum", "place")
    + r"\d[\d.,]*[万亿]?[一-鿿]"
)
_MONTHS = {
    word: at for at, word in enumerate(["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"], 1)
}
_DATED = re.compile(
    r"(?:从|自|到)?(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:底|末|份|初|上旬|中旬|下旬|\d{1,2}[日号])?(?:之?前|起|开始)?"
)
# 年前收回来, 入汛前清一遍: a feast or season as a term, of something that has not come about.
_TERM = re.compile(
    r"(?:^|(?<=[，、；：])|(?<=[\u4e00-\u9fff]))"
    + alternatives("time_words.txt", "term")
    + r"(?!的|发|出台|建的|投|[^，。；]{0,10}(?:[了过]|已|都(?:收|办|完|交|到)))"
)

# 明年的管网项目批下来6个: whatever it is for, it is in hand.
_IN_HAND = re.compile(
    r"(?:明年|来年)度?的?(?:(?![要将拟待等能争想准会再]|可能|可以|计划|预计|打算|继续)[^，。；\d]){2,14}"
    # 批复, 落实 are as well what is to be done (明年重点落实5件实事); 了 tells
    r"(?:(?:[批定签谈拿要][回下]来|谈妥|到手|到账|到位|编好|备齐|备好|备足)(?:了|完)?|(?:批复|下达|落实|敲定|签订)[了完])(?=\d)"
)


_NEW_YEAR, _HALF = frozenset({"春节前", "元旦前"}), 6
# 全年任务100场，到现在演了52场: how far it is by now is what the line tells.
_BY_NOW = re.compile(
    r"(?:任务|目标|计划|指标)[^，。；]{0,12}，(?:到现在|到目前|截至目前|截至现在|现在|目前|眼下|至今|已经?)(?:为止)?[^，。；\d没未差]{0,8}\d"
    # 送书下乡，计划60场，跑了58场: what was planned and how many were done
    r"|(?:任务|目标|计划|指标)\d[^，。；]{0,6}，[一-鿿]{1,4}了\d"
)


def has_won(text: str) -> bool:
    """Whether money is told of that was asked for and came: its sum, and what it goes to."""
    return bool(_WON.match(text))


def is_in_hand(text: str) -> bool:
    """Whether something is told of that is for next year and has come already: 明年的管网项目批下来6个."""
    return bool(_IN_HAND.match(text))


@lru_cache(maxsize=4096)
def tells_ahead(text: str, period: Period | None) -> bool:
    """Whether a statement tells of what is still to come."""
    if held_to_plan(text) or has_won(text) or _BY_NOW.search(text) or is_in_hand(text):
        return False
    if _AHEAD.search(text):
        return True
    opening = re.match(rf"{_TOPIC}(?:[\u4e00-\u9fff]{{0,4}}在)?(?P<rest>.*)", text, re.DOTALL)
    rest = opening["rest"] if opening and not _HAS_COME.match(text) else text
    ahead = any(_coming(period).match(one) or _dated_ahead(one, period) for one in (text, rest))
    ahead = ahead or _has_term(text, period) or _ends_ahead(text, period) or _next_year(period).match(text) is not None
    return ahead and not SAID_DONE.search(text)


def may_be_ahead(text: str, period: Period | None) -> bool:
    """Whether some clause of a statement names a time to come and says of nothing that it came about: 监测站明年再扩18项. Who says of such
    a statement that it is a plan may be believed."""
    if held_to_plan(text) or has_won(text) or is_in_hand(text):
        return False
    clauses = re.split(r"[，。；]", text)
    return any(_coming(period).search(one) and not re.search(r"[了过]|已|没|未", one) for one in clauses)


# 主体完工，装修干了六成，明年5月交: how far it is by now is what is told.
_COME_ABOUT = re.compile(r"\d|已|完成|完工|竣工|封顶|完了|[干做建装]了[一二三四五六七八九]成|过半|到货|进场")
# 主体封顶，10月能通水: what stands in front has come about and is no topic of what is to come.
_HAS_COME = re.compile(
    r"[^，。；：\d]{2,12}(?:完成|完工|竣工|封顶|到货|进场|[铺建装修搬盖打][完好]|了)，(?=[^，。；]*(?:能|可|就|开始|预计)[^，。；]*[一-鿿])"
)


def _ends_ahead(text: str, period: Period | None) -> bool:
    """…说好暑假划线，九月一号能用上: what the last clause dates after the report is still to come."""
    last = re.split(r"[，；。]", text.rstrip("。；"))[-1]
    ahead = last != text and (_dated_ahead(last, period) or bool(_coming(period).match(last)))
    return ahead and not re.search(r"[了过]|已|没|未", last) and not _COME_ABOUT.search(text[: -len(last)])


def _has_term(text: str, period: Period | None) -> bool:
    """Whether something is to be done by a feast or a season to come; in a half-year's report the new year's feasts are past."""
    found = _TERM.search(text)
    past = found and found[0] in _NEW_YEAR and period and period.year == period.last_year and period.last <= _HALF
    return bool(found) and not past and not re.search(r"[了过]|已|没|未|曾|刚|着呢|差点|险些", text)


@lru_cache(maxsize=64)
def _coming(period: Period | None) -> re.Pattern[str]:
    """Words that name a time after the period."""
    words = r"再过(?:\d+|[一二两三几半])个?多?(?:月|天|周|年|季度|星期)|明年|来年|新的?一年(?!级)|新的?年度|下一?步|下阶段|接下来|今后|后续|往后|下一?个?(?:月|季度|年|学[期年])|下周|新学年"
    if period:
        words += f"|{period.last_year + 1}年"
        if period.last_year == period.year and period.last < 12:
            words += (
                "|年底(?:之?前|要|将|力争|完成)|年内(?:要|将|力争|完成|建成)|到年底|全年(?:要|将|力争|目标|计划|任务)"
            )
            later = {
                "下半年": 6,
                "秋季": 7,
                "冬季": 10,
                "今冬": 10,
                "三季度": 6,
                "四季度": 9,
                "第三季度": 6,
                "第四季度": 9,
            }
            words += "".join(f"|{word}" for word, month in later.items() if period.last <= month)
    return re.compile(f"(?:{words})(?!以来|同期)")


@lru_cache(maxsize=64)
def _next_year(period: Period | None) -> re.Pattern[str]:
    """布病筛查明年扩到7个镇: a thing, the year to come, and what is to be done with it; 合同明年到期 comes by itself, 编制明年采购书目 is done."""
    years = f"明年|来年|下一?年度?{f'|{period.last_year + 1}年' if period else ''}"
    acts = one_of("next_year_acts.txt", "act")
    return re.compile(
        f"(?!{acts}|[^，。；]*(?:[了过]|已|没|未|不))[一-鿿A-Za-z]{{2,10}}?(?:{years})(?:再|就|全部|全|都|先|要|也){{0,2}}(?:{acts})"
    )


def _dated_ahead(text: str, period: Period | None) -> bool:
    """10月底前… in a half-year's report."""
    found = _DATED.match(text)
    if not found or not period:
        return False
    year = int(found["year"]) if found["year"] else period.last_year
    month = _MONTHS.get(found["month"]) or int(found["month"])
    return (year, month) > (period.last_year, period.last)
