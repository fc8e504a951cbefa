"""How far a work has come is no shortcoming; what hinders it is."""

from __future__ import annotations

import pytest

from drafter.read.building import tells_how_far
from drafter.read.note_turns import turn_of


@pytest.mark.parametrize(
    "text",
    [
        "殡仪馆新楼9月封顶，里头装修还没开始",
        "苗木基地：围墙做完，电梯没装",
        "进园路：路基打通5公里，路面没硬化",
        "三号泊位土建完工，设备还没招标",
        "智慧水务系统：泵房设备安装到位，联调没做",
        "加装电梯开工20部，完工6部，剩下的管线没迁",
        "公墓护坡：挡墙820米砌了510，排水沟没动",
        "东泵站主体是完了的，在搞室外管网，钱花了1860万，年前进不去",
        "二期楼10月封的顶，消防没验，还住不进去",
        "站房维修：西站机房翻新完，食堂没动",
        "园区供热：干管9.6公里焊完7.1，换热站没动静",
    ],
)
def test_a_progress_line_stays_whole(text: str) -> None:
    assert tells_how_far(text)
    assert turn_of(text, ()) == (text,)


@pytest.mark.parametrize(
    "text",
    [
        "新路修了一半，钱没到位，停工3个月",
        "泵站完工两年，一直没通电",
        "病房楼封顶，消防没过，整改两次",
        "宿舍楼完工，漏水没人修",
        "培训办完12期，名单还没报",
        "站房翻新完，漏雨，住不进去",
        "水泵老化，用不上",
        "应急泊位：征地没谈下来，项目没动",
        "缆道改造完成3处，检查发现2处护栏没装",
        "渠道清淤：主渠18公里清了11，支渠没动，资金没到",
    ],
)
def test_what_is_hindered_or_no_work_is_none(text: str) -> None:
    assert not tells_how_far(text)
