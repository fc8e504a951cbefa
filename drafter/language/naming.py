"""The words that name an indicator, cut out of the clause a figure stands in."""

from __future__ import annotations

import re

_SPACE = re.compile(r"[\s\u3000]+(?:[—–－-] ?\d{1,3} ?[—–－-][\s\u3000]+)?")
_SCOPES = (
    r"全(?:市|省|县|区|州|旗|国|镇|盟|自治区|系统|局|社会|部门)|(?:自治区|[省市区县州盟])本级|[我本](?:市|省|县|区|州|局|镇|单位|系统)|"
    r"[省市区县州]级|[省市县区]直|中央本级|市直单位|区属国企|县级|所监管区属国企"
)
SCOPE = re.compile(_SCOPES)
_TIMES = (
    r"(?:截[至止](?:目前|今|\d{4}年|\d{1,2}月|年)?[末底]?|到?(?:19|20)\d{2}年?度?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:[上下]半年|[前第]?[一二三四]季度|全年|以来|[末底初])?|\d{1,2}[—－–~～至到-]?\d{0,2}月份?[末底]?|"
    r"今年(?:以来|[上下]半年)?|去年(?:同期)?|上年(?:同期)?|本年度?|当年(?!收支|新增|偿还|可用)|全年|年内|年末(?!债|滚|余|结)|[上下]半年|[前第]?[一二三四]个?季度|目前|近年来|期间|至今|开园以来|以来|五年来?|过去五年|“?十[二三四五]五”?(?:时期|期间|以来)?)"
)
_LEAD_WORDS = (
    r"其中|同时|另外|此外|并且?|还|且|又|已经?|先后|累计|共计?|总共|合计|预计|同口径计算|按|经|全面|顺利|成功|目前|分别|均|再|"
    r"[一二三四五六七八九十]+是|（[一二三四五六七八九十]+）|[\d]+[.．、]|含|完成(?!率|额)|实现(?!率)|达到|共?有(?!效|力|限|关|机|色|序)|取得|获得|为(?!民)|对|将|在|以|向|由|从|原|使|让|把|的|和|及|与|、"
)
_LEAD = re.compile(rf"^(?:{_TIMES}|{_LEAD_WORDS}|[，。；：、（(）)“”\-—•·]+(?=.))+")
_LEAD_KEEP_QUOTE = re.compile(rf"^(?:{_TIMES}|{_LEAD_WORDS}|[，。；：、）)\-—•·]+)+")
_TAIL = re.compile(
    r"(?:(?:首次|历史性)?突破|(?:累计|共|合计|总)?(?:达到?了?|完成了?|实现了?|为|约为?|近|超过|超|逾|共计|合计|总计|累计|共有?|有|约|增至|升至|降至|减至|增加[到至]|增长[到至]|提高[到至]|提升[到至]|上升[到至]|下降[到至]|降低[到至]|压缩[到至]|扩大[到至]|"
    r"(?:稳定|保持|控制|维持)在|由原?|从原?|原|整合为|变动为|变为|调整[为到]|执行|支出为|不低于|不少于|至少|仅|只|也|均|都|各|分别|每年|每月|的|了|到|至|是|在|占比?|则为?|将|已|不超过|高于|低于|大约|接近|将近|[（(：、，\-—“”]))+$"
)
_SIZE_TAIL = re.compile(
    r"(?:(?:同比|环比|年均|累计|平均|分别|均|同口径|按可比口径|较?(?:上年|去年|上年同期|去年同期|上年度|同期)?)*"
    r"(?:增长|增加|下降|减少|提高|降低|上升|回落|压减|压缩|提升|扩大|缩小|缩短|增收|减收|增支|减支|减亏|调增|调减|核减|上涨|下跌|增幅|降幅|增速|净增|下滑|收窄|上浮|加快|高出|缩减|削减)(?:幅度|幅|率)?)$"
)
_BASE = r"(?:\d{4}年(?:末|底|初)?|上年度?(?:同期|末|底|决算数?|执行数?|完成数?)?|去年(?:同期|末|底)?|同期|年初|上月|上季度|前年|预算数?|年初预算数?|上一年度?|五年前|[^，。；：]{0,10}?)"
_CHANGE_ONLY = re.compile(
    rf"^(?:（下同）|[，、。；（(：]|分别|均|同口径|按可比口径|可比口径|剔除[^，]*|同比|环比|年均|累计|比{_BASE}(?:（下同）)?|较{_BASE}(?:（下同）)?|与{_BASE}相比|平均|又|再|下同|[）)])*"
    r"(?:增长|增加|下降|减少|提高|降低|上升|回落|压减|压缩|提升|扩大|缩小|缩短|增收|减收|增支|减支|减亏|多收|少收|短收|超收|调增|调减|上涨|下跌|增幅|降幅|增速|净增|下滑|高于|低于|上升|增|降|减|升)?(?:了|约|近|超过|超|达到?|为|幅度|率|[^一-鿿])*$"
)
_DONE = re.compile(
    r"^[，、。；（(：]*(?:累计|已|分别|实际|仅)*(?:为|占|完成|达到?|相当于|超额完成|完成了?)?(?:全年|年度|年初|年初人大批准|调整后?|变动|代编|汇总|人大批准|[^，。；]{0,8}?)?(?:预算|预算数|计划|目标|目标任务|任务|任务数|预期目标|年度计划|考核目标|年度目标)(?:（下同）|数|总量|任务)?(?:的|比率)?(?:约|近|超)?$"
)
_SHARE = re.compile(r"占(?:[^，。；：]{0,24}?)(?:的)?(?:比重|比例|比|份额)?(?:为|达到?|约|近|超过?|提高到|的|[^一-鿿])*$")
_BARE_VERBS = frozenset(
    ["投入", "统筹", "安排", "拨付", "筹措", "争取", "下达", "发放", "支持", "整合", "落实", "投资", "安排资金", "拨付资金", "统筹资金", "投入资金", "筹措资金", "下达资金", "兑现", "组织", "开展", "召开", "举办", "举行", "承担", "服务", "培训", "检查", "查处", "新建", "改造", "建成", "建设", "完成", "新增", "引进", "吸引", "惠及", "覆盖", "涉及", "解决", "办理", "受理", "处理", "成功引进", "获批", "培育", "推进", "推动", "重点支持", "通过", "拥有", "化解", "制定", "印发", "出台", "发出", "下发", "争取资金", "达", "超", "出动", "派出", "提供", "涉及资金", "减免", "推荐", "选派", "实施", "打造", "命名", "认定", "提请", "支出", "联合", "聚焦", "入选", "荣获", "获评", "获得", "先后", "每年", "全市", "全省", "第"]
)
_PURPOSE = re.compile(r"^(?:，)?(?:的)?(?:重点)?(?:支持|用于|保障|推动|推进|加强|助力|促进|增强|全力助推|开展|投放|建设|实施|落实)?")
_NOUN_END = re.compile(r"[，。；：！？、（）()\n\t]|以上|左右|以下|以内|已(?!建|有)|均|全部|(?<=.)(?:获评|获批|获得|荣获|入选|入围|纳入|列入|进入|实现|通过|提供|开展|建成|完成|达到|提高|支援|全面|重塑|并|被|超|参加|接受|享受|受益|得到|成功|顺利|有效|正式|积极)")
_VERB_AFTER = re.compile(
    r"(?:整合|提高|增加|减少|下降|上升|降[到至为]|升[到至]|增[到至]|扩大|缩短|压缩|压减|调整|变动|变为|减[到至]|以上|左右|以下|以内|之[多内]|内(?=[，。；、])|[，。；：、！？（）()\n\t”\d—-]|和|及|与|或|已|均|全部|的(?=[，。])|为|到|至|在(?![建编])|是|全年|其中|较|比(?!例|重)|分别|位列|居|列|占|被|等(?=[，。]))"
)
_PARTS = re.compile(r"、|和(?!谐|平|田|林)|以及|及(?!时|其)|与(?!会)")


