"""Verbs of speech that say no more than that an act was done, may be done or goes on: 业务指导做了 → 开展业务指导, 数字化弄完了86万页 → 完成数字化86万页, 都能查了 → 均可查询."""

from __future__ import annotations

import re
from collections.abc import Callable

from drafter.draft.spoken_words import COUNT, END, START, any_word, shape_words
from drafter.language import lexicon
from drafter.language.segments import NUMBER, UNIT, edges_of, tagged_words

WILL = re.compile("(?:[没未不要想将会能可]|计划|准备|打算|争取)$")
HONOUR = rf"(?P<honour>[一-鿿A-Z]{{0,8}}[\ue800-\uefff][一-鿿]{{0,6}}|[一-鿿A-Z\d]{{3,16}}?(?:{any_word('honour')}))"
_GOT = re.compile(rf"(?<=[一-鿿]{{2}})拿了(?={HONOUR}{END})")
# 业务指导做了, 做了业务指导: an act under a verb that says no more than that it was done.
_DID = re.compile(rf"(?P<verb>做|搞|弄|办|开展)了(?:一?[次番轮遍]|一些|不少)?(?P<act>[一-鿿]{{2,6}}){END}")
_DID_SO_MANY = re.compile(
    rf"{START}(?P<act>[^，。；：\d]{{2,16}}?)(?:弄|搞|做|干)(?P<over>完|好)?了(?P<count>{NUMBER}余?(?:{UNIT}))(?=$|[，。；])"
)
# 验收过了14个.
_PASSED = re.compile(rf"(?P<what>验收|评审|审核|检查|考核|鉴定|审批|评估|认证|复核|审查)过了(?P<count>{COUNT})")
_BY = re.compile(
    rf"{START}(?P<what>[一-鿿]{{0,10}}?(?:{any_word('let')}))(?:都|均|全)?是?(?P<who>(?:[省市县区镇乡]|外)?[一-鿿]{{0,6}}?(?:第三方|公司|机构|局|委|办|中心|部门|院|所|协会|科室|高校|大学))(?P<verb>来?[做搞办弄干管]|来?(?:组织|承办|负责|主持|牵头|承担|评|测))的{END}"
)
_BY_VERBS = {
    "做": "开展",
    "搞": "开展",
    "弄": "开展",
    "办": "承办",
    "干": "实施",
    "管": "管理",
    "评": "评定",
    "测": "检测",
}
# 查档都能在网上办了: what can be done now.
_CAN = re.compile(
    rf"(?P<what>[^，。；：\d]{{2,16}}?)(?P<all>都|也)?(?P<now>就|已经|已)?(?:能|可以|能够|即可)(?P<verb>[查办看领取交报借坐走学租买退换补缴])了?{END}"
)
_ANY = re.compile(rf"{START}(?:啥|什么|哪样)(?P<what>[一-鿿]{{1,6}})都能(?P<verb>[查办看领取交报借坐走学租]){END}")
_CAN_VERBS = {"查": "查询", "办": "办理", "看": "查看", "领": "领取", "取": "领取", "交": "缴纳", "报": "申报", "借": "借阅", "坐": "乘坐", "买": "购买", "退": "退还", "换": "更换", "补": "补办", "缴": "缴纳", "走": "通行", "学": "学习", "租": "租用"}  # fmt: skip
_ACTING = re.compile(
    rf"{START}(?:请|聘|找|让)(?P<whom>[^，。；：\d]{{2,14}}?)(?:来)?当(?P<what>[一-鿿]{{2,8}}[员师问导长])(?=$|[，。；]|{NUMBER})"
)
_GAVE = re.compile(
    rf"{START}(?P<what>[一-鿿]{{0,6}}?(?:救助|补贴|补助|奖励|资助|津贴|慰问金|贷款))(?:一共|总共|共)?给了(?={NUMBER}余?(?:人|户|名|家))"
)
_BROUGHT = re.compile(rf"(?<=[捐送寄征收募])来了(?={NUMBER})")
_OF_ALL = re.compile(
    rf"将(?P<what>[^，。；：]{{2,20}}?)(?P<all>都|均|全部)(?P<how>全面|逐一|重新|统一)?(?P<verb>[一-鿿]{{2}}){END}"
)
_ENTERED = re.compile(rf"进了(?=[^，。；]{{2,14}}(?:名单|案例|目录|百强|十强|榜单|红榜|行列){END})")
_WHOLLY = re.compile(rf"(?P<all>都|全部|全)(?P<verb>[一-鿿]{{2}})(?:好|完|妥|掉|到位)了{END}")
# 当天就处理掉了.
_AT_ONCE = re.compile(rf"(?P<when>当[天日场晚周月])就?(?:都|全)?(?P<verb>[一-鿿]{{2}})(?:好|完|妥|掉)了{END}")
# 带着4200户农民干.
_LEADING = re.compile(
    rf"带着(?P<whom>{NUMBER}余?(?:{UNIT})[一-鿿]{{2,6}}?)(?:一起|一块|一道)?(?:干|挣钱|赚钱|致富|增收|发展|创业|脱贫|就业){END}"
)
# 一天能加工600吨.
_ABLE_TO = re.compile(rf"一(?P<span>天|小时|年|个月|次)能(?P<verb>[一-鿿]{{2}})(?={NUMBER})")
_SPANS = {"天": "日", "小时": "每小时", "年": "年", "个月": "月", "次": "单次"}
# 虫害熏蒸做了52个仓: the act behind what it was done to.
_DONE_TO = re.compile(
    rf"{START}(?P<act>[^，。；：\d]{{2,10}}?)(?:弄|搞|做)(?:完|好)?了(?P<what>{NUMBER}余?(?:{UNIT})[一-鿿]{{1,6}}){END}"
)
_CHECKED = re.compile(rf"(?P<act>检查|巡查|排查|抽查|核查|督查|普查|调查)的?查了(?={NUMBER})")
_FOR = re.compile(
    rf"{START}帮(?P<whom>[一-鿿]{{2,6}}?)(?P<verb>省|省下|节省|节约|减|争取|追回|挽回)了?(?=[一-鿿]{{0,6}}{NUMBER}[万亿])"
)
_LINKED = re.compile(rf"(?P<verb>联系|对接|衔接|匹配|连接|联络)上了(?={NUMBER})")
_NONE_LEFT_OUT = re.compile(r"(?:没有?|未)漏(?:掉|过)?一(?P<of>个人|人|户|家|件|处|名|村)(?=$|[，。；])")
_LOUDLY = re.compile(r"([一-鿿])\1([一-鿿])\2地?(?=[办搞过开弄]了)")
_PERSONS_HONOURS = tuple(lexicon.longest_first(lexicon.words("acts.txt", "honour_end")))


