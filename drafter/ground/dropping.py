"""Classes a source clause says and what tells it lets fall: 仅, 力争, 不含矿山, 未."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from drafter.claims.clause_classes import class_marks
from drafter.core.claim import Reason
from drafter.ground.adverse import is_adverse
from drafter.ground.asserting import is_turned
from drafter.ground.beforehand import awaited_untold, says_until_when
from drafter.ground.cutting import Clause
from drafter.ground.denial import denied_verbs, denies
from drafter.ground.intentions import told_as_intended
from drafter.ground.left_out import (
    all_of_them,
    at_one_time,
    counted_besides,
    leaves_nothing_out,
    led_by_whom_one_helps,
    short_of_all,
)
from drafter.ground.others_figures import ATTRIBUTED, THEIRS, theirs_untold
from drafter.ground.plain_speech import ALL, NONE_NOT, ONE_CASE, goes_on_as_ever, said_plainly
from drafter.ground.slots import ALIKE
from drafter.language.segmenting import Word

# Let fall from the source, these change what is claimed.
_KEPT = (
    ("unique", "sole"), ("unique", "first"), ("degree", "only"), ("degree", "all"), ("plan", "aim"), ("plan", "intend"), ("plan", "principle"),
    ("plan", "consider"), ("plan", "must"), ("hedge", "hearsay"), ("hedge", "reported"), ("condition", "except"), ("condition", "samebasis"), ("condition", "grade"),
    ("responsibility", "entrust"), ("responsibility", "lead"), ("responsibility", "joint"),
)  # fmt: skip


# 签保密协议才能给, 看钱够不够: what hangs on something else.
_CONDITION = re.compile(
    "才(?:能|可以?|给|行|让|准|算|批|肯)|[得要还]?看[^，。；]{0,8}(?:够不够|[能给批行有让来到]不[能给批行有让来到]|情况)|除非|要是|如果|只要|等[^，。；]{1,10}再|得等"
)
# 看经费情况再定, 要不要建.
_HANGS = re.compile("看[^，。；]{1,8}再(?:定|说|看)|要不要|建不建|搞不搞|办不办")
_CONDITIONED = re.compile(
    "是否|等(?!级|于|额)|不成|未果|否则|不然|前提|方可|方能|方[^面案式便法向]|才|须|视|条件|如[无果未遇]|若|待|取决|只要|除非|情况|根据|按照|后[再方]|[下到批熟复位成齐束]后|之后|以后|一旦|逾期|到期"
)
# 除柳河社外: a part that is left out.
_EXCEPTED = re.compile(r"除了?[^，。；]{1,16}(?:之?外|以外)(?!部|地|来|出|资)|除了[^，。；]{1,12}$")
_PARTED = re.compile("除|以外|之外|其余|其他|未|没|不|仅|尚|只|还|剔")
_FLAT = re.compile("(?<![涨降变增减动调加])没[涨降变增减动调加]|不变|持平")
_MOVED = re.compile("提高|上涨|增长|增加|上调|下降|降低|减少|下调|调整")


def conditions(source: Clause, raw: str, text_words: Sequence[Word], own: str, before: str) -> Iterator[Reason]:
    """Conditions and sources of hearsay a clause of its own says (不含矿山, 财政局通报的) that the whole text lacks; own: what tells its fact; before: what tells the clause it stands behind, from the sentence's beginning."""
    if _FLAT.search(source.text) and _MOVED.search(raw) and not re.search("未|没|不|平|保持|维持", raw):
        yield Reason("direction", "", source.text)
    if _EXCEPTED.search(source.text) and not _PARTED.search(raw):
        yield Reason("condition", "", source.text)
    if _is_silent_denial(source, own):
        yield Reason("polarity", "", source.text)
    yield from theirs_untold(source, raw)
    found = _CONDITION.search(source.text) or _ONCE_DONE.search(source.text.strip())
    if found and not _CONDITIONED.search(own):
        yield Reason("condition", "", source.text)
    for kind, cls in _KEPT:
        word = class_marks(source.words, kind).get(cls)
        if kind not in ("condition", "hedge") or word is None or word in raw:
            continue
        if (word[-1] == "数" and word[:-1] in before) or (cls == "except" and counted_besides(source, raw)):
            continue  # （累计数） is told by 累计 before its own figure
        told = set(class_marks(text_words, kind))
        if cls not in told and not told & ALIKE.get((kind, cls), set()):
            yield Reason(kind, "", word)


