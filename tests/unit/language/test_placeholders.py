"""Placeholders: each kind found at its words, look-alikes left alone."""

from __future__ import annotations

import pytest

from drafter.language.placeholders import find_placeholders
from drafter.language.sentences import split_sentences

FOUND = [
    ("今年召开支委会议共«**»次。", "metric", "召开支委会议", "次"),
    ("全年房产税收入完成«**»万元，增收3万元。", "metric", "房产税收入", "万元"),
    ("全年房产税收入完成90万元，增长«*»%。", "metric", "房产税收入增长", "%"),
    ("开展“清风行动”执法«**»次，成效明显。", "metric", "开展“清风行动”执法", "次"),
    ("新建农路«【待补：农村公路新改建里程（公里）】»，进度正常。", "metric", "农村公路新改建里程", "公里"),
    ("培训驾驶员«【待核：340人次／430人次】»。", "conflict", "", ""),
    ("专题会«？»次，参会56人。", "metric", "专题会", "次"),
    ("召开安全生产会议«次»，参会56人，隐患全部整改。", "empty", "召开安全生产会议", "次"),
    ("全年实现非税收入«万元»，比上年多1万元，形势平稳。", "empty", "实现非税收入", "万元"),
    ("全年入库税收12万元，同比增长«%»，增速放缓明显。", "empty", "入库税收同比增长", "%"),
    ("«**»局党组高度重视。", "entity", "", ""),
    ("为«××»事业发展提供保障。", "entity", "", ""),
    ("组织学习«**»先锋平台课程。", "name", "", ""),
    ("确保不发生非«***»访事件。", "masked", "", ""),
    ("每周«*»召开例会。", "schedule", "", ""),
    ("«[此处输入正文]»", "template", "", ""),
    ("«{{unit_name}}»工作总结", "template", "", ""),
    ("签发人：«□□□»", "template", "", ""),
    ("«单击或点击此处输入日期»。", "template", "", ""),
    ("«[键入标题]»", "template", "", ""),
    ("«Click or tap here to enter text».", "template", "", ""),
    ("«20XX年»工作总结", "date", "", ""),
    ("印发于2019年2月«日»。", "date", "", ""),
    ("投入«XX»万元改造管网。", "metric", "投入", "万元"),
    ("共«__»次", "metric", "", "次"),
]
FOUND += [("«XX»公司成立", "entity", "", ""), ("«○○»局成立", "entity", "", "")]
SILENT = [
    "加快构建“10+X”产业体系。",
    "做强“415X”集群。",
    "开展“数据要素×”行动。",
    "完善“4×4”布局，面积为3×5米。",
    "印发《XX村集体资产管理办法》。",
    "打掉廖某某等9人团伙。",
    "【积极的财政政策】是指增加支出的政策。",
    "从一九八一年到二○○○年。",
    "每万元产值能耗下降2.1%，亿元以上项目9个，突破百万元。",
    "2019年2月日均客流6万人次。",
    "* 第一项\n* 第二项",
    "提高会议效率，减少会议层次，优化项目批次，落实到人。",
    "怎么办？个人要带头。",
    "同比增长\t万元\t%",
]


@pytest.mark.parametrize(("marked", "kind", "indicator", "unit"), FOUND)
def test_found(marked: str, kind: str, indicator: str, unit: str) -> None:
    text = marked.replace("«", "").replace("»", "")
    assert [(p.span.start, p.span.of(text), p.kind, p.indicator, p.unit) for p in find_placeholders(text)] == [
        (marked.index("«"), marked[marked.index("«") + 1 : marked.index("»")], kind, indicator, unit)
    ]


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert find_placeholders(text) == []


def test_sentences_end_at_marks_and_lines() -> None:
    text = "一、总体情况\n今年“好”。他说：“行！”再见…… 完\n\n3.5万元"
    assert [span.of(text) for span in split_sentences(text)] == [
        "一、总体情况",
        "今年“好”。",
        "他说：“行！”",
        "再见……",
        "完",
        "3.5万元",
    ]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("销量连续**个月上升", "个月"),
        ("盈利保持**个季度", "个季度"),
        ("平均用时**个小时", "个小时"),
        ("压缩到**个工作日", "个工作日"),
        ("提高**个百分点", "个百分点"),
        ("新设**个月子会所", "个"),
        ("帮扶**个小时工", "个"),
        ("新增**个网点", "个"),
    ],
)
def test_a_unit_of_time_is_taken_whole(text: str, unit: str) -> None:
    assert [found.unit for found in find_placeholders(text)] == [unit]
