"""What a clause or a bracket says of a figure (均为快报数，第三方测的，截至11月底): its qualifier, which stands in brackets behind the figure."""

from __future__ import annotations

import re
from functools import cache

from drafter.language.phrases import phrase_lines
from drafter.read.aside_kinds import kind_in
from drafter.read.clause_signs import told_by_signs
from drafter.read.hanging_on import hangs_on
from drafter.read.note_splits import clauses, hidden

_IS = r"(?:(?:以上|上述|这|数|数字|数据|均|都|皆|全|也|只|还|暂|先|目前|现在|暂时|这里|这几个|这两个)*(?:为|是|按照?|照|用|取|报|算)?(?:的)?(?:是)?)"
_ED = r"(?:的|数|报|写|填|列|算|的数|来报|来写|吧|哈)*"
_EDGES = " 　，,。；;！!（）()"
_DIGIT = re.compile(r"\d")
_WEIGHTY = ("hearsay", "chat", "disown", "withhold", "doubt", "classified", "personal")
_NARROWS = re.compile(r"(?:不?含|不?包括|其中|截至|剔除|扣除|另有|较|比上?|同比|增|减|下降|上升)")


@cache
def qualifier(words: str) -> str:
    """The report's word for it, "" for any other clause."""
    bare = words.strip(_EDGES)
    for word, form in _forms():
        if found := form.fullmatch(bare):
            return re.sub(r"\\1", found[1], word) if found.groups() and found[1] else word
    return ""


def with_qualifiers(text: str) -> str:
    """手术6842台，均为快报数，决算3月出 → 手术6842台（快报数），决算3月出: a clause that is only that goes behind the last one with a figure."""
    spans = clauses(text)
    told = [qualifier(span.of(text)) if at else "" for at, span in enumerate(spans)]
    masked = hidden(text)
    for at in reversed(range(len(spans))):
        of = next((one for one in reversed(spans[:at]) if _DIGIT.search(masked[one.start : one.end])), None)
        if told[at] and of:
            before = text[: of.end] + f"（{told[at]}）" + text[of.end : spans[at - 1].end]
            text = before + text[spans[at].end :]
    return text


def narrowed(words: str, *, problem: bool = False) -> str | None:
    """What a bracket says of the figure before it, without the words to the writer beside it (含直播带货，直播那块水分大); "" if it has no others.

    None where nothing in it is either, or it tells something else, or doubts what stands before it.
    """
    told: list[str] = []
    talked = False
    for clause in (span.of(words).strip(_EDGES) for span in clauses(words)):
        kept = qualifier(clause) or (clause if hangs_on(clause) else "")
        kind = None if kept else kind_in(clause, problem=problem) or told_by_signs(clause, problem=problem)
        if kind in _WEIGHTY or not (kept or kind or _NARROWS.match(clause)):
            return None
        talked = talked or kind is not None
        told += [] if kind else [kept or clause]
    return "，".join(told) if talked or any(qualifier(one) for one in told) else None


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    lines = (line.partition("\t") for line in phrase_lines("figure_qualifiers.tsv"))
    return tuple((word, re.compile(form.replace("{is}", _IS).replace("{ed}", _ED))) for word, _tab, form in lines)
