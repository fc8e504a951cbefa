"""What a number is in its clause: value, base, change, rate, target… The words are `phrases/figures/roles.txt`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from drafter.claims.joining import basis_class, parse_period
from drafter.core.claim import FigureRole
from drafter.core.period import Period
from drafter.core.quantity import Metric, Quantity
from drafter.language import lexicon
from drafter.language.changes import direction_words

_OF_BASIS: dict[str, FigureRole] = {
    "上年同期": "base", "基期": "base", "增量": "change", "同比": "rate", "环比": "rate", "年均": "rate",
    "目标": "target", "预算": "target", "完成率": "completion", "占比": "share",
}  # fmt: skip
RATE_UNITS = frozenset(("%", "‰", "倍"))
POINT_UNITS = frozenset(("个百分点", "百分点", "个点", "个基点", "个千分点", "千分点"))
_STOPS = re.compile(r"[，。；！？：\n（(）)]")
_NEAR = 24
_LONGEST_SENTENCE = 240


def role_words(section: str) -> frozenset[str]:
    """One class of `roles.txt`: target, limit, remainder, …"""
    return lexicon.words("figures/roles.txt", section)


def _any(*sections: str) -> str:
    return lexicon.any_of(word for section in sections for word in role_words(section))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A figure among its words. before: since the last mark or figure. after: up to the next. sentence: the sentence up to here."""

    before: str
    after: str
    sentence: str


def surroundings_of(flat: str, quantity: Quantity, previous_end: int) -> Surroundings:
    start, end = quantity.span.start, quantity.span.end
    stretch = flat[max(previous_end, start - 40) : start]
    marks = [mark.end() for mark in _STOPS.finditer(stretch)]
    after = flat[end : end + _NEAR]
    stop = _STOPS.search(after)
    return Surroundings(
        stretch[marks[-1] if marks else 0 :].strip(),
        after[: stop.start()] if stop else after,
        flat[sentence_start(flat, start) : start],
    )


def sentence_start(flat: str, at: int, stops: str = "。；！？\n") -> int:
    """Where the sentence around `at` begins; a longer one is cut, so that no text costs more than its length."""
    since = max(0, at - _LONGEST_SENTENCE)
    return max(since, max(flat.rfind(mark, since, at) for mark in stops) + 1)


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    plan = _any("plan")
    lead = r"(?:了|约|近|超过?|至|到|达到?|为|是|只|才|仅|也|都|均|共|约|大概|左右|数|值|[：:]){0,3}"
    return {
        "target": re.compile(rf"(?:{_any('target')})(?!{lexicon.any_of(_not_tails())})"),
        "standard": re.compile(rf"(?:{_any('standard')}){lead}$"),
        "target_after": re.compile(
            rf"^的?(?:年度|全年|年初|本年|当年|既定|省定|市定|上级|规定|考核|预期|承诺|合同|计划|序时)*(?:{_any('target_after')})(?![\u4e00-\u9fff]{{2}}率)"
        ),
        "away": re.compile(r"(?:离|距离?|比|较|低于|高于|未达到?|没达到?|不到|没到|够不着|达不到)$"),
        "by_then": re.compile(
            r"(?:年底前?|年内|全年)(?:要|得|将)(?:完成|达到?|到|建成|[增扩降压减提]到?)?(?:约|近|超过?)?$"
        ),
        "limit": re.compile(rf"(?:{_any('limit')})(?:了|在|到|至|约)?$"),
        "limit_after": re.compile(rf"^(?:{_any('limit_after')})"),
        "measured": re.compile(r"[比较](?!例|重|赛)[^，。；]{0,12}$"),
        "pressed": re.compile(r"(?:压|降|减|控制|缩短|压缩|压减|限制)(?:到|至|在)$"),
        "remainder": re.compile(rf"(?:(?:^|[^一-鿿])差|{_any('remainder')}){lead}$"),
        "completion": re.compile(
            rf"(?:{_any('completion')})[^，。；]{{0,6}}$"
            rf"|(?:完成了?|占|为|达到?|超额完成|相当于)[^，。；]{{0,12}}(?:{plan})(?:数|值|量|总量|任务)?的?(?:约|近|超过?)?$"
        ),
        "reached": re.compile(r"(?:完成|干到|做到|达到|达|实现|已达|推进到)(?:了|约|近)?$"),
        "planned": re.compile(rf"(?:{plan})[^，。；]{{0,10}}，"),
        "share": re.compile(r"(?:占(?!地|用|道|领|有|据)[^，。；]{0,20}|占比|比重|份额)[^，。；]{0,6}$"),
        "share_name": re.compile(rf"(?:{_any('share_suffix')})$"),
        "index": re.compile(rf"(?:{_any('index')})[^，。；]{{0,4}}$"),
        "current": re.compile(rf"(?:{_any('current')})(?<![非实发出体呈表兑再涌]现)(?!(?<=现)[场代金象实货役浇])"),
        "base": re.compile(rf"^(?:{_any('base')})"),
    }


