"""What speech does with verbs of any sense, and with whom or what it is done: “邮爱驿站”弄了12个 → 设立“邮爱驿站”12个, 弄了8000亩 → 完成8000亩, 卖了第一单 → 售出首单, 全拿来建站点了 → 全部用于建设站点."""

from __future__ import annotations

import re

from drafter.draft.spoken_turns import EVERY, Turn
from drafter.draft.spoken_words import COUNT, END, START, any_key, any_word, paired, shape_words
from drafter.language.segments import NUMBER, UNIT, tagged_words
from drafter.language.spoken_acts import act_on

_NAME = r"(?:[^，。；：\d]{2,14}?|[\ue800-\uefff])"
_VAGUE = r"(?:弄|搞|整|做|干)(?:出来|起来|完|好|成)?了"
_WORK = re.compile(
    rf"{START}(?P<when>(?:今年|全年|年内|[上下]半年|一共|共)?)(?P<what>{_NAME}){_VAGUE}(?P<count>{NUMBER}余?(?:{any_word('work')})){END}"
)
_PLACE = re.compile(
    rf"{START}(?P<what>{_NAME})(?:今年|全年|共|一共)?(?:弄|搞|整|办|设|开|布)(?:出来|起来|完|好|成)?了(?P<count>{NUMBER}余?(?:个|处|家|间|座|所|支)){END}"
)
_FOR = re.compile(
    rf"{START}为(?P<whom>[^，。；为]{{2,12}}?)(?:弄|搞|整|做)了(?P<what>{NUMBER}余?(?:{UNIT})[一-鿿]{{2,8}}){END}"
)
_HANDLED = re.compile(
    rf"{START}为(?P<what>[^，。；为]{{2,10}}?)(?P<verb>处理|办理|安葬|清理|救治|安置|接收|收容)了?(?P<count>{COUNT}){END}"
)
_USED = re.compile(rf"(?P<all>都|全|全部)?(?:拿来|拿去|用来)(?P<verb>[一-鿿])(?P<what>[一-鿿]{{2,12}}?)了?{END}")
_FIRST = re.compile(
    rf"{START}(?P<what>{_NAME})(?P<verb>{any_key('first')})(?:出|成|到|下)?了第一(?P<of>单|笔|批|例|家|张|份|期|个){END}"
)
_TIME = r"(?:(?:去年|今年)?\d{1,2}月(?:\d{1,2}[日号]|初|底|中旬|[上下]旬)?|年[初底中]|[上下]半年|[春夏秋冬]天|上个?月|去年|[一二三四]季度)"
# 分拣线6月上的, 7月1日开的: when, and a verb of one character.
_WHEN = re.compile(
    rf"(?P<all>都是|全是|是)?(?P<when>{_TIME})(?:就|才|刚)?(?P<verb>{any_key('begun')})(?P<over>完|好|成)?的{END}"
)
_LINE = re.compile(r"(?<=[一-鿿]{2})[那这](?:条|台|套)(?=线|路|机|设备|系统)")
_THAT_LINE = re.compile(rf"{START}(?P<name>[一-鿿]{{2,8}}?)那(?:条线|个点|个站|台车|台机)")
_PAID_OUT = re.compile(
    r"(?P<money>(?:资金|补贴|补助|款|钱|奖金|补偿|工资|金)[^，。；]{0,10}?)(?:就|已经|都|全)?(?P<verb>打|拨|发|兑|付)(?:下去|出去|过去|到位)了"
)
_PAY = {"打": "拨付", "拨": "拨付", "发": "发放", "兑": "兑付", "付": "支付"}
_MOVED = re.compile(rf"搬(?:到|进|去|至)?了?新(?P<to>地方|址|楼|家|房子|办公楼|大楼)了?{END}")
_CONNECTED = re.compile(r"(?:接|通|拉)(?:上|通)?了(?P<what>[水电气网暖路])(?=$|[，。；])")
_SUPPLY = {"水": "供水", "电": "供电", "气": "供气", "网": "网络", "暖": "供暖", "路": "道路"}
_SAID_TWICE = re.compile(rf"(?P<verb>[一-鿿]{{1,2}})了，(?:一共|总共|共|前后|前前后后)(?P=verb)了(?={NUMBER})")
_DAILY = re.compile(
    rf"{START}(?P<what>[一-鿿]{{2,6}}?)(?P<each>天天|每天|日日|月月|每月|每周|周周|年年|每年)(?:都)?(?:在)?[做搞弄办开](?=$|[，。；])"
)
_EACH = {"天天": "每天", "日日": "每天", "月月": "每月", "周周": "每周", "年年": "每年"}
_FIRST_PASSED = re.compile(r"(?<=首次|头回|已经|终于|一次)过(?=\d)|(?<=头一回|头一次|第一次)过(?=\d)")
_CAN_DO = re.compile(r"能(?P<verb>[检测办做查管接供])的(?P<from>从|由|一共|有|到)")
_CAN_DOS = {
    "检": "检测",
    "测": "检测",
    "办": "办理",
    "做": "开展",
    "查": "查询",
    "管": "管理",
    "接": "接待",
    "供": "供应",
}
_FASTER = re.compile(rf"比(?P<than>原来|以前|过去|之前|去年|上年)快了?(?P<by>一倍|{NUMBER}倍|\d[\d.]*%){END}")
_SOONER = re.compile(
    rf"比(?P<than>原来|以前|过去|之前|去年|上年)快了?(?P<by>{NUMBER}(?:个)?(?:分钟|小时|天|个月|秒)){END}"
)
_WELL = re.compile(
    rf"(?P<what>效果|反响|口碑|评价|长势|收成|运行|成绩|反映)(?:真|挺|很|也|都|还|蛮)?(?:不错|挺好|蛮好|很好|好得很){END}"
)
_PRAISED = re.compile(rf"(?:大家|大伙|群众|职工|家长|老百姓|村民|居民|师生)(?:们)?(?:都|也)?(?:说好|叫好|说不错){END}")
_PLAIN_GOOD = re.compile(rf"，(?:都|也)?(?:挺|蛮|还)(?:好|不错)(?:的)?{END}")
_BY_RULES = re.compile(rf"(?P<all>都|全|均)?(?:是)?按(?:规矩|规定|程序|要求)(?:走|来|办|弄|做)的{END}")
_TRAINED = re.compile(rf"(?P<all>都|全|均)(?:是)?(?P<one>[一-鿿]{{2}})过(?:了|后)?才(?P<two>[一-鿿]{{2}})的?{END}")
_OUTSIDE = re.compile(r"出去(?=学|培训|考察|参加|进修|演出|采购|招商|参赛)")
_SOLD = re.compile(r"卖到(?=[一-鿿]{2})")
_NIGHT = re.compile(r"(?:夜里|半夜)(?=[一-鿿])")
_RELIES = re.compile(r"主要(?:是|就是)(?=靠|依靠|通过)")
_SCORE = re.compile(rf"(?:打|得|拿|考|评)了(?=\d[\d.]*分{END})")
_CASES = re.compile(rf"立了(?P<n>\d+)个案{END}")
_INSIDE = re.compile(r"(?<=[季天月年期])里(?=\d)")
_AMONG = re.compile(
    rf"其中(?P<n>\d+)(?:回|次|场)是(?P<when>半夜|夜里|夜间|晚上|周末|白天|凌晨)(?:拉|搞|做|办|弄|开)的{END}"
)
_NEW_STAFF = re.compile(r"新来的?(?=\d+[个名位])")
_PERSONS = re.compile(
    rf"(?P<n>{NUMBER}余?)个(?=(?:本地|当地|外地|青年|年轻|新)?(?:[一-鿿]{{0,2}}(?:{any_word('person')}))(?![一-鿿]))"
)
_HEADS = re.compile(rf"(?P<who>{any_word('person')})(?P<n>\d+)个(?=$|[，。；、])")


