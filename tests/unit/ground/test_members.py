"""A member of a list that no word of the text says is shown to the reader; other words for it, and words that sum the list up, are not."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.ground.verifying import verify
from tests.servers.planned_case import planned


def dropped(source: str, text: str) -> list[str]:
    fact = Fact("n1", "problems", "", source, Provenance("要点.md", "第1行", source))
    found = verify(text, [fact], period=planned().case.period, role="problems")
    return [reason.source for verdict in found.verdicts for reason in verdict.why if reason.slot == "member"]


@pytest.mark.parametrize(
    ("source", "text", "member"),
    [
        ("老设备多、经费紧，日常监测缺口86万", "经费紧张，日常监测缺口86万元。", "老设备多"),
        ("路窄、灯暗、车乱停", "路窄、灯暗。", "车乱停"),
        ("配备平板、投影仪、音箱", "配备平板、音箱。", "投影仪"),
        ("制度建立、台账健全、人员到位", "制度建立、人员到位。", "台账健全"),
        ("走访东街、西巷、北坊", "走访东街、北坊。", "西巷"),
    ],
)
def test_a_member_let_fall_is_shown(source: str, text: str, member: str) -> None:
    assert dropped(source, text) == [member]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("老设备多、经费紧，日常监测缺口86万", "设备陈旧、经费紧张，日常监测缺口86万元。"),
        ("配备平板、投影仪、音箱", "配备平板、音箱、投影仪。"),
        ("配备平板、投影仪、音箱", "配备平板等设备。"),
        ("路窄、灯暗、车乱停", "道路狭窄、照明灯昏暗，车辆乱停乱放。"),
        ("缺编5人、退休3人", "缺编5人，另有退休人员3人。"),
        ("会议精神学习", "开展会议精神学习。"),
    ],
)
def test_what_is_said_in_other_words_or_summed_up_is_not(source: str, text: str) -> None:
    assert dropped(source, text) == []
