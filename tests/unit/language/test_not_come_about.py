from __future__ import annotations

import pytest

from drafter.language.not_come_about import told_as_not_come_about


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("没出群访、打架的事", "未发生群访、打架"),
        ("全年没出责任事故", "全年未发生责任事故"),
        ("也没闹出纠纷", "未发生纠纷"),
        ("没出现聚集、上访的情况", "未发生聚集、上访"),
        ("没出过火灾和溺水", "未发生火灾和溺水"),
        ("没有发生安全事故", "未发生安全事故"),
    ],
)
def test_ills_that_did_not_come_about(said: str, written: str) -> None:
    assert told_as_not_come_about(said) == written


@pytest.mark.parametrize(
    "said",
    ["没出台办法的事拖了半年", "没出成果", "没出岔子", "没出故障的站点", "没出人命", "没出台账", "没出问题的产品"],
)
def test_anything_else_stays(said: str) -> None:
    assert told_as_not_come_about(said) == said
