"""How a clause of speech ends: 租房提取放宽了 → 租房提取已放宽, 基层社改造完9家 → 完成基层社改造9家, 正装着 → 正在安装, 没拖过 → 未拖欠."""

from __future__ import annotations

import re
from collections.abc import Callable

from drafter.draft.clause_turns import is_actor
from drafter.draft.spoken_words import COUNT, END, START, any_key, any_word, each_clause, paired, shape_words, text_of
from drafter.language import lexicon
from drafter.language.finished import is_not_over
from drafter.language.segments import NUMBER, UNIT, TaggedWord, edges_of, tagged_words
from drafter.language.spoken_acts import act_on

_OVER = re.compile(
    rf"{START}(?P<what>[^，。；：\d]{{0,18}}?)(?P<verb>[一-鿿]{{1,2}})完了?(?P<count>{COUNT})(?=$|[，。；、])"
)
_AT_WORK = re.compile(rf"(?P<now>正|还|还在|正在|在)?(?P<verb>[一-鿿]{{1,2}})着{END}")
_NEVER = re.compile(rf"(?:没有?|未)(?P<verb>{any_key('denied')}|[一-鿿]{{2}})过{END}")
_NOW = re.compile(rf"{START}(?:现在|目前|如今)(?:一共|总共|共)?有?(?={NUMBER}(?:{UNIT}))")
_INTO = re.compile(r"(?<=[走开送推引搬跑住运接写放装列划转伸扩传派调拉归融纳移])(?P<to>到|进|入|至)了(?=[一-鿿])(?!解)")
_SHORT = re.compile(rf"(?P<verb>[一-鿿])了(?=(?:{NUMBER}|[\ue000-\ue7ff]))")
# “一窗通办”弄起来了: what has only a name is carried on, what is set up stands.
_SET_UP = re.compile(rf"(?<=[\ue800-\uefff])(?:也|都)?(?P<verb>[弄搞做办推建搭立])(?:起来|好|成|开|上)了{END}")
_RUNNING = re.compile(rf"(?P<what>[一-鿿]{{2}})(?P<also>也|都)?(?P<verb>{any_key('running')})(?:起来|(?<=用)上)了{END}")
# 获评国家重点实验室了: what is got is got.
_GAINED = re.compile(rf"(?P<verb>获评|入选|获得|取得|荣获|获批)(?P<what>[^，。；\d]{{2,20}})了{END}")
# 培育出来11家, 收集上来意见86条: a full verb needs no direction.
_WHITHER = re.compile(rf"(?P<verb>[一-鿿]{{2}})(?:出来|下来|上来|回来|过来|进来)(?=(?:[一-鿿]{{2,6}})?{NUMBER})")
# 一件没被驳: none of them.
_NOT_ONE = re.compile(
    rf"{START}一(?:件|户|人|个|家|起|名|例|次|处)(?:也|都)?(?:没有?|未)(?P<verb>被?[一-鿿]{{1,3}}){END}"
)
# 没爆过仓: 未爆仓.
_NEVER_ONE = re.compile(rf"(?:没有?|未)(?P<verb>[一-鿿])过(?P<thing>[一-鿿]){END}")
_HAVE = re.compile(rf"(?:都|均)(?P<verb>[一-鿿]{{2}})了(?P<thing>[一-鿿]{{2,8}}){END}")
_TURNS = re.compile(rf"(?P<verb>[一-鿿]{{2}})(?P<n>{NUMBER}余?)(?:趟|回)(?=$|[，。；])")
_ORDERLY = re.compile(r"([一-鿿])\1([一-鿿])\2地?(?=已|完成)")
_FIRST = re.compile(rf"首次[办搞开]了?{END}")
# 泥沙监测交给了市站.
_HANDED = re.compile(rf"(?<=[一-鿿]{{2}})交给了?(?=[一-鿿]{{2,10}}{END})")
_ARRIVED = re.compile(rf"(?P<of>——|—|：)?(?P<what>{any_word('goods')})(?:都|也|已|已经)?到了{END}")
_STILL = re.compile(rf"(?P<how>仍|还|正)在(?P<verb>[一-鿿]){END}")
_BY_RULE = re.compile(r"(?P<how>按(?:规定|规矩|要求|程序|标准|计划|时))已(?=[一-鿿]{2})")
_SHARE = re.compile(r"占了(?=[一-鿿]{2})")
_IN_USE = re.compile(rf"已经?在用{END}")
_IN_HAND = re.compile(rf"(?<=[一-鿿]{{2}})拿到手了{END}")
_TIMES = re.compile(rf"{NUMBER}(?:年|个月|天|小时|分钟|个多|周)")
_EVERY = frozenset({"都", "均", "全", "全部", "也"})
_NAMED = ("n", "v", "j", "l", "s", "m", "q", "x", "z", "f", "b", "k")
# Verbs of one character with their thing behind: 办证已免押金.
_SIMPLE = frozenset("免进建设配装接换减提升评获入签出开")
_PASSED = lexicon.words("acts.txt", "passed")


