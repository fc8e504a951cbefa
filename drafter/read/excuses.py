"""What a statement tells of that is no fault of now: how it was before, what was mended, helped or dealt with, a step still to come."""

from __future__ import annotations

import re

from drafter.language import lexicon
from drafter.language.lexicon import alternatives, any_of, words
from drafter.language.phrases import phrase_classes

# What was the case before says nothing of now: …占比到58.4%，前年还不到一半.
BEFORE = re.compile(alternatives("note_clauses.txt", "before"))
# 漏损、投诉都比去年好看, 欠费户主动多了: what says itself that it is better.
_BETTER = re.compile(
    r"(?:^|(?<=[，。；]))[^，。；没不未难]{0,20}?(?:(?:比|较)(?:去年|上年|往年|以前|同期|上年同期|去年同期)(?:都|均|要|也)?(?:好看|好|强)(?:了|些|一些|一点|得多|多了|不少|很多)?"
    rf"|(?:{lexicon.one_of('no_shortcoming.txt', 'much_better')})得?多了)(?=[，。；]|$)"
)
# What was mended is no shortcoming: 更换破损的760块.
MENDED = re.compile(
    rf"(?:{lexicon.one_of('acts.txt', 'mended')})了?[^，。；\d]{{0,3}}"
    r"(?:破损|老化|陈旧|老旧|闲置|空置|漏水|渗漏|薄弱|流失|缺失|失修|趴窝|瘫痪|坏)"
)


def _dealing(section: str) -> str:
    return any_of(words("no_shortcoming.txt", section))


