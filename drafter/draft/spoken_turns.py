"""Turns of speech that hold in any trade, told as a report tells them before its words are put: 就剩14个山上的 → 仅剩山上的14个, 两周修好的 → 两周内修复, 液氯不用了 → 液氯已停用."""

from __future__ import annotations

import re
from collections.abc import Callable

from drafter.draft.spoken_words import COUNT, END, START, any_key, any_word, paired, shape_words
from drafter.language.segments import NUMBER, edges_of, tagged_words

Turn = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]
_TIMES = r"(?:\d+|[一二两三四五六七八九十]|[几数半])"
# A whole clause that says what its speaker feels: 挺好, 真不少, 大家都说好.
_COMMENT = re.compile(
    rf"[，,](?:是|都|也|效果|反响|大家都说|大家都觉得|群众都说)?(?:(?:真的?|挺|蛮|怪|特别|老|还)(?:{any_word('felt')})|(?:{any_word('remark')}))(?:的|了|呢)?{END}"
)
_LEFT = re.compile(rf"(?:就|只|仅)(?P<verb>剩下?|差|有|余)(?:了)?(?P<count>{COUNT})(?P<which>[一-鿿]{{2,6}})的{END}")
# 火化炉换了2台环保的: which ones, behind their number.
_WHICH = re.compile(
    rf"{START}(?P<thing>[^，。；：\d]{{2,10}}?)(?P<verb>(?:{any_word('gets')})了)(?P<count>{COUNT})(?P<which>[一-鿿]{{1,4}})的{END}"
)
# 新盖的那栋: of a thing named before it.
_NEW_ONE = re.compile(
    rf"(?P<thing>[一-鿿]{{2,8}}?)新(?P<verb>{any_key('put')}|买|开|添|来)的那?(?:{any_word('classifier')})(?=[一-鿿\d])"
)
_ABLE = re.compile(
    rf"(?P<each>一(?:天|小时|分钟|个月|年|趟|次|晚))(?:就|也|最多)?(?:可以|能|可)(?P<verb>{any_key('turnover')})(?=约?近?{NUMBER})"
)
_A_DAY = re.compile(
    rf"{START}(?P<now>现在|目前|如今)?一(?P<each>天|小时|个月|年)(?P<verb>{any_key('turnover')})(?P<to>到)?(?={NUMBER})"
)
_SOMEBODY = re.compile(
    rf"(?P<when>夜里|晚上|夜间|晚间|24小时|全天|天天|每天|节假日|周末|全程|白天夜里|早晚)(?P<also>也|都)?(?:都)?有人{END}"
)
_WHENS = {"夜里": "夜间", "晚上": "夜间", "天天": "每天", "白天夜里": "昼夜"}
_NEEDLESS = re.compile(rf"不用再?(?P<verb>跑|去|来回跑|来|等|排|交|带|找)(?P<what>[一-鿿]{{0,8}}?)了?{END}")
_NEEDED = {"跑": "前往", "去": "前往", "来": "前来", "等": "等待", "排": "排", "交": "提交", "带": "携带", "找": "找", "来回跑": "往返"}  # fmt: skip
_OUT_OF_USE = re.compile(
    rf"{START}(?P<what>[^，。；：\d]{{2,12}}?)(?P<how>彻底|全部|完全|全面)?(?:再也)?(?:不用了|不再用了){END}"
)
_GONE = re.compile(rf"{START}(?P<where>[一-鿿]{{0,8}}?)(?P<what>{any_word('ills')})(?:都|也|全)?(?:没有了|没了){END}")
_TURNED_TO = re.compile(rf"(?<=[一-鿿]{{2}})(?P<all>都|全部|全)?换成(?P<what>[^，。；：\d]{{2,12}}?)了{END}")
EVERY = {"": "已", "都": "均已", "全": "已全部", "全部": "已全部"}
_NO_MORE = re.compile(
    rf"(?<=[一-鿿]{{2}})就(?P<verb>发生|发|出|办|收|接|查|报|有)(?P<over>了)?(?=\d{{1,2}}(?:起|例|件|次|宗|户|家|人|名|处){END})"
)
_TOGETHER_DONE = re.compile(r"(?:一块儿?|一起|一道|联合|共同|合伙)(?:搞|办|弄|做|建)的(?=(?P<thing>[一-鿿“]{2,12}))")
_SHARED_PLACES = re.compile(r"[一-鿿“”]*?(?:中心|基地|平台|站|点|馆|园|室|队|驿站|实验室|工坊|网点)")
_SHARED_EVENTS = re.compile(r"[一-鿿“”]*?(?:活动|比赛|赛|展|节|班|培训|论坛|晚会|讲座|演练|招聘会)")
_RANKED = re.compile(
    rf"(?:拿|得|夺|捧|评)(?:回来?|到|下|上)?了?(?:一)?个?(?P<level>全?[省市县区国])?(?:里|家)?的?(?P<of>[一-鿿]{{0,6}}?)第(?P<place>[一二三四五六七八]|\d)名?{END}"
)
_PEAK = re.compile(r"最(?P<how>[热冷忙旺堵旱缺多])的?那(?:一)?(?:阵子?|段时间|段|几天|会儿|些天)")
_ANEW = re.compile(rf"(?P<how>重新|全部|逐一|挨个|全)(?P<verb>{any_key('over')})了一?(?:[遍下通轮回]|遍儿){END}")
# 当天就修好的, 两周修好的: how soon it was over.
_SOON = re.compile(
    rf"(?P<all>都是|均是|全是|是|都|全)?(?P<when>当[天日场晚周月年]|(?:不到)?(?:{NUMBER}|[一二两三四五六七八九十半]+)(?:天|周|个月|小时|个小时|个?星期|年|分钟))(?:内|里|之内)?(?:就|才)?(?P<verb>[一-鿿]{{1,2}}?)(?P<end>好|完|通|成|掉)?的{END}"
)
_AT = re.compile(r"(?:都|全)是(?=[在由从按]|当[天日])")
# 没出过一起丢包的事.
_NEVER_BEFELL = re.compile(
    rf"(?:没有?|未)(?:出|发生|有|闹)过?一(?P<of>[起次例件])(?P<what>[一-鿿]{{2,8}}?)(?P<matter>的事情?|事件|事故|纠纷)?{END}"
)
_ABOUT = re.compile(rf"(?P<all>都|全)是(?P<what>[一-鿿]{{2,8}})的事情?{END}")
_HOLD = re.compile(rf"(?P<all>都|全|全部|人人|个个)有证{END}")
# 给3个小区免费接了水 → 为…: for whom, where an act that is over stands behind.
_FOR_WHOM = re.compile(rf"{START}给(?=[^，。；给]{{2,16}}?[一-鿿]了)(?!予|了|出|力|我|你|他)")
_GIVEN = re.compile(
    rf"(?<=[一-鿿])(?<![发交送补供付拨还教让借卖分赠移留捐寄奖])给(?=(?:{any_word('gets')}|发|修|建|办|送|补)了)"
)
_OFTEN = re.compile(rf"(?P<verb>[一-鿿])了(?P<n>{_TIMES})(?P<of>次|回)(?P<thing>[一-鿿])(?=$|[，。；])")
_NUMERALS = {one: str(at) for at, one in enumerate("一二三四五六七八九十", 1)} | {"两": "2"}
_ONLY_SOME = re.compile(rf"也就(?={NUMBER})")
_PLACES = re.compile(rf"(?<=[一-鿿])开到(?=\d[\d.,]*(?:个|家|处|间|所){END})")
_OF_SHARE = re.compile(r"占到(?=\d[\d.]*%|[一二三四五六七八九]成)")
# 有补贴85万; 6.9万 behind what was paid out.
PAID = re.compile(
    rf"(?P<before>(?:{any_word('moneys')})[^，。；\d]{{0,14}}(?:\d+月[^，。；\d]{{0,10}})?(?:，\d[\d.,]*[户人名家])?[，收了])(?P<sum>\d[\d.,]*[万亿])(?P<cl>个)?{END}"
)
_PLAN = re.compile(r"超了计划(?P<n>\d)")
_OVER_ALL = re.compile(r"(?:一|拢)共(?:是|有)?(?=\d)|拢共|满打满算(?:是|有)?(?=\d)|统共")


