"""Words shown to a user for what the code calls by short English names."""

from __future__ import annotations

from drafter.core.messages import _
from drafter.core.quantity import Change


def change_word(change: Change | None) -> str:
    """增 or 减 for the table; empty for none."""
    return "" if change is None else _("增") if change == "increase" else _("减")


def basis_word(basis: str) -> str:
    """What a figure is of its indicator, in the user's language; a basis nobody has a word for, as written."""
    known = {
        "同比": _("同比"), "环比": _("环比"), "增量": _("增量"), "目标": _("目标"), "剩余": _("剩余"), "占比": _("占比"),
        "上年同期": _("上年同期"), "预算": _("预算"), "累计": _("累计"), "完成率": _("完成率"), "基期": _("基期"),
    }  # fmt: skip
    return known.get(basis, basis)
