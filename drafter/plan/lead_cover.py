"""Whether a lead covers a line: its object, or a listed word for that, stands in the line; and the lead that lines themselves name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from drafter.claims.joining import bigrams
from drafter.core.fact import Fact
from drafter.language import lexicon
from drafter.language.affinities import affinity, matter_direction
from drafter.language.formal import formal
from drafter.language.segments import edges_of, tagged_words
from drafter.language.subjects import Subject, all_subjects, by_id, scores, stands_in
from drafter.plan.prior_sections import PriorSection, word_pairs
from drafter.plan.unit_offices import without_trade

_SEVERAL = re.compile("[和与及、]")
_CLAUSE = re.compile("[，。；]")
_FIGURE = re.compile(r"[\d【]")
_PAIRS, _SHARE = 2, 0.4  # of the word pairs of a line's thing, by which last period told of it
_AGAIN = 3  # word pairs by which a line tells of what last period told under a lead
_QUOTES = re.compile("[“”《》（）]")
_SHORT = 8  # signs of a clause that may not yet name its thing
_NEAR = 0.45  # nearness of a line to last period's lead
_PLAIN = 5.0  # weight of a subject that no chance word reaches
_FOUR = 4  # signs of a word that may be two
_SURE = 4  # signs of a word that may begin within another
_NAMING = 4  # signs of a lead's words that tell which subject it is of
_LEAST = 2  # signs of a word that names something

Run = Sequence[Fact]


def covers(lead: str, run: Run, heading: str = "", point: PriorSection | None = None) -> bool:
    """Whether a lead names what the facts of one breath tell of.

    heading: the section's own, whose words tell no point of it from another. point: what last period told under the lead.
    """
    named = names_itself(lead, run, heading) or any(
        _has_half(word, first_clause(run)) for word in _telling(lead, heading)
    )
    return named or _of_subject(lead, run) or _told_again(run, point)


def names_itself(lead: str, run: Run, heading: str = "") -> bool:
    """Whether a breath has the lead's own object, or a word listed for it."""
    text = told_words(run)
    openings = "，".join((first_clause(run), *(_opening(fact) for fact in run[1:])))
    return _names_object(lead, openings, heading) or any(row.says(text) for row in _rows_of(lead))


def told_words(run: Run) -> str:
    """The words of a breath, with the clerk's own name for its matter."""
    return "，".join(dict.fromkeys([*(fact.subtopic for fact in run), *(formal(fact.text) for fact in run)])).strip(
        "，"
    )


def first_clause(run: Run) -> str:
    """What a breath opens with, and the clerk's own name for it; with the next clause where the first is short."""
    return f"{run[0].subtopic}，{_opening(run[0])}".strip("，")


def _opening(fact: Fact) -> str:
    clauses = _CLAUSE.split(formal(fact.text))
    return "，".join(clauses[: 2 if len(_QUOTES.sub("", clauses[0])) < _SHORT else 1])


def named_leads(runs: Sequence[Run]) -> Iterator[str]:
    """The leads whose thing most of the runs name, those first that most open with; a wide one last."""
    texts, openings = [told_words(run) for run in runs], [first_clause(run) for run in runs]
    rows = [row for row in _rows() if not _is_trade(row.lead)]
    found = [(sum(map(row.says, texts)), sum(map(row.says, openings)), row) for row in rows]
    fitting = [one for one in found if 2 * one[0] > len(texts)]
    for _count, _opened, row in sorted(fitting, key=lambda one: (one[2].wide, -one[1], -one[0])):
        yield row.lead


def _is_trade(lead: str) -> bool:
    """Whether a lead names the whole unit's own trade (后勤 of a 后勤保障部): it tells none of its points from another."""
    return without_trade(lead) != lead


def opening_lead(run: Run) -> str:
    """The set lead of the subject that a breath plainly opens with; "" for none."""
    said = scores(first_clause(run))
    best = max(said, key=lambda name: said[name], default="")
    subject = by_id(best) if said.get(best, 0.0) >= _PLAIN else None
    return subject.lead if subject and not _is_trade(subject.lead) else ""


def same_thing(lead: str, other: str, heading: str = "") -> bool:
    """Whether two leads are of one thing: both name the same."""
    own = _cores(lead, heading)
    return bool(own) and own == _cores(other, heading)


def stands_near(lead: str, run: Run) -> bool:
    """Whether a breath is near in matter to a lead behind which it stands already, and no narrower lead is there for it."""
    return (
        not _is_told_elsewhere(lead, run)
        and affinity(matter_direction(told_words(run)), matter_direction(lead)) >= _NEAR
    )


def are_akin(lead: str, other: str, heading: str = "") -> bool:
    """Whether half of what either of two leads names the other names (节能降耗, 节能降碳), and it is more than the section's heading says."""
    own, its = (_cores(one, "") for one in (lead, other))
    if own & its and (own <= its or its <= own) and bigrams("，".join(own & its)) - bigrams(heading):
        return True
    own, its = (bigrams("".join(sorted(one))) for one in (own, its))
    return bool((own & its) - bigrams(heading)) and 2 * len(own & its) >= max(len(own), len(its))


