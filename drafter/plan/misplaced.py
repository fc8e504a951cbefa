"""Bullets that stood under the wrong heading and were read by their own words: told, so that the clerk can put them back."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.core.fact import Fact, FactRole
from drafter.core.messages import _
from drafter.core.profile import Remark


def misplaced_remarks(fact: Fact) -> Iterator[Remark]:
    """The remark on a fact whose part is not the one its heading names."""
    if "misplaced" in fact.marks:
        message = _("没有放在原标题下，按内容归到{where}：{text}").format(where=_part(fact.role), text=fact.text)
        yield Remark("misplaced", message, (fact.id,))


def _part(role: FactRole) -> str:
    names = {"preamble": _("开头"), "achievements": _("成绩"), "problems": _("问题"), "plans": _("打算")}
    return names[role]
