"""Signs that a clause is said to whoever drafts, or of the paper and its figures, and not of the work: each weighs little, several together tell.

A list of whole remarks never ends; whom a clause speaks to, what it speaks of and how sure it is do: 这俩数 (the paper) + 别…加到一起 (a bid),
张局 + 点头了 (nobody's decision yet). What counts work done weighs against it.
"""

from __future__ import annotations

import re
from functools import cache

from drafter.language.lexicon import alternatives
from drafter.language.phrases import phrase_lines
from drafter.language.tail_clauses import said_to_somebody
from drafter.read.asides import AsideKind
from drafter.read.order_clauses import filled

_ENOUGH = 3
_WEIGHTS = {
    "bid": 3, "paper": 2, "flaw": 1, "apart": 3, "doubtful": 2, "unsure": 3, "feel": 3, "tired": 4, "inner": 3, "spoken": 1, "source": 3, "where": 3, "not_counted": 3, "coming": 3, "look": 1,
    "work": -2,
}  # fmt: skip
_CLEAR, _CLEAR_OF_PROBLEMS = 1.4, 3.5
_SHORTEST = 3
_STANDS = re.compile(alternatives("note_clauses.txt", "stands"))
_NAMES = re.compile(r"^[一-鿿、]{1,8}(?:局|委|办|处|科|股|室|组|院|中心|公司|社|镇|乡|村|区|县)$")
_HEAD = 16  # characters before a colon
_DIGIT = re.compile(r"\d")
_EDGES = " 　，,。；;！!～~…?？（）()"
_QUOTED = re.compile("[“‘《][^”’》]+[”’》]")
_YOU = re.compile(r"[你您](?![好我追来争中有])")
_ME = re.compile(
    r"咱(?!们?[国省市县区镇乡村局院校馆站所园狱])|俺"
    r"|(?<![自忘敌])我们?(?:自己|这边|手头|就|也|都|先|再|回头|没|不太?|刚)*(?:代(?!表)|没|记|猜|估|觉|问|改|找|加|写|填|抄|查|核|拼|凑|瞎|懒|忘|手头|这边)"
)
# 9位, 12%; not 6月, 第3条, 2024年
_MEASURED = re.compile(r"(?<![\d第哪.,])\d[\d,.]*(?:\s*[十百千万亿]?[余多]?)(?![\d.,:：/月日号点年时\-—]|个月)")
# 部里啥时候来谁也说不准: what nobody knows yet is when or whether, and not the figure before it.
_WHEN = re.compile(
    r"啥时候|什么时候|何时|几时|哪天|([一-鿿])不\1|能不能|会不会|有没有|行不行|(?<=[一-鿿])不(?=[了上下成到]另说|[了上下成到]再说)"
)


@cache
def _signs() -> dict[str, re.Pattern[str]]:
    listed: dict[str, list[str]] = {}
    for line in phrase_lines("aside_signs.tsv"):
        kind, _tab, pattern = line.partition("\t")
        listed.setdefault(kind, []).append(filled(pattern.strip()))
    return {kind: re.compile("|".join(f"(?:{one})" for one in found)) for kind, found in listed.items()}


# 这个跟组织部门还在商量: how far a matter has come with whom, and nothing that is said to the writer.
_STILL_TALKED = re.compile(
    r"(?:跟|和|与|同|找|向)[一-鿿]{2,10}(?:还|正|仍|一直|也)*(?:在|要|得)?(?:商量|协商|谈|沟通|对接|商议|研究|争取|讨论)(?:着|中|呢)?$"
    r"|[一-鿿]{2,8}(?:还|仍|一直|至今)(?:没|未)(?:有)?(?:松口|答应|同意|批|批复|点头|表态|下文)(?:下来)?$"
)


def still_talked_of(clause: str) -> bool:
    """Whether a clause says that a matter is still talked about with somebody, or that he has not agreed yet."""
    return _STILL_TALKED.search(clause) is not None


@cache
def told_by_signs(clause: str, *, problem: bool = False, alone: bool = False) -> AsideKind | None:
    """What the signs of a clause make of it: talk (a sigh), hearsay (a figure somebody gave by mouth), disown (another's credit), a remark, None where they do not reach.

    problem: it stands under a head of problems, where what does not fit or cannot be told is what is wrong. alone: it is a whole line, which nothing beside it explains.
    """
    words = clause.strip(_EDGES)
    if still_talked_of(words):
        return None
    found = {kind for kind in _WEIGHTS if _signs()[kind].search(words)}
    found -= {"unsure", "doubtful", "apart"} if problem else set()
    if _signs()["borrowed"].search(words):
        return "disown"
    weight = sum(_WEIGHTS[kind] for kind in found)
    weight += 2 * bool(_YOU.search(words)) + bool(_ME.search(words))
    if ("inner" in found or _signs()["rival"].search(words)) and _MEASURED.search(words):
        return "hearsay"  # 厂家嘴上说32座: a figure of its own is asked
    measured = bool(_MEASURED.search(words)) and "apart" not in found
    weight -= 3 * measured
    if weight < _ENOUGH and not alone and not measured and _sounds_so(words, weight, problem=problem):
        return "remark"
    if weight < _ENOUGH + alone:
        return None
    return "talk" if {"feel", "tired"} & found and weight < _ENOUGH + 3 else "remark"


def _sounds_so(words: str, weight: int, *, problem: bool) -> bool:
    """Whether a clause behind what is told sounds like words to the writer; how far a thing has come (批复还没下来) tells, however it sounds."""
    if len(words) < _SHORTEST or _DIGIT.search(words) or _STANDS.search(words) or _NAMES.search(words):
        return False
    if (
        _opens_with_an_act().match(words)
        or not _signs()["spoken_word"].search(words)
        or _signs()["solemn"].search(words)
    ):
        return False
    return said_to_somebody(words) + weight / 2 >= (_CLEAR_OF_PROBLEMS if problem else _CLEAR)


@cache
def _opens_with_an_act() -> re.Pattern[str]:
    """选派骨干到省馆跟班: what a report says is done stands before what it is done to."""
    verbs = (line.split("\t")[0] for line in phrase_lines("order_verbs.tsv"))
    return re.compile(rf"(?:{'|'.join(verb for verb in verbs if len(verb) > 1)})[\u4e00-\u9fff]{{2}}")


def spoken_opening(text: str) -> str:
    """说句实在话， or 这条交晚了： before what is told; "" where nothing such stands."""
    if found := _signs()["opening"].match(text):
        return found[0]
    head, colon, rest = text.partition("：")
    if _QUOTED.fullmatch(head):
        return ""  # “你点我送”：上门320次 is what it is called
    return head + colon if rest and len(head) <= _HEAD and not _DIGIT.search(head) and told_by_signs(head) else ""


def of_a_time_to_come(words: str) -> bool:
    """Whether a doubt is about when or whether a thing will come, which leaves what stands before it as it is."""
    return bool(_WHEN.search(words)) and bool(_signs()["unsure"].search(words.strip(_EDGES)))
