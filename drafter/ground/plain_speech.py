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
_SAID_PLAINLY = {("degree", "all"): ALL} | {
    (kind, cls): re.compile(ways)
    for kind, cls, ways in (line.split("\t") for line in phrase_lines("said_by_class.tsv"))
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