_AS_MUCH = re.compile(
    rf"(?P<what>[一-鿿]{{2,6}}?)(?P<how>平顺|平整|顺畅|通畅|整洁|干净|宽敞|明亮|便捷|方便|规范|安全|稳定|清爽|快捷)多了{END}"
)
_TO_THEM = re.compile(
    rf"(?P<all>都|全部|全)?打到(?:了)?(?P<whom>[一-鿿]{{0,6}}?)(?:账上|账户上|卡上|卡里|账户|户头)了?{END}"
)
_GOT_MONEY = re.compile(rf"(?:都|全|均)(?:已经?)?拿到了?(?:钱|补贴款|款)了?{END}")
_SETTLED = re.compile(r"(?:调解)?调成了?(?=\d)")
_GONE_TO = re.compile(
    rf"{START}(?:外出)?(?P<act>招商|推介|考察|参展)跑了(?P<count>\d+余?个(?:城市|省市?|省份|市|国家|地市|县))(?=$|[，。；])"
)
_BY = re.compile(r"靠的(?:就)?是(?=[一-鿿])")
_ONCE = re.compile(rf"(?P<verb>跑|来|去|填|交)一(?P<of>次|趟|份|张|回)就(?:行|够|成)了?{END}")
_AT_NIGHT = re.compile(
    rf"(?:都|全)是(?P<when>(?:夜里|夜间|晚上|周末|节假日|白天|休息日)[一-鿿]{{0,4}}?)[干做弄搞修换装](?:出来|完|好)?的{END}"
)
_FOUND = re.compile(r"揪出(?=[一-鿿]{0,6}\d)")


