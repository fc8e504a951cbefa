"""A bare number behind a counted figure has its unit where it can count nothing else."""

from __future__ import annotations

import pytest

from drafter.language.chained_units import with_chained_units


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("查出隐患316处，督促改了302", "查出隐患316处，督促改了302处"),
        ("问题线索45条，转办销号41，其余挂着", "问题线索45条，转办销号41，其余挂着"),  # 转办 is no act of the list
        ("新建水位站6个，总数41", "新建水位站6个，总数41个"),
        ("驿站26个，星级的9，今年新评4", "驿站26个，星级的9个，今年新评4个"),
        ("应建微型站80座，实有71", "应建微型站80座，实有71座"),
        ("托管12.4万亩次，去年10.8", "托管12.4万亩次，去年10.8万亩次"),
        ("外借3.6万册次，去年外借是3.1", "外借3.6万册次，去年外借是3.1万册次"),
        ("接访1,206件，去年1,180，办结1,198", "接访1,206件，去年1,180件，办结1,198件"),
        ("放映队12支，新增3", "放映队12支，新增3支"),
        ("在校学员416人，上半年入职87、结业104", "在校学员416人，上半年入职87人、结业104人"),
        ("查出假酒38件，去年同期查了52", "查出假酒38件，去年同期查了52件"),
        ("学员426人，15个班，其中初级136、中级142、高级148", "学员426人，15个班，其中初级136人、中级142人、高级148人"),
        ("盗捞案子办了17，去年同期24", "盗捞案子办了17件，去年同期24件"),
        ("公益墓园建了9处，验收5", "公益墓园建了9处，验收5处"),
    ],
)
def test_the_unit_before_it_stands(told: str, said: str) -> None:
    assert with_chained_units(told) == said


@pytest.mark.parametrize(
    "text",
    [
        "改造水位站6个，总数41",  # whose number nothing was added to
        "检查企业120家，整改86",  # of what was found there
        "培训12场，新增30",  # more than the whole
        "培训5期，去年2024",
        "职工300人，平均的45",
        "建档380户，户均的2",
        "投入3,400万元，去年投的18",
        "隐患40处；督促改了38",  # another sentence
        "12万页旧报扫了9",  # of 万 or of pages: asked
        "拥有泵站9座，编号6",
        "学员426人，15个班，其中初级136、中级142、高级150",  # they do not make it
        "案子的卷宗整理到17",
    ],
)
def test_what_may_count_another_thing_stands(text: str) -> None:
    assert with_chained_units(text) == text