# Who or what is weak and was helped is no shortcoming of ours: 帮扶乡镇薄弱园3所, 整顿软弱涣散党组织.
_HELPED = re.compile(rf"{_dealing('helped_act')}了?[^，。；\d]{{0,8}}?{_dealing('helped')}")
# What was dealt with is no shortcoming: 受理欠缴投诉138件, 清收逾期贷款, 查处违法行为.
_DEALT = re.compile(rf"{_dealing('dealt_act')}了?[^，。；\d]{{0,6}}?{_dealing('dealt')}")
# 收不上来的欠费收回了七成, 没人管的河沟认领了河长: how a thing was before it was put right.
PUT_RIGHT = re.compile(alternatives("note_clauses.txt", "put_right"))
# 引进急需紧缺人才37名 (but 立案机坏了2台: a thing that came to grief is no object): what one's own act was done to, and how many of it; the words that name it say nothing of what is wrong.
_COUNTED = re.compile(
    rf"(?P<act>{any_of([w for s in ('helped_act', 'dealt_act', 'counted_act') for w in words('no_shortcoming.txt', s)])}了?)(?!的)"
    rf"(?P<object>(?:拒不|不法|不合格|不规范|不文明|不符合|未成年|无证|[^，。；\d还仍尚未没不只仅差剩有]){{2,16}}(?<!了))(?=\d[\d.,]*[万亿]?余?[一-鿿]{{1,2}}(?:[，。；、）（]|$))"
)
# 调解纠纷93件，大多是漏水、噪音: of what kinds the cases were that were dealt with.
_KINDS = re.compile(
    r"(?<=[，；])(?:其中)?(?:大多数?|主要|多半|大部分|集中|多|基本上?)(?:都)?(?:是|在|为|反映|涉及)[^，。；\d]{2,}、[^，。；\d]+(?=[，。；]|$)"
)
_CASES = re.compile(r"(?:纠纷|投诉|诉求|案件|工单|警情|隐患|信访|咨询|求助|报修|举报|来电|来访|举报|矛盾)[^。；]*\d")
IN_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
# 初稿出来了，还没报批: a step still to come behind what came about.
_OPEN_STEP = re.compile(
    # 开工还没有, 场室没动: the step named first
    rf"(?<=[，；])[^，。；\d]{{0,10}}(?:{any_of(words('open_steps.txt'))}(?:还|仍|尚)?(?:没有?|未)(?:开始|启动|进行)?|(?:主体|场室|土建|工程|基础|地基|厂房|房子|装修)(?:还|仍|尚)?(?:没|未)动(?:工)?)(?=[，；。]|$)|"
    rf"(?<=[，；])[^，。；\d]{{0,14}}(?:还没|尚未|还未|仍未|没|未)(?:有|能|来得及|正式|全部|全)?{any_of(words('open_steps.txt'))}[^，。；\d]{{0,3}}(?=[，；。]|$)"
    # 结论还没下来: what others have still to say
    r"|(?<=[，；])[^，。；\d]{0,10}(?:结论|结果|成绩|名单|证书|牌子|批复|批文|评审|认定|验收|公示|意见|准数|数据?|多少)[^，。；\d]{0,5}(?:还没|尚未|还未|没)(?:有)?(?:下(?:来|达|发)?|出来|公布|揭晓|定|到|发|算出来|统计|汇总|出)(?=[，；。]|$)"
)
_LEFT = re.compile(
    r"(?:^|[，；])(?:还)?(?:剩|余下|剩余|其余|还有|还差|尚有|仍有)[^，。；]{0,8}(?:[\d一二两三四五六七八九十几]|的)"
)
# 260户还多, 一半还多: more than that, and nothing too many.
_AND_MORE = re.compile(
    r"(?:(?<=[\d半成万亿])|(?<=[\d万亿][\u4e00-\u9fff])|(?<=[\d万亿][\u4e00-\u9fff]{2}))还要?多(?=[，。；（(]|$)"
)
# 领航员才22岁, 开馆才半年; 离目标只差14人: young, new, nearly there.
_YOUNG = re.compile(
    r"(?:才|仅|刚|只)(?:有|满|开|用了?)?(?:\d+|[半一两三几十]+)多?(?:岁|个?月|年|天|周|个?星期|小时|分钟|个?钟头)"
    r"|(?:只|就|仅|才)差(?:那么|这么)?(?:一(?:丁)?点|一口气|\d+[^，。；\d]{0,3})"
)
# 投了保的312户，赔了86万: an insurer pays, and nobody loses.
_INSURED = re.compile(
    r"(?P<of>(?:保险|投了?保|参保|承保|理赔|出险)[^。；]{0,20}?[，、；])(?:共|已|一共|累计)?赔(?:付|偿)?了?(?=\d)"
)
CAME_ABOUT = re.compile(
    r"\d|了(?:$|[，；])|已|(?:封顶|竣工|完工|投用|投产|开工|通车|上线|挂牌|落成|建成|签约|交付|贯通|合龙|到位|完成|通过|[装建修做办配铺架种][好完成])(?=$|[，；])"
)


def complaint_classes() -> dict[str, re.Pattern[str]]:
    return phrase_classes("complaints.tsv")


def no_fault(text: str) -> str:
    """The text without what only names whom or what the work was for, and without steps still to come behind what came about."""
    text = PUT_RIGHT.sub("", text)
    text = text if _LEFT.search(text) else _COUNTED.sub(lambda found: found["act"], text)
    text = _DEALT.sub("", _HELPED.sub("", text))
    found = _OPEN_STEP.search(text)
    before = text[: found.start()] if found else ""
    if not found or not CAME_ABOUT.search(before) or complaint_classes()["strong"].search(before):
        return text
    if _LEFT.search(before):
        return text  # 剩下8户在山上，林业还没批: what is left over did not come about
    return before.rstrip("，；") + text[found.end() :]


def as_it_stands(text: str) -> str:
    """The statement without its brackets and without what is no fault of now."""
    text = _INSURED.sub(lambda found: found["of"], text)
    text = _YOUNG.sub("", BEFORE.sub("", _BETTER.sub("", _AND_MORE.sub("", IN_BRACKETS.sub("", text)))))
    return no_fault(_KINDS.sub("", text) if _CASES.search(text) else text)
