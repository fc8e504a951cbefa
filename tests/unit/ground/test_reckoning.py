"""核验 of figures that two of one fact yield, and of amounts as notes say them: the faithful stands, the bent does not."""

from __future__ import annotations

import pytest

from drafter.api import verify

# kind, fact, faithful, bent
PAIRS = [
    ("points", "普惠贷款利率3.9%，比年初低了40个BP", "普惠贷款利率3.9%，较年初下降0.4个百分点。", "普惠贷款利率3.9%，较年初下降4个百分点。"),
    ("points", "存量房贷利率4.1%，比去年低25个基点", "存量房贷利率4.1%，上年为4.35%。", "存量房贷利率4.1%，上年为4.85%。"),
    ("points", "涉农贷款利率降了15个bp", "涉农贷款利率下降0.15个百分点。", "涉农贷款利率下降1.5个百分点。"),
    ("warmth", "三个泵站水温过了26度，停机2次", "三个泵站水温超过26℃，停机2次。", "三个泵站水温超过36℃，停机2次。"),
    ("warmth", "冷库温度压到零下18度以下", "冷库温度控制在零下18℃以下。", "冷库温度控制在零下28℃以下。"),
    ("range", "赶集那天来了两千三四百人", "集市当日到场2300至2400人。", "集市当日到场3300至3400人。"),
    ("range", "苗圃里还压着一万五六千株", "苗圃尚存苗木15000至16000株。", "苗圃尚存苗木25000至26000株。"),
    ("more", "古籍扫了两万三千多页", "扫描古籍23000余页。", "扫描古籍32000余页。"),
    ("more", "来听课的有三十几个", "听课人员30余人。", "听课人员40余人。"),
    ("more", "参训的里头妇女占了一半还挂零", "参训人员中妇女占比略超五成。", "参训人员中妇女占比不足五成。"),
    ("passed", "绿色食品认定过了27家", "27家通过绿色食品认定。", "超过27家通过绿色食品认定。"),
    ("none", "溺水今年1起没有，去年还有4起", "全年溺水事件为0起，上年为4起。", "全年溺水事件为1起，上年为4起。"),
    ("years", "森林火灾零发生，连着第六年", "森林火灾零发生，已连续6年。", "森林火灾零发生，已连续9年。"),
    ("each", "晒场租了45亩，一亩800，租到2028年", "晒场租用45亩，按每亩800元计，年租金3.6万元，租至2028年。", "晒场租用45亩，按每亩800元计，年租金6.3万元，租至2028年。"),
    ("each", "护林员补贴一人一年2,400块，一共发了36万", "护林员补贴每人每年2400元，共发放36万元，约150人。", "护林员补贴每人每年2400元，共发放36万元，约250人。"),
    ("doubled", "日常巡河每天3组，汛期翻倍", "日常巡河每天3组，汛期增至6组。", "日常巡河每天3组，汛期增至8组。"),
    ("grown", "充电站点新添4个，原来就2个", "充电站点由2个增至6个。", "充电站点由2个增至5个。"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "fact", "faithful", "bent"), PAIRS, ids=[f"{p[0]}: {p[1]}" for p in PAIRS])
def test_what_two_figures_yield_stands_and_another_value_does_not(
    kind: str, fact: str, faithful: str, bent: str
) -> None:
    said, false = verify(faithful, [fact], period="2025"), verify(bent, [fact], period="2025")
    assert not said["lost"]
    assert all(s["verdict"] not in ("bent", "unsupported") for s in said["sentences"]), kind
    assert any(s["verdict"] in ("bent", "unsupported") for s in false["sentences"]), kind