_NOT_YET = re.compile(
    "(?:还|尚|仍|都|也|至今)没|未(?!来|成年|婚)|没(?:人|钱|建|批|到|下来|动|落|定|签|装|修|改|办|通|做|开|验|发|给|还|交|着落|眉目|影儿?|谱|头绪|回音|消息)"
)
_OPEN = re.compile("[没未无不零难缺差欠停失拖待等少免禁拒断空废]|仅|只|尚|仍|拟|正在|申请|申报|报批|剩|其余|余下")


def _is_silent_denial(source: Clause, own: str) -> bool:
    """Whether a clause of its own says what has not happened (还没批下来) and nothing told of its fact leaves anything open."""
    stated = any(verb.text in own for verb in denied_verbs(source.words))
    if (
        any(not number.weak for number in source.numbers)
        or not (stated or _NOT_YET.search(source.text))
        or _SPARED.search(source.text)
    ):
        return False
    return bool(own) and not (_OPEN.search(own) or is_adverse(own, source.text))


# 退休6人、补充2人，净减4人: that few came in is told by what is missing.
_SHORT = re.compile(
    "最多|至多|净减|其余|剩余|余下|缺口|[仍还尚]?缺|差额|缺额|[仍还尚]差|差距|未完成|未达|不足|不到|除[^，。；]{1,16}外"
)
# 说是半天 told as 承诺半天.
_PROMISED = re.compile("有人[所曾也]?[^，。；]{0,3}[说称讲传反]|传闻|承诺|标称|名义|声称|公布|公示|对外")
# 未经查实 says as much as 有人说.
_UNPROVEN = re.compile("(?:未|没有?|无法|有待|尚待|待)(?:经|得到|获|进一步)*(?:查实|核实|证实|核查|查证|确认|求证)")
_EVERY_ONE = frozenset(("全部", "所有", "全体", "一律", "悉数", "全数"))
_EVERY = re.compile(r"100%|百分之百|每|各|逐|应[一-鿿]尽|普遍|悉")


def _counts(clause: Clause) -> bool:
    """Whether an 全部 is said of something counted or done, not of people at large (家长都说好)."""
    return bool(clause.numbers) or bool(class_marks(clause.words, "status"))


