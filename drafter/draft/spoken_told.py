"""What speech says has come about, and of whom, as a report tells it: 10月开的机 → 10月开机, 头回见负 → 首次为负, 上了省台的新闻 → 获省台新闻报道, 编6在岗3 → 编制6名、在岗3名."""

from __future__ import annotations

import re

from drafter.draft.spoken_turns import Turn
from drafter.draft.spoken_words import END, START, any_key, any_word, paired
from drafter.language.finished import is_not_over
from drafter.language.segments import NUMBER, tagged_words
from drafter.language.spoken_acts import act_on

_TIME = r"(?:(?:去年|今年)?\d{1,2}月(?:\d{1,2}[日号]|初|底|中旬|[上下]旬)?|年[初底中]|[上下]半年|上个?月|去年|今年|[一二三四]季度|当[年月天])"
# 10月开的机: the verb and its thing are one word.
_PARTED = re.compile(rf"(?P<when>{_TIME})(?:就|才|刚)?(?P<verb>[一-鿿])的(?P<thing>[一-鿿]){END}")
_FIRST_TIME = re.compile(r"(?<!\d)头(?:一)?[回遭次](?![一-鿿]?的(?!时候))|破天荒(?:地|头一回)?")
_BELOW_NOUGHT = re.compile(rf"首次(?:见|为|出现)负{END}")
_IN_NEWS = re.compile(
    rf"(?:还|也|又)?上了(?P<who>(?:[省市县区]|央|国家)[一-鿿]{{0,4}}?(?:台|视|报|网|媒体)|新华社|人民日报|央视|学习强国|电视|报纸)(?:的)?(?:新闻|头条|报道)?{END}"
)
_LISTED = re.compile(r"上了(?=[^，。；\d]{2,16}(?:案例|名单|名录|目录|红榜|百强|十强|榜单|光荣榜|优秀奖))")
_WENT_TO = re.compile(
    rf"(?P<of>进(?:校园|社区|企业|农村|乡村|村|机关|家庭|军营|景区)[一-鿿]{{0,4}})?跑了(?P<count>{NUMBER}余?(?:(?:所|家)[一-鿿]{{0,4}}?|户|个(?:[村镇]|社区|乡镇|街道|单位|企业|部门)?)(?=$|[，。；、]))"
)
_ARE = re.compile(rf"(?:都|全)是(?P<which>[一-鿿]{{1,6}})的(?P<who>[一-鿿]{{2,4}}){END}")
_WAITS = re.compile(rf"(?<=，)(?:正|还|就)?(?:在)?等着?(?P<what>[一-鿿]{{2,6}}){END}")
_HANDED_IN = re.compile(rf"(?<=材料|手续|方案|报告)(?:已|都)?报(?:上去)?了?{END}")
_HONOURED = re.compile(
    rf"(?:拿|得|评)(?:到|上)?了(?P<who>(?:全?[省市县区国]|国家)[一-鿿]{{0,4}}?)的(?P<what>[一-鿿]{{2,12}}?(?:{any_word('honour')})){END}"
)
_POSTS = re.compile(
    r"(?<![一-鿿])编(?:制)?(?P<posts>\d+)[个名人]?[，、]?在(?P<at>[岗编])(?P<there>\d+)[个名人]?(?![\d.万])"
)
_HELD = re.compile(rf"{START}(?P<what>[^，。；：\d]{{2,12}}?[^社协工机学商员]会)(?:也|都)?开了{END}")
_ISSUED = re.compile(rf"(?<=办法|规定|方案|制度|细则|意见|清单|预案|规则|条例)(?:也|都)?出(?:来)?了{END}")
_NO_MORE_THAN = re.compile(r"(?<=[一-鿿]{2})(?<![天月年日周后时早])就(?=(?:增长|完成|下降|占|实现|增加)\d)")
_MADE = re.compile(
    rf"(?P<what>营收|营业额|产值|销售额|收入|利润|流水|交易额)(?P<when>今年|全年)?(?:做|干|搞|弄)了(?={NUMBER}[万亿])"
)
_RETURNED = re.compile(r"退钱(?=\d)")
_SPENT = re.compile(r"(?:干|砸|花|投|贴|填)进去了?(?=\d[\d.]*(?:个)?[万亿])")
# 光今年这一年是6480万: a part of what was said right before.
_OF_WHICH = re.compile(
    r"(?<=，)光(?P<when>今年|去年|本月|\d+月)(?:这?一年|这个?月)?(?:就)?(?:是|有|投了|花了)?(?=\d[\d.]*(?:个)?[万亿])"
)
_SINCE = re.compile(r"从(?P<what>[一-鿿]{2,6})到现在(?P<comma>，?)(?:一共|总共|共)")


