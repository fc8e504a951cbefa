"""What no person writes, and what only looks like it."""

from __future__ import annotations

import pytest

from drafter.language.program_traces import program_traces
from drafter.language.set_names import mistaken_names


@pytest.mark.parametrize(
    ("text", "kind", "quote"),
    [
        ("详见错误!未找到引用源。", "field", "错误!未找到引用源。"),
        ("见 Error! Bookmark not defined.", "field", "Error! Bookmark not defined."),
        ("增长#N/A，", "sheet", "#N/A"),
        ("完成投资#####万元", "sheet", "#####"),
        ("受理undefined件", "empty", "undefined"),
        ("同比增长NaN%", "empty", "NaN"),
        ("修复(cid:12)处", "glyph", "(cid:12)"),
        ("å®Œæˆ\x8f投资", "glyph", "å®Œæˆ\x8f"),
        ("坚持&emsp;为民", "markup", "&emsp;"),
        ('见<span style="x">附件</span>', "markup", '<span style="x">'),
    ],
)
def test_traces(text: str, kind: str, quote: str) -> None:
    found = next(iter(program_traces(text)))
    assert (found[0], found[1].of(text)) == (kind, quote)


@pytest.mark.parametrize(
    "text",
    ["使用3#楼、4##机组", "A&B公司；研发投入<3%", "处理错误！未完成的重报", "café 里的 naïve 译法", "#文明旅游#活动"],
)  # fmt: skip
def test_what_people_write(text: str) -> None:
    assert not list(program_traces(text))


@pytest.mark.parametrize(
    ("text", "right"),
    [("中国人民共和国成立", "中华人民共和国"), ("社会主义核心价直观", "社会主义核心价值观"), ("中华民组伟大复兴", "中华民族伟大复兴")],
)  # fmt: skip
def test_a_name_with_one_sign_mistaken(text: str, right: str) -> None:
    assert [found.right for found in mistaken_names(text)] == [right]


@pytest.mark.parametrize(
    "text", ["村民代表大会、居民代表大会", "中华人民共和国、人民代表大会制度", "全国妇女代表大会", "党的十九大"]
)
def test_a_name_as_it_is(text: str) -> None:
    assert not list(mistaken_names(text))


def test_a_name_in_traditional_signs_is_no_slip() -> None:
    assert not list(mistaken_names("中華人民共和国成立，实行民族區域自治"))