def in_written_ends(text: str) -> str:
    """The text with every such end as a report has it, once its words are a report's."""
    for pattern, said in _SAID:
        text = pattern.sub(said, text)
    text = _SHORT.sub(lambda found: _in_full(found, text), text)
    return each_clause(text, lambda clause, _before: _ended(clause))


def _never(found: re.Match[str]) -> str:
    form = paired("denied").get(found["verb"], found["verb"] if len(found["verb"]) > 1 else "")
    return f"未{form}" if form else found[0]


def _is_verb(text: str) -> bool:
    one = tagged_words(text)
    return len(one) == 1 and one[0].tag.startswith("v") and text not in shape_words("state")


def _without_whither(found: re.Match[str]) -> str:
    whole = _is_verb(found["verb"]) and found.start() in edges_of(found.string)
    return found["verb"] if whole else found[0]


def _running(found: re.Match[str]) -> str:
    """岸电用起来了 → 岸电已投入使用; what people or their moods do comes about otherwise."""
    last = tagged_words(found["what"])[-1]
    named = last.tag.startswith(("n", "v", "j", "l", "z", "x")) and not is_actor(found["what"])
    how = {"都": "均已", "也": "也已"}.get(found["also"] or "", "已")
    return f"{found['what']}{how}{paired('running')[found['verb']]}" if named else found[0]


def _over(found: re.Match[str]) -> str:
    """改造完9家 → 完成改造9家, what was done to in front of its verb."""
    what, verb = found["what"], found["verb"]
    words = tagged_words(f"{what}{verb}")
    if words[-1].text != verb or not words[-1].tag.startswith("v") or is_not_over(f"{what}{verb}完"):
        return found[0]
    unit = re.sub(r"^[^一-鿿]*", "", found["count"])
    form = verb if len(verb) > 1 else act_on(verb, what, unit)
    if not form or any(word.tag[:1] in ("p", "d", "r", "c") for word in words):
        return found[0]
    return f"{what}完成{form}{found['count']}" if is_actor(what) else f"完成{what}{form}{found['count']}"


def _at_work(found: re.Match[str]) -> str:
    verb = found["verb"]
    form = verb if len(verb) > 1 else paired("put").get(verb, "")
    one = tagged_words(form) if form else ()
    acts = len(one) == 1 and one[0].tag.startswith("v")
    return f"正在{form}" if found["now"] and acts and verb not in ("随着", "为") else found[0]


def _in_full(found: re.Match[str], text: str) -> str:
    """飞了320架次 → 飞行320架次."""
    words = tagged_words(text)
    at = next((place for place, word in enumerate(words) if word.start == found.start("verb")), -1)
    alone = at >= 0 and words[at].text == found["verb"]
    form = paired("short").get(found["verb"], "")
    if not alone or not form or _TIMES.match(text[found.end() :]) or _put_forward(form, text[found.end() :]):
        return found[0]
    return form


def _put_forward(form: str, behind: str) -> bool:
    """提了7个问题: what is put forward is not drawn."""
    return form == "提取" and bool(re.match(r"了?\d+[个条项件点]", behind))


def _ended(clause: str) -> str:
    """A clause that ends in 了 and tells of an act that is over."""
    if not clause.endswith("了") or is_not_over(clause.removesuffix("了")):
        return clause
    words = tagged_words(clause[:-1])
    every = next(
        (at for at, word in enumerate(words) if word.text in _EVERY and (word.tag == "d" or word.text == "全")), -1
    )
    if every >= 0 and every + 1 < len(words) and words[every + 1].tag.startswith(("v", "p")):
        return _every(words, every)
    return _alone(words, clause)


