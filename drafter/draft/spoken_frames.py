"""Frames of speech round an act: 把围墙翻修了 → 翻修围墙, 让专家讲课 → 组织专家讲课, 省里给评了个“X” → 获评省级“X”, (培训12期，)来了390人 → 390人参加."""

from __future__ import annotations

import re
from collections.abc import Callable

from drafter.draft.spoken_words import COUNT, END, START, any_word, each_clause, paired, shape_words, text_of
from drafter.language.formal_conditions import of_class
from drafter.language.segments import NUMBER, UNIT, edges_of, tagged_words
from drafter.language.spoken_acts import act_on, done_form

_ONCE = re.compile(r"(?:一遍|一下|一回|一轮|一通)$")
_DIRECTED = re.compile(r"(?:起来|出来|下来|上来|回来|进来|好|完|掉|齐|上|到位)$")
_WILL = re.compile("(?:[没未不要想将会能可]|计划|准备|打算|争取)$")
_ALL = re.compile("(?P<all>都|全部|全|均)?(?P<also>也)?(?P<how>重新|统一|逐一|集中|彻底)?$")
_CAME = re.compile(
    rf"(?:一共|总共|共)?来了(?P<count>{NUMBER}余?(?:{UNIT})?|[\ue000-\ue7ff](?:个|家|名)?)(?P<who>[一-鿿]{{0,8}}){END}"
)
_ASKED = re.compile(
    rf"{START}(?P<verb>让|叫|喊|请|找)(?!各位|大家)(?P<whom>(?:[一-鿿]{{0,6}}?)(?:{any_word('whom')}))(?=[一-鿿])"
)
_WHO_GAVE = r"(?P<who>[一-鿿]{0,6}?(?:里|上|局|厅|部|委|办|社|会|国家|面|头)?)"
_HONOUR = rf"(?P<honour>[一-鿿A-Z]{{0,8}}[\ue800-\uefff][一-鿿]{{0,6}}|[一-鿿A-Z\d]{{3,16}}?(?:{any_word('honour')}))"
_GIVEN = re.compile(
    rf"{START}{_WHO_GAVE}(?:给(?:我们|咱们|咱)?(?:评|授|颁|认定|命名|发)?|评|授)(?:上|成|为|的)?了(?:一)?个?{_HONOUR}{END}"
)
_GOT = re.compile(rf"(?<=[一-鿿]{{2}})拿了(?={_HONOUR}{END})")
_PAID = re.compile(r"给了(?=[^，。；]*(?:贷款|资金|补贴|补助|奖励|奖金|经费|钱))")
_WITH = re.compile(
    r"(?<![紧脚后一-鿿])跟(?![进踪随上班着踪不党帮腔单拍]|得上)|(?<=[一-鿿])跟(?=[一-鿿、]{2,24}(?:联手|联合|共同|一起|一道|一块|联通|连通|对接|合作|签|结对|同步|共享))"
)
# 做了个风险扫描的小程序: one thing, which its verb tells.
_ONE_THING = re.compile(
    rf"(?P<verb>[一-鿿])了(?:一)?(?:[个条套支座家项份批间张]|款|处)(?P<thing>[^，。；：\d]{{2,18}}){END}"
)
_EVENT = re.compile(
    rf"(?<![社协工机学商员])(?:{any_word('event')})(?![员计议室馆场次])|(?:[搞办]了|举办|开展|组织|召开)|{NUMBER}(?:场|期|届|堂|轮)"
)
# 现场会在我县开的: where it was.
_HELD_AT = re.compile(
    rf"(?P<what>[会赛展节班]|活动|论坛|培训|演练|大集)(?:是)?(?P<where>(?:放)?在[一-鿿]{{2,8}}?)(?:举办|召开|举行|办|开|搞)的{END}"
)
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
_LOUDLY = re.compile(r"([一-鿿])\1([一-鿿])\2地?(?=[办搞过开弄]了)")
_PERSONS_HONOURS = (
    "个人",
    "集体",
    "单位",
    "标兵",
    "模范",
    "能手",
    "先进",
    "工匠",
    "红旗手",
    "百强",
    "十强",
    "百佳",
    "十佳",
)
_LEVELS = frozenset("省市县区")


def in_written_frames(text: str) -> str:
    """The text with every such frame as a report has it, before its words are."""
    text = _GIVEN.sub(_honoured, text)
    text = _HELD_AT.sub(
        lambda found: f"{found['what']}{found['where']}{'召开' if found['what'] == '会' else '举办'}", text
    )
    for pattern, said in _DOINGS:
        text = pattern.sub(said, text)
    text = _PAID.sub("给予", text)
    text = each_clause(text, _of_event)
    text = _ONE_THING.sub(_one_thing, text)
    text = _ASKED.sub(_asked, text)
    text = _WITH.sub("与", text)
    return each_clause(text, lambda clause, _before: _without_ba(clause))


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
    return f"完成{found['act']}{found['count']}" if acts and not events and not _WILL.search(found["act"]) else found[0]


