"""Whose a line is, in a bracket or behind a dash at its end; a bracket that specifies stays."""

from __future__ import annotations

import pytest

from drafter.read.owners import split_owner


@pytest.mark.parametrize(
    ("tag", "owner"),
    [
        ("（@预算科）", "预算科"), ("（预算科）。", "预算科"), ("。（预算科）", "预算科"), ("(资产股)", "资产股"), ("——评估办", "评估办"), (" —— @评估办", "评估办"),
        (" @预算科、@社保科", "预算科、社保科"), ("@预算科、社保科", "预算科、社保科"), (" @农水股 @质安站", "农水股、质安站"), ("[@建管股]", "建管股"), ("【建管股】", "建管股"),
        ("（民二庭、研究室）", "民二庭、研究室"), ("（财务处/审计处）；", "财务处、审计处"), ("（农业科、@教科文科）", "农业科、教科文科"), ("（小王）", "小王"), ("（王科长）", "王科长"),
        ("（信息中心）", "信息中心"), ("（林办）", "林办"), ("（执法大队）", "执法大队"), ("[督查办，电话]", "督查办"), ("（工程科、口头）", "工程科"),
    ],
)  # fmt: skip
def test_an_office_at_the_end_is_the_owner(tag: str, owner: str) -> None:
    told, found = split_owner(f"发放证照320本{tag}")
    assert (told.strip("。；"), found) == ("发放证照320本", owner)


def test_tags_inside_a_line_are_its_owners_too() -> None:
    assert split_owner("查处案件3起（@监督科）；追回资金2万元（@案管室）") == (
        "查处案件3起；追回资金2万元",
        "监督科、案管室",
    )


@pytest.mark.parametrize(
    "line",
    [
        "建成卫生院2所（红星卫生院、东风医院）", "评上示范所2个（城关所、北关所）", "走访企业40家（含园区）", "慰问职工3人（王某某等）", "举办开放日2场（图书馆）", "巡查12次（节假日）",
        "新增挂牌1家（城北法庭）", "表彰2人（李主任、王科长）", "推行网格化——以党建为统领", "高龄补贴36人（代办）", "2024—2025年度", "覆盖全部村（社区）", "公布渠道2种（电话、微信）", "主持人（王艳）", "开工泵站1座（白石站）",
    ],
)  # fmt: skip
def test_what_a_bracket_or_a_dash_specifies_stays(line: str) -> None:
    assert split_owner(line) == (line, "")


@pytest.mark.parametrize(
    "line",
    [
        "信箱zw@example.cn收到来信26件",
        "官网＠www.example.gov.cn点击3万次",
        "信箱ab＠gov．cn收信3封",
        "向abc@qq.com投稿5篇",
    ],
)
def test_an_address_of_mail_is_no_tag(line: str) -> None:
    assert split_owner(line) == (line, "")


def test_an_office_may_be_called_by_its_hotline() -> None:
    assert split_owner("培育示范小区20个以上。 @12345中心") == ("培育示范小区20个以上。", "12345中心")
    assert split_owner("接到来电 @2024年6月")[1] == ""
