"""A report's sentences held against the given facts: only those that surely tell one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from drafter.check.rule import Context, Example, Rule
from drafter.claims.joining import bigrams
from drafter.core.claim import Reason, Verdict
from drafter.core.fact import Fact
from drafter.core.finding import Finding, Related, Severity

# Figures and dates have rules of their own (GR001–GR003).
_CLOSED = frozenset(
    (
        "status",
        "polarity",
        "degree",
        "scope",
        "unique",
        "plan",
        "hedge",
        "condition",
        "responsibility",
        "role",
        "direction",
        "approximator",
        "each",
        "soften",
    )
)
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class JudgedSentence:
    """A sentence and the facts it tells. reasons: those of one kind, most telling first."""

    verdict: Verdict
    facts: tuple[Fact, ...]
    reasons: tuple[Reason, ...]

    def related(self) -> tuple[Related, ...]:
        return tuple(
            Related(f.provenance.quote or f.text, None, f.provenance.source, f.provenance.locator) for f in self.facts
        )


def bent(context: Context) -> Iterator[JudgedSentence]:
    """Sentences of which a closed class says something else than the fact they tell."""
    for held in context.once(_told):
        reasons = tuple(why for why in held.reasons if _is_clear(why, held.facts[0]))
        if held.verdict.kind == "bent" and reasons:
            yield JudgedSentence(held.verdict, held.facts, reasons)


def _is_clear(why: Reason, fact: Fact) -> bool:
    """Whether a reason sets two different words side by side, the second in the fact itself."""
    return (
        why.slot in _CLOSED
        and bool(why.said)
        and why.said != why.source
        and bool(why.source)
        and why.source in fact.text
    )


def unsupported(context: Context) -> Iterator[JudgedSentence]:
    """Sentences that tell a fact and add praise, a name or a clause no fact has."""
    for held in context.once(_told):
        reasons = tuple(why for why in held.reasons if why.slot in ("praise", "name") and why.said)
        if (
            held.verdict.kind in ("bent", "unsupported")
            and reasons
            and not any(w.slot in _CLOSED for w in held.reasons)
        ):
            yield JudgedSentence(held.verdict, held.facts, reasons)


def reworded(context: Context) -> Iterator[JudgedSentence]:
    """Sentences that tell a fact in words that could only be compared by meaning."""
    for held in context.once(_told):
        words = [why.said for why in held.reasons if why.slot in _OPEN and why.said]
        open_ = all(why.slot in _OPEN or any(one in why.said for one in words) for why in held.reasons)
        if held.verdict.kind == "reworded" or (held.verdict.kind in ("bent", "unsupported") and open_):
            yield held


# A word that no class knows: whether it says the same, a person sees.
_OPEN = frozenset(("words", "word", "content", "cause"))


def claim_rule(
    id: str,
    name: str,
    severity: Severity,
    pick: Callable[[Context], Iterator[JudgedSentence]],
    words: Callable[[], str],
    *,
    bad: tuple[Example, ...],
    good: tuple[Example, ...],
) -> Rule:
    """A rule that tells what `pick` finds, both sides shown. words: its message, with {said}, {source} and {place}."""

    def check(context: Context) -> Iterator[Finding]:
        for held in pick(context):
            why, fact = held.reasons[0], held.facts[0]
            source = why.source or fact.text
            yield rule.finding(
                held.verdict.span,
                words().format(said=why.said, source=source, place=fact.provenance),
                related=held.related(),
                left=why.said,
                right=why.source,
            )

    rule = Rule(id, name, severity, check, bad=bad, good=good, needs=frozenset({"facts"}))
    return rule


def _told(context: Context) -> tuple[JudgedSentence, ...]:
    from drafter.ground.verifying import verify

    if not context.facts:
        return ()
    by_id = {fact.id: fact for fact in context.facts}
    verified = verify(context.report.unnumbered(), context.facts, period=context.period)
    found = []
    for verdict in verified.verdicts:
        facts = tuple(by_id[i] for i in verdict.facts if i in by_id and _tells(verdict.span.of(context.text), by_id[i]))
        if len(facts) == 1:
            found.append(JudgedSentence(verdict, facts, verdict.why))
    return tuple(found)


def _tells(sentence: str, fact: Fact) -> bool:
    """Whether most of what the fact says stands in the sentence."""
    own = bigrams(fact.text)
    return len(own) >= 4 and len(own & bigrams(sentence)) / len(own) >= _ALIKE
