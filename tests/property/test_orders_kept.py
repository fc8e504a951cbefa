"""What the ledger says of an order is so: a clause it says was cut stands in no fact, a figure it says was replaced is gone, and no order is lost."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.core.period import Period
from drafter.read.facts import Material, read_facts

BOUNDED = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
LINES = (
    "立案86件，移送公安机关4件、移送纪委2件", "组织防汛演练14场，演到后半夜", "引进企业5家，签约项目6个", "修复村道31处，西坡那段返工",
    "接待信访群众77批次", "走访老党员62人，发放慰问金4.1万元", "食堂承包商欠货款9万元，催了三回", "申报材料交上去了，卡在经费比例上",
)  # fmt: skip
ORDERS = (
    "移送公安那条改成5件", "演练的场次报错了，应该是16场", "“演到后半夜”不要写", "签约的数再跟商务局对一下，他们报的是8个", "修复村道31处改为35处，上面报错了",
    "村道那条别写“西坡那段返工”，像诉苦", "慰问金写4.6万元，别写4.1万", "学科办那条“卡在经费比例上”不要写", "食堂的事先放着", "信访批次信访办的数是81批次，先别定",
    "创卫迎检那段不要写得太细", "路灯那条改成12盏",
)  # fmt: skip
_CHANGED = re.compile(r"第(\d+)行“(?P<old>[^”]+)”改为“(?P<new>[^”]+)”")


def _read(lines: list[str]) -> Material:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "要点.txt"
        path.write_text("\n".join(lines) + "\n", "utf-8")
        return read_facts([path], period=Period.parse("2025"))


@pytest.mark.slow
@given(
    st.permutations(LINES), st.lists(st.sampled_from(ORDERS), min_size=1, max_size=4, unique=True), st.integers(3, 8)
)
@BOUNDED
def test_ledger_and_facts_agree(lines: list[str], orders: list[str], count: int) -> None:
    material = _read([*lines[:count], *orders])
    told = [fact.text for fact in (*material.facts, *material.asked)]
    for line in material.left_out:
        if line.fact_id.endswith("_cut"):
            assert not any(line.provenance.quote in text for text in told)
        for at, old, new in _CHANGED.findall(line.reason):
            changed = [
                fact.text for fact in (*material.facts, *material.asked) if f"第{at}行" in fact.provenance.locator
            ]
            assert any(new in text for text in changed) and not any(old in text for text in changed)
    asked = {question.text for question in material.questions}
    for order in orders:
        assert order in asked or any(order in line.provenance.quote for line in material.left_out)
        assert order not in told
