"""What a model may set aside as no matter of the report: lines that count nothing, what another body did alone, a sigh behind a figure. The clerk is asked of each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from drafter.claims.clause_classes import slots_in
from drafter.core.draft import Handed
from drafter.core.edit import Edit
from drafter.core.fact import Fact, LeftOut
from drafter.core.messages import _
from drafter.core.profile import Plan
from drafter.core.text import Provenance, Span
from drafter.language import lexicon
from drafter.language.quantities import find_quantities
from drafter.language.segments import tagged_words
from drafter.read.complaining import complains
from drafter.read.likely_asides import leans_aside

_DATED = re.compile(r"\d+\s*(?:[年月日号点时]|字(?!号)|页|稿|版)")
# 15分钟念完, 压到10分钟以内，会上要讲: how long the paper takes.
_READ_OUT = re.compile(r"念完|宣读|稿|发言|上会|会上[要得]?[讲说]")
_MINUTES = re.compile(r"\d+\s*(?:多|来)?(?:分钟|页|遍|千?字)")
_BODY = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{2,8}?(?:局|委|公司|集团|[县市区]|街道|医院|学校|学院|中学|协会|联合会|银行|大队|支队|法院|检察院))(?![长领内里级直属城])"
)
_OURS = re.compile(r"我|咱|本[局院校馆站所县市区镇]|协助|配合|联合|共同|会同|支援|帮|一起|与|跟|和|向|同")
_NOWHERE = "不写"
_ASKS = re.compile(r"[*＊_＿]{2,}|【|[xX×]{2,}")
_SHORTEST = 3  # characters
_MARK = "，。；、;,（）()"
# 签了管护协议, 台账都建好了: an act with what it was done to, or come to its end.
_DEED = re.compile(r"了(?!好几|不少|很多|老多)[\u4e00-\u9fff]{2}|(?<![真挺很最更说])[好完成通齐掉]了?$")


def is_of_others(fact: Fact, own: Sequence[str]) -> bool:
    """Whether a note opens with another body, and nobody of ours acts in it or with it: 文旅局杜鹃节在林场办的，来了8.6万人."""
    opened = _BODY.match(fact.text)
    if opened and tagged_words(opened["who"])[0].tag == "v":
        return False  # 招引农业公司3家: the body is what was got
    if fact.kind != "note" or fact.placeholders or not opened or _OURS.search(fact.text):
        return False
    return not any(opened["who"] in name or name in opened["who"] for name in own if name)


def states_no_figure(fact: Fact) -> bool:
    """A note that counts nothing; a date, and how long the paper or its reading is to be, count nothing.

    A gap that only reading saw (想到再补), without a unit or a sign of its own, asks for no figure that a model may not deny.
    """
    counted = _DATED.sub("", fact.text)
    if _READ_OUT.search(fact.text):
        counted = _MINUTES.sub("", counted)
    open_ones = [gap for gap in fact.placeholders if gap.unit or _ASKS.search(gap.span.of(fact.text))]
    asked = bool(open_ones) or (bool(fact.placeholders) and not leans_aside(fact.provenance.quote))
    return fact.kind == "note" and not asked and not any(char.isdigit() for char in counted)


def aside_part(fact: Fact, words: str) -> Span | None:
    """The span of a line's own words that say nothing of the work, with the mark they hang on: 夜里查漏的人真不容易 behind what was found.

    They are a clause or a bracket, count nothing, neither deny nor complain, and are liker to asides than to facts; None of all others.
    What is told as a problem is told whole, but for what is said of its figures: that one has not come yet, that another is void.
    """
    words = words.strip(f"{_MARK} ")
    at = fact.text.find(words)
    told_whole = fact.role == "problems" and not _is_of_a_figure(words)
    if fact.kind != "note" or told_whole or len(words) < _SHORTEST or fact.text.count(words) != 1:
        return None
    span = _with_mark(fact.text, Span(at, at + len(words)))
    if span is None or any(gap.span.overlaps(span) for gap in fact.placeholders):
        return None
    return span if _is_of_a_figure(words) or not _states(words) else None


def _is_of_a_figure(words: str) -> bool:
    """Whether words say of a figure that it has not come, or that it holds no longer: 表里先空着; 群里报的12个作废，有3个是误报."""
    clauses = [one for one in re.split("[，；、。]", words) if one]
    void = any(_void().search(one) for one in clauses)
    return all(_late().fullmatch(one) or (void and _void().search(one)) for one in clauses)


@cache
def _late() -> re.Pattern[str]:
    return re.compile(lexicon.alternatives("figures_not_told.txt", "late"))


@cache
def _void() -> re.Pattern[str]:
    return re.compile(lexicon.alternatives("figures_not_told.txt", "void"))


def _states(words: str) -> bool:
    said = slots_in(words)
    counts = any(char.isdigit() for char in words) or bool(find_quantities(words))
    return (
        counts
        or bool(said.polarity or said.status or _DEED.search(words))
        or complains(words)
        or not leans_aside(words)
    )


def _with_mark(text: str, span: Span) -> Span | None:
    """A clause with the mark before it, an opening one with the mark behind it, what fills a bracket with the bracket; None of half a clause, or all there is."""
    before, behind = text[: span.start], text[span.end :]
    if (before and before[-1] not in _MARK) or (behind and behind[0] not in _MARK):
        return None
    if before.endswith(("（", "(")):
        return Span(span.start - 1, span.end + 1) if behind.startswith(("）", ")")) else None
    if before:
        return Span(span.start - 1, span.end) if len(before) > _SHORTEST else None
    return Span(0, span.end + 1) if len(behind) > _SHORTEST else None


def parts_aside(handed: Sequence[Handed], facts: Mapping[str, Fact], plan: Plan) -> dict[str, Span]:
    """By fact, the words of it that may be set aside at a model's word; none where the plan has amended them."""
    found: dict[str, Span] = {}
    for one in handed:
        fact = facts.get(one.fact_id)
        span = aside_part(fact, one.words) if fact and one.words and names_aside(one) else None
        if span and not any(edit.span.overlaps(span) for edit in plan.amendments.get(one.fact_id, ())):
            found[one.fact_id] = span
    return found


def names_aside(handed: Handed) -> bool:
    """Whether what was handed back is to stand nowhere."""
    return _NOWHERE in handed.to


def amended(plan: Plan, spans: Mapping[str, Span]) -> dict[str, tuple[Edit, ...]]:
    """The plan's amendments, with the spans taken out."""
    why = _("模型认为不是报告内容")
    return {**plan.amendments, **{i: (*plan.amendments.get(i, ()), Edit(span, "", why)) for i, span in spans.items()}}


def told_aside(fact_id: str, place: Provenance, why: str) -> LeftOut:
    """What was set aside, as the clerk is told of it; the model's reason is quoted where it brings in no figure."""
    reason = _("模型认为不是报告内容，请定是否写入")
    told = _("{reason}（模型的话：{why}）").format(reason=reason, why=why.rstrip("。"))
    plain = why and not any(char.isdigit() for char in why)
    return LeftOut(fact_id, place, told if plain else reason, "remark")


def parts_told_aside(
    handed: Sequence[Handed], facts: Mapping[str, Fact], spans: Mapping[str, Span]
) -> Iterator[LeftOut]:
    """The same for parts of facts, each with its own words."""
    for one in handed:
        if one.fact_id in spans:
            fact = facts[one.fact_id]
            place = replace(fact.provenance, quote=spans[one.fact_id].of(fact.text).strip(_MARK))
            yield told_aside(f"{one.fact_id}_1", place, one.why)
