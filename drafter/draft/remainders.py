"""What is left of something told in another part: a problem that only says 还有7个没治完 is given the name its line begins with."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.segments import NUMBER, UNIT, words_of

_REST = re.compile(
    rf"^(?:还有|尚有|仍有|还剩|剩下?|剩余|余下?|其余|另有)(?:的)?{NUMBER}(?:{UNIT})(?=没|未|在|正|待|等|要|需|因|卡|拖|$|，)"
)
_FIGURE = re.compile(r"[\d【（(，。；：]")
_LEAST, _MOST = 2, 12  # characters of a name


def whose_rest(fact: Fact, facts: Iterable[Fact]) -> str:
    """The name of what is left, as its own line says it; "" where the fact names it itself or nothing does."""
    if fact.role == "achievements" or not _REST.match(fact.text):
        return ""
    for other in facts:
        same = other.provenance.source == fact.provenance.source and other.provenance.locator == fact.provenance.locator
        if same and other.role == "achievements" and other.kind == "note" and (name := _name(other.text)):
            return name
    return ""


def _name(text: str) -> str:
    """The thing a line tells of, before its first figure and without the act: 低电压台区治了19个 → 低电压台区."""
    words = list(words_of(_FIGURE.split(text)[0]))
    while words and (words[-1].tag.startswith("v") or words[-1].text == "了"):
        words.pop()
    while words and (words[0].tag in ("d", "t") or words[0].text in lexicon.words("lead_acts.txt")):
        words.pop(0)
    name = "".join(word.text for word in words)
    return name if _LEAST <= len(name) <= _MOST and words[-1].tag.startswith(("n", "j", "l", "x")) else ""
