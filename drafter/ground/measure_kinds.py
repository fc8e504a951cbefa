"""Measure words are free (6个, 6名), but none counts people as well as cases, nor things as often as they were looked at."""

from __future__ import annotations

_COUNTED = ({"人", "名", "位"}, {"起", "件", "例", "宗", "场", "期"}, {"户"}, {"辆", "艘", "架"})
# 58家次 is no 58家: each is counted as often as it was looked at.
_COUNTED_ANEW = ("家", "户")


def counts_another(said: str, given: str) -> bool:
    """Whether two measure words count things of different kinds."""
    kinds = [next((at for at, units in enumerate(_COUNTED) if unit in units), -1) for unit in (said, given)]
    anew = given in _COUNTED_ANEW and said == f"{given}次"  # the other way round is told by `comings`
    return anew or (-1 not in kinds and kinds[0] != kinds[1])
