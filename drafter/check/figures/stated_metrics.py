"""What each figure of a report states, as `claims` reads it: whose, which metric, of which account, within what, of when, how counted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from drafter.check.figures.report_figures import alone_in_line, compared_figures, worded_figures
from drafter.check.figures.roles import WordedFigure
from drafter.check.figures.wholes import wholes_of
from drafter.check.rule import Context
from drafter.claims.figures import typed
from drafter.claims.joining import basis_class, forms, skeleton, unit_base
from drafter.claims.kinds import Kinds, kinds_in
from drafter.claims.meaning import metrics_of
from drafter.core.claim import Figure as Claimed
from drafter.core.claim import FigureRole
from drafter.core.quantity import Metric
from drafter.core.report import Heading
from drafter.language import lexicon
from drafter.language.title_period import title_period

_FILE = "statements.txt"
_BACK = 300  # characters of the paragraph in which a subject carries over
_HEAD = 40  # a line no longer than this above a paragraph is its head
_AFTER = 24
_CLAUSE = re.compile(r"[，,；;：:。！？!?、（(）)\n\t]")
_ENTITY = re.compile(
    rf"(?<![\u4e00-\u9fff])(?![全我本各该每])[\u4e00-\u9fff]{{1,6}}?(?:{lexicon.one_of('bodies.txt', 'stated')})(?=[。，：、（]|$)|(?<![\u4e00-\u9fff])[^\W全我本各该乡城\d]{{2,3}}(?:县|镇|街道)"
)


@dataclass(frozen=True, slots=True)
class StatedMetric:
    """One figure and all that makes its metric the metric it is. "" where nothing says.

    name: the indicator. scope: 全市, 市本级. period: a Period code. account: the budget it is of. subject: whose it is, when not the report's own.
    kinds: of which of several sisters its sentence speaks (小学, 初中).
    within: what it is a part of (the figure before 其中 or an open bracket). counted: 累计, 年均, 人均 and the like. planned: a target, not a result.
    explicit: the figure's own clause says the scope.
    """

    figure: WordedFigure
    name: str
    scope: str
    period: str
    role: FigureRole
    around: FigureAround
    within: str
    explicit: bool

    @property
    def account(self) -> str:
        return self.around.account

    @property
    def subject(self) -> str:
        return self.around.subject

    @property
    def kinds(self) -> Kinds:
        return self.around.kinds

    @property
    def counted(self) -> str:
        return self.around.counted

    @property
    def planned(self) -> bool:
        return self.role == "target" or self.around.planned

    @property
    def key(self) -> tuple[str, str, str]:
        return skeleton(self.name), self.measure, unit_base(self.figure.unit)

    @property
    def measure(self) -> str:
        """The role; of a change, its direction as well, for a rise and a fall are two things."""
        return (
            f"{self.role}{self.figure.sign:+d}" if self.role in ("change", "rate") and self.figure.sign else self.role
        )


def stated_figures(context: Context) -> tuple[StatedMetric, ...]:
    """Every figure with an exact value whose metric is named well enough to be met again, in order."""
    return context.once(_stated_figures)


def _stated_figures(context: Context) -> tuple[StatedMetric, ...]:
    metrics = metrics_of(context.text, context.quantities, context.period)
    meant = typed(context.text, context.quantities, metrics, context.period)
    figures, compared = worded_figures(context), {one.order for one in compared_figures(context)}
    places = _Surroundings(context)
    wholes = wholes_of(context.text, figures, metrics)
    own = _own_period(context, meant)
    return tuple(
        StatedMetric(
            figure, _bare(claimed.indicator), claimed.scope, _other_year(figure) or claimed.period or own, claimed.role,
            FigureAround(places, figure, metric), wholes[at],
            bool(claimed.scope) and claimed.scope in _CLAUSE.split(figure.lead)[-1],
        )
        for at, (figure, metric, claimed) in enumerate(zip(figures, metrics, meant, strict=True))
        if figure.order in compared and not alone_in_line(context.text, figure)
        and figure.quantity.exact is not None and _is_said(claimed, figure) and _is_named(_bare(claimed.indicator))
    )  # fmt: skip


_OTHER_YEAR = re.compile(r"^[。，,；;（(]?(上一?年|去年|前年|往年|上期)(?:同期)?(?!末|底|结转|结余|增)")


def _other_year(figure: WordedFigure) -> str:
    """上年 and the like at the head of the figure's own clause: its period, whatever year that is."""
    found = _OTHER_YEAR.match(_SENTENCE_END.split(figure.lead)[-1])
    return found[1] if found else ""


