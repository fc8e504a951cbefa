"""A report's figures beside last period's: the same name, scope and unit in the prior report."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from drafter.check.figures.stated_metrics import StatedMetric, stated_figures
from drafter.check.rule import Context
from drafter.claims.joining import in_base
from drafter.core.messages import _


@dataclass(frozen=True, slots=True)
class NowAndThen:
    """One metric now and then. quote, source, locator: where the prior report states it."""

    now: StatedMetric
    then: StatedMetric
    quote: str
    source: str
    locator: str

    @property
    def ratio(self) -> Decimal:
        """Now ÷ then, in base units; 0 when then is 0."""
        now, then = (in_base(n.figure.quantity.exact or Decimal(0), n.figure.unit) for n in (self.now, self.then))
        return now / then if then else Decimal(0)

    @property
    def scale_slip(self) -> bool:
        """Whether they are about ten thousand times apart."""
        return any(
            abs(self.ratio) > 0 and Decimal("0.3") < self.ratio / factor < 3
            for factor in (Decimal(10000), Decimal("0.0001"))
        )


def beside_prior(context: Context) -> tuple[NowAndThen, ...]:
    """Pairs of values that each report states once under the same name and scope, both results and not plans."""
    return context.once(_pairs)


def _pairs(context: Context) -> tuple[NowAndThen, ...]:
    now = _once(stated_figures(context))
    return tuple(pair for prior in context.priors for pair in _with(now, Context(prior, context.profile)))


def _with(now: dict[tuple[str, str, str, str], StatedMetric], prior: Context) -> Iterator[NowAndThen]:
    text = prior.text
    for key, then in _once(stated_figures(prior)).items():
        if key in now:
            at = then.figure.quantity.span
            line = text.count("\n", 0, at.start) + 1
            start = max(text.rfind("\n", 0, at.start) + 1, at.start - 30)
            yield NowAndThen(now[key], then, text[start : at.end], prior.report.source, _("第{n}行").format(n=line))


def _once(named: tuple[StatedMetric, ...]) -> dict[tuple[str, str, str, str], StatedMetric]:
    groups: dict[tuple[str, str, str, str], list[StatedMetric]] = defaultdict(list)
    for each in named:
        if each.measure == "value" and not each.planned:
            groups[(*each.key, each.scope)].append(each)
    return {key: group[0] for key, group in groups.items() if len(group) == 1}
