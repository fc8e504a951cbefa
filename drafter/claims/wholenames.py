"""What a figure of a statement measures, said in full for whoever reads it alone: the part with its whole, the act with its thing.

The short name of `meaning` is what figures are joined by; a clerk's shorthand leans on what stands before it (查档12860人次，提供3.1万卷),
and a name is whole only together with that. Words: `phrases/figures/leans.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from drafter.claims import naming, short_clauses
from drafter.claims.joining import unit_base
from drafter.claims.leaning import (
    CLASS,
    LONGEST,
    has_no_verb,
    is_act,
    leans,
    name_patterns,
    says_state,
    thing,
    trimmed_name,
    whole_name,
)
from drafter.claims.likenames import labelled, like_named, name_lead
from drafter.claims.listed import counted_beside
from drafter.claims.roles import role_words
from drafter.claims.wholestates import with_noun, with_state
from drafter.core.claim import Figure, FigureRole
from drafter.language.characters import plain
from drafter.language.segments import tagged_words

_SAME_THING: frozenset[FigureRole] = frozenset(("rate", "change", "completion"))
_STOP = re.compile(r"[，。；！？：\n;]|,(?!\d)")
_PART = re.compile(r"^(?:其中|这里面|这当中|里面|当中|内含|其中包括|含)[，：:]?(?:的)?")
_ASIDE = re.compile(r"[（(][^（）()]*[）)]?")
_WORD = re.compile(r"[\u4e00-\u9fffA-Za-z]")
# 专职人员不足2人的有15个: how many of the things before are so.
_OF_THEM = re.compile(
    r"(?:^|[，。；：、\n])(?P<which>[^，。；：、\n]*\d[^，。；：、\n]*)的(?:只|仅|就|才|还)?(?:有|占|达|是)?(?:约|近)?$"
)
_PLAN = re.compile(
    r"^(?=.{3})(?:(?:年初|上级|市里|省里|县里|区里)?(?:定|下达|给|安排|核定)的)?(?:是|为|占|达到?|完成|相当于|超额完成)*(?:全年|年度?|年初|本年|当年|省定|市定)?(?:计划|目标|任务|预算)(?:数|值|任务)?(?:的|是|为)?$"
)
_EACH = re.compile(r"(?:人均|户均|亩均|村均|每[户人亩村])")
_ONE = re.compile(r"(?P<noun>[县市区镇乡村校院站厂矿户组园局科所班队])(?=有|里|中|都|均|[，。；、]|$)")
_TOTAL = re.compile(r"(?:共有|现有|总数|总共|一共|累计|总量)(?:达到?|有|为|是)?$")
# 上月高峰只有86.9%: a look back at one of the names before.
_BACK = re.compile(r"^(?:去年|上年|前年|上个?月|上个?季度?|上半年|同期|此前|以前|原来)")
# 去年还亏着56万元, behind a profit: the other side of it, and not the same again.
_LOSS = re.compile(r"(?:还|却|是|就|都|则|倒)*亏(?:着|了|的是|的|掉|空)?")
_NEW = re.compile(r"^新[增建设办开招入纳]|新[增建设办开招入纳]$")


@dataclass(slots=True)
class _Said:
    """What the statement has named so far. short: short name → the whole one. units: unit family → the last whole name in it.

    counted: the unit family the subject was counted in, "" if it was only named. lead: the act that opens a list. act: of the last figure.
    """

    subject: str = ""
    counted: str = ""
    whole: str = ""
    last: str = ""
    rate: str = ""
    lead: str = ""
    act: str = ""
    short: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)


def named_in_full(text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of one statement, each with its whole name."""
    if not figures:
        return ()
    flat, said, end = plain(text), _Said(), 0
    found: list[Figure] = []
    for at, figure in enumerate(figures):
        between = flat[end : figure.quantity.span.start]
        beside = at and figure.indicator and counted_beside(flat, figures[at - 1].quantity, figure.quantity)
        if "\n" in between:
            said = _Said()
        # The noun of the count before is no name of this one.
        between = "、" if beside else between
        name = _with_lead(figure.indicator, said) if beside else _whole_name(figure, flat, between, said)
        _remember(said, figure, name, between)
        found.append(figure if name == figure.indicator else replace(figure, indicator=name))
        end = figure.quantity.span.end
    return tuple(found)