# 6月装的监控: when, a verb of one character and what it was done to.
_DONE_WHEN = re.compile(rf"(?P<when>{_TIME})(?:就|才|刚)?(?P<verb>{any_key('over')})的(?P<thing>[一-鿿]{{2,6}}){END}")
# 招牌统一换的: how it was done.
_DONE_HOW = re.compile(
    rf"(?<=[一-鿿]{{2}})(?P<how>统一|全部|集中|逐一|重新|免费|全程)(?P<verb>{any_key('over')})的{END}"
)
# 31家都发了整改单: all, a verb of one character and its thing.
_ALL_DID = re.compile(rf"(?P<all>都|全|全部|均|也)(?P<verb>[一-鿿])了(?P<thing>[一-鿿]{{1,8}}){END}")
_PASSED_BY = re.compile(r"(?<=[一-鿿])过了(?=[百千]万|亿)")
_NOT = re.compile(r"没(?!有|收|错|落|准)(?=[一-鿿]{1,2})")
EVERY_ALSO = {"都": "均已", "均": "均已", "全": "已全部", "全部": "已全部", "也": "也已"}


def _done_when(found: re.Match[str]) -> str:
    """仓库6月装的监控 → 仓库6月安装监控."""
    words = tagged_words(found["thing"])
    named = words[-1].tag[:1] in ("n", "j", "l", "z", "v") and not any(
        word.tag[:1] in ("p", "d", "u") for word in words
    )
    form = act_on(found["verb"], found["thing"], "") or paired("over")[found["verb"]]
    return f"{found['when']}{form}{found['thing']}" if named else found[0]


def _all_did(found: re.Match[str]) -> str:
    """31家都发了整改单 → 31家均已发放整改单, 都考了试 → 均已考试."""
    verb, thing = found["verb"], found["thing"]
    before = re.split("[，。；：]", found.string[: found.start()])[-1]
    if is_not_over(before) or re.search("[没未]|不(?!合格|达标|良|动产)", before):
        return found[0]
    if len(thing) == 1:
        both = tagged_words(f"{verb}{thing}")
        return (
            f"{EVERY_ALSO[found['all']]}{verb}{thing}" if len(both) == 1 and both[0].tag[:1] in ("v", "n") else found[0]
        )
    form = act_on(verb, thing, "") or paired("over").get(verb, "")
    named = tagged_words(thing)[-1].tag[:1] in ("n", "j", "l", "z", "v")
    return f"{EVERY_ALSO[found['all']]}{form}{thing}" if form and named and "的" not in thing else found[0]


def _not(found: re.Match[str]) -> str:
    """没搜出违禁品 → 未搜出违禁品: only of what somebody does."""
    at = found.end()
    words = [word for word in tagged_words(found.string) if word.start == at]
    alone = any(word.start == found.start() and word.text == "没" for word in tagged_words(found.string))
    return "未" if alone and words and words[0].tag[:1] in ("v", "z") else found[0]


def _parted(found: re.Match[str]) -> str:
    both = f"{found['verb']}{found['thing']}"
    words = tagged_words(both)
    return f"{found['when']}{both}" if len(words) == 1 and words[0].tag[:1] in ("v", "n") else found[0]


def _in_news(found: re.Match[str]) -> str:
    return f"获{found['who']}{'新闻' if '新闻' in found[0] else ''}报道"


def _went_to(found: re.Match[str]) -> str:
    """非遗进校园跑了11所学校 → 非遗进校园走进11所学校; else they were called on."""
    if not found["of"]:
        return f"走访了{found['count']}"
    of = (
        ""
        if found["of"].removeprefix("进") and found["count"].endswith(found["of"].removeprefix("进"))
        else found["of"]
    )
    return f"{of}走进{found['count']}"


def _are(found: re.Match[str]) -> str:
    """都是低收入的群众 → 均为低收入群众."""
    last, first = tagged_words(found["who"])[-1], tagged_words(found["which"])[0]
    named = last.tag[:1] in ("n", "l", "j") and first.tag[:1] not in ("p", "r", "d")
    return f"均为{found['which']}{found['who']}" if named else found[0]


TOLD: tuple[Turn, ...] = (
    (_PARTED, _parted),
    (_DONE_WHEN, _done_when),
    (_DONE_HOW, lambda found: f"已{found['how']}{paired('over')[found['verb']]}"),
    (_ALL_DID, _all_did),
    (_PASSED_BY, "超过"),
    (_FIRST_TIME, "首次"),
    (_BELOW_NOUGHT, "首次为负"),
    (_IN_NEWS, _in_news),
    (_LISTED, "入选"),
    (_WENT_TO, _went_to),
    (_ARE, _are),
    (_WAITS, r"待\g<what>"),
    (_HANDED_IN, "已上报"),
    (_HONOURED, r"获评\g<who>\g<what>"),
    (_POSTS, r"编制\g<posts>名、在\g<at>\g<there>名"),
    (_HELD, r"召开\g<what>"),
    (_ISSUED, "已出台"),
    (_NO_MORE_THAN, "仅"),
    (_MADE, lambda found: f"{found['when'] or ''}实现{found['what']}"),
    (_RETURNED, "退还资金"),
    (_SPENT, "投入"),
    (_OF_WHICH, r"仅\g<when>就达"),
    (_SINCE, r"自\g<what>以来\g<comma>累计"),
)  # fmt: skip
# Once the words are a report's.
TOLD_LAST: tuple[Turn, ...] = ((_NOT, _not),)
