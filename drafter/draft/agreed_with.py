"""With whom so many papers were signed: 签订责任状15份，6个街道、9个场站 → 与6个街道、9个场站签订责任状15份."""

from __future__ import annotations

import re
from functools import cache

from drafter.draft.clause_turns import is_actor
from drafter.language import lexicon

_ONE = r"(?:\d[\d,]*(?:个|家|所|户|名|支|座|位)[一-鿿]{1,10}|[一-鿿]{1,10}?\d[\d,]*(?:个|家|所|户|名|支|座|位))"
_NAME_FIRST = re.compile(r"^(?P<name>[一-鿿]+)(?P<count>\d[\d,]*(?:个|家|所|户|名|支|座|位))$")
_JOIN = r"[、+＋和及]"


def told_with_whom(text: str) -> str:
    """The text with those a paper was signed with before the act, where their numbers make up that of the papers; else as it stands."""
    return _signed().sub(_with, text)


@cache
def _signed() -> re.Pattern[str]:
    paper = lexicon.one_of("agreements.txt", "paper")
    return re.compile(
        rf"(?:(?<=^)|(?<=[，；。]))(?P<act>签[订署]了?|签了?)?(?P<paper>(?!签|与)[一-鿿“”]{{0,10}}?{paper})(?P<behind>签[订署]了?|签了?)?(?P<count>\d[\d,]*)(?P<unit>[份个项])[，：](?:其中)?(?P<whom>{_ONE}(?:{_JOIN}{_ONE})+)(?=[，；。]|$)"
    )


def _with(found: re.Match[str]) -> str:
    parts = re.split(_JOIN, found["whom"])
    counts = [int(re.sub(r"[^\d]", "", part)) for part in parts]
    names = [re.sub(r"\d[\d,]*(?:个|家|所|户|名|支|座|位)", "", part) for part in parts]
    act = f"{found['act'] or ''}{found['behind'] or ''}"
    if not act or sum(counts) != int(found["count"].replace(",", "")) or not all(map(is_actor, names)):
        return found[0]
    whom = "、".join(_NAME_FIRST.sub(r"\g<count>\g<name>", part) for part in parts)
    return f"与{whom}{'签署' if '署' in act else '签订'}{found['paper']}{found['count']}{found['unit']}"
