"""A row that a line of its own office tells in words of its own, in as many or fewer digits: 收入860万元 of a tourism office, and its row 旅游收入 864万元.

What the row is called stands over the line, in its clause and in the office's name together, and the clause itself names nothing else. A line
that has the row's very figure, or one that it rounds to, tells the row too; of round figures that no rounding makes (860, 864) both are
marked: nobody but the clerk knows which of them holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from drafter.claims.conflicts import Conflict
from drafter.claims.joining import basis_class, in_base, same_period, significant, unit_base
from drafter.claims.sameness import exclude, is_like, said_name
from drafter.claims.slips import differ
from drafter.core.edit import Edit
from drafter.core.fact import Fact, LedgerEntry
from drafter.core.messages import _
from drafter.core.quantity import Metric
from drafter.language import lexicon
from drafter.language.formal import formal
from drafter.language.segmenting import Word, words_of
from drafter.plan.conflict_remarks import conflict_mark, conflict_remark
from drafter.plan.joined import Joins, words_of_metric
from drafter.plan.note_figures import NoteFigure, counted_alike, notes, rows
from drafter.plan.office_matches import same_office
from drafter.plan.row_joins import add_words

Figures = Mapping[str, Sequence[NoteFigure]]
_LEAST, _FEW = 2, 2  # digits that are no chance in one office; characters of a word that names something
_SCALES = ("万", "亿")
_LOOSE = re.compile(r"(?:约|近|超过?|逾|突破|将近|大约|不到|不足)$")
_BEHIND = re.compile(r"[余多]|以上|左右")
_THINGS, _ACTS = ("n", "j", "l", "z", "i", "x"), ("v",)
_WHOLE = 4  # characters of a name that is no word of the trade
_MEASURE = re.compile("(?:总额|金额|资金|经费|收入|总量|总数|人次|额|量|数)$")
_SURE = 3  # digits that a thing and its office share by no chance
_PLAINLY = re.compile(r"(?:今年|全年|上半年)?(?P<thing>[一-鿿]{2,6}?)(?:一共|共)?(?:发|做|办|开|搞|配|装|换|建|干)了")
_REMITTED = re.compile("(?:减|免|减免)了?$")
_SPENT = re.compile("(?:共|一共|累计)?(?:投入|支出|花费|花|用)了?")
_HAS = re.compile("(?:(?:现|共|总共|一共|已)有?|有|达到?|为)$")
_EARLIER = re.compile("(?:去年|上年|前年|往年|目标|任务|计划|其中|新增|净增)[^，。；]{0,6}$")


def join_near_rows(facts: Sequence[Fact], figures: Figures, joins: Joins) -> None:
    """Every row not told yet with the one figure of its office that tells it, where no other row of the office fits that figure."""
    free = [row for row in rows(facts) if _is_free(row, joins)]
    told = [(row, [one for one in _stated(facts, figures, joins) if _tells(row, one)]) for row in free]
    for row, found in told:
        places = [(one.fact.id, one.span) for one in found]
        rivals = [one for one, other in told if one is not row and any((o.fact.id, o.span) in places for o in other)]
        if len(found) == 1 and not rivals:
            _join(row, found[0], joins)


def _is_free(row: Fact, joins: Joins) -> bool:
    held = row.id in joins.merged or row.id in joins.marks or row.id in joins.parts or row.id in joins.refuted
    plain = {metric.indicator for metric in row.metrics if basis_class(metric.basis) == "数值"}
    own = row.metrics[0]
    bare = row.text == f"{own.indicator}{words_of_metric(own)}"
    return not held and row.role == "achievements" and len(plain) == 1 and isinstance(own.value, Decimal) and bare


def _stated(facts: Sequence[Fact], figures: Figures, joins: Joins) -> Iterator[NoteFigure]:
    for fact in notes(facts):
        if fact.role == "achievements" and fact.id not in joins.merged:
            edits = joins.amendments.get(fact.id, ())
            yield from (one for one in figures[fact.id] if not any(one.span.overlaps(edit.span) for edit in edits))


def _tells(row: Fact, stated: NoteFigure) -> bool:
    """Whether a figure may be the row's: of its office, its unit and its time, as large, and of what the row is called."""
    metric, own = row.metrics[0], stated.metric
    if not isinstance(own.value, Decimal) or not isinstance(metric.value, Decimal) or not metric.unit:
        return False
    alike = counted_alike(own.unit, metric.unit) and same_period(own.period, metric.period)
    remitted = "减免" in metric.indicator and _REMITTED.search(_before(stated))  # 减了343万 is no decrease
    level = basis_class(own.basis) == "数值" and not own.change
    plain = bool(level or remitted) and not _EARLIER.search(_before(stated))
    if not alike or not plain or exclude(metric.indicator, own.indicator) or not same_office(row, stated.fact):
        return False
    return _of_one_size(metric, own) and _is_named(metric.indicator, stated)


def _before(stated: NoteFigure) -> str:
    return stated.fact.text[: stated.span.start]


def _of_one_size(metric: Metric, own: Metric) -> bool:
    """Whether a figure is the row's, or the row's said in fewer digits (41万 of 41.3万, 860万 of 864万元)."""
    own = _in_money(own, metric)
    assert isinstance(own.value, Decimal) and isinstance(metric.value, Decimal)
    digits = len(significant(own.value))
    if digits < _LEAST:
        return False
    return not differ(metric, own) or _round(in_base(metric.value, metric.unit), digits) == in_base(own.value, own.unit)