def squeeze(words: str) -> str:
    """Without blanks, line breaks and page numbers that a PDF left in."""
    return _SPACE.sub("", words)


def lead_trimmed(words: str) -> str:
    """Without times, conjunctions and light verbs at its start."""
    return _LEAD_KEEP_QUOTE.sub("", words)


def tail_trimmed(words: str) -> str:
    """Without the linking verbs and words of change that lead to the number."""
    for _round in range(3):
        shorter = _SIZE_TAIL.sub("", _TAIL.sub("", words))
        if shorter == words:
            break
        words = shorter
    return words


def is_change_only(words: str) -> bool:
    return bool(_CHANGE_ONLY.match(words))


def is_done_rate(words: str) -> bool:
    return bool(_DONE.match(words))


def share_of(words: str) -> str:
    """占一般预算支出 in a clause that says what share a figure is; "" for any other."""
    found = _SHARE.search(words)
    return tail_trimmed(found[0]) if found else ""


def is_bare(words: str) -> bool:
    """Whether nothing but a verb (投入, 召开) stands before the figure: what it counts comes after."""
    return not words or words in _BARE_VERBS or len(words) == 1


def noun_after(flat: str, end: int) -> str:
    """The noun a figure counts when it stands right after it (6家直播企业); "" when a verb or a mark follows."""
    if _VERB_AFTER.match(flat, end):
        return ""
    stretch = squeeze(flat[end : end + 40])
    stop = _NOUN_END.search(stretch, 1)
    return stretch[: stop.start()].removeprefix("的")[:24] if stop else stretch.removeprefix("的")[:24]


def purpose_after(flat: str, end: int) -> str:
    """What money is for, when the sentence says it after the figure (投入41.2亿元保障…)."""
    stretch = flat[end : end + 48]
    begin = _PURPOSE.match(stretch)
    rest = stretch[begin.end() if begin else 0 :]
    stop = re.search(r"[，。；：\n]", rest)
    return squeeze(rest[: stop.start()] if stop else rest)[:30]


def names_listed(words: str) -> list[str]:
    """A、B和C as its parts."""
    return [part for part in _PARTS.split(words) if part]
