"""并入: new facts into a report people have edited since; every other word stays as they left it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from drafter.claims.indicators import same_indicator
from drafter.core.edit import Comment, Edit
from drafter.core.fact import Fact
from drafter.core.grounding import Mention
from drafter.core.messages import _
from drafter.core.quantity import Metric
from drafter.core.report import Report
from drafter.core.text import Span
from drafter.language.reuse import PassageIndex
from drafter.language.sentences import split_sentences
from drafter.language.units import convert
from drafter.revise.gaps import Slot
from drafter.revise.item_facts import usable
from drafter.revise.passages import Passage, Selection, passages
from drafter.revise.rephrasing import addition, digit_runs

_STATED = 0.5  # share of a fact's telling words in one sentence that also holds all its figures
_FITS = 0.12  # share of a fact's telling words in the section it goes to
_ORDINALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五")
_BY_TOPIC = 0.34  # share of its topic's words in a section's heading


@dataclass(frozen=True, slots=True)
class Placed:
    """A fact brought in, and the section it went to."""

    fact: Fact
    section: str


@dataclass
class Onto:
    """The outcome. stated: facts the report tells already. differing: facts the report tells with another value (commented on, not changed).

    unplaced: facts no chosen section is about.
    """

    edits: list[Edit] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    stated: list[Fact] = field(default_factory=list)
    differing: list[Fact] = field(default_factory=list)
    unplaced: list[Fact] = field(default_factory=list)


def bring_onto(
    report: Report,
    facts: Sequence[Fact],
    chosen: Sequence[Selection] = (),
    *,
    mentions: Sequence[Mention] = (),
    slots: Sequence[Slot] = (),
    say: Callable[[Fact], str] = lambda fact: fact.text,
) -> Onto:
    """New facts as Edits: into the slot that asks for one, else as a sentence at the end of the section it belongs to.

    chosen: the sections that may change (all, if none). say: the composer's sentence for a fact.
    """
    outcome = Onto()
    sentences = [span.of(report.text) for span in split_sentences(report.text)]
    index = PassageIndex(sentences)
    rooms = [
        room
        for room in _leaf_passages(report)
        if not chosen or any(span.overlaps(room.span) for one in chosen for span in one.spans)
    ]
    added: dict[int, list[Fact]] = {}
    open_slots = [slot for slot in slots if any(room.span.covers(slot.span) for room in rooms)]
    for fact in facts:
        if not usable(fact):
            continue
        if _is_stated(fact, sentences, index):
            outcome.stated.append(fact)
        elif clash := _clash(fact, mentions):
            outcome.differing.append(fact)
            outcome.comments.append(_clash_comment(fact, clash))
        elif not _filled(fact, open_slots, outcome):
            _assign(fact, rooms, report, added, outcome)
    for at, found in added.items():
        _write(report, rooms[at], found, say, outcome)
    return outcome


def _leaf_passages(report: Report) -> list[Passage]:
    """Sections of level （一） with their text; a part without such sections is one."""
    return [one for one in passages(report) if one.heading and _body(report, one)]


def _body(report: Report, room: Passage) -> Span | None:
    """The section's last line that holds more than its heading."""
    lines = [p.span for p in report.paragraphs() if room.span.covers(p.span) and p.role not in ("closing", "signature")]
    own = [
        line for line in lines if room.heading and not room.heading.span.covers(line) and line.of(report.text).strip()
    ]
    return own[-1] if own else None


def _is_stated(fact: Fact, sentences: Sequence[str], index: PassageIndex) -> bool:
    """Whether the report says every sentence of the fact: most telling words and all figures in one sentence of its own."""
    for piece in filter(None, re.split(r"[。；]", fact.text)):
        found = index.best(piece)
        if found is None or found.score < _STATED or not set(digit_runs(piece)) <= set(digit_runs(sentences[found.at])):
            return False
    return True


def _clash(fact: Fact, mentions: Sequence[Mention]) -> Mention | None:
    """A figure of the report that gives one of the fact's metrics another value."""
    for metric in fact.metrics:
        for mention in mentions:
            if mention.metric and mention.quantity and _other_value(metric, mention):
                return mention
    return None


