"""The numbers of a cut text with what its words say of each: role, direction, label, whether one each or all together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from drafter.ground.clauses import Clause, Cut
from drafter.ground.covering import is_content
from drafter.ground.number import Number
from drafter.language.classes import members
from drafter.language.lexicon import any_of
from drafter.language.segmenting import Word

_LINK = r"(?:了|约|近|超过?|达到?|到|至|为|是|的|共|均|各|数|值|量|有|在|也|都|才|只|仅|又|再|分别|实际|累计|大约|大概|左右|幅度|\s|：|:)*"
_LEVEL = re.compile(
    r"(?:[增升提降减高压涨缩扩下调][长加高低少缩至到短小大]?|上升|下降|回落|稳定|保持|维持|控制)(?:到|至|为|在)了?(?:约|近)?$"
)
_TARGET = re.compile(
    rf"(?:目标|任务|计划|预算|指标|应|(?<!只)(?<!仅)(?<!无)需|要求|年初定|核定|定了|下达了?)(?!外|内|生育|单列)(?:数|值|任务|目标|总数|做|开展|完成|办|建|举办|安排|实施|为|是|约|共|的|：|:|\s|{_LINK.removesuffix('*')})*$"
)
_APART = re.compile(r"(?:超出?|超过|超|高于|高出|低于|少于)[^，。；]{0,6}(?:目标|任务|计划)(?:数|值)?[^，。；\d]{0,6}$")
_BASE = re.compile(
    r"(?:以前|原来|原先|此前|过去|早先|往常|之前|前几年|往年|改造前|改革前)(?:都|才|就|只|仅)?(?:的|为|是|只有|仅有?|有|要|需要?|得|：|:|\s)*$|(?:上年度?|去年度?|前年|上年同期|去年同期|同期|上期|上年末|年初)(?:同期|末|底)?(?:数|值)?(?:的|为|是|只有|仅有?|有|要|得|需|平均|才|就|都|：|:|\s)*$|[由从](?:上年|去年|前年)?(?:同期|末|底)?的?$"
)
_BASE_AFTER = re.compile(
    r"^\s*(?:上升|增加|增至|增长|提高|提升|扩大|下降|降低|减少|缩短|压减|减)(?:到|至|为)|^\s*(?:增|升|降|减|压|缩|涨|提|拉|扩|变)[一-鿿]{0,2}(?:到|至|成|为)"
)
_COMPLETION = re.compile(
    r"(?:完成率|进度|(?:完成|达到?|为|占|是)(?:了)?(?:年度|全年|年初|既定|总)?(?:目标|任务|计划|预算)[^，。；]{0,8}的?|(?:目标|任务|计划|预算)(?:数|值)?的)"
    + _LINK
    + "$"
)
_SHARE = re.compile(r"(?:占(?!地|用|道|领|有)[^，。；]{0,14}|占比|比重|比例|份额)" + _LINK + "$")
_REST = re.compile(
    r"(?:剩下?的?|剩余|余下|其余|尚余|还剩|还有|尚有|仍有|仍差|还差|尚差|缺口|仍缺|还缺|另外?|另有|未[^，。；\d]{0,4}的|缺|差)"
    + _LINK
    + "$"
)
_EACH = re.compile(
    r"(?:平均[^，。；\d]{0,8}|(?:各(?!级|类|项|种|界)|每[一-鿿]{0,2}|[人户亩场村日月年周校家平]均|均价|单家|单个|单户|均摊)[^，。；\d]{0,8}"
    r"|一(?:个?[月周年天]|个?礼拜|个?季度|季)(?!来|多)[^，。；\d]{0,6}|(?<!的)一[家户人个份亩场村座台次所名位件只棵张](?:能|就|要)?(?:大?约)?[补给发奖收花赚挣]?)\s*$"
)
# What time a figure is counted over, when it says so: 每月谈话58人次 is not 谈话58人次.
_PER = (
    ("day", re.compile(r"(?:每一?[天日]|日均|一天|天天|当日|单日|日(?=处理|产|供|接待|收运|减少|增))[^，。；\d]{0,8}$")),
    ("week", re.compile(r"(?:每个?[周]|每个?礼拜|每个?星期|周均|一个?(?:礼拜|星期|周))[^，。；\d]{0,8}$")),
    ("month", re.compile(r"(?:每个?月|月均|逐月|按月|一个月|月(?=增|收入))[^，。；\d]{0,8}$")),
    ("quarter", re.compile(r"(?:每个?季度?|季均|逐季|按季|一个?季度?)[^，。；\d]{0,8}$")),
    ("year", re.compile(r"(?:每年|年均|逐年|一年(?!来|多)|年(?=增收|产|收入))[^，。；\d]{0,8}$")),
)  # fmt: skip
# 没降到28%, 未达到30万页: a level that is named as not reached.
_UNREACHED = re.compile(
    r"[未没不](?:有|能)?(?:完成|达|降|升|涨|增|提|减|压|扫完|做|干|跑)+[高低长少]?(?:到|至)?(?:年初|年度|定的)*$"
)
_TOTAL = re.compile(r"(?:(?<!公)共计?|合计|一共|总计|总共|总额|总[一-鿿]{0,4}|累计)(?:[一-鿿]{2})?" + _LINK + "$")
_RATE_NAME = re.compile(r"率" + _LINK + "$")


@dataclass(frozen=True, slots=True)
class Told:
    """A number as a text tells it.

    role: value | base | change | rate | target | completion | share | remainder | rank. sign: up | down | "".
    label: the words that say what it is; own: whether its clause says them, or it inherits them. spread: each | total | "".
    given: a sheet states it beside the fact's text: it may be told, and need not be.
    per: the time it is counted over (day, month…), "" if not said. host: the figure whose change or share it is, if it names nothing itself.
    shared: the rest of the whole is spoken of after it (其余). unreached: what is true instead of a level said not to be reached: more | less | "". segment: the words that stand with it and with no other figure.
    """

    number: Number
    clause: Clause
    role: str
    sign: str
    label: tuple[Word, ...]
    own: bool
    spread: str = ""
    before: str = ""
    source: int = -1
    given: bool = False
    per: str = ""
    host: Number | None = None
    shared: bool = False
    unreached: str = ""
    segment: str = ""


@lru_cache(maxsize=1)
def _moves() -> re.Pattern[str]:
    words = members("direction")
    return re.compile(
        rf"({any_of(word for word, cls in words.items() if cls in ('up', 'down') and word not in ('高于', '低于', '多于', '少于'))}){_LINK}$"
    )


def figures_of(told: Cut, source: int = -1) -> list[Told]:
    """All figures of a cut text in order."""
    found: list[Told] = []
    for at, clause in enumerate(told.clauses):
        for place, number in enumerate(clause.numbers):
            found.append(_figure(told, at, place, number, found, source))
    return _with_lists(told, found)


def _figure(told: Cut, at: int, place: int, number: Number, earlier: Sequence[Told], source: int) -> Told:
    clause = told.clauses[at]
    begin = clause.numbers[place - 1].span.end if place else clause.span.start
    end = clause.numbers[place + 1].span.start if place + 1 < len(clause.numbers) else clause.span.end
    before, after = told.text[begin : number.span.start].rstrip(), told.text[number.span.end : end]
    beyond = told.text[number.span.end : number.span.end + 6]
    leading = told.text[_opened(clause, place) : number.span.start]
    previous = earlier[-1] if earlier and earlier[-1].clause.sentence == clause.sentence else None
    sign = _sign(before)
    if number.value < 0 and number.family in ("percent", "point"):
        number, sign = replace(number, value=-number.value, low=-number.high, high=-number.low), "down"
    role = _role(number, before, after, sign, bool(place))
    if role == "value" and _LAST_THEN.search(before) and _NOW_NEXT.match(beyond):
        role = "base"
    label, own = _label(clause, begin, number, end, role, previous)
    over = told.clauses[at - 1] if at and not place and told.clauses[at - 1].sentence == clause.sentence else None
    if over is not None and not own and (not label or not over.numbers):
        label = tuple(w for w in over.words if is_content(w)) or label
    if previous is not None and before.strip() in _LIST and previous.number.family == number.family:
        role, sign = previous.role, previous.sign
    spread = (
        "each"
        if _EACH.search(leading) or re.match(r"/[年月日天人户亩次家]", after)
        else "total"
        if _TOTAL.search(before)
        else ""
    )
    return Told(
        number, clause, role, sign, label, own, spread, before, source,
        per=next((name for name, pattern in _PER if pattern.search(leading)), ""),
        host=previous.number if previous is not None and not own and role in _HOSTED else None,
        shared=bool(_REST_AFTER.match(told.text, number.span.end)),
        unreached=_unreached(number, before, after),
        segment=_segment(before, after, bool(place), end == clause.span.end),
    )  # fmt: skip


def _unreached(number: Number, before: str, after: str) -> str:
    """没降到28% is more than that, 未达到48小时 less; 30万页没扫完 is less too."""
    found = _UNREACHED.search(before)
    if found is None:
        return "less" if _UNREACHED_AFTER.match(after) else ""
    falls = bool(re.search("降|减|压", found[0])) != bool(re.match("以[下内]|之内", after) or number.approx == "less")
    return "more" if falls else "less"


_UNREACHED_AFTER = re.compile(r"(?:的?[年既]?[^，。；\d]{0,5})(?:没|未|没有)[^，。；\d]{0,2}(?:完|到|成|够|满|达标)")
_HOSTED = ("rate", "change")
_REST_AFTER = re.compile(r"[^。！？\n]{0,16}(?:其余|剩下|余下|剩的|剩余|另外的)")


def _segment(before: str, after: str, later: bool, last: bool) -> str:
    """The words that belong to a figure and to no other of its clause: those before it, and behind it up to the next 、."""
    own = before.rsplit("、", 1)[-1] if later else before
    return own + "\n" + (after.split("、")[0] if last or "、" in after or not own.strip("，的 ") else "")


def _opened(clause: Clause, place: int) -> int:
    """Where the words that lead to a number begin: behind the figure before it, a mere 一家 or 一个月 taken along."""
    while place and (clause.numbers[place - 1].weak or clause.numbers[place - 1].raw in _ONE):
        place -= 1
    return clause.numbers[place - 1].span.end if place else clause.span.start


_ONE = ("一个月", "一天", "一年", "一周", "一季")


# 比去年少发52件, 多招12人.
_MORE_LESS = re.compile(r"[比较][^，。；]{1,8}(多|少)[一-鿿]{0,2}$")
# 同比少增长4%, 未增长: the move is denied.
_TURNED = re.compile(r"(?:少|未|没有?|不)(增|升|涨|降|减)[长加高收支少低]?" + _LINK + "$")
_COMPARED = re.compile("比|较|同|了|又|再|年|多了|少了")
_LIST = ("、", "和", "/", "及", "与")
_MARKS = {"+": "up", "＋": "up", "↑": "up", "↓": "down"}


def _sign(before: str) -> str:
    if before.rstrip()[-1:] in _MARKS:
        return _MARKS[before.rstrip()[-1]]
    if _LEVEL.search(before) or _UNREACHED.search(before):
        return ""
    turned = _TURNED.search(before)
    if turned:
        return "down" if turned[1] in "增升涨" else "up"
    found = _moves().search(before) or _moved_object().search(before)
    if found and (found[1] not in "高低多少掉" or _COMPARED.search(before)):
        return members("direction")[found[1]]
    verb = _MORE_LESS.search(before)
    return ("up" if verb[1] == "多" else "down") if verb else ""


@lru_cache(maxsize=1)
def _moved_object() -> re.Pattern[str]:
    """压减“三公”经费8.1%: the verb opens the clause, the thing moved stands between."""
    words = [word for word, cls in members("direction").items() if len(word) == 2 and cls in ("up", "down")]
    return re.compile(rf"(?:^|[，、比较])[^，。；\d]{{0,5}}({any_of(words)})(?!率|幅|到|至|为)[^，。；\d]{{1,10}}$")


def _role(number: Number, before: str, after: str, sign: str, later: bool) -> str:
    if number.family == "rank":
        return "rank"
    if number.family == "point":
        return "change"
    if number.family == "percent":
        return _percent_role(before, after, sign)
    if _APART.search(before) and not before.rstrip().endswith("的"):
        return "change"
    if _TARGET.search(before) or _TARGETED.match(after):
        return "target"
    if _BASE.search(before) or before.endswith(("由", "从")) or _moves_on(before, after):
        return "base"
    if sign:
        return "change"
    return "remainder" if _REST.search(before) else "value"


# 去年服务1.4万小时，今年2.1万小时: last year's beside this year's.
_LAST_THEN = re.compile(r"(?<![比较同与于])(?:上年|去年)[^，。；\d]{0,4}$")
_NOW_NEXT = re.compile(r"[^。；\d]{0,2}[，、]今年")
_TARGETED = re.compile("的?(?:年度|既定|考核)?(?:目标|任务|要求|标准)(?!化|的[^，。；]{0,6}[\\d一二三四五六七八九])")


def _moves_on(before: str, after: str) -> bool:
    """由1400次增至2600次, 14分钟压到11分钟: what the next figure comes from."""
    found = _BASE_AFTER.match(after)
    return found is not None and bool(
        re.search("[由从]", before) or re.search("[压缩涨提拉扩变增升降减].{0,2}[到至成为]$", found[0])
    )


def _percent_role(before: str, after: str, sign: str) -> str:
    if _UNREACHED.search(before):
        return "level"
    if before.endswith("增长目标") or _TARGETED.match(after):
        return "target"
    if _COMPLETION.search(before):
        return "completion"
    if before.rstrip().endswith(("由", "从")) or _BASE.search(before):
        return "base"
    if _SHARE.search(before):
        return "share"
    if sign:
        return "rate"
    if _TARGET.search(before):
        return "target"
    return "ratio" if _RATE_NAME.search(before) else "level"


def _label(
    clause: Clause, begin: int, number: Number, end: int, role: str, previous: Told | None
) -> tuple[tuple[Word, ...], bool]:
    """(words, whether its own): what stands before the number, else after it, else what the figure before it was."""
    lead = tuple(w for w in clause.words if begin <= w.start < number.span.start and is_content(w))
    tail = tuple(w for w in clause.words if number.span.end <= w.start < end and is_content(w))
    last = end == clause.span.end
    own = lead + tail if last else lead or tail
    dependent = role in ("base", "change", "rate", "target", "completion", "share")
    kept = tuple(w for w in own if not (w.cls("direction") or w.text in ("目标", "任务", "计划", "预算")))
    if kept and not (dependent and not lead):
        return (kept + (previous.label if previous and dependent else ()), True)
    return (previous.label if previous else tail), False


def _with_lists(told: Cut, found: list[Told]) -> list[Told]:
    """A、B、C分别…x、y、z: each of the last figures is labelled by its own name."""
    result = list(found)
    for word in told.words:
        if word.text not in ("分别", "依次", "各", "各自", "分别为", "依次为"):
            continue
        listed = _listed_after(told, result, word.start)
        if len(listed) < 2:
            continue
        names = _names_before(told, word.start, len(listed))
        first = result[listed[0]].number.span.start
        shared = tuple(w for w in told.words if word.end <= w.start < first and is_content(w))
        for place, name in zip(listed, names, strict=False):
            figure = result[place]
            result[place] = Told(
                figure.number,
                figure.clause,
                result[listed[0]].role,
                result[listed[0]].sign,
                name + shared,
                True,
                figure.spread,
                figure.before,
                figure.source,
                per=figure.per,
            )
    return result


def _listed_after(told: Cut, found: Sequence[Told], at: int) -> list[int]:
    places: list[int] = []
    for place, figure in enumerate(found):
        span = figure.number.span
        if span.start < at:
            continue
        if places:
            last = found[places[-1]].number
            gap = told.text[last.span.end : span.start].strip()
            if gap not in ("、", "和", "及", "与", "，", "以及") or (gap == "，" and last.unit != figure.number.unit):
                break
        elif span.start - at > 30 or "。" in told.text[at : span.start]:
            break
        places.append(place)
    return places


def _names_before(told: Cut, at: int, count: int) -> list[tuple[Word, ...]]:
    opened = max(told.text.rfind(mark, 0, at) for mark in "。；\n") + 1
    stretch = told.text[opened:at]
    cuts = [m.start() + opened for m in re.finditer(r"[、和与及，]", stretch)]
    for marks in ("、和与及", "、和与及，"):
        chosen = [c for c in cuts if told.text[c] in marks]
        if len(chosen) >= count - 1:
            edges = [*chosen[len(chosen) - count + 1 :], at]
            first = max(opened, told.text.rfind("，", opened, edges[0]) + 1)
            begin = chosen[len(chosen) - count] if len(chosen) >= count else first
            spans = list(zip([begin, *edges[:-1]], edges, strict=True))
            return [tuple(w for w in told.words if a <= w.start < b and is_content(w)) for a, b in spans]
    return []