def in_written_doings(text: str) -> str:
    """The text with every such verb as a report has it, before its words are."""
    for pattern, said in _DOINGS:
        text = pattern.sub(said, text)
    return text


def with_doings_left(text: str) -> str:
    """Such verbs that the lexicon has left as they were."""
    for pattern, said in _LEFT:
        text = pattern.sub(said, text)
    return text


def _did(found: re.Match[str]) -> str:
    last = tagged_words(found["act"][-2:])
    form = "办理" if found["verb"] == "办" else "开展"
    if found["verb"] == "办" and found["act"].endswith(tuple(shape_words("procedure"))):
        return f"{form}{found['act']}"
    return f"{form}{found['act']}" if len(last) == 1 and last[0].tag.startswith("v") else found[0]


def _acts(found: re.Match[str]) -> bool:
    words = tagged_words(found["verb"])
    return len(words) == 1 and words[0].tag.startswith("v")


def _did_so_many(found: re.Match[str]) -> str:
    """数字化弄完了86万页 → 完成数字化86万页; an event is held so many times, and its own verb tells it."""
    last = tagged_words(found["act"])[-1]
    acts = (last.tag.startswith("v") and len(last.text) > 1) or found["act"].endswith("化")
    events = re.search("[场次期届回轮趟遍天站]$", found["count"])
    return f"完成{found['act']}{found['count']}" if acts and not events and not WILL.search(found["act"]) else found[0]


