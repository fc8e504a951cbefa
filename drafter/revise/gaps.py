"""缺口: every place of a report still to be filled in, as rows of the request sheet."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from drafter.core.comparison import MetricPair
from drafter.core.grounding import Mention
from drafter.core.messages import _
from drafter.core.placeholder import Placeholder
from drafter.core.profile import Gap
from drafter.core.report import Report
from drafter.core.text import Span
from drafter.revise.passages import section_at

OPEN, CLOSE = "〖", "〗"  # mark the slot inside 原句; real reports do not use them
PRIOR_ONLY = "上期有、本期无素材"
_STAND_IN = "37"  # a figure put where the slot is, so that the figure reader can say what it would mean
_BEFORE = 6  # open places before one that are looked at with it
_AROUND = 160  # characters before and after a slot that tell what a figure in it would mean
_KINDS = {
    "entity": "单位或事项名称待填",
    "name": "名称待填",
    "masked": "疑为打码的字词，请对照原文",
    "schedule": "时间安排待填",
    "template": "模板提示语，请替换",
    "date": "日期不全",
    "conflict": "两个来源不一致，请核定",
}
Read = Callable[[str], Sequence[Mention]]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place to be filled. span: what the answer replaces (zero-width for an empty slot). at: its offset in `sentence`.

    unit_inside: the placeholder names its unit itself (【待补：次数（次）】), so the answer brings the unit along.
    """

    span: Span
    placeholder: Placeholder
    sentence: str
    at: int
    unit_inside: bool
    gap: Gap


def find_slots(
    report: Report,
    placeholders: Sequence[Placeholder],
    sentences: Sequence[Span],
    *,
    read: Read | None = None,
    period: str = "",
    owner_of: Callable[[str, str], str] = lambda indicator, sentence: "",
    last_of: Callable[[Slot], str] = lambda slot: "",
) -> tuple[Slot, ...]:
    """Every placeholder of `report` as a slot with its gap, in text order.

    read: the figure reader, asked what a figure in the slot would measure. owner_of(indicator, sentence) and last_of(slot) fill 责任部门 and 上期值.
    """
    found = []
    sentences = _whole(report.text, sentences, placeholders)
    ordered = sorted(placeholders, key=lambda p: p.span)
    for at, placeholder in enumerate(ordered):
        slot = _slot(report, placeholder, sentences, read, ordered[max(0, at - _BEFORE) : at])
        gap = replace(slot.gap, period=period, owner=owner_of(slot.gap.indicator, slot.sentence), last=last_of(slot))
        found.append(replace(slot, gap=gap))
    return tuple(found)


def _slot(
    report: Report,
    placeholder: Placeholder,
    sentences: Sequence[Span],
    read: Read | None,
    before: Sequence[Placeholder] = (),
) -> Slot:
    text = report.text
    placeholder = _with_unit(text, placeholder)
    sentence = _sentence(text, placeholder.span, sentences)
    span, inside = _replaced(text, placeholder)
    indicator, unit = placeholder.indicator, placeholder.unit
    if (
        read
        and placeholder.kind in ("metric", "empty", "masked", "schedule")
        and not (indicator and unit and _named(span.of(text)))
    ):
        meant, meant_unit = _meaning(report, span, unit if inside else "", read, before)
        indicator, unit = (indicator if _named(span.of(text)) else meant) or meant or indicator, unit or meant_unit
        if placeholder.kind in ("masked", "schedule") and meant_unit:
            placeholder = replace(
                placeholder, kind="metric"
            )  # the blank stands before a unit the word list does not know
    words = sentence.of(text)
    at = span.start - sentence.start
    gap = Gap(
        indicator,
        unit,
        section=section_at(report, span.start),
        sentence=marked_gaps(words, at, len(span)),
        note=_(_KINDS.get(placeholder.kind, "")),
    )
    return Slot(span, placeholder, words, at, inside, gap)


def _whole(text: str, sentences: Sequence[Span], placeholders: Sequence[Placeholder]) -> list[Span]:
    """The sentences, joined again where a ？ that stands for a figure (召开会议？次) was taken for their end."""
    slots = {placeholder.span.end for placeholder in placeholders if placeholder.span.of(text).endswith(("？", "?"))}
    joined: list[Span] = []
    for sentence in sentences:
        if joined and joined[-1].end in slots and joined[-1].end == sentence.start:
            joined[-1] = Span(joined[-1].start, sentence.end)
        else:
            joined.append(sentence)
    return joined


def _with_unit(text: str, placeholder: Placeholder) -> Placeholder:
    """【待补：仪器数（台（套））】: a unit that holds brackets of its own."""
    words = placeholder.span.of(text)
    found = re.fullmatch(r"【待补：(.+?)（([^（）]*（[^（）]*）[^（）]*)）】", words)
    return placeholder if placeholder.unit or not found else replace(placeholder, indicator=found[1], unit=found[2])


def _sentence(text: str, span: Span, sentences: Sequence[Span]) -> Span:
    """The sentence that holds `span`, else its line."""
    at = bisect_right([sentence.start for sentence in sentences], span.start) - 1
    if at >= 0 and sentences[at].covers(span):
        start, end = sentences[at].start, sentences[at].end
    else:
        start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
        end = end if end >= 0 else len(text)
    while start < span.start and text[start].isspace():
        start += 1
    while end > span.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _replaced(text: str, placeholder: Placeholder) -> tuple[Span, bool]:
    """What the answer replaces, and whether the unit goes with it."""
    span, unit = placeholder.span, placeholder.unit
    words = span.of(text)
    if placeholder.kind == "empty":
        return Span(span.start, span.start), False  # a bare unit stays where it is
    if unit and not _named(words) and words.endswith(unit):
        return Span(span.start, span.end - len(unit)), False
    return span, bool(unit) and not text.startswith(unit, span.end)


