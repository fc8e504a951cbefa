"""What is counted by how often it came: 5,200人次 are no 5,200 people, 3,410艘次 not so many ships, 80户次 no 80人次."""

from __future__ import annotations

# One may come twice.
_ONCE = {"人次": "人名位"}
_COMING = ("人名", "户家", "车辆台部", "艘船", "架班", "场期", "件宗起", "个")


def come_otherwise(said: str, given: str) -> bool:
    """Whether a unit counts those that came where the other counts how often, or other ones that came."""
    if not given.endswith("次") or len(given) < len("人次"):
        return False
    if said in _ONCE.get(given, given[:-1]):
        return True
    who, whom = _who(said), _who(given)
    return said.endswith("次") and len(said) > 1 and None not in (who, whom) and who != whom


def _who(unit: str) -> int | None:
    return next((at for at, signs in enumerate(_COMING) if unit[:1] in signs), None)
