"""Who speaks in notes, left out or called 本人 and 本单位."""

from __future__ import annotations

import pytest

from drafter.language.selves import without_selves


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("公开课我上了12节，走了9个教研组，我每周听课", "公开课上了12节，走了9个教研组，本人每周听课"),
        ("我自己的毛病，看书不多", "本人的毛病，看书不多"), ("明年我想把欠账还清", "明年想把欠账还清"),
        ("群众对我很信任", "群众对我很信任"), ("我国农业", "我国农业"), ("“我为群众办实事”办了3件", "“我为群众办实事”办了3件"),
    ],
)  # fmt: skip
def test_one_who_reports_on_their_duties_is_called_so(note: str, said: str) -> None:
    assert without_selves(note, person=True) == said


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("船厂拖着，我们催了三次", "船厂拖着，催了三次"), ("要求50%，我们43%", "要求50%，实际为43%"), ("我们局组织培训", "我局组织培训"),
        ("跟我们商量", "跟本单位商量"), ("居民骂我们", "居民骂我们"), ("我镇开展培训", "我镇开展培训"), ("泵房改造我们投了28万", "泵房改造投了28万"),
        ("来件一多我们人手不够", "来件一多人手不够"),
        ("外地来的商户我们帮着补报", "外地来的商户本单位帮着补报"), ("我们的人守了一夜", "本单位人员守了一夜"),
        ("我们的人连夜清淤", "本单位人员连夜清淤"), ("我们的人才公寓入住126人", "人才公寓入住126人"),
        ("我们的人大代表提建议12件", "人大代表提建议12件"), ("我们的人社窗口办件320件", "人社窗口办件320件"),
        ("我们的人工费涨了", "人工费涨了"), ("我们的人居环境变好", "人居环境变好"),
    ],
)  # fmt: skip
def test_a_unit_does_not_speak_of_itself(note: str, said: str) -> None:
    assert without_selves(note, person=False) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("重点项目我们国企扛了12个", "重点项目国企扛了12个"),
        ("我们党员干部下去20次", "党员干部下去20次"),
        ("我们镇新修路3公里", "我镇新修路3公里"),
        ("我们支部过会3次", "我支部过会3次"),
    ],
)
def test_what_only_begins_like_a_house_is_none(told: str, said: str) -> None:
    assert without_selves(told, person=False) == said