def _round(value: Decimal, digits: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(value.adjusted() - digits + 1), ROUND_HALF_UP) if value else value


def _in_money(own: Metric, metric: Metric) -> Metric:
    """2870万 is money where the row's is."""
    bare = own.unit in _SCALES and unit_base(metric.unit) == "元"
    return replace(own, unit=f"{own.unit}元") if bare else own


def _is_named(name: str, stated: NoteFigure) -> bool:
    """Whether all that a row's name says is said by the line up to its figure or by the office, some of it in the figure's clause, which names nothing else."""
    clause = stated.clause.partition(stated.span.of(stated.fact.text))[0]
    if clause.startswith(name) and len(name) > _FEW and not _names_more(clause[len(name) :], name):
        return True
    said = _HAS.sub("", clause)
    if _in_short(said, name) or _in_short(said, _thing(name)) or _opens_with(name, clause, stated):
        return True
    if _does_to_the_same(clause, name, stated):
        return True
    fact, before = stated.fact, _formal_before(stated)
    bare = re.split("[，。；]", before)[-1]
    told, own = said_name(f"{fact.owner}{fact.topic}{before}"), said_name(bare)
    words = [word for word in said_name(_thing(name)).words if len(word.text) >= _FEW]
    held = words and all(is_like(word, told) for word in words)
    here = any(is_like(word, own) for word in said_name(name).words if len(word.text) >= _FEW)
    here = here or (bare != "" and bare in name)  # 参加 of 参加赛事活动人次
    if held and _SPENT.fullmatch(bare) and unit_base(stated.metric.unit) in ("", "元"):
        return True  # 救助186人，花了312万
    return bool(held and here and not _names_more(bare, name))


def _does_to_the_same(clause: str, name: str, stated: NoteFigure) -> bool:
    """Whether a clause tells by three digits and a plain verb of the very thing whose act a row names: 辅具发了1430件 of 辅具适配 1432件."""
    value = stated.metric.value
    found = _PLAINLY.fullmatch(clause)
    if found is None or not isinstance(value, Decimal) or len(significant(value)) < _SURE:
        return False
    rest = name.removeprefix(found["thing"])
    words = words_of(rest)
    return rest != name and len(words) == 1 and words[0].pos.startswith("v")


def _formal_before(stated: NoteFigure) -> str:
    """What stands before a figure, in a report's words: 卖了 is 销售 before a sum."""
    figure = stated.span.of(stated.fact.text)
    before, found, _rest = formal(stated.fact.text[: stated.span.end]).rpartition(figure)
    return before if found else _before(stated)


def _thing(name: str) -> str:
    """A row's name without how it is measured: 农产品网上销售 of 农产品网上销售额."""
    shorter = _MEASURE.sub("", name)
    return shorter if len(shorter) > _FEW else name


def _in_short(said: str, name: str) -> bool:
    """Whether a clause names a row's thing and nothing more, in short: 区域站 of 区域自动气象站."""
    rest = iter(name)
    ends = len(said) > _FEW and said[:_FEW] == name[:_FEW] and said[-1] == name[-1]
    return ends and len(said) < len(name) and all(char in rest for char in said)


def _opens_with(name: str, clause: str, stated: NoteFigure) -> bool:
    """Whether a line opens with a row's thing, and the clause with the act in it: 再生资源回收网点46个，收废旧物资5200吨."""
    thing = _thing(name)
    return len(thing) >= _WHOLE and stated.fact.text.startswith(thing) and clause[:1] == thing[-1]


def _names_more(clause: str, name: str) -> bool:
    """Whether a clause has a thing or an act that the row's name lacks, in other words too; 完成, 达到 are no act of their own."""
    named = said_name(name)
    return any(_is_strange(word) and not is_like(word, named) for word in words_of(clause))


def _is_strange(word: Word) -> bool:
    status = any(kind == "status" for kind, _cls in word.marks)
    light = word.text in lexicon.words("figures/names.txt", "light")
    return len(word.text) >= _FEW and word.pos[:1] in (*_THINGS, *_ACTS) and not status and not light


def _join(row: Fact, stated: NoteFigure, joins: Joins) -> None:
    """Told once: with the row's exact figure where the line rounds it, with a mark where no rounding makes the two one."""
    metric, own = row.metrics[0], _in_money(stated.metric, row.metrics[0])
    assert isinstance(metric.value, Decimal) and isinstance(own.value, Decimal)
    if differ(metric, own):
        _mark(row, stated, joins)
        return
    if len(significant(own.value)) < len(significant(metric.value)):
        loose = _LOOSE.search(_before(stated)) or _BEHIND.search(stated.span.of(stated.fact.text))
        exact = words_of_metric(metric)
        exact = exact if own is stated.metric else exact.removesuffix("元")  # 减了343万 stays without 元
        edit = Edit(stated.span, exact, _("表里的数更准"))
        if loose or not joins.amend(stated.fact, edit):
            return
    joins.merged[row.id] = stated.fact.id
    add_words(row, stated, joins)


def _mark(row: Fact, stated: NoteFigure, joins: Joins) -> None:
    told = LedgerEntry(stated.metric, stated.fact.id, stated.fact.provenance, table=stated.fact.table)
    entries = (told, LedgerEntry(row.metrics[0], row.id, row.provenance, table=row.table))
    conflict = Conflict(entries)
    if joins.amend(stated.fact, Edit(stated.span, conflict_mark(conflict.values()), _("两处来源不一致"))):
        joins.merged[row.id] = stated.fact.id
        joins.remarks.append(conflict_remark(conflict, entries, None))
