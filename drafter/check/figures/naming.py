"""Which metric a figure states, told strictly enough to hold two places of a report against each other."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from drafter.check.figures.reading import figures_of
from drafter.check.figures.roles import Figure
from drafter.check.rule import Context
from drafter.claims.joining import family
from drafter.core.report import Heading

_BLANK = re.compile(r"\s+")
_CLAUSE = re.compile(r"[，,；;：:。！？!?、（(）)\n\t—]|——")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")
_PLANNED = re.compile(
    r"目标|预期|力争|确保|计划|安排|预计|拟|将|要|争取|左右|今后|到20\d\d年|到[二○〇零一]{4}年|明年|预算(?!收入|支出|执行)|年均|规划"
)
_SCOPE = re.compile(
    r"全[国省市县区州旗镇]|全自治区|[我本](?=[省市县区州局])|自治区本级|[省市区县州]本级|[省市区县州]级(?!以上)|本级|[省市区县州]直(?!接|属)|高新区|开发区|经开区|示范区|功能区|片区|县区|区县|县市区"
)
# Words at the front or end of a clause that tell how a figure came about, not what it counts.
_FRONT = re.compile(
    r"^(?:(?:19|20)\d\d年(?:度|末|底|上半年|全年)?|截至|截止|目前|全年|去年|今年|上年|明年|当年|年末|年底|上半年|一年来|五年来|预计|初步|其中|同时|并|且|已|共|累计|合计|实际|实现|完成|达到|推动|带动|争取|发行|力争|确保|安排|落实|筹措|统筹|新增(?=新增)|\d+月底?|[的了]|在|为|对|把|将)+"
)
_BACK = re.compile(
    r"(?:实际|预计|累计|共|全部|已|分别|均|则|总额|总数|总量|约|近|超过|超|突破|逾|达到|达|为|是|有|到|至|完成|实现|执行|预算执行|增长|增加|上升|提高|下降|减少|降低|回落|增收|减收|同比|比上年|较上年|了|的|等|控制在|保持在|稳定在|回落|占比|比重|比例|[：:])+$"
)
# Not a name of its own, but a comparison or a step of a balance.
_RELATIVE = re.compile(
    r"^(?:比|较|高于|低于|快于|好于|即|等[于於]|占|到|由|从|不含|含|年初|加上|减去|扣除|剔除|年度|季度|居|位|列|排)"
)
_GENERIC = re.compile(
    r"^(?:收入|支出|资金|其他|合计|总计|小计|税收|投资|项目|企业|余额|结转|结余|增加|增长|上级补助|上年结转|年终结余|结转下年|年终结转|一般债券|专项债券|一般债务|专项债务|调入资金|调出资金|补助|本级|其他收入|其他支出|[省市县区]级|转移支付|专项转移支付|一般性转移支付)$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A figure with the metric it states. measure: value, rate, points, share…; year "" when neither sentence nor heading says.

    scope: as the clause, the paragraph or the heading says; explicit: the clause itself says it. planned: a target, not a result.
    """

    figure: Figure
    name: str
    scope: str
    year: str
    measure: str
    planned: bool
    explicit: bool = False

    @property
    def key(self) -> tuple[str, str, str]:
        return self.name, self.measure, family(self.figure.unit)


def named_figures(context: Context) -> tuple[Named, ...]:
    """Every figure whose own clause names what it measures."""
    return context.once(_named_figures)


def _named_figures(context: Context) -> tuple[Named, ...]:
    places = _Places(context)
    return tuple(named for figure in figures_of(context) if (named := _name(context.text, figure, places)))