def _named(words: str) -> bool:
    """Whether the placeholder says itself what is asked for."""
    return words.startswith(("【待", "[待", "［待", "{{"))


def _meaning(report: Report, span: Span, unit: str, read: Read, before: Sequence[Placeholder] = ()) -> tuple[str, str]:
    """Indicator and unit of a figure put into the slot; ("", "") when the reader makes nothing of it.

    It is read with what stands around it up to the full stops, across line ends (texts from PDFs break sentences anywhere) but
    not across a heading or the title.
    """
    text = report.text
    heads = [heading.span.end for heading in report.headings() if heading.span.end <= span.start]
    title = report.title.end if report.title and report.title.end <= span.start else 0
    start = max(text.rfind("。", 0, span.start) + 1, span.start - _AROUND, heads[-1] if heads else 0, title)
    end = text.find("。", span.end, span.end + _AROUND)
    rest = text[span.end : end if end >= 0 else span.end + _AROUND]
    meant = _meant(text[start : span.start], unit + rest, read)
    if before and any(placeholder.span.of(text) in meant[0] for placeholder in before):
        meant = _meant(_stood_in(text, start, span.start, before), unit + rest, read)
    return meant


def _meant(front: str, behind: str, read: Read) -> tuple[str, str]:
    """Indicator and unit of a figure between the two."""
    for mention in read(front + _STAND_IN + behind):
        if mention.metric and mention.quantity and mention.span.start <= len(front) < mention.span.end:
            return mention.metric.indicator, mention.quantity.unit
    return "", ""


def _stood_in(text: str, start: int, end: int, before: Sequence[Placeholder]) -> str:
    """The text from `start` to `end` with a figure in its own open places: 检查企业**家，抽检 is not the name of what comes next."""
    told, at = "", start
    for placeholder in before:
        span, inside = _replaced(text, placeholder)
        if placeholder.kind in ("metric", "empty") and at <= span.start and span.end <= end:
            told += text[at : span.start] + _STAND_IN + (placeholder.unit if inside else "")
            at = span.end
    return told + text[at:end]


def marked_gaps(sentence: str, at: int, length: int) -> str:
    """The sentence with its slot between 〖 and 〗 (a blank between them for an empty one), on one line."""
    slot = sentence[at : at + length] or "　"
    return f"{sentence[:at]}{OPEN}{slot}{CLOSE}{sentence[at + length :]}".replace("\n", " ").replace("\t", " ")


def last_value(slot: Slot, prior: str, prior_mentions: Iterable[Mention], alike: Callable[[str, str], float]) -> str:
    """What the prior report says at the same place: after the same words, else of the same indicator and unit; "" if nothing."""
    before = re.split(r"[，。；、\n]", slot.sentence[: slot.at])[-1][-8:]
    if len(before) >= 4:
        found = re.search(re.escape(before) + r"(\d[\d,.]*)\s*" + re.escape(slot.gap.unit), prior)
        if found:
            return found[1] + slot.gap.unit
    if not slot.gap.indicator:
        return ""
    best, score = "", 0.85
    for mention in prior_mentions:
        if mention.metric and mention.quantity and mention.quantity.unit == slot.gap.unit:
            likeness = alike(mention.metric.indicator, slot.gap.indicator)
            if likeness > score:
                best, score = mention.quantity.raw, likeness
    return best


def missing_metrics(
    pairs: Iterable[MetricPair],
    prior: Report,
    *,
    sentences: Sequence[Span] = (),
    period: str = "",
    slots: Iterable[Slot] = (),
) -> tuple[Gap, ...]:
    """Metrics the prior report states and this one does not, one row an indicator, in the prior's order, with the prior's sentence.

    Left out: what a slot already asks for, rates and comparisons (they follow from values), planned figures, and figures of the prior's outlook.
    """
    asked = {slot.gap.indicator for slot in slots}
    future = [block.span for block in prior.paragraphs() if block.role in ("plans", "problems", "closing")]
    found: dict[tuple[str, str, str], Gap] = {}
    for pair in pairs:
        if pair.this or not pair.prior or pair.basis or pair.indicator in asked or len(pair.indicator) < 3:
            continue
        if any(span.covers(pair.prior.span) for span in future):
            continue
        home = _sentence(prior.text, pair.prior.span, sentences)
        said = marked_gaps(home.of(prior.text), pair.prior.span.start - home.start, len(pair.prior.raw))
        gap = Gap(
            _full_name(pair),
            pair.unit,
            period,
            section_at(prior, home.start),
            _("上期：") + said,
            pair.prior.raw,
            note=_(PRIOR_ONLY),
        )
        found.setdefault((gap.indicator, gap.unit, gap.section), gap)
    return tuple(found.values())


def _full_name(pair: MetricPair) -> str:
    name = re.sub(r"^(?:其中|[一二三四五六七八九十]+是)", "", pair.indicator)
    return name if not pair.scope or name.startswith(pair.scope) else f"{pair.scope}{name}"
