"""What a statement says of itself: that something is wrong and still stands, that something was reached, that something was done."""

from __future__ import annotations

import re
from functools import lru_cache

from drafter.claims.denied_ills import denied_ills
from drafter.language import lexicon
from drafter.read.excuses import MENDED, PUT_RIGHT, as_it_stands, complaint_classes

_DENIED = re.compile("(?:没有?|未|尚未|无)(?:能|再|曾)?$")  # 没出台
_UNDONE = re.compile("(?:[一-鿿]{2,8}?)?(?:还|一直|至今)?(?:没有?|未|尚未)(?P<act>[一-鿿]{2,10})")
_TURN = re.compile(r"[，；](?:但是?|不过|只是|就是|然而|可是?)")
# 防溺水家访: what is guarded against is no fault.
GUARDED = re.compile(
    rf"(?:防|反|禁|抗|拒|戒|预防|防范|防止|避免|杜绝|遏制)(?:{lexicon.one_of('faults.txt', 'guarded')})"
)


@lru_cache(maxsize=4096)
def complains(text: str) -> bool:
    """Whether a statement tells of a shortcoming that still stands."""
    words, text = complaint_classes(), as_it_stands(text)
    turn = _TURN.search(text)
    if turn and words["strong"].search(text, turn.end()):
        return True  # 降了两成，但积案还是多: what follows the turn is what is meant
    if words["solved"].search(text) or words["absent"].search(text):
        return False
    text = without_denied_ills(text)
    weak = len({found[0] for found in words["weak"].finditer(text)})
    return weak >= 2 or _worsened(text) or (bool(words["strong"].search(text)) and (weak >= 1 or _opens(text)))


def _worsened(text: str) -> bool:
    """A bad thing that grew: 护士离职41人，比去年多13人."""
    bad = complaint_classes()["bad"].search(text)
    return bool(bad and complaint_classes()["worse"].search(text, bad.start()))


def _opens(text: str) -> bool:
    """A strong complaint alone decides when it opens the statement, not when it trails a success with figures of its own."""
    found = complaint_classes()["strong"].search(text)
    before = text[: found.start()] if found else ""
    return bool(found) and not ("，" in before and re.search(r"\d", re.split(r"[，；]", before)[0]))


def succeeds(text: str) -> bool:
    """Whether a statement tells of something reached, and of nothing wrong."""
    words, text = complaint_classes(), GUARDED.sub("", text)
    if words["solved"].search(text) or words["absent"].search(text) or denied_ills(text):
        return not words["strong"].search(without_denied_ills(text))
    bare = PUT_RIGHT.sub("", text)
    blemished = any(words[kind].search(bare) for kind in ("strong", "weak", "bad"))
    return not blemished and bool(words["good"].search(bare) or _better(bare) or bare != text)


def acted(text: str) -> bool:
    """Whether a statement tells of something done, without a word of what is wrong: enough where no heading says anything."""
    words = complaint_classes()
    done = any(not _DENIED.search(text[: found.start()]) for found in words["act"].finditer(text))
    return done and not (words["weak"].search(text) or words["strong"].search(text))


def was_not_done(text: str) -> bool:
    """Whether all that a statement says is that one thing was not done: 没出台办法."""
    found = _UNDONE.fullmatch(text)
    act = complaint_classes()["act"].match(found["act"]) if found else None
    return bool(act) and not denied_ills(text)


def blemished(text: str) -> bool:
    """One word of what is wrong and none of what was reached: enough where no heading says anything."""
    words, text = complaint_classes(), MENDED.sub("", as_it_stands(text))
    return bool(words["weak"].search(text) or words["strong"].search(text)) and not (
        words["good"].search(text) or words["solved"].search(text) or words["absent"].search(text)
    )


def without_denied_ills(text: str) -> str:
    """The statement without what did not go wrong."""
    for ill in reversed(denied_ills(text)):
        text = text[: ill.start] + text[ill.end :]
    return text


def _better(text: str) -> bool:
    """比整改前高6.1分: a level that rose; 100% is as high as a level goes."""
    return bool(re.search(r"比[^，。；]{1,8}(?:高|多|增|升|快|好)|(?<!\d)100%", text))
