"""What each figure measures: its indicator, scope, period and basis, from the clause, the sentence and the heading it stands in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from drafter.claims import naming, short_clauses
from drafter.claims.context import Setting, settings_of
from drafter.claims.listed import counted_beside, in_one_list, list_length
from drafter.core.period import Period
from drafter.core.quantity import Metric, Quantity
from drafter.language import lexicon
from drafter.language.characters import plain

_CLAUSE = re.compile(r"[，。；！？：\t;:]|,(?!\d)")
_BACK = 120
_ASIDE = re.compile(r"[（(][^（）()]*[）)]")
_TARGET = re.compile(r"目标(?!类)|预期|力争|计划(?!生育|单列|外|内)|拟(?!定)")
_BASES = (
    (
        re.compile(
            r"(?:上年|去年)同期(?:数)?(?:为|是|的)?$|(?:上年|去年)(?:同期)?(?:基数|完成数|执行数|决算数)?(?:为|是)$"
        ),
        "上年同期",
    ),
    (naming.BASE_PERIOD, "基期"),
    (
        re.compile(
            r"(?:年初|调整|变动|年度)?(?:预算数?(?:合计|总计|调整)?|(?:收入|支出|预算)(?:拟|预计|预期)?安排)(?:为|是|到)?$"
        ),
        "预算",
    ),
    (_TARGET, "目标"),
    (re.compile(r"(?:占比|比重)(?:均|已|提高到|达到?|超过?|为|约|近|升至|提升至|稳定在|保持在|由|从)*$"), "占比"),
    (re.compile(r"^[^，]{0,8}累计"), "累计"),
)
_RATE_UNITS = frozenset(("%", "‰", "倍"))
_TURNED = re.compile(r"(环比、同比|同比、环比)分别")
_HEAD_SENTENCE = re.compile(
    r"(?:^|[。\n])(?:支持|保障|推进|推动|促进|强化|加强|助力|深化|落实)?([^。，；：\n\d]{2,14})。$"
)
_MONEY_VERBS = lexicon.figure_words("money_for")


@dataclass(slots=True)
class _ReadSoFar:
    """What the figures read so far say about the next one.

    subject: what the clause names, which a change or completion rate after it inherits. act: the words before the last count that stands with its noun behind it. shown: the last indicator given out. basis: what the rest of a list takes from its first figure.
    account: the fund or budget whose lines (支出, 收入总计) are named without it.
    names: of a list that figures answer one by one. outer: subjects that wait behind an open bracket.
    """

    subject: str = ""
    act: str = ""
    shown: str = ""
    basis: str = ""
    account: str = ""
    names: list[str] = field(default_factory=list)
    place: int = 0
    outer: list[str] = field(default_factory=list)
    recent: list[str] = field(default_factory=list)
    named: short_clauses.Named = field(default_factory=short_clauses.Named)


def metrics_of(text: str, quantities: Sequence[Quantity], period: Period | None) -> list[Metric]:
    """One Metric a quantity, in the same order."""
    flat = plain(text)
    reading, previous, heading = _ReadSoFar(), 0, ""
    found: list[Metric] = []
    for index, (quantity, setting) in enumerate(zip(quantities, settings_of(flat, quantities, period), strict=True)):
        between = flat[max(previous, quantity.span.start - _BACK, setting.start) : quantity.span.start]
        if setting.fresh:
            account = setting.account or (reading.account if setting.heading == heading else "")
            reading, heading = _ReadSoFar(subject=setting.heading, account=account), setting.heading
        clause = _clause(between, reading)
        reading.named.topic = _topic(between, bool(previous and not setting.fresh))
        indicator, basis = _indicator(flat, quantities, index, clause, reading)
        reading.shown = indicator
        reading.named.take(quantity, indicator)
        if not quantity.change:
            reading.recent.append(indicator)
        scope, name = _scope(clause, indicator, setting)
        base = _base_value(found, quantity, clause)
        found.append(Metric(name, quantity.value, quantity.unit, setting.period, basis, scope, base, quantity.change))
        previous = quantity.span.end
    return found


def _base_value(found: Sequence[Metric], quantity: Quantity, clause: str) -> Decimal | None:
    """X in 由X提高到Y, for the figure Y."""
    earlier = found[-1] if found else None
    if earlier is None or earlier.basis != "基期" or earlier.unit != quantity.unit or not naming.is_continued(clause):
        return None
    return earlier.value if isinstance(earlier.value, Decimal) else None


def _scope(clause: str, indicator: str, setting: Setting) -> tuple[str, str]:
    """(scope, indicator without it)."""
    said = naming.SCOPE.match(indicator)
    name = naming.without_scope(indicator)
    return naming.whole_scope(said[0] if said else setting.scope), name if naming.can_name(name) else ""


def _clause(between: str, reading: _ReadSoFar) -> str:
    """The words before the figure, back to the last mark or figure, asides and line breaks left out."""
    if "（" in between or "）" in between or "(" in between or ")" in between:
        between = _through_brackets(_ASIDE.sub("", between), reading)
    between = between.replace("【待核：", "")
    begin = 0
    for mark in _CLAUSE.finditer(between):
        begin = mark.end()
    return naming.squeeze(between[begin:])


def _through_brackets(between: str, reading: _ReadSoFar) -> str:
    """Follows brackets that a figure stands in: what is inside does not rename what is outside."""
    for position, character in enumerate(between):
        if character in "（(":
            outside = naming.tail_trimmed(naming.lead_trimmed(_last_clause(between[:position])))
            reading.outer.append(outside or reading.subject)
        elif character in "）)" and reading.outer:
            reading.subject = reading.outer.pop()
            reading.names = []
    rest = re.split(r"[（()）]", between)[-1]
    return rest if rest.strip() or not reading.outer or between.endswith(("）", ")")) else reading.outer[-1]


def _topic(between: str, follows: bool) -> str:
    """What the clause just before is about, when it has no figure; follows: the stretch begins right behind a figure."""
    parts = _CLAUSE.split(between.rpartition("。")[2])
    if len(parts) < (3 if follows and "。" not in between else 2):
        return ""
    return short_clauses.topic_of(naming.squeeze(naming.lead_trimmed(_ASIDE.sub("", parts[-2]))))


def _last_clause(words: str) -> str:
    begin = 0
    for mark in _CLAUSE.finditer(words):
        begin = mark.end()
    return naming.squeeze(words[begin:])


def _indicator(
    flat: str, quantities: Sequence[Quantity], index: int, clause: str, reading: _ReadSoFar
) -> tuple[str, str]:
    """(indicator, basis) of one figure; keeps in `reading` what the next may inherit."""
    quantity, earlier = quantities[index], quantities[index - 1]
    basis = _basis(quantity, clause)
    if index and (beside := counted_beside(flat, earlier, quantity)):
        reading.subject, reading.names = short_clauses.acted_on(reading.act, beside), []
        return reading.subject, basis
    if index and in_one_list(flat, earlier, quantity, bool(reading.names)):
        reading.place += 1
        return (reading.names[reading.place] if reading.place < len(reading.names) else reading.subject), reading.basis
    previous_basis, reading.basis = reading.basis, basis
    if naming.is_continued(clause):
        return reading.shown, basis
    if quantity.unit == "%" and clause == "的":
        return reading.subject, "完成率" if previous_basis in ("目标", "预算") else "占比"
    if naming.is_target(clause):
        reading.basis = "预算" if "预算" in clause else "目标"
        return reading.subject or short_clauses.of_topic(reading.named.topic, clause), reading.basis
    if inherited := _inherited(quantity, clause):
        reading.basis = basis if inherited == "change" else inherited
        return _inheriting(flat, quantities, index, clause, reading), reading.basis
    share = naming.share_of(clause) if quantity.unit == "%" else ""
    if share:
        head = naming.tail_trimmed(naming.lead_trimmed(clause[: clause.rfind("占")]))
        reading.basis = "占比"
        return (head or reading.subject) + share, "占比"
    noun, state = _after(flat, quantities, index), naming.state_after(flat, quantity.span.end)
    if leaning := short_clauses.leaning(clause, quantity, reading.named, noun, state):
        reading.names = []
        return leaning, basis
    turned = _TURNED.search(clause)
    name = _own_name(flat, quantities, index, clause[: turned.start()] if turned else clause, reading)
    reading.subject, reading.place = name, 0
    reading.names = [] if turned else _paired(name, clause, flat, quantities, index)
    if turned:
        reading.basis = turned[1][3:]
        return name, turned[1][:2]
    return (reading.names[0] if reading.names else name), basis


def _inheriting(flat: str, quantities: Sequence[Quantity], index: int, clause: str, reading: _ReadSoFar) -> str:
    """The indicator of a figure that only says more of the one before (同比增长3%, 分别增长2%和4%)."""
    reading.place = 0
    if "分别" in clause and not reading.names:
        reading.names = _one_by_one(flat, quantities, index, reading)
    if quantities[index].kind == "point" and index and quantities[index - 1].unit in ("%", "‰"):
        return reading.shown
    whole = bool(reading.names) and list_length(flat, quantities, index, True) == len(reading.names)
    return reading.names[0] if whole else reading.subject


def _one_by_one(flat: str, quantities: Sequence[Quantity], index: int, reading: _ReadSoFar) -> list[str]:
    """贷款余额3亿元、存款余额5亿元，分别增长2%和4%: the names of as many levels told just before."""
    count = list_length(flat, quantities, index, True)
    return reading.recent[-count:] if 1 < count <= len(reading.recent) else []


def _inherited(quantity: Quantity, clause: str) -> str:
    """Why a figure takes the name of the one before it: change, 完成率 or 占比; "" when it does not."""
    if not clause:
        return ""
    if naming.is_base(clause):
        return "基期"
    if quantity.unit == "%" and naming.is_done_rate(clause):
        return "完成率"
    if quantity.unit == "%" and naming.is_share_only(clause):
        return "占比"
    apart = "分别" in clause and not naming.tail_trimmed(naming.lead_trimmed(clause))
    return "change" if apart or naming.is_change_only(clause) else ""


def _own_name(flat: str, quantities: Sequence[Quantity], index: int, clause: str, reading: _ReadSoFar) -> str:
    quantity = quantities[index]
    words = naming.tail_trimmed(naming.lead_trimmed(naming.BASE_PERIOD.sub("", clause)))
    if quantity.kind == "rank":
        return naming.before_rank(words) or reading.subject
    after = "" if quantity.change else _after(flat, quantities, index)
    if after and (quantity.kind == "count" or not words or naming.is_verb(words)):
        reading.act = words
        return short_clauses.acted_on(words, after)
    if not words and quantity.kind == "count" and _opens(flat, quantity.span.start):
        return naming.clause_after(flat, quantity.span.end) or reading.subject
    if words in _MONEY_VERBS or not words:
        return (
            _head_sentence(flat, quantity, clause)
            or naming.purpose_after(flat, quantity.span.end)
            or ("" if words else reading.subject)
        )
    if naming.leans_on_subject(words):
        return reading.subject + words
    if naming.is_only_verb(words):
        return ""
    return _of_account(words, reading)


def _of_account(words: str, reading: _ReadSoFar) -> str:
    """A line of an account with the account's name; a full name is kept as the account of those to come."""
    bare = naming.without_scope(words)
    if naming.leans_on_account(bare):
        return reading.account + bare
    reading.account = naming.account_in(bare) or reading.account
    return words


