"""One mark for one gap: the same figure left open by the notes and by the sheet; two gaps keep two marks."""

from __future__ import annotations

import pytest

from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.pipeline.one_gap import with_marks_of


@pytest.mark.parametrize(
    ("source", "text", "one"),
    [
        ("水费收缴到户，实收金额【待补：实收金额】", "收缴水费，水费实收金额【待补：水费实收金额（万元）】。", True),
        ("井盖更换【待补：更换（处）】", "更换井盖【待补：井盖更换（处）】。", True),
        ("水费实收金额【待补：水费实收金额（万元）】", "水费收缴到户，实收金额【待补：实收金额】。", True),
        ("开展培训【待补：培训（次）】", "开展培训，其中电工培训【待补：电工培训（次）】。", False),
        ("实收金额【待补：实收金额（户）】", "实收水费，水费实收金额【待补：水费实收金额（万元）】。", False),
        ("应收金额【待补：应收金额】", "水费实收金额【待补：实收金额】。", False),
    ],
)
def test_a_mark_stands_for_another_of_the_same_gap(source: str, text: str, one: bool) -> None:
    found = with_marks_of(text, Fact("n1", "achievements", "", source, Provenance("notes.md", "第1行"))).text
    assert (found != source) is one and ("【待补" in found)
    assert not one or found[found.index("【") :].split("】")[0] in text
