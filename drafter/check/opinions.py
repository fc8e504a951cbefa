"""Which of a model's answers may be shown, and the rules that show them: quoted to the letter, of a kind that was asked, without a new figure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from drafter.check.registry import built_in, is_chosen, rule_modules
from drafter.check.report_parts import HeadedSection, role_spans, sections
from drafter.check.rule import Context, Rule
from drafter.check.rule_page import docstring_of
from drafter.core.finding import Finding
from drafter.core.messages import _
from drafter.core.opinion import Inquiry, ModelAnswer, Opinion
from drafter.core.text import Span
from drafter.language.instructions import find_instructions
from drafter.language.placeholders import find_placeholders

_ACROSS = frozenset({"MD005"})
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?|[一二三四五六七八九十百千万亿]{2,}")
_LEAST, _MOST = 4, 160  # characters of a quotation
_LONGEST = 120  # characters of what is said of it
_ROOM = 1500  # characters of text that are asked about at once
_MOST_ASKED = 6000
_PER_SECTION = 5


def opinions_of(rule: str, name: str) -> Callable[[Context], Iterator[Finding]]:
    """The check of one rule: every opinion of its kind, as advice that says whose it is."""

    def check(context: Context) -> Iterator[Finding]:
        for opinion in context.opinions:
            if opinion.rule == rule:
                words = _("模型意见（未经核实，请自行判断）：{why}。可写作“{instead}”。")
                message = words.format(why=opinion.why.rstrip("。"), instead=opinion.instead)
                yield Finding(rule, name, "advice", message, opinion.span, right=opinion.instead)

    return check


def questions(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> tuple[Inquiry, ...]:
    """What a model is asked: every rule of the family MD that is chosen, in order, with its question."""
    chosen = [each for each in rule_modules() if each.startswith("MD") and is_chosen(each, select, ignore)]
    return tuple(_question(built_in(rule_id)) for rule_id in chosen)


@cache
def _question(rule: Rule) -> Inquiry:
    asked = re.search(r"^检查：(.+)$", docstring_of(rule.id), re.M)
    assert asked is not None
    return Inquiry(rule.id, rule.name, asked[1], rule.id in _ACROSS)


@dataclass(frozen=True, slots=True)
class Asking:
    """A passage to be asked about: its heading, where it stands, and which questions."""

    heading: str
    span: Span
    questions: tuple[Inquiry, ...]

    def paragraphs(self, text: str) -> tuple[str, ...]:
        return tuple(line.strip() for line in self.span.of(text).split("\n") if line.strip())


def askings(context: Context, asked: Sequence[Inquiry]) -> Iterator[Asking]:
    """The report cut into passages of sections that stand together, then problems and plans as one passage."""
    inside = tuple(question for question in asked if not question.across)
    if inside:
        for heading, span in _passages(context):
            yield Asking(heading, span, inside)
    across = tuple(question for question in asked if question.across)
    roles = context.once(role_spans)
    if across and roles.get("problems") and roles.get("plans"):
        span = Span(roles["problems"][0].start, roles["plans"][-1].end)
        if len(span) <= _MOST_ASKED:
            yield Asking(_("存在的问题和下一步打算"), span, across)


def _passages(context: Context) -> Iterator[tuple[str, Span]]:
    """Sections that hold no other, short ones with those after them, long ones cut between paragraphs; tables are left out by their tabs."""
    heading, start, end = "", 0, 0
    for section in _pieces(context):
        if end > start and section.body.end - start > _ROOM:
            yield from _cut(context.text, heading, Span(start, end))
            start = end
        heading = heading if end > start else section.heading.text
        end = section.body.end
    if end > start:
        yield from _cut(context.text, heading, Span(start, end))


def _pieces(context: Context) -> list[HeadedSection]:
    """The sections of the first two levels that hold none of them."""
    found = [section for section in context.once(sections) if section.heading.level <= 2]
    return [
        section
        for at, section in enumerate(found)
        if at + 1 == len(found) or found[at + 1].heading.level <= section.heading.level
    ]


def _cut(text: str, heading: str, span: Span) -> Iterator[tuple[str, Span]]:
    start = span.start
    while span.end - start > 2 * _ROOM:
        end = text.rfind("\n", start, start + 2 * _ROOM)
        end = end if end > start else start + 2 * _ROOM
        yield heading, Span(start, end)
        start = end
    yield heading, Span(start, span.end)


def shown_opinions(text: str, asking: Asking, answers: Sequence[ModelAnswer]) -> tuple[Opinion, ...]:
    """The answers that may be shown, at most five, each place once."""
    rules = {question.name: question.rule for question in asking.questions}
    found: dict[Span, Opinion] = {}
    for answer in answers:
        rule, span = rules.get(answer.kind.rstrip("。")), _quoted(text, asking.span, answer.quote)
        if rule and span and span not in found and _is_fair(text, asking.span, span, answer):
            found[span] = Opinion(rule, span, _plain(answer.why), _plain(answer.instead))
    return tuple(found.values())[:_PER_SECTION]


def _quoted(text: str, within: Span, quote: str) -> Span | None:
    """Where the quotation stands to the letter in one paragraph of the passage, without the closing mark that every reply gets."""
    words = quote.rstrip("。")
    at = text.find(words, within.start, within.end) if _LEAST <= len(words) <= _MOST and "\n" not in words else -1
    return Span(at, at + len(words)) if at >= 0 else None


def _is_fair(text: str, within: Span, span: Span, answer: ModelAnswer) -> bool:
    """Whether what is said adds no figure, no hole, no instruction, and does propose another wording."""
    said = f"{answer.why}\n{answer.instead}"
    if not answer.why or not 1 < len(answer.instead) <= _MOST or len(answer.why) > _LONGEST:
        return False
    if _plain(answer.instead) == _plain(span.of(text)) or find_instructions(answer.instead):
        return False
    known = within.of(text)
    figures = all(number[0] in known for number in _NUMBER.finditer(said))
    return figures and not any(mark.span.of(answer.instead) not in known for mark in find_placeholders(answer.instead))


def _plain(words: str) -> str:
    return words.strip().rstrip("。")
