"""The words that name an indicator, cut out of the clause a figure stands in."""

from __future__ import annotations

import re

from drafter.claims.keepers import without_keeper
from drafter.language import lexicon
from drafter.language.changes import direction_words
from drafter.language.segments import tagged_words

_WORDS = "figure_words.txt"
_SPACE = re.compile(r"[\s\u3000]+(?:[—–－-] ?\d{1,3} ?[—–－-][\s\u3000]+)?")
SCOPE = re.compile(
    r"(?:自治区|[省市区县州盟旗])本级|全(?:市|省|县|区|州|旗|镇|盟|自治区|地区|系统|局|疆)(?!性|面)|[我本](?:市|省|县|区|州|局|镇|单位)(?!级|地)|"
    r"(?:[省市区县州]级|[市省区县]直)(?=一般|政府(?:性|债)|国有|社保|社会保险|财政|收入|支出|税收|预算|“?三公|可用|非税|基金|部门|地方)"
)
_TIME = lexicon.alternatives("time_words.txt", "before_name")
_NUMBERING = r"[一二三四五六七八九十]+是|\d+[.．、]"
_BARE_YEAR = r"(?:19|20)\d{2}(?=[一-鿿])"
# 跟去年上半年比, 同一季度相比: what the figure behind is set against.
_SET_AGAINST = rf"[跟和同与拿](?:{_TIME}|(?:19|20)\d{{2}}年|前年|同期|疫情前|改革前|往年|以往|过去)+(?:的)?(?:相比较?|比起来|比较|比)"
# How often, in a clause of its own (一季度一次，): no part of a name.
_HOW_OFTEN = r"[一每半]个?(?:季度?|月|周|星期|年|天|旬|半年)[一两](?:次|回|趟)[，,；;]"
_LEAD = re.compile(
    rf"^(?:{_HOW_OFTEN}|{_SET_AGAINST}|里[头面边]|当中|[按照据][^，。；\d]{{0,6}}(?:发|给|下|列|开|报)的(?:单子|清单|名单|台账|表|单)|{_TIME}|{_BARE_YEAR}|{lexicon.stems(_WORDS, 'lead')}|完成(?!率|额|年度|投资$)|按?同口径(?:计算)?|{_NUMBERING}|[，。；：、）)\-—•·,;:])+"
)
_YEAR_INSIDE = re.compile(r"^.*(?<![比较于与])(?:19|20)\d{2}年度?[末底初]?(?=[一-鿿]{4})")
_TURNED_TO = rf"(?:[增升降减提压掉涨落跌拉调]|{lexicon.one_of('figures/directions.txt', 'turned')})"
_LINKS = (
    rf"(?:{lexicon.stems(_WORDS, 'link')}|{_TURNED_TO}[为至到]|约?(?<![行作认成视称])为|(?<![签履违预节])约|(?<!实)有"
    r"|(?<!收入)(?<!支出)(?:合计|总计)|(?:(?<=收入)|(?<=支出))(?:拟|预计|预期)?安排|(?<=赤字)安排)"
)
# 破 涨 掉 are a clerk's shorthand for 突破 增长 下降.
_TAIL = re.compile(
    rf"(?:{_LINKS}|[（(：、，,:;\-—“+＋→↑↓~]|首?破|(?<=..)(?<!新)(?<!递)增|(?<=..)(?<![压下])降|(?<=..)(?<!上)[涨掉]|(?<=..)(?:倒|又|却|还|也)?(?:(?<![许大最至差很])多|(?<![至不减缺最])少)(?:了|出)?)+$"
)
# 登记本上是5次, 我这边登记的是38个: on which paper, or by whom, it was counted.
_RECORDED = rf"(?:{lexicon.any_of(lexicon.figure_words('recorded'))})(?:着|了|到|出来?)?"
_REGISTER = (
    rf"(?:(?:{lexicon.any_of(lexicon.figure_words('registers'))})(?:上面?|里头?|里面|中|内|(?={_RECORDED}))|我们?(?:这[边儿里]|手[上头里])|[这那]边"
    rf"|(?:我们?|[\u4e00-\u9fff]{{1,3}}[科处股室办站所队组])(?:这?[边儿里])?(?={_RECORDED}的))(?:{_RECORDED})?的?(?:数(?:字|据)?)?"
)
_ON_PAPER = re.compile(
    rf"[\u4e00-\u9fff]{{1,5}}?(?:(?:{lexicon.any_of(lexicon.figure_words('registers'))})(?:上面?|里头?|里面|中|内)?(?:{_RECORDED})?|[这那][边头里](?:{_RECORDED}))(?:的|是|为|数)*"
)
_REGISTER_TAIL = re.compile(rf"(?<=..)(?:{_REGISTER})$")
_REGISTER_LEAD = re.compile(rf"^(?:据|按照?|照|查|看)?(?:{_REGISTER})(?:，|,)?(?=..)")
_COMPARED = r"(?:[比较](?:\d{4}年|上年|去年|上一?年度|同期|年初|上月|上季度|前年|[五三]年前|“?十[二三四]五”?|前五年|全[市省国]平均)[^，。；：,;:]{0,8}?|与[^，。；：,;:]{1,8}相比)(?:（下同）)?"
_MOVES = rf"{lexicon.any_of(word for section in ('up', 'down', 'unsigned') for word in direction_words(section))}(?:幅度|幅)?"
_ADVERBS = rf"(?:同比|环比|年均|累计|平均|分别|均|各|同口径|按?可比口径|{_COMPARED})"
_SIZE_TAIL = re.compile(rf"{_ADVERBS}*{_MOVES}(?:了|约|近|超过|超|达到?|为)*$|{_ADVERBS}+$")
_CHANGE_ONLY = re.compile(
    rf"^[，、。；：,;:]*(?:下同|{_ADVERBS}|又|再|年)*(?:{_MOVES}|[增降减升涨掉提高低多少快慢长短+＋↑↓▲▼])(?:了|出|约|近|超过|超|达到?|为|幅度|分别|[^一-鿿])*$"
)
_CONTINUED = re.compile(
    rf"^(?:又|再|并|进一步|逐步)?(?:(?:[增升降减调提压掉涨落跌拉缩并扩]|{lexicon.one_of('figures/directions.txt', 'turned', 'turned_also')})(?:到|至|为|成)|[到至](?=\d)|(?:连续|持续)?(?:稳定|保持|控制|维持|稳)在)"
    r"(?:\d{4}年[末底初]?的?|目前的?|现在的?)?(?:约|近|超)?$"
)
_BARE_LINK = frozenset(("为", "到", "至"))
_AGAINST = re.compile(
    r"^[，、；,;]*(?:以上|左右)?[，、]?(?:分别|也)?(?:高于|低于|快于|慢于|优于|好于|高出|低出|领先于?全)[^，。；,;]{0,14}$"
)
_DONE = re.compile(
    r"^[，、。；：,;:]*(?:累计|已|分别|实际|仅)*(?:为|占|完成了?|达到?|相当于|超额完成)[^，。；,;]{0,12}?"
    r"(?:预算数?|计划数?|计划目标|目标任务|任务数?|预期目标|目标数?|预算总量|变动预算|调整数|总任务|进度)(?:的|比率)?(?:约|近|超)?$"
)
_SHARE = re.compile(r"占(?!比)[^，。；：,;:]{0,28}$")
_SHARE_ONLY = re.compile(r"^[，、；,;]*(?:分别)?占比(?:分别)?(?:为|达到?|约|近|超过?)*$")
_SHARE_TAIL = re.compile(
    r"(?:的?(?:比重|比例|份额|比))?(?:已|由|从|约|近|超过?|达到?|为|提高到|提升至|提高至|上升到|降至|下降到|的|稳定在|保持在|[^一-鿿])*$"
)
_SAID_BY_SUBJECT = lexicon.figure_words("leans_on_subject")
_ACCOUNT = re.compile(r"^(.*?(?:预算|基金|一般公共|财政))(?:总?收入|总?支出|收支)")
_OF_ACCOUNT = re.compile(lexicon.alternatives("account_items.txt", "item") + "$")
# The value something moved from: 由31%提高到36%.
BASE_PERIOD = re.compile(
    r"(?<=.)(?<!自)[由从](?:原来?|上年|去年|年初|年末|期初|全[国省市区]|世界|\d{4}年[末底]?|“?十[二三四]五”?末)?(?:每?人均?|每户|每亩|每孩|每生)?(?:每[年月])?的?(?:不到|不足|约|近|超过?)?$"
)
_AGAINST_BASE = re.compile(r"^[，、]?[比较与][^，。；]{2,14}的$")
_VERBS = lexicon.figure_words("object_after")
_TARGET_ONLY = re.compile(
    r"^[，、（(]*(?:完成|占|超额完成|达到|相当于|是|为|较|比|原)?(?:全年|年度?|年初|调整后?|当年|本年|省定|市定|既定)?(?:计划|目标|任务|目标任务|预算)(?:数|值)?(?:为|是|的)?$"
)
_ENDS_WITH_VERB = re.compile(rf"(?:{lexicon.any_of(_VERBS)}|全[市省县区])$")
_PURPOSE = re.compile(
    r"，?(?:的)?(?:重点|主要|全力|专项)?(?:支持|用于|保障|推动|推进|加强|助力|促进|增强|助推|开展|投放|建设|实施|落实)"
)
_NOUN_STOP = re.compile(
    rf"[^一-鿿A-Za-z“”·/]|以上|左右|以下|以内|(?<=..)(?:在(?!建|编|校|岗|册|线|职|孵|库|产|籍|押|园|逃|外)|里(?=有|的|只|仅|就|还)|有(?!限|机|色|效|关|轨|线|偿|害|人|制)|缺(?!陷|口)|没|未(?!成年|来|婚|利用)|尚|仍|建起来|不(?!动产|锈钢|良)|已(?!建|有)|并(?!购|网)|{lexicon.any_of(lexicon.figure_words('noun_ends'))})"
)
_AFTER_FIGURE = re.compile(r"[ \u3000]{0,2}(?:以上|左右|以下)?的?[ \u3000]{0,2}")
_NO_NOUN = re.compile(
    rf"里[头面边]|(?:当|之|其)中|[里中](?=[改办修完做拆建查缴交签换通])|[^一-鿿A-Za-z“]|{lexicon.stems(_WORDS, 'no_noun')}|(?<![平人户日月年亩次场])均(?!价|衡|值|线|摊|匀)"
)
_WORD = re.compile(r"[一-鿿]{2}|[A-Za-z]{2}")
_NOT_WORD = re.compile(r"[^一-鿿A-Za-z“”]")
_PARTS = re.compile(r"、|和(?!谐|平|田|林|县|美|睦|气|煦)|以及|(?<![普涉以波触])及(?!时|其|率|格)|(?<!参)与(?!会)")
_SHARED_TAIL = re.compile(r"(?:人均|户均|亩均|月人均|平均).+$")
_PAIRED_HEADS = lexicon.figure_words("paired_head")
_RANK_AT = re.compile(
    r"(?:稳|均|分别|总量|连续)*(?:位居|位列|名列|跃居|排名|居|列|排|跃升|升至|全[国省市区州]|世界|全球|国内|[东西中]部)"
)