def _every(words: tuple[TaggedWord, ...], at: int) -> str:
    """坡都修平了 → 坡均已修平."""
    rest = text_of(words[at + 1 :])
    first = words[at + 1]
    short = (
        len(rest) < len("修平")
        or re.search("[了着过完]", rest)
        or first.text in ("来", "去", "走", "有", "说", "在", "是")
    )
    one = words[at].text == "也" and not (_is_act(words[-1]) and at + 2 == len(words))
    if short or one or first.text in shape_words("state") or rest.startswith("已"):
        return f"{text_of(words)}了"
    told = {"都": "均已", "均": "均已", "全": "已全部", "全部": "已全部", "也": "也已"}[words[at].text]
    return f"{text_of(words[:at])}{told}{rest}"


def _alone(words: tuple[TaggedWord, ...], clause: str) -> str:
    """租房提取放宽了 → 租房提取已放宽; 公园通过国家验收了 → 公园已通过国家验收."""
    if any(word.text in ("已", "已经", "均已", "也", "都") for word in words) or re.search(r"\d", clause):
        return re.sub("了$", "", clause) if re.search("已(?!经?有)", clause) else clause
    if any(word.text in ("改为", "变为", "成为", "改成") for word in words):
        return clause
    if len(words) > 1 and _is_act(words[-1]):
        at = len(words) - 1
        while at and _tells_how(words[at - 1]):
            at -= 1
        with_what = next((place for place in range(at) if place and words[place].tag == "p"), at)
        at = with_what if with_what and with_what >= at - len("按规矩") else at
        if at and words[at - 1].tag.startswith(_NAMED):
            return f"{text_of(words[:at])}已{text_of(words[at:])}"
    if (
        len(words) > 2
        and words[-2].text in _SIMPLE
        and words[-1].tag[:1] in ("n", "l", "j")
        and len(words[-1].text) > 1
    ):
        return f"{text_of(words[:-2])}已{text_of(words[-2:])}" if words[-3].tag.startswith(_NAMED) else clause
    at = next((place for place, word in enumerate(words) if word.text in _PASSED), -1)
    behind = at >= 0 and words[-1].tag[:1] in ("n", "v", "l", "j") and at + 1 < len(words)
    return f"{text_of(words[:at])}已{text_of(words[at:])}" if behind else clause


def _tells_how(word: TaggedWord) -> bool:
    adverb = word.tag in ("d", "ad", "a") and len(word.text) > 1
    return (
        adverb or word.text in lexicon.words("done_ways.txt") or word.text in ("提前", "及时", "按期", "按时", "如期")
    )


def _is_act(word: TaggedWord) -> bool:
    return word.tag.startswith("v") and len(word.text) > 1 and word.text not in shape_words("state")


def _arrived(found: re.Match[str]) -> str:
    if found["what"] != "货":
        return f"{found['what']}已到货"
    return "已到货" if found["of"] else "货物已到货"


def _still(found: re.Match[str]) -> str:
    how = "正" if found["how"] == "正" else "仍"
    return f"{how}在{paired('put').get(found['verb'], found['verb'])}"


def _if_verb(form: str) -> Callable[[re.Match[str]], str]:
    """What a form makes of a match, where its verb is one."""
    return lambda found: found.expand(form) if _is_verb(found["verb"]) else found[0]


_SAID: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    (_INTO, r"\g<to>"),
    (_NOW, "现有"),
    (_NEVER, _never),
    (_OVER, _over),
    (_SET_UP, lambda found: "已建立" if found["verb"] in "建搭立" else "已推行"),
    (_GAINED, r"\g<verb>\g<what>"),
    (_ORDERLY, ""),
    (_BY_RULE, lambda found: f"已{found['how'].replace('规矩', '规定')}"),
    (_NEVER_ONE, r"未\g<verb>\g<thing>"),
    (_NOT_ONE, lambda found: f"无一{found['verb']}" if len(found["verb"]) > 1 else found[0]),
    (_HAVE, _if_verb(r"均已\g<verb>\g<thing>")),
    (_TURNS, _if_verb(r"\g<verb>\g<n>次")),
    (_WHITHER, _without_whither),
    (_RUNNING, _running),
    (_HANDED, "已移交"),
    (_FIRST, "首次举办"),
    (_ARRIVED, _arrived),
    (_SHARE, "占"),
    (_STILL, _still),
    (_IN_USE, "已投入使用"),
    (_IN_HAND, "已取得"),
    (_AT_WORK, _at_work),
)