def _is_act(text: str) -> bool:
    one = tagged_words(text)
    return len(one) == 1 and one[0].tag.startswith("v") and text not in shape_words("state")


def _in_two(verb: str) -> str:
    """A verb of one character that is over, in a report's two; any other as it is."""
    return verb if len(verb) > 1 else paired("over").get(verb, "")


def _which(found: re.Match[str]) -> str:
    """火化炉换了2台环保的 → 环保火化炉换了2台."""
    last, which = tagged_words(found["thing"])[-1], tagged_words(found["which"])
    named = last.tag[:1] in ("n", "j", "l", "z", "v") and which[-1].tag[:1] in ("a", "b", "n", "v", "j", "l", "z", "k")
    plain = not any(word.tag[:1] in ("p", "d", "u", "r") for word in (*tagged_words(found["thing"]), *which))
    thing = f"{found['which']}{found['thing']}"
    return f"{thing}{found['verb']}{found['count']}" if named and plain else found[0]


def _soon(found: re.Match[str]) -> str:
    verb, end = found["verb"], found["end"] or ""
    form = paired("ended").get(verb + end, "") or (_in_two(verb) if end or len(verb) > 1 else "")
    if not form or (len(verb) > 1 and not _is_act(verb)):
        return found[0]
    when = found["when"]
    span = "" if when.startswith("当") else "内"
    every = "均于" if (found["all"] or "").startswith(("都", "均", "全")) and when.startswith("当") else ""
    every = every or ("均在" if (found["all"] or "").startswith(("都", "均", "全")) else "")
    return f"{every}{when}{span}{form}"