def _whole_name(figure: Figure, flat: str, between: str, said: _Said) -> str:
    clause, short = _clause(between), figure.indicator
    if topic := _topic(between, bool(said.last), _is_money(figure)):
        said.subject, said.counted = topic, ""
    if _EACH.match(clause) and figure.role in ("rate", "change") and figure.quantity.unit not in ("%", "‰", "个百分点"):
        return trimmed_name(clause)  # 户均增收1.1万元 is a level of its own
    if figure.role in _SAME_THING and (same := _same_thing(figure, clause, said)):
        return same
    if short in said.short and not clause:
        return said.short[short]
    name = _own(figure, clause, flat, between, said)
    if of_them := _OF_THEM.search(flat, max(0, figure.quantity.span.start - 40), figure.quantity.span.start):
        name = whole_name(said.subject, of_them["which"])
    return with_state(name, flat, figure, said.units.values(), said.act)[: LONGEST + 12]


def _same_thing(figure: Figure, clause: str, said: _Said) -> str:
    """The name of what a change or completion rate speaks of: points of the rate before, else of what was told last."""
    bare = not clause or naming.is_change_only(clause) or short_clauses.is_from_mark(clause)
    if figure.quantity.kind == "point" and said.rate and bare:
        return said.rate
    if figure.role == "change" and bare and (same := said.units.get(unit_base(figure.quantity.unit))):
        return same  # 事故2起，死亡1人，比去年少3起: in whose unit it is
    if figure.role == "completion" and (naming.is_done_rate(clause) or clause == "的"):
        return said.last
    return said.short.get(figure.indicator, "") or ("" if figure.indicator else said.whole)


def _own(figure: Figure, clause: str, flat: str, between: str, said: _Said) -> str:
    """The name of a level from its own clause, made whole by what stands before it."""
    name = trimmed_name(figure.indicator)
    if figure.quantity.kind == "count":
        name = with_noun(name, clause, flat, figure)
    same = said.units.get(unit_base(figure.quantity.unit), "")
    if back := _looked_back(clause, said.names.get(unit_base(figure.quantity.unit), [])):
        return back
    if known := _part_of(clause, name, said) or _known(figure, name, clause, flat, said):
        return known
    if like := like_named(clause, name, said.names.get(unit_base(figure.quantity.unit), [])):
        return like
    act = _act_of(clause)
    if figure.role == "remainder" and figure.quantity.kind == "count" and not same:
        noun = naming.noun_after(flat, figure.quantity.span.end)
        name = noun if noun and tagged_words(noun)[0].tag[:1] == "n" else name
    if not name and between.rstrip().endswith("：") and (label := labelled(between)):
        return label
    if not name or name_patterns()["reason"].match(name) or (figure.indicator in said.short and act):
        return _nameless(act, figure, said)
    if figure.role == "remainder" and same and not act:
        return same
    generic = short_clauses.act_words("generic")
    if act in generic and said.subject and name.removesuffix(act) in generic | {""}:
        return whole_name(said.subject, act)
    if clause.startswith("、") and (led := _with_lead(name, said)) != name:
        return led
    if said.subject and name in said.subject and not leans(said.subject):
        return said.subject[: said.subject.index(name) + len(name)]
    whose = _spender(figure, said)
    return whole_name(whose, name) if leans(name) and whose and _may_join(name, figure, said) else name


def _with_lead(name: str, said: _Said) -> str:
    """A member of a list with the act that opens the list."""
    return said.lead + name if said.lead and not name.startswith(said.lead[:2]) and has_no_verb(name) else name


def _spender(figure: Figure, said: _Said) -> str:
    """What a figure that leans is of: money told behind a count is of the work (康复救助418人，花掉…), not of its first noun."""
    spent = _is_money(figure) and "元" not in said.counted and said.whole.startswith(said.subject)
    return said.whole if spent and said.subject else said.subject


def _is_money(figure: Figure) -> bool:
    return figure.quantity.unit.endswith("元") or figure.quantity.unit in ("万", "亿")


def _looked_back(clause: str, names: Sequence[str]) -> str:
    """What a clause that looks back tells again of one of the names before, or the loss that stands against a profit."""
    if _LOSS.fullmatch(naming.lead_trimmed(clause)):
        return "亏损"
    return (like_named(clause, _act_of(clause), names) or "") if _BACK.match(clause) else ""


def _known(figure: Figure, name: str, clause: str, flat: str, said: _Said) -> str:
    """A name that stands whole elsewhere: right behind the figure, or where its thing was counted before."""
    same = said.units.get(unit_base(figure.quantity.unit), "")
    one = _ONE.match(flat, figure.quantity.span.end)
    if one and figure.quantity.kind == "count" and not _act_of(clause):
        return one["noun"]
    total = _TOTAL.search(clause)
    if total and len(_WORD.findall(trimmed_name(clause[: total.start()]))) > 1:
        return ""  # 线路总数96条 behind 撤掉重复线3条 names its own thing
    if same and (total or (figure.role == "base" and len(name) <= 2)):
        return same if figure.role == "base" or len(_NEW.sub("", same)) < 2 else _NEW.sub("", same)
    if said.last and (_PLAN.match(clause) or (figure.quantity.kind == "rank" and naming.SCOPE.fullmatch(name))):
        return said.last
    if not clause and same and name and tagged_words(name)[0].tag in ("v", "p"):
        return whole_name(same, name)  # 94件…，3件上交县里: so many of them
    return ""