def squeeze(words: str) -> str:
    """Without blanks, line breaks and page numbers that a PDF left in."""
    return _SPACE.sub("", words) if len(words.split()) > 1 else words.strip()


def lead_trimmed(words: str) -> str:
    """Without times, conjunctions and light verbs at its start; what a year inside the clause opens is the name."""
    if "年" in words:
        words = _YEAR_INSIDE.sub("", words)
    return _LEAD.sub("", _REGISTER_LEAD.sub("", words))


def tail_trimmed(words: str) -> str:
    """Without the linking verbs and words of change that lead to the number."""
    for _round in range(3):
        shorter = without_keeper(_REGISTER_TAIL.sub("", _SIZE_TAIL.sub("", _TAIL.sub("", words))))
        if shorter == words:
            break
        words = shorter
    return words


def can_name(words: str) -> bool:
    """Whether the words can name anything: a chart's loose numbers cannot."""
    return bool(_WORD.search(words))


def is_on_paper(words: str) -> bool:
    """Whether a clause says only on which paper, or with whom, a figure stands: 大队台账, 财务那边记的."""
    return bool(_ON_PAPER.fullmatch(words))


def whole_scope(scope: str) -> str:
    """One word for one whole: 我市 and 本市 are 全市; the unit that reports (我局) needs no scope."""
    if scope[:1] in ("我", "本"):
        return "" if scope[1:] in ("局", "镇", "单位") else f"全{scope[1:]}"
    return "全区" if scope in ("全疆", "全自治区") else scope


