"""What a line of notes is before it is taken apart: its passage without quotes, its slip put right, what an arrow points back from set off."""

from __future__ import annotations

import pytest

from drafter.read.line_as_told import as_told


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "转防指通报稿：“全年排查隐患32处；未发生险情。下一步，逐处销号。”",
            "全年排查隐患32处；未发生险情。下一步，逐处销号。",
        ),
        ("“本科室检查商户90家。“三无”冰柜还有7台。”", "本科室检查商户90家。“三无”冰柜还有7台。"),
        ("“今年以来，检查商户90家，问题12处。", "今年以来，检查商户90家，问题12处。"),
        ("船工难招，去年走了7个，不对，是今年走了7个", "船工难招，今年走了7个"),
        ("培训1200人，错了，是1020人", "培训1020人"),
        ("全年零溺亡 ←这条放前头", "全年零溺亡。这条放前头"),
    ],
)
def test_what_its_writer_means(line: str, told: str) -> None:
    assert as_told(line) == told


@pytest.mark.parametrize(
    "line",
    [
        "“最美船工”评了8名；“党员先锋船”建了3条",
        "获“平安港口”称号。",
        "他说“一定改。”后来也改了",
        "修了3座桥，不对，是加固了5条渠",
        "数不对，是因为漏了两个镇",
        "气温<-5度的日子12天",
    ],
)
def test_what_stays(line: str) -> None:
    assert as_told(line) == line
