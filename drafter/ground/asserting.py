"""Whether a text that denies nothing turns a denial of the notes: what did not happen must be denied, what somebody will not or may not do is said in other verbs too."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.claims.clause_classes import class_marks
from drafter.ground.cutting import Clause
from drafter.ground.denial import denied_verbs, tells_act
from drafter.language.lexicon import any_of, words
from drafter.language.segmenting import Word

_ASSENT = re.compile(any_of(words("assent.txt")))
# 不如去年: it is less, so that 高于 turns it.
_FALLS_SHORT, _EXCEEDS = re.compile("不如|不及|比不|赶不上|抵不"), re.compile("高于|超过|多于|好于|优于|强于|快于|大于")
# 不再要户口本: who must bring it turns it.
_NEEDLESS, _NEEDED = re.compile("不再|不用|不必|不需|无需|免"), re.compile("必?须(?!知)|需(?!求)|要求|应当|一律")
# 没要钱 is told as 义务.
_UNPAID, _FREELY = (
    re.compile("[没不]有?(?:要|收|花|拿)[^，。；]{0,3}(?:钱|费|报酬|分)"),
    re.compile("义务|无偿|免费|公益|志愿|免收"),
)
# 没, 尚未: it did not happen.
_NOT_HAPPENED = "没未尚仍还从并"


def is_turned(source: Clause, text: str, said: Sequence[Word]) -> bool:
    """Whether `text` (its words: `said`) claims what a source clause denies: any plain telling of what did not happen;
    of 不再发, 不要了, 不行 only one that says the very act, or that it is done, well or granted (停发, 取消 and 较差 are tellings)."""
    if _UNPAID.search(source.text) and _FREELY.search(text):
        return False
    denied = class_marks(source.words, "negation").get("no", "")
    if denied[:1] and denied[0] in _NOT_HAPPENED:
        return True
    if _NEEDLESS.search(source.text) and _NEEDED.search(text):
        return True
    if _FALLS_SHORT.search(source.text) and _EXCEEDS.search(text):
        return True
    acts = any(tells_act(verb, word) for verb in denied_verbs(source.words) for word in said)
    return acts or bool(_ASSENT.search(text))
