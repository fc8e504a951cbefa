"""Type sizes by the names people choose them by."""

from __future__ import annotations

from drafter.core.messages import _

_NAMES = {
    42: "初号", 36: "小初", 26: "一号", 24: "小一", 22: "二号", 18: "小二", 16: "三号", 15: "小三", 14: "四号", 12: "小四", 10.5: "五号", 9: "小五",
}  # fmt: skip


def size_name(points: float) -> str:
    """`三号`, or `13磅` for a size without a name."""
    name = _NAMES.get(points)
    return _(name) if name else _("{points:g}磅").format(points=points)