def _not_tails() -> list[str]:
    """What may not follow a target word: 生育 after 计划."""
    heads = sorted(role_words("target"), key=len, reverse=True)
    return [
        word[len(head) :]
        for word in role_words("target_not")
        for head in heads
        if word.startswith(head) and word != head
    ]


# 修路31公里（任务30公里）: nothing but the word stands before the figure; 承担任务30项 counts tasks.
_BARE_AIM = re.compile("[（(]?(?:任务|指标|任务数|指标数|下达|考核要求)(?:是|为|[：:])?")


def _finds(name: str, words: str) -> bool:
    return bool(_patterns()[name].search(words))


def is_current(place: Surroundings) -> bool:
    """Whether a figure is said to be of the present (目前23.5%), whatever stands around it."""
    return _finds("current", place.before)


def role_of(
    quantity: Quantity, metric: Metric, place: Surroundings, code: str, base: Period | None, *, planned: bool
) -> FigureRole:
    """The role of one figure of the period `code`. planned: the clause tells of what is to come, by its head or its period."""
    if quantity.kind == "rank":
        return "rank"
    if quantity.change or quantity.unit in POINT_UNITS:
        return _of_change(quantity, place, planned)
    role = _said(quantity, metric, place, code, base)
    aimed = planned and role in ("value", "rate", "index", "share", "remainder") and not is_current(place)
    return "target" if aimed else role


def _of_change(quantity: Quantity, place: Surroundings, planned: bool) -> FigureRole:
    size: FigureRole = "rate" if quantity.unit in RATE_UNITS else "change"
    aimed = planned or _finds("target", place.before)
    return "target" if size == "rate" and aimed else size


def _said(quantity: Quantity, metric: Metric, place: Surroundings, code: str, base: Period | None) -> FigureRole:
    before = place.before
    if quantity.unit == "%" and _completes(place):
        return "completion"
    if _finds("limit", before) or (_finds("pressed", before) and _finds("limit_after", place.after)):
        return "limit"
    if _finds("remainder", before):
        return "remainder"
    if _finds("away", before) and _finds("target_after", place.after):
        return "target"
    if _finds("by_then", before) or (_finds("standard", before) and not _counts_standards(quantity, before)):
        return "target"
    if _BARE_AIM.fullmatch(before or _label_of(place.sentence)) or (
        _finds("target", before) and not _finds("measured", before)
    ):
        return "target"
    if _is_base(metric, before or _label_of(place.sentence), code, base):
        return "base"
    return _by_name(quantity, metric, before)


def _label_of(sentence: str) -> str:
    """The words before a colon that stands right before the figure: （去年：0.98万卷）."""
    parts = _STOPS.split(sentence.rstrip())
    return parts[-2] if len(parts) > 1 and not parts[-1] else ""


def _counts_standards(quantity: Quantity, before: str) -> bool:
    """新增省级标准2项: standards are what is counted, not what is to be reached."""
    return before.endswith("标准") and quantity.unit in ("项", "个", "部", "份", "件", "条", "套")


def _completes(place: Surroundings) -> bool:
    """完成年度任务的104%; 年计划120公里，干到72%."""
    return _finds("completion", place.before) or (_finds("reached", place.before) and _finds("planned", place.sentence))


def _is_base(metric: Metric, before: str, code: str, base: Period | None) -> bool:
    if basis_class(metric.basis) == "上年同期" or metric.basis == "基期":
        return True
    period = parse_period(code)
    earlier = bool(base and period and (period.last_year, period.last) < (base.year, base.first))
    like = bool(base and period and (period.year < base.year or period.months == base.months))
    return earlier and like and _finds("base", before)


def _by_name(quantity: Quantity, metric: Metric, before: str) -> FigureRole:
    role = _OF_BASIS.get(basis_class(metric.basis)) or _OF_BASIS.get(metric.basis)
    if role and not (role == "target" and basis_class(metric.basis) == "目标"):
        return role
    if quantity.unit in RATE_UNITS and before.endswith(tuple(direction_words("unsigned"))):
        return "rate"
    if quantity.unit in ("%", "‰"):
        named = _finds("share", before) or _finds("share_name", metric.indicator)
        return "share" if named or quantity.kind == "ratio" else "value"
    return "index" if quantity.unit in ("", "分", "点") and _finds("index", before or metric.indicator) else "value"
