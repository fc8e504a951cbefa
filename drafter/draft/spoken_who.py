"""Who, for whom and of what so many, as a report puts it: 坐诊的有18个农技员 → 18名农技员坐诊, 大蒜替农民卖了430吨 → 为农民销售大蒜430吨, 电子证占大头 → 以电子证为主."""

from __future__ import annotations

import re

from drafter.draft.clause_turns import is_actor
from drafter.draft.spoken_turns import PAID, Turn
from drafter.draft.spoken_words import COUNT, END, START, any_key, any_word, paired, shape_words
from drafter.language.finished import is_not_over
from drafter.language.segments import NUMBER, UNIT, tagged_words

_MOSTLY = re.compile(rf"(?<=，)(?P<what>[一-鿿]{{2,8}}?)(?:占了?大头|最多|居多|是大头){END}")
_COMERS = re.compile(rf"(?<=，)(?:来|参加|去|报名)的(?:大?多是|多数是|大多是|主要是)(?P<who>[一-鿿]{{2,8}}){END}")
_HOLDS = re.compile(rf"(?<=[，一-鿿])能(?P<verb>{any_key('holds')})(?P<of>下|到)?(?={NUMBER}(?:{UNIT}))")
_EACH = re.compile(
    rf"{START}一(?P<of>[亩户人吨家村棵头件单场趟户])(?:能|可)?(?P<verb>[省挣赚补收节]|节约|节省|增收|补助|省下)了?(?P<n>{NUMBER})(?:块钱?|元)?{END}"
)
_SET = {"开": "开设", "办": "开办", "立": "建立"}
_EACHES = {"省": "节约", "省下": "节约", "挣": "增收", "赚": "增收", "补": "补助", "收": "收益", "节": "节约"}
_ALL_OF = re.compile(rf"(?P<who>[人户家村亩])均(?P<verb>增收|节约|补助|多收|减支)(?P<n>\d[\d.]*万?){END}")
_GAVE_EACH = re.compile(rf"每(?P<of>[人户家村站校单点])给了?(?P<n>\d[\d.]*万?)(?:块|元)?{END}")
_SAT = re.compile(rf"{START}(?P<verb>[一-鿿]{{2}})的(?:一共)?有(?P<n>\d+余?)[个名位](?P<who>[一-鿿]{{2,6}}){END}")
_SOME = re.compile(
    rf"(?P<what>[一-鿿]{{2,6}})的有(?P<n>{NUMBER}[人户家名])(?P<verb>[一-鿿]{{1,2}})了(?P<thing>[一-鿿]{{0,2}}){END}"
)
_OVER = re.compile(rf"(?P<what>[一-鿿]{{2,10}}?)(?P<verb>[一-鿿]{{2}})(?:完|好|完毕)了{END}")
_AT_ONCE = re.compile(rf"(?<=[一-鿿])一次(?:性)?(?:就)?过(?:了|关)?{END}")
_ROADS = re.compile(r"(?<=[，])(?:走|跑|行走)了(?=\d[\d.]*余?(?:多)?公里)")
_RAN = re.compile(r"(?<=调查|巡查|检查|普查|排查|督查|走访|调研|巡河|巡护|勘查|检测)跑了(?=\d)")
_DONE_AT = re.compile(rf"(?P<all>都|全)(?:是)?(?P<where>在[^，。；\d]{{2,10}}?)(?P<verb>做|搞|弄|办|开|完成)的{END}")
_UNHURT = re.compile(rf"一个人(?:也|都)?没(?:伤着|受伤|伤到|伤|出事){END}")
_PERSONS = re.compile(rf"(?P<n>\d+余?)个人(?=$|[，。；]|[一-鿿]{{2,4}}了?{END})")
_FIRST_OF = re.compile(r"头一(?P<of>[单批家例笔期个年条张次])(?!个?[回遭])")
_FILLED = re.compile(rf"(?P<what>缺口|短板|漏洞|欠账|空缺|空白|差额)(?:也|都|全)?补(?:上|齐|足|回来)了{END}")
_SET_UP = re.compile(
    rf"{START}(?P<what>[一-鿿]{{1,10}}?(?:{any_word('place')}))(?:也|都)?(?P<verb>弄|搞|做|办|建|开|立)(?:起来|好|成)了{END}"
)
_ON_TIME = re.compile(r"(?:都|全|均)(?:是)?赶在(?P<when>[一-鿿]{1,6}?[前后])")
_USED_UP = re.compile(r"用掉(?=[电水气油煤])")
_LABOUR = re.compile(rf"省(?:下|了|掉)+一半(?:的)?人{END}")
_QUALIFIED = re.compile(rf"{START}(?P<who>[一-鿿]{{1,5}}[员师士])考(?:出来|出|下来|上)了?(?P<n>\d+)[个名]{END}")
_BEHALF = re.compile(
    rf"{START}(?P<what>[^，。；：\d]{{2,8}}?)[替帮为给](?P<whom>(?:困难|贫困|受灾|返乡)?(?:农民|农户|群众|企业|村民|居民|职工|老人|学生|商户|社员|茶农|果农|客户|会员|用户|脱贫户|残疾人))(?P<verb>[一-鿿]{{2}})(?P<count>{COUNT}){END}"
)
_NO_LE = re.compile(r"(?<=[一-鿿][改变扩转升][一-鿿])了(?=\d[\d.]*(?:公里|亩|户|处|台|米|座))")
# 两项补贴…，发放1860万: of the money named before.
_SUM = re.compile(rf"(?:发放|支付|拨付|兑付|收取|追回|收回|退还|兑现|清收|补缴|投入)(?P<sum>\d[\d.]*[万亿]){END}")
_MONEYS = re.compile(rf"(?:{any_word('moneys')})")
# 残疾人证上门办理96本: how it is done stands before the act.
_HOW = re.compile(
    rf"{START}(?P<act>办理|开展|完成|受理|发放|举办|维修|检测|安装|提供|慰问|救助)(?P<what>[一-鿿]{{2,10}}?)(?P<how>上门|现场|集中|线上|网上|统一|免费|代)(?P<count>{COUNT}){END}"
)


