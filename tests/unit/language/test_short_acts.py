"""A verb of one character is written out by the thing it is done to; half words, agents, durations and what is only planned keep theirs."""

from __future__ import annotations

import pytest

from drafter.language.short_acts import with_full_verbs


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("苗圃灯带换了320盏", "苗圃灯带更换320盏"),
        ("办理水电联合报装62件", "办理水电联合报装62件"),
        ("监控探头布了56个", "监控探头布设56个"),
        ("老旧渔排改1.2万平方米", "老旧渔排改造1.2万平方米"),
        ("省级企业新认38家", "省级企业新认定38家"),
        ("稳岗补贴兑了2300万元", "稳岗补贴兑付2300万元"),
        ("补植行道树1850株", "补植行道树1850株"),
        ("补行道树1850株", "补植行道树1850株"),
        ("砍会议18个", "压减会议18个"),
        ("扶12个合作社", "扶持12个合作社"),
        ("查了85个工地", "检查85个工地"),
        ("第7批创新举措评上5项", "第7批创新举措获评5项"),
        ("例会开了3个小时", "例会开了3个小时"),
        ("镇政府换了2次", "镇政府换了2次"),
        ("编发简报12期", "编发简报12期"),
        ("计划查40家企业", "计划查40家企业"),
        ("机构改革3年", "机构改革3年"),
    ],
)
def test_the_thing_tells_the_verb(note: str, said: str) -> None:
    assert with_full_verbs(note) == said
