"""A sum stands where its words are of both parts; put under the very words of one part it is another figure."""

from __future__ import annotations

import pytest

from drafter.claims.reading import read_text
from drafter.core.fact import Fact
from drafter.core.text import Provenance
from drafter.ground.verifying import verify


@pytest.mark.parametrize(
    ("source", "text", "stands"),
    [
        ("走访农户64户，收到来信29封", "走访农户93户，收到来信29封", False),
        ("走访农户64个，收到建议29个", "走访农户93个", False),
        ("修缮祠堂64处，清理沟渠29处", "修缮祠堂93处，清理沟渠29处", False),
        ("救助64人、慰问29人", "救助93人", False),
        ("立案64件，其中刑事29件", "立案93件", False),
        ("新建64公里，改建29公里", "新改建93公里", True),
        ("培训护士64人，培训医师29人", "培训护士和医师93人", True),
        ("培训护士64人，培训医师29人", "培训护士、医师共93人", True),
        ("东片修渠64公里，西片修渠29公里", "修渠93公里", True),
    ],
)
def test_a_sum_is_of_both(source: str, text: str, stands: bool) -> None:
    read = read_text(source, None)
    fact = Fact(
        "n1", "achievements", "", source, Provenance("要点.md", "第1行", source), read.metrics, claims=read.claims
    )
    (verdict,) = verify(text, [fact]).verdicts
    assert (verdict.kind in ("supported", "reworded")) is stands