def _acts(text: str) -> bool:
    one = tagged_words(text)
    return len(one) == 1 and one[0].tag.startswith("v") and text not in shape_words("state")


def _is_name(text: str) -> bool:
    words = tagged_words(text)
    return words[-1].tag[:1] in ("n", "j", "l", "z", "x", "v") and not any(
        word.tag[:1] in ("p", "d", "r", "u", "c") for word in words
    )


def _mostly(found: re.Match[str]) -> str:
    how = "居多" if found[0].endswith(("最多", "居多")) else "为主"
    return f"以{found['what']}{how}" if _is_name(found["what"]) else found[0]


def _each(found: re.Match[str]) -> str:
    return f"每{found['of']}{_EACHES.get(found['verb'], found['verb'])}{found['n']}元"


def _sat(found: re.Match[str]) -> str:
    """坐诊的有18个农技员 → 18名农技员坐诊."""
    return f"{found['n']}名{found['who']}{found['verb']}" if _acts(found["verb"]) else found[0]


def _some(found: re.Match[str]) -> str:
    """学完的有73人上了岗 → 学完的73人上岗."""
    return f"{found['what']}的{found['n']}{found['verb']}{found['thing']}"


def _over(found: re.Match[str]) -> str:
    """泥沙资料整编完了 → 泥沙资料已整编完毕."""
    sure = _acts(found["verb"]) and _is_name(found["what"]) and not is_actor(found["what"])
    denied = is_not_over(found["what"]) or re.search("[没未不]|快|马上|即将|都|也|全", found["what"])
    return f"{found['what']}已{found['verb']}完毕" if sure and not denied else found[0]


def _done_at(found: re.Match[str]) -> str:
    where = found["where"].replace("自己的", "自有").replace("自己", "自有")
    verb = {"开": "召开", "完成": "完成"}.get(found["verb"], "开展")
    return f"均{where}{verb}"


def _behalf(found: re.Match[str]) -> str:
    """大蒜替农民销售430吨 → 为农民销售大蒜430吨."""
    sure = _acts(found["verb"]) and _is_name(found["what"]) and not is_actor(found["what"])
    return f"为{found['whom']}{found['verb']}{found['what']}{found['count']}" if sure else found[0]


def _held(found: re.Match[str]) -> str:
    return f"可{paired('holds')[found['verb']]}"


def _set_up(found: re.Match[str]) -> str:
    return f"{found['what']}已{_SET.get(found['verb'], '建成')}"


def _sum(found: re.Match[str]) -> str:
    """两项补贴…，发放1860万 → 发放1860万元: money was named before."""
    before = re.split("[。；]", found.string[: found.start()])[-1]
    return f"{found[0]}元" if _MONEYS.search(before) else found[0]


WHO: tuple[Turn, ...] = (
    (_MOSTLY, _mostly),
    (_COMERS, r"参加者多为\g<who>"),
    (_HOLDS, _held),
    (_EACH, _each),
    (_ALL_OF, r"\g<who>均\g<verb>\g<n>元"),
    (_GAVE_EACH, r"每\g<of>给予\g<n>元"),
    (_SAT, _sat),
    (_SOME, _some),
    (_OVER, _over),
    (_AT_ONCE, "一次性通过"),
    (_ROADS, "行程"),
    (_RAN, ""),
    (_DONE_AT, _done_at),
    (_UNHURT, "未发生人员受伤"),
    (_PERSONS, r"\g<n>人"),
    (_FIRST_OF, r"首\g<of>"),
    (_FILLED, r"\g<what>已补齐"),
    (_SET_UP, _set_up),
    (_ON_TIME, r"均于\g<when>"),
    (_USED_UP, "用"),
    (_LABOUR, "节省一半人力"),
    (_QUALIFIED, r"考取\g<who>\g<n>名"),
)  # fmt: skip
LAST: tuple[Turn, ...] = (
    (PAID, r"\g<before>\g<sum>元"),
    (_SUM, _sum),
    (_ALL_OF, r"\g<who>均\g<verb>\g<n>元"),
    (_BEHALF, _behalf),
    (_NO_LE, ""),
    (_HOW, r"\g<how>\g<act>\g<what>\g<count>"),
)  # fmt: skip
