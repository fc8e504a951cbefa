"""One matter counted by two reporters with two near numbers is asked about; a part, another thing or another size is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.claims.reported_twice import reported_twice
from drafter.core.period import Period
from drafter.read.facts import read_facts
from drafter.read.ledger import build_ledger

_PERIOD = Period.parse("2025")


def _pairs(folder: Path, text: str) -> int:
    (folder / "来稿.md").write_text(text, encoding="utf-8")
    return len([*reported_twice(build_ledger(read_facts([folder / "来稿.md"], period=_PERIOD).facts))])


@pytest.mark.parametrize(
    "lines",
    [
        ("村邮站代收快件21.6万件", "供销专班统的：村里取走的包裹24.3万件"),
        ("消除劣V类断面4个", "生态办小结上写的，劣五类断面消除3个"),
        ("新开惠民食堂46家", "残联台账上列的，惠民食堂开出41家"),
    ],
)
def test_two_reporters_of_one_thing_are_asked(tmp_path: Path, lines: tuple[str, str]) -> None:
    assert _pairs(tmp_path, f"# 成绩\n- {lines[0]}\n- {lines[1]}\n") == 1


def test_swapped_digits_under_the_others_head_are_asked(tmp_path: Path) -> None:
    text = "# 抗旱\n- 值守水库、送水上山，累计派出573人\n# 党建\n- 党员干部支援旱区一线共537名\n"
    assert _pairs(tmp_path, text) == 1


@pytest.mark.parametrize(
    "text",
    [
        "# 成绩\n- 村邮站代收快件21.6万件\n- 镇上寄出包裹24.3万件\n",  # nobody else counted it
        "# 成绩\n- 村邮站代收快件21.6万件\n- 供销专班统的：村里取走的包裹64.3万件\n",
        "# 成绩\n- 村邮站代收快件21.6万件\n- 供销专班统的：卖出果品24.3万件\n",
        "# 成绩\n- 消除Ⅳ类断面4个\n- 生态办小结上写的，劣五类断面消除3个\n",
        "# 抗旱\n- 累计派出573人\n# 招生\n- 录取新生537名\n",
        "# 抗旱\n- 累计派出573人\n# 党建\n- 党员支援旱区共529名\n",
        "# 外贸\n- 新增外贸仓131个\n# 海港\n- 港外重点项目311个\n",
        "# 资金\n- 筹融资到位75.6亿元\n# 台企\n- 台企混改5家、注册资金6.57亿元\n",
    ],
)
def test_what_may_be_two_things_is_not(tmp_path: Path, text: str) -> None:
    assert _pairs(tmp_path, text) == 0
