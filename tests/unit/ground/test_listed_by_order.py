"""Three things and more of one measure with 分别: the figures in their order stand, exchanged ones do not."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.ground.verifying import verify

_ROWS = {"工业机床": "3", "复合化肥": "9.4", "锅炉钢管": "2.2", "棉纱": "7.5"}


def _kind(names: list[str], figures: list[str], of: str = "产量") -> str:
    facts = [
        Fact(f"m{at}", "achievements", "", f"{name}{of}增长{value}%", Provenance("要点.md", f"第{at}行", ""))
        for at, (name, value) in enumerate(_ROWS.items(), 1)
        if name in names
    ]
    text = f"{'、'.join(names)}{of}分别增长{'、'.join(f'{one}%' for one in figures)}。"
    return verify(text, facts).verdicts[0].kind


@pytest.mark.parametrize("of", ["产量", "产值", "出口额", "用电量", "销售额"])
@pytest.mark.parametrize("names", [["工业机床", "复合化肥", "锅炉钢管"], [*_ROWS]])
def test_figures_in_their_order_are_supported(names: list[str], of: str) -> None:
    assert _kind(names, [_ROWS[name] for name in names], of) == "supported"


@pytest.mark.parametrize(
    "figures", [["9.4", "3", "2.2"], ["3", "2.2", "9.4"], ["2.2", "9.4", "3"], ["3", "3", "2.2"], ["3", "9.4", "2.3"]]
)
def test_exchanged_or_strange_figures_are_bent(figures: list[str]) -> None:
    assert _kind(["工业机床", "复合化肥", "锅炉钢管"], figures) in ("bent", "unsupported")
