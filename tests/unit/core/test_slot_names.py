"""Every slot a verdict may speak of has a name, and a refusal says in one short line what stands against what."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import drafter.ground
from drafter.api import verify
from drafter.core.claim import Reason
from drafter.core.slot_names import reason_line, slot_name


def test_every_slot_of_the_lock_has_a_name() -> None:
    texts = (path.read_text("utf-8") for path in Path(drafter.ground.__path__[0]).glob("*.py"))
    slots = {slot for text in texts for slot in re.findall(r'Reason\("(\w+)"', text)}
    assert len(slots) > 20
    assert [slot for slot in slots if slot_name(slot) == slot] == []


@pytest.mark.parametrize(
    ("fact", "text", "line"),
    [
        ("大部分摊主签了协议", "部分摊主已签订协议。", "多少：稿中“部分”，来源“大部分”"),
        ("补助一个季度发一次", "补助按月发放。", "多久一次：稿中“按月”，来源“一个季度发一次”"),
        ("给环卫工人发补贴12万元", "向网格员发放补贴12万元。", "谁做、给谁：稿中“网格员”，来源“环卫工人”"),
        ("检查了网吧、歌厅和棋牌室", "检查网吧、歌厅和影院。", "列举：稿中“影院”，来源“棋牌室”"),
        ("慰问工人5,200人次", "慰问工人5200名。", "数：稿中“5200名”，来源“5,200人次”"),
    ],
)
def test_a_refusal_says_what_stands_against_what(fact: str, text: str, line: str) -> None:
    why = verify(text, [fact], period="2025")["sentences"][0]["why"]
    assert line in [reason_line(Reason(one["slot"], one["said"], one["source"])) for one in why]
