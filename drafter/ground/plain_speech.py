"""Classes that notes say without a word of their lists: 都, 先, 请人, 带着, 缩得厉害."""

from __future__ import annotations

import re

# 全部 however the notes say it; 全市 and 都市 are other words.
ALL = re.compile(
    r"100[%％]|百分之?百|都(?![市江督城匀])|(?<![安健保周])全(?![国省市县区镇乡村局年力面体员程球民新科职日域系校院厂口额])|均(?![衡等值价线匀摊])|皆|悉数|一律|齐了|齐全|配齐|到齐|交齐|无一|清零|没有?一[个户家人件][^，。；]{0,3}[漏落少]|零遗漏|无遗漏|不落|不漏|满了|光了|满员|没落|没漏|挨个|挨家|个个|家家|户户|人人|了?[个一]遍|[还付结缴交兑偿]清(?!单|查|理|退|算)|一[分毛天日块笔项文厘][^，。；]{0,2}[没未不]有?(?:拖|欠|差|少|漏|落|短|误|断|停|耽|剩|留)|一个不|一家不|一户不|样样|统统|通通"
)


# 大掉, 缩得厉害, 猛涨: by much.
_GREATLY = re.compile(
    "大(?=[掉跌降减缩滑涨增升提])|得(?:很|太|特别|挺)?(?:厉害|狠|凶|猛)|猛[涨增降减跌]|暴[涨跌增降]|骤|锐减|腰斩|一大截|断崖|直线|跳水|[翻涨][了着]?[几好一两][番倍]|[快慢好差多少高低贵](?:得)?多了|一大块"
)
# 降了一点, 稍高: a little.
_SLIGHTLY = re.compile(
    "[涨跌降升掉多少高低增减缩差][了出]?(?:一点|点儿|点[，。；]|一些|些许|一丁点|点$)|稍|略|微[涨跌降升]|小幅"
)
# 招商超任务: more than the task is done.
OVER_TASK = re.compile("(?<![没未不快能要将想])超(?:了|过|出|额)?[^，。；]{0,4}(?:任务|目标|计划|指标)")
# 没出一起泄密, 查处一起: one case, and not together.
ONE_CASE = re.compile(
    "一起(?=[都也]?[没未]有?(?:[，。；]|$|发|出))|(?:出现?|出过|发生过?|发|破获?|处置|查处|受理|接报|立)了?一起(?=[一-鿿]{2})"
)
# 率先 said of a place or a step that the notes put first; 须 of what the notes make a condition; 分步 of one thing now and another later.
ORDERED = {
    "率先": re.compile("先|首|试点"),
    "全面完成": re.compile("全部?[^，。；没未]{0,4}完|[都均][^，。；没未]{0,4}完|完成[^，。；没未]{0,6}全部"),
    "首先": re.compile("先|首"),
    "尚需": re.compile("要|得|还|再|差|待"),
    "平稳": re.compile("稳|没[动变涨跌]|持平|不变"),
    "稳定": re.compile("稳|没[动变涨跌]|持平|不变"),
    "多处": re.compile("一片|一大片|几处|到处|好些|不少|好几|一溜|一串|多处|处处"),
    "须": re.compile("要|须|得|才[能可给行办]|必"),
    "必须": re.compile("要|须|得|才[能可给行办]|必|不.{1,6}不"),
    "分步": re.compile("先|再|批|明年|下一?步"),
    "分批": re.compile("先|再|批|明年|下一?步"),
    "分批次": re.compile("先|再|批|明年|下一?步"),
    "一度": re.compile("阵|一度|段时间|时候|曾|那会|当时"),
    "暂时": re.compile("先|暂|临时|目前|着"),
    "曾": re.compile("阵|一度|段时间|时候|曾|那会|当时|过|了|原"),
    "有待": re.compile("还没|没|未|看|等|再说"),
    "星级": re.compile("星"),
    "认可": re.compile("同意|签字|点头|赞成|认|满意|放心|说好|夸"),
    "争取": re.compile("[跟向找问和](?!去年|上年)[^，。；]{1,8}[要讨](?![求是点领闻不])"),
    "试点": re.compile("试(?![卷题场图着问])"),
    "审慎": re.compile("慎|小心|悠着|稳着"),
    "尚可": re.compile("(?<![不没未])(?:可以|能用|还行|还成|凑合|过得去|将就|马马虎虎)"),
    "超序时进度": re.compile("(?<![没未不])[过超]了?序时"),
    "居首": re.compile("最|第一|头一|数一"),
    "首位": re.compile("最|第一|头一|数一"),
    "第一": re.compile("最|头一|数一|首"),
    **dict.fromkeys(("略有", "略", "稍有", "小幅", "微"), _SLIGHTLY),
    **dict.fromkeys(("超额完成", "超额", "超额实现"), OVER_TASK),
    "大幅": _GREATLY,
    "大幅度": _GREATLY,
    "有所": re.compile("(?:涨|跌|降|升|掉|多|少|高|低|增|减|好转?|差)了?(?:[，。；]|$|一?[点些])"),
}
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
    ("plan", "intend"): re.compile("想(?!象|念|到|不)|看[中好上](?!去)|打算|准备|计划|盘算|琢磨|再说|要"),
    ("plan", "aim"): re.compile(
        r"(?<![要缓俯对])冲(?:到|刺|一下|上|个)?(?=[约近]?\d)|拼|奔着?(?=[约近]?\d)|奔着|盯着|瞄着|够到?(?=[约近]?\d)|往[^，。；]{0,8}[奔冲追赶靠]"
    ),
    ("plan", "consider"): re.compile("看|等|再说|再定|商量|琢磨|合计|研究|论证|视"),
    ("degree", "most"): re.compile(
        "估计|恐怕|八成|可能|大概|大体|大致|八九不离十|[的数半]多|多[是数半为]|大半|大多|居多|为主|占大|主要"
    ),
    ("degree", "few"): re.compile("的少|少[有数]|不多|没几"),
    ("hedge", "hearsay"): re.compile(r"说|讲|称|反映|提了|提过|听"),
    ("responsibility", "lead"): re.compile(
        r"带着|领着|带上|带队|我带|带头|[带领]了?[\d一二两三四五六七八九十几]|[带领][^，。；]{1,8}[去来跑查改修干搞做学练访]|抓总|挑头|起头|主持|总管"
    ),
    ("responsibility", "host"): re.compile("[主承]?办了?|搞了?|组织|开了"),
    ("responsibility", "undertake"): re.compile(
        r"负责|交给?[^，。；]{1,8}[做干办管跑]|承[担办接揽]|接[了的到过]|[出付掏垫贴][\d一二三四五六七八九十半了]|[由归让][^，。；]{1,10}[出付掏垫贴管包担拿]|我[一-鿿]{0,3}[来管做办搞]"
    ),
    ("responsibility", "assist"): re.compile("帮|助|配合|搭把手|搭手"),
    ("responsibility", "entrust"): re.compile(r"请|找|让|交[给由]|包[给了]|外包|代|替|帮|雇|托|聘|拜托|委"),
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