def _done_to(found: re.Match[str]) -> str:
    last = tagged_words(found["act"])[-1]
    acts = last.tag.startswith("v") and len(last.text) > 1
    thing = tagged_words(re.sub(rf"^{NUMBER}余?(?:{UNIT})", "", found["what"]))
    named = (
        bool(thing)
        and thing[-1].tag[:1] in ("n", "j", "l", "q", "v")
        and not found["what"].endswith(("次", "场", "回"))
    )
    return f"完成{found['what']}{found['act']}" if acts and named and not WILL.search(found["act"]) else found[0]


def _by(found: re.Match[str]) -> str:
    verb = found["verb"].removeprefix("来")
    edges = edges_of(found.string)
    if found.start("who") not in edges or found.start("verb") not in edges:
        return found[0]
    return f"{found['what']}由{found['who']}{_BY_VERBS.get(verb, verb)}"


def _can(found: re.Match[str]) -> str:
    if WILL.search(found["what"]) or re.search("[没未不]", found["what"]):
        return found[0]
    first = {"都": "均可", "也": "也可"}.get(
        found["all"] or "", "即可" if found["now"] == "就" or "即可" in found[0] else "已可" if found["now"] else "可"
    )
    return f"{found['what']}{first}{_CAN_VERBS[found['verb']]}"


_DOINGS: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (_DID, _did),
    (_DID_SO_MANY, _did_so_many),
    (_CHECKED, r"\g<act>"),
    (_DONE_TO, _done_to),
    (
        _FOR,
        lambda found: (
            f"为{found['whom']}{'节约' if found['verb'].startswith('省') else '减免' if found['verb'] == '减' else found['verb']}"
        ),
    ),
    (_LINKED, r"\g<verb>"),
    (_PASSED, r"通过\g<what>\g<count>"),
    (_BY, _by),
    (_ENTERED, "入选"),
    (_ACTING, r"聘请\g<whom>担任\g<what>"),
    (_GAVE, r"发放\g<what>"),
    (_BROUGHT, "了"),
    (_LOUDLY, ""),
    (_NONE_LEFT_OUT, lambda found: f"无一{found['of'].removeprefix('个')}遗漏"),
    (_ABLE_TO, lambda found: f"{_SPANS[found['span']]}{found['verb']}能力" if _acts(found) else found[0]),
    (
        _WHOLLY,
        lambda found: f"{'均已' if found['all'] == '都' else '已全部'}{found['verb']}" if _acts(found) else found[0],
    ),
    (_AT_ONCE, lambda found: f"{found['when']}{found['verb']}完毕" if _acts(found) else found[0]),
    (
        _LEADING,
        lambda found: f"带动{found['whom']}{re.sub('^(?:一起|一块|一道|干)+', '', found[0][len(found['whom']) + 2 :])}",
    ),
)


def _of_all(found: re.Match[str]) -> str:
    """将账、库、卡都全面核对 → 全面核对账、库、卡: the verb in front of what is named."""
    words = tagged_words(found["what"])
    if any(word.tag[:1] in "vp" for word in words) or not _acts(found):
        return found[0]
    how = found["how"] or ("全部" if found["all"] else "")
    return f"{how}{found['verb']}{found['what']}"


_LEFT: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (_ANY, lambda found: f"各类{found['what']}均可{_CAN_VERBS[found['verb']]}"),
    (_CAN, _can),
    (_OF_ALL, _of_all),
    (_GOT, lambda found: "获评" if found["honour"].endswith(_PERSONS_HONOURS) else "获得"),
)
