"""A remark that speaks of the row's plan and of nothing else: 调整预算; 年初预算193.6，为预算101.3%; 目标栏系调整预算，98.5%; 完成年度任务的107.5%."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from drafter.language import unit_lexicon
from drafter.read.tables.class_patterns import inside

_NUMBER = r"\d[\d,]*(?:\.\d+)?"
# What a budget is called at the stage it was set; which of them a column holds only the remark says.
_STAGE = r"年初预算|调整后?预算|变动预算|预算调整数|追加后预算"
_PLAN = rf"(?:{_STAGE}|(?:年度|全年|本年|年初)?(?:预算|计划|任务|目标|目标任务))(?:数|值)?"
_NAMED = re.compile(
    rf"(?:(?:目标|预算|计划|任务)(?:数|值)?(?:栏|列)?|[本此该]栏|[本此该]数)?(?:系|为|是|即|指|用的是|按)?(?P<name>{_STAGE})(?:数|口径)?(?:为|是|：|:)?(?:(?P<amount>{_NUMBER})(?P<unit>{unit_lexicon.pattern()})?)?"
)
_SHARED = re.compile(
    rf"(?:完成|占|为|达到?|相当于)?了?(?P<name>{_PLAN})(?:的|完成率?)?(?:为|是|达)?(?P<share>{_NUMBER})[%％]"
)
_BARE = re.compile(rf"(?:完成率?|执行率?|进度)?(?:为|是|达)?(?P<share>{_NUMBER})[%％]")
_COMMA = re.compile(r"[，,；;、。]")
_LONG = {"调整后预算": "调整预算", "预算调整数": "调整预算", "追加后预算": "调整预算"}


@dataclass(frozen=True, slots=True)
class OfTarget:
    """name: what the plan is called, "" if not said. amount: its value as the remark repeats it. share: how much of it is done, in percent."""

    name: str = ""
    amount: Decimal | None = None
    share: Decimal | None = None


@lru_cache(maxsize=1024)
def of_target(remark: str) -> OfTarget | None:
    """What the remark says of the plan; None where any clause of it says something else."""
    name, amount, share = "", None, None
    clauses = [clause.strip() for clause in _COMMA.split(remark.strip(" （()）")) if clause.strip()]
    for clause in clauses:
        if found := _NAMED.fullmatch(clause):
            name, amount = _LONG.get(found["name"], found["name"]), _value(found["amount"])
        elif found := _SHARED.fullmatch(clause):
            share = _value(found["share"])
            name = name or (_stage(found["name"]))
        elif name and (found := _BARE.fullmatch(clause)):
            share = _value(found["share"])
        else:
            return None
    return OfTarget(name, amount, share) if clauses else None


def is_hearsay_plan(remark: str) -> bool:
    """年初预算（科里口述）: the plan in its column rests on what somebody said."""
    named = re.search(rf"(?:{_STAGE}|预算|计划|目标|任务)", remark)
    return bool(named and inside("hearsay_source").search(remark))


def _stage(words: str) -> str:
    found = re.match(_STAGE, words)
    return _LONG.get(found[0], found[0]) if found else ""


def _value(digits: str | None) -> Decimal | None:
    return Decimal(digits.replace(",", "")) if digits else None
