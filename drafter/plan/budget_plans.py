"""Plans of a budget report in its two parts: the draft of the next budget (收支预期, what is set aside) and the work that is planned, parted as last period's were."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from drafter.core.fact import Fact
from drafter.core.period import Period
from drafter.core.profile import Item, PlannedPart, Profile, Section, Step
from drafter.core.report import Heading, Report
from drafter.language import lexicon
from drafter.language.formal import formal
from drafter.language.numerals import in_han
from drafter.plan.budget_lines import budget_line
from drafter.plan.last_time import STALE
from drafter.plan.note_figures import is_row, source_line

_FILE = "budget_accounts.txt"
_HEAD = re.compile("预算(?:安排|草案)?|收支(?:预期|安排|预算)?")
_YEAR = re.compile(r"20\d\d年?")
_AIM, _SPENT = "明确预算收支目标", "安排重点支出"
_ORDER = ("general", "fund", "capital", "social", "")
_LINES = 2  # lines of the draft budget that make a section
_MOST = 20  # parts of a report
_WIDE = 26  # characters of a heading


@dataclass(frozen=True, slots=True)
class BudgetHeadings:
    """What the two are called. level: 1 where they are parts, 2 where they are sections of one, 5 where last period parted them no further."""

    budget: str
    work: str
    level: int


def tells_budgets(profile: Profile) -> bool:
    """Whether the genre tells the account of the public budgets."""
    return any(topic.budgets for part in profile.parts for topic in part.topics)


def budget_plans(plans: Sequence[Fact]) -> list[Fact]:
    """The plans that are of the draft budget, the rest of their line with them; none where there are no others."""
    found = [fact for fact in plans if _is_budget_plan(fact)]
    lines = {source_line(fact) for fact in found}
    own = [fact for fact in plans if source_line(fact) in lines]
    return own if len(own) < len(plans) else []


def _is_budget_plan(fact: Fact) -> bool:
    if is_row(fact) and re.search("预算|收入|支出", fact.metrics[0].indicator):
        return True  # a row of next year's budget
    return bool(_aim().match(fact.text)) or (
        bool(_HEAD.fullmatch(fact.topic)) and bool(re.search(r"\d[\d.,]*[万亿]", fact.text))
    )


def budget_items(plans: Sequence[Fact]) -> tuple[Item, ...]:
    """What the draft budget says: what is to come in and go out, budget by budget, then what is set aside for what."""
    aims = [fact for fact in plans if _states_side(fact)]
    spent = [fact for fact in plans if fact not in aims]
    aims = _in_order(aims)
    both = bool(aims and spent)
    made = ((aims, _AIM), (spent, _SPENT))
    return tuple(
        Item(tuple(fact.id for fact in own), lead if both else "", account=_by_lines(own)) for own, lead in made if own
    )


def _by_lines(plans: Sequence[Fact]) -> tuple[Step, ...]:
    """Each line a sentence, its parts behind one another."""
    lines = [source_line(fact) for fact in plans]
    return tuple(
        Step(fact.id, "behind" if at and lines[at] == lines[at - 1] else "told") for at, fact in enumerate(plans)
    )


def _in_order(plans: Sequence[Fact]) -> list[Fact]:
    """The lines by budget, those that name none with the one before them."""
    keyed: list[tuple[tuple[int, int], Fact]] = []
    last = 0
    for at, fact in enumerate(plans):
        opening = formal(_YEAR.sub("", fact.text))
        budget = budget_line(fact).budget if re.split(r"\d", opening, maxsplit=1)[0] else ""
        last = _ORDER.index(budget) if budget else last
        keyed.append(((last, at), fact))
    return [fact for _key, fact in sorted(keyed, key=lambda one: one[0])]


def _states_side(fact: Fact) -> bool:
    """Whether a line says what comes in or goes out as a whole, and not for what."""
    name = re.split(r"\d", _YEAR.sub("", fact.text), maxsplit=1)[0]
    return bool(re.search("(?:收入|支出|本级|基金|缺口)[^，。；：]{0,6}$", name)) and "优先" not in name


def budget_headings(prior: Report | None, period: Period) -> BudgetHeadings:
    """Last period's headings of both, a year on; where it did not part them, what they are."""
    following = period.back(-1).title if period.is_year else "下一步"
    heads = [one for one in prior.headings() if one.role == "plans"] if prior else []
    for level in (1, 2):
        own = [one for one in heads if one.level == level]
        budget = next((one for one in own if _names(one, "budget_heading") and not _names(one, "work_heading")), None)
        works = [one for one in own if one is not budget and (level == 1 or _names(one, "work_heading"))]
        if budget is not None and works:
            called = _moved(budget, period) or f"{following}预算草案"
            work = next((words for one in works if (words := _moved(one, period))), f"{following}财政重点工作")
            return BudgetHeadings(called, work, level)
    return BudgetHeadings(f"{following}预算安排", f"{following}财政重点工作", 5)


def _names(heading: Heading, kind: str) -> bool:
    return bool(_pattern(kind).search(heading.text))


def _moved(heading: Heading, period: Period) -> str:
    """A heading a year on; "" where it says anything else of its own time."""
    words = re.sub(r"[，,].*[，,]|^.*[，,]", "", heading.text) if heading.level == 1 else heading.text
    bare = _YEAR.sub("", words)
    if STALE.search(bare) or "全面完成" in bare or not 4 <= len(words) <= _WIDE:
        return ""
    return _YEAR.sub(f"{period.year + 1}年", words)


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(lexicon.alternatives(_FILE, kind))


def _aim() -> re.Pattern[str]:
    return _pattern("aim")


def with_budget_plans(
    planned: PlannedPart, drafted: Sequence[Fact], prior: Report | None, period: Period, new_id: Callable[[str], str]
) -> tuple[PlannedPart, ...]:
    """The plans in the two that last period's report had: parts of their own, else sections of one."""
    headings, flat = budget_headings(prior, period), [one for one in planned.sections if one.level == 5]
    if headings.level == 5 and len(flat) == len(planned.sections) == 1 and len({*map(source_line, drafted)}) < _LINES:
        items = _led(budget_items(drafted), flat[0].items)
        return (replace(planned, sections=(replace(flat[0], items=items),)),)
    level = 5 if headings.level == 1 else 2
    first, heading = ("", "") if level == 5 else (f"（{in_han(1)}）", headings.budget)
    budget = Section(new_id("plans.budget"), "plans", level, first, heading, budget_items(drafted))
    if headings.level == 1:
        draft = PlannedPart("plans", planned.number, headings.budget, "", (budget,))
        return draft, replace(planned, number=_next(planned.number), heading=headings.work)
    headed = [one for one in planned.sections if one.level != 5]
    items = tuple(item for one in flat for item in one.items)
    work = [Section(new_id("plans.work"), "plans", 2, "", headings.work, items)] if items else []
    rest = (replace(one, number=f"（{in_han(at)}）") for at, one in enumerate([*work, *headed], 2))
    return (replace(planned, sections=(budget, *rest)),)


def _led(goals: Sequence[Item], items: Sequence[Item]) -> tuple[Item, ...]:
    """The goals before the other items, behind a lead where these have leads."""
    led = any(item.lead for item in items)
    return (*(replace(item, lead=(item.lead or _AIM) if led else "") for item in goals), *items)


def _next(number: str) -> str:
    """四、 behind 三、."""
    return next(f"{in_han(at + 1)}、" for at in range(1, _MOST) if f"{in_han(at)}、" == number)
