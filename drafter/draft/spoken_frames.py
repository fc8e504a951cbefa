"""Frames of speech round an act: 把围墙翻修了 → 翻修围墙, 让专家讲课 → 组织专家讲课, 省里给评了个“X” → 获评省级“X”, (培训12期，)来了390人 → 390人参加."""

from __future__ import annotations

import re

from drafter.draft.spoken_doings import HONOUR, WILL, in_written_doings
from drafter.draft.spoken_words import END, START, any_word, each_clause, paired, shape_words, text_of
from drafter.language.formal_conditions import of_class
from drafter.language.segments import NUMBER, UNIT, tagged_words
from drafter.language.spoken_acts import act_on, done_form

_ONCE = re.compile(r"(?:一遍|一下|一回|一轮|一通)$")
_DIRECTED = re.compile(r"(?:起来|出来|下来|上来|回来|进来|好|完|掉|齐|上|到位)$")
_ALL = re.compile("(?P<all>都|全部|全|均)?(?P<also>也)?(?P<how>重新|统一|逐一|集中|彻底)?$")
_CAME = re.compile(
    rf"(?:一共|总共|共)?来了(?P<count>{NUMBER}[余多]?(?:{UNIT})?|[\ue000-\ue7ff](?:个|家|名)?)(?P<who>(?![多余来])[一-鿿]{{0,8}}){END}"
)
_ASKED = re.compile(
    rf"{START}(?P<verb>让|叫|喊|请|找)(?!各位|大家)(?P<whom>(?:[一-鿿]{{0,6}}?)(?:{any_word('whom')}))(?=[一-鿿])"
)
_WHO_GAVE = r"(?P<who>[一-鿿]{0,6}?(?:里|上|局|厅|部|委|办|社|会|国家|面|头)?)"
_GIVEN = re.compile(
    rf"{START}{_WHO_GAVE}(?:给(?:我们|咱们|咱)?(?:评|授|颁|认定|命名|发)?|评|授)(?:上|成|为|的)?了(?:一)?个?{HONOUR}{END}"
)
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
_BIDDEN = re.compile("来|去|到|给|为|向|对|进|下|上门|讲|教|参加|入户|走访|宣讲|评|巡|查|一起|帮|担任")
_LEVELS = frozenset("省市县区")
# Who gives an honour away.
_GIVES = re.compile("(?:[省市县区国]里|上面|上头|国家|[局厅部委]|协会|学会|总会|商会|工会|团委|妇联)$")


def in_written_frames(text: str) -> str:
    """The text with every such frame as a report has it, before its words are."""
    text = _GIVEN.sub(_honoured, text)
    text = _HELD_AT.sub(
        lambda found: f"{found['what']}{found['where']}{'召开' if found['what'] == '会' else '举办'}", text
    )
    text = in_written_doings(text)
    text = _PAID.sub("给予", text)
    text = each_clause(text, _of_event)
    text = _ONE_THING.sub(_one_thing, text)
    text = _ASKED.sub(_asked, text)
    text = _WITH.sub("与", text)
    return each_clause(text, lambda clause, _before: _without_ba(clause))


def _honoured(found: re.Match[str]) -> str:
    """By whom it was given is told by the level it is of; 窗口评上了: who stands there has it."""
    who = paired("risen").get(found["who"], found["who"])
    if who and who not in _LEVELS and "给" not in found[0] and not _GIVES.search(who):
        return found[0]
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
    if found["verb"] in "让叫" and not _BIDDEN.match(rest):
        return found[0]  # 让村民增收: what comes to them, and nothing they are asked for
    if not acts or re.match("[来去]?(?:不|没|满意|放心|少|得|都)", rest):
        return found[0]
    return f"{'邀请' if found['verb'] in '请找' else '组织'}{found['whom']}"


def _without_ba(clause: str) -> str:
    """把O都V了 → 全部V O, where the verb closes the clause and is a full one or one the lists know by its thing."""
    clause = re.sub("(?<=[一-鿿]{2})换了?新的?了?$", "更换了", clause) if "把" in clause else clause
    words = tagged_words(clause)
    at = next((place for place, word in enumerate(words) if word.text == "把" and word.tag == "p"), -1)
    if at < 0 or WILL.search(text_of(words[:at])):
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
