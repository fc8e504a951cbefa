"""What the source says outright and the text turns: 都解决了 told as 尚未全部解决, 在装修 told as 已装修, whatever else either says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.core.claim import Reason
from drafter.ground.cutting import Clause

_DENIAL = re.compile("(?:尚未|仍未|从未|并未|未能|还没有?|没有|没|未)(?![来必经雨])")
_DENIES = re.compile("[没未不无]")
_SHORT_OF = re.compile("[还尚仍][差缺]|[差缺][\\d一二两三四五六七八九十]")  # 全覆盖还差2个
_BESIDE = re.compile("[一-鿿]{2}")
_NUMBER = re.compile(r"\d[\d.,]*")
_PARTS = re.compile("[，。；：、（）\\n]")
# 环评批了 told as 尚未获批, 没做过鉴定 told as 已做过鉴定: the verb of one sign that both turn on.
_ROOTS = "批办建修装拆签发通验测检换补清交开关查做停断销"
_OVER = re.compile(f"已(?:经|均|都|全部)?[^没未不无，。；]{{0,2}}?(?P<act>[{_ROOTS}])")
# 即将过期 for 早过期了.
_SOON = re.compile("(?:即将|将要|快要|行将|临近|濒临)(?P<act>[一-鿿]{2})(?=$|[，。；、的])")
# 已装修, and neither 已装修完 nor 已在装修.
_ALREADY = re.compile("已(?:经|全面|全部)?(?P<act>[一-鿿]{2})(?=$|[，。；、\\d])")


# 无人看守 for 有人看着, 无须批准 for 得省局点头: said of one thing, one of them is wrong.
_NEITHER = (
    (re.compile("无人(?!机|驾|船|车|化|系统|岗)"), re.compile("有(?:专)?人(?=[看管守值盯负])"), re.compile("[没无]人")),
    (
        re.compile("(?:无[须需]|不[需必]|不用)[^，。；]{0,8}(?:批准|同意|审批|审核|批复|许可)"),
        re.compile("(?:得|须|需|要|等|经)[^，。；没不]{1,8}(?:批|同意|点头|签字|审)"),
        re.compile("无[须需]|不[需必用]"),
    ),
)


_SEAM = re.compile("(?<=[一-鿿]{2})的(?!确)")


def turned_outright(clause: Clause, raw: str) -> Iterator[Reason]:
    """Denials of what the source clauses (`raw`) affirm in the same word, and acts told as done that they tell as going on."""
    for said, given, not_given in _NEITHER:
        found, other = said.search(clause.text), given.search(raw)
        if found and other and not not_given.search(raw):
            yield Reason("polarity", found[0], other[0])
    denial = _DENIAL.search(clause.text)
    if denial:
        seam = _SEAM.search(clause.text, denial.end())  # 未整改的全部挂牌: what is denied ends at 的
        end = seam.start() if seam else len(clause.text)
        words = (w for w in clause.words if denial.end() <= w.start - clause.span.start < end and w.pos[:1] == "v")
        beside = _BESIDE.match(clause.text, denial.end())  # 未获批 may have grown together
        acts = dict.fromkeys((*([beside[0]] if beside else []), *(word.text for word in words if len(word.text) > 1)))
        lone = _LONE.match(clause.text, denial.end())
        yield from (Reason("polarity", denial[0], act) for act in acts if _is_affirmed(act, raw, clause.text))
        yield from (
            Reason("polarity", denial[0], f"{sign}了")
            for sign in (lone[0] if lone else beside[0] if beside else "")
            if _is_over(sign, raw, clause.text)
        )
    for found in _OVER.finditer(clause.text):
        if _is_denied(found["act"], raw):
            yield Reason("polarity", found[0], f"没{found['act']}")
    come, missing = _COME.search(clause.text), _NOT_COME.search(raw)
    if come and missing and not _COME_TOO.search(raw):
        yield Reason("polarity", come[0], missing[0])
    yield from _soon(clause.text, raw)
    for found in _ALREADY.finditer(clause.text):
        if _goes_on(found["act"], raw):
            yield Reason("status", found[0], f"在{found['act']}")


# 仪器已到货 for 仪器还没到; where the source has some come and some not, nobody can tell which is meant.
_COME = re.compile("(?<![没未])已(?:经|全部|悉数)?(?:到货|到位|到岗|运到|送达|运抵)(?=$|[，。；、])")
_NOT_COME = re.compile("(?:还没|尚未|还未|没)到(?:货|位|岗)?(?=$|[，。；、])")
_COME_TOO = re.compile(
    "(?<![没未])到(?:了|货|位|岗)|(?<![没未])[运送寄拉提调拿](?:[到来回]|[回过]来)了|(?<![没未])进[场馆院校站]了"
)


# 已达到1:0.4, 超过95%: a mark that is said to be reached.
_MARK = re.compile("(?<![没未不尚])(?:已|已经|均|都)?(?P<act>达到|达|突破|超过|高于)了?(?P<mark>\\d[\\d.:：]*)")


def reached(text: str, raw: str) -> Iterator[Reason]:
    """A mark said to be reached that the source says was not (没到1:0.4)."""
    for found in _MARK.finditer(text):
        mark = re.escape(found["mark"].replace("：", ":"))
        missed = re.search(f"[没未不](?:能|有)?(?:达到|达|到|够|足|满|过){mark}(?![\\d.])", raw.replace("：", ":"))
        if missed:
            yield Reason("polarity", found[0], missed[0])


def _soon(text: str, raw: str) -> Iterator[Reason]:
    """即将 said of what is over, or of what the source only says is not there."""
    for found in _SOON.finditer(text):
        act = found["act"]
        over = re.search(f"(?:早已?|已经?|都|均|全)[^没未不，。；]{{0,2}}{act}|(?<![快要将]){act}了", raw)
        denied = re.search(f"[没未](?:有|能)?[{act}]", raw)
        if found[0] not in raw and (over or (denied and not _COMING.search(raw))):
            yield Reason("status", found[0], over[0] if over else denied[0] if denied else "")


# Anything by which notes say that it is about to be.
_COMING = re.compile("快(?!递|件)|即将|就要|将|马上|眼看|临近|要[到来开建]|等|月|底|下周|明年|下半年|预计|在路上|发货")


def _is_affirmed(act: str, raw: str, told: str) -> bool:
    """Whether a part of the source says that the act is over, in its words or by the verb both turn on (批了 of 获批), and none denies it; 3座开工了 says nothing of 2座."""
    counted = set(_NUMBER.findall(told))
    root = next((sign for sign in act if sign in _ROOTS), "")
    parts = [part for part in _PARTS.split(raw) if act in part or (root and re.search(f"{root}(?:了$|下来)", part))]
    parts = [part for part in parts if not counted or not (of := set(_NUMBER.findall(part))) or of & counted]
    if not parts:
        return False
    done = re.compile(
        f"(?:已经?|均|都|全部?)[^没未不无]{{0,6}}{act}|{act}(?:了|完)" + (f"|{root}(?:了$|下来)" if root else "")
    )
    open_ = any(_DENIES.search(part) or _SHORT_OF.search(part) for part in parts)
    return any(done.search(part) for part in parts) and not open_


# 尚未剔, 未换40块: the act is one sign.
_LONE = re.compile(r"[一-鿿](?=$|[，。；、\d])")
# Signs that end many verbs, or stand for any: 做完了一期 says nothing of what is not completed.
_ANY_ACT = frozenset("完成到得为有是做办好起出上下来去进开了过会能要")
# Beside what is over something is denied, or left.
_OPEN_BESIDE = re.compile(
    "[没未不无]|剩|其余|余下|还[有差没剩要在得]|仍|部分|有[的些]|一半|大半|先|一期|首批|头批|再|另|才|就"
)


def _is_over(sign: str, raw: str, told: str) -> bool:
    """Whether the source says of a verb of one sign that it is over, of just what the text counts, and leaves nothing open."""
    if sign in _ANY_ACT or sign not in raw or re.search(f"[没未不][^，。；]?{sign}", raw):
        return False
    counted = set(_NUMBER.findall(told))
    for part in _PARTS.split(raw):
        if re.search(f"(?<![没未不]){sign}(?:了|掉)", part):
            of, some = set(_NUMBER.findall(part)), bool(_OPEN_BESIDE.search(raw.replace(part, "")))
            if of & counted or not (some or (of and counted)):
                return True
    return False


def _is_denied(act: str, raw: str) -> bool:
    """Whether the source denies the act in the same words (没做过, 未验收), and nowhere says that it was done."""
    denied = re.search(f"[没未](?:有|能|曾)?{act}(?!不)", raw)
    return bool(denied) and not re.search(f"(?<![没未有能曾]){act}(?:了|完|好|过)|已(?:经)?[^没未]{{0,4}}{act}", raw)


def _goes_on(act: str, raw: str) -> bool:
    """Whether the source has an act going on, in the same word or by its first sign at the end of a part (还在清 of 清理)."""
    going = re.search(f"(?:正在?|还在|仍在|(?<![现存实])在){act}|{act}(?:中|着)(?=$|[，。；、（）])", raw)
    signs = "" if going else "".join(sign for sign in act if sign not in _ANY_ACT)
    lone = (
        re.search(f"(?:正|还|仍|(?<![现存实外潜内所存])在)[着]?(?P<act>[{signs}])(?=$|[，。；、（）\n])", raw)
        if signs
        else None
    )
    done = lone["act"] if lone else act
    return bool(going or lone) and not re.search(f"已(?:经|全面|全部)?{done}|{done}(?:了|完|好|毕|掉)", raw)