def _may_join(name: str, figure: Figure, said: _Said) -> bool:
    """追缴47万元，问责9人: an act on other things than those counted before stands alone, unless it measures them (参加1860人次)."""
    alone = said.counted and unit_base(figure.quantity.unit) != said.counted and len(name) > 1
    of_them = "的" in figure.indicator or figure.quantity.unit in ("%", "‰") or CLASS.search(name)
    return (
        not alone
        or bool(of_them)
        or any(name_patterns()[kind].match(name) for kind in ("measure", "vague"))
        or name.endswith("率")
    )


def _act_of(clause: str) -> str:
    """What a clause says beside times and particles; "" when that is nothing."""
    bare = naming.lead_trimmed(clause.lstrip("、和及"))
    act = trimmed_name(bare if name_patterns()["measure"].match(bare) else naming.tail_trimmed(bare))
    empty = (
        not act
        or act in "差剩欠缺余离距比"
        or act in role_words("remainder")
        or short_clauses.bare(act) == ""
        or naming.is_change_only(act)
        or naming.is_continued(clause)
    )
    return "" if empty or name_patterns()["reason"].match(act) else act


def _clause(between: str) -> str:
    """The words since the last mark or figure."""
    flat = _ASIDE.sub("", between)
    return naming.squeeze(_STOP.split(flat)[-1])


def _topic(between: str, behind: bool, money: bool = False) -> str:
    """What the last clause without a figure is about; what money is for, the first. behind: the words begin right behind a figure, in its clause."""
    flat = _ASIDE.sub("", between)
    opening = money and not behind
    parts = [p for p in _STOP.split(flat.rpartition("。")[2] if opening else flat)[int(behind) : -1] if _WORD.search(p)]
    said = parts[0 if opening else -1] if parts else ""
    if not said or says_state(said) or "。" in between.rstrip("。")[-1:]:
        return ""
    return thing(trimmed_name(naming.lead_trimmed(naming.squeeze(said))))


def _part_of(clause: str, name: str, said: _Said) -> str:
    found = _PART.match(clause)
    if not found or not said.whole:
        return ""
    own = name or trimmed_name(clause[found.end() :])
    return own if _overlaps(said.whole, own) else whole_name(said.whole, own)


def _overlaps(whole: str, own: str) -> bool:
    """Whether a part names the thing of the whole itself: 手术4310台，其中三四级手术占…"""
    return len(own) > 3 and any(own[at : at + 2] in whole for at in range(len(own) - 1))


def _nameless(act: str, figure: Figure, said: _Said) -> str:
    """A figure whose clause names no thing: the act it tells of what was told before, best of what was in its unit."""
    unit = unit_base(figure.quantity.unit)
    same = said.units.get(unit, "") if unit else said.whole
    if not act or (figure.role == "base" and same):
        return same or said.subject or said.whole
    return whole_name(_spender(figure, said) or same or said.whole, act)


def _remember(said: _Said, figure: Figure, name: str, between: str) -> None:
    if not name:
        return
    said.names.setdefault(unit_base(figure.quantity.unit), []).append(name)
    if figure.indicator:
        said.short.setdefault(figure.indicator, name)
    if figure.quantity.unit in ("%", "‰") and figure.role not in _SAME_THING:
        said.rate = name
    if figure.role in _SAME_THING:
        return
    unit, clause = unit_base(figure.quantity.unit), _clause(between)
    act = short_clauses.bare(clause)
    said.act = act if unit in said.units and is_act(act) else ""
    if (not said.act and (clause or unit not in said.units)) or figure.role == "base":
        said.units[unit] = name
    said.last = name
    if _PART.match(clause):
        return
    whole = not leans(trimmed_name(figure.indicator) or "的")
    tenths = figure.quantity.raw.endswith("成") and bool(said.subject)  # 桩基打了七成: how far, not of what
    if figure.quantity.unit in ("%", "‰") and (said.whole or tenths):
        return
    if whole or not said.whole:
        said.whole = name
        bare = short_clauses.thing_of(name)
        bare = name if bare in short_clauses.act_words("act") else bare
        if (whole and not (said.subject and name.startswith(said.subject))) or not said.subject:
            said.subject, said.counted = thing(bare, acted=True) or bare, unit
        said.lead = name_lead(name)
