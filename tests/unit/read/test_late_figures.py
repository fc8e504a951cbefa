"""Of a figure that is not there: what it is called is an indicator a clerk fills in; why it is not there goes into the question and is no part of the fact."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.core.period import Period
from drafter.read.facts import Material, read_facts

YEAR = Period.parse("2024")


def _read(tmp_path: Path, line: str) -> Material:
    notes = tmp_path / "要点.md"
    notes.write_text(f"# 服务科\n- {line}\n", "utf-8")
    return read_facts([notes], period=YEAR)


@pytest.mark.parametrize(
    "line, name",
    [
        ("老年口腔门诊4月开的，看了？人次，挂号室在拉数", "老年口腔门诊接诊人次"),
        ("共享农机站6月挂的牌，修了？台次，站长说月底报", "共享农机站维修台次"),
        ("滴灌示范园新弄起来的，浇了？亩，技术员在量", "滴灌示范园灌溉面积"),
        ("亲子露营节秋天办的，来了？人次，票务公司手里有数", "亲子露营节人次"),
        ("区直单位带头植绿，镇上种了？棵，台账在誊", "镇上种植数"),
        ("城区上半年空气优良率91%，全年的数监测站没报上来", "城区空气优良率"),
        ("资助寄宿生310人，金额还没对上", "资助寄宿生金额"),
        ("网上课堂上线了？门，教研室在拉清单", "网上课堂上线"),  # a verb that a report has
    ],
)
def test_the_name_is_one_a_clerk_fills_in(line: str, name: str, tmp_path: Path) -> None:
    (fact,) = _read(tmp_path, line).facts
    assert [gap.indicator for gap in fact.placeholders] == [name]


@pytest.mark.parametrize(
    "line, told, why",
    [
        ("住户满意度今年的还没出来，测评公司没交报告，别拿去年的顶", "住户满意度", "测评公司没交报告，别拿去年的顶"),
        ("门票收入还没关账，表里空着，审计完了才有", "门票收入", "还没关账，表里空着，审计完了才有"),
        ("苗圃总数林业站报，表里空着", "苗圃总数", "林业站报，表里空着"),
        ("人均借阅量在核，数在系统管理员那儿", "人均借阅量", "数在系统管理员那儿"),
        ("托育服务人次，镇里没报全，待报", "托育服务人次", "镇里没报全，待报"),
        ("夜市摊位数量，城管那头在统计，要到3月", "夜市摊位数量", "城管那头在统计，要到3月"),
    ],
)
def test_why_it_is_open_is_asked_and_not_told(line: str, told: str, why: str, tmp_path: Path) -> None:
    material = _read(tmp_path, line)
    (fact,) = material.facts
    assert fact.text.rstrip("？") == told
    assert why in " ".join(question.question for question in material.questions)


@pytest.mark.parametrize(
    "line",
    [
        "科技馆还没开馆，场地跟城投还在对",
        "积案结了19件，还有2件在走程序",
        "停车位改造了60个，施工队在收尾",
        "稻谷收购量4.2万吨，烘干中心在烘",
        "设备到货82台，还有3台在路上",
    ],
)
def test_what_is_the_matter_itself_stays(line: str, tmp_path: Path) -> None:
    told = "，".join(fact.text for fact in _read(tmp_path, line).facts)
    assert all(part in told for part in line.split("，"))
    assert not any(question.kind == "figure" for question in _read(tmp_path, line).questions)
