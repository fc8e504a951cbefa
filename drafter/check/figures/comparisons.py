"""高于、低于: a figure set against another of its kind in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from drafter.check.figures.roles import WordedFigure
from drafter.claims.intervals import Interval, stands_for
from drafter.claims.joining import in_base, unit_base
from drafter.language import lexicon

_WORD = re.compile(
    r"^[^，,。；;、\d]{0,8}[，,、；（(]?(?:仍|均|都|也|已|还|明显|显著|略|稍|大幅|远|大大|小幅|且|并|但)*"
    rf"(?P<word>{lexicon.one_of('beside_figures.txt', 'against_above', 'against_below')})(?P<what>[^，,。；;、]{{0,20}})$"
)
_ABOVE = lexicon.words("beside_figures.txt", "against_above")
# Of times the quicker is the shorter: 18分钟，快于15分钟的承诺.
_SPEED, _DURATIONS = (
    frozenset({"快于", "慢于"}),
    frozenset({"天", "分钟", "小时", "秒", "个月", "个工作日", "工作日", "日"}),
)
_REVERSE = {
    "长于": "短于",
    "短于": "长于",
    "快于": "慢于",
    "慢于": "快于",
    "多于": "少于",
    "少于": "多于",
    "重于": "轻于",
    "轻于": "重于",
}
# 高于全省5.2% may be a difference; 高于5.2%的目标, 高于全省平均水平的5.2% are levels.
_LEVEL_BEFORE = re.compile(
    rf"(?:{lexicon.one_of('beside_figures.txt', 'mark')})(?:值|数|线)?(?:的|为)?$|(?:平均水平|平均值|平均|均值|上年同期|去年同期|上年|去年|年初|20\d\d年)的$"
)
_LEVEL_AFTER = re.compile(
    r"^(?:/[\u4e00-\u9fff]{1,5})?(?:的|这一|这个|左右的)[^，,。；;]{0,10}?(?:目标|水平|平均|均值|任务|标准|计划|预期|要求|红线|底线|警戒|限|线|承诺|时限|门槛|指标|规定)"
)
_CHANGED = re.compile(r"(?<!占)比(?!例|重|率|值)|较|同比|环比|增长|下降|提高|降低|增加|减少|回落|上升")


@dataclass(frozen=True, slots=True)
class WrongComparison:
    """`value` said to be above or below `other`, and is not."""

    value: WordedFigure
    other: WordedFigure
    word: str
    right: str


def wrong_comparisons(text: str, sentence: Sequence[WordedFigure]) -> Iterator[WrongComparison]:
    """Comparisons that the two figures refute; several in a row all speak of the figure before the first."""
    subject: WordedFigure | None = None
    for figure in sentence:
        found = _WORD.match(figure.lead)
        if found is None:
            subject = figure
            continue
        if subject and _is_level(text, figure, found["what"]) and _comparable(subject, figure):
            above = (found["word"] in _ABOVE) != (found["word"] in _SPEED and unit_base(subject.unit) in _DURATIONS)
            one, two = stands_for(subject.quantity), _as_level(text, figure, found["what"])
            if one.high < two.low if above else one.low > two.high:
                right = _REVERSE.get(found["word"], "低于" if above else "高于")
                yield WrongComparison(subject, figure, found["word"], right)


_SET = re.compile(r"目标|任务|标准|计划|要求|红线|底线|警戒|控制线|限|规定|约定|承诺|合同|设计")


def _as_level(text: str, figure: WordedFigure, what: str) -> Interval:
    """What the other stands for: a limit is set (0.4吨的限额), a mean is rounded."""
    behind = text[figure.quantity.span.end : figure.quantity.span.end + 12]
    if figure.quantity.exact is not None and (_SET.search(what) or _SET.search(re.split("[，,。；;]", behind)[0])):
        exact = in_base(figure.quantity.exact, figure.unit)
        return Interval(exact, exact)
    return stands_for(replace(figure.quantity, approx=None))


_ABOVE_MEAN = re.compile(
    r"(?:(?P<word>高于|低于|快于|慢于|多于|少于)(?:全[国省市县区州])?平均(?:水平|值|增速|数)?|[比较](?:全[国省市县区州])?平均(?:水平|值|增速|数)?(?P<way>高|低|快|慢|多|少)出?)(?:约|近)?$"
)
_MEAN = re.compile(r"平均(?:水平|值|增速|增幅|数|浓度|[\u4e00-\u9fff]{0,4}[率度量数额])?(?:为|是|达|增长|完成)?$")


def reversed_means(sentence: Sequence[WordedFigure], before: WordedFigure | None) -> Iterator[WrongComparison]:
    """增长4.3%。增速高于全市平均1.1个百分点，全市平均5.4%: the difference is right and its direction is not."""
    for at, (apart, mean) in enumerate(pairwise(sentence)):
        found = _ABOVE_MEAN.search(apart.lead)
        subject = sentence[at - 1] if at else before
        if found is None or subject is None or not _of_one_measure(subject, mean, apart) or not _MEAN.search(mean.lead):
            continue
        own, other, step = (f.quantity.exact for f in (subject, mean, apart))
        if own is None or other is None or step is None:
            continue
        word = found["word"] or found["way"]
        above = word[0] in "高快多"
        if step and (own + step if above else own - step) == other:
            yield WrongComparison(subject, mean, word, _OTHER_WAY[word])


_OTHER_WAY = {
    one: other
    for a, b in (("高", "低"), ("快", "慢"), ("多", "少"))
    for one, other in ((a, b), (b, a), (f"{a}于", f"{b}于"), (f"{b}于", f"{a}于"))
}


def _of_one_measure(subject: WordedFigure, mean: WordedFigure, apart: WordedFigure) -> bool:
    """Whether two levels and what lies between them are in one unit, 个百分点 between percentages."""
    return subject.unit == mean.unit and apart.unit == ("个百分点" if mean.unit == "%" else mean.unit)


# 高于全省平均水平（65.1%）1.9个百分点
_MEAN_IN_BRACKETS = re.compile(r"(?P<word>高于|低于|快于|慢于|多于|少于)[^，,。；;（()）\d]{1,12}[（(]$")


def _against_bracket(
    subject: WordedFigure, other: WordedFigure, step: WordedFigure, word: str
) -> Iterator[WrongComparison]:
    own, level, way = (f.quantity.exact for f in (subject, other, step))
    if own is None or level is None or not way or not _of_one_measure(subject, other, step) or subject.sign < 0:
        return
    if (own + way if word[0] in "高快多" else own - way) == level:
        yield WrongComparison(subject, other, word, _OTHER_WAY[word])


_THAN = re.compile(r"(?:比|较)[^，,。；;\d]{1,14}$")
_EARLIER = re.compile(r"上年|去年|同期|年初|原来")  # of amounts QT003 knows better
_APART = re.compile(r"^(?:的[^，,。；;\d]{2,10})?(?P<word>高|低|快|慢|多|少)(?:出|了)?(?:约|近)?$")


def reversed_steps(sentence: Sequence[WordedFigure]) -> Iterator[WrongComparison]:
    """增速5.2%，比全市5.9%的平均水平高0.7个百分点: the way between the two is right and its direction is not."""
    for subject, other, step in zip(sentence, sentence[1:], sentence[2:], strict=False):
        if (said := _MEAN_IN_BRACKETS.search(other.lead)) and step.lead in ("）", ")"):
            yield from _against_bracket(subject, other, step, said["word"])
        found = _APART.match(step.lead) if _of_one_measure(subject, other, step) and _THAN.search(other.lead) else None
        values = [f.quantity.exact for f in (subject, other, step)]
        if found is None or None in values or subject.sign < 0 or (subject.unit != "%" and _EARLIER.search(other.lead)):
            continue
        own, level, way = (value for value in values if value is not None)
        above = found["word"] in "高快多"
        if way and (own + way if above else own - way) == level:
            yield WrongComparison(subject, other, found["word"], _OTHER_WAY[found["word"]])


def _is_level(text: str, figure: WordedFigure, what: str) -> bool:
    return bool(
        _LEVEL_BEFORE.search(what) or _LEVEL_AFTER.match(text[figure.quantity.span.end : figure.quantity.span.end + 20])
    )


def _comparable(subject: WordedFigure, figure: WordedFigure) -> bool:
    # 高于95% is itself read as an approximation; here it is the comparison.
    plain = subject.quantity.approx is None and all(f.quantity.exact is not None for f in (subject, figure))
    changed = subject.sign < 0 or (_CHANGED.search(subject.lead[-8:]) and not subject.sign)
    return (
        plain and unit_base(subject.unit) == unit_base(figure.unit) and subject.quantity.kind != "rank" and not changed
    )
