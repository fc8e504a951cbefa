from __future__ import annotations

import pytest

from drafter.draft.task_shares import told_as_share


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("铺设路面36公里，年任务45公里，达到80%", "铺设路面36公里，为年度任务45公里的80%"),
        ("栽植苗木36万株，全年任务40万株，完成90%", "栽植苗木36万株，为全年任务40万株的90%"),
        ("改造危桥9座，计划12座，完成75%", "改造危桥9座，为计划12座的75%"),
        ("到位资金12亿元，年度目标15亿元，完成率80%", "到位资金12亿元，为年度目标15亿元的80%"),
        ("清淤41.5公里，年任务60公里，已完成69.2%", "清淤41.5公里，为年度任务60公里的69.2%"),
        ("检修1,260台，省下达任务1,200台，完成105%", "检修1,260台，为省下达任务1,200台的105%"),
    ],
)
def test_a_task_and_its_share_are_one_phrase(line: str, told: str) -> None:
    assert told_as_share(line) == told


@pytest.mark.parametrize(
    "line",
    [
        "清淤41.5公里，年任务60公里，达到75%",  # the figures do not give that share
        "铺设路面36公里，年任务45座，达到80%",
        "铺设路面36公里，比上年45公里，下降20%",
        "铺设路面40余公里，年任务50公里，达到80%",
        "改造危桥9座，明年计划12座，资金到位75%",
        "培训412人，年任务400人",
        "改造危桥9座，计划12座，完成75%以上",
    ],
)
def test_what_is_no_share_of_a_task_stays(line: str) -> None:
    assert told_as_share(line) == line