_SENTENCE_END = re.compile(r"[。；;，,]")


def _is_said(claimed: Claimed, figure: WordedFigure) -> bool:
    """Whether the role is one that can be met again, and a level's name stands before it: over a broken line it may be another's."""
    return claimed.role in _ROLES and (
        claimed.role != "value" or claimed.indicator[-2:] in figure.lead or not figure.order
    )


def _own_period(context: Context, claimed: Sequence[Claimed]) -> str:
    """The code that a figure without a period gets: the report's own, by the user, the title, or its opening figure; "" when none tells.

    A work report's title names the year in which it is given, not the one it tells of.
    """
    if context.period:
        return context.period.code
    title = context.report.title_text()
    named = title_period(title) if title and not _GIVEN_IN.search(title) else None
    if named:
        return named.code
    opening = claimed[0] if claimed and claimed[0].quantity.span.start < _OPENING else None
    return opening.period if opening and not _GIVEN_IN.search(context.text[:_HEAD]) else ""


def _bare(name: str) -> str:
    """The name without the word for the report's own unit before it: 全校在校学生, 集团资产负债率."""
    own = _own().match(name)
    return name[own.end() :] if own and len(name) - own.end() >= _LEAST else name


@cache
def _own() -> re.Pattern[str]:
    return re.compile(rf"(?:{lexicon.any_of(_words('own'))})+(?:全年|年内|累计)?")


_LEAST, _OPENING = 3, 60
_GIVEN_IN = re.compile(r"政府工作报告|代表大会")
_ROLES = frozenset({"value", "rate", "share", "index", "change", "target"})


def _words(section: str) -> frozenset[str]:
    return lexicon.words(_FILE, section)


@cache
def _any(section: str) -> re.Pattern[str]:
    return re.compile(lexicon.any_of(_words(section)))


def _is_named(name: str) -> bool:
    """Whether a name says enough: 收入 and 资金 are of anything, 市级安排资金 of whatever was told before."""
    longest = max(map(len, forms(name)), default=0) if name else 0
    return longest >= 3 and name not in _words("generic") and not _allotted().match(name)


@cache
def _allotted() -> re.Pattern[str]:
    return re.compile(
        r"^(?:[省市县区]级?|中央|上级|财政)?(?:安排|投入|落实|拨付|下达|争取|筹措|统筹|整合)?(?:专项|补助|财政|各类|配套|奖补|转移支付)*(?:资金|经费|投资|补助|债券)$"
    )


class FigureAround:
    """What stands around one figure, looked for when it is asked: most metrics are told once, and compared with nothing."""

    def __init__(self, places: _Surroundings, figure: WordedFigure, metric: Metric) -> None:
        self._places, self._figure, self._metric = places, figure, metric

    @cached_property
    def account(self) -> str:
        return self._places.account(self._figure)

    @cached_property
    def subject(self) -> str:
        return self._places.subject(self._figure)

    @cached_property
    def kinds(self) -> Kinds:
        return self._places.kinds(self._figure)

    @cached_property
    def counted(self) -> str:
        return self._places.counted(self._figure, self._metric)

    @cached_property
    def planned(self) -> bool:
        return self._places.planned(self._figure)