# 一趟没来, 一个都没配: none at all. C、D级: which grade.
# 老板说下月给: said by somebody, and so told.
_REPORTED = re.compile(
    r"(?![听据请来让要有去今前昨明当本我咱])[一-鿿]{2,4}(?<!的)(?<!小)(?<!再)(?<!来)(?<![价费率量款钱事案目程策区楼路])[说称](?=[一-鿿\d]{2})(?!是|不[定准好清]|明|法|解|话|清|透|得|谎)"
)
_OVER_PLAN = re.compile("(?:超出?|超过|比|较|低于|欠|距)(?:年度|招生)?计划")
_BINDING = re.compile("须|必|方可|才|要|应|不得|严禁")
# 没浪费, 没出事: nothing bad came of it, and a report need not say so.
_SPARED = re.compile(
    "一[一-鿿](?:都|也)?[不没](?:缺|少|差)(?![一-鿿])|[没未无不](?:有)?(?:浪费|丢|烂|出事|坏|损失|耽误|拖|断|停|闲|漏|落(?![实地户成定到款图位座脚])|亏|走样|白|放过|错过|含糊|马虎|打折)"
)
# 没怎么动 told as 基本持平.
_UNMOVED, _EVEN = re.compile("没(?:怎么|大|咋)?[动变涨跌降升]"), re.compile("平稳|稳定|持平|不变|维持|保持")
# 没超预算 told as 控制在预算以内.
_UNPASSED, _WITHIN = re.compile("[没未不]有?(?:超|突破)"), re.compile("以内|之内|范围内|控制在|低于|不足")
# 不如去年的 told as 低于上年.
_LESS_THAN = re.compile(
    "不如|不及|比不[上过]|赶不上|抵不[上过]|[没未]有?[^，。；]{1,8}(?:高|多|快|好|强|大)(?:[，。；]|$)"
)
_BELOW = re.compile("低于|少于|小于|慢于|弱于|逊于|落后|回落|下降|减少|收窄|放缓|[低少慢差]了?[约近]?\\d")
# 要是不给, 就不推: both halves of a condition.
_HYPOTHETIC = re.compile(
    "(?:要是|如果|若|假如|除非|万一|一旦)|[没未不][^，。；]{1,8}的话|^(?:那|也|就|便|则)+[^，。；]{0,3}[不没别]|[没未不][^，。；]{0,8}就?[不没别][^，。；]{0,4}$"
)
_REQUIRED = re.compile("前提|条件|方[可能]|才|须|必须|取决|除非|要看|看[^，。；]{1,12}[到能有][没不]")
# 搬不搬等县里定: what is asked is not denied. 硬件不行 told as 硬件较差.
_ASKED = re.compile("([一-鿿])[不没]\\1")
_DENIES = re.compile("[没未不]")
_POOR = frozenset(("不行", "不中", "不成", "不灵", "不咋样", "不怎么样", "不像样", "不像话", "不咋地", "不太行"))
_WEAK = re.compile("差|弱|低|薄|滞后|落后|陈旧|短板|老化|欠佳|问题")
_ADVERSE = re.compile("异常|违规|违法|超标(?!准)|坏|障|瘫|裂|损|漏|死亡|遇难|身亡|失败|超期|逾期|中断|流失|受阻")
_NOT_ONE = re.compile(
    r"一[一-鿿]{1,2}(?:也|都)?[没未不](?!到|足|落|漏|放过|错过|少|差|剩|缺|拖|超|过|多于|高于|低于)|一[家个所名人处台户条][一-鿿]{0,4}(?:也|都)[没未]有?(?!落|漏|少|差|剩|缺|拖)|从[来没未]|一直没"
)
_GRADE = re.compile(r"[A-EⅠⅡⅢⅣⅤ](?:、[A-EⅠⅡⅢⅣⅤ])*[级类]")
# 以前只有1400次: small once, and not a problem now.
_BEFORE = re.compile(
    r"(?:以前|原来|原先|此前|过去|上年|去年|前年|同期|往年|上月|上个月|上季度?|上周|上期|年初)[^，。；\d]{0,6}(?:只|才|仅|光)"
)


def dropped_classes(source: Clause, tellers: Sequence[Word], raw: str, own: str) -> Iterator[Reason]:
    """Classes a source clause says that none of the clauses about its fact says; raw: their text; own: that of those telling this clause."""
    for kind, cls in _KEPT:
        word = class_marks(source.words, kind).get(cls)
        if word is None or (len(word) > 1 and word in raw) or _need_not_be_told(cls, word, source, tellers, raw, own):
            continue
        told = set(class_marks(tellers, kind))
        every = cls == "all" and (_EVERY.search(raw) or ALL.search(raw) or all_of_them(raw))
        every = every or (cls == "all" and short_of_all(source, own))
        said = cls in told or told & ALIKE.get((kind, cls), set()) or said_plainly(kind, cls, raw)
        if not said and not every:
            yield Reason(kind, "", word)
    yield from _let_fall(source, tellers, raw, own)


