"""What is counted by how often it came: 5,200人次 are no 5,200 people, 3,410艘次 not so many ships, 80户次 no 80人次; and among how many."""

from __future__ import annotations

import re

from drafter.ground.told_numbers import ToldNumber

# One may come twice.
_ONCE = {"人次": "人名位"}
_COMING = ("人名", "户家", "车辆台部", "艘船", "架班", "场期", "件宗起", "个", "卷册页", "份")


def come_otherwise(said: str, given: str) -> bool:
    """Whether a unit counts those that came where the other counts how often, or other ones that came."""
    if not said or not given.endswith("次") or len(given) < len("人次"):
        return False
    if said in _ONCE.get(given, given[:-1]):
        return True
    who, whom = _who(said), _who(given)
    return said.endswith("次") and len(said) > 1 and None not in (who, whom) and who != whom


def _who(unit: str) -> int | None:
    return next((at for at, signs in enumerate(_COMING) if unit[:1] in signs), None)


def unit_of_coming(figure: ToldNumber) -> str:
    """The unit of a figure, with 次 where it stands behind (所次, 校次)."""
    unit, counts = figure.number.unit, figure.whole.startswith("次", figure.number.span.end)
    return f"{unit}次" if counts and not unit.endswith("次") else unit


def among(figure: ToldNumber) -> str:
    """What so many of it are counted among: 10万 of 312.6/10万."""
    found = _PER.match(figure.whole, figure.number.span.end) or _PER.search(figure.number.raw)
    return found["lot"] if found else ""


# 312.6/10万, and no 73笔/2980万: a rate is said of a round lot.
_PER = re.compile("/(?P<lot>(?:10{0,3}|一)?[十百千万]+)(?![元块])")
