"""Bodies and people: what is named, and which two may be one."""

from __future__ import annotations

import pytest

from drafter.language.actors import Actor, bodies_in, people_in, same_actor
from drafter.language.segmenting import words_of


def _actors(text: str) -> list[Actor]:
    return [*bodies_in(words_of(text)), *people_in(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("报市生态环境局批准", ["市生态环境局"]),
        ("由信息科催办", ["信息科"]),
        ("给环卫工人发补贴", ["环卫工人"]),
        ("党员会开了三次", []),
        ("老师傅带徒弟", ["老师傅"]),
        ("修了三座厕所", []),
    ],
)
def test_actors_are_named_whole(text: str, names: list[str]) -> None:
    assert [actor.text for actor in _actors(text)] == names


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("县住建局", "县住房和城乡建设局", True),
        ("县住建局", "县自然资源局", False),
        ("市交通局", "省交通运输厅", False),
        ("住建局", "县住建局", True),
        ("有关企业", "康达企业", True),
        ("农村学校", "乡下学校", True),
        ("街道", "学校", False),
        ("环卫工人", "保洁员", True),
        ("民警", "网格员", False),
        ("村民", "党员", True),
    ],
)
def test_two_names_of_one_and_of_two(one: str, other: str, same: bool) -> None:
    assert same_actor(_actors(one)[0], _actors(other)[0]) is same