def _need_not_be_told(cls: str, word: str, source: Clause, tellers: Sequence[Word], raw: str, own: str) -> bool:
    """Whether a class word of notes may go: another says as much, or it only weighs lightly."""
    if word == "托管" or (word == "计划数" and _OVER_PLAN.search(own)):
        return True  # a service (日间托管), as often as a charge given away; （计划数2800） told as 超计划300台
    if (cls == "joint" and (ONE_CASE.search(source.text) or at_one_time(word, own))) or (
        cls == "lead" and led_by_whom_one_helps(source, raw)
    ):
        return True
    if cls == "except":
        return leaves_nothing_out(word, source) or counted_besides(source, raw)
    if word in ("大体", "大致"):  # 大体建成 told as 基本建成: how far, and no principle
        return any(said in own for said in ("基本", "大体", "大致"))
    if cls == "only":
        alone = bool(_ONE_ONLY.search(source.text) and _THE_OTHERS.search(raw))
        return alone or bool(_BEFORE.search(source.text)) or word in ("就", "不过") or bool(_SHORT.search(raw))
    if cls == "hearsay":
        return bool(_UNPROVEN.search(raw) or _PROMISED.search(raw))
    if cls in _MEANT:
        return bool(_MEANT[cls].search(own))
    if cls != "all":
        return False
    bound = any("must" in class_marks(words, "plan") for words in (source.words, tellers))
    binding = bool(_BINDING.search(raw) and _BINDING.search(source.text))
    loose = len(word) < 2 or f"占{word}" in source.text or not (_counts(source) or word in _EVERY_ONE)
    return bound or binding or loose


# 超标的只有一处，别的都达标: told with what is true of all the others.
_ONE_ONLY = re.compile("(?:只有|仅有?|就)[^，。；\\d]{0,8}[一1][个家处座户人名条项块片段台所]")
_THE_OTHERS = re.compile("[均都皆]|其余|其他|别的")
# 就她一个人, 常来的也就八九十个: so few, by a word that elsewhere only links.
_SO_FEW = re.compile(
    r"(?:也就(?:是|有|剩)?[约近]?[\d一二两三四五六七八九十几]|(?<![早也])就(?:[她他它这那我咱]们?|剩|靠)(?:[\d一两二三])+个?[人名位条台间辆把])"
)
_FEW_SAID = re.compile("[只仅才单独兼唯]|最多|至多|不过|不足|不到|不多|较少|偏少|有限|剩|缺")
# 计划, 将 and 明年 say as formally that it is only meant; 试行 and 先行 that it is being tried.
_MEANT = {
    "intend": re.compile(
        "计划(?!外|数|的|任务)|原[定拟计]|既定|预定|规划(?!面积|用地)|拟|将(?![^，。；]{1,12}(?:至|到|为|成))|打算|预计|筹备|谋划|准备|安排在|完成率|进度|序时|到位率"
    ),
    "consider": re.compile("试[办行点种用销售卖营运]|尝试|先行|研究|探索|论证|谋划|视|酝酿|适时|择机|时机|成熟"),
}


# 降至0台: none.
_NOUGHT = re.compile(r"(?<![\d.,])0(?![\d.])")


# 招不到就合用: only if it fails; 东边等环评: only after that.
_FAILING_THAT = re.compile("[没未不](?!是|过|但|仅|光)[^，。；]{0,6}就(?![不没别是地近业医读任职餐])")
_WAITS = re.compile(
    "(?<![、一二三优同平中高初])等(?![级于同额价次待等着比到]|[一-鿿]{0,3}(?:方面|工作|因素|活动|内容|项目|问题|部门|单位|[个家项种类条]))(?P<what>[一-鿿]{1,8})$"
)


# 仍不缴纳的提起诉讼, 需省公司批准: what it hangs on, in other turns.
_CONDITIONED_TOO = re.compile(
    "成熟|[成好妥]一[家个户处批条]|愿意|意愿|如|则|[未不][^，。；]{1,6}[的者]|[需须要看待等经]|批准|审批|(?<!随)(?<!然)(?<!先)(?<!今)后|到没到|受制"
)


# 规委会要是过了, 给钱的话: said as a mere supposition.
_SUPPOSED = re.compile(r"(?<![主重需只不首])要是|如果|倘若|假如|除非|只要|(?<!\d)万一|一旦|的话(?=[，。；]|$)")
# 钱批了就换, 图到了再拆: once that is so, and not before.
_ONCE_DONE = re.compile(
    "^有[一-鿿]{1,2}(?:就|再|才)[一-鿿]|[成好妥](?P<one>一[家个户处批条])[一-鿿]{1,2}(?P=one)|^[一-鿿]{1,6}[批到下定签过落够齐][来了](?:就|再|才)[一-鿿]{1,3}$"
)
_AT_ONCE = re.compile("随后|随即|立即|直接|同步|一并|同时|将|即行|马上|尽快|全面")


