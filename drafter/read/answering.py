"""One answer put to the fact its question is about: moved to a part, left out, its open figure filled, one of two values chosen.

An answer that changes nothing is not taken: it is said why, and the question stays open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from drafter.claims.joining import bigrams, skeleton, unit_base
from drafter.claims.reading import read_text
from drafter.core.claim import Question
from drafter.core.fact import Fact, FactRole
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.placeholder import Placeholder
from drafter.core.quantity import Quantity
from drafter.core.text import Provenance
from drafter.language.quantities import find_quantities
from drafter.read.filled_places import filled_facts, told_without
from drafter.read.note_disputes import OPEN as UNDECIDED
from drafter.read.note_splits import clauses, kept_clauses
from drafter.read.said_answers import amount_said, counts, is_bare, plainly, role_said

OPEN_KINDS = ("metric", "empty", "template")
_PAPER = re.compile(r"《[^》]+》|〔\d{4}〕|\d+号文?|文件|通报|批复|纪要|报表|台账|简报|公告")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LEAST = 6  # characters of a sentence
_RESTATES = 0.34  # share of a statement's word pairs that an answer says again when it tells the statement anew


@dataclass(frozen=True, slots=True)
class Taken:
    """The fact after its answer. use: whether it is written now, None: as before. why: the answer was not taken, and this is why."""

    fact: Fact
    use: bool | None = None
    why: str = ""


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """What was answered, and where: the file it stands in."""

    words: str
    source: str
    question: Question

    def where(self) -> Provenance:
        return Provenance(self.source, _("待答"), self.words)


def take(fact: Fact, answer: GivenAnswer, period: Period | None) -> Taken:
    """The fact as the answer has it."""
    places = open_places(fact)
    if plainly(answer.words, "unknown"):
        return Taken(fact, why=_("答的是还没有数或还没定"))
    if plainly(answer.words, "none") and places:
        return _without_place(fact, answer, period)
    if plainly(answer.words, "none", "drop"):
        return Taken(fact, use=False)
    if role := role_said(answer.words):
        moved = with_role(fact, role, period)
        return (
            Taken(moved, True, _("归到了{role}，数还空着").format(role=answer.words)) if places else Taken(moved, True)
        )
    if places:
        return _with_figures(fact, places, answer, period)
    return _BY_KIND.get(answer.question.kind, _reading)(fact, answer, period)


def open_places(fact: Fact) -> tuple[Placeholder, ...]:
    return tuple(gap for gap in fact.placeholders if gap.kind in OPEN_KINDS)


def with_role(fact: Fact, role: FactRole, period: Period | None) -> Fact:
    """The fact in that part: a plan is read as planned, and no more as done."""
    if fact.role == role:
        return replace(fact, marks=fact.marks - {"misplaced"})
    status = "planned" if role == "plans" else None if fact.status == "planned" else fact.status
    fact = replace(fact, role=role, status=status, marks=fact.marks - {"misplaced", "rectified", "result"})
    if fact.kind != "note":
        return fact
    return replace(fact, claims=read_text(fact.text, period, planned=role == "plans").claims)


def answers_again(
    fact: Fact, text: str, where: Provenance, period: Period | None, gaps: Sequence[Placeholder] = ()
) -> Fact:
    """The fact with other words, read anew. gaps: the places that are still open in them."""
    reading = read_text(text, period, planned=fact.role == "plans")
    return replace(
        fact, text=text, provenance=where, claims=reading.claims, metrics=reading.metrics, placeholders=tuple(gaps)
    )


def _without_place(fact: Fact, answer: GivenAnswer, period: Period | None) -> Taken:
    """没有这项: the clause with the open place goes; the whole fact where nothing else is told."""
    text = told_without(fact.text, open_places(fact))
    return Taken(answers_again(fact, text, answer.where(), period), True) if text else Taken(fact, use=False)


def _with_figures(fact: Fact, places: Sequence[Placeholder], answer: GivenAnswer, period: Period | None) -> Taken:
    named = [gap for gap in places if gap.indicator and f"“{gap.indicator}”" in answer.question.question]
    places = named if len(named) == 1 else places
    if plainly(answer.words, "use", "real"):
        return Taken(fact, why=_("数还空着，请答一个数"))
    said = [answer.words] if len(places) == 1 else [one for one in re.split(r"[；;、\s]+", answer.words) if one]
    if len(said) != len(places):
        return Taken(fact, why=_("这一句缺{n}个数，请按先后写，用“；”隔开").format(n=len(places)))
    text, left = filled_facts(fact.text, fact.placeholders, dict(zip(places, said, strict=True)))
    return Taken(answers_again(fact, text, answer.where(), period, left), True)


def _part(fact: Fact, answer: GivenAnswer, _period: Period | None) -> Taken:
    return Taken(fact, why=_("请答：{options}").format(options="、".join(answer.question.options)))


def _figure(fact: Fact, answer: GivenAnswer, period: Period | None) -> Taken:
    """What is still to come and has no place of its own is told behind the sentence, whose words stay."""
    if plainly(answer.words, "use", "real"):
        return Taken(fact, True)
    if _restates(answer.words, fact.text):
        return Taken(answers_again(fact, answer.words, answer.where(), period), True)
    if len(_HAN.findall(answer.words)) < 2 and not counts(answer.words):
        return Taken(fact, why=_("看不出答的是什么"))
    text = f"{fact.text.rstrip('，；。、 ')}，{answer.words.strip('，；。 ')}"
    return Taken(answers_again(fact, text, answer.where(), period, fact.placeholders), True)


def _use(fact: Fact, answer: GivenAnswer, period: Period | None) -> Taken:
    """Hearsay: confirmed, put right with a figure, or told anew."""
    if plainly(answer.words, "use", "real") or (_PAPER.search(answer.words) and not _restates(answer.words, fact.text)):
        return Taken(replace(fact, marks=fact.marks - {"hearsay"}), True)
    firm = replace(fact, marks=fact.marks - {"hearsay"})
    if len(_HAN.findall(answer.words)) >= _LEAST and _restates(answer.words, fact.text):
        return Taken(answers_again(firm, answer.words, answer.where(), period), True)
    amount = amount_said(answer.words)
    if text := cells_exchanged(fact.text, amount):
        return Taken(answers_again(firm, text, answer.where(), period), True)
    return Taken(fact, why=_("请答：能写、不写，或给出准数、改好的整句"))


def cells_exchanged(text: str, amount: str) -> str:
    """The text with its only figure of the amount's kind put in its place; "" where there is none or several."""
    new = find_quantities(amount)
    if not is_bare(amount) and (len(new) != 1 or len(new[0].raw) < len(amount) - 1):
        return ""
    unit = "" if is_bare(amount) or not new else new[0].unit
    same = [one for one in find_quantities(text) if not unit or unit_base(one.unit) == unit_base(unit)]
    if len(same) != 1:
        return ""
    words = amount if unit else amount + _unit_words(same[0])
    return text[: same[0].span.start] + words + text[same[0].span.end :]


