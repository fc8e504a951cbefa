"""上期打算 that this period's sources do not tell as kept: asked, each with the line that speaks of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from drafter.claims.reading import read_text
from drafter.claims.whose import is_foreign
from drafter.core.case import Case
from drafter.core.claim import Question
from drafter.core.errors import InputError
from drafter.core.fact import Fact, FactRole
from drafter.core.messages import _
from drafter.core.period import Period
from drafter.core.report import Report
from drafter.ground.past_plans import Fate, PastPlan, PeriodStatement, is_unfinished, past_plans
from drafter.language.phrases import phrase_classes
from drafter.read.answering import GivenAnswer
from drafter.read.facts import Material
from drafter.read.said_answers import plainly

_MOST = 8  # questions; a list nobody answers asks nothing
_ORDER: tuple[Fate, ...] = ("missed", "unfinished", "silent", "again")
_NO_STATEMENT = ("secret", "instruction", "remark", "furniture")
_SENTENCE = 6  # characters


def own_priors(case: Case) -> tuple[Report, ...]:
    """Last period's reports of the unit itself; one that cannot be read is told by whoever drafts from it."""
    from drafter.read.report import open_prior

    found = []
    for path in case.prior:
        try:
            found.append(open_prior(path).report)
        except InputError:
            continue
    return tuple(report for report in found if not is_foreign(report, case))


def promise_lines(material: Material, priors: tuple[Report, ...], names: tuple[str, ...]) -> Iterator[Question]:
    """A question for each, what was missed first."""
    told = _statements(material)
    plans = [plan for prior in priors for plan in past_plans(prior, told, names)]
    for plan in sorted(plans, key=lambda one: _ORDER.index(one.fate))[:_MOST]:
        yield _question(plan)


def _statements(material: Material) -> tuple[PeriodStatement, ...]:
    facts = (PeriodStatement(f.id, f.text, f.role, f.claims) for f in (*material.facts, *material.asked))
    lines = (one for one in material.left_out if one.kind not in _NO_STATEMENT and one.provenance.quote)
    return (*facts, *(PeriodStatement(line.fact_id, line.provenance.quote, "") for line in lines))


def _question(plan: PastPlan) -> Question:
    by = plan.by.text if plan.by else ""
    said = {
        "silent": _("上期打算“{plan}”，本期素材没有交代。办到哪一步了？"),
        "unfinished": _("上期打算“{plan}”，本期素材里还没有办成：“{by}”。是不是没有完成？要不要写明？"),
        "again": _("上期打算“{plan}”，本期又列在打算里：“{by}”。上期的办到哪一步了？"),
        "missed": _("上期打算“{plan}”，没有达到：{short}。要不要写明原因？"),
    }[plan.fate]
    words = said.format(plan=plan.words, by=by, short=plan.short.words if plan.short else "")
    options = ("已完成", "没有完成", "不写")  # not translated: answers are read by these words
    return Question(plan.where, plan.words, words, options, "", "promise")


def taken_of_promise(material: Material, answer: GivenAnswer, period: Period | None) -> tuple[Material, str]:
    """The material with what was answered as a fact of its own, and why it was not taken ("": it was)."""
    if plainly(answer.words, "unknown"):
        return material, _("答的是还没有数或还没定")
    if plainly(answer.words, "drop", "none"):
        return material, ""
    plan, said = answer.question.text, answer.words.strip("。；，.!！ ")
    for kind, role, words in _KINDS:
        if phrase_classes("promise_answers.tsv")[kind].fullmatch(said):
            return _with_fact(material, words.format(plan=plan), role, answer, period), ""
    if len(said) < _SENTENCE:
        return material, _("请答：{options}").format(options="、".join(answer.question.options))
    role = "problems" if is_unfinished(PeriodStatement("", said, "")) else "achievements"
    return _with_fact(material, said, role, answer, period), ""


_KINDS: tuple[tuple[str, FactRole, str], ...] = (
    ("kept", "achievements", "{plan}，已完成"),
    ("unkept", "problems", "{plan}尚未完成"),
)


def _with_fact(material: Material, text: str, role: FactRole, answer: GivenAnswer, period: Period | None) -> Material:
    reading = read_text(text, period)
    number = sum(fact.id.startswith("a") for fact in material.facts) + 1
    fact = Fact(f"a{number}", role, "", text, answer.where(), reading.metrics, claims=reading.claims)
    return replace(material, facts=(*material.facts, fact))