def _work(found: re.Match[str]) -> str:
    """油茶低改弄了8000亩 → 完成油茶低改8000亩."""
    words = tagged_words(found["what"])
    plain = not any(word.tag[:1] in ("p", "c", "d", "r", "u") for word in words)
    return f"{found['when']}完成{found['what']}{found['count']}" if plain else found[0]


def _place(found: re.Match[str]) -> str:
    """“邮爱驿站”弄了12个 → 设立“邮爱驿站”12个: what is set up somewhere, and no event."""
    what = found["what"]
    unit = found["count"].lstrip("0123456789.,万亿余")
    named = what.endswith(tuple(shape_words("place"))) or what[-1] >= "\ue800"
    plain = not any(word.tag[:1] in ("p", "c", "d", "r", "u") for word in tagged_words(what))
    verb = "组建" if unit == "支" else "设立"
    return f"{verb}{what}{found['count']}" if named and plain and not what.startswith(("为", "给")) else found[0]


def _handled(found: re.Match[str]) -> str:
    return f"{found['verb']}{found['what']}{found['count']}"


def _used(found: re.Match[str]) -> str:
    """全拿来建村级站点了 → 全部用于建设村级站点."""
    form = paired("put").get(found["verb"], "") or act_on(found["verb"], found["what"], "")
    return f"{'全部' if found['all'] else ''}用于{form}{found['what']}" if form else found[0]


def _first(found: re.Match[str]) -> str:
    words = tagged_words(found["what"])
    plain = words[-1].tag[:1] in ("n", "l", "j", "v", "z", "x", "g") and not any(
        w.tag[:1] in ("p", "d", "r") for w in words
    )
    return f"{paired('first')[found['verb']]}首{found['of']}{found['what']}" if plain else found[0]


def _when(found: re.Match[str]) -> str:
    """6月上的 → 6月上线: by what was said of the same verb before, else by itself."""
    before = re.split("[。；]", found.string[: found.start()])[-1]
    every = "均于" if (found["all"] or "").startswith(("都", "全")) else ""
    over = "完毕" if found["over"] and not _begun(found["verb"], before).endswith(("成", "通", "复", "除")) else ""
    return f"{every}{found['when']}{_begun(found['verb'], before)}{over}"