def _name(text: str, figure: Figure, places: _Places) -> Named | None:
    if figure.quantity.exact is None or figure.part in ("base", "target", "rank", "completion"):
        return None
    own = _CLAUSE.split(figure.lead)[-1]
    name = _BACK.sub("", _FRONT.sub("", own))
    name = _SCOPE_FRONT.sub("", name)
    if len(name) < 4 and figure.part == "value":
        name += _noun_after(text, figure)
    if len(name) < 4 or _GENERIC.match(name) or _RELATIVE.match(name) or not re.search(r"[\u4e00-\u9fff]{3}", name):
        return None
    at = figure.quantity.span.start
    head = places.head(at)
    said = _last(_LEVEL, own)
    scope = said or places.scope_before(at, text) or head.scope
    year = _last(_YEAR, figure.lead) or _last(_RELATIVE_YEAR, figure.lead) or head.year
    planned = (
        bool(_PLANNED.search(figure.lead[-30:] + text[figure.quantity.span.end : figure.quantity.span.end + 3]))
        or bool(_AS_PLANNED.match(text[figure.quantity.span.end : figure.quantity.span.end + 20]))
        or head.planned
    )
    if _HELD.search(figure.lead) or _STOCK.search(name):
        planned = False  # what stands at a date is a fact, whatever part of the report tells it
    measure = figure.part if figure.part != "increment" else ("up" if figure.sign > 0 else "down")
    return Named(figure, name, scope, year, measure, planned, bool(said))


_LEVEL = re.compile(r"全[国省市县区州旗镇]|自治区本级|[省市区县州]本级|[省市区县州]级(?!以上)|[省市区县州]直(?!接|属)")
_RELATIVE_YEAR = re.compile(r"今年|去年|上年|明年|前年|本年")
_AS_PLANNED = re.compile(r"^[，,（(]?(?:与|同|按)[^，。；]{0,8}(?:预算|计划|目标)[^，。；]{0,4}(?:一致|持平|相同|相符)")
_HELD = re.compile(r"截[至止]")
_STOCK = re.compile(r"债务余额$|债券余额$")
_PLAN_HEADING = re.compile(r"草案|编制|安排|计划|打算|目标|部署|下一步")
_SCOPE_FRONT = re.compile(r"^(?:全[国省市县区州旗镇]|全自治区|[我本][省市县区州]|地方)+")


def _last(pattern: re.Pattern[str], words: str) -> str:
    found = ""
    for match in pattern.finditer(words):
        found = match[match.lastindex or 0]
    return found


def _noun_after(text: str, figure: Figure) -> str:
    """新建46个村级驿站: the noun that follows, up to the next mark."""
    after = _BLANK.sub("", text[figure.quantity.span.end : figure.quantity.span.end + 16])
    return _CLAUSE.split(after)[0][:12]


@dataclass(frozen=True, slots=True)
class _Head:
    """What a heading and those above it say of every figure below."""

    scope: str = ""
    year: str = ""
    planned: bool = False


def _head(path: str, heading: Heading) -> _Head:
    planned = heading.role == "plans" or bool(_PLAN_HEADING.search(path))
    return _Head(_last(_SCOPE, path), _last(_YEAR, path), planned)


class _Places:
    """Where in the report an offset lies: its headings, its paragraph, whether its part tells plans."""

    def __init__(self, context: Context) -> None:
        headings = context.report.headings()
        self._starts = [heading.span.start for heading in headings]
        self._heads = [_head(path, heading) for path, heading in zip(_paths(headings), headings, strict=True)]

    def head(self, at: int) -> _Head:
        place = bisect_right(self._starts, at) - 1
        return self._heads[place] if place >= 0 else _Head()

    def scope_before(self, at: int, text: str) -> str:
        """The last scope word of the figure's own paragraph before it."""
        start = text.rfind("\n", 0, at) + 1
        return _last(_SCOPE, text[max(start, at - 300) : at])


def _paths(headings: tuple[Heading, ...]) -> Iterator[str]:
    """For each heading, the words of those above it and its own."""
    stack: list[Heading] = []
    for heading in headings:
        while stack and stack[-1].level >= heading.level:
            stack.pop()
        stack.append(heading)
        yield "/".join(each.text for each in stack)