def _shared(found: re.Match[str]) -> str:
    """一块搞的共配中心 → 共建的共配中心."""
    if _SHARED_PLACES.match(found["thing"]):
        return "共建的"
    return "共同举办的" if _SHARED_EVENTS.match(found["thing"]) else "共同开展的"


def _ranked(found: re.Match[str]) -> str:
    level = found["level"] or ""
    level = level if level.startswith("全") else "全国" if level == "国" else f"{level}级" if level else ""
    return f"获得{level}{found['of']}第{found['place']}名"


def _befell(found: re.Match[str]) -> str:
    matter = found["matter"] or ""
    matter = "事件" if matter.startswith("的事") else matter
    return f"未发生{found['what']}{matter}"


def _often(found: re.Match[str]) -> str:
    """清了两次淤 → 清淤2次: the verb and its thing are one word."""
    both = f"{found['verb']}{found['thing']}"
    words = tagged_words(both)
    if len(words) != 1 or not words[0].tag.startswith(("v", "n", "l")):
        return found[0]
    n = found["n"]
    return f"{both}{_NUMERALS.get(n, n)}次"


def _no_more(found: re.Match[str]) -> str:
    """手足口就发了3例 → 手足口仅发了3例; behind a time 就 tells how soon."""
    words = list(tagged_words(found.string[: found.start()]))
    named = (
        bool(words)
        and words[-1].tag[:1] in ("n", "v", "j", "l", "k", "z", "i", "q")
        and not words[-1].text.endswith(("天", "月", "年", "日", "周", "后", "时"))
    )
    verb = "发生" if found["verb"] in ("出", "发") else found["verb"]
    return f"仅{verb}{'' if verb == '发生' else found['over'] or ''}" if named else found[0]


def _new_one(found: re.Match[str]) -> str:
    form = {"盖": "建", "来": "", "买": "购"}.get(found["verb"], found["verb"])
    return f"新{form}{found['thing']}" if found.start("thing") in edges_of(found.string) else found[0]


def _a_day(found: re.Match[str]) -> str:
    """一天走8000件 → 每天流转8000件, 一天供到18万吨 → 单日供应达到18万吨."""
    now, form = "目前" if found["now"] else "", paired("turnover")[found["verb"]]
    if found["to"]:
        return f"{now}单{found['each'].removeprefix('个').replace('天', '日')}{form}"
    return f"{now}每{found['each'].removeprefix('个')}{form}"


def _needless(found: re.Match[str]) -> str:
    return (
        f"无需{_NEEDED[found['verb']]}{found['what']}" if found["what"] or len(_NEEDED[found["verb"]]) > 1 else found[0]
    )


TURNS: tuple[Turn, ...] = (
    (_COMMENT, ""),
    (_OVER_ALL, "共"),
    (_LEFT, lambda found: f"仅{found['verb'].removesuffix('下')}{found['which']}的{found['count']}"),
    (_NEW_ONE, _new_one),
    (_WHICH, _which),
    (_ABLE, lambda found: f"{found['each']}可{paired('turnover')[found['verb']]}"),
    (_A_DAY, _a_day),
    (_SOMEBODY, lambda found: f"{_WHENS.get(found['when'], found['when'])}{found['also'] or ''}有人值守"),
    (_NEEDLESS, _needless),
    (_OUT_OF_USE, lambda found: f"{found['how'] or ''}不再使用{found['what']}"),
    (_GONE, r"\g<where>无\g<what>"),
    (_TURNED_TO, lambda found: f"{EVERY[found['all'] or '']}更换为{found['what']}"),
    (_NO_MORE, _no_more),
    (_TOGETHER_DONE, _shared),
    (_RANKED, _ranked),
    (_PEAK, lambda found: f"最{found['how']}时段"),
    (_ANEW, lambda found: f"已{found['how'].replace('挨个', '逐一').replace('全', '全部') if found['how'] in ('挨个', '全') else found['how']}{'排查' if found['verb'] == '过' else paired('over')[found['verb']]}"),
    (_SOON, _soon),
    (_NEVER_BEFELL, _befell),
    (_ABOUT, r"均涉及\g<what>"),
    (_HOLD, "均持证"),
    (_AT, "均"),
    (_FOR_WHOM, "为"),
    (_GIVEN, ""),
    (_OFTEN, _often),
    (_ONLY_SOME, "仅"),
    (_PLACES, "增至"),
    (_OF_SHARE, "占"),
    (_PLAN, r"超计划\g<n>"),
    (PAID, r"\g<before>\g<sum>元"),
)  # fmt: skip


def turning(turn: Turn) -> Callable[[str], str]:
    """A turn as a step of its own, which the lock may hold or refuse by itself."""
    pattern, said = turn
    return lambda text: pattern.sub(said, text)
