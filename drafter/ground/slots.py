"""Closed classes of a text clause beside those of the source clauses it tells: what was put in, and what was let fall."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from drafter.claims.clause_classes import class_marks
from drafter.core.claim import Reason, VerdictKind
from drafter.ground import stages
from drafter.ground.awards_told import sums_up_awards
from drafter.ground.covering import HeldWords
from drafter.ground.cutting import Clause
from drafter.ground.denial import ZERO, polarity
from drafter.ground.formalising import wants
from drafter.ground.lots import is_split
from drafter.ground.obtaining import is_obtained, told_as_got
from drafter.ground.plain_speech import ALL, ONE_CASE, ORDERED, said_plainly
from drafter.ground.scopes import scoped
from drafter.ground.stages import AHEAD
from drafter.language.classes import members
from drafter.language.lexicon import one_of
from drafter.language.segmenting import Word

# Kinds whose every word must have one of its class (or itself) in the source.
_STRICT = ("unique", "degree", "plan", "hedge", "responsibility", "condition", "soften", "praise", "sanction")
_NEUTRAL_CLASSES = frozenset(
    (
        ("plan", "will"),
        ("degree", "none"),
        ("condition", "include"),
        ("condition", "subject"),
        ("hedge", "estimate"),
        ("hedge", "attribution"),
        ("degree", "only"),
        ("soften", "mild"),
    )
)
ALIKE = {
    ("hedge", "reported"): {"hearsay", "attribution"}, ("hedge", "hearsay"): {"reported", "attribution"},
    ("degree", "most"): {"half"}, ("degree", "half"): {"most"}, ("degree", "few"): {"some", "only"}, ("degree", "some"): {"few"}, ("degree", "only"): {"few"},
    ("plan", "aim"): {"consider"}, ("unique", "first"): set(), ("responsibility", "host"): {"self"}, ("responsibility", "entrust"): {"undertake", "host"}, ("responsibility", "undertake"): {"entrust"}, ("responsibility", "joint"): {"assist"}, ("responsibility", "assist"): {"joint"},
}  # fmt: skip
# Said once in a fact, these hold for all its clauses.
_WIDE = frozenset(("condition", "hedge", "unique", "responsibility", "plan", "degree"))


def added(clause: Clause, told: Sequence[Word], held: HeldWords, wide: HeldWords) -> Iterator[Put]:
    """Classes the clause says and the sources it tells (`told`, `held`) do not; `wide`: the whole facts.

    bent where the sources say otherwise or the class claims something by itself; reworded where they only do not say it.
    """
    limited = "only" in class_marks(clause.words, "degree") and bool(clause.numbers)
    for kind in _STRICT:
        for cls, word in class_marks(clause.words, kind).items():
            if (kind, cls) == ("degree", "all") and limited:  # 全部车辆不过3台
                continue
            if _has_another_sense(kind, cls, word, clause, wide):
                continue
            if (kind, cls) == ("plan", "aim") and is_obtained(clause.text, word, held.raw):
                continue
            if kind == "praise" and _is_no_praise(clause.text, word):
                continue
            if kind == "degree" and _is_denied_whole(clause, cls, word, wide):
                continue
            if (kind, cls) in _NEUTRAL_CLASSES or _is_held(kind, cls, word, told, held, wide):
                continue
            contrary = _contrary(kind, wide.words)
            made = (
                "bent"
                if cls == "all" and is_split(clause, wide)
                else _kind_of(kind, cls, word, contrary, held, clause.text)
            )
            yield made, Reason(kind, word, contrary)
    yield from scoped(clause, held, wide)
    yield from (("bent", reason) for reason in stages.status(clause, told, held, wide))
    yield from (("bent", reason) for reason in stages.already(clause, held))
    yield from (("bent", reason) for reason in stages.waiting(clause, held))
    if got := told_as_got(clause.text, held.raw):
        yield "bent", Reason("status", got, "")
    yield from (("bent", reason) for reason in stages.turned_done(clause, held, wide))
    yield from (("bent", reason) for reason in stages.direction(clause, told, held))
    yield from polarity(clause, told, held, wide)


def _has_another_sense(kind: str, cls: str, word: str, clause: Clause, wide: HeldWords) -> bool:
    """Whether a word of a class is none of it here: 扣除退库5家 is a sum and no exception, 其中较大的1.9亿元 no grade, 未完成部分 no some."""
    if (kind, cls) == ("condition", "except") and word in _TAKEN_OFF and (clause.numbers or word[0] in wide.raw):
        return True
    if (kind, cls) == ("condition", "grade") and word in _SIZES and not _is_grade(clause.text, word):
        return True
    other = _OTHER_SENSES.get(word)
    return other is not None and other.search(clause.text) is not None


# 减少部分均来自散户, 未完成部分: the part of something, and no some.
_THE_PART = re.compile(
    "(?<=[一-鿿])(?<![大有小对将把在由为])部分(?=[均全都皆也已仍尚未由为系是的先将可拟]|优先|用于|主要|来自|$)"
)
# 残疾人康复, 康复训练: a service, and nobody who has recovered.
_CARE = re.compile("康复(?:[训器服中机医治项站工指救辅需]|和|与|、)|(?:残疾|精神)[一-鿿]{0,3}康复|[和与、]康复")
_OTHER_SENSES = {"部分": _THE_PART, "康复": _CARE, "一起": ONE_CASE}
_TAKEN_OFF = frozenset(("扣除", "减去", "剔除", "刨去", "除去", "扣减"))
# Grades of what happens; of anything else they only say how large it is.
_SIZES = ("较大", "重大", "特大")
_EVENT = re.compile("事故|案|火灾|险情|隐患|事件|灾|疫情|舆情|突发|安全|违法|违纪|问题|项目|工程")


def _is_grade(text: str, word: str) -> bool:
    """Whether a word of size stands before what happens (较大事故); behind a thing it only says how large that is (水分较大)."""
    behind = text[text.find(word) + len(word) :]
    return bool(_EVENT.search(behind[:_NEAR]))


_NEAR = 8
# 短板明显, 未如期完成: said of a weakness, or denied.
_WEAKNESS = re.compile("短板|不足|差距|矛盾|薄弱|滞后|偏[低高弱慢少]|缺口|困难|问题|隐患|不够|下降|下滑|反弹")
_MAGNITUDE = frozenset(("明显", "显著", "突出", "较为明显"))
_DENIED_BEFORE = re.compile("(?:未|没有?|不|难以|无法)(?:能|曾|有|得到|取得|实现)*$")


def _is_no_praise(text: str, word: str) -> bool:
    if word in _MAGNITUDE and _WEAKNESS.search(text):
        return True
    return bool(_DENIED_BEFORE.search(text[: text.find(word)]))


Put = tuple[VerdictKind, Reason]
# Kinds whose words need a member of another class in the source to be bent, classes of them that claim by themselves aside.
_OPEN = frozenset(("responsibility", "degree"))
_CLAIMS = frozenset((("responsibility", "lead"), ("responsibility", "host"), ("responsibility", "entrust")))
PARTED = re.compile(
    r"(?<![一-鿿])(?:[好行优]|愿意|合格|达标|符合条件|够格)的(?![是话时])|剩|其余|余下|另[外有]|还[有差没剩欠缺等待]|其中|一半|大部|多数|部分|个别|有的|有些|先从|先[给在把]|率先|试点|除|不含|只有|才|仅|没[^了]{0,2}完|[个家户处座栋条台那]{1,2}个?还在"
)


def _kind_of(kind: str, cls: str, word: str, contrary: str, held: HeldWords, clause_text: str) -> VerdictKind:
    if (kind, cls) == ("degree", "some") and not contrary and word in _SOME:
        return "reworded"
    if word == "承担" and re.search(r"承担了?(?:的|[^，。；]{0,4}\d)", held.raw + clause_text):
        return "reworded"
    if (kind, cls) == ("plan", "aim") and not contrary and _HANGS.search(held.raw):
        return "reworded"
    if kind not in _OPEN or (kind, cls) in _CLAIMS:
        return "bent"
    if (kind, cls) == ("degree", "all"):
        if word == "全面":
            return "bent"
        if word[0] in "逐挨" or word == "一一":  # how it was done, not how much of it
            return "reworded"
        whole = _WHOLE.search(word) or contrary or PARTED.search(REST.sub("", held.raw))
        return "bent" if whole else "reworded"
    return "bent" if contrary or kind == "degree" else "reworded"


# 仍未全部并账: not all of it, which says no more than that it is not done.
_NOT_ALL = re.compile("(?:没有?|未能?|尚未|仍未|并未|不能?|还没有?)[^，。；]{0,4}$")


def _is_denied_whole(clause: Clause, cls: str, word: str, wide: HeldWords) -> bool:
    return (
        cls == "all" and bool(_NOT_ALL.search(clause.text[: clause.text.find(word)])) and bool(_UNDONE.search(wide.raw))
    )


_UNDONE = re.compile("[没未]")


_SOME = ("部分", "有的", "有些", "一些")
# 全面推开, 应改尽改 claim by themselves; 均 and 全部 may only say that nothing was left.
_WHOLE = re.compile("全面(?:推开|覆盖|完成|建成|达标|实现)|全覆盖|应.尽|百分|全域|全线|全程")
_HANGS = re.compile("看|给的话|的话|要是|如果|够不够|能不能")
REST = re.compile(f"{one_of('rest_words.txt', 'rest')}|另外")


def _is_held(kind: str, cls: str, word: str, told: Sequence[Word], held: HeldWords, wide: HeldWords) -> bool:
    if (
        word in wide.raw
        or (len(word) > 2 and word[-1] in "性型数" and word[:-1] in wide.raw)
        or ((kind, cls) == ("plan", "intend") and _is_ahead(wide))
    ):
        return True
    if word == "有所" and set(class_marks(wide.words, "direction")) & {"up", "down"}:
        return True
    if word in _HOPED and "estimate" in class_marks(wide.words, "hedge") and not _HARDLY.search(wide.raw):
        return True
    if word in _HOPED and (_HEARD.search(wide.raw) or "hearsay" in class_marks(wide.words, "hedge")):
        return True
    if kind in _WITHIN and any(member in wide.raw for member in _long_members(kind, cls)):
        return True
    ordered = ORDERED.get(word)
    if said_plainly(kind, cls, wide.raw) or (ordered is not None and ordered.search(wide.raw)):
        return True
    source = set(class_marks(wide.words if kind in _WIDE else told, kind))
    if kind == "sanction":
        return (
            "act" in source
            or wide.means(word)
            or any(sign in wide.raw for sign in word if sign not in "立案责令行政列入")
        )
    if kind in ("praise", "soften"):
        return _praise_held(cls, word, wide)
    return cls in source or bool(source & ALIKE.get((kind, cls), set()))


def _praise_held(cls: str, word: str, wide: HeldWords) -> bool:
    """Whether the sources have a word of praise or of making light of, or what it sums up."""
    if word[:2] in _BY_ALL and _BY_SOME.search(wide.raw) and not ALL.search(wide.raw):
        return False
    bare = word[1:] if word[0] in "零无" else word[:2]
    stem = word[0] if word[0] in "暂曾略稍" else bare
    if (
        sums_up_awards(word, wide.raw)
        or (word[0] == "最" and "最" in wide.raw)
        or (cls == "rank" and _RANKED.search(wide.raw))
    ):
        return True
    if word[0] in "零无" and none_of(bare, wide.raw):
        return True
    if wants(word) and any(wants(other.text) for other in wide.words):
        return True
    return wide.means(word) or ((len(word) > 2 or stem != bare) and stem in wide.raw)


# 受到一致好评 where only some were pleased.
_BY_ALL, _BY_SOME = ("一致", "普遍", "广泛"), re.compile("有[的些](?!时)|个别|部分|少数|几[个位户]")
# A place of honour however the notes say it; which one it is, its number tells.
_RANKED = re.compile("第[一1](?![次批期季轮阶])|头一|最[高多大快好早长优]|排[在到了]?第|居第|前[三五十]|数一|首")
# Kinds whose words often grow together with others in notes (争取到, 想争取).
_WITHIN = frozenset(("plan", "responsibility"))


@lru_cache(maxsize=64)
def _long_members(kind: str, cls: str) -> tuple[str, ...]:
    """The words of a class that mean it inside any longer one."""
    return tuple(word for word, name in members(kind).items() if name == cls and len(word) > 1)


def none_of(what: str, raw: str) -> bool:
    """办错了0份 and 没出过差错 say 零差错 and 无差错."""
    named = any(sign in raw for sign in what if sign not in "发生") or what == "发生"
    return named and bool(ZERO.search(raw) or re.search("[没未无零]", raw))


# 估计请不来: it is not to be hoped for.
_HARDLY = re.compile("(?:估计|恐怕|可能|怕是|怕|多半|大概|看样子)[^，。；]{0,6}[不没难]")
# What is only heard of is hoped for at most.
_HOPED = ("有望", "可望", "希望", "期望", "力争")
_HEARD = re.compile("(?:听|据)[^，。；]{1,8}(?:讲|说|反映|介绍|称)")


def _is_ahead(wide: HeldWords) -> bool:
    """Whether the source speaks of what is still to come, so that 拟 says no less than it."""
    return bool(AHEAD.search(wide.raw)) and not set(class_marks(wide.words, "plan")) & {"must", "aim", "principle"}


def _contrary(kind: str, told: Sequence[Word]) -> str:
    return next(iter(class_marks(told, kind).values()), "")
