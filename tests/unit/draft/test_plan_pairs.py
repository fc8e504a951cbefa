"""A plan that names its thing first and tells what becomes of it behind is said verb first; what is more than a thing stays."""

from __future__ import annotations

import pytest

from drafter.draft.pledges import pledged


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("城市照明管理条例修订，推进", "推进城市照明管理条例修订"),
        ("户外广告设施立法，推进", "推进户外广告设施立法"),
        ("渠道“四乱”专项", "开展渠道“四乱”专项整治"),
        ("新馆二期，争取明年5月开工", "争取新馆二期明年5月开工"),
        ("长期护理试点，10月铺开", "推动长期护理试点10月铺开"),
        ("适老化改造240户，11月底完成", "11月底完成适老化改造240户"),
        ("镇级救助站，与民政共同建", "与民政共同建设镇级救助站"),
        ("基层账目督查两轮", "开展基层账目督查两轮"),
        ("粮库消杀三次", "开展粮库消杀三次"),
        ("把网格员全轮训一遍", "对网格员全部轮训一遍"),
        ("窗口人员年底前重新培训一遍", "年底前对窗口人员重新培训一遍"),
        ("校园周边“五毛食品”专项", "开展校园周边“五毛食品”专项整治"),
        ("省级森林城市9月底前递交材料", "9月底前递交省级森林城市材料"),
        ("在册户随访继续全覆盖", "继续实现在册户随访全覆盖"),
        ("112户301人继续监测", "继续监测112户301人"),
        ("北线水库要开工", "推动北线水库开工"),
        ("就业服务网点改造", "改造就业服务网点"),
    ],
)
def test_what_becomes_of_the_thing_goes_in_front(told: str, said: str) -> None:
    assert pledged(told) == said


@pytest.mark.parametrize(
    "text",
    [
        "把电费降下来，推进",
        "组织骨干集训，推进改革",
        "财政局年底前拨款，完成",
        "条例修订需要推进",
        "新馆二期尚未开工",
        "督查组到县里督查两轮",
        "已开展督查两轮",
        "县局递交材料",
        "不再开展专项",
        "水库是否要开工",
        "把网格员全换一遍",
        "管理体制更加完善",
        "全力支持节水型社会新标杆建设",
    ],
)
def test_what_is_more_than_a_thing_stays(text: str) -> None:
    assert pledged(text) == text
