"""A verb that its thing implies makes no sentence another's; one that claims something does."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.ground.verifying import verify


@pytest.mark.parametrize(
    ("said", "source", "kind"),
    [
        ("召开党组会24次。", "党组会24次", "supported"),
        ("举办普法讲座6场。", "普法讲座6场", "supported"),
        ("开展主题党日41次。", "主题党日41次", "supported"),
        ("发展新党员3名。", "新党员3名", "supported"),
        ("召开全县农机系统调度会9次。", "全县农机系统调度会9次", "supported"),
        ("办理证照640件。", "证照640件", "supported"),
        ("建成文化礼堂6座。", "文化礼堂6座", "reworded"),  # to be counted is not to be built
        ("召开党组会24次。", "党组学习24次", "reworded"),
        ("投入科研资金3亿元。", "科研3亿元", "reworded"),
        ("发放贷款2亿元。", "贷款余额2亿元", "reworded"),
    ],
)
def test_what_a_verb_adds(said: str, source: str, kind: str) -> None:
    found = verify(said, (Fact("n1", "achievements", "", source, Provenance("notes.md", "第1行", source)),))
    kinds = [one.kind for one in found.verdicts]
    assert (kinds == ["supported"]) is (kind == "supported"), (kinds, [one.why for one in found.verdicts])
