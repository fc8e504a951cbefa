"""What is told beside a doubt or in a bracket: the clauses that a doubt reaches, and the thing that a bracket withholds itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from drafter.core.text import Span
from drafter.language import lexicon
from drafter.read.aside_kinds import kind_at
from drafter.read.asides import AsideKind, Sifted
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
# A clause that is nothing but from whom it was heard speaks of the one before it: …，听财政的人讲的.
_FROM_WHOM = re.compile(r"^(?:是|都是)?(?:听|据|从)[^，。；\d]{1,12}(?:说|讲|传|提|打听)(?:的|来的|起的)$")
# A change that names nothing of its own is one statement with the figure before it: 收入7.2亿，增5.1%.
_DIRECTION = lexicon.one_of(
    "figures/directions.txt", "up", "down", "up_single", "down_single", "up_spoken", "down_spoken"
)
_CHANGE_ALONE = re.compile(
    rf"^(?:[同环]比|[比较]?[上去前]年(?:同期)?|[比较]同期)?[也还又再]?{_DIRECTION}了?[约近超达]?[\d一二两三四五六七八九十翻几+]"
)
_LEAST = 3  # characters that tell something beside a figure


def tells_itself(words: str, *, counted: bool = False) -> bool:
    """Whether a bracket tells the thing that it withholds: （有1人收监了，别写） means no more than itself. counted: whether it must count something (（12号那张） does not)."""
    told = [span.of(words) for span in clauses(words) if kind_at(words, span, problem=False) is None]
    figure = _COUNTED if counted else _DIGIT
    return any(figure.search(one) and len(_HAN.findall(one)) >= _LEAST for one in told)


def doubted_behind(text: str, bracket: str, kind: AsideKind) -> Sifted | None:
    """收文1842件，精简一成（主任说的）: a bracket behind a clause doubts that clause, where firm ones stand before it.

    Where it says where the words were copied from (收入7.2亿，增5.1%（群里看的）), a change that names nothing of its own came with its figure: both are doubted.
    """
    at = text.index(bracket)
    spans = clauses(text)
    last = own = next((number for number, span in enumerate(spans) if span.start <= at < span.end), 0)
    if not own or not _DIGIT.search(text[: spans[own].start]):
        return None
    if kind == "chat":
        own = _with_its_figure(text, spans, own)
        if not own:
            return None
    doubted = Span(spans[own].start, spans[last].end)
    kept = kept_clauses(text, [span for span in spans if not doubted.start <= span.start < doubted.end])
    return Sifted(kept, doubtful=doubted.of(text).strip(" 　，。；"))


def _with_its_figure(text: str, spans: Sequence[Span], at: int) -> int:
    """The clause that begins what the clause `at` belongs to: itself, or the figure whose change it tells."""
    while at and _CHANGE_ALONE.match(spans[at].of(text).strip(" 　，。；")):
        at -= 1
    return at


def looks_back(clause: str) -> bool:
    """Whether a clause of doubt speaks of the one before it: 没有正式文, 听财政的人讲的."""
    return bool(_LOOKS_BACK.match(clause) or _FROM_WHOM.match(clause.strip(" 　，。；")))


def doubted_from(body: str, spans: Sequence[Span], at: int) -> int:
    """The clause from which a doubt reaches: of 试办12笔，省里说咱是第一家，没见文件 what was said, and not what was done before it."""
    if at > 1 and looks_back(spans[at].of(body)) and _SAYING.match(spans[at - 1].of(body)):
        return at - 1
    return (
        _with_its_figure(body, spans, at - 1) if at and _FROM_WHOM.match(spans[at].of(body).strip(" 　，。；")) else at
    )