def without_scope(words: str) -> str:
    """The name without the scope it begins with, when enough is left to be a name."""
    found = SCOPE.match(words)
    rest = words[found.end() :].removeprefix("的") if found else words
    return rest if len(rest) >= 2 else words


def is_change_only(words: str) -> bool:
    """Whether a clause says only how much something changed or differs (同比增长, 高于全省平均水平)."""
    return bool(_CHANGE_ONLY.match(words) or _AGAINST.match(words))


def is_base(words: str) -> bool:
    """Whether a clause only names what the figure before is measured against (较“十三五”末的)."""
    return bool(_AGAINST_BASE.match(words))


def is_continued(words: str) -> bool:
    """Whether a clause only leads on to a second value of the same thing (提高到, 增加到2012年的)."""
    return words not in _BARE_LINK and bool(_CONTINUED.match(words))


def is_done_rate(words: str) -> bool:
    """Whether a clause makes the figure a share of a plan or budget (为预算的, 完成年度计划的)."""
    return bool(_DONE.match(words))


def is_share_only(words: str) -> bool:
    return bool(_SHARE_ONLY.match(words))


def share_of(words: str) -> str:
    """占一般预算支出 in a clause that says what share a figure is; "" for any other."""
    found = _SHARE.search(words)
    return _SHARE_TAIL.sub("", found[0]) if found else ""


