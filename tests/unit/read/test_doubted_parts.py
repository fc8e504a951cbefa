"""What stands beside a doubt, and what a bracket tells itself."""

from __future__ import annotations

import pytest

from drafter.read.note_asides import sift


@pytest.mark.parametrize(
    ("text", "told", "doubtful"),
    [
        ("无人机送药试飞了16架次，省里说咱是头一家，没见文件", "无人机送药试飞了16架次", "省里说咱是头一家，没见文件"),
        ("新建冷库4座，厅里讲要给补贴，没见通知", "新建冷库4座", "厅里讲要给补贴，没见通知"),
    ],
)
def test_only_what_was_said_is_doubted(text: str, told: str, doubtful: str) -> None:
    sifted = sift(text)
    assert (sifted.text, sifted.doubtful) == (told, doubtful)


@pytest.mark.parametrize("text", ["拿了全省第一，没见文件", "全年来了3万人，没正式公布"])
def test_what_a_doubt_speaks_of_is_doubted_whole(text: str) -> None:
    assert sift(text).whole == "hearsay"


@pytest.mark.parametrize(
    ("text", "told"), [("（有亡人火灾1起死1人，如实写）", "有亡人火灾1起死1人"), ("（沉船1艘，照实写）", "")]
)
def test_a_bracket_that_tells_is_told(text: str, told: str) -> None:
    assert sift(text).text == told


@pytest.mark.parametrize("text", ["（数从上月表里抄的，12号那张）", "（两页纸以内，别写满）", "（这块写细点）"])
def test_a_bracket_to_the_writer_is_not(text: str) -> None:
    assert not sift(text).text


@pytest.mark.parametrize(
    "text",
    [
        "各类统计报表都按时报了",
        "各类档案全部归档了",
        "全年公文都及时办结",
        "各类评估表都交齐了",
        "活动室翻新好了，大家都说好",
    ],
)
def test_papers_all_done_are_work(text: str) -> None:
    assert sift(text).text == text


@pytest.mark.parametrize("text", ["新校舍封顶，年底能不能用上悬", "雨棚装了12处，能不能用上还两说"])
def test_whether_a_thing_can_be_used_holds_nothing_back(text: str) -> None:
    assert sift(text).whole != "withhold"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("惠民减免404.4万元，跟业务股差10万", "惠民减免404.4万元"),
        ("游园会来了800人，热闹极了", "游园会来了800人"),
        ("外头传要并站，纯属谣言", ""),
        ("守夜的师傅们确实不容易", ""),
        ("守夜的师傅们巡塘312次", "守夜的师傅们巡塘312次"),
        ("辟除谣言12条", "辟除谣言12条"),
        ("跟林业局联合巡护12次", "跟林业局联合巡护12次"),
    ],
)
def test_talk_rumours_and_how_far_two_desks_are_apart_are_not_told(text: str, told: str) -> None:
    assert sift(text).text == told
