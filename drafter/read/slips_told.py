"""A line that says of a figure somebody else sent that it is of another kind, or counted twice (老汤说的2.6小时是老口径，调度中心的数是2.3小时): it is asked, and never told as work.

What an order of the notes carries out by itself (…写错了，是6.9天，以这个为准) is read before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from drafter.core.claim import Question
from drafter.core.fact import Fact
from drafter.core.messages import _
from drafter.language import lexicon
from drafter.read.pieces import Piece

_LIST = "slips.txt"
_FIGURE = re.compile(r"\d[\d.,]*")


def with_slips_asked(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """The pieces of a file once its corrections are carried out, each that is still one asked about."""
    for piece in pieces:
        fact = piece.fact
        if fact and not piece.asked and piece.righted is None and _of_a_slip(fact):
            said = _("像是在说别处的一个数不对，没有写入，也没有改。以哪个数为准？")
            asked = Question(fact.provenance, fact.provenance.quote, said, ("不写",), fact.id, "use")
            yield replace(piece, asked=True, question=asked)
        else:
            yield piece


def _of_a_slip(fact: Fact) -> bool:
    """Whether a fact is such a line, or what is left of one."""
    line, text = (words.lstrip("0123456789.、 ") for words in (fact.provenance.quote, fact.text))
    return tells_a_slip(text) or (line.startswith(text) and tells_a_slip(line))


def tells_a_slip(text: str) -> bool:
    """Whether a line opens with who sent a figure, goes on with what is wrong with it, and has the one that holds beside it."""
    return bool(_slip().match(text)) and len(_FIGURE.findall(text)) > 1


@cache
def _slip() -> re.Pattern[str]:
    person = (
        rf"[老小阿]{lexicon.any_of(lexicon.words('names.txt', 'surname') | lexicon.words('telling.txt', 'surname'))}"
    )
    office = r"[一-鿿]{1,6}[科股室处队办局站所组部]"
    said, wrong = lexicon.alternatives(_LIST, "said"), lexicon.alternatives(_LIST, "wrong")
    return re.compile(
        rf"(?:{person}|{office}|[一-鿿]{{2,10}}?(?:{person}|{office}))(?:{said})[^。；]{{0,24}}?\d[^。；]{{0,16}}?(?:{wrong})"
    )
