"""Classes that notes say without a word of their lists: 都, 先, 请人, 带着, 缩得厉害."""

from __future__ import annotations

import re

from drafter.language.lexicon import alternatives
from drafter.language.phrases import phrase_lines

# 全部 however the notes say it; 全市 and 都市 are other words.
ALL = re.compile(alternatives("told_plainly.txt", "all"))


# 没有一个没接进来: every one.
NONE_NOT = re.compile("[没无]有?一[一-鿿][^，。；]{0,4}[没未不]")
# 没出一起泄密, 查处一起: one case, and not together.
ONE_CASE = re.compile(
    "一起(?=[都也]?[没未]有?(?:[，。；]|$|发|出))|(?:出现?|出过|发生过?|发|破获?|处置|查处|受理|接报|立)了?一起(?=[一-鿿]{2})"
)
# 率先 of what the notes put first, 须 of what they make a condition, 采纳 of what was used: by word, the turns of notes that say it.
ORDERED = {
    word: re.compile(signs)
    for words, signs, *_remark in (line.split("\t") for line in phrase_lines("said_plainly.tsv"))
    for word in words.split()
}
# 招商超任务: more than the task is done.
OVER_TASK = ORDERED["超额完成"]
# Classes that notes also say without a word of the list: 请律师来讲 is 委托, 跟商会一起办 is 联合.
_SAID_PLAINLY = {
    ("hedge", "reported"): re.compile(r"说|讲|称|反映|通报|报的"),
    ("unique", "sole"): re.compile("[就仅只才](?:有|剩)?[1一][家个处所座项条户名人件]"),
    ("unique", "first"): re.compile(
        "第一[个家次批例单笔条部张位届台款回份宗场所座期趟遍轮]|头一|头[批次轮回茬趟场笔届班单]|首|一[趟回次遍轮批][^，。；]{1,12}[，、][^，。；]{0,8}[两二三四五六七八九十][趟回次遍轮]|先[签租订聘试包][^，。；\\d]{0,3}(?:[一两二三四五六七八九十半]|\\d+)个?[年月季天]"
    ),
    ("degree", "all"): ALL,
    ("condition", "except"): re.compile(
        "除[^，。；]{1,16}?外|不在此列|不受此限|不适用|例外|豁免|不[计含]|不包括|剔除|排除|(?<![一-鿿])(?:扣|刨|抛)(?:掉|去|除|开)|[没不未]算(?!完|出|清|过)|没统计|没计|不在内|没含"
    ),
    ("plan", "must"): re.compile(
        "[保守防]住(?![了户院房宅所址])|(?:不能|不许|不准|不可|不得)(?:低于|少于|高于|超过|突破|多于)|(?:不能|不许|不准|不可|不得|决不|绝不|绝对不|别)(?:再|让它|叫它)?(?:发生|出现|有)(?=[一-鿿]{2})|(?:不能|不许|不准|不可|决不|绝不|绝对不)[^，。；]{0,2}出[^，。；]{0,3}(?:事|问题|岔|乱|错|险|故)"
    ),
    ("plan", "intend"): re.compile(
        "想(?!象|念|到|不)|看[中好上](?!去)|打算|准备|计划|盘算|琢磨|再说|要|(?<![一-鿿])再[请招建添装买修开改办种收派](?!次|三|度)|得[^，。；]{1,6}(?:点头|批|同意|签字)"
    ),
    ("condition", "subject"): re.compile(
        "等[^，。；]{1,8}[再才]|[批到定成签落行][了下]来?[再才就]|(?:要是|只要|如果)|[没不][^，。；]{1,6}[就便]?[不别]|没[^，。；]{1,6}之?前"
    ),
    ("plan", "aim"): re.compile(
        r"(?<![要缓俯对])冲(?:到|刺|一下|上|个)?(?=[约近]?\d)|拼|能[快早多省好]就|能[一-鿿]{1,2}多少|越[快早多]越好|奔着?(?=[约近]?\d)|奔着|盯着|瞄着|够到?(?=[约近]?\d)|往[^，。；]{0,8}[奔冲追赶靠]"
    ),
    ("plan", "consider"): re.compile("看|等|试|再说|再定|商量|琢磨|合计|研究|论证|视"),
    ("degree", "most"): re.compile(
        "估计|恐怕|八成|可能|大概|大体|大致|八九不离十|[的数半]多|多[是数半为]|大半|大多|居多|为主|占大|主要"
    ),
    ("degree", "few"): re.compile("的少|少[有数]|不多|没几"),
    ("hedge", "hearsay"): re.compile(r"说|讲|称|反映|提了|提过|听|有意见|意见[大多]|抱怨|嘀咕|牢骚|有怨"),
    ("responsibility", "lead"): re.compile(
        r"带着|领着|带上|带队|我带|带头|[带领]了?[\d一二两三四五六七八九十几]|[带领][^，。；]{1,8}[去来跑查改修干搞做学练访]|抓总|挑头|起头|主持|总管"
    ),
    ("responsibility", "host"): re.compile("[主承]?办了?|搞了?|组织|开了"),
    ("responsibility", "undertake"): re.compile(
        r"负责|交给?[^，。；]{1,8}[做干办管跑]|承[担办接揽]|接[了的到过]|[出付掏垫贴][\d一二三四五六七八九十半了]|[由归让][^，。；]{1,10}[出付掏垫贴管包担拿]|我[一-鿿]{0,3}[来管做办搞]"
    ),
    ("responsibility", "assist"): re.compile("帮|助|配合|搭把手|搭手"),
    ("responsibility", "entrust"): re.compile(
        r"请|找|让|交[给由]|包[给了]|外包|买(?:服务|岗)|代|替|帮|雇|托|聘|拜托|委"
    ),
    ("responsibility", "joint"): re.compile(
        r"一起|一块|一道|搭伙|合伙|搭帮|凑一块|[跟和与同][^，。；]{1,10}[合联共]|合[办搞编建]|联[办手合]|共[办建同]"
    ),
}


# 赶集天不休 told as 照常开放.
_NO_BREAK = re.compile("不(?:休|歇|停|关门?|打烊|放假|间断|断)(?!学|业|耕|养|产|工)")
_AS_EVER = re.compile("照常|照旧|(?:正常|全天|坚持|持续|连续)[^，。；]{0,2}(?:开|营|办|服|运|接|值)")


def goes_on_as_ever(source: str, text: str) -> bool:
    """Whether notes deny a break and the text says that it goes on."""
    return bool(_NO_BREAK.search(source) and _AS_EVER.search(text))


def said_plainly(kind: str, cls: str, raw: str) -> bool:
    """Whether notes or a report say a class without a word of its list."""
    pattern = _SAID_PLAINLY.get((kind, cls))
    return pattern is not None and bool(pattern.search(raw))