def _done_to(found: re.Match[str]) -> str:
    last = tagged_words(found["act"])[-1]
    acts = last.tag.startswith("v") and len(last.text) > 1
    thing = tagged_words(re.sub(rf"^{NUMBER}余?(?:{UNIT})", "", found["what"]))
    named = (
        bool(thing)
        and thing[-1].tag[:1] in ("n", "j", "l", "q", "v")
        and not found["what"].endswith(("次", "场", "回"))
    )
    return f"完成{found['what']}{found['act']}" if acts and named and not _WILL.search(found["act"]) else found[0]


def _by(found: re.Match[str]) -> str:
    verb = found["verb"].removeprefix("来")
    edges = edges_of(found.string)
    if found.start("who") not in edges or found.start("verb") not in edges:
        return found[0]
    return f"{found['what']}由{found['who']}{_BY_VERBS.get(verb, verb)}"


def _can(found: re.Match[str]) -> str:
    if _WILL.search(found["what"]) or re.search("[没未不]", found["what"]):
        return found[0]
    first = {"都": "均可", "也": "也可"}.get(
        found["all"] or "", "即可" if found["now"] == "就" or "即可" in found[0] else "已可" if found["now"] else "可"
    )
    return f"{found['what']}{first}{_CAN_VERBS[found['verb']]}"


def _honoured(found: re.Match[str]) -> str:
    """By whom it was given is told by the level it is of."""
    who = paired("risen").get(found["who"], found["who"])
    if who in _LEVELS and not found["honour"].startswith(("全", "国家", "省", "市", "县", "区")):
        who = f"{who}级"
    elif who in _LEVELS:
        who = ""
    return f"获评{who}{found['honour']}"


def _of_event(clause: str, before: str) -> str:
    found = _CAME.search(clause)
    if not found:
        return clause
    whole = f"{before}{clause[: found.start()]}"
    event = _EVENT.search(whole)
    if not event or not (found["who"] or re.search("[人户家个名]$", found["count"])):
        return clause
    return f"{clause[: found.start()]}{found['count']}{found['who']}参加"


def _one_thing(found: re.Match[str]) -> str:
    form = act_on(found["verb"], found["thing"], "")
    return (
        f"{form}{found['thing']}"
        if form and tagged_words(found["thing"])[-1].tag[:1] in ("n", "j", "l", "v", "x")
        else found[0]
    )


def _asked(found: re.Match[str]) -> str:
    """让专家讲课 → 组织专家讲课: whom one asks to do a thing, and an act behind."""
    rest = re.split("[，。；]", found.string[found.end() :])[0]
    words = tagged_words(rest)
    acts = bool(words) and words[0].tag[:1] in ("v", "p", "d") and any(word.tag.startswith("v") for word in words)
    if not acts or re.match("[来去]?(?:不|没|满意|放心|少|得|都)", rest):
        return found[0]
    return f"{'邀请' if found['verb'] in '请找' else '组织'}{found['whom']}"


def with_frames_left(text: str) -> str:
    """Frames that the lexicon has left as they were."""
    for pattern, said in _LEFT:
        text = pattern.sub(said, text)
    return text


def _without_ba(clause: str) -> str:
    """把O都V了 → 全部V O, where the verb closes the clause and is a full one or one the lists know by its thing."""
    clause = re.sub("(?<=[一-鿿]{2})换了?新的?了?$", "更换了", clause) if "把" in clause else clause
    words = tagged_words(clause)
    at = next((place for place, word in enumerate(words) if word.text == "把" and word.tag == "p"), -1)
    if at < 0 or _WILL.search(text_of(words[:at])):
        return clause
    if not re.search("[了遍]$", clause):
        return clause  # 把就业摆在重要位置: a report's own
    tail = _ONCE.sub("", re.sub("了$", "", _ONCE.sub("", text_of(words[at + 1 :]))).removesuffix("了"))
    act = _verb_of(tail)
    if act is None:
        return clause
    thing, form = act
    found = _ALL.search(thing)
    assert found is not None
    thing = thing[: found.start()]
    if len(thing) < 2 or re.search(r"[，。]|的$|(?:能|可以|该|要)[^，。]*的", thing) or of_class(thing, "persons"):
        return clause
    acts = [word for word in tagged_words(thing.rpartition("的")[2]) if word.tag in ("v", "p")]
    if acts and acts[0].text != thing:
        return clause
    whole = "全部" if found["all"] else ""
    return f"{text_of(words[:at])}{found['also'] or ''}{whole}{found['how'] or ''}{form}{thing}"


def _verb_of(tail: str) -> tuple[str, str] | None:
    """What stands before the verb that closes a 把 clause, and what a report calls that verb."""
    words = tagged_words(tail)
    if len(words) > 1 and len(words[-1].text) == 2 and words[-1].tag in ("v", "vn") and not _DIRECTED.search(tail):
        return text_of(words[:-1]), words[-1].text
    found = re.search(rf"(?P<verb>[一-鿿])(?P<end>{_DIRECTED.pattern.removesuffix('$')})?$", tail)
    if not found or found.start() < 2:
        return None
    thing = _ALL.sub("", tail[: found.start()])
    told = bool(found["end"])
    form = done_form(f"{found['verb']}{found['end'] or ''}", thing, told) or done_form(found["verb"], thing, told)
    sure = form and form[0] and (form[1] or found["verb"] not in shape_words("vague"))
    return (tail[: found.start()], form[0]) if form and sure and form[0] != "完成" else None


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
