"""What the words about a number make of it: its role (value, base, target, share…), the way it moves, a level named as not reached."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.ground.number import Number
from drafter.language import lexicon
from drafter.language.classes import members
from drafter.language.lexicon import alternatives, any_of

LINK = rf"(?:{lexicon.one_of('beside_figures.txt', 'between')}|\s|：|:)*"
_LEVEL = re.compile(
    r"(?:[增升提降减高压涨缩扩下调跌掉落滑攀爬拉收][长加高低少缩至到短小大落升]?|上升|下降|回落|稳定|保持|维持|控制)(?:到|至|为|在)了?(?:约|近)?$"
    r"|(?:精简|整合|合并|归并|撤并|压缩|压减|缩减|调减|拓展|扩展|扩充|扩容|延伸|延长|增补|补充|优化)(?:到|至|为|成)了?(?:约|近)?$"
)
_TARGET = re.compile(
    alternatives("figure_roles.txt", "target")
    + r"(?!外|内|生育|单列)(?:数|值|任务|目标|总数|时限|期限|标准|办理时限|做|开展|完成|招生?|招[聘录收]|办|建|举办|安排|实施|为|是|约|共|的|：|:|\s|"
    + LINK.removesuffix("*")
    + ")*$"
)
_APART = re.compile(
    r"(?:超出?|超过|超|高于|高出|低于|少于)[^，。；]{0,6}(?:目标|任务|计划|要求|规定|标准|定额)(?:数|值)?[^，。；\d]{0,6}$"
)
_BASE = re.compile(alternatives("figure_roles.txt", "base"))
_BASE_AFTER = re.compile(
    r"^\s*(?:上升|增加|增至|增长|提高|提升|扩大|下降|降低|减少|缩短|压减|减)(?:到|至|为)|^\s*(?:增|升|降|减|压|缩|涨|提|拉|扩|变)[一-鿿]{0,2}(?:到|至|成|为)"
)
_COMPLETION = re.compile(
    r"(?:完成率|进度|(?:完成|达到?|为|占|是)(?:了)?(?:年度?|全年|本年|当年|年初|季度?|月度?|既定|总)?(?:目标|任务|计划|预算)[^，。；]{0,8}的?|(?:目标|任务|计划|预算)(?:数|值)?的)"
    + LINK
    + "$"
)
_SHARE = re.compile(r"(?:占(?!地|用|道|领|有)[^，。；]{0,14}|占比|比重|比例|份额)" + LINK + "$")
_REST = re.compile(
    r"(?:剩下?的?|剩余|余下|其余|尚余|还剩|还有|尚有|仍有|仍差|还差|尚差|缺口|仍缺|还缺|另外?|另有|未[^，。；\d]{0,4}的|缺|差)"
    + LINK
    + "$"
)
# 少了差不多三分之一: no more.
_ABOUT = re.compile("差不多(?:有|是)?$")
# 平均降本30%: verb and object of one sign each, the move of 降低成本30%.
_CUT_SHORT = re.compile(
    "(?P<way>[降减压缩增提涨扩节]|(?<![全国本我外邻各两三])省)[水电药工肥煤油气料种本费税耗负亏支排收产效速价值息租薪员编面量碳损存](?:约|近|超|达|了|共|：|\\s)*$"
)
# 没降到28%, 未达到30万页: a level that is named as not reached.
_UNREACHED = re.compile(
    r"[未没不](?:有|能)?(?:完成|达|降|升|涨|增|提|减|压|扫完|做|干|跑)+[高低长少]?(?:到|至)?(?:年初|年度|定的)*$"
)
_RATE_NAME = re.compile(r"率" + LINK + "$")


@lru_cache(maxsize=1)
def _moves() -> re.Pattern[str]:
    words = members("direction")
    return re.compile(
        rf"({any_of(word for word, cls in words.items() if cls in ('up', 'down') and word not in ('高于', '低于', '多于', '少于'))}){LINK}$"
    )


def unreached_of(number: Number, before: str, after: str) -> str:
    """没降到28% is more than that, 未达到48小时 less; 30万页没扫完 is less too."""
    found = _UNREACHED.search(before)
    if found is None:
        lasted = number.family == "time" and not re.search("[满够足到]", after[:8])
        return "less" if _UNREACHED_AFTER.match(after) and not lasted else ""
    falls = bool(re.search("降|减|压", found[0])) != bool(re.match("以[下内]|之内", after) or number.approx == "less")
    return "more" if falls else "less"


_UNREACHED_AFTER = re.compile(
    r"(?:的?[年既]?[^，。；\d]{0,5})[尚还仍]?(?:没|未|没有)[^，。；\d]{0,3}(?:完|到|成|够|满|达标)"
)


# 比去年少发52件, 多招12人.
_MORE_LESS = re.compile(r"[比较][^，。；]{1,8}(多|少)[一-鿿]{0,2}$")
_PASSING = ("超过", "超出", "超", "突破")
_HELD_AGAINST = re.compile("(?<!占)比(?![例重])|较|计划|目标|任务|预期|预算|上年|去年|同期|平均")
# 会少开了17%: as many fewer as before.
_LESS_DONE = re.compile(
    r"(?<![很最至不])(多|少)(?:发|开|用|花|收|交|跑|办|走|卖|装|修|建|招|种|养|产|来|去|报|查|出|进|耗|烧|倒|占)了$"
)
# 办件多3.1万件, 待泊少4.2小时: a named thing, and how much more or less of it there is.
_MORE_OF_IT = re.compile(r"(?<=[一-鿿]{2})(?<![至最很许不约略更差太好过这那缺减多天月年人家户个再要需员])(多|少)$")
# 比外头便宜15%, 低于市场价约15%: held against another.
_COMPARATIVE = re.compile(
    r"(?:[比较](?:20\d\d年|[^，。；\d]){1,10}(?P<way>便宜|贵|快|慢|省|短|长|宽|窄|早|晚|重|轻|好|差)|(?P<held>[高低]于)[^，。；\d]{1,10})(?:了|出|约|近)*$"
)
_UPWARD = ("高于", "贵", "快", "长", "宽", "晚", "重", "好")
# 同比少增长4%, 未增长: the move is denied.
_TURNED = re.compile(r"(?:少|未|没有?|不)(增|升|涨|降|减)[长加高收支少低]?" + LINK + "$")
_COMPARED = re.compile("比|较|同|了|又|再|年|多了|少了")
_MARKS = {"+": "up", "＋": "up", "↑": "up", "↓": "down"}


def leads_to_level(before: str) -> bool:
    """Whether the words before a figure say that it is where a move ended (压到, 增至)."""
    return bool(_LEVEL.search(before))


def sign_of(before: str) -> str:
    """up | down | "": the way a figure moves, by the words before it."""
    before = _ABOUT.sub("", before)
    if before.rstrip()[-1:] in _MARKS:
        return _MARKS[before.rstrip()[-1]]
    if _LEVEL.search(before) or _UNREACHED.search(before):
        return ""
    turned = _TURNED.search(before)
    if turned:
        return "down" if turned[1] in "增升涨" else "up"
    found = _moves().search(before) or _moved_object().search(before)
    if found and found[1] in _PASSING and not _HELD_AGAINST.search(before):
        return ""  # 占比超过六成
    if found and (found[1] not in "高低多少掉" or _COMPARED.search(before)):
        return members("direction")[found[1]]
    if cut := _CUT_SHORT.search(before):
        return "down" if cut["way"] in "降减压缩省节" else "up"
    verb = _MORE_LESS.search(before) or _LESS_DONE.search(before) or _MORE_OF_IT.search(before)
    if verb is None and (held := _COMPARATIVE.search(before)):
        return "up" if (held["way"] or held["held"]) in _UPWARD else "down"
    return ("up" if verb[1] == "多" else "down") if verb else ""


# 超年度任务4%, 比计划多4%, 超额4%完成: by what share of the aim.
_AIMED_AT = "(?:目标|任务|计划|指标|定额|要求)(?:数|值|量)?"
_BEYOND = re.compile(
    rf"(?:(?<![没未])超出?了?|超过了?|高于|高出|多于|快于|超前于?|[比较])[^，。；\d]{{0,6}}{_AIMED_AT}(?P<by>[多高增快少低慢])?[出了]?(?:约|近)?$|超额(?:约|近)?$|(?:低于|少于|欠|短|慢于|落后于?|滞后于?)[^，。；\d]{{0,6}}{_AIMED_AT}(?:约|近)?$"
)


def beyond_aim(before: str) -> str:
    """up | down | "": by how much of an aim there is more or less, for a figure in percent."""
    found = _BEYOND.search(before)
    if found is None or (found[0][0] in "比较" and not found["by"]):
        return ""
    return "down" if (found["by"] or found[0][0]) in "少低欠短慢落滞" else "up"


# 出现3.6%的下降: the move stands behind its figure.
_MOVE_BEHIND = re.compile(
    r"的?(?:同比|环比)?(?P<way>增长|提升|上升|上涨|增幅|涨幅|升幅|增加|下降|降低|降幅|跌幅|回落|减少|下滑|萎缩)(?=[，。；、]|$)"
)
_HAD = re.compile(r"(?:出现|实现|取得|呈现|录得|获得|呈|有)(?:了|约|近|超过|\s)*$")


def move_behind(before: str, after: str) -> str:
    """up | down | "": the way a figure moves, by the noun it belongs to."""
    found = _MOVE_BEHIND.match(after) if _HAD.search(before) else None
    return ("up" if found["way"][0] in "增提上涨升" else "down") if found else ""


@lru_cache(maxsize=1)
def _moved_object() -> re.Pattern[str]:
    """压减“三公”经费8.1%: the verb opens the clause, the thing moved stands between."""
    words = [word for word, cls in members("direction").items() if len(word) == 2 and cls in ("up", "down")]
    return re.compile(rf"(?:^|[，、比较])[^，。；\d]{{0,5}}({any_of(words)})(?!率|幅|到|至|为)[^，。；\d]{{1,10}}$")


def number_role(number: Number, before: str, after: str, sign: str) -> str:
    """What a number is in its clause; `value` where the words make nothing else of it."""
    if number.family == "rank":
        return "rank"
    if number.family == "point":
        return "change"
    if number.family == "percent":
        return _percent_role(before, after, sign)
    if _APART.search(before) and not before.rstrip().endswith("的") and not _OF_IT.match(after):
        return "change"
    rated = after.lstrip("的").startswith("标准") and bool(_RATED.search(before))
    if (_TARGET.search(before) or (_TARGETED.match(after) and not rated)) and not (
        number.family == "time" and _TAKES.search(before)
    ):
        return "target"
    if _BASE.search(before) or before.endswith(("由", "从")) or _moves_on(before, after):
        return "base"
    if sign:
        return "change"
    return "remainder" if _REST.search(before) else "value"


# 超过年度目标8.6亿元的一半: the aim, and not how far past it.
_OF_IT = re.compile("的(?:一?半|\\d|[一二三四五六七八九]成)")
# 按每亩25元标准 is a rate of pay, no aim.
_RATED = re.compile("按|每|人均|户均|执行")
# 需1.5小时 says how long something takes.
_TAKES = re.compile(rf"[需应要]{LINK}$")
# 去年服务1.4万小时，今年2.1万小时: last year's beside this year's.
_LAST_THEN = re.compile(r"(?<![比较同与于])(?:上年|去年)[^，。；\d]{0,4}$")
_NOW_NEXT = re.compile(r"[^。；\d]{0,2}[，、]今年")


def is_last_then_now(before: str, beyond: str) -> bool:
    """Whether a number is last year's with this year's right behind it."""
    return bool(_LAST_THEN.search(before) and _NOW_NEXT.match(beyond))


_TARGETED = re.compile(
    "的?(?:年度|全年|既定|考核|控制|约束性?|预期|年初|规划|[省市县]定)?(?:目标|指标(?!体系)|限值|红线|任务|要求|标准(?!厂房|间|件|地|车|箱|煤|农田|田|层)|规定|时限|期限)(?!化|的[^，。；]{0,6}[\\d一二三四五六七八九])"
)


# 恢复至2019年同期的98%: a level measured by another.
_MEASURED = re.compile(r"(?:恢复|相当|等|达|回升|回落|为|是)(?:到|至|于)?[^，。；]{0,10}(?:年|同期|水平|[底末初])的$")


# 将41个直供点归并为17个.
_TAKEN = re.compile("[将把]$")
_TURNED_INTO = re.compile(
    r"[^，。；\d]{0,12}(?:归并|合并|整合|并|压缩|压减|精简|减少|降低|增加|扩大|扩展|提高|缩短|缩减)[为至到成]\D{0,4}$"
)


def _moves_on(before: str, after: str) -> bool:
    """由1400次增至2600次, 14分钟压到11分钟: what the next figure comes from."""
    if after.lstrip().startswith("→"):
        return True
    if _TAKEN.search(before) and _TURNED_INTO.match(after):
        return True
    found = _BASE_AFTER.match(after)
    return found is not None and bool(
        re.search("[由从]", before) or re.search("[压缩涨提拉扩变增升降减].{0,2}[到至成为]$", found[0])
    )


# 低于设计值80%: the level itself, and not how far below.
_NAMED_LEVEL = re.compile("(?:低于|高于|超过|优于|不及)[^，。；\\d]{0,6}(?<![数价产])(?:值|均值|红线|警戒线)$")


def _percent_role(before: str, after: str, sign: str) -> str:
    if _UNREACHED.search(before):
        return "level"
    if before.endswith("增长目标") or _TARGETED.match(after):
        return "target"
    if _COMPLETION.search(before):
        return "completion"
    if _MEASURED.search(before):
        return "level"
    if _NAMED_LEVEL.search(before):
        return "target"
    if before.rstrip().endswith(("由", "从")) or _BASE.search(before) or after.lstrip().startswith("→"):
        return "base"
    if _SHARE.search(before):
        return "share"
    if sign:
        return "rate"
    if _TARGET.search(before):
        return "target"
    return "ratio" if _RATE_NAME.search(before) else "level"
