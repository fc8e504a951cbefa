"""What is told beside a doubt or in a bracket: the clauses that a doubt reaches, and the thing that a bracket withholds itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.text import Span
from drafter.read.aside_kinds import kind_at
from drafter.read.asides import Sifted
from drafter.read.note_splits import clauses, kept_clauses

_DIGIT, _HAN = re.compile(r"\d"), re.compile(r"[\u4e00-\u9fff]")
_COUNTED = re.compile(r"\d[\d,.]*[万亿]?(?:起|人|名|件|户|家|处|场|例|宗|项|座|台|元|吨|亩|公里|次|[%％])")
# Hearsay that speaks of the clause before it: …，没有正式文.
_LOOKS_BACK = re.compile(
    r"^(?:[^，。；]{0,4})?(?:还)?(?:没|未|不|真假|待核|口头|电话|文件|这|此|那个?数|拍脑袋|测算|估算|毛估)"
)
_SAYING = re.compile(
    r"(?:[国省市县区州镇乡局厅院部]里|上[面头级]|领导|[一-鿿]{1,3}(?:局|厅|委|办|处|科|主任|局长|科长)|人家|他们|有人|[老小][一-鿿])(?:也|都|口头)?(?:说|讲|传|夸|透露|放话)"
)
_LEAST = 3  # characters that tell something beside a figure


def tells_itself(words: str, *, counted: bool = False) -> bool:
    """Whether a bracket tells the thing that it withholds: （有1人收监了，别写） means no more than itself. counted: whether it must count something (（12号那张） does not)."""
    told = [span.of(words) for span in clauses(words) if kind_at(words, span, problem=False) is None]
    figure = _COUNTED if counted else _DIGIT
    return any(figure.search(one) and len(_HAN.findall(one)) >= _LEAST for one in told)


def doubted_behind(text: str, bracket: str) -> Sifted | None:
    """收文1842件，精简一成（主任说的）: a bracket behind a clause doubts that clause, where firm ones stand before it."""
    at = text.index(bracket)
    spans = clauses(text)
    own = next((number for number, span in enumerate(spans) if span.start <= at < span.end), 0)
    if not own or not _DIGIT.search(text[: spans[own].start]):
        return None
    kept = kept_clauses(text, [span for number, span in enumerate(spans) if number != own])
    return Sifted(kept, doubtful=spans[own].of(text).strip(" 　，。；"))


def looks_back(clause: str) -> bool:
    """Whether a clause of doubt speaks of the one before it: 没有正式文."""
    return _LOOKS_BACK.match(clause) is not None


def doubted_from(body: str, spans: Sequence[Span], at: int) -> int:
    """The clause from which a doubt reaches: of 试办12笔，省里说咱是第一家，没见文件 what was said, and not what was done before it."""
    said = at > 1 and looks_back(spans[at].of(body)) and _SAYING.match(spans[at - 1].of(body))
    return at - 1 if said else at
