"""Which approximating word stands at a number, as a class: more 余 超过, less 近 不足, about 约 左右, most 不超过, least 不少于."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.language.classes import members
from drafter.language.lexicon import any_of
from drafter.language.plus_signs import means_over

_LINKS = r"(?:了|需|需要|计|合|到|至|达到?|为|有|是|的|在|于|占|共|均|已|都|率)*"


@lru_cache(maxsize=1)
def _before() -> re.Pattern[str]:
    words = [word for word, cls in members("approximator").items() if not cls.startswith("after")]
    return re.compile(rf"({any_of(words)}){_LINKS}[\s第]*$")


# 救过3回, 坏过12次.
_TIMES = re.compile(r"[\d一二两三四五六七八九十]{1,3}[ ]?(?:回|次|趟|遍|茬|轮)")
# 签约率95%, 通过率72%, 不过3台, 附近12户: the sign belongs to another word.
_INSIDE = re.compile(
    r"(?:(?<![遗丢损流缺走消])失约|[签预合节邀条公特违履解续制契缔婚盟立守简集相赴践誓]约|[通经不越渡漏错难路绕熬赛考打跑走跨好]过|[附邻临靠最亲新]近|[反赶高]超|[侦打爆撞攻突勘识]破)(?:率|数|额|了|金|户|人|量|价|线|款|点|期)?"
    + _LINKS
    + r"$"
)
# 断过一次: 过 says that it happened.
_ONCE = re.compile(r"[一-鿿](?<!超)(?<!已)(?<!突)过$")
_ONE_OR_TWO = re.compile(r"[一两几](?![万亿千百十])|1(?![\d.万亿千百])")


@lru_cache(maxsize=1)
def _after() -> re.Pattern[str]:
    words = [word for word, cls in members("approximator").items() if cls.startswith("after")]
    return re.compile(rf"(?:(?<=星)级)?\s*[还又也略稍]?({any_of(words)})(?:(?<=以[上下内])(?![约近])|(?![\d约近]))")


# 水压不够的5户: what is counted is too little, and not the count.
_OF_THOSE = re.compile("(?:不够|不到|不足|不及|达不到|不满)(?:位)?的(?:有|是|共|仅|就)?\\s*$")


def before_word(flat: str, start: int) -> str:
    """The class of the word that leads to the number at `start`, "" if none."""
    stretch = flat[max(0, start - 8) : start]
    if _OF_THOSE.search(stretch):
        return ""
    if flat[start : start + 1] == "半" and _SHORT_OF_HALF.search(stretch):
        return "less"
    if flat[start : start + 1] == "半" and _NEARLY_HALF.search(stretch):
        return "less"
    if (
        flat[start : start + 1] == "半"
        and flat[start - 1 : start] == "过"
        and not flat[start + 1 : start + 2].isdigit()
    ):
        return "more"
    if flat[start - 1 : start] == "上" and flat[start : start + 1] in "百千万亿" and flat[start - 2] not in "遇赶碰跟":
        return "more"
    if _ONCE.search(stretch) and (_ONE_OR_TWO.match(flat, start) or _TIMES.match(flat, start)):
        return ""
    if _SOLVED.search(stretch) and _CASES.match(flat, start):
        return ""
    if (
        _FASTER.search(stretch)
        or _PASSED_BY.search(stretch)
        or (_OVER_BY.search(stretch) and _RATE_BEHIND.match(flat, start))
        or _FIRST_OF.search(stretch)
        or _PASSED.search(stretch)
        or _APPROVED.search(stretch)
        or _LOOKED_INTO.search(stretch)
        or (_INSIDE.search(stretch) and not _WORDS.search(stretch))
    ):
        return ""
    if _OF_IT.search(stretch) or _WHO_PASSED.search(stretch):
        return ""
    if _NEARLY_SO_MANY.search(stretch) and not _RATE_BEHIND.match(flat, start):
        return "less"
    if _ALMOST.search(stretch) and (flat[start : start + 2] == "一半" or _OF_WHOLE.match(flat, start)):
        return "less"
    found = _before().search(stretch) or _bound().search(stretch)
    return members("approximator")[found[1]] if found else ""


# 减快一半, 用了快三成: nearly; 办得快三成 and 快2个百分点 are faster.
_ALMOST = re.compile("[减砍少降压花用卖占剩掉删退去扣核建修拆改交收](?:了|掉|去)?快$")

# 用了快九年, 快200户签了约: nearly so many; 快2个百分点, 办得快3天, 比去年快5天 are faster.
_NEARLY_SO_MANY = re.compile(r"(?:^|[，。；、：\s]|(?<![加变增走跑提])了|[都已有达]|已经)快(?![捷速递])$")
_RATE_BEHIND = re.compile(
    r"(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百]+)[ ]?(?:个?百分点|个点|[%％成倍]|多?[天日秒]|分钟|个?小时|个?钟头)|一半(?=[，。；、）]|$)"
)

# 先突破20家: begun with so many.
_FIRST_OF = re.compile("(?:先[行期]?|首先|率先)突破$")
# 改造620户，超了20户: by so many; 油费超了3.2万: what is spent has a bound, and is over it by so much.
_PASSED_BY = re.compile("(?:(?<=[，。；、])|(?<=[费算编]))超了(?:约|近)?$")
# 水分超了0.8个点: a measure over its bound by so much.
_OVER_BY = re.compile("超(?:了|标了?|出了)(?:约|近)?$")
# 不足的2000块, 超出的3天: what is short or over, and not nearly so many.
_OF_IT = re.compile("(?:不足|不够|超出|超过|多出|剩余|低于)的$")
# 一次过的占八成五: those that passed.
_WHO_PASSED = re.compile("过的(?:就)?(?:占到?|有|是|为|达|约)?$")
_OF_WHOLE = re.compile("半|[一二两三四五六七八九]成|[一二两三四五六七八九十]{1,2}分之")
# 没过半: short of half.
_SHORT_OF_HALF = re.compile("[没未不](?:有|能)?(?:超?过|达|到)$")
# 快过半: not yet.
_NEARLY_HALF = re.compile("(?:快|差点|接近|将近|眼看|马上)(?:就|要)*[过到超]$")
# 破了15起: cases solved.
_SOLVED, _CASES = (
    re.compile("破(?:了|案|获)?$"),
    re.compile(r"[\d,一二三四五六七八九十百]{1,6}[ ]?(?:起|件|例|案|宗|串)"),
)
# 考了4720人次，过了3540: those who passed.
_PASSED = re.compile(r"(?:^|[，、；：])过了$")
# 从25分钟快到12分钟: faster by now.
_FASTER = re.compile("(?:分钟?|小时|钟头|天|日|秒|周|月)快到$")
# 认定过了43家, 评审过了6项: the verb of passing behind what is passed.
_APPROVED = re.compile(
    "(?:认定|评[审估定选]|验收|审[核查批议]|考[核评试证级]|检[查验测]|年[检审]|复[核审评检查]|体检|政审|初审|面试|笔试|答辩|备案|鉴定|认证|抽[查检]|表决|资格|备案|申报|报批|会审|化验)过了?$"
)
# 税务对过是2.1亿: what looking into it came to.
_LOOKED_INTO = re.compile(
    "(?:[核校]?对|[核复]?[核查算数]|清点|盘)过(?:了|一遍)?(?:的|以后|之后|后)?(?:就|都)?[是为有]$"
)
# Words of two signs that hold one of those above and do approximate.
_WORDS = re.compile(r"(?:突破|打破|超过|首破)" + _LINKS + r"$")


@lru_cache(maxsize=1)
def _bound() -> re.Pattern[str]:
    """最多补15万: a bound may hold over the verb."""
    words = [word for word, cls in members("approximator").items() if cls in ("most", "least") and len(word) > 1]
    return re.compile(rf"({any_of(words)})[^，。；、\d的那]{{0,3}}$")


# 八成不到, 一半都不到: short of it, said behind.
_SHORT_OF = re.compile("(?:(?P<plain>[都还也]不到)|不到|不足|[都也]?没到|[都也]没有|不满)(?=[，。；、）的]|$)")
# 60岁上的: of that age and over.
_OLDER = re.compile("上的")
# 13%的目标以内: the bound stands behind what the number is.
_GOAL = re.compile(
    "的?(?:目标|指标|限额|限值|标准|红线|上限|下限|任务|要求|控制线|警戒线)(?:值|数|线|水平)?(?=[之以]?内|[之以][上下外])"
)
# 票价1元起.
_FROM = re.compile(r"起(?:步|付|售)?(?=[，。；、）)]|$)")


def after_word(flat: str, end: int) -> str:
    """The class of the word that follows the number ending at `end`, "" if none."""
    short = _SHORT_OF.match(flat, end)
    if short and (
        short["plain"]
        or (short[0][0] in "不没" and short[0][-1] == "到")
        or flat[end - 1 : end] in "%成半一元里亩吨万亿百千天月年"
    ):
        return "less"
    if _FROM.match(flat, end):
        return "least"
    if flat[end : end + 1] in ("+", "＋") and means_over(flat, end):
        return "more"  # 10万户+拿房
    if _OLDER.match(flat, end) and flat[end - 1 : end] == "岁":
        return "more"
    goal = _GOAL.match(flat, end)
    end = goal.end() if goal else end
    found = _after().match(flat, end, end + 6)
    if (
        found
        and found[1] in "强弱"
        and re.match("[一-鿿]", flat[found.end() :])
        and not flat.startswith("的", found.end())
    ):
        return ""  # 两次强降雨
    return members("approximator")[found[1]].removeprefix("after-") if found else ""