def is_verb(words: str) -> bool:
    """Whether the words end with a verb whose object comes after the figure (投入, 召开, 提供)."""
    return not words or len(words) == 1 or bool(_ENDS_WITH_VERB.search(words))


def account_in(words: str) -> str:
    """The account a name belongs to: 政府性基金预算 in 政府性基金预算收入; "" for none."""
    found = _ACCOUNT.match(words)
    return found[1] if found and len(found[1]) >= 4 else ""


def leans_on_account(words: str) -> bool:
    """Whether the words name a line of an account said before (支出, 收入总计, 年末滚存结余)."""
    return bool(_OF_ACCOUNT.match(words))


def is_only_verb(words: str) -> bool:
    """Whether the words are a verb without its object: they name nothing."""
    return words in _VERBS


def is_target(words: str) -> bool:
    """Whether a clause only leads to the plan or budget of what was named before (完成年计划120公里的72%)."""
    return bool(_TARGET_ONLY.match(words))


def leans_on_subject(words: str) -> bool:
    """Whether the words name nothing by themselves (总数, 惠及)."""
    return words in _SAID_BY_SUBJECT


def noun_after(flat: str, end: int) -> str:
    """The noun a figure counts when it stands right after it (6家直播企业); "" when a verb or a mark follows."""
    at = _AFTER_FIGURE.match(flat, end).end()  # type: ignore[union-attr]
    if flat.startswith(("“", "\n“"), at):
        return _quoted_noun(flat, at)
    if _NO_NOUN.match(flat, at):
        return ""
    stretch = squeeze(flat[at : at + 40])
    stop = _NOUN_STOP.search(stretch, 1)
    noun = (stretch[: stop.start()] if stop else stretch)[:24].removesuffix("的")
    noun = _JOINED_ON.sub("", noun) if stop and stop[0].isdigit() else noun
    if len(noun) == 1 and _ONE_SIGN.match(flat, at) and (not stop or stop.start() == 1):
        return noun  # 只有18个枪
    if len(noun) < 2 or (stop and stop[0].isdigit() and _is_act(noun)):
        return ""  # 57件成功55件: the word belongs to the next figure
    return noun