class _Surroundings:
    """What stands around a figure: its headings, its paragraph, the plan it is part of."""

    def __init__(self, context: Context) -> None:
        self._text = context.text
        self._headings = context.report.headings()
        self._starts = [heading.span.start for heading in self._headings]
        self._paths = list(_paths(self._headings))
        self._account, self._planned = _any("account"), _any("planned")
        self._counted, self._spanning = _any("counted"), _any("spanning")

    def _heading(self, figure: WordedFigure) -> int:
        return bisect_right(self._starts, figure.quantity.span.start) - 1

    def _before(self, pattern: re.Pattern[str], figure: WordedFigure) -> str:
        """The last match before the figure in its paragraph, else in the short line above."""
        at = figure.quantity.span.start
        start = self._text.rfind("\n", 0, at) + 1
        above = self._text.rfind("\n", 0, max(0, start - 1)) + 1
        found = [*pattern.finditer(self._text, max(start, at - _BACK), at)] or (
            [*pattern.finditer(self._text, above, start)] if start - above < _HEAD else []
        )
        return found[-1][0] if found else ""

    def account(self, figure: WordedFigure) -> str:
        if _STOCK.search(figure.lead):
            return ""  # debts and loans are of no single account
        said = self._before(self._account, figure)
        place = self._heading(figure)
        headed = [*self._account.finditer(self._paths[place])] if not said and place >= 0 else []
        return said or (headed[-1][0] if headed else "")

    def subject(self, figure: WordedFigure) -> str:
        return self._before(_ENTITY, figure)

    def kinds(self, figure: WordedFigure) -> Kinds:
        return kinds_in(self._sentence(figure))

    def _sentence(self, figure: WordedFigure) -> str:
        """The words of its sentence up to the figure."""
        at = figure.quantity.span.start
        start = max(self._text.rfind(mark, max(0, at - _BACK), at) for mark in "。；;\n") + 1
        return self._text[start:at]

    def counted(self, figure: WordedFigure, metric: Metric) -> str:
        """How it is counted, when that is another way than for the year as it is."""
        sentence = self._sentence(figure)
        if ruled := _RULED.search(sentence):
            return ruled[0]
        found = self._counted.findall(figure.lead) or self._spanning.findall(sentence)
        basis = basis_class(metric.basis)
        return (found[-1] if found else "") or (basis if basis in ("年均", "环比") else "")

    def planned(self, figure: WordedFigure) -> bool:
        """Whether the figure tells a plan: by its own clause, or by the part of the report; what stands at a date is a fact all the same."""
        at = figure.quantity.span
        if self._is_held(figure):
            return False
        own = figure.lead[-30:] + self._text[at.end : at.end + 3]
        agreed = _AS_PLANNED.match(self._text[at.end : at.end + _AFTER])
        place = self._heading(figure)
        headed = place >= 0 and (self._headings[place].role == "plans" or _PLAN_HEADING.search(self._paths[place]))
        return bool(self._planned.search(own) or agreed or headed)

    def _is_held(self, figure: WordedFigure) -> bool:
        return bool(_HELD.search(figure.lead))


# 按新体制口径, 扣除一次性因素: the figure that follows is counted by a rule of its own.
_RULED = re.compile(
    r"(?:按|以|依)[^，,。；;]{0,24}?(?:口径|体制|标准|办法|价格)(?:计算|统计|测算|核算)?|[新原调][^，,。；;]{0,6}(?:口径|体制)"
)
_STOCK = re.compile(r"(?:债务|债券|贷款|存款)(?:余额|限额)[^，,。；;]{0,6}$")
_HELD = re.compile(r"截[至止]|债[务券]余额(?:为|达|共)?$")
_AS_PLANNED = re.compile(r"^[，,（(]?(?:与|同|按)[^，。；]{0,8}(?:预算|计划|目标)[^，。；]{0,4}(?:一致|持平|相同|相符)")
_PLAN_HEADING = re.compile(r"草案|编制|安排|计划|打算|目标|部署|下一步")


def _paths(headings: tuple[Heading, ...]) -> Iterator[str]:
    """For each heading, the words of those above it and its own."""
    stack: list[Heading] = []
    for heading in headings:
        while stack and stack[-1].level >= heading.level:
            stack.pop()
        stack.append(heading)
        yield "/".join(each.text for each in stack)
