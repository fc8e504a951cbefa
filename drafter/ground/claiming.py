"""What a clause claims beyond its sources: a cause or an outcome nobody gave, a target nobody reached, a promise nobody made."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafter.core.claim import Reason
from drafter.ground.covering import HeldWords, is_content
from drafter.ground.cutting import Clause
from drafter.ground.named_causes import strange_cause
from drafter.ground.plain_speech import ALL, OVER_TASK
from drafter.ground.told_numbers import ToldNumber
from drafter.language.lexicon import any_of, words
from drafter.language.segmenting import Word

_REACHED = re.compile(
    r"(?:完成|实现|达成|达到|达|突破|超过)了?(?:全年|年度|年初|既定|预定|全部|各项|预期|序时|的)*(?:目标|任务|计划|指标|进度|设计(?:能力|标准|规模)|预期)(?!的|外|数|值|任务|[^，。；]{0,6}\d)"
)
_RANK_MOVED = re.compile(r"(?:位次|名次|排名|排位)[^，。；\d]{0,3}(?:前移|上升|提升|进位|靠前|领先|前进|跃升)")
_RANK_SAID = re.compile("第|名|位次|排|前移|进位")
# 应援尽援, whatever the verb.
WHOLLY = re.compile(r"应(?P<what>[一-鿿])尽(?P=what)")
_MOST = re.compile("最[高低多少大小好差快慢优早强长]")
# 最多用到2027年: no longer than that.
_AT_MOST = re.compile("最[多迟晚长](?:可|能|只能|仅能|也)?[一-鿿]{0,3}[到至]")
_MOST_SAID = re.compile("最|新[高低]|纪录|之最|第一|头|首|榜|尖|数一|倒数|垫底")
_NOT_REACHED = re.compile(r"未|没|尚|距|差|难")
_HUNDRED = Decimal(100)
# A note tells causes in many ways: 系统升级弄的, 卡在征地上, 说是租金太贵.
_GIVEN_CAUSE = re.compile(
    r"因|由于|导致|造成|使得|弄的|搞的|闹的|卡在|影响|主要是|原因|引起|说是|所以|带来|靠|多亏|[，,]是"
)
_AHEAD_SAID = re.compile(r"今后|下一?步|接下来|未来|后续|往后|从今以后")
_TIMED = re.compile(r"前|月|季度|年底|年内|节")
# 两条船快交付了 is to come; 加快交付了, 快多了 are not.
_AHEAD = re.compile(
    r"明年|下一?步|下半年|今后|接下来|还[剩有没差]|剩|[打准计].?[算备划]|要|排|争取|力争|未来|\d\s?月[底前]|季度|年底|年内|拟|将|想|等|待|目标|任务|计划|(?<![加尽很较更最赶飞又愉痛爽轻明勤])快(?![递速捷餐板马慢多些得一点])[一-鿿]{1,5}了|眼看"
)


def unsupported_claims(clause: Clause, wide: HeldWords, figures: Sequence[ToldNumber]) -> Iterator[Reason]:
    """Reasons of a clause that no source bears out. wide: the whole facts it tells; figures: all of the sources."""
    yield from _outcome(clause, wide)
    yield from _cause_found(clause, wide)
    yield from _suffered(clause, wide)
    yield from _linked(clause, wide)
    yield from _lacked(clause, wide)
    yield from _brought_about(clause, wide)
    yield from _other_means(clause, wide)
    yield from _other_cause(clause, wide)
    yield from _reached(clause, wide, figures)
    yield from _promised(clause, wide)
    whole = WHOLLY.search(clause.text)
    if whole and not WHOLLY.search(wide.raw) and not ALL.search(wide.raw):
        yield Reason("degree", whole[0], "")
    moved = _RANK_MOVED.search(clause.text)
    if moved and not clause.numbers and not _RANK_SAID.search(wide.raw):
        yield Reason("rank", moved[0], "")
    found = _MOST.search(clause.text)
    if found and not clause.numbers and not _MOST_SAID.search(wide.raw) and not _AT_MOST.search(clause.text):
        yield Reason("rank", found[0], "")


def _outcome(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    for at, word in enumerate(clause.words):
        kind = word.cls("cause")
        if kind not in ("effect", "cause") or word.text in wide.raw or _says_no_cause(clause, word):
            continue
        rest = [w for w in clause.words[at + 1 :] if is_content(w) or (w.pos.startswith("n") and len(w.text) > 1)]
        rest = [w for w in rest if w.text not in _LEADING]
        said = _first_group(rest) if kind == "cause" else rest
        if len(word.text) > 1 or kind == "cause":
            if _GIVEN_CAUSE.search(wide.raw) and any(wide.share(w) >= 1 and len(w.text) > 1 for w in said):
                return
            if kind == "effect" and _harm(said, wide):
                return
            enough = 0.34 if kind == "cause" else 0.34 if _GIVEN_CAUSE.search(wide.raw) else 0.5
            most = sum(len(w.text) for w in said) > 2 and _held_share(said, wide) <= enough
            if most or (kind == "cause" and word.text[0] != "受" and strange_cause(said, clause.text, wide)):
                yield Reason("cause", clause.text, "")
        return


# 仓库漏雨，湿了11吨 told as 漏雨致使11吨受潮: a harm behind what did it.
_DONE_BY = re.compile(
    "(?:漏雨|漏水|停电|断电|停水|跳闸|起火|着火|失火|大雨|暴雨|大雪|下雪|大风|台风|洪水|发水|冰雹|倒灌|故障|坏了|堵|塌|断|老化)[^。；]{0,12}(?:湿|泡|淹|毁|报废|烂|坏|砸|压|冲|烧|伤|死|停|误|断|霉)"
)
_HARMED = re.compile("受损|受潮|损毁|损坏|报废|浸泡|被淹|受淹|中断|停运|停产|停业|停工|受灾|倒塌|霉变|变质|晚点|延误")


def _harm(said: Sequence[Word], wide: HeldWords) -> bool:
    """Whether what is said to follow is a harm to a thing the notes name behind an accident."""
    harmed = any(_HARMED.search(w.text) for w in said)
    return (
        harmed
        and bool(_DONE_BY.search(wide.raw))
        and any(wide.share(w) > 0 for w in said if not _HARMED.search(w.text))
    )


def _says_no_cause(clause: Clause, word: Word) -> bool:
    """人工影响天气: a sign of cause that is part of a name; or who likes it."""
    at = word.start - clause.span.start
    return _is_liked(clause, word) or any(name.start() <= at < name.end() for name in _NAMES.finditer(clause.text))


_NAMES = re.compile(any_of(words("cause_names.txt")))


def _is_liked(clause: Clause, word: Word) -> bool:
    """受到学生喜爱: who likes it, which is praise and no cause."""
    return word.text in ("受", "受到") and bool(_LIKED.search(clause.text, word.end - clause.span.start))


_LIKED = re.compile("喜爱|喜欢|欢迎|好评|肯定|认可|称赞|表扬|青睐|追捧|关注|尊敬|爱戴")
_CAUSE_SAID = re.compile(r"(?:(?<!原)因(?!此|地|人而|素|材)|由于|缘于|系因|源于|受)(?P<cause>[^，。；\d]{2,14})")
_UNKNOWN_CAUSE = re.compile(
    "原因(?:还|仍|尚|也)?(?:没|未|不|待|有待|在)[^，。；]{0,5}|(?:[没未]|说不)(?:查|弄|搞)?清楚?原因|不知(?:道)?(?:为|因)"
)


_SUFFERED = re.compile(r"受(?P<cause>[^，。；\d]{2,10}?)(?:影响|制约|限制|拖累|冲击)")


def _suffered(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """受用地协调影响 where the source says nothing of the kind."""
    found = _SUFFERED.search(clause.text)
    if found is None:
        return
    begin = clause.span.start + found.start("cause")
    named = [w for w in clause.words if begin <= w.start < begin + len(found["cause"]) and len(w.text) > 1]
    if named and _held_share(named, wide) <= _HARDLY:
        yield Reason("cause", found[0], "")


_LINKED = re.compile("^[^，。；\\d]{0,4}?(?:带动|拉动|促使|促成|助推|得益于|受益于|归功于|依靠|有赖于)(?!力)")
_LINK_SAID = re.compile("带|拉动|推|促|让|使|靠|因|由于|导致|多亏|托|影响|引|弄|搞|闹|害|后|就|所以|亏|借|凭|[一-鿿]得")


def _linked(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """带动等候时间缩短: one thing told as the fruit of another, where the notes set them side by side."""
    found = _LINKED.search(clause.text)
    if (
        found
        and not re.search("[未没不无]", found[0])
        and clause.opener in ("，", ",", "；")
        and not _LINK_SAID.search(wide.raw)
    ):
        yield Reason("cause", clause.text.strip(), "")


_HARDLY = 0.25
_LACKED = r"(?P<what>[一-鿿]{2,4}?)(?:不足|不够|短缺|紧缺|缺乏|缺失|不到位|未到位|没到位|跟不上|有限|紧张)"
_LACK_SAID = re.compile("(?<!原)(?:因|由于|受)" + _LACKED)
_LACKING_SAID = re.compile("(?<!原)(?:因|由于)(?:缺乏|缺少|没有)(?P<what>[一-鿿]{2,4}?)(?=[，。；]|而|未|尚|仍|$)")
# 因缺少经费 of 没钱修.
_FUNDS, _NO_FUNDS = (
    re.compile("经费|资金|款"),
    re.compile("[没缺无差少欠](?:有|了|的是)?(?:钱|经费|资金|款)|钱[^，。；]{0,3}(?:不够|没|紧|缺)"),
)
_LACK_GIVEN = re.compile(_LACKED + "|[缺没]了?(?P<thing>[一-鿿]{2})(?=[，。；]|$)")


def _lacked(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """因师资不足 where it is the rooms that are too few."""
    said = _LACK_SAID.search(clause.text) or _LACKING_SAID.search(clause.text)
    given = _LACK_GIVEN.search(wide.raw)
    if said is None or given is None:
        return
    begin = clause.span.start + said.start("what")
    named = [w for w in clause.words if begin <= w.start < begin + len(said["what"])]
    money = bool(_FUNDS.search(said[0])) and bool(_NO_FUNDS.search(wide.raw))
    if named and _held_share(named, wide) == 0 and not money:
        yield Reason("cause", said[0], given[0])


def _cause_found(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """因人手不足 where the source says that the cause is not known yet."""
    said, given = _CAUSE_SAID.search(clause.text), _UNKNOWN_CAUSE.search(wide.raw)
    if said and given and said["cause"] not in wide.raw and "原因" not in said[0]:
        yield Reason("cause", said[0], given[0])


_MEANS = re.compile(r"(?:通过|靠着?|依靠|依托|凭借?|借助)(?P<what>[^，。；\d]{2,8})$")
_MEANS_GIVEN = re.compile(r"(?:靠的?是?|全靠|多亏|凭|通过|用的是?)(?P<what>[^，。；\d]{2,8})(?=[，。；]|$)")


def _other_means(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """通过增加窗口 where the notes say 靠的是提前配药."""
    said, given = _MEANS.search(clause.text.strip()), _MEANS_GIVEN.search(wide.raw)
    if said and given and not set(said["what"]) & set(wide.raw):
        yield Reason("cause", said[0], given[0])


_BECAUSE = re.compile(
    r"(?:(?<![联关体])系|(?<!原)因(?!此|地|而|素)|由于|缘于|源于|理由是)(?P<what>[^，。；\d]{2,8}?)(?:延误|所致|导致|造成|影响|引起|耽误|$)|(?<![所加])以(?P<plea>[^，。；\d]{2,8}?)为(?:由|借口|理由)"
)
_SOME = 0.25
_BLAMED = re.compile("嫌|耽误|怕|怪|弄的|搞的|闹的|害的|说是|原因|卡在|因为")


def _other_cause(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """主要因待遇偏低 where the notes blame another thing (嫌离省城远), with which it has not one sign in common."""
    said, given = _BECAUSE.search(clause.text.strip()), _BLAMED.search(wide.raw)
    if said is None or given is None:
        return
    what = said["what"] or said["plea"]
    begin = clause.text.find(what) + clause.span.start
    named = [w for w in clause.words if begin <= w.start < begin + len(what) and is_content(w)]
    if named and all(wide.share(w) < 1 for w in named) and len(set(what) & set(wide.raw)) <= _SOME * len(set(what)):
        yield Reason("cause", said[0], wide.raw[given.start() : given.start() + 8])


_BROUGHT = re.compile(
    r"(?:带动|拉动|推动|促进|助推|撬动|刺激|激发|提振|催生)了?[^，。；\d]{0,10}?(?:增长|提升|提高|增收|发展|繁荣|改善|回升|升级|上升|扩大|回暖|热情|活力|积极性)"
)
_BROUGHT_SAID = re.compile("带[动火活旺]|[拉推撬]动|促|助推|[火旺]了|涨|增|升|好转|多了|发展|改善|积极|劲头|热[情乎]")


def _brought_about(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    """带动出口增长: an outcome no note gives."""
    found = _BROUGHT.search(clause.text)
    if found and not clause.numbers and not _BROUGHT_SAID.search(wide.raw):
        yield Reason("cause", found[0], "")


# 引发 and the like say that there is a cause, and name none.
_LEADING = frozenset(("引发", "导致", "造成", "所致", "引起", "致使", "影响", "受阻", "原因", "问题", "因素"))


def _first_group(words: Sequence[Word]) -> list[Word]:
    """The nouns right behind 因: what is named as the cause."""
    group: list[Word] = []
    for word in words:
        if group and word.start != group[-1].end:
            break
        group.append(word)
        if word.pos.startswith(("v", "a")) and word.pos != "vn":
            break
    return group


def _held_share(words: Sequence[Word], wide: HeldWords) -> float:
    """Single signs count, since notes shorten: 制卡 is held by 社保卡."""
    total = sum(len(w.text) for w in words)
    held = sum(len(w.text) if wide.share(w) >= 1 else sum(c in wide.raw for c in w.text) for w in words)
    return held / total if total else 1.0


def _reached(clause: Clause, wide: HeldWords, figures: Sequence[ToldNumber]) -> Iterator[Reason]:
    found = _REACHED.search(clause.text)
    if (
        not found
        or _NOT_REACHED.search(clause.text[: found.end()])
        or _REACHED.search(wide.raw)
        or OVER_TASK.search(wide.raw)
    ):
        return
    if any(f.role == "completion" and f.number.value >= _HUNDRED for f in figures) or is_met(figures):
        return
    yield Reason("status", found[0], "")


def is_met(figures: Sequence[ToldNumber]) -> bool:
    targets = [f for f in figures if f.role == "target"]
    return any(
        v.source == t.source and v.role != "target" and v.number.family == t.number.family and v.number.value >= t.number.value
        for t in targets
        for v in figures
    )  # fmt: skip


def _promised(clause: Clause, wide: HeldWords) -> Iterator[Reason]:
    said = _AHEAD_SAID.search(clause.text)
    will = next((w for w in clause.words if w.text in ("将", "将于", "将要", "即将") and _leads_verb(clause, w)), None)
    if will is not None and will.text == "将" and _TAKES_OBJECT.search(clause.text):
        will = None
    limit = next((time for time in clause.times if time.before and time.rest), None)
    told = bool((said and not _AFTERWARDS.search(wide.raw)) or will)
    long = len(clause.words) > 3 or bool(said and will)
    if limit is not None and not _AHEAD.search(wide.raw) and not _TIMED.search(wide.raw):
        yield Reason("plan", limit.raw, "")
    elif told and long and not _AHEAD.search(wide.raw):
        yield Reason("plan", said[0] if said else will.text if will else "", "")


# 后面的论文都做了预审: what came after it, and nothing that is to come.
_AFTERWARDS = re.compile("后[面来头]|随后|打那[以之]?后|从那[以之]?后|之后|以后")
# 将仓库迁至新院: 将 takes the object forward and promises nothing.
_TAKES_OBJECT = re.compile(
    "将[^，。；]{1,18}?(?:至|到|为|给|还|成|入|送|交|转|列|纳|移|归|于|[稳保维控](?:定|持|制)在)"
)


def _leads_verb(clause: Clause, word: Word) -> bool:
    after = next((w for w in clause.words if w.start >= word.end), None)
    return after is not None and (after.pos.startswith(("v", "d")) or bool(after.cls("degree")))