def _other_value(metric: Metric, mention: Mention) -> bool:
    own = mention.metric
    if own is None or mention.quantity is None or not isinstance(metric.value, Decimal):
        return False
    if not same_indicator(metric.indicator, own.indicator) or metric.basis not in ("", own.basis) or own.basis:
        return False
    value = mention.quantity.exact
    converted = None if value is None else convert(value, mention.quantity.unit, metric.unit)
    return converted is not None and converted != metric.value


def _clash_comment(fact: Fact, clash: Mention) -> Comment:
    words = _("素材（{place}）为“{said}”，正文为{here}；正文未改，请核定").format(
        place=fact.provenance, said=fact.text[:60], here=clash.text
    )
    return Comment(clash.span, (words,), highlight=True)


def _filled(fact: Fact, slots: list[Slot], outcome: Onto) -> bool:
    """Puts the fact's figure into the one open slot that asks for it."""
    for metric in fact.metrics:
        fit = [
            slot
            for slot in slots
            if isinstance(metric.value, Decimal)
            and slot.gap.unit == metric.unit
            and same_indicator(slot.gap.indicator, metric.indicator)
        ]
        if len(fit) != 1:
            continue
        slot = fit[0]
        slots.remove(slot)
        words = f"{metric.value}{metric.unit if slot.unit_inside else ''}"
        edit = Edit(slot.span, words, _("填补待补：{place}").format(place=fact.provenance))
        outcome.edits.append(edit)
        outcome.comments.append(Comment(slot.span, (edit.reason,)))
        outcome.placed.append(Placed(fact, slot.gap.section))
        return True
    return False


def _assign(fact: Fact, rooms: Sequence[Passage], report: Report, added: dict[int, list[Fact]], outcome: Onto) -> None:
    fit = [at for at, room in enumerate(rooms) if room.role == fact.role]
    titles = PassageIndex([rooms[at].title for at in fit]).best(fact.topic) if fact.topic and fit else None
    texts = (
        PassageIndex([rooms[at].span.of(report.text) for at in fit]).best(f"{fact.topic}，{fact.text}") if fit else None
    )
    if titles and titles.score >= _BY_TOPIC:
        added.setdefault(fit[titles.at], []).append(fact)
    elif texts and texts.score >= _FITS:
        added.setdefault(fit[texts.at], []).append(fact)
    elif len(fit) == 1:
        added.setdefault(fit[0], []).append(fact)
    else:
        outcome.unplaced.append(fact)


def _write(report: Report, room: Passage, facts: Sequence[Fact], say: Callable[[Fact], str], outcome: Onto) -> None:
    body = _body(report, room)
    if body is None:
        outcome.unplaced += facts
        return
    where, words = addition(body.of(report.text), [say(fact) for fact in facts])
    if numbered := _as_items(report, room, [say(fact) for fact in facts]):
        words = numbered
    at = Span(body.start + where, body.start + where)
    reason = _("并入新素材：{places}").format(places="；".join(str(fact.provenance) for fact in facts))
    outcome.edits.append(Edit(at, words, reason))
    outcome.comments.append(Comment(at, (reason,)))
    outcome.placed += [Placed(fact, room.title) for fact in facts]


def _as_items(report: Report, room: Passage, sentences: Sequence[str]) -> str:
    """The sentences as the next items of a section told in 一是、二是, on lines of their own if its items are; "" if it is not."""
    leads = [h for h in report.headings() if h.level == 5 and room.span.covers(h.span) and h.number.endswith("是")]
    if (
        not leads
        or leads[-1].number != f"{_ORDINALS[min(len(leads), len(_ORDINALS)) - 1]}是"
        or len(leads) + len(sentences) > len(_ORDINALS)
    ):
        return ""
    last = leads[-1].span.start
    apart = "\n" if last == 0 or report.text[last - 1] == "\n" else ""
    numbers = _ORDINALS[len(leads) :]
    return "".join(
        f"{apart}{number}是{words.rstrip('。；')}。" for number, words in zip(numbers, sentences, strict=False)
    )