def _opens(flat: str, start: int) -> bool:
    """Whether a figure is the first word of its clause."""
    return flat[start - 1 : start] in ("", "，", "；", "。", "、", "\n")


def _after(flat: str, quantities: Sequence[Quantity], index: int) -> str:
    """The noun after the figure, or after the next when the two stand together (两批21个…)."""
    end = quantities[index].span.end
    if index + 1 < len(quantities) and quantities[index + 1].span.start == end:
        end = quantities[index + 1].span.end
    return naming.noun_after(flat, end)


def _head_sentence(flat: str, quantity: Quantity, clause: str) -> str:
    """The short sentence that opens a paragraph and names what the money after it is for (支持科技创新。拨付…)."""
    opened = quantity.span.start - len(clause)
    found = _HEAD_SENTENCE.search(flat[max(0, opened - 24) : opened])
    return found[1] if found else ""


def _paired(name: str, clause: str, flat: str, quantities: Sequence[Quantity], index: int) -> list[str]:
    """The names of a list that is answered by a list of figures: A、B分别为x、y."""
    count = list_length(flat, quantities, index, "分别" in clause)
    if count == 1:
        return []
    names = naming.names_listed(re.sub(r"分别.*$", "", name))
    return [naming.tail_trimmed(part) or part for part in names] if len(names) == count else []


def _basis(quantity: Quantity, clause: str) -> str:
    if not quantity.change:
        return next((name for pattern, name in _BASES if pattern.search(clause)), "")
    if "环比" in clause:
        return "环比"
    if "年均" in clause:
        return "年均"
    return "同比" if quantity.unit in _RATE_UNITS else "增量"
