"""The lead of a problem: its facts' matter and the very lack they tell of, and no fault of another kind."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.pipeline.leading import names_lack


@pytest.mark.parametrize(
    ("lead", "text", "may"),
    [
        ("消防设施建设进度偏慢", "微型消防站有4个没建成，管线改造进度慢", True),
        ("纠纷化解仍有不足", "邻里纠纷还有9件没调成", True),
        ("村医力量不足", "村医缺6人，3个村卫生室锁着门", True),
        ("物业服务仍有差距", "热线转来物业工单83件，主要是电梯停运", True),
        ("科学课师资不足", "科学课老师缺4个，体育老师兼着上", True),
        ("消防投入不足", "微型消防站有4个没建成", False),
        ("消防意识不强", "微型消防站有4个没建成", False),
        ("纠纷化解能力不足", "邻里纠纷还有9件没调成", False),
        ("干部作风不实", "邻里纠纷还有9件没调成", False),
        ("信访机制不健全", "信访件超期2件", False),
        ("污水处理滞后", "村医缺6人", False),
    ],
)
def test_a_lead_says_the_matter_and_the_lack_and_no_more(lead: str, text: str, may: bool) -> None:
    assert names_lack(lead, [Fact("n1", "problems", "", text, Provenance("notes.md", "第1行"))]) is may