def _failing_that(source: Clause) -> bool:
    """Whether something is only done if another thing fails; 没招标就干了 tells what was done."""
    return bool(_FAILING_THAT.search(source.text)) and not source.text.strip().endswith("了")


def _waits(source: Clause) -> re.Match[str] | None:
    return None if source.numbers else _WAITS.search(source.text.strip())


def _let_fall(source: Clause, tellers: Sequence[Word], raw: str, own: str) -> Iterator[Reason]:
    """Whose word it is, that there was none at all, a grade, a denial, what it hangs on."""
    few = _SO_FEW.search(source.text)
    if few and not _FEW_SAID.search(raw):
        yield Reason("degree", "", few[0])
    hangs = _HANGS.search(source.text)
    if hangs and not _CONDITIONED.search(raw) and "consider" not in class_marks(tellers, "plan"):
        yield Reason("condition", "", source.text)
    supposed = _SUPPOSED.search(source.text) or _ONCE_DONE.search(source.text.strip())
    if supposed and not _CONDITIONED.search(raw) and not _CONDITIONED_TOO.search(own):
        yield Reason("condition", "", source.text)
    yield from awaited_untold(source.text, raw)
    held_back = _failing_that(source) or _waits(source)
    if held_back and _AT_ONCE.search(own) and not (_CONDITIONED.search(own) or _CONDITIONED_TOO.search(own)):
        yield Reason("condition", "", source.text)
    said_so = _REPORTED.match(source.text) and not told_as_intended(source.text, raw)
    if (THEIRS.search(source.text) or said_so) and not ATTRIBUTED.search(raw):
        yield Reason("hedge", "", source.text)
    none = _NOT_ONE.search(source.text) and not NONE_NOT.search(source.text)
    if none and not (re.search("[没未无零不]|空白|" + _NOT_ONE.pattern, raw) or _NOUGHT.search(raw)):
        yield Reason("polarity", "", source.text)
    for grade in _GRADE.findall(source.text):
        if grade not in raw:
            yield Reason("condition", "", grade)
    yield from _denial_lost(source, tellers, raw, own)


def _denial_lost(source: Clause, tellers: Sequence[Word], raw: str, own: str) -> Iterator[Reason]:
    """That something is not so, or not done, where its tellers say nothing of the kind."""
    left = re.search("仍[有存然旧]|依[然旧]|还有|沿用|照旧|原样", raw)
    negative = class_marks(source.words, "negation").get("no") or class_marks(source.words, "status").get("not_done")
    if (
        negative
        and not left
        and not _NOUGHT.search(raw)
        and not (_UNMOVED.search(source.text) and _EVEN.search(raw))
        and not (_UNPASSED.search(source.text) and _WITHIN.search(raw))
        and not goes_on_as_ever(source.text, raw)
        and not says_until_when(source.text, raw)
        and not (_SPARED.search(source.text) or NONE_NOT.search(source.text))
        and not (
            (_ASKED.search(source.text) and not _DENIES.search(_ASKED.sub("", source.text)))
            or (negative in _POOR and _WEAK.search(raw))
        )
        and not (_LESS_THAN.search(source.text) and _BELOW.search(raw))
        and not (_HYPOTHETIC.search(source.text) and _REQUIRED.search(raw))
        and not denies(tellers, raw, "不没未无难零剩余缺差欠停断失拖禁仅只拒待堵卡止荒闲空弃废免少")
        and not is_adverse(raw, source.text)
        and all(set(found) & set(source.text) for found in _ADVERSE.findall(own))
        and "all" not in class_marks(source.words, "degree")
        and is_turned(source, own, tellers)
    ):
        yield Reason("polarity", "", negative)
