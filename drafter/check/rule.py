"""A rule, its examples, and what it may look at."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from drafter.core.fact import Fact, Ledger
from drafter.core.finding import Finding, Severity
from drafter.core.grounding import Grounding, Mention
from drafter.core.opinion import Opinion
from drafter.core.period import Period
from drafter.core.placeholder import Placeholder
from drafter.core.profile import Profile, Remark
from drafter.core.quantity import Quantity
from drafter.core.report import Report
from drafter.core.text import Span

T = TypeVar("T")


@dataclass
class Context:
    """Everything a rule may look at. What several rules need is computed once, on first use, and in one pass.

    facts, ledger, groundings: empty unless the user gave facts. priors: last period's reports, newest first.
    document: what `office` read of a docx's format (for FM rules), else None. unit: the case's own unit and short names.
    remarks: what planning found about the sources themselves (drafts only). opinions: what a model holds (`check --model`).
    """

    report: Report
    profile: Profile
    period: Period | None = None
    facts: tuple[Fact, ...] = ()
    ledger: Ledger = field(default_factory=Ledger)
    groundings: tuple[Grounding, ...] = ()
    priors: tuple[Report, ...] = ()
    unit: tuple[str, ...] = ()
    document: Any = None
    options: Mapping[str, Any] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    opinions: tuple[Opinion, ...] = ()
    _computed: dict[Callable[[Context], Any], Any] = field(default_factory=dict, repr=False, compare=False)

    def once(self, compute: Callable[[Context], T]) -> T:
        """`compute(self)`, worked out on the first call only: what several rules share."""
        if compute not in self._computed:
            self._computed[compute] = compute(self)
        result: T = self._computed[compute]
        return result

    def option(self, rule: str, key: str, default: T) -> T:
        """The option `key` of a rule: from the command's settings, else the profile, else `default`."""
        for source in (self.options, self.profile.rules):
            of_rule = source.get(rule)
            if isinstance(of_rule, Mapping) and key in of_rule:
                value: T = of_rule[key]
                return value
        return default

    @property
    def text(self) -> str:
        return self.report.text

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        from drafter.language.quantities import find_quantities

        return tuple(find_quantities(self.text))

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        from drafter.claims.mentions import find_mentions

        return tuple(find_mentions(self.text, period=self.period, quantities=self.quantities))

    @cached_property
    def placeholders(self) -> tuple[Placeholder, ...]:
        from drafter.language.placeholders import find_placeholders

        return tuple(find_placeholders(self.text))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        from drafter.language.sentences import split_sentences

        return tuple(split_sentences(self.text))


@dataclass(frozen=True, slots=True)
class Example:
    """A text that must (bad) or must not (good) trip a rule. In `text`, «…» marks the expected span; «» a zero-width one.

    title is put before the text as a first line when given; facts are note lines, prior is last period's text.
    """

    text: str
    facts: tuple[str, ...] = ()
    prior: str = ""
    profile: str = "generic"
    unit: tuple[str, ...] = ()
    period: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: stable id (never reused), name, default severity, a pure generator, and its examples.

    The module's docstring holds 检查 / 理由 / 依据 / 修复, one line each; `drafter explain` and docs/rules print it.
    """

    id: str
    name: str
    severity: Severity
    check: Callable[[Context], Iterator[Finding]]
    bad: tuple[Example | str, ...]
    good: tuple[Example | str, ...]
    needs: frozenset[str] = (
        frozenset()
    )  # facts | prior | opinions | groundings | document | unit | period | suppressions: not run without
    signs: tuple[
        str, ...
    ] = ()  # a text that holds none of them gives it nothing to say; () where nothing so plain tells

    def finding(self, span: Span, message: str, **evidence: Any) -> Finding:
        """A Finding of this rule at `span`; evidence as the fields of Finding (severity may be overridden)."""
        severity = evidence.pop("severity", self.severity)
        return Finding(self.id, self.name, severity, message, span, **evidence)
