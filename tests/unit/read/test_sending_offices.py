"""Who sent a thing and by which way, in a head of notes; faces of a chat."""

from __future__ import annotations

import pytest

from drafter.language.chat_signs import without_faces
from drafter.read.senders import sending_office


@pytest.mark.parametrize(
    ("head", "office"),
    [
        ("运管科 老卞", "运管科"), ("检修科王工", "检修科"), ("站务科（周科长口述）", "站务科"), ("调度室（语音转文字）", "调度室"),
        ("车队一队二队合着报", "车队一队、二队"), ("票务科 小苗", "票务科"), ("综合科自己的", "综合科"), ("档案室 老先生电话", "档案室"),
        ("稽查队-老冯 2025-12-20 09:12", "稽查队"), ("计划财务科 李建国", "计划财务科"), ("城管科和执法队一块报", "城管科、执法队"),
        ("一部 骆检", "一部"), ("二部和三部合在一起报", "二部、三部"), ("站长口述（录音整理）", ""), ("分管副局长口头", ""), ("主任 11:30", ""),
        ("养护队群聊摘录", "养护队"), ("保卫处微信", "保卫处"), ("典藏部随手发", "典藏部"), ("保卫处 / 团委 / 窗口", "保卫处、团委、窗口"), ("保卫处 / 工会", "保卫处、工会"), ("老干科群里扒的", "老干科"),
    ],
)  # fmt: skip
def test_the_office_without_who_spoke_for_it(head: str, office: str) -> None:
    assert sending_office(head) == office


@pytest.mark.parametrize(
    "head",
    [
        "养老服务",
        "老旧小区改造",
        "语音识别项目",
        "高中",
        "检察建议",
        "二大队（湖区水库）",
        "更正",
        "补报",
        "小学教育",
        "窗口",
        "窗口 / 大厅服务",
        "宣传部（新媒体）",
    ],
)
def test_a_matter_or_a_plain_office_is_left_as_it_is(head: str) -> None:
    assert sending_office(head) is None


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("[呲牙] 换站牌12块[强]", "换站牌12块"),
        ("[图片]", "[图片]"),
        ("[语音] 准点率84%", "准点率84%"),
        ("[x] 已办", "[x] 已办"),
        ("[环卫科] 清扫", "[环卫科] 清扫"),
        ("路修好👍🏻了💰12万元", "路修好了12万元"),
        ("★秘密 ☑已办 ①②㎡", "★秘密 ☑已办 ①②㎡"),
    ],
)
def test_faces_are_taken_out_and_marks_stay(text: str, bare: str) -> None:
    assert without_faces(text) == bare


def test_two_words_that_look_like_people_are_nobody() -> None:
    assert sending_office("老旧小区") is None and sending_office("老李小王") == ""