# A noun of one sign stands at the clause's end, and is no verb, particle or measure.
_ONE_SIGN = re.compile(
    r"[枪桩井泵闸坝桥路渠塘池窖棚房楼厅馆店铺摊车船机灯牌卡表证章箱柜床椅桌书画歌树苗花草牛羊猪鸡鸭鱼蜂药针粮油肥种膜奖杯旗碑坟墓](?=[，。；、]|$)"
)
_JOINED_ON = re.compile(
    "(?<=..)(?:以及|和|(?<![普涉以波触惠])及|(?<!参)与|跟|(?<![合协共雷趋])同)$"
)  # 4处公园和2个小区
_LONGEST_ACT = 4
_JOINED = re.compile("和(?![谐美睦])|[与及或“”]")


def _is_act(words: str) -> bool:
    """Whether the words are verbs alone; long ones and joined ones name a thing, and the dictionary is not loaded for them."""
    if len(words) > _LONGEST_ACT or _JOINED.search(words):
        return False
    return all(word.tag[:1] in ("v", "a") for word in tagged_words(words))


def _quoted_noun(flat: str, at: int) -> str:
    close = flat.find("”", at, at + 24)
    return squeeze(flat[at : close + 1]) + noun_after(flat, close + 1) if close > 0 else ""


def clause_after(flat: str, end: int) -> str:
    """What a clause that opens with its figure says of it (12人获评劳动模范), up to the first mark or figure."""
    stop = _NOT_WORD.search(flat, end, end + 24)
    words = squeeze(flat[end : stop.start() if stop else end + 24])
    return words if len(words) >= 2 and not _OF_WHICH.match(words) else ""


# 27项里头改完23项: what follows is of a part of them.
_OF_WHICH = re.compile(r"[里中][头面边]|(?:当|之|其)中|里(?=[改办修完做拆建查缴交签换通])")


def state_after(flat: str, end: int) -> str:
    """The few words behind a figure that say in which state its things are (没建, 在施工)."""
    stop = _NOT_WORD.search(flat, end, end + 24)
    return squeeze(flat[end : stop.start() if stop else end + 24]).removesuffix("了").removesuffix("的")


def purpose_after(flat: str, end: int) -> str:
    """What money is for, when the sentence says it after the figure (投入41.2亿元保障…)."""
    begin = _PURPOSE.match(flat, end)
    if not begin:
        return ""
    rest = flat[begin.end() : begin.end() + 40]
    stop = re.search(r"[，。；：\n\d]", rest)
    words = squeeze(rest[: stop.start()] if stop else rest)
    return words if len(words) >= 2 else ""


def before_rank(words: str) -> str:
    """The thing ranked: the words before 居, 位列, 全国…"""
    found = _RANK_AT.search(words)
    return words[: found.start()].strip("，、") if found else words


def names_listed(words: str) -> list[str]:
    """A、B和C as its parts; a measure said once at the end belongs to all (城镇和农村人均住房面积)."""
    parts = [part for part in _PARTS.split(words) if part]
    if len(parts) > 1 and parts[-1][:2] in _PAIRED_HEADS and all(part in _PAIRED_HEADS for part in parts[:-1]):
        return [*(part + parts[-1][2:] for part in parts[:-1]), parts[-1]]
    shared = _SHARED_TAIL.search(parts[-1]) if len(parts) > 1 else None
    if shared and len(parts[-1]) > len(shared[0]):
        return [part if part.endswith(shared[0]) else part + shared[0] for part in parts]
    return parts
