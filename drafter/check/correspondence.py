"""Problems and measures side by side: which problem has which measure, which measure has no reason, which topic no sequel."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from drafter.check.identity import identity
from drafter.check.report_parts import HeadedSection, role_spans, role_text, sections
from drafter.check.rule import Context
from drafter.core.profile import Profile
from drafter.core.report import Report, Role
from drafter.core.text import Span
from drafter.language.lexicon import any_of
from drafter.language.organisations import departments
from drafter.language.phrases import phrase_lines
from drafter.language.reuse import PassageIndex

ANSWERED = 0.12  # share of a problem's telling words that the nearest measure must hold
_STATEMENT = re.compile(r"[^。；;！\s，、][^。；;！]*[。；;！]?")  # a wrapped text goes on over the line's end
_BLANK = re.compile(r"\s+")
SURE = 0.25  # from which on nothing else is asked
TOGETHER = 0.3  # or that all measures together must hold
_LEAST = 12
_LEAD = re.compile(
    r"同时|清醒|主要表现|如下|主要有|主要是[：:]?$|方面[：:]$|取得了?(?:一定|一些|明显)?(?:成绩|成效)|仍然?存在(?:一些|以下|着|不少|许多)|存在以下|差距和问题|^[对针]|我们将|我们一定|我们要|高度重视|切实加以|采取(?:有力|有效|针对性|积极)?措施|认真(?:加以)?解决"
)


@dataclass(frozen=True, slots=True)
class NamedPassage:
    """One problem, measure or topic: its place, what to call it, and the words it is matched by."""

    span: Span
    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Link:
    """problem and measure are indices; score is the share 0–1 of the problem's telling words the measure holds."""

    problem: int
    measure: int
    score: float


@dataclass(frozen=True, slots=True)
class Correspondence:
    """The matrix: rows are problems, columns measures; a problem without a link stands alone."""

    problems: tuple[NamedPassage, ...]
    measures: tuple[NamedPassage, ...]
    links: tuple[Link, ...]

    def unanswered(self) -> tuple[NamedPassage, ...]:
        answered = {link.problem for link in self.links}
        return tuple(problem for at, problem in enumerate(self.problems) if at not in answered)


def matrix(report: Report) -> Correspondence:
    """Which measure answers which problem, as far as their words tell; for reports and pages."""
    return correspondence(Context(report, Profile("generic", "", ())))


def correspondence(context: Context) -> Correspondence:
    """The same, for rules: worked out once a report."""
    problems = tuple(_problems(context))
    measures = context.once(_all_measures)
    if not problems or not measures:
        return Correspondence(problems, measures, ())
    index = context.once(measure_index)
    whole: PassageIndex | None = None
    links = []
    own = context.once(_own_field)
    for at, problem in enumerate(problems):
        best = index.best(problem.words)
        if best is None:
            continue
        # What is like it only by the unit's own line of work (消防 in a fire brigade's report) is not the answer.
        bare = index.best(own.sub(" ", problem.words)) if best.score < SURE else best
        if best.score < ANSWERED or bare is None or bare.score < ANSWERED / 2:
            # Several measures may share out one problem: then none holds much of it, but together they hold enough.
            whole = whole or PassageIndex([role_text(context, "plans")])
            together = whole.best(problem.words)
            if together is None or together.score < TOGETHER:
                continue
        links.append(Link(at, best.at, best.score))
    return Correspondence(problems, measures, tuple(links))


def _own_field(context: Context) -> re.Pattern[str]:
    """The words for the unit's own line of work: in a fire brigade's report 消防 tells nothing of what a passage is about."""
    function = context.once(identity).function
    own = next((each for each in departments() if each.function == function), None)
    return re.compile(any_of((*own.names, *own.fields)) if own else r"(?!)")


def _all_measures(context: Context) -> tuple[NamedPassage, ...]:
    return tuple(_measures(context))


def measure_index(context: Context) -> PassageIndex:
    """The measures, to be searched by subject; worked out once a report."""
    return PassageIndex([measure.words for measure in context.once(_all_measures)])


def _problems(context: Context) -> Iterator[NamedPassage]:
    """The items of the problems part: 一是…, numbered sections, else its sentences that are neither lead nor promise."""
    items = [section for section in leaves(context, "problems") if section.heading.level >= 2]
    if items:
        yield from (_passage(section, context.text) for section in items)
        return
    for span in context.once(role_spans).get("problems", []):
        for part in _STATEMENT.finditer(context.text, span.start, span.end):
            words = _BLANK.sub("", part[0])
            if len(words) >= _LEAST and not _LEAD.search(words):
                yield NamedPassage(Span(*part.span()), words, words)


def _measures(context: Context) -> Iterator[NamedPassage]:
    """The innermost sections of the plans, else its paragraphs."""
    innermost = leaves(context, "plans")
    if innermost:
        yield from (_passage(section, context.text) for section in innermost)
        return
    for span in context.once(role_spans).get("plans", []):
        if len(span) >= _LEAST:
            words = span.of(context.text)
            yield NamedPassage(span, words[:24], words)


def leaves(context: Context, role: Role) -> list[HeadedSection]:
    """The sections of one part that hold no other."""
    found = context.once(sections)
    parents = {section.parent for section in found}
    return [section for at, section in enumerate(found) if section.heading.role == role and at not in parents]


def _passage(section: HeadedSection, text: str) -> NamedPassage:
    heading = section.heading
    return NamedPassage(Span(heading.span.start, section.body.end), heading.text, heading.text + section.words(text))


def topics(context: Context, role: Role) -> list[HeadedSection]:
    """The second-level sections of one part."""
    return [
        section
        for section in context.once(sections)
        if section.heading.role == role and section.heading.level == 2 and section.heading.number
    ]


def strangers(asking: Sequence[HeadedSection], index: PassageIndex, text: str, least: float) -> Iterator[HeadedSection]:
    """Sections whose heading and body share next to nothing with any passage of the index."""
    for section in asking:
        best = index.best(section.heading.text + section.words(text)[:200])
        if best and best.score < least:
            yield section


_NO_TIE = 0.1


def outsiders(context: Context) -> Iterator[NamedPassage]:
    """Measures of a field of work that neither title, achievements nor problems touch, among others that go on from them."""
    measures, problems = context.once(_all_measures), context.once(correspondence).problems
    behind = [section.heading.text + section.words(context.text) for section in leaves(context, "achievements")]
    behind += [problem.words for problem in problems]
    if len(measures) < 3 or len(behind) < 3:
        return
    index = PassageIndex(behind)
    touched = {field for words in (context.report.title_text(), *behind) for field in fields_of(words)}
    found = []
    for measure in measures:
        telling, best = fields_of(measure.name + measure.words), index.best(measure.words)
        if telling and not telling & touched and best is not None and best.score < _NO_TIE:
            found.append(measure)
    if len(found) * 3 <= len(measures):  # where many are new, the year's work is planned another way
        yield from found


def fields_of(words: str) -> frozenset[str]:
    """The fields of work a passage touches, told by the things only they have."""
    return frozenset(field for field, pattern in _field_patterns() if pattern.search(words))


@cache
def _field_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = (line.split("\t") for line in phrase_lines("fields.tsv"))
    return tuple((field, re.compile(any_of(words.split()))) for field, words in rows)