def _told_again(run: Run, point: PriorSection | None) -> bool:
    """Whether last period told of the same thing under this lead."""
    if point is None:
        return False
    words, name = word_pairs(told_words(run)), word_pairs(_FIGURE.split(first_clause(run))[0])
    lines = [word_pairs(line) for line in point.lines]
    named = any(len(name & line) >= max(_PAIRS, _SHARE * len(name)) for line in lines)
    return named or any(len(words & line) >= _AGAIN for line in lines)


def _names_object(lead: str, text: str, heading: str) -> bool:
    """Whether the line has a word of the lead's object that not every lead has."""
    if telling := _telling(lead, heading):
        return any(word in text for word in telling)
    acts = lexicon.words("lead_general.txt", "act")
    named = [word for word in _object_words(lead) if word not in acts]
    things = [[word for word in named if word in thing] for thing in _SEVERAL.split(lead)]
    return any(not all(word in heading for word in words) and all(word in text for word in words) for words in things)


def _has_half(word: str, text: str) -> bool:
    """Whether a line has one of the two things a word of four signs is made of: 酒驾 of 酒驾醉驾, no 安全 of 食品安全."""
    halves = (word[:_LEAST], word[_LEAST:]) if len(word) == _FOUR else ()
    return any(_general().sub("", half) == half and _begins_in(half, text) for half in halves)


def _telling(lead: str, heading: str) -> list[str]:
    return [word for word in _object_words(lead) if _general().sub("", word) and word not in heading]


def _cores(lead: str, heading: str) -> frozenset[str]:
    """What a lead names, without what is general in its words: 食品 of 食品安全."""
    return frozenset(_general().sub("", word) for word in _telling(lead, heading))


@cache
def _general() -> re.Pattern[str]:
    return re.compile(lexicon.any_of(lexicon.words("lead_general.txt")))


@lru_cache(maxsize=1024)
def _object_words(lead: str) -> tuple[str, ...]:
    """The words of what a lead names; single signs side by side are one (清四乱)."""
    words, loose = list[str](), ""
    for word in (one.text for one in tagged_words(_verb().sub("", lead, count=1))):
        if len(word) >= _LEAST:
            words += [loose, word]
            loose = ""
        else:
            loose += word
    return tuple(word for word in (*words, loose) if len(word) >= _LEAST)


@cache
def _verb() -> re.Pattern[str]:
    manner, verb = (lexicon.any_of(lexicon.words("heading_verbs.txt", section)) for section in ("manner", "verb"))
    return re.compile(rf"^(?:{manner})?(?:{verb})")


class _Row:
    """A lead and the words by which lines name its thing; of a word in parts all must stand there."""

    def __init__(self, line: str) -> None:
        self.lead, kind, words = line.split("\t")
        self.wide, self.own = kind == "wide", kind == "own"
        self.words = tuple(tuple(word.split("+")) for word in words.split())
        self.single = frozenset(word[0] for word in self.words if len(word) == 1)

    def says(self, text: str) -> bool:
        """Whether one of the words stands in a text, all its parts."""
        return any(all(_begins_in(part, text) for part in word) for word in self.words)


def _begins_in(word: str, text: str) -> bool:
    """Whether a word stands in a text; a short one where a word of it begins: no 村集体 in 农村集体聚餐."""
    at = text.find(word)
    if at < 0 or len(word) >= _SURE or len(word) < _LEAST:
        return at >= 0
    edges = edges_of(text)
    while at >= 0 and at not in edges:
        at = text.find(word, at + 1)
    return at >= 0


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(_Row(line) for _section, line in lexicon.raw_entries("named_leads.tsv"))


@lru_cache(maxsize=1024)
def _rows_of(lead: str) -> tuple[_Row, ...]:
    """The rows a lead is of: by its own words, or by naming one of theirs (拆除违法建设)."""
    own = tuple(row for row in _rows() if row.lead == lead)
    return own or tuple(row for row in _rows() if not row.wide and any(word in lead for word in row.single))


def _of_subject(lead: str, run: Run) -> bool:
    """Whether a word of the set lead's subject stands in the line, which does not open with what a narrower lead is there for."""
    text = told_words(run)
    words = [word for one in _subjects(lead) for word, weight in one.words if weight == 1.0]
    if not any(stands_in(word, text) for word in words):
        return False
    return not _is_told_elsewhere(lead, run)


def _is_told_elsewhere(lead: str, run: Run) -> bool:
    """Whether a breath opens with what a narrower lead is there for."""
    opening = first_clause(run)
    return any(row.says(opening) for row in _rows() if row.own and row.lead != lead and not _is_trade(row.lead))


@lru_cache(maxsize=1024)
def _subjects(lead: str) -> tuple[Subject, ...]:
    """The subjects whose set lead or heading this is, or says with other words of theirs (加强理论武装)."""
    own = tuple(one for one in all_subjects() if lead in (one.lead, one.heading) or lead == f"抓好{one.matter}")
    words = _telling(lead, "")
    if own or len("".join(words)) < _NAMING:
        return own
    return tuple(
        one for one in all_subjects() if all(word in f"{one.lead}，{one.heading}，{one.matter}" for word in words)
    )
