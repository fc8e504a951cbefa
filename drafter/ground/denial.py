"""Denials: whether words deny, and what a source denies of an act and the text does not (没签承诺书的32家 told as 签订承诺书的32家)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from drafter.claims.clause_classes import class_marks
from drafter.core.claim import Reason, VerdictKind
from drafter.ground.affirmed import reached, turned_outright
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.language import lexicon
from drafter.language.segmenting import Word


def denies(
    words: Sequence[Word],
    raw: str = "",
    signs: str = "不没未无缺差少空欠零难剩待等拖停断光才荒黑哑坏废歇关闲卡压堵锁挂烂丢旧慢",
) -> bool:
    """Whether words say that something is not, is missing, or only part of it is."""
    return (
        bool(class_marks(words, "negation"))
        or "not_done" in class_marks(words, "status")
        or bool({"only", "none", "few"} & set(class_marks(words, "degree")))
        or "except" in class_marks(words, "condition")
        or _has_sign(_bare(raw), signs)
        or bool(ZERO.search(raw))
        or bool(_EXCEPT.search(raw))
        or bool(_FREE.search(raw))
        or bool(_UNSURE.search(raw))
    )


@lru_cache(maxsize=2048)
def _has_sign(text: str, signs: str) -> bool:
    return any(sign in text for sign in signs)


# 还挂着23条: left as it is, and so not done.
PENDING = re.compile("[挂压搁放拖晾积趴悬吊欠空闲堵卡]着|捂|在拖|没着落")
_EXCEPT = re.compile(r"除了?[^，。；]{1,16}(?:之?外|以外)(?!部|地|来|出|资)")
# 过不过得了还两说: it is not settled.
_UNSURE = re.compile("两说|说不[准定好]|没准|难说|不一定|悬着|没谱|没影|没回音|没信|未必|([一-鿿])[不没]\\1")
# 免费: nothing is charged.
_FREE = re.compile("免(?:费|收|单|征|交|缴|检|票|试|押|租|息|税|罚|予|除|于)|无偿(?!献)")
ZERO = re.compile(r"(?<![\d.])0[ ]?(?:[人起例件宗次家户项个份张条处笔场]|事故|投诉|上访)")


# Words that hold a sign of denial and deny nothing.
_INNOCENT = re.compile(lexicon.any_of(lexicon.words("no_denial.txt")))


# “中原之光”: a name denies nothing.
_QUOTED = re.compile("“[^”]{1,20}”")


@lru_cache(maxsize=2048)
def _bare(raw: str) -> str:
    return _INNOCENT.sub("", _QUOTED.sub("", raw))


def polarity(
    clause: Clause, told: Sequence[Word], held: HeldWords, wide: HeldWords
) -> Iterator[tuple[VerdictKind, Reason]]:
    """Denials the source does not have: bent where it says the very thing plainly, reworded where it says it in other words (锁门, 未开放)."""
    yield from (("bent", reason) for reason in turned_outright(clause, held.raw))
    yield from (("bent", reason) for reason in reached(clause.text, f"{held.raw}，{wide.raw}"))
    said = class_marks(clause.words, "negation")
    if "no" in said and not denies(told, held.raw + wide.raw) and not PENDING.search(wide.raw):
        plain = _denied_stem(clause.words)
        same = plain is not None and plain.text in held.raw and said["no"][0] != "无"
        alike = plain is not None and plain.pos[:1] in ("v", "a") and bool(plain.groups & held.groups)
        done = said["no"] in _DENYING and ("done" in class_marks(told, "status") or bool(_DONE.search(held.raw)))
        contrary = plain is None or same or alike or done
        yield "bent" if contrary else "reworded", Reason("polarity", said["no"], "")
    for word in clause.words:
        turned = word.cls("negation") == "lack" and word.text[0] == "不" and word.text not in wide.raw
        if turned and len(word.text) > 2 and word.text[1:] in held.raw and not denies(told, held.raw):
            yield "bent", Reason("polarity", word.text, word.text[1:])


_DONE = re.compile("[一-鿿](?:好|完)(?:了|[，。；开用]|$)")


def _denied_stem(words: Sequence[Word]) -> Word | None:
    """What the first denial denies: the word behind it, or what is grown together with it."""
    for at, word in enumerate(words):
        if word.cls("negation") != "no":
            continue
        if (
            word.text[0] in "不没未无"
            and len(word.text) > 1
            and word.text not in _DENYING
            and word.text not in ("没有", "毫无", "并无", "无一", "未经")
        ):
            return Word(word.start + 1, word.end, word.text[1:], "v", groups=word.groups)
        return words[at + 1] if at + 1 < len(words) else None
    return None


_DENYING = ("没", "未", "没有", "尚未", "还没", "还没有", "仍未", "从未", "并未", "未能", "不")
# Signs by which a stretch of a report denies, puts off or leaves undone.
_DENIED = re.compile(
    r"[没未不无尚待免缺拒难非零停少禁勿剩余差欠空断失]|有待|拟|将|计划|争取|力争|仅|只|才|外|除|若|如|前|率|之前"
)
# Where what is said of one thing ends: 签订承诺书的 | 32家未予免检.
_SEAM = re.compile(r"的(?!确|话)|\d[\d.,]*|[，。；：、（）]")
# 调解仍有3%未成功: what is counted is what is denied.
_COUNT_DENIED = re.compile(r"\d[\d.,]*[%％成]?[一-鿿]{0,2}?(?:尚|仍|还)?[未没不]")
# 参加组织生活不够经常 for 没参加: done, but not enough.
_SOFTENED = re.compile(
    "不够(?:经常|及时|积极|主动|规范|到位|充分|好|多)?|不太|不甚|不尽|不经常|不及时|不规范|不充分|偏[少低慢弱]|欠[佳缺]"
)
_VAGUE = frozenset("有是到会能要让给来去在上下进出得说做办动完好成够")


def undenied(source: Clause, own: Sequence[Clause]) -> Iterator[Reason]:
    """Acts the source clause denies that a clause telling it states plainly. own: the clauses of the text that tell the source clause."""
    for verb in denied_verbs(source.words):
        if any(is_urged(source.text, clause.text) for clause in own):
            continue  # 没移的都催一遍 told as 督促移交
        said = [(c, word) for c in own if not is_held_up(c.text) for word in c.words if tells_act(verb, word)]
        stretches = [_stretch(clause, word).replace(verb.text, "") for clause, word in said]
        if said and not any(_DENIED.search(stretch) for stretch in stretches):
            yield Reason("polarity", said[0][1].text, source.text)
        elif said and all(_SOFTENED.search(s) and not _DENIED.search(_SOFTENED.sub("", s)) for s in stretches):
            yield Reason("soften", said[0][0].text, source.text)


# 地没征下来 told as 受征地影响.
_HELD_UP = re.compile("受[^，。；]{1,10}(?:影响|制约|限制|掣肘)$")


def is_held_up(text: str) -> bool:
    """Whether a clause only says what holds something up, and so that it is not there yet."""
    return bool(_HELD_UP.search(text.strip()))


_URGED = re.compile("[没未][一-鿿]{1,4}的[^，。；]{0,6}(?:催|盯|督|追|逼|通知|喊)")
_URGING = re.compile("督促|催促|敦促|催办|催缴|督办")


def is_urged(source: str, text: str) -> bool:
    """Whether both say that those who have not are pressed to (没移的都催一遍, 督促移交)."""
    return bool(_URGED.search(source) and _URGING.search(text))


_NOT_ALLOWED = frozenset(("不行", "不能", "不成", "不可以", "不让", "不给", "没门", "没戏", "免谈"))
_BETWEEN = frozenset(("还", "都", "也", "就", "仍", "暂时", "目前", "现在", "则", "却"))


def _refused(words: Sequence[Word]) -> Iterator[Word]:
    """提取还不行: the verb a clause ends by refusing."""
    if words and words[-1].text in _NOT_ALLOWED:
        before = [word for word in words[:-1] if word.text not in _BETWEEN]
        if before and before[-1].pos.startswith("v") and len(before[-1].text) > 1:
            yield before[-1]


def denied_verbs(words: Sequence[Word]) -> Iterator[Word]:
    """The verbs right behind a denial, grown together with one (没签), or refused behind (提取还不行)."""
    yield from _refused(words)
    for at, word in enumerate(words):
        after = words[at + 1] if at + 1 < len(words) else None
        if word.text in ("不", "没") and after is not None and at and words[at - 1].text[-1] == after.text[0]:
            continue  # 搬不搬 asks, and denies nothing
        if len(word.text) == 2 and at and words[at - 1].text[-1] == word.text[1] and word.text[0] in "不没":
            continue
        if (
            word.text in (*_DENYING, *_NOT_ALLOWED, "不得", "不准", "不可")
            and after is not None
            and after.start == word.end
            and (after.pos.startswith("v") or after.cls("status") == "done")
            and (
                after.text[0] not in _VAGUE
                or word.text in _NOT_ALLOWED
                or (after.cls("status") == "done" and len(after.text) > 1)
            )
        ):
            yield after
        elif (
            word.text[0] in "没未"
            and 1 < len(word.text) < 4
            and word.text[1] not in _VAGUE
            and word.text not in _DENYING
            and word.cls("negation") == "no"
        ):
            yield Word(word.start + 1, word.end, word.text[1:], "v", groups=word.groups)


def tells_act(verb: Word, word: Word) -> bool:
    """Whether a word of the text tells the very act: the same, one of its meaning, or a verb of two signs that begins or ends with it."""
    acts = word.pos[:1] in ("v", "") or (word.pos == "ns" and bool(word.groups))  # 中断 is no place
    if word.text == verb.text or (verb.groups & word.groups and acts):
        return True
    return len(verb.text) == 1 and len(word.text) == 2 and verb.text in word.text and acts


# 800余户: somewhat more, and nothing left over.
_SOME_MORE = re.compile("余(?=[万亿]?[户人名个家处件台辆亩吨元米次项座])")


def _stretch(clause: Clause, word: Word) -> str:
    """What of its clause stands with a word, up to the next seam on both sides."""
    at = word.start - clause.span.start
    begin = max((m.end() for m in _SEAM.finditer(clause.text, 0, at)), default=0)
    after = _SEAM.search(clause.text, at + len(word.text))
    if after is not None and (denied := _COUNT_DENIED.match(clause.text, after.start())):
        return clause.text[begin : denied.end()]
    return _SOME_MORE.sub("", clause.text[begin : after.start() if after else len(clause.text)])