def _begun(verb: str, before: str) -> str:
    name = re.split("[，]", before)[-1]
    told = next(
        (
            word.text
            for word in tagged_words(before)
            if len(word.text) > 1 and word.text.startswith(verb) and word.tag.startswith("v")
        ),
        "",
    )
    thing = re.sub(rf"{NUMBER}(?:{UNIT})?", "", name if name else before.rstrip("，").split("，")[-1])
    return told or act_on(verb, thing, "") or paired("begun")[verb]


def _paid_out(found: re.Match[str]) -> str:
    """补贴6月就打下去了 → 补贴6月已拨付."""
    return f"{found['money']}已{_PAY[found['verb']]}"


def _trained(found: re.Match[str]) -> str:
    acts = all(len(tagged_words(found[one])) == 1 for one in ("one", "two"))
    return f"均经{found['one']}后{found['two']}" if acts else found[0]


def _daily(found: re.Match[str]) -> str:
    last = tagged_words(found["what"])[-1]
    acts = last.tag.startswith("v") or found["what"].endswith(("检", "查", "巡", "练", "报", "会"))
    return f"{_EACH.get(found['each'], found['each'])}开展{found['what']}" if acts else found[0]


DEEDS: tuple[Turn, ...] = (
    (_SAID_TWICE, r"\g<verb>了"),
    (_LINE, ""),
    (_THAT_LINE, lambda found: f"{found['name']}{found[0][-1]}"),
    (_WHEN, _when),
    (_USED, _used),
    (_FIRST, _first),
    (_PAID_OUT, _paid_out),
    (_MOVED, "已搬迁至新址"),
    (_CONNECTED, lambda found: f"接通{_SUPPLY[found['what']]}"),
    (_DAILY, _daily),
    (_FIRST_PASSED, "超过"),
    (_CAN_DO, lambda found: f"可{_CAN_DOS[found['verb']]}数量{found['from']}"),
    (_FASTER, lambda found: f"比{found['than']}提速{found['by']}"),
    (_SOONER, lambda found: f"比{found['than']}缩短{found['by']}"),
    (_WELL, r"\g<what>良好"),
    (_PRAISED, "反映良好"),
    (_PLAIN_GOOD, "，效果较好"),
    (_BY_RULES, lambda found: f"{'均' if found['all'] else ''}按规定办理"),
    (_TRAINED, _trained),
    (_OUTSIDE, "外出"),
    (_SOLD, "销往"),
    (_NIGHT, "夜间"),
    (_RELIES, "主要"),
    (_SCORE, "得"),
    (_AS_MUCH, r"\g<what>更加\g<how>"),
    (_TO_THEM, lambda found: f"{EVERY[found['all'] or '']}支付至{found['whom']}账户"),
    (_GOT_MONEY, "均已领取资金"),
    (_SETTLED, "调解成功"),
    (_GONE_TO, r"赴\g<count>\g<act>"),
    (_BY, "主要依靠"),
    (_ONCE, lambda found: f"只需{found['verb']}一{found['of']}"),
    (_AT_NIGHT, r"均在\g<when>完成"),
    (_FOUND, "查出"),
    (_CASES, r"立案\g<n>个"),
    (_INSIDE, ""),
    (_AMONG, r"其中\g<when>开展\g<n>次"),
    (_NEW_STAFF, "新进"),
)  # fmt: skip
DONE: tuple[Turn, ...] = (
    (_WORK, _work),
    (_PLACE, _place),
    (_FOR, r"为\g<whom>提供\g<what>"),
    (_HANDLED, _handled),
    (_PERSONS, r"\g<n>名"),
    (_HEADS, r"\g<who>\g<n>名"),
)
