"""How far a work has come: what of it stands and which later stage has not begun (主体封顶，里头装修队还没进场) is a progress line and no shortcoming."""

from __future__ import annotations

import re
from functools import cache

from drafter.language import lexicon
from drafter.language.lexicon import any_of

_LIST = "works_parts.txt"
_CLAUSE = re.compile(r"[，；。：,;]")
# 新渠：渠身8.6公里衬了5.2，…: a work by its label, and how much of a length, an area or a number of parts stands.
_LABEL = re.compile(r"[一-鿿“”]{2,14}[：:]")
_PART_STANDS = re.compile(
    r"[一-鿿]\d[\d.]*(?:公里|千米|米|平方米|平方|平|亩|方|吨|孔|根|座|跨|层|栋|节|段|片|台|口|块|扇|盏|道|处)，?已?[一-鿿]{1,3}?了?\d[\d.]*"
)
# 还住不进去, 用不上: what will come with the stages that are left.
_NO_USE = re.compile("(?:进|住|搬|用|开|通)不(?:了|去|进去?|上|成)$")
_DENIAL = re.compile(rf"没|未|空着|{_NO_USE.pattern}")
# 钱花了1860万: what it cost says nothing of what hinders it.
_SPENT = re.compile(r"(?:钱|款|资金)?(?:已经?|共|一共|总共)?(?:花|投|用|付|支出|完成投资)(?:出去|掉|进去)?了?(?=\d)")
_STAGE = 12  # characters of a clause that says which stage has not begun


def tells_how_far(text: str) -> bool:
    """Whether a line names a work, a stage of it that is behind and a later one that is not yet, and nothing that hinders it."""
    clauses = [one.strip() for one in _CLAUSE.split(text) if one.strip()]
    ahead = [one for one in clauses if _DENIAL.search(one)]
    if not ahead or len(ahead) == len(clauses):
        return False
    measured = bool(_LABEL.match(text) and _PART_STANDS.search(text))
    if not measured and not _work().search(clauses[0]):
        return False
    behind = "，".join(one for one in clauses if one not in ahead)
    reached = measured or bool(_any("reached").search(behind))
    return reached and all(map(_is_later_stage, ahead)) and not _is_hindered(text)


def _is_later_stage(clause: str) -> bool:
    """塑胶没铺, 设备还没到货: a thing and the act that has not come, or a stage by its name."""
    return len(clause) <= _STAGE and bool(
        _any("later").search(clause) or _not_yet().search(clause) or _NO_USE.search(clause)
    )


def _is_hindered(text: str) -> bool:
    text = _SPENT.sub("", text)
    return bool(_any("hindered").search(re.sub(r"\d[\d.]*[万亿]?元?|投资|造价|总投", "", text)))


@cache
def _any(section: str) -> re.Pattern[str]:
    return re.compile(any_of(lexicon.words(_LIST, section)))


@cache
def _not_yet() -> re.Pattern[str]:
    return re.compile(rf"(?:没有?|未)(?:{any_of(lexicon.words(_LIST, 'begun'))})$")


@cache
def _work() -> re.Pattern[str]:
    return re.compile(rf"{any_of(lexicon.words(_LIST, 'work'))}")