def _unit_words(quantity: Quantity) -> str:
    found = re.search(r"\d[\d,.]*(?P<unit>\D*)$", quantity.raw)
    return found["unit"] if found else quantity.unit


def _dispute(fact: Fact, answer: GivenAnswer, period: Period | None) -> Taken:
    """One of two values: the clause of the other one goes, and with it what says that they do not agree."""
    options = answer.question.options
    kept = [
        one for one in options if amount_said(answer.words) in (one, re.sub(r"[^\d.]", "", one)) or one in answer.words
    ]
    if len(kept) != 1:
        return _reading(fact, answer, period) if not kept else _part(fact, answer, period)
    other = next(one for one in options if one != kept[0])
    spans = [
        span for span in clauses(fact.text) if not UNDECIDED.search(span.of(fact.text)) or kept[0] in span.of(fact.text)
    ]
    told = [span for span in spans if other not in span.of(fact.text) or kept[0] in span.of(fact.text)]
    text = re.sub(
        rf"(?:和|与|跟|、|／|/|还是|或者?)?[^，。；、和与]*{re.escape(other)}", "", kept_clauses(fact.text, told)
    )
    return Taken(answers_again(fact, UNDECIDED.sub("", text).strip(" ，；。、"), answer.where(), period), True)


def _reading(fact: Fact, answer: GivenAnswer, period: Period | None) -> Taken:
    """Any other question: confirmed, or told anew in a sentence."""
    if plainly(answer.words, "use", "real"):
        return Taken(fact, True)
    if len(_HAN.findall(answer.words)) >= _LEAST:
        return Taken(answers_again(fact, answer.words, answer.where(), period), True)
    return Taken(fact, why=_("看不出答的是什么，请写成整句，或答：用、不写"))


def _restates(answer: str, text: str) -> bool:
    """Whether the answer says the statement again, so that it stands for it."""
    own = bigrams(skeleton(text))
    return bool(own) and len(own & bigrams(skeleton(answer))) >= _RESTATES * len(own)


_BY_KIND = {"part": _part, "figure": _figure, "use": _use, "dispute": _dispute, "cell": _figure}
